// Figures of hundreds of actors: dots instead of boxes, thin pale links, and names for as many of the actors with the most links
// as find room at a size that can be read.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "output/layout/layout.h"
#include "output/scene/plan.h"

namespace coopnet {

/// Up to this number of actors all are boxes with their names.
inline constexpr std::size_t kMostNamedBoxes = 100;

/// Whether boxes of all actors, printed at 6 pt, would not find room on an upright page of this printed width.
[[nodiscard]] bool wants_dots(const FigurePlan& plan, double width);

/// Turns the plan's actors into discs whose area grows with their links, in the full colour of their kind, legend included;
/// links become thin and pale, the more of them the paler, without arrowheads and labels. Labels and frames that were wanted are
/// told. Some of the most important actors get rooms that hold their names. `space` is that of the layout; returns it with a
/// spacing for dots.
[[nodiscard]] LayoutOptions make_dots(FigurePlan& plan, LayoutOptions space);

/// Lines from disc to disc, round discs of more than two points in diameter; between discs that nearly touch from middle to
/// middle, so that no link is without a line; loops for self-links. O(links · large discs).
[[nodiscard]] std::vector<Route> dot_routes(const Drawable& drawable, const std::vector<Point>& centres);

/// Takes away the rooms that make_dots() has kept for the names of actors that stood in an older figure, where at least half of
/// all did: dots stay where they were as long as the dots themselves find room, names find their places afterwards.
void release_known_rooms(FigurePlan& plan);

/// Takes away the rooms that were kept for names: what is left of each actor is its disc. Names have found their own places then.
void leave_discs(Drawable& drawable, std::vector<Point>& centres);

/// How opaque links are drawn so that thousands of them show where they are dense, 0.06 … 1: full where they leave enough paper.
[[nodiscard]] double link_opacity(const FigurePlan& plan, const std::vector<Route>& routes, const Rect& page);

struct DotLabels {
  std::size_t count = 0;
  std::optional<Rect> bounds;  // of all labels
};

/// Gives names to dots, those with the most links first, below, above or beside their dots, wherever they touch no dot and no
/// other name and stay within `page`; dots of a point or less may lie under the most important names. Sets the labels of the plan
/// and its caption. O(n log n).
[[nodiscard]] DotLabels label_dots(FigurePlan& plan, const std::vector<Point>& centres, const Rect& page);

}  // namespace coopnet
