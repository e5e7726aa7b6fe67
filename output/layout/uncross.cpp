#include "output/layout/uncross.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "output/layout/board.h"
#include "output/layout/distances.h"
#include "output/layout/local_search.h"
#include "output/layout/random.h"

namespace coopnet {

namespace {

constexpr std::size_t kFewest = 4, kMost = 1500;  // actors
constexpr double kDot = 0.18;                     // of a link
constexpr double kStressWorth = 160;              // of the mean stress, in crossings, as in part_layout.cpp,
constexpr double kStressPerCrossing = 0.25;       // and where links cross by the hundreds
constexpr std::size_t kSteps = 500;               // an actor, at most
constexpr double kFewestSteps = 4;                // an actor: with fewer of them nothing would read better
constexpr double kWork = 0.6e8;                   // links and dots looked at while the search goes on, at most,
constexpr double kWorkToSettle = 0.25e8;          // and while it settles
constexpr std::size_t kManyLinks = 256;           // from which on a board leaves out the blocks that are away from a link
constexpr std::size_t kBlock = 8;
constexpr std::size_t kSampled = 64;  // links by which the others' part that is not left out is told
constexpr double kRoundsToSettle = 10;

double share_of(Effort effort) { return effort == Effort::quick ? 0.3 : effort == Effort::high ? 6 : 1; }

// Actors one after another along a curve that fills the plane, so that those who come together stand together: the loops over
// links and boxes then leave out whole blocks. Hilbert's curve on a grid of 2^10 cells a side.
std::vector<std::uint32_t> along_curve(const std::vector<Point>& places) {
  constexpr std::uint32_t kSide = 1u << 10;
  Point low = places[0], high = places[0];
  for (const Point p : places) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const double cell = std::max({high.x - low.x, high.y - low.y, 1e-9}) / (kSide - 1);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keys;
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    auto x = std::uint32_t((places[i].x - low.x) / cell), y = std::uint32_t((places[i].y - low.y) / cell);
    std::uint32_t key = 0;
    for (std::uint32_t side = kSide / 2; side > 0; side /= 2) {
      const std::uint32_t right = (x & side) != 0 ? 1 : 0, down = (y & side) != 0 ? 1 : 0;
      key = key * 4 + ((3 * right) ^ down);
      if (down == 0) {
        if (right == 1) {
          x = kSide - 1 - x;
          y = kSide - 1 - y;
        }
        std::swap(x, y);
      }
    }
    keys.emplace_back(key, i);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> order;
  for (const auto& [key, actor] : keys) order.push_back(actor);
  return order;
}

// The part of the links that a board with blocks looks at for one link.
double part_looked_at(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges, const std::vector<Point>& centres) {
  std::vector<Rect> blocks;
  const auto bounds = [&](std::size_t link) {
    const Point a = centres[edges[link].first], b = centres[edges[link].second];
    return Rect{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  };
  for (std::size_t link = 0; link < edges.size(); ++link) {
    if (link % kBlock == 0) {
      blocks.push_back(bounds(link));
    } else {
      blocks.back() = blocks.back().united(bounds(link));
    }
  }
  const std::size_t stride = std::max<std::size_t>(1, edges.size() / kSampled);
  std::size_t met = 0, tried = 0;
  for (std::size_t link = 0; link < edges.size(); link += stride) {
    const Rect own = bounds(link);
    tried += blocks.size();
    for (const Rect& block : blocks)
      met += own.left <= block.right && block.left <= own.right && own.top <= block.bottom && block.top <= own.bottom ? 1 : 0;
  }
  return tried == 0 ? 1 : double(met) / double(tried);
}

}  // namespace

void uncross(const Adjacency& whole, std::vector<Point>& places, const UncrossOptions& options) {
  const std::size_t n = whole.size();
  if (n < kFewest || n > kMost) return;
  const std::vector<std::uint32_t> order = along_curve(places);
  std::vector<std::uint32_t> rank(n);
  for (std::uint32_t k = 0; k < n; ++k) rank[order[k]] = k;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (std::uint32_t i = 0; i < n; ++i)
    for (const std::uint32_t other : whole[i])
      if (i < other) edges.emplace_back(rank[i], rank[other]);
  const Adjacency adjacency(n, edges);
  edges.clear();
  for (std::uint32_t i = 0; i < n; ++i)
    for (const std::uint32_t other : adjacency[i])
      if (i < other) edges.emplace_back(i, other);
  std::vector<Point> centres;
  for (const std::uint32_t i : order) centres.push_back(places[i]);
  const double actors = double(n), links = double(adjacency.edge_count());
  const bool blocks = adjacency.edge_count() >= kManyLinks;
  const double step = actors + 2 * links / actors * (links + actors) * (blocks ? part_looked_at(edges, centres) : 1);
  const double share = share_of(options.effort);
  if (share * kWork / step < kFewestSteps * actors) return;
  const DistanceTable distances(adjacency);
  BoardSetup setup;
  for (const std::uint32_t i : order) {
    setup.boxes.push_back(options.rooms.empty() ? Size{kDot * options.unit, kDot * options.unit} : options.rooms[i]);
    if (!options.ends.empty()) setup.ends.push_back(options.ends[i]);
  }
  setup.gap = options.gap;
  setup.clearance = options.gap / 4;
  setup.unit = options.unit;
  setup.blocks = blocks;
  Board board(adjacency, distances, setup);
  board.place(centres);
  const bool rooms = !options.rooms.empty();
  if (board.crossings() == 0 && !rooms) return;
  const double pairs = actors * (actors - 1) / 2;
  SearchPlan plan;
  plan.steps = std::size_t(share * std::min(double(kSteps) * actors, kWork / step));
  plan.last.stress = float(std::max(kStressWorth, kStressPerCrossing * double(board.crossings())) / pairs);
  plan.last.overlap = rooms ? 0.5f : 0.3f;
  plan.last.through = rooms ? 0.2f : 0.1f;
  plan.last.angle = 0.05f;
  plan.first = plan.last;
  // With rooms it goes on from what has few crossings.
  plan.hottest = rooms ? 0.3 : 2;
  plan.coldest = 0.02;
  plan.widest = rooms ? 1 : 2;
  plan.narrowest = rooms ? 0.1 : 0.2;
  Random random(options.seed);
  local_search(board, plan, {}, random);
  settle_down(board, std::size_t(std::clamp(share * kWorkToSettle / (actors * step), 1.0, kRoundsToSettle)), {}, random);
  for (std::size_t k = 0; k < n; ++k) places[order[k]] = board.at(k);
}

}  // namespace coopnet
