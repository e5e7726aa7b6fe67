#include "output/layout/stress.h"

#include <gtest/gtest.h>

#include "layout_graphs.h"
#include "output/layout/distances.h"

namespace coopnet {
namespace {

Adjacency cycle(std::size_t n) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (std::uint32_t i = 0; i < n; ++i) edges.emplace_back(i, (i + 1) % n);
  return Adjacency(n, edges);
}

TEST(DistanceTable, HoldsAllDistancesInLinks) {
  const DistanceTable table(Adjacency(5, {{0, 1}, {1, 2}, {3, 4}}));
  EXPECT_EQ(table.size(), 5u);
  EXPECT_EQ(table(0, 0), 0);
  EXPECT_EQ(table(0, 2), 2);
  EXPECT_EQ(table(2, 0), 2);
  EXPECT_EQ(table(3, 4), 1);
  EXPECT_EQ(table(0, 3), 0) << "no path";
  EXPECT_EQ(table.diameter(), 2);
  EXPECT_EQ(table.row(1).size(), 8u);
  EXPECT_EQ(DistanceTable(Adjacency(0, {})).size(), 0u);
}

TEST(LowerStress, DrawsAPathStraight) {
  const DistanceTable table(Adjacency(6, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}}));
  std::vector<Point> centres(6);
  Random random(1);
  lower_stress(centres, table, random, {.unit = 10, .rounds = 100});
  EXPECT_NEAR(distance(centres[0], centres[5]), 50, 1);
  EXPECT_LT(normalised_stress(centres, table), 1e-3);
  EXPECT_NEAR(best_unit(centres, table), 10, 0.1);
}

TEST(LowerStress, DrawsACycleRound) {
  const DistanceTable table(cycle(12));
  for (const std::uint64_t seed : {1, 2, 3, 4}) {
    std::vector<Point> centres(12);
    Random random(seed);
    lower_stress(centres, table, random, {});
    EXPECT_LT(normalised_stress(centres, table), 0.03);
  }
}

TEST(LowerStress, KeepsFixedActorsAndItsStart) {
  const DistanceTable table(cycle(5));
  std::vector<Point> centres = {{0, 0}, {7, 1}, {3, 3}, {4, 4}, {5, 5}};
  Random random(1);
  lower_stress(centres, table, random, {.unit = 4, .from_start = true, .fixed = {true, true, false, false, false}});
  EXPECT_EQ(centres[0], (Point{0, 0}));
  EXPECT_EQ(centres[1], (Point{7, 1}));
  EXPECT_NE(centres[2], (Point{3, 3}));
}

TEST(LowerStress, PartsDoNotFeelOneAnotherAndSmallOnesDoNotFail) {
  std::vector<Point> none;
  Random random(1);
  lower_stress(none, DistanceTable(Adjacency(0, {})), random, {});
  std::vector<Point> two(2);
  lower_stress(two, DistanceTable(Adjacency(2, {})), random, {});
  EXPECT_EQ(normalised_stress(two, DistanceTable(Adjacency(2, {}))), 0);
  EXPECT_EQ(best_unit(two, DistanceTable(Adjacency(2, {}))), 0);
  std::vector<Point> together = {{1, 1}, {1, 1}, {0, 3}};
  lower_stress(together, DistanceTable(cycle(3)), random, {.from_start = true});
  EXPECT_LT(normalised_stress(together, DistanceTable(cycle(3))), 0.01);
}

TEST(NormalisedStress, IsThatOfTheBestScale) {
  // A triangle drawn as a line of 0, 3, 6: ratios 3, 3, 6; s = 12 / 54; (2·(1/3)² + (1/3)²) / 3.
  const std::vector<Point> centres = {{0, 0}, {3, 0}, {6, 0}};
  EXPECT_NEAR(normalised_stress(centres, DistanceTable(cycle(3))), 1.0 / 9, 1e-12);
  EXPECT_NEAR(best_unit(centres, DistanceTable(cycle(3))), 4.5, 1e-12);
}

}  // namespace
}  // namespace coopnet
