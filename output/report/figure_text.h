// What goes with a figure in words: read from a finished one, or made for one that is not drawn.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/select.h"
#include "output/scene/figure_options.h"

namespace coopnet {

struct FigureText {
  std::string title;        // empty where the figure has none
  std::string caption;      // the text under the figure; mostly empty
  std::string alt;          // under 150 characters
  std::string description;  // the long one
  std::string lang;         // BCP 47; may be empty
  double width = 0;         // as printed, millimetres; 0: the figure does not say
};

/// For the figure that make_figure() would draw of this, without laying it out. Throws as plan_figure().
[[nodiscard]] FigureText figure_text(const Selected& selected, const FigureOptions& options);

/// The text for those who do not see a figure, from its title (may be empty) and its long description as describe() writes it:
/// the title, how much is shown, and who is in the middle or else the first that is told; whole sentences, as many as stay under
/// 150 characters.
[[nodiscard]] std::string alternative_text(const std::string& title, std::string_view description, std::string_view lang);

/// What an SVG says of itself: title, long description, caption, language and width, and the alternative text from the two.
/// None where the text is no well-formed SVG.
[[nodiscard]] std::optional<FigureText> read_figure_text(std::string_view svg);

/// The SVG as it may stand inside an HTML page: the element alone, without declaration, comments before it, and the source that
/// it carries. None where the text is no well-formed SVG.
[[nodiscard]] std::optional<std::string> inline_svg(std::string_view svg);

}  // namespace coopnet
