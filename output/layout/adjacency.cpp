#include "output/layout/adjacency.h"

#include <algorithm>
#include <limits>

namespace coopnet {

Adjacency::Adjacency(const Drawable& drawable) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  edges.reserve(drawable.links.size());
  for (const DrawableLink& link : drawable.links)
    edges.emplace_back(static_cast<std::uint32_t>(link.from), static_cast<std::uint32_t>(link.to));
  build(drawable.actors.size(), std::move(edges));
}

Adjacency::Adjacency(std::size_t n, std::vector<std::pair<std::uint32_t, std::uint32_t>> edges) { build(n, std::move(edges)); }

void Adjacency::build(std::size_t n, std::vector<std::pair<std::uint32_t, std::uint32_t>> edges) {
  std::erase_if(edges, [](const auto& edge) { return edge.first == edge.second; });
  for (auto& [a, b] : edges)
    if (a > b) std::swap(a, b);
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  first_.assign(n + 1, 0);
  for (const auto& [a, b] : edges) {
    ++first_[a + 1];
    ++first_[b + 1];
  }
  for (std::size_t i = 0; i < n; ++i) first_[i + 1] += first_[i];
  neighbours_.resize(2 * edges.size());
  std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
  // Ascending for every actor: first the smaller neighbours, in order, then the greater ones, in order.
  for (const auto& [a, b] : edges) neighbours_[next[b]++] = a;
  for (const auto& [a, b] : edges) neighbours_[next[a]++] = b;
}

void Adjacency::distances(std::size_t from, std::span<std::int32_t> out, std::vector<std::uint32_t>& queue) const {
  std::fill(out.begin(), out.end(), -1);
  queue.clear();
  queue.push_back(static_cast<std::uint32_t>(from));
  out[from] = 0;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint32_t actor = queue[head];
    for (const std::uint32_t other : (*this)[actor]) {
      if (out[other] >= 0) continue;
      out[other] = out[actor] + 1;
      queue.push_back(other);
    }
  }
}

std::vector<std::uint32_t> Adjacency::components() const {
  constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> component(size(), kNone), queue;
  std::uint32_t count = 0;
  for (std::uint32_t start = 0; start < size(); ++start) {
    if (component[start] != kNone) continue;
    queue.assign(1, start);
    component[start] = count;
    while (!queue.empty()) {
      const std::uint32_t actor = queue.back();
      queue.pop_back();
      for (const std::uint32_t other : (*this)[actor]) {
        if (component[other] != kNone) continue;
        component[other] = count;
        queue.push_back(other);
      }
    }
    ++count;
  }
  return component;
}

}  // namespace coopnet
