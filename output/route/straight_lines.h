// Which links can run straight, and from where to where.
#pragma once

#include <optional>
#include <vector>

#include "output/route/links.h"
#include "output/route/obstacles.h"

namespace coopnet {

/// For each link the aims of a straight line that keeps clear of foreign rooms; none for self-links, for links that stand already
/// (`routes` has their courses) and where there is no such line. Lines go from centre to centre; upright or level where they
/// nearly are; with their ends moved aside, as little as will do, where that makes them free or keeps arrowheads at one actor
/// apart. Links that run side by side move together.
[[nodiscard]] std::vector<std::optional<Aims>> straight_lines(const RoutingJob& job, const Obstacles& obstacles,
                                                              const std::vector<Route>& routes);

}  // namespace coopnet
