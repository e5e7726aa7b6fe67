// Which actors of a network belong together in one frame.
#pragma once

#include <string>
#include <vector>

#include "graph/network.h"
#include "output/scene/figure_options.h"

namespace coopnet {

/// For each actor the key of its group, empty where it belongs to none: its kind; its parent; its cluster, which is the region
/// that the actor itself names; or its region. That is the region that the actor names; else the last area (region, country,
/// territory or place) that links of the relations located_in, held_in and in_region lead to from it, one after another. An
/// actor that is in several areas at once is in no one of them. Areas that others are in are in themselves. O(n + m), but for
/// long chains of areas O(n²).
[[nodiscard]] std::vector<std::string> group_keys(const Network& network, GroupBy by);

}  // namespace coopnet
