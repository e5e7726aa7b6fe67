#include "output/layout/uncross.h"

#include <algorithm>

#include "output/layout/board.h"
#include "output/layout/distances.h"
#include "output/layout/local_search.h"
#include "output/layout/random.h"

namespace coopnet {

namespace {

constexpr std::size_t kFewest = 4, kMost = 1500;  // actors
constexpr double kLink = 50;                      // points; only proportions count here
constexpr Size kDot{9, 9};
constexpr double kStressWorth = 160;              // of the mean stress, in crossings, as in part_layout.cpp,
constexpr double kStressPerCrossing = 0.25;       // and where links cross by the hundreds
constexpr std::size_t kSteps = 1000;              // an actor, at most
constexpr double kWork = 5e8;                     // links and dots looked at, at most
constexpr std::size_t kRoundsToSettle = 10;

double share_of(Effort effort) { return effort == Effort::quick ? 0.3 : effort == Effort::high ? 6 : 1; }

}  // namespace

void uncross(const Adjacency& adjacency, std::vector<Point>& places, std::uint64_t seed, Effort effort) {
  const std::size_t n = adjacency.size();
  if (n < kFewest || n > kMost) return;
  const DistanceTable distances(adjacency);
  BoardSetup setup;
  setup.boxes.assign(n, kDot);
  setup.gap = 4;
  setup.clearance = 1;
  setup.unit = kLink;
  Board board(adjacency, distances, setup);
  std::vector<Point> centres;
  for (const Point place : places) centres.push_back(place * kLink);
  board.place(centres);
  if (board.crossings() == 0) return;
  const double actors = double(n), links = double(adjacency.edge_count()), pairs = actors * (actors - 1) / 2;
  SearchPlan plan;
  const double step = actors + 2 * links / actors * (links + actors);
  plan.steps = std::size_t(share_of(effort) * std::min(double(kSteps) * actors, kWork / step));
  plan.last.stress = float(std::max(kStressWorth, kStressPerCrossing * double(board.crossings())) / pairs);
  plan.last.overlap = 0.3f;
  plan.last.through = 0.1f;
  plan.last.angle = 0.05f;
  plan.first = plan.last;
  plan.hottest = 0.5;
  plan.coldest = 0.02;
  plan.widest = 2;
  plan.narrowest = 0.2;
  Random random(seed);
  local_search(board, plan, {}, random);
  settle_down(board, kRoundsToSettle, {}, random);
  for (std::size_t i = 0; i < n; ++i) places[i] = board.at(i) * (1 / kLink);
}

}  // namespace coopnet
