// Several selections of one network as one.
#pragma once

#include <vector>

#include "graph/select.h"

namespace coopnet {

/// Every actor and link that one of the selections holds, each once: actors by their ids, in the order in which the selections
/// bring them; parallel links of one relation, basis and label as many times as the selection that has most of them. Where two
/// have a card of one id, the one with more leaves stands. Words, sources and views are those of the first; nothing counts as
/// left out. Links are counted as from and to, never reversed. O(n log n) in all actors and links.
[[nodiscard]] Selected unite(const std::vector<const Selected*>& selections);

}  // namespace coopnet
