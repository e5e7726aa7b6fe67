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

// A tree with some more links, like a network of roads.
Adjacency roads(std::uint32_t n) {
  Random random(4);
  Edges edges;
  for (std::uint32_t i = 1; i < n; ++i) edges.emplace_back(i - 1 - std::uint32_t(random.below(std::min(i, 12u))), i);
  for (std::uint32_t k = 0; k < n * 9 / 32; ++k) {
    const auto from = std::uint32_t(random.below(n - 20));
    edges.emplace_back(from, from + 1 + std::uint32_t(random.below(19)));
  }
  return {n, edges};
}

TEST(Uncross, TakesOutHalfOfTheCrossingsAtLittleStress) {
  const Adjacency adjacency = roads(320);
  auto places = sparse_stress(adjacency, {.seed = 1});
  const DistanceTable distances(adjacency);
  const auto before = crossings(adjacency, places);
  const double stress = normalised_stress(places, distances);
  ASSERT_GT(before, 30u);
  auto again = places;
  uncross(adjacency, places);
  EXPECT_LT(2 * crossings(adjacency, places), before);
  EXPECT_LT(normalised_stress(places, distances), stress + 0.04);
  uncross(adjacency, again);
  EXPECT_EQ(places, again) << "the same for a seed";
}

TEST(Uncross, PartsRoomsAndStillTakesOutCrossings) {
  const Adjacency adjacency = roads(320);
  constexpr double kUnit = 12;
  UncrossOptions how;
  how.unit = kUnit;
  how.gap = 1;
  for (std::size_t i = 0; i < adjacency.size(); ++i) {
    // Each tenth has a name below its dot.
    const bool named = i % 10 == 0;
    how.rooms.push_back(named ? Size{28, 9} : Size{2, 2});
    how.ends.push_back(named ? Point{0, -3.5} : Point{});
  }
  auto places = sparse_stress(adjacency, {.seed = 1});
  for (Point& p : places) p = p * kUnit;
  const auto overlaps = [&] {
    std::size_t count = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (Rect::around(places[i], how.rooms[i]).overlaps(Rect::around(places[j], how.rooms[j]))) ++count;
    return count;
  };
  const auto drawn = [&] {
    std::vector<Point> ends = places;
    for (std::size_t i = 0; i < ends.size(); ++i) ends[i] = ends[i] + how.ends[i];
    return crossings(adjacency, ends);
  };
  const auto overlapped = overlaps(), crossed = drawn();
  ASSERT_GT(overlapped, 40u);
  uncross(adjacency, places, how);
  EXPECT_LT(10 * overlaps(), overlapped);
  EXPECT_LT(5 * drawn(), 3 * crossed) << "where links end at dots, not in the middle of rooms";
}

TEST(Uncross, LeavesWhatHasNoCrossings) {
  const Adjacency path(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  std::vector<Point> places = {{0, 0}, {1, 0}, {2, 0}, {3, 0.5}, {4, 0}};
  const auto before = places;
  uncross(path, places);
  EXPECT_EQ(places, before);
  std::vector<Point> none;
  uncross(Adjacency(0, Edges{}), none);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace coopnet
