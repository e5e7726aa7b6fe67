// Distances in links between all pairs of actors, for networks small enough to keep them all.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "output/layout/adjacency.h"

namespace coopnet {

/// A table of all distances in links. Distances of actors without a path between them are 0, as is that to oneself.
class DistanceTable {
 public:
  /// O(n · (n + m)) time, 4 n² bytes.
  explicit DistanceTable(const Adjacency& adjacency);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] float operator()(std::size_t from, std::size_t to) const { return values_[from * stride_ + to]; }
  /// The distances from one actor, padded with zeros to a multiple of 8.
  [[nodiscard]] std::span<const float> row(std::size_t from) const { return {values_.data() + from * stride_, stride_}; }
  /// The greatest distance; 0 for fewer than two actors.
  [[nodiscard]] float diameter() const { return diameter_; }

 private:
  std::size_t size_ = 0;
  std::size_t stride_ = 0;
  float diameter_ = 0;
  std::vector<float> values_;
};

}  // namespace coopnet
