#include "output/layout/remove_overlaps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

#include "output/separation.h"

namespace coopnet {
namespace {

constexpr double kGap = 8;

double next(std::uint64_t& state) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return static_cast<double>(state >> 33) / 2147483648.0;
}

struct Boxes {
  std::vector<Point> centres;
  std::vector<Size> rooms;
};

Boxes scattered(std::size_t count, double side, std::uint64_t seed) {
  Boxes boxes;
  for (std::size_t i = 0; i < count; ++i) {
    boxes.centres.push_back({next(seed) * side, next(seed) * side});
    boxes.rooms.push_back({30 + next(seed) * 100, 14 + next(seed) * 30});
  }
  return boxes;
}

bool apart(const Boxes& boxes, double gap) {
  for (std::size_t i = 0; i < boxes.centres.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (Rect::around(boxes.centres[i], boxes.rooms[i])
              .grown(gap / 2 - 1e-4)
              .overlaps(Rect::around(boxes.centres[j], boxes.rooms[j]).grown(gap / 2 - 1e-4))) {
        return false;
      }
    }
  }
  return true;
}

TEST(RemoveOverlaps, LeavesBoxesAloneThatAreFarEnoughApart) {
  std::vector<Point> centres{{0, 0}, {100, 0}, {0, 60}};
  const auto before = centres;
  remove_overlaps(centres, {{50, 20}, {50, 20}, {50, 20}}, kGap);
  EXPECT_EQ(centres, before);
  std::vector<Point> none;
  remove_overlaps(none, {}, kGap);
  EXPECT_TRUE(none.empty());
  std::vector<Point> one{{3, 4}};
  remove_overlaps(one, {{5, 5}}, kGap);
  EXPECT_EQ(one, (std::vector<Point>{{3, 4}}));
}

TEST(RemoveOverlaps, TakesTheShorterWay) {
  std::vector<Point> centres{{0, 0}, {10, 12}, {500, 500}};
  remove_overlaps(centres, {{100, 20}, {100, 20}, {1, 1}}, kGap);
  EXPECT_NEAR(centres[0].x, 0, 1e-3);
  EXPECT_NEAR(centres[0].y, -8, 1e-3);
  EXPECT_NEAR(centres[1].x, 10, 1e-3);
  EXPECT_NEAR(centres[1].y, 20, 1e-3);
}

TEST(RemoveOverlaps, PartsAnyNumberOfScatteredBoxes) {
  for (const std::size_t count : {2u, 7u, 40u, 300u, 1500u}) {
    for (const double side : {1.0, 200.0, 2000.0}) {
      Boxes boxes = scattered(count, side, count);
      remove_overlaps(boxes.centres, boxes.rooms, kGap);
      EXPECT_TRUE(apart(boxes, kGap)) << count << " boxes in " << side;
      EXPECT_FALSE(any_overlap(boxes.centres, boxes.rooms, kGap)) << count << " boxes in " << side;
    }
  }
}

TEST(RemoveOverlaps, PartsBoxesOnOneSpotIntoACompactHeap) {
  Boxes boxes{std::vector<Point>(400, Point{50, 50}), std::vector<Size>(400, Size{80, 20})};
  remove_overlaps(boxes.centres, boxes.rooms, kGap);
  EXPECT_TRUE(apart(boxes, kGap));
  Rect span = Rect::around(boxes.centres[0], boxes.rooms[0]);
  for (const Point p : boxes.centres) span = span.united(Rect::around(p, boxes.rooms[0]));
  EXPECT_LT(span.width() * span.height(), 3 * 400 * 88.0 * 28.0);
}

TEST(RemoveOverlaps, KeepsMostOfTheOrder) {
  Boxes boxes = scattered(200, 900, 5);
  const auto before = boxes.centres;
  remove_overlaps(boxes.centres, boxes.rooms, kGap);
  std::size_t kept = 0;
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      kept += (before[i].x < before[j].x) == (boxes.centres[i].x < boxes.centres[j].x);
      kept += (before[i].y < before[j].y) == (boxes.centres[i].y < boxes.centres[j].y);
      pairs += 2;
    }
  }
  EXPECT_GT(static_cast<double>(kept), 0.93 * static_cast<double>(pairs));
}

