#include "output/layout/connected_parts.h"

#include <algorithm>
#include <utility>

namespace coopnet {
namespace {

Adjacency within(const Adjacency& adjacency, const std::vector<std::uint32_t>& actors, std::vector<std::uint32_t>& place) {
  for (std::uint32_t i = 0; i < actors.size(); ++i) place[actors[i]] = i;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (const std::uint32_t actor : actors) {
    for (const std::uint32_t other : adjacency[actor]) {
      if (actor < other) edges.emplace_back(place[actor], place[other]);
    }
  }
  return Adjacency(actors.size(), std::move(edges));
}

}  // namespace

std::vector<ConnectedPart> connected_parts(const Adjacency& adjacency) {
  const std::vector<std::uint32_t> component = adjacency.components();
  std::vector<std::uint32_t> heart;  // of each component: where its walk begins
  for (std::uint32_t i = 0; i < component.size(); ++i) {
    if (component[i] == heart.size()) heart.push_back(i);
    if (adjacency.degree(i) > adjacency.degree(heart[component[i]])) heart[component[i]] = i;
  }
  std::vector<ConnectedPart> parts;
  std::vector<bool> seen(adjacency.size(), false);
  std::vector<std::uint32_t> place(adjacency.size(), 0);
  for (const std::uint32_t start : heart) {
    std::vector<std::uint32_t> walk = {start};
    seen[start] = true;
    for (std::size_t head = 0; head < walk.size(); ++head) {
      for (const std::uint32_t other : adjacency[walk[head]]) {
        if (seen[other]) continue;
        seen[other] = true;
        walk.push_back(other);
      }
    }
    Adjacency own = within(adjacency, walk, place);
    parts.push_back({std::move(walk), std::move(own)});
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const ConnectedPart& a, const ConnectedPart& b) { return a.actors.size() > b.actors.size(); });
  return parts;
}

}  // namespace coopnet
