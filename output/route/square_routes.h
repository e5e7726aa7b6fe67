// Axis-parallel routes: the style orthogonal.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "output/route/line_grid.h"
#include "output/route/links.h"
#include "output/route/nudge.h"
#include "output/route/obstacles.h"
#include "output/route/square_way.h"

namespace coopnet {

/// How many lines end at each side of each actor.
using SideUse = std::map<std::pair<std::size_t, Side>, std::size_t>;

/// Fills `routes` for all links but self-links and those that have a course with level and upright pieces, joined by rounded
/// corners. Few bends, then few crossings, then short; no two lines lie on one another wherever their channels are at least a
/// line apart.
void route_squarely(const RoutingJob& job, std::vector<Route>& routes);

/// The axis-parallel way of one link, from side to side, and the sides that it chose: few bends, then few crossings of what is
/// `drawn`, sides that are little used. Where none is free, a way from middle to middle that looks at no room.
struct SquareChoice {
  SquareLine line;
  Side from_side = Side::right;
  Side to_side = Side::left;
};
[[nodiscard]] SquareChoice choose_square_way(const RoutingJob& job, const Obstacles& obstacles, std::size_t link,
                                             const SideUse& use, const LineGrid& drawn);

/// Places the ends on the outlines again, after they moved along their sides.
void set_ports(const RoutingJob& job, std::size_t link, SquareChoice& choice);

}  // namespace coopnet
