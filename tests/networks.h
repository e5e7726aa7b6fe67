// Small networks for tests, made in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graph/network.h"
#include "output/layout/random.h"

namespace coopnet {

/// Adds an actor, named "name of ID".
inline Network::ActorRef add_actor(Network& network, const std::string& id, const std::string& kind = "organization") {
  Actor actor;
  actor.id = id;
  actor.kind = kind;
  actor.name = "name of " + id;
  return network.add_actor(std::move(actor));
}

/// Adds a link between two actors that are there.
inline Network::LinkRef add_link(Network& network, const std::string& from, const std::string& to,
                                 const std::string& relation = "linked_to", std::vector<Evidence> evidence = {}) {
  Link link;
  link.relation = relation;
  link.evidence = std::move(evidence);
  return network.add_link(network.find(from).value(), network.find(to).value(), std::move(link));
}

/// One piece of evidence of a basis.
inline std::vector<Evidence> evidence_of(Basis basis, const std::string& phrase = {}) {
  Evidence evidence;
  evidence.source = "source";
  evidence.phrase = phrase;
  evidence.basis = basis;
  return {evidence};
}

/// Actors "0", "1", … and plain links between them.
inline Network numbered_network(std::size_t actors, const std::vector<std::pair<std::size_t, std::size_t>>& links) {
  Network network;
  for (std::size_t i = 0; i < actors; ++i) add_actor(network, std::to_string(i));
  for (const auto& [from, to] : links) add_link(network, std::to_string(from), std::to_string(to));
  return network;
}

/// Up to `most` actors with random links, now and then parallel ones and links to oneself.
inline Network random_network(Random& random, std::size_t most) {
  const std::size_t actors = random.below(most + 1);
  std::vector<std::pair<std::size_t, std::size_t>> links;
  const std::size_t count = actors == 0 ? 0 : random.below(2 * actors);
  for (std::size_t i = 0; i < count; ++i) links.emplace_back(random.below(actors), random.below(actors));
  return numbered_network(actors, links);
}

/// Shortest-path lengths either way between all actors, by Floyd and Warshall; `actors` where there is no path.
inline std::vector<std::vector<std::size_t>> all_distances(const Network& network) {
  const std::size_t n = network.actor_count();
  std::vector<std::vector<std::size_t>> distance(n, std::vector<std::size_t>(n, n));
  for (std::size_t i = 0; i < n; ++i) distance[i][i] = 0;
  for (const auto link : network.links()) {
    const auto from = network.from(link);
    const auto to = network.to(link);
    if (from != to) distance[from][to] = distance[to][from] = 1;
  }
  for (std::size_t k = 0; k < n; ++k)
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j)
        if (distance[i][k] < n && distance[k][j] < n && distance[i][k] + distance[k][j] < distance[i][j])
          distance[i][j] = distance[i][k] + distance[k][j];
  return distance;
}

}  // namespace coopnet
