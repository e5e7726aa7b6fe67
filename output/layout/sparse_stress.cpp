#include "output/layout/sparse_stress.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "output/layout/parallel.h"
#include "output/layout/pivot_scaling.h"
#include "output/layout/random.h"

namespace coopnet {
namespace {

// Step sizes, in units of squared links: from far beyond one move's reach down to a small correction.
constexpr double kFirstStep = 10;
constexpr double kLastStep = 0.02;
constexpr std::size_t kWorthThreads = 2000;

struct Pivot {
  std::size_t actor;
  Point at;  // where it stood when the round began: what the threads share is not written meanwhile
};

void pull(Point& point, const Pivot& pivot, std::int32_t links, double step) {
  const double wanted = links;
  const Point way = point - pivot.at;
  const double drawn = std::sqrt(way.x * way.x + way.y * way.y) + 1e-9;
  const double part = std::min(1.0, step / (wanted * wanted)) * (drawn - wanted) / drawn;
  point.x -= part * way.x;
  point.y -= part * way.y;
}

}  // namespace

std::vector<Point> sparse_stress(const Adjacency& adjacency, const SparseStressOptions& options) {
  const std::size_t n = adjacency.size();
  if (n < 2) return std::vector<Point>(n);
  Random random(options.seed);
  const std::size_t count = std::clamp<std::size_t>(options.pivots, 1, n);
  const std::size_t rounds = std::max<std::size_t>(options.rounds, 2);
  std::vector<Point> points = pivot_scaling(adjacency, std::min<std::size_t>(count, 50), random);

  std::vector<std::size_t> deck(n);
  std::iota(deck.begin(), deck.end(), std::size_t{0});
  random.shuffle(deck);
  std::size_t card = 0;
  std::vector<std::int32_t> links(count * n);
  std::vector<Pivot> pivots(count);
  for (std::size_t round = 0; round < rounds; ++round) {
    const double step = kFirstStep * std::pow(kLastStep / kFirstStep, double(round) / double(rounds - 1));
    for (Pivot& pivot : pivots) {
      pivot = {deck[card], points[deck[card]]};
      card = card + 1 == n ? 0 : card + 1;
    }
    parallel_parts(count, n < kWorthThreads ? count + 1 : 2, [&](std::size_t begin, std::size_t end) {
      std::vector<std::uint32_t> queue;
      for (std::size_t p = begin; p < end; ++p)
        adjacency.distances(pivots[p].actor, std::span(links).subspan(p * n, n), queue);
    });
    parallel_parts(n, kWorthThreads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i)
        for (std::size_t p = 0; p < count; ++p)
          if (const std::int32_t wanted = links[p * n + i]; wanted > 0) pull(points[i], pivots[p], wanted, step);
    });
  }
  return points;
}

}  // namespace coopnet
