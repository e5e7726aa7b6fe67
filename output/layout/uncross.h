// Takes crossings out of a drawing of hundreds of dots: the search of the small drawings (local_search.h), begun from a drawing
// of small stress and with fewer and gentler steps.
#pragma once

#include <cstdint>
#include <vector>

#include "output/geometry.h"
#include "output/layout/adjacency.h"
#include "output/layout/layout.h"

namespace coopnet {

/// Moves places (one an actor, in lengths of a link) of a connected graph so that fewer straight links cross, at little stress.
/// Graphs of fewer than 4 or more than 1500 actors, and those without crossings, are left as they are. Deterministic for a seed.
/// O(n²) memory; the work is bounded, so that large graphs get fewer steps an actor.
void uncross(const Adjacency& adjacency, std::vector<Point>& places, std::uint64_t seed, Effort effort);

}  // namespace coopnet
