#include "graph/select_paths.h"

#include <limits>

#include <boost/range/iterator_range.hpp>

namespace coopnet {

namespace {

constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();

// The distance of every kept actor from the nearest of `starts`, in kept links either way, no further than `limit`.
std::vector<std::size_t> distances(const Network& network, const Kept& kept, const std::vector<Network::ActorRef>& starts,
                                   std::size_t limit) {
  std::vector<std::size_t> distance(network.actor_count(), unreached);
  std::vector<Network::ActorRef> queue;
  const auto reach = [&](Network::ActorRef actor, std::size_t at) {
    if (distance[actor] != unreached || !kept.actors[actor]) return;
    distance[actor] = at;
    queue.push_back(actor);
  };
  for (const Network::ActorRef start : starts) reach(start, 0);
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const Network::ActorRef actor = queue[next];
    if (distance[actor] == limit) break;
    const std::size_t at = distance[actor] + 1;
    for (const auto link : boost::make_iterator_range(boost::out_edges(actor, network.graph())))
      if (kept.links[network.link(link).order]) reach(network.to(link), at);
    for (const auto link : boost::make_iterator_range(boost::in_edges(actor, network.graph())))
      if (kept.links[network.link(link).order]) reach(network.from(link), at);
  }
  return distance;
}

// Marks in `path` what lies on a shortest path between the two.
void mark_paths(const Network& network, const Kept& kept, Network::ActorRef a, Network::ActorRef b, Kept& path) {
  const auto from_a = distances(network, kept, {a}, unreached);
  const auto from_b = distances(network, kept, {b}, unreached);
  for (const Network::ActorRef end : {a, b})
    if (kept.actors[end]) path.actors[end] = true;
  const std::size_t length = from_a[b];
  if (length == unreached || length == 0) return;
  const auto on_path = [&](Network::ActorRef near_a, Network::ActorRef near_b) {
    return from_a[near_a] != unreached && from_b[near_b] != unreached && from_a[near_a] + 1 + from_b[near_b] == length;
  };
  for (const Network::LinkRef link : network.links()) {
    const std::size_t order = network.link(link).order;
    const auto from = network.from(link);
    const auto to = network.to(link);
    if (!kept.links[order] || (!on_path(from, to) && !on_path(to, from))) continue;
    path.links[order] = true;
    path.actors[from] = true;
    path.actors[to] = true;
  }
}

}  // namespace

Kept keep_all(const Network& network) {
  return {std::vector<bool>(network.actor_count(), true), std::vector<bool>(network.link_count(), true)};
}

void drop_loose_links(const Network& network, Kept& kept) {
  for (const Network::LinkRef link : network.links())
    if (!kept.actors[network.from(link)] || !kept.actors[network.to(link)]) kept.links[network.link(link).order] = false;
}

void keep_around(const Network& network, const std::vector<Network::ActorRef>& centres, std::size_t depth, Kept& kept) {
  const auto distance = distances(network, kept, centres, depth);
  for (std::size_t actor = 0; actor < distance.size(); ++actor)
    if (distance[actor] == unreached) kept.actors[actor] = false;
  drop_loose_links(network, kept);
}

void keep_between(const Network& network, const std::vector<std::pair<Network::ActorRef, Network::ActorRef>>& pairs, Kept& kept) {
  Kept paths{std::vector<bool>(network.actor_count(), false), std::vector<bool>(network.link_count(), false)};
  for (const auto& [a, b] : pairs) mark_paths(network, kept, a, b, paths);
  kept = std::move(paths);
}

}  // namespace coopnet
