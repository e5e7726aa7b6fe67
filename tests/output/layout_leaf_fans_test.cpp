#include "output/layout/leaf_fans.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "output/layout/local_search.h"
#include "output/layout/part_layout.h"
#include "output/layout/random.h"

namespace coopnet {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// The angles between neighbouring links of an actor, ascending, degrees.
std::vector<double> angles_round(const Adjacency& adjacency, const std::vector<Point>& at, std::uint32_t hub) {
  std::vector<double> directions, between;
  for (const auto other : adjacency[hub]) directions.push_back(std::atan2(at[other].y - at[hub].y, at[other].x - at[hub].x));
  std::sort(directions.begin(), directions.end());
  for (std::size_t k = 0; k < directions.size(); ++k) {
    const double next = k + 1 < directions.size() ? directions[k + 1] : directions[0] + 2 * std::numbers::pi;
    between.push_back((next - directions[k]) * 180 / std::numbers::pi);
  }
  std::sort(between.begin(), between.end());
  return between;
}

BoardSetup boxes_of(std::size_t n) {
  BoardSetup setup;
  setup.boxes.assign(n, {20, 14});
  setup.unit = 50;
  return setup;
}

TEST(LeafFans, SetTheLeavesOfAStarAtEvenAngles) {
  for (const std::uint32_t leaves : {3u, 8u, 30u}) {
    Edges edges;
    for (std::uint32_t i = 1; i <= leaves; ++i) edges.emplace_back(0, i);
    const Adjacency adjacency(leaves + 1, edges);
    const DistanceTable distances(adjacency);
    Board board(adjacency, distances, boxes_of(leaves + 1));
    board.set_weights({.crossing = 1, .stress = 0.001f, .overlap = 0.7f, .through = 0.8f, .angle = 0.15f});
    Random random(leaves);
    std::vector<Point> centres = {{0, 0}};
    for (std::uint32_t i = 0; i < leaves; ++i) {
      const double angle = 2 * std::numbers::pi * (i + 0.6 * random.unit()) / leaves, away = 150 + 60 * random.unit();
      centres.push_back({std::cos(angle) * away, std::sin(angle) * away});
    }
    board.place(centres);
    set_leaves_evenly(board);
    for (const double angle : angles_round(adjacency, board.centres(), 0)) EXPECT_NEAR(angle, 360.0 / leaves, 0.01);
    EXPECT_EQ(board.through(), 0);
  }
}

TEST(LeafFans, LeaveOtherLinksWhereTheyAre) {
  // A path 7-0-1-2-8 whose middle has four leaves.
  const Adjacency adjacency(9, {{0, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6}, {0, 7}, {2, 8}});
  const DistanceTable distances(adjacency);
  Board board(adjacency, distances, boxes_of(9));
  board.set_weights({.crossing = 1, .stress = 0.001f, .overlap = 0.7f, .through = 0.8f, .angle = 0.15f});
  board.place({{-80, 0}, {0, 0}, {80, 0}, {-20, -60}, {30, -50}, {-25, 40}, {8, 70}, {-140, 0}, {140, 0}});
  set_leaves_evenly(board);
  EXPECT_EQ(board.at(0), (Point{-80, 0}));
  EXPECT_EQ(board.at(1), (Point{0, 0}));
  for (const double angle : angles_round(adjacency, board.centres(), 1)) EXPECT_NEAR(angle, 60, 0.01);
}

TEST(LeafFans, AreNotSetWhereThatWouldCostACrossing) {
  // A wall of links round the free side of the hub: even leaves would stand beyond it.
  Edges edges = {{0, 1}, {0, 2}, {0, 3}, {0, 4}};
  const std::uint32_t first = 5, wall = 12;
  for (std::uint32_t i = 0; i + 1 < wall; ++i) edges.emplace_back(first + i, first + i + 1);
  edges.emplace_back(1, first);
  const Adjacency adjacency(first + wall, edges);
  const DistanceTable distances(adjacency);
  BoardSetup setup = boxes_of(first + wall);
  setup.boxes.assign(first + wall, {2, 2});
  Board board(adjacency, distances, setup);
  board.set_weights({.crossing = 1, .stress = 0, .overlap = 0.7f, .through = 0.8f, .angle = 0.15f});
  std::vector<Point> centres = {{0, 0}, {-30, 0}, {30, -8}, {32, 0}, {30, 8}};
  for (std::uint32_t i = 0; i < wall; ++i) {
    // From the left of the hub round its back to the right, near enough that no leaf has room inside.
    const double angle = std::numbers::pi * (1 + 0.8 * double(i) / (wall - 1));
    centres.push_back({std::cos(angle) * 9, std::sin(angle) * 9});
  }
  board.place(centres);
  const auto crossings = board.crossings();
  const double cost = board.cost();
  set_leaves_evenly(board);
  EXPECT_LE(board.crossings(), crossings);
  EXPECT_LT(board.cost(), cost + 0.95);
}

TEST(SettleDown, NeverMakesADrawingWorseAndKeepsFixedActors) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    Random random(seed);
    Edges edges;
    for (std::uint32_t i = 1; i < 30; ++i) edges.emplace_back(std::uint32_t(random.below(i)), i);
    for (int k = 0; k < 12; ++k) edges.emplace_back(std::uint32_t(random.below(30)), std::uint32_t(random.below(30)));
    const Adjacency adjacency(30, edges);
    const DistanceTable distances(adjacency);
    Board board(adjacency, distances, boxes_of(30));
    board.set_weights({.crossing = 1, .stress = 0.1f, .overlap = 0.7f, .through = 0.8f, .angle = 0.15f});
    std::vector<Point> centres;
    for (int i = 0; i < 30; ++i) centres.push_back({300 * random.unit(), 200 * random.unit()});
    board.place(centres);
    std::vector<bool> fixed(30);
    fixed[4] = fixed[9] = true;
    const double before = board.cost();
    settle_down(board, 30, fixed, random);
    EXPECT_LT(board.cost(), 0.8 * before);
    EXPECT_NEAR(board.at(4).x, centres[4].x, 1e-4);
    EXPECT_NEAR(board.at(9).y, centres[9].y, 1e-4);
  }
}

