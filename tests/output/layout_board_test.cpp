#include "output/layout/board.h"

#include <gtest/gtest.h>

#include "output/layout/local_search.h"
#include "output/layout/random.h"
#include "output/route/course.h"

namespace coopnet {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

struct Case {
  Adjacency adjacency;
  DistanceTable distances;
  BoardSetup setup;
  std::vector<Point> centres;
};

Case random_case(std::uint64_t seed, std::size_t n, std::size_t links) {
  Random random(seed);
  Edges edges;
  for (std::uint32_t i = 1; i < n; ++i) edges.emplace_back(std::uint32_t(random.below(i)), i);
  while (edges.size() < links) edges.emplace_back(std::uint32_t(random.below(n)), std::uint32_t(random.below(n)));
  Adjacency adjacency(n, edges);
  DistanceTable distances(adjacency);
  Case result{std::move(adjacency), std::move(distances), {}, {}};
  for (std::size_t i = 0; i < n; ++i) {
    result.setup.boxes.push_back({20 + 10 * random.unit(), 15 + 10 * random.unit()});
    result.centres.push_back({500 * random.unit() - 250, 400 * random.unit() - 200});
  }
  result.setup.frame = {400, 300};
  return result;
}

BoardWeights all_weights() {
  return {.crossing = 1,
          .stress = 0.05f,
          .overlap = 0.5f,
          .through = 0.3f,
          .angle = 0.2f,
          .frame = 0.3f,
          .rank = 0.5f,
          .anchor = 0.1f};
}

std::int64_t crossings_by_all_pairs(const Adjacency& adjacency, const std::vector<Point>& at) {
  Edges edges;
  for (std::uint32_t i = 0; i < adjacency.size(); ++i)
    for (const auto j : adjacency[i])
      if (j > i) edges.emplace_back(i, j);
  std::int64_t count = 0;
  for (std::size_t e = 0; e < edges.size(); ++e)
    for (std::size_t f = 0; f < e; ++f) {
      const auto [a, b] = edges[e];
      const auto [c, d] = edges[f];
      if (a == c || a == d || b == c || b == d) continue;
      count += segments_cross(at[a], at[b], at[c], at[d]) ? 1 : 0;
    }
  return count;
}

// A box and a line by sampling the line finely.
std::int64_t through_by_sampling(const Adjacency& adjacency, const BoardSetup& setup, const std::vector<Point>& at) {
  std::int64_t count = 0;
  for (std::uint32_t i = 0; i < adjacency.size(); ++i)
    for (const auto j : adjacency[i])
      for (std::size_t v = 0; v < at.size() && j > i; ++v) {
        if (v == i || v == j) continue;
        const Rect box = Rect::around(at[v], setup.boxes[v]).grown(setup.clearance);
        bool met = false;
        for (int k = 0; k <= 20000 && !met; ++k) met = box.contains(at[i] + (at[j] - at[i]) * (k / 20000.0));
        count += met ? 1 : 0;
      }
  return count;
}

TEST(Board, CountsAsBruteForceDoes) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    const Case c = random_case(seed, 25, 45);
    Board board(c.adjacency, c.distances, c.setup);
    board.place(c.centres);
    EXPECT_EQ(board.crossings(), crossings_by_all_pairs(c.adjacency, board.centres()));
    EXPECT_EQ(board.through(), through_by_sampling(c.adjacency, c.setup, board.centres()));
  }
}

