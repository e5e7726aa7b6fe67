// What a reader holds against a drawing, whichever engine made it: the measure by which drawings compete in `auto`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// How a network asks to be read.
enum class Reading {
  map,      // who is near whom: distances count
  diagram,  // it has hubs and few enough actors that a reader follows every line: straight, level, short lines count
  flow,     // most links say who stands above, or all are arrows that hardly run in circles: links that run one way count
};

/// Diagram where there are hubs and at most 60 actors; else flow where at least half of the links have a rank, or where all have
/// one arrowhead, no more than a tenth of them must run back, and there are no hubs; else map. Fewer than three actors or no
/// links make a map.
[[nodiscard]] Reading reading_of(const Drawable& drawable);

/// One thing that is held against a drawing, in crossings.
struct CostPart {
  std::string_view name;
  double cost = 0;
};

struct ReadingCost {
  double sum = 0;
  std::vector<CostPart> parts;  // those above 0
  double area = 0;              // of the page round boxes, frames and straight courses, square points

  /// Takes a part in, unless it is next to nothing.
  void add(std::string_view name, double cost);
};

/// In crossings, lower reads better: crossings; boxes on boxes and links through boxes; labels of links on something; courses
/// with a common end that cross, and those that run on one another or side by side with no room between; long lines, and in
/// diagrams slanted ones; links that run against the way that most of them run (half in diagrams, and less where they are the 8
/// or more to one actor's leaves), or against the wanted direction; in maps distances that are not those in the network, and
/// narrow angles; texts that get small on the page, or a page of another shape than wanted. A placement without routes is
/// measured by straight lines from centre to centre. Without actors 0. Costs as measure_quality().
[[nodiscard]] ReadingCost reading_cost(const Drawable& drawable, const Placement& placement, const LayoutOptions& options,
                                       Reading reading);

/// Likewise with the courses that the figure will draw, for links that have none of their own. Costs as route() besides.
[[nodiscard]] ReadingCost routed_reading_cost(const Drawable& drawable, const Placement& placement, const LayoutOptions& options,
                                              Reading reading);

/// The sum and its parts as one line: "21.3 (crossings 10, lines 4.1, size 7.2)".
[[nodiscard]] std::string told(const ReadingCost& cost);

}  // namespace coopnet
