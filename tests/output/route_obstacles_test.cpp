#include "output/route/obstacles.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "output/route/line_grid.h"
#include "output/route/uniform_grid.h"
#include "route_pictures.h"

namespace coopnet {
namespace {

TEST(RunsThrough, CountsTheInsideAlone) {
  const Rect box{0, 0, 10, 10};
  EXPECT_TRUE(runs_through({-5, 5}, {15, 5}, box));
  EXPECT_TRUE(runs_through({5, 5}, {6, 6}, box));
  EXPECT_TRUE(runs_through({-1, 5}, {1, 5}, box));
  EXPECT_FALSE(runs_through({-5, 0}, {15, 0}, box)) << "along the border";
  EXPECT_FALSE(runs_through({-5, 5}, {0, 5}, box)) << "up to the border";
  EXPECT_FALSE(runs_through({-5, 10}, {5, 20}, box)) << "past the corner";
  EXPECT_FALSE(runs_through({-5, 5}, {15, 5}, {5, 5, 5, 5})) << "a point has no inside";
}

TEST(Obstacles, GrownRoomsShareTheGapBetweenThem) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Picture picture = random_picture(seed, 30, 0, 3);
    const Obstacles obstacles(picture.drawable, picture.centres, 6);
    for (std::size_t i = 0; i < obstacles.size(); ++i) {
      if (obstacles[i].own_part) continue;
      const Rect room = room_box(picture.drawable.actors[i], picture.centres[i]);
      EXPECT_EQ(obstacles[i].room, room);
      EXPECT_LE(obstacles[i].grown.left, room.left);
      EXPECT_GE(obstacles[i].grown.left, room.left - 6);
      for (std::size_t j = 0; j < i; ++j) {
        if (obstacles[j].own_part) continue;
        EXPECT_FALSE(obstacles[i].grown.grown(-1e-9).overlaps(obstacles[j].grown)) << "seed " << seed;
      }
    }
  }
}

TEST(Obstacles, TheFullClearanceWhereThereIsSpace) {
  const Picture picture{{{box_actor(20, 20), box_actor(20, 20)}, {}, {}, {}}, {{0, 0}, {100, 0}}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  EXPECT_EQ(obstacles[0].grown, (Rect{-14, -14, 14, 14}));
  EXPECT_EQ(obstacles.box(0, 0.5), (Rect{-12, -12, 12, 12}));
  EXPECT_EQ(obstacles.box(0, 0), (Rect{-10, -10, 10, 10}));
}

TEST(Obstacles, NarrowGapsAreClosed) {
  const Picture picture{{{box_actor(20, 20), box_actor(20, 20)}, {}, {}, {}}, {{0, 0}, {21, 0}}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  EXPECT_FALSE(obstacles.is_free({10.5, -50}, {10.5, 50}, Ends{7, 8, {}}));
  EXPECT_TRUE(obstacles.is_free({10.5, -50}, {10.5, 50}, Ends{7, 8, {}}, 0));
}

TEST(Obstacles, OwnRoomsDoNotCountOwnLabelsDo) {
  Picture picture;
  picture.drawable.actors = {person_actor(), box_actor(20, 20)};
  picture.centres = {{0, 0}, {0, 100}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  ASSERT_EQ(obstacles.size(), 3u);
  EXPECT_TRUE(obstacles[2].own_part);
  EXPECT_FALSE(obstacles.is_free({0, -9}, {0, 100}, Ends{0, 1, {}})) << "down over the label";
  EXPECT_TRUE(obstacles.is_free({0, -9}, {60, -9}, Ends{0, 1, {}})) << "beside the circle";
  EXPECT_FALSE(obstacles.is_free({-100, -9}, {100, -9}, Ends{1, 1, {}})) << "a foreign room counts wholly";
}

TEST(Obstacles, ABadgeIsInTheWay) {
  DrawableActor card;
  card.size = {100, 48};
  card.core = {-42, -16, 50, 24};   // 8 pt of badge above and left of it
  card.outline = Outline::cards;
  const std::vector<Rect> parts = parts_beside_core(card);
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].left, -50);
  EXPECT_EQ(parts[0].top, -24);
  EXPECT_LT(parts[0].right, 0);
  EXPECT_LT(parts[0].bottom, 0);
  EXPECT_TRUE(parts_beside_core(box_actor(60, 20)).empty());
}

TEST(Obstacles, RoomsOverAnAimAreIgnored) {
  const Picture picture{{{box_actor(20, 20), box_actor(20, 20), box_actor(80, 80)}, {}, {}, {}}, {{0, 0}, {200, 0}, {10, 0}}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  EXPECT_TRUE(obstacles.is_free({0, 0}, {200, 0}, obstacles.ends(0, 1, {0, 0}, {200, 0})));
  EXPECT_FALSE(obstacles.is_free({0, 0}, {200, 0}, Ends{0, 1, {}}));
}

TEST(Obstacles, FindsAsBruteForceDoes) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Picture picture = random_picture(seed, 40, 0, 8);
    const Obstacles obstacles(picture.drawable, picture.centres, 4);
    Random random(seed);
    for (int k = 0; k < 50; ++k) {
      const Point p{random.unit() * 500 - 50, random.unit() * 400 - 50}, q{random.unit() * 500 - 50, random.unit() * 400 - 50};
      const Ends ends{random.below(40), random.below(40), {}};
      std::vector<std::size_t> expected, hits;
      for (std::size_t i = 0; i < obstacles.size(); ++i) {
        if (obstacles.counts(i, ends) && runs_through(p, q, obstacles[i].grown)) expected.push_back(i);
      }
      obstacles.add_hits(p, q, ends, 1, hits);
      std::sort(hits.begin(), hits.end());
      EXPECT_EQ(hits, expected);
      EXPECT_EQ(obstacles.is_free(p, q, ends), expected.empty());
    }
  }
}

