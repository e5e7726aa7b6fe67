#include "output/layout/block_distances.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

namespace coopnet {

void BlockDistances::measure(const Adjacency& adjacency, std::span<const std::uint32_t> sources) {
  assert(sources.size() <= kMostSources);
  const std::size_t n = adjacency.size();
  blocks_ = (n + kLanes - 1) / kLanes;
  sources_ = sources.size();
  links_.assign(blocks_ * kLanes * sources_, 0);
  seen_.assign(n, 0);
  fresh_.assign(n, 0);
  next_.assign(n, 0);
  front_.assign(sources.begin(), sources.end());
  for (std::size_t s = 0; s < sources_; ++s) seen_[sources[s]] = fresh_[sources[s]] = std::uint64_t{1} << s;

  for (std::uint32_t links = 1; !front_.empty(); ++links) {
    touched_.clear();
    for (const std::uint32_t actor : front_) {
      for (const std::uint32_t other : adjacency[actor]) {
        const std::uint64_t reached = fresh_[actor] & ~seen_[other];
        if (reached == 0) continue;
        if (next_[other] == 0) touched_.push_back(other);
        next_[other] |= reached;
      }
    }
    const auto told = static_cast<std::uint16_t>(std::min<std::uint32_t>(links, std::numeric_limits<std::uint16_t>::max()));
    for (const std::uint32_t actor : touched_) {
      const std::uint64_t reached = next_[actor];
      next_[actor] = 0;
      seen_[actor] |= reached;
      fresh_[actor] = reached;
      std::uint16_t* row = &links_[actor / kLanes * sources_ * kLanes + actor % kLanes];
      for (std::uint64_t left = reached; left != 0; left &= left - 1) row[std::size_t(std::countr_zero(left)) * kLanes] = told;
    }
    front_.swap(touched_);
  }
}

}  // namespace coopnet
