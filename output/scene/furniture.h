// What stands round a drawing: title above; legend, caption, numbered sources and source line below.
#pragma once

#include <string>
#include <vector>

#include "output/scene/legend.h"
#include "output/scene/scene.h"
#include "output/style/theme.h"

namespace coopnet {

/// One entry of the numbered source list.
struct NumberedSource {
  std::size_t number = 0;
  std::string text;
  std::string href;   // empty: none
};

/// The texts and the legend, before they have places. Empty ones are not there.
struct FurnitureTexts {
  std::string title;
  std::vector<LegendEntry> legend;
  std::string caption;
  std::vector<NumberedSource> sources;
  std::string source_line;
  std::string left_out;       // what a selection took away
  double font_size = 8;       // of the figure: the title is larger, the rest smaller
};

struct Furniture {
  std::vector<ShapeItem> shapes;
  std::vector<TextItem> texts;
  double height = 0;          // with the gap between it and the drawing; 0 where there is nothing
};

/// The space round everything and between the parts, printed points.
inline constexpr double kPageMargin = 12;

/// `width` is the page's; `unit` is the length of a printed point in the figure's coordinates, so that furniture prints at its
/// true size however small the drawing prints. Above: from the page's top. Below: from `top` on.
[[nodiscard]] Furniture furniture_above(const FurnitureTexts& texts, const Theme& theme, double width, double unit);
[[nodiscard]] Furniture furniture_below(const FurnitureTexts& texts, const Theme& theme, double width, double top, double unit);

}  // namespace coopnet
