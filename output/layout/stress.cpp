#include "output/layout/stress.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace coopnet {

namespace {

struct Sums {
  double ratio = 0;    // Σ |x| / d
  double squares = 0;  // Σ |x|² / d²
  double pairs = 0;
};

Sums stress_sums(const std::vector<Point>& centres, const DistanceTable& distances) {
  Sums sums;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const auto row = distances.row(i);
    for (std::size_t j = i + 1; j < centres.size(); ++j) {
      if (row[j] <= 0) continue;
      const double ratio = distance(centres[i], centres[j]) / row[j];
      sums.ratio += ratio;
      sums.squares += ratio * ratio;
      sums.pairs += 1;
    }
  }
  return sums;
}

}  // namespace

void lower_stress(std::vector<Point>& centres, const DistanceTable& distances, Random& random, const StressOptions& options) {
  const std::size_t n = distances.size();
  if (n == 0) return;
  const auto fixed = [&](std::size_t i) { return !options.fixed.empty() && options.fixed[i]; };
  if (!options.from_start) {
    const double side = options.unit * std::max(1.0f, distances.diameter());
    for (std::size_t i = 0; i < n; ++i) {
      const Point start{random.unit() * side, random.unit() * side};
      if (!fixed(i)) centres[i] = start;
    }
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  pairs.reserve(n * (n - 1) / 2);
  for (std::uint32_t i = 0; i < n; ++i)
    for (std::uint32_t j = i + 1; j < n; ++j)
      if (distances(i, j) > 0 && !(fixed(i) && fixed(j))) pairs.emplace_back(i, j);

  // The step of a pair is min(1, eta / d²): eta falls from the largest d² to a tenth of the smallest.
  const double largest = options.from_start ? 1.0 : double(distances.diameter()) * double(distances.diameter());
  const double smallest = 0.1;
  const int rounds = std::max(options.rounds, 2);
  const double decay = std::pow(smallest / std::max(largest, 1.0), 1.0 / (rounds - 1));
  double eta = std::max(largest, 1.0);
  for (int round = 0; round < rounds; ++round, eta *= decay) {
    random.shuffle(pairs);
    for (const auto& [i, j] : pairs) {
      const double links = double(distances(i, j));
      Point apart = centres[i] - centres[j];
      double now = length(apart);
      if (now < 1e-9 * options.unit) {
        apart = {options.unit * (random.unit() - 0.5), options.unit * (random.unit() - 0.5)};
        now = std::max(length(apart), 1e-9 * options.unit);
      }
      const double step = std::min(1.0, eta / (links * links));
      const Point move = apart * (step * (options.unit * links - now) / now);
      if (fixed(i)) {
        centres[j] = centres[j] - move;
      } else if (fixed(j)) {
        centres[i] = centres[i] + move;
      } else {
        centres[i] = centres[i] + move * 0.5;
        centres[j] = centres[j] - move * 0.5;
      }
    }
  }
}

double normalised_stress(const std::vector<Point>& centres, const DistanceTable& distances) {
  const Sums sums = stress_sums(centres, distances);
  if (sums.pairs == 0) return 0;
  // Σ (s·r − 1)² = s²·Σr² − 2s·Σr + pairs, least at s = Σr / Σr².
  const double scale = sums.squares > 0 ? sums.ratio / sums.squares : 0;
  return std::max(0.0, scale * scale * sums.squares - 2 * scale * sums.ratio + sums.pairs) / sums.pairs;
}

double best_unit(const std::vector<Point>& centres, const DistanceTable& distances) {
  const Sums sums = stress_sums(centres, distances);
  return sums.ratio > 0 ? sums.squares / sums.ratio : 0;
}

}  // namespace coopnet
