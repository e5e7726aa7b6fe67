#include "output/layout/sparse_stress.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <span>

#include "output/layout/block_distances.h"
#include "output/layout/parallel.h"
#include "output/layout/pivot_scaling.h"
#include "output/layout/random.h"

namespace coopnet {
namespace {

// Step sizes, in units of squared links: from far beyond one move's reach down to a small correction. From a given start the
// first steps move neighbours only.
constexpr double kFirstStep = 10;
constexpr double kFirstStepFromStart = 1;
constexpr double kLastStep = 0.02;
constexpr std::size_t kStartPivots = 50;
constexpr std::size_t kWorthThreads = 500;  // blocks
constexpr std::size_t kGroups = 2;          // walks that are measured ahead, side by side
constexpr std::size_t kLanes = BlockDistances::kLanes;

struct Pivot {
  float x, y;  // where it stood when the round began: what the threads share is not written meanwhile
};

/// Eight actors in a row, with room for such as are not there.
struct Block {
  std::array<float, kLanes> x{}, y{};
  std::array<float, kLanes> moves{};  // 0: it stays where it is; 1
};

/// Moves a block towards its distances from one pivot. All lanes do the same steps, so that they fit the registers.
void pull(Block& block, Pivot pivot, std::span<const std::uint16_t, kLanes> links, float step) {
  for (std::size_t k = 0; k < kLanes; ++k) {
    const float wanted = links[k];
    const float way_x = block.x[k] - pivot.x, way_y = block.y[k] - pivot.y;
    const float drawn = std::sqrt(way_x * way_x + way_y * way_y) + 1e-9f;
    const float reach = step / std::max(wanted * wanted, 1.0f);
    const float share = std::min(1.0f, reach) * (drawn - wanted) / drawn;
    const float part = wanted > 0 ? share * block.moves[k] : 0.0f;
    block.x[k] -= part * way_x;
    block.y[k] -= part * way_y;
  }
}

/// Deals every actor once before any comes again.
class Deck {
 public:
  Deck(std::size_t n, Random& random) : cards_(n) {
    std::iota(cards_.begin(), cards_.end(), std::uint32_t{0});
    random.shuffle(cards_);
  }
  std::vector<std::uint32_t> deal(std::size_t count) {
    std::vector<std::uint32_t> hand;
    for (std::size_t k = 0; k < count; ++k) {
      hand.push_back(cards_[next_]);
      next_ = next_ + 1 == cards_.size() ? 0 : next_ + 1;
    }
    return hand;
  }

 private:
  std::vector<std::uint32_t> cards_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<Point> sparse_stress(const Adjacency& adjacency, const SparseStressOptions& options) {
  const std::size_t n = adjacency.size();
  assert(options.start.empty() || options.start.size() == n);
  assert(options.fixed.empty() || options.fixed.size() == n);
  if (n < 2) return options.start.empty() ? std::vector<Point>(n) : options.start;
  Random random(options.seed);
  const std::size_t count = std::clamp<std::size_t>(options.pivots, 1, std::min(n, BlockDistances::kMostSources));
  const std::size_t rounds = std::max<std::size_t>(options.rounds, 2);
  std::vector<Point> points = options.start.empty() ? pivot_scaling(adjacency, std::min(n, kStartPivots), random) : options.start;

  std::vector<Block> blocks((n + kLanes - 1) / kLanes);
  for (std::size_t i = 0; i < n; ++i) {
    blocks[i / kLanes].x[i % kLanes] = static_cast<float>(points[i].x);
    blocks[i / kLanes].y[i % kLanes] = static_cast<float>(points[i].y);
    blocks[i / kLanes].moves[i % kLanes] = !options.fixed.empty() && options.fixed[i] ? 0.0f : 1.0f;
  }
  const double first = options.start.empty() ? kFirstStep : kFirstStepFromStart;
  Deck deck(n, random);
  std::array<BlockDistances, kGroups> distances;
  std::array<std::vector<std::uint32_t>, kGroups> hands;
  for (std::size_t round = 0; round < rounds; ++round) {
    const std::size_t group = round % kGroups;
    if (group == 0) {
      const std::size_t ahead = std::min(kGroups, rounds - round);
      for (std::size_t g = 0; g < ahead; ++g) hands[g] = deck.deal(count);
      parallel_parts(ahead, blocks.size() < kWorthThreads ? ahead + 1 : 2, [&](std::size_t begin, std::size_t end) {
        for (std::size_t g = begin; g < end; ++g) distances[g].measure(adjacency, hands[g]);
      });
    }
    const auto step = static_cast<float>(first * std::pow(kLastStep / first, double(round) / double(rounds - 1)));
    std::vector<Pivot> pivots;
    for (const std::uint32_t actor : hands[group])
      pivots.push_back({blocks[actor / kLanes].x[actor % kLanes], blocks[actor / kLanes].y[actor % kLanes]});
    parallel_parts(blocks.size(), kWorthThreads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t b = begin; b < end; ++b)
        for (std::size_t p = 0; p < count; ++p) pull(blocks[b], pivots[p], distances[group].lanes(b, p), step);
    });
    if (options.progress) options.progress(double(round + 1) / double(rounds));
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (!options.fixed.empty() && options.fixed[i]) continue;
    points[i] = {blocks[i / kLanes].x[i % kLanes], blocks[i / kLanes].y[i % kLanes]};
  }
  return points;
}

}  // namespace coopnet
