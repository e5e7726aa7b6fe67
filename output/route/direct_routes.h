// Routes that go as straight as they can: the styles automatic, straight, polyline and spline.
#pragma once

#include <vector>

#include "output/route/links.h"
#include "output/route/obstacles.h"

namespace coopnet {

/// Fills `routes` for all links but self-links and those that have a course: straight where free; straight with ends moved aside
/// a little where that is enough; else the cheapest way round, smoothed as the style wants. Lines that bend at the same corner
/// keep a distance.
void route_directly(const RoutingJob& job, const Obstacles& obstacles, std::vector<Route>& routes);

}  // namespace coopnet
