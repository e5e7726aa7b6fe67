// Ways round boxes for links that run side by side.
#pragma once

#include <cstddef>
#include <vector>

#include "output/route/shortest_way.h"

namespace coopnet {

/// The bends of `count` ways that go the way of one, `gap` points apart, from the leftmost to the rightmost as seen along it (y
/// grows downward). At each corner the innermost keeps to the corner and the others pass outside it. `way` has its two ends
/// and a point for each bend.
[[nodiscard]] std::vector<std::vector<WayPoint>> ways_side_by_side(const std::vector<Point>& way,
                                                                   const std::vector<WayPoint>& bends, std::size_t count,
                                                                   double gap);

}  // namespace coopnet