TEST(UniformGrid, LosesNothingOutsideItsBounds) {
  UniformGrid grid({0, 0, 100, 50}, 20);
  grid.insert(1, Rect{-40, -40, -30, -30});
  grid.insert(2, Point{-10, 60}, Point{200, -20});
  std::vector<std::uint32_t> found;
  const auto note = [&](std::uint32_t id) {
    if (std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
    return false;
  };
  grid.visit(Rect{-50, -50, -20, -20}, note);
  grid.visit(Rect{150, -10, 160, 0}, note);
  EXPECT_EQ(found, (std::vector<std::uint32_t>{1, 2}));
}

TEST(UniformGrid, EmptyBoundsAreOneCell) {
  UniformGrid grid({}, 0);
  grid.insert(3, Rect{5, 5, 6, 6});
  int calls = 0;
  grid.visit(Point{0, 0}, Point{1, 1}, [&](std::uint32_t id) { return ++calls, id == 3; });
  EXPECT_EQ(calls, 1);
}

TEST(LineGrid, CountsCrossingsAsBruteForceDoes) {
  Random random(5);
  const auto point = [&] { return Point{random.unit() * 200, random.unit() * 150}; };
  LineGrid grid({0, 0, 200, 150}, 100);
  std::vector<std::pair<Point, Point>> lines;
  for (std::size_t i = 0; i < 100; ++i) {
    lines.emplace_back(point(), point());
    grid.add({lines[i].first, lines[i].second}, i, i);
  }
  for (int k = 0; k < 100; ++k) {
    const Point p = point(), q = point();
    std::size_t expected = 0;
    for (std::size_t i = 0; i < 100; ++i) expected += i != 7 && segments_cross(p, q, lines[i].first, lines[i].second) ? 1 : 0;
    EXPECT_EQ(grid.crossings(p, q, 7), expected);
  }
}

TEST(LineGrid, MeasuresWhatRunsAlongside) {
  LineGrid grid({0, 0, 200, 100}, 4);
  grid.add({{0, 50}, {100, 50}}, 0, 0);
  EXPECT_NEAR(grid.alongside({20, 51}, {180, 51}), 80, 5);
  EXPECT_EQ(grid.alongside({20, 51}, {180, 51}, 0), 0) << "its own bundle";
  EXPECT_EQ(grid.alongside({20, 54}, {180, 54}), 0) << "far enough";
  EXPECT_EQ(grid.alongside({50, 0}, {50, 100}), 0) << "straight across";
}

}  // namespace
}  // namespace coopnet
