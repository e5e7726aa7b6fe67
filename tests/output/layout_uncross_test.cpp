#include "output/layout/uncross.h"

#include <gtest/gtest.h>

#include "output/layout/distances.h"
#include "output/layout/random.h"
#include "output/layout/sparse_stress.h"
#include "output/layout/stress.h"
#include "output/route/course.h"

namespace coopnet {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::size_t crossings(const Adjacency& adjacency, const std::vector<Point>& at) {
  Edges edges;
  for (std::uint32_t i = 0; i < adjacency.size(); ++i)
    for (const auto j : adjacency[i])
      if (j > i) edges.emplace_back(i, j);
  std::size_t count = 0;
  for (std::size_t e = 0; e < edges.size(); ++e)
    for (std::size_t f = 0; f < e; ++f) {
      const auto [a, b] = edges[e];
      const auto [c, d] = edges[f];
      if (a != c && a != d && b != c && b != d && segments_cross(at[a], at[b], at[c], at[d])) ++count;
    }
  return count;
}

TEST(Uncross, TakesOutHalfOfTheCrossingsAtLittleStress) {
  // A tree with some more links, like a network of roads.
  constexpr std::uint32_t n = 320;
  Random random(4);
  Edges edges;
  for (std::uint32_t i = 1; i < n; ++i) edges.emplace_back(i - 1 - std::uint32_t(random.below(std::min(i, 12u))), i);
  for (int k = 0; k < 90; ++k) {
    const auto from = std::uint32_t(random.below(n - 20));
    edges.emplace_back(from, from + 1 + std::uint32_t(random.below(19)));
  }
  const Adjacency adjacency(n, edges);
  auto places = sparse_stress(adjacency, {.seed = 1});
  const DistanceTable distances(adjacency);
  const auto before = crossings(adjacency, places);
  const double stress = normalised_stress(places, distances);
  ASSERT_GT(before, 30u);
  auto again = places;
  uncross(adjacency, places, 1, Effort::normal);
  EXPECT_LT(2 * crossings(adjacency, places), before);
  EXPECT_LT(normalised_stress(places, distances), stress + 0.04);
  uncross(adjacency, again, 1, Effort::normal);
  EXPECT_EQ(places, again) << "the same for a seed";
}

TEST(Uncross, LeavesWhatHasNoCrossings) {
  const Adjacency path(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  std::vector<Point> places = {{0, 0}, {1, 0}, {2, 0}, {3, 0.5}, {4, 0}};
  const auto before = places;
  uncross(path, places, 1, Effort::normal);
  EXPECT_EQ(places, before);
  std::vector<Point> none;
  uncross(Adjacency(0, Edges{}), none, 1, Effort::normal);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace coopnet
