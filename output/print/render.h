// SVG to PDF and PNG, through librsvg and cairo: for figures that print_scene.h leaves to it.
//
// Both libraries are loaded when the first such file is asked for, and never before: drawing an SVG starts no slower, and
// a machine without them draws everything else.
#pragma once

#include <string>
#include <string_view>

#include "output/print/print_info.h"

namespace coopnet {

/// A page that the SVG fills, with text that can be searched and copied, working links and the metadata given. Its dates
/// are fixed (the first day of 2000, or SOURCE_DATE_EPOCH), so the same SVG gives the same bytes. Throws OutputError where the
/// libraries are missing or refuse the SVG.
[[nodiscard]] std::string render_pdf(std::string_view svg, const PrintInfo& info);

/// The picture at the given size and resolution, on the SVG's own background (none: transparent).
/// Throws OutputError as render_pdf(), and for more than 30,000 pixels either way.
[[nodiscard]] std::string render_png(std::string_view svg, const PrintInfo& info);

}  // namespace coopnet
