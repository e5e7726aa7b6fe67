// Scene to PDF, by cairo alone.
//
// A figure in letters that need no shaping is drawn from its scene, in about a fifth of the time that the way through its SVG and
// librsvg (render.h) takes: no second reading, no search for fonts, nothing laid out anew. cairo and FreeType are loaded when the
// first PDF is asked for.
#pragma once

#include <optional>
#include <string>

#include "output/print/print_info.h"
#include "output/scene/scene.h"

namespace coopnet {

/// The figure as a page: the picture that librsvg draws of write_svg(scene), with text that can be searched and copied, working
/// links and the metadata given. Its dates are fixed as those of render_pdf(): the same scene and font files give the same bytes.
/// None where a text has letters that Liberation Sans lacks or that must be joined or ordered, or where that font, cairo or
/// FreeType is not there. Throws OutputError where cairo refuses the figure.
[[nodiscard]] std::optional<std::string> write_pdf(const Scene& scene, const PrintInfo& info);

}  // namespace coopnet
