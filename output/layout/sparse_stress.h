// Positions whose distances are the graph's, for networks too large for all pairs.
//
// Start: pivot multidimensional scaling (Brandes, Pich 2007, DOI 10.1007/978-3-540-70904-6_6). Then stress is lowered by
// stochastic gradient descent with the step sizes of Zheng, Pawar, Goodman 2018 (DOI 10.1109/TVCG.2018.2859997), but against
// fresh random pivots in every round instead of all pairs: each round measures the distances from some actors to all, and
// moves every actor towards its distances from these. No pivot is used twice before all were used once, so the sum over the
// rounds is an unbiased sample of the full stress.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "output/geometry.h"
#include "output/layout/adjacency.h"

namespace coopnet {

struct SparseStressOptions {
  std::uint64_t seed = 1;
  std::size_t pivots = 64;  // a round, 1 … 64; at most one for each actor is used
  std::size_t rounds = 60;  // at least 2
  std::vector<Point> start = {};               // for each actor, in units of one link: go on from there, gently; or empty
  std::vector<bool> fixed = {};                // for each actor: it stays at its start; or empty
  std::function<void(double)> progress = nullptr;// told after each round which part of the work is done, 0 … 1; may be empty
};

/// Positions of a connected graph in units of one link. The same bytes for any number of cores.
/// One actor: the origin, or its start. An actor that cannot be reached from the others stays near the origin.
/// O(rounds · pivots · (n + m)) time at most, O(pivots · n) memory.
[[nodiscard]] std::vector<Point> sparse_stress(const Adjacency& adjacency, const SparseStressOptions& options = {});

}  // namespace coopnet
