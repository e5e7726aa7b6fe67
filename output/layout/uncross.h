// Takes crossings out of a drawing of hundreds of dots: the search of the small drawings (local_search.h), begun from a drawing
// of small stress and with fewer and gentler steps.
#pragma once

#include <cstdint>
#include <vector>

#include "output/geometry.h"
#include "output/layout/adjacency.h"
#include "output/layout/layout.h"

namespace coopnet {

struct UncrossOptions {
  std::uint64_t seed = 1;
  Effort effort = Effort::normal;
  double unit = 1;                // points a link
  double gap = 0.08;              // wanted between rooms, points
  std::vector<Size> rooms = {};   // one for each actor, points; empty: dots of a fifth of a link
  std::vector<Point> ends = {};   // where links end, from the middle of each room; empty: there
};

/// Moves places (one an actor, in points) of a connected graph so that fewer straight links cross, at little stress, and rooms
/// do not come nearer than the gap where that costs no crossing; some may be left so. Graphs of fewer than 4 or more than 1500
/// actors, those without crossings that were given no rooms, and those of so many links that the bounded work would not do for
/// a few steps an actor, are left as they are. Deterministic for a seed. O(n²) memory; large graphs get fewer steps an actor.
void uncross(const Adjacency& adjacency, std::vector<Point>& places, const UncrossOptions& options = {});

}  // namespace coopnet
