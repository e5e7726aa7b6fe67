// Pivot multidimensional scaling: a first drawing in one step.
#pragma once

#include <vector>

#include "output/geometry.h"
#include "output/layout/adjacency.h"
#include "output/layout/random.h"

namespace coopnet {

/// Positions of a connected graph, scaled so that distances to the pivots fit best, from at most `pivots` pivots spread as far
/// apart as can be (farthest first). Brandes, Pich 2007, DOI 10.1007/978-3-540-70904-6_6.
/// O(pivots · (n + m) + pivots² · n).
[[nodiscard]] std::vector<Point> pivot_scaling(const Adjacency& adjacency, std::size_t pivots, Random& random);

}  // namespace coopnet