TEST(Board, KeepsItsCountsThroughManyMoves) {
  for (const std::uint64_t seed : {1, 2, 3, 4}) {
    Case c = random_case(seed, 37, 70);
    c.setup.anchors.resize(37);
    c.setup.anchors[3] = Point{10, 20};
    c.setup.ranks = {{0, c.adjacency[0][0]}, {c.adjacency[9][0], 9}};
    Board board(c.adjacency, c.distances, c.setup);
    board.set_weights(all_weights());
    board.place(c.centres);
    Random random(seed);
    double cost = board.cost();
    for (int k = 0; k < 500; ++k) {
      const auto actor = random.below(37);
      const Point to{500 * random.unit() - 250, 400 * random.unit() - 200};
      if (k % 3 == 0) {
        const auto change = board.shift(actor, to);
        EXPECT_NEAR(board.cost() - cost, change, 1e-3 + 1e-4 * cost);
      } else if (k % 3 == 1) {
        const Point before = board.at(actor);
        const bool moved = board.try_move(actor, to, 3.0f);
        EXPECT_LE(board.cost() - cost, moved ? 3.001 : 1e-3);
        if (!moved) {
          EXPECT_EQ(board.at(actor), before);
        }
      } else {
        const std::vector<std::uint32_t> actors = {std::uint32_t(actor), std::uint32_t((actor + 5) % 37)};
        const std::vector<Point> places = {to, board.at(actor)};
        const bool moved = board.try_moves(actors, places, 1.0f);
        EXPECT_LE(board.cost() - cost, moved ? 1.001 : 1e-2);
      }
      cost = board.cost();
    }
    Board fresh(c.adjacency, c.distances, c.setup);
    fresh.set_weights(all_weights());
    fresh.place(board.centres());
    EXPECT_EQ(fresh.crossings(), board.crossings());
    EXPECT_EQ(fresh.through(), board.through());
    EXPECT_NEAR(fresh.cost(), board.cost(), 1e-3 * cost);
    EXPECT_EQ(board.crossings(), crossings_by_all_pairs(c.adjacency, board.centres()));
    for (std::size_t i = 0; i < 37; ++i) EXPECT_EQ(fresh.crossings_of(i), board.crossings_of(i));
  }
}

TEST(Board, LooksAtBlocksAndSeesTheSame) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    Case c = random_case(seed, 90, 150);
    Board all(c.adjacency, c.distances, c.setup);
    c.setup.blocks = true;
    Board blocks(c.adjacency, c.distances, c.setup);
    for (Board* board : {&all, &blocks}) {
      board->set_weights(all_weights());
      board->place(c.centres);
    }
    ASSERT_EQ(all.cost(), blocks.cost());
    Random random(seed);
    int moved = 0;
    for (int k = 0; k < 3000; ++k) {
      const std::size_t actor = random.below(90);
      const Point to{500 * random.unit() - 250, 400 * random.unit() - 200};
      const bool did = all.try_move(actor, to, 0.5f);
      ASSERT_EQ(did, blocks.try_move(actor, to, 0.5f)) << "step " << k;
      moved += did ? 1 : 0;
    }
    EXPECT_GT(moved, 50);
    EXPECT_EQ(all.crossings(), blocks.crossings());
    EXPECT_EQ(all.through(), blocks.through());
    EXPECT_EQ(all.centres(), blocks.centres());
  }
}

TEST(Board, CountsCrossingsWhereLinksEnd) {
  // Two links beside one another, until one of them is lifted off the middle of its boxes across the other's end.
  const Adjacency adjacency(4, Edges{{0, 1}, {2, 3}});
  const DistanceTable distances(adjacency);
  BoardSetup setup;
  setup.boxes.assign(4, {10, 10});
  const std::vector<Point> centres = {{0, 0}, {100, 0}, {50, 2}, {50, 40}};
  Board middle(adjacency, distances, setup);
  middle.place(centres);
  EXPECT_EQ(middle.crossings(), 0);
  setup.ends = {{0, 4}, {0, 4}, {0, 0}, {0, 0}};
  Board lifted(adjacency, distances, setup);
  lifted.place(centres);
  EXPECT_EQ(lifted.crossings(), 1);
  EXPECT_TRUE(lifted.try_move(2, {50, 6}, 0)) << "away from the crossing";
  EXPECT_EQ(lifted.crossings(), 0);
}

TEST(Board, NamesTheLinksThatALinkCrosses) {
  // Two crossing pairs of links: 0-1 crosses 2-3 and 4-5.
  const Adjacency adjacency(6, {{0, 1}, {2, 3}, {4, 5}});
  const DistanceTable distances(adjacency);
  BoardSetup setup;
  setup.boxes.assign(6, {2, 2});
  Board board(adjacency, distances, setup);
  board.place({{0, 0}, {100, 0}, {30, -50}, {30, 50}, {60, -50}, {60, 50}});
  EXPECT_EQ(board.crossings(), 2);
  ASSERT_EQ(board.crossings_of_link(0), 2);
  EXPECT_EQ(board.crossed_by(0, 0), 1u);
  EXPECT_EQ(board.crossed_by(0, 1), 2u);
  EXPECT_EQ(board.crossed_by(1, 0), 0u);
}

