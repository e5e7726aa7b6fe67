// S-curves from side to side: the style curved.
#pragma once

#include <vector>

#include "output/route/links.h"

namespace coopnet {

/// Fills `routes` for all links but self-links and those that have a course. Lines leave sides squarely at evenly spread places
/// and swing over in one S-curve, or run straight where two sides face each other; where a box is in the way they go round it
/// squarely with wide bends. Sides are chosen so that lines are short, turn little, cross little and do not crowd.
void route_in_curves(const RoutingJob& job, std::vector<Route>& routes);

}  // namespace coopnet
