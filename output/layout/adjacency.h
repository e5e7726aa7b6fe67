// Who is joined to whom, in one block of memory: what the layouts walk over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// Neighbours of every actor in the simple undirected graph: no self-links, no parallel ones, ascending. O(n + m log m).
class Adjacency {
 public:
  /// Of the drawable's actors and links.
  explicit Adjacency(const Drawable& drawable);
  /// Of an edge list over 0 … n - 1.
  Adjacency(std::size_t n, std::vector<std::pair<std::uint32_t, std::uint32_t>> edges);

  [[nodiscard]] std::size_t size() const { return first_.size() - 1; }
  [[nodiscard]] std::size_t edge_count() const { return neighbours_.size() / 2; }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t actor) const {
    return {neighbours_.data() + first_[actor], first_[actor + 1] - first_[actor]};
  }
  [[nodiscard]] std::size_t degree(std::size_t actor) const { return first_[actor + 1] - first_[actor]; }

  /// Distances in links from one actor to all; -1 where there is no path. `queue` is room for the walk. O(n + m).
  void distances(std::size_t from, std::span<std::int32_t> out, std::vector<std::uint32_t>& queue) const;
  /// The connected part of each actor, numbered from 0 by their first actors. O(n + m).
  [[nodiscard]] std::vector<std::uint32_t> components() const;

 private:
  void build(std::size_t n, std::vector<std::pair<std::uint32_t, std::uint32_t>> edges);
  std::vector<std::size_t> first_;
  std::vector<std::uint32_t> neighbours_;
};

}  // namespace coopnet
