// The cheapest axis-parallel way between sides of two actors, round all rooms.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "output/route/obstacles.h"
#include "output/route/sides.h"

namespace coopnet {

/// A place where a way may begin or end.
struct Gate {
  Point port;                  // on the outline
  Side side = Side::top;
  double cost = 0;             // of choosing it, points
};

struct SquareCosts {
  double bend = 20;            // points of length that one bend less is worth
  std::function<double(Point, Point)> extra;  // for what else a step meets, points, not below 0; may be empty
};

/// A way from port to port: corners only, level and upright pieces in turn.
struct SquareWay {
  std::vector<Point> points;
  std::size_t from_gate = 0;
  std::size_t to_gate = 0;
};

/// The cheapest way from one of `from` to one of `to`, by length, bends and extra costs. All rooms are in the way, also those
/// of the two actors, but for the first and last piece. As in shortest_way() boxes are taken up one by one as a way meets
/// them; each search is A* over the lines of the boxes' edges and the gates. None where the gates are walled in.
[[nodiscard]] std::optional<SquareWay> square_way(const Obstacles& obstacles, std::size_t from_actor, std::size_t to_actor,
                                                  const std::vector<Gate>& from, const std::vector<Gate>& to,
                                                  const SquareCosts& costs);

/// Leaves out repeated points and points on a straight stretch.
[[nodiscard]] std::vector<Point> corners_only(const std::vector<Point>& line);

}  // namespace coopnet