TEST(RemoveOverlaps, MovesNoFixedBox) {
  for (const std::size_t count : {5u, 60u, 300u}) {
    Boxes boxes = scattered(count, 300, 9);
    std::vector<bool> fixed(count, false);
    boxes.centres[1] = {4000, 0};
    fixed[0] = fixed[1] = true;
    const auto before = boxes.centres;
    remove_overlaps(boxes.centres, boxes.rooms, kGap, fixed);
    EXPECT_EQ(boxes.centres[0], before[0]);
    EXPECT_EQ(boxes.centres[1], before[1]);
    EXPECT_TRUE(apart(boxes, kGap)) << count;
  }
}

TEST(RemoveOverlaps, SqueezesPastAWallOfFixedBoxes) {
  Boxes boxes;
  std::vector<bool> fixed;
  for (int i = 0; i < 9; ++i) {
    boxes.centres.push_back({i * 40.0, 0});
    boxes.rooms.push_back({30, 200});
    fixed.push_back(true);
  }
  for (int i = 0; i < 20; ++i) {
    boxes.centres.push_back({i * 17.0, 3.0 * i - 30});
    boxes.rooms.push_back({60, 20});
    fixed.push_back(false);
  }
  const auto before = boxes.centres;
  remove_overlaps(boxes.centres, boxes.rooms, kGap, fixed);
  for (std::size_t i = 0; i < 9; ++i) EXPECT_EQ(boxes.centres[i], before[i]);
  EXPECT_TRUE(apart(boxes, kGap));
}

TEST(RemoveOverlaps, LeavesFixedBoxesThatOverlap) {
  std::vector<Point> centres{{0, 0}, {5, 5}, {2, 2}};
  const std::vector<Size> rooms(3, Size{40, 20});
  remove_overlaps(centres, rooms, kGap, {true, true, false});
  EXPECT_EQ(centres[0], (Point{0, 0}));
  EXPECT_EQ(centres[1], (Point{5, 5}));
  EXPECT_FALSE(Rect::around(centres[2], rooms[2]).overlaps(Rect::around(centres[0], rooms[0])));
  EXPECT_FALSE(Rect::around(centres[2], rooms[2]).overlaps(Rect::around(centres[1], rooms[1])));
}

TEST(RemoveOverlaps, GivesTheSameTwice) {
  Boxes first = scattered(500, 400, 3);
  Boxes second = first;
  remove_overlaps(first.centres, first.rooms, kGap);
  remove_overlaps(second.centres, second.rooms, kGap);
  EXPECT_EQ(first.centres, second.centres);
}

TEST(Separation, FindsTheLeastSquaresOfAChain) {
  // Three that want to stand together and must stand 10 apart share the displacement.
  const auto at = separate({0, 0, 0}, {1, 1, 1}, {{0, 1, 10}, {1, 2, 10}}, {0, 1, 2});
  EXPECT_NEAR(at[0], -10, 1e-9);
  EXPECT_NEAR(at[1], 0, 1e-9);
  EXPECT_NEAR(at[2], 10, 1e-9);
}

TEST(Separation, KeepsEverySeparation) {
  std::uint64_t seed = 4;
  for (int round = 0; round < 200; ++round) {
    const std::size_t n = 2 + static_cast<std::size_t>(next(seed) * 30);
    std::vector<double> wanted(n);
    std::vector<std::size_t> order(n);
    for (std::size_t i = 0; i < n; ++i) {
      wanted[i] = next(seed) * 100;
      order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<Separation> separations;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j) {
        if (next(seed) < 0.2) separations.push_back({order[i], order[j], next(seed) * 20});
      }
    }
    const auto at = separate(wanted, std::vector<double>(n, 1), separations, order);
    for (const auto& s : separations) EXPECT_GE(at[s.right] - at[s.left], s.gap - 1e-7);
  }
}

}  // namespace
}  // namespace coopnet
