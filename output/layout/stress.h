// Stress: how far a drawing's distances are from the graph's; and a drawing where it is small.
//
// Stochastic gradient descent over all pairs: Zheng, Pawar, Goodman 2018, DOI 10.1109/TVCG.2018.2859997. For networks too
// large for all pairs see sparse_stress.h.
#pragma once

#include <vector>

#include "output/geometry.h"
#include "output/layout/distances.h"
#include "output/layout/random.h"

namespace coopnet {

struct StressOptions {
  double unit = 1;              // wanted length of one link
  int rounds = 30;              // over all pairs
  bool from_start = false;      // keep what `centres` holds as a start, and begin with gentle steps
  std::vector<bool> fixed = {}; // actors that stay where `centres` has them; empty: none
};

/// Moves `centres` (of the table's size) to small stress, Σ ((|xi − xj| − unit·dij) / (unit·dij))² over connected pairs.
/// Without a start the actors that are not fixed begin at random places of the unit square times the diameter.
/// Parts that are not joined do not feel one another. Deterministic for a generator. O(rounds · n²).
void lower_stress(std::vector<Point>& centres, const DistanceTable& distances, Random& random, const StressOptions& options);

/// The mean over connected pairs of ((s·|xi − xj| − dij) / dij)², least over all scales s; 0 where there is no pair. O(n²).
[[nodiscard]] double normalised_stress(const std::vector<Point>& centres, const DistanceTable& distances);

/// The factor by which distances in links must be multiplied to fit the drawing best (1 / s above); 0 where there is no pair.
[[nodiscard]] double best_unit(const std::vector<Point>& centres, const DistanceTable& distances);

}  // namespace coopnet
