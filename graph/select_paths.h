// Walks over the part of a network that a selection has kept so far: around actors, and between two.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "graph/network.h"

namespace coopnet {

/// Which actors (by ActorRef) and links (by Link::order) are still there. A kept link has both its ends kept.
struct Kept {
  std::vector<bool> actors;
  std::vector<bool> links;
};

/// Everything.
[[nodiscard]] Kept keep_all(const Network& network);

/// Drops the links of which an end is not kept.
void drop_loose_links(const Network& network, Kept& kept);

/// Keeps the actors within `depth` kept links of one of `centres`, either way, and all kept links among them. Centres that
/// are not kept do not count; nothing stays where none is. O(actors + links).
void keep_around(const Network& network, const std::vector<Network::ActorRef>& centres, std::size_t depth, Kept& kept);

/// Keeps the actors and links on a shortest path between the two of any of the pairs, either way; a pair without a path
/// keeps its two ends, a pair of one actor twice keeps that actor alone. O(actors + links) a pair.
void keep_between(const Network& network, const std::vector<std::pair<Network::ActorRef, Network::ActorRef>>& pairs, Kept& kept);

}  // namespace coopnet
