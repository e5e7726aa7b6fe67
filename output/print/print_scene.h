// Scene to PDF and PNG, by cairo alone.
//
// A figure in letters that need no shaping is drawn from its scene, a PDF in about a fifth of the time that the way through the
// SVG and librsvg (render.h) takes: no second reading, no search for fonts, no text laid out anew. cairo and FreeType are
// loaded when the first such file is asked for.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "output/print/print_info.h"
#include "output/scene/scene.h"

namespace coopnet {

/// The figure as a page: the picture that librsvg draws of write_svg(scene), with text that can be searched and copied, working
/// links and the metadata given. Its dates are fixed as those of render_pdf(): the same scene and font files give the same bytes.
/// None where a text has letters that Liberation Sans lacks or that must be joined or ordered, or where that font, cairo or
/// FreeType is not there. Throws OutputError where cairo refuses the figure.
[[nodiscard]] std::optional<std::string> print_pdf(const Scene& scene, const PrintInfo& info);

/// The picture at the given size and resolution, on the scene's background (none: transparent). None as print_pdf(). Throws
/// OutputError as print_pdf(), and for more than 30,000 pixels either way.
[[nodiscard]] std::optional<std::string> print_png(const Scene& scene, const PrintInfo& info);

/// The letters of the scene's texts that no font of this machine has: PDF and PNG show a box for each. None where fontconfig,
/// which knows the fonts, is missing.
[[nodiscard]] std::set<char32_t> letters_in_boxes(const Scene& scene);

}  // namespace coopnet