TEST(Board, FindsEachCost) {
  const Adjacency adjacency(3, {{0, 1}, {1, 2}});
  const DistanceTable distances(adjacency);
  BoardSetup setup;
  setup.boxes.assign(3, {10, 10});
  setup.unit = 50;
  setup.frame = {300, 100};
  setup.ranks = {{0, 1}};
  setup.anchors = {Point{0, 0}, std::nullopt, std::nullopt};
  Board board(adjacency, distances, setup);
  const std::vector<Point> row = {{-50, 0}, {0, 0}, {50, 0}};
  const auto cost = [&](BoardWeights weights, const std::vector<Point>& at) {
    weights.crossing = 0;
    board.set_weights(weights);
    board.place(at);
    return board.cost();
  };
  EXPECT_NEAR(cost({.stress = 1}, row), 0, 1e-6);
  EXPECT_NEAR(cost({.stress = 1}, {{-50, 0}, {0, 0}, {100, 0}}), 1 + 0.25, 1e-5);
  EXPECT_NEAR(cost({.angle = 1}, row), 0, 1e-5) << "one actor of two links, 180 degrees apart";
  EXPECT_NEAR(cost({.angle = 1}, {{-50, 0}, {0, 0}, {0, 50}}), 0.5, 1e-5);
  EXPECT_NEAR(cost({.overlap = 1}, row), 0, 1e-6);
  EXPECT_NEAR(cost({.overlap = 1}, {{-50, 0}, {0, 0}, {9, 0}}), 0.3 + 9.0 / 18, 1e-5);
  EXPECT_NEAR(cost({.through = 1}, {{-50, 0}, {50, 0}, {0, 0}}), 1, 1e-6);
  EXPECT_NEAR(cost({.frame = 1}, {{-170, 0}, {0, 0}, {50, 70}}), 25.0 / 50 + 25.0 / 50, 1e-5);
  EXPECT_NEAR(cost({.rank = 1}, {{-50, 0}, {0, -30}, {50, 0}}), 0, 1e-6);
  EXPECT_NEAR(cost({.rank = 1}, row), 1, 1e-5);
  EXPECT_NEAR(cost({.anchor = 1}, row), 1, 1e-5);
}

TEST(LocalSearch, DrawsPlanarGraphsWithoutCrossings) {
  Edges grid;
  for (std::uint32_t i = 0; i < 25; ++i) {
    if (i % 5 != 4) grid.emplace_back(i, i + 1);
    if (i < 20) grid.emplace_back(i, i + 5);
  }
  const Adjacency adjacency(25, grid);
  const DistanceTable distances(adjacency);
  BoardSetup setup;
  setup.boxes.assign(25, {20, 15});
  Board board(adjacency, distances, setup);
  Random random(5);
  std::vector<Point> centres;
  for (int i = 0; i < 25; ++i) centres.push_back({300 * random.unit(), 300 * random.unit()});
  board.place(centres);
  ASSERT_GT(board.crossings(), 50);
  SearchPlan plan;
  plan.steps = 50000;
  plan.first = plan.last = {.crossing = 1, .stress = 0.3f, .overlap = 1, .through = 0.3f};
  local_search(board, plan, {}, random);
  EXPECT_EQ(board.crossings(), 0);
  EXPECT_EQ(board.through(), 0);
}

TEST(LocalSearch, NeverMovesFixedActors) {
  Case c = random_case(1, 20, 30);
  Board board(c.adjacency, c.distances, c.setup);
  board.place(c.centres);
  const auto before = board.centres();
  std::vector<bool> fixed(20);
  for (std::size_t i = 0; i < 20; i += 3) fixed[i] = true;
  SearchPlan plan;
  plan.steps = 5000;
  plan.first = plan.last = all_weights();
  Random random(1);
  local_search(board, plan, fixed, random);
  for (std::size_t i = 0; i < 20; i += 3) EXPECT_EQ(board.at(i), before[i]);
  EXPECT_NE(board.at(1), before[1]);
  fixed.assign(20, true);
  local_search(board, plan, fixed, random);
}

}  // namespace
}  // namespace coopnet
