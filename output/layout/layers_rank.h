// Which layer every node of a directed graph without cycles stands in, so that arcs are short together.
#pragma once

#include <cstddef>
#include <vector>

#include "output/layout/layers_graph.h"

namespace coopnet::layers {

/// Layers from 0 with Σ weight · length of the arcs least, by the network simplex method of Gansner, Koutsofios, North, Vo 1993
/// (DOI 10.1109/32.221135). The graph must be connected and without cycles; an empty one gives nothing. Deterministic. Mostly
/// O(n · m); after a bound on the number of exchanges the layers reached are kept, which are always allowed ones.
[[nodiscard]] std::vector<int> rank_nodes(std::size_t n, const std::vector<Arc>& arcs);

/// Moves nodes whose arcs above and below weigh the same to the least broad of the layers that are open to them. Lengths in total
/// stay as they are. O((n + m) · layers).
void balance_layers(const std::vector<Arc>& arcs, const std::vector<double>& breadths, std::vector<int>& layers);

/// Moves nodes down until no layer is broader than `limit` where that can be: first those that nothing hangs on, in stacks below
/// one another. `breadths` have the room between nodes in them. O((n + m) · layers).
void bound_breadth(const std::vector<Arc>& arcs, const std::vector<double>& breadths, double limit, std::vector<int>& layers);

}  // namespace coopnet::layers
