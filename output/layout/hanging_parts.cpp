#include "output/layout/hanging_parts.h"

#include <algorithm>
#include <limits>

namespace coopnet {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

// The numbering of one depth-first search: everything below an actor stands together in `order`.
struct Search {
  std::vector<std::uint32_t> order, parent, number, low, size, root;
};

Search depth_first(const Adjacency& adjacency) {
  const std::size_t n = adjacency.size();
  Search search;
  search.parent.assign(n, kNone);
  search.number.assign(n, kNone);
  search.low.assign(n, 0);
  search.size.assign(n, 1);
  search.root.assign(n, 0);
  std::vector<std::size_t> next(n, 0);
  for (std::uint32_t root = 0; root < n; ++root) {
    if (search.number[root] != kNone) continue;
    const auto enter = [&](std::uint32_t actor) {
      search.number[actor] = search.low[actor] = std::uint32_t(search.order.size());
      search.root[actor] = root;
      search.order.push_back(actor);
    };
    enter(root);
    for (std::uint32_t actor = root; actor != kNone;) {
      const auto neighbours = adjacency[actor];
      if (next[actor] < neighbours.size()) {
        const std::uint32_t other = neighbours[next[actor]++];
        if (search.number[other] == kNone) {
          search.parent[other] = actor;
          enter(other);
          actor = other;
        } else if (other != search.parent[actor]) {
          search.low[actor] = std::min(search.low[actor], search.number[other]);
        }
        continue;
      }
      const std::uint32_t parent = search.parent[actor];
      if (parent != kNone) {
        search.low[parent] = std::min(search.low[parent], search.low[actor]);
        search.size[parent] += search.size[actor];
      }
      actor = parent;
    }
  }
  return search;
}

}  // namespace

std::vector<HangingPart> hanging_parts(const Adjacency& adjacency, std::size_t least, std::size_t most) {
  const Search search = depth_first(adjacency);
  std::vector<HangingPart> parts;
  const auto add = [&](std::uint32_t on, std::vector<std::uint32_t> actors) {
    if (actors.size() < least || actors.size() > most) return;
    std::sort(actors.begin(), actors.end());
    parts.push_back({on, std::move(actors)});
  };
  for (std::uint32_t on = 0; on < adjacency.size(); ++on) {
    const std::uint32_t root = search.root[on];
    const std::size_t whole = search.size[root];
    std::vector<bool> below;  // of the actors that hang below `on`: all but these is one more part
    std::size_t hanging = 0;
    for (const std::uint32_t child : adjacency[on]) {
      if (search.parent[child] != on || search.low[child] < search.number[on]) continue;
      const auto begin = search.order.begin() + std::ptrdiff_t(search.number[child]);
      hanging += search.size[child];
      if (search.size[child] >= least && search.size[child] <= most)
        add(on, {begin, begin + std::ptrdiff_t(search.size[child])});
    }
    if (on == root || hanging == 0) continue;
    const std::size_t above = whole - hanging - 1;
    if (above < least || above > most) continue;
    below.assign(adjacency.size(), false);
    for (const std::uint32_t child : adjacency[on]) {
      if (search.parent[child] != on || search.low[child] < search.number[on]) continue;
      for (std::uint32_t k = 0; k < search.size[child]; ++k) below[search.order[search.number[child] + k]] = true;
    }
    std::vector<std::uint32_t> actors;
    for (std::uint32_t k = 0; k < whole; ++k) {
      const std::uint32_t actor = search.order[search.number[root] + k];
      if (actor != on && !below[actor]) actors.push_back(actor);
    }
    add(on, std::move(actors));
  }
  return parts;
}

}  // namespace coopnet
