// The angles between the links of each actor, kept up to date while actors move.
//
// An actor of two or more links costs 1 − (its smallest angle) / (360° / degree), and up to 1 more for each pair of its links
// that are nearer than 15°; of actors of many links such pairs cost less. Single precision.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "output/layout/adjacency.h"

namespace coopnet {

class LinkAngles {
 public:
  explicit LinkAngles(const Adjacency& adjacency);

  /// Measures all angles afresh. O(Σ degree²).
  void place(const std::vector<float>& x, const std::vector<float>& y);

  /// What one actor costs; 0 … 1 and more.
  [[nodiscard]] float cost(std::size_t actor) const { return costs_[actor]; }
  /// What an actor and all its neighbours cost together.
  [[nodiscard]] float cost_around(std::size_t actor) const;

  /// The same if the actor stood where x and y now have it; nothing changes until keep(). O(degree² + Σ neighbours' degrees),
  /// mostly.
  [[nodiscard]] float look(std::size_t actor, const std::vector<float>& x, const std::vector<float>& y);
  /// Makes the last look true.
  void keep();

 private:
  struct Angles {
    float nearest = -1;  // the greatest cosine of a pair of links
    float sharp = 0;     // the sum over pairs of what their cosine is beyond that of 15°
  };
  struct Direction {
    float x = 0, y = 0;
  };
  [[nodiscard]] float cost_of(Angles angles, std::size_t degree) const;
  [[nodiscard]] Angles measure(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] Angles turned(std::size_t actor, std::uint32_t slot, Direction to) const;
  [[nodiscard]] std::size_t degree(std::size_t actor) const { return first_[actor + 1] - first_[actor]; }

  const Adjacency& adjacency_;
  std::vector<std::uint32_t> first_;         // the links of each actor, in the order of its neighbours
  std::vector<std::uint32_t> other_end_;     // the place of the same link at its other end
  std::vector<Direction> directions_;        // unit vectors from the actor to its neighbour
  std::vector<Angles> angles_;
  std::vector<float> costs_;

  std::size_t looked_at_ = 0;                // the last look: the actor, its new directions,
  std::vector<Direction> new_directions_;    // and what its neighbours and it itself (last) come to
  std::vector<Angles> new_angles_;
};

}  // namespace coopnet
