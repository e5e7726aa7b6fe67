#include "output/layout/sparse_stress.h"

#include <gtest/gtest.h>


#include "output/layout/parallel.h"

namespace coopnet {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Adjacency grid(std::uint32_t side) {
  Edges edges;
  for (std::uint32_t y = 0; y < side; ++y)
    for (std::uint32_t x = 0; x < side; ++x) {
      if (x + 1 < side) edges.emplace_back(y * side + x, y * side + x + 1);
      if (y + 1 < side) edges.emplace_back(y * side + x, (y + 1) * side + x);
    }
  return {side * side, edges};
}

// Mean squared relative error of all distances at the best scale.
double stress(const Adjacency& adjacency, const std::vector<Point>& points) {
  std::vector<std::int32_t> links(adjacency.size());
  std::vector<std::uint32_t> queue;
  double along = 0, square = 0, pairs = 0;
  for (std::size_t a = 0; a < adjacency.size(); ++a) {
    adjacency.distances(a, links, queue);
    for (std::size_t b = 0; b < adjacency.size(); ++b) {
      if (links[b] <= 0) continue;
      const double ratio = distance(points[a], points[b]) / links[b];
      along += ratio;
      square += ratio * ratio;
      ++pairs;
    }
  }
  const double scale = along / square;
  return (scale * scale * square - 2 * scale * along + pairs) / pairs;
}

TEST(SparseStress, UnfoldsAGrid) {
  // The stress of the perfect square grid is 0.0346 at this size; a folded or twisted one has more than 0.06.
  const Adjacency adjacency = grid(30);
  EXPECT_LT(stress(adjacency, sparse_stress(adjacency)), 0.04);
}

TEST(SparseStress, StretchesAPath) {
  Edges edges;
  for (std::uint32_t i = 0; i + 1 < 200; ++i) edges.emplace_back(i, i + 1);
  const Adjacency adjacency(200, edges);
  EXPECT_LT(stress(adjacency, sparse_stress(adjacency)), 0.002);
}

TEST(SparseStress, PlacesSmallGraphs) {
  EXPECT_TRUE(sparse_stress(Adjacency(0, {})).empty());
  EXPECT_EQ(sparse_stress(Adjacency(1, {})).size(), 1u);
  const auto two = sparse_stress(Adjacency(2, {{0, 1}}));
  EXPECT_NEAR(distance(two[0], two[1]), 1, 0.05);
}

TEST(SparseStress, IsTheSameTwiceAndDiffersBySeed) {
  const Adjacency adjacency = grid(60);
  const auto once = sparse_stress(adjacency, {.seed = 3, .pivots = 20, .rounds = 5});
  EXPECT_EQ(once, sparse_stress(adjacency, {.seed = 3, .pivots = 20, .rounds = 5}));
  EXPECT_NE(once, sparse_stress(adjacency, {.seed = 4, .pivots = 20, .rounds = 5}));
}

TEST(ParallelParts, CoverEverythingOnce) {
  for (const std::size_t count : {0u, 1u, 2u, 7u, 1000u}) {
    std::vector<int> seen(count, 0);
    parallel_parts(count, 2, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) ++seen[i];
    });
    for (const int times : seen) EXPECT_EQ(times, 1);
  }
}

}  // namespace
}  // namespace coopnet
