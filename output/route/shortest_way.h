// The shortest way between two points round the boxes that stand between them.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "output/route/obstacles.h"

namespace coopnet {

/// A bend of a way: at a corner of an obstacle's grown room.
struct WayPoint {
  Point at;
  std::size_t obstacle = 0;
  Point outward;               // the corner's direction from its box: (±1, ±1)
};

struct WayCosts {
  double bend = 10;            // points of length that one bend less is worth
  std::function<double(Point, Point)> extra;  // for what else a segment meets, points, not below 0; may be empty
};

/// The bends of the cheapest taut way, none of them for a free straight line; no value where no way was found. Without costs for
/// bends and extra costs it is the shortest way of all.
///
/// The visibility graph is built for the boxes that are in the way alone: the way round a part of the boxes is never longer
/// than that round all of them, so as soon as it meets no other box it is the shortest (Lozano-Pérez and Wesley 1979, DOI
/// 10.1145/359156.359164, with obstacles added one by one). Each search is A* on a graph that is never stored, with
/// O(k²) edges for k boxes in the way; gives up beyond `kMostBoxes` boxes in the way.
[[nodiscard]] std::optional<std::vector<WayPoint>> shortest_way(const Obstacles& obstacles, const Ends& ends, Point from,
                                                                Point to, const WayCosts& costs, double level = 1);

inline constexpr std::size_t kMostBoxes = 150;

}  // namespace coopnet
