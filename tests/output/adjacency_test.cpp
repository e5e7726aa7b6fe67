#include "output/layout/adjacency.h"

#include <gmock/gmock.h>

#include "output/layout/random.h"

namespace coopnet {
namespace {

using testing::ElementsAre;

TEST(Adjacency, LeavesOutSelfLinksAndRepeats) {
  const Adjacency adjacency(4, {{2, 0}, {0, 1}, {1, 0}, {3, 3}, {0, 3}});
  EXPECT_EQ(adjacency.edge_count(), 3u);
  EXPECT_THAT(adjacency[0], ElementsAre(1, 2, 3));
  EXPECT_THAT(adjacency[3], ElementsAre(0));
}

TEST(Adjacency, OfNoActorsIsEmpty) {
  const Adjacency adjacency(0, {});
  EXPECT_EQ(adjacency.size(), 0u);
  EXPECT_TRUE(adjacency.components().empty());
}

TEST(Adjacency, CountsDistancesInLinks) {
  const Adjacency adjacency(5, {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
  std::vector<std::int32_t> out(5);
  std::vector<std::uint32_t> queue;
  adjacency.distances(0, out, queue);
  EXPECT_THAT(out, ElementsAre(0, 1, 2, 1, -1));
}

TEST(Adjacency, NumbersComponentsByTheirFirstActor) {
  EXPECT_THAT(Adjacency(5, {{1, 3}, {0, 4}}).components(), ElementsAre(0, 1, 2, 1, 0));
}

TEST(Random, GivesTheNumbersOfSplitMix64) {
  // The first values for seed 1234567, as published with the reference implementation.
  Random random(1234567);
  EXPECT_EQ(random.next(), 6457827717110365317ULL);
  EXPECT_EQ(random.next(), 3203168211198807973ULL);
}

TEST(Random, StaysBelowItsBound) {
  Random random(1);
  std::vector<int> seen(7, 0);
  for (int i = 0; i < 7000; ++i) ++seen.at(random.below(7));
  for (const int count : seen) EXPECT_NEAR(count, 1000, 150);
  EXPECT_EQ(random.below(0), 0u);
  EXPECT_EQ(random.below(1), 0u);
}

}  // namespace
}  // namespace coopnet
