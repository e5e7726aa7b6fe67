// A network's connected parts, each as a graph of its own: what large layouts work on.
#pragma once

#include <cstdint>
#include <vector>

#include "output/layout/adjacency.h"

namespace coopnet {

struct ConnectedPart {
  std::vector<std::uint32_t> actors;  // as numbered in the whole; neighbours stand near one another
  Adjacency adjacency;                // over 0 … actors.size() - 1
};

/// The connected parts, the largest first, equal ones by their first actors. Within a part actors come breadth-first from its
/// first actor of most neighbours, so that walks over the part stay near in memory. O(n + m log m).
[[nodiscard]] std::vector<ConnectedPart> connected_parts(const Adjacency& adjacency);

}  // namespace coopnet