TEST(SettleDown, MakesACycleRound) {
  Edges edges;
  for (std::uint32_t i = 0; i < 12; ++i) edges.emplace_back(i, (i + 1) % 12);
  const Adjacency adjacency(12, edges);
  const DistanceTable distances(adjacency);
  Board board(adjacency, distances, boxes_of(12));
  board.set_weights({.crossing = 1, .stress = 0.5f, .overlap = 0.7f, .through = 0.8f, .angle = 0.15f});
  Random random(2);
  std::vector<Point> centres;
  for (int i = 0; i < 12; ++i) {
    const double angle = 2 * std::numbers::pi * i / 12, away = 95 + 25 * (random.unit() - 0.5);
    centres.push_back({std::cos(angle) * away, std::sin(angle) * away});
  }
  board.place(centres);
  settle_down(board, 40, {}, random);
  Point middle;
  for (const Point p : board.centres()) middle = middle + p * (1.0 / 12);
  double nearest = 1e9, farthest = 0;
  for (const Point p : board.centres()) {
    nearest = std::min(nearest, distance(p, middle));
    farthest = std::max(farthest, distance(p, middle));
  }
  EXPECT_LT(farthest / nearest, 1.04);
}

TEST(StressTarget, IsWhereTwoWantedDistancesMeet) {
  // A path 0-1-2: seen from both ends the middle wants to be half way.
  const Adjacency adjacency(3, {{0, 1}, {1, 2}});
  const DistanceTable distances(adjacency);
  Board board(adjacency, distances, boxes_of(3));
  board.place({{-50, 0}, {10, 0}, {50, 0}});
  EXPECT_NEAR(board.stress_target(1).x, 0, 1e-4);
  EXPECT_NEAR(board.stress_target(1).y, 0, 1e-4);
  const Adjacency alone(2, {});
  const DistanceTable none(alone);
  Board two(alone, none, boxes_of(2));
  two.place({{5, 6}, {50, 60}});
  EXPECT_EQ(two.stress_target(0), (Point{5, 6})) << "nobody draws it anywhere";
}

}  // namespace
}  // namespace coopnet
