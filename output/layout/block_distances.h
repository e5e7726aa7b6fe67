// Distances in links from dozens of actors to all, measured in one walk over the network.
//
// The walks of up to 64 sources share their steps: each actor keeps one bit for each source that has reached it. Then, Kaiser,
// Neumann and others 2014, DOI 10.14778/2735496.2735507. Where the network is small in diameter, as cooperation networks are,
// that takes an eighth of the time of one walk after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "output/layout/adjacency.h"

namespace coopnet {

/// Distances from some sources to all actors, kept so that eight actors in a row can be worked on at once.
class BlockDistances {
 public:
  static constexpr std::size_t kMostSources = 64;
  static constexpr std::size_t kLanes = 8;

  /// Measures from at most kMostSources sources (actors, all different), forgetting what was measured before. A distance of 0
  /// means no path, or the source itself; beyond 65535 links it counts as 65535. O(n + m) for each different distance at most.
  void measure(const Adjacency& adjacency, std::span<const std::uint32_t> sources);

  /// The distances from a source to the actors kLanes·block … kLanes·block + kLanes - 1; 0 beyond the last actor.
  [[nodiscard]] std::span<const std::uint16_t, kLanes> lanes(std::size_t block, std::size_t source) const {
    return std::span<const std::uint16_t, kLanes>(&links_[(block * sources_ + source) * kLanes], kLanes);
  }
  [[nodiscard]] std::size_t blocks() const { return blocks_; }

 private:
  std::size_t blocks_ = 0, sources_ = 0;
  std::vector<std::uint16_t> links_;
  std::vector<std::uint64_t> seen_, fresh_, next_;
  std::vector<std::uint32_t> front_, touched_;
};

}  // namespace coopnet
