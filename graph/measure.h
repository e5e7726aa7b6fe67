// Measures of who is central, through Boost.Graph. Links count in both directions; self-links do not count.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/network.h"

namespace coopnet {

/// The number of an actor's links, parallel ones each, self-links not. In the order of actors.
[[nodiscard]] std::vector<std::size_t> degree(const Network& network);

/// Shortest-path betweenness of the undirected simple graph, unweighted, each pair counted once, divided by
/// (n - 1)(n - 2) / 2: 0 … 1. All 0 for fewer than three actors. Brandes 2001, DOI 10.1080/0022250X.2001.9990249; O(n·m).
[[nodiscard]] std::vector<double> betweenness(const Network& network);

/// Whether an actor's removal breaks its component apart (articulation points). O(n + m).
[[nodiscard]] std::vector<bool> cut_points(const Network& network);

/// The component of each actor, numbered from 0 in the order of their first actor.
[[nodiscard]] std::vector<std::size_t> components(const Network& network);

/// Neighbours of each actor, without repetition or itself, ascending.
[[nodiscard]] std::vector<std::vector<std::size_t>> neighbours(const Network& network);

}  // namespace coopnet
