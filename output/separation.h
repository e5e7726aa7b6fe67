// One axis of overlap removal: positions that keep least distances, as near as can be to where they want to be.
#pragma once

#include <cstddef>
#include <vector>

namespace coopnet {

/// `right` stands at least `gap` after `left`.
struct Separation {
  std::size_t left = 0;
  std::size_t right = 0;
  double gap = 0;
};

/// Positions with Σ weight·(position − wanted)² small under the separations, which must have no cycle and must go from
/// earlier to later in `order` (a permutation of all variables). Merges violated neighbours into blocks that stand at their
/// weighted mean (the "satisfy" step of DOI 10.1007/11618058_15), then lets single variables slide back: feasible always,
/// the optimum mostly. O((n + m) log² m). Deterministic.
[[nodiscard]] std::vector<double> separate(const std::vector<double>& wanted, const std::vector<double>& weights,
                                           const std::vector<Separation>& separations,
                                           const std::vector<std::size_t>& order);

/// The same for a chain: variable k stands at least gaps[k - 1] after variable k - 1. Always the optimum; O(n), by pooling
/// neighbours that violate (Ayer and others 1955, DOI 10.1214/aoms/1177728423).
[[nodiscard]] std::vector<double> separate_chain(const std::vector<double>& wanted, const std::vector<double>& weights,
                                                 const std::vector<double>& gaps);

}  // namespace coopnet
