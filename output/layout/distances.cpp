#include "output/layout/distances.h"

#include <algorithm>
#include <cstdint>

namespace coopnet {

DistanceTable::DistanceTable(const Adjacency& adjacency)
    : size_(adjacency.size()), stride_((adjacency.size() + 7) / 8 * 8), values_(size_ * stride_) {
  std::vector<std::int32_t> steps(size_);
  std::vector<std::uint32_t> queue;
  for (std::size_t from = 0; from < size_; ++from) {
    adjacency.distances(from, steps, queue);
    for (std::size_t to = 0; to < size_; ++to) {
      const float value = float(std::max(steps[to], 0));
      values_[from * stride_ + to] = value;
      diameter_ = std::max(diameter_, value);
    }
  }
}

}  // namespace coopnet
