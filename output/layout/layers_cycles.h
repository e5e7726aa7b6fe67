// An order of nodes that goes against as few arcs as possible: turning those breaks all cycles.
#pragma once

#include <cstddef>
#include <vector>

#include "output/layout/layers_graph.h"

namespace coopnet::layers {

/// All nodes 0 … n - 1 in an order in which the weight of the wishes whose head comes before their tail is small; none where
/// the wishes have no cycle. Starts with sources first and sinks last (Eades, Lin, Smyth 1993, DOI
/// 10.1016/0020-0190(93)90079-O), then moves single nodes to their best places until no move helps, from several disturbed
/// orders. Wishes of a node to itself count for nothing. Deterministic: ties go to the lower number. O(rounds · n · (n +
/// degree)), with few rounds.
[[nodiscard]] std::vector<std::size_t> order_by_wishes(std::size_t n, const std::vector<Wish>& wishes);

/// The weight of the wishes that an order goes against.
[[nodiscard]] double against(const std::vector<std::size_t>& order, const std::vector<Wish>& wishes);

}  // namespace coopnet::layers
