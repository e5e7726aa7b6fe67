// The page: how large a drawing prints, and where it stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/layout/layout.h"
#include "output/geometry.h"
#include "output/scene/furniture.h"

namespace coopnet {

struct PageWish {
  std::optional<double> width;   // printed points
  std::optional<double> height;
  std::optional<double> ratio;   // height over width; less than the content needs is not kept
  double above = 0;              // the least height of what stands above the drawing, and below it, printed points: for pages
  double below = 0;              // that are to be alike
  double magnified = 1;          // how much larger everything prints than the lengths here and the drawing say
};

struct Page {
  double print_width = 0;   // printed points
  double unit = 1;          // the length of a printed point in the figure's coordinates, at least 1
  Size size;                // in the figure's coordinates
  Point drawing;            // where the drawing's top left stands
  Furniture above, below;
  std::vector<std::string> warnings;
};

/// The width where none is asked for: that of the text on A4 paper.
inline constexpr double kUsualWidth = 160 * 72 / 25.4;
/// The height of the text on A4 paper with margins of 25 mm.
inline constexpr double kMostHeight = 247 * 72 / 25.4;
/// Labels that print smaller than this cannot be read.
inline constexpr double kSmallestPrint = 6;

/// A size of letters in points, as it is told: with one decimal, below kSmallestPrint rounded down, so that what is too small
/// does not look as if it were not.
[[nodiscard]] std::string printed_points(double points);

/// A drawing that fits prints at its true size, in the middle. A wider one is made smaller: to the asked width however small
/// its text gets (told); without an asked width only so far that its smallest text prints at 6 pt, and then the page grows
/// (told). A drawing that is too wide by a few points takes them from the margins. With an asked height the page is never
/// higher: the drawing is made smaller, and where title, legend and caption would take more than half of it, they are too. A page
/// that gets higher than the text of A4 paper without being asked to says so.
[[nodiscard]] Page fit_page(Size drawing, double smallest_text, const FurnitureTexts& texts, const Theme& theme,
                            const PageWish& wish);

/// The space that a page of this wish leaves for a drawing at true size, for the layout. Height and ratio where asked for.
/// True size is what prints `magnified` times as large.
[[nodiscard]] LayoutOptions drawing_space(LayoutOptions options, const FurnitureTexts& texts, const Theme& theme,
                                          const PageWish& wish);

}  // namespace coopnet
