// Parts of a drawing that hang on one actor: what can be turned round that actor without touching the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "output/layout/adjacency.h"

namespace coopnet {

struct HangingPart {
  std::uint32_t on = 0;                // the actor that it hangs on: an articulation point
  std::vector<std::uint32_t> actors;   // without that actor, ascending; links lead from them to each other and to `on` only
};

/// All parts of `least` to `most` actors that a single actor parts from the rest of a graph, ordered by that actor.
/// Of the parts that one actor makes the smaller ones come alone; unions of several do not come.
/// Articulation points by depth-first search: Hopcroft, Tarjan 1973, DOI 10.1145/362248.362272. O(n + m) and the output.
[[nodiscard]] std::vector<HangingPart> hanging_parts(const Adjacency& adjacency, std::size_t least, std::size_t most);

}  // namespace coopnet
