#include "output/layout/grid.h"

#include <gtest/gtest.h>

#include <cmath>

#include "output/layout/grid_cost.h"
#include "output/layout/grid_items.h"
#include "output/layout/random.h"
#include "output/layout/remove_overlaps.h"
#include "output/route/label_placer.h"
#include "output/route/router.h"

namespace coopnet {
namespace {

Drawable boxes(std::size_t count, Size size = {70, 24}) {
  Drawable drawable;
  for (std::size_t i = 0; i < count; ++i) {
    DrawableActor actor;
    actor.size = size;
    actor.core = Rect::around({0, 0}, size);
    drawable.actors.push_back(actor);
  }
  return drawable;
}

void join(Drawable& drawable, std::size_t from, std::size_t to, std::size_t relation = 0) {
  DrawableLink link;
  link.from = from;
  link.to = to;
  link.relation = relation;
  drawable.links.push_back(link);
}

bool free_of_overlaps(const Drawable& drawable, const Placement& placement) {
  std::vector<Size> rooms;
  for (const DrawableActor& actor : drawable.actors) rooms.push_back(actor.size);
  return !any_overlap(placement.centres, rooms);
}

TEST(Grid, PlacesNothingAndOne) {
  EXPECT_TRUE(lay_out_grid({}, {}).centres.empty());
  EXPECT_EQ(lay_out_grid(boxes(1), {}).centres.size(), 1u);
}

TEST(Grid, SetsAPathInLine) {
  Drawable drawable = boxes(4);
  for (std::size_t i = 0; i < 3; ++i) join(drawable, i, i + 1);
  const Placement placement = lay_out_grid(drawable, {});
  // Every link is level or upright.
  for (const DrawableLink& link : drawable.links) {
    const Point way = placement.centres[link.to] - placement.centres[link.from];
    EXPECT_LT(std::min(std::abs(way.x), std::abs(way.y)), 0.1);
  }
}

// Labels find their place afterwards, on lines that are long enough for them.
TEST(Grid, LeavesRoomForTheLabelsOfLinks) {
  Drawable drawable = boxes(5);
  for (std::size_t i = 0; i < 4; ++i) {
    join(drawable, i, i + 1);
    drawable.links.back().label = {90, 9};
  }
  const Placement placement = lay_out_grid(drawable, {});
  RouterOptions router;
  router.style = placement.links;
  const std::vector<Route> routes = route(drawable, placement.centres, router);
  for (const auto& label : place_link_labels(drawable, placement.centres, routes)) EXPECT_TRUE(label.has_value());
}

TEST(Grid, StacksAlikeLeavesInOneColumn) {
  Drawable drawable = boxes(8);
  for (std::size_t leaf = 1; leaf <= 5; ++leaf) join(drawable, leaf, 0);
  join(drawable, 0, 6, 1);
  join(drawable, 6, 7, 1);
  const Placement placement = lay_out_grid(drawable, {});
  for (std::size_t leaf = 2; leaf <= 5; ++leaf) {
    EXPECT_NEAR(placement.centres[leaf].x, placement.centres[1].x, 0.1);
    EXPECT_GT(placement.centres[leaf].y, placement.centres[leaf - 1].y + 24);
  }
  // They are met from the side.
  EXPECT_GT(std::abs(placement.centres[0].x - placement.centres[1].x), 70);
}

TEST(Grid, SplitsManyLeavesIntoSeveralColumns) {
  Drawable drawable = boxes(31, {40, 16});
  for (std::size_t leaf = 1; leaf <= 30; ++leaf) join(drawable, 0, leaf);
  const auto prepared = grid::prepare(drawable, {});
  EXPECT_EQ(prepared.items.size(), 6u);  // five blocks of six, and the hub
  EXPECT_TRUE(free_of_overlaps(drawable, lay_out_grid(drawable, {})));
}

TEST(Grid, KeepsPins) {
  Drawable drawable = boxes(5);
  for (std::size_t i = 1; i < 5; ++i) join(drawable, 0, i, i);
  drawable.actors[2].pin = Point{300, 40};
  drawable.actors[3].pin = Point{-20, 90};
  const Placement placement = lay_out_grid(drawable, {});
  EXPECT_EQ(placement.centres[2], (Point{300, 40}));
  EXPECT_EQ(placement.centres[3], (Point{-20, 90}));
}

TEST(Grid, PointsLinksInTheAskedDirection) {
  Drawable drawable = boxes(4);
  for (std::size_t i = 0; i < 3; ++i) join(drawable, i, i + 1);
  LayoutOptions options;
  options.direction = Direction::down;
  const Placement down = lay_out_grid(drawable, options);
  options.direction = Direction::left;
  const Placement left = lay_out_grid(drawable, options);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_GT(down.centres[i + 1].y, down.centres[i].y);
    EXPECT_LT(left.centres[i + 1].x, left.centres[i].x);
  }
}

TEST(Grid, NeverOverlapsAndRepeatsItself) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    const std::size_t n = 2 + random.below(24);
    Drawable drawable = boxes(n);
    for (DrawableActor& actor : drawable.actors) {
      actor.size = {30 + 80 * random.unit(), 16 + 30 * random.unit()};
      actor.core = Rect::around({0, 0}, actor.size);
    }
    for (std::size_t k = 0; k < n + n / 2; ++k) join(drawable, random.below(n), random.below(n), random.below(3));
    LayoutOptions options;
    options.seed = seed;
    options.effort = Effort::quick;
    const Placement placement = lay_out_grid(drawable, options);
    EXPECT_TRUE(free_of_overlaps(drawable, placement)) << "seed " << seed;
    EXPECT_EQ(placement.centres, lay_out_grid(drawable, options).centres);
  }
}

// Nine boxes in a web, wherever they fall.
grid::Drawing web(Random& random) {
  std::vector<grid::Item> items(9);
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].size = {50, 20};
    items[i].actors = {i};
    items[i].offsets = {{0, 0}};
    items[i].hub = i < 2;
  }
  std::vector<grid::Tie> ties;
  for (std::size_t a = 0; a < 9; ++a)
    for (std::size_t b = a + 1; b < 9; b += 2) {
      grid::Tie tie;
      tie.a = a;
      tie.b = b;
      ties.push_back(tie);
    }
  grid::Drawing drawing(items, ties, {});
  for (std::size_t i = 0; i < 9; ++i) drawing.put(i, {300 * random.unit(), 200 * random.unit()});
  return drawing;
}

TEST(GridCost, KeepsItsSumUpToDate) {
  Random random(5);
  grid::Drawing drawing = web(random);
  for (int move = 0; move < 200; ++move) {
    const std::size_t item = random.below(9);
    const double whole_before = drawing.cost();
    const double part_before = drawing.cost_of(item) + drawing.cost_of_whole();
    drawing.put(item, {300 * random.unit(), 200 * random.unit()});
    const double change = drawing.cost_of(item) + drawing.cost_of_whole() - part_before;
    EXPECT_NEAR(drawing.cost() - whole_before, change, 1e-6);
  }
}

TEST(GridCost, EndsEarlyOnlyAboveTheBound) {
  Random random(6);
  grid::Drawing drawing = web(random);
  for (int move = 0; move < 200; ++move) {
    const std::size_t item = random.below(9);
    drawing.put(item, {300 * random.unit(), 200 * random.unit()});
    const double part = drawing.cost_of(item), all = drawing.cost();
    for (const double share : {0.0, 0.3, 0.9, 0.999}) {
      EXPECT_GT(drawing.cost_of(item, part * share), part * share);
      EXPECT_LE(drawing.cost_of(item, part * share), part);
      EXPECT_GT(drawing.cost(all * share), all * share);
      EXPECT_LE(drawing.cost(all * share), all);
    }
    EXPECT_EQ(drawing.cost_of(item, part), part);
    EXPECT_EQ(drawing.cost(all), all);
  }
}

TEST(GridCost, TakesATryBackToTheLastDigit) {
  Random random(7);
  grid::Drawing drawing = web(random);
  const double cost = drawing.cost();
  for (int move = 0; move < 100; ++move) {
    const std::size_t item = random.below(9);
    const Point place = drawing.place(item);
    drawing.try_at(item, {300 * random.unit(), 200 * random.unit()});
    EXPECT_NE(drawing.cost(), cost);
    drawing.take_back();
    EXPECT_EQ(drawing.place(item), place);
    EXPECT_EQ(drawing.cost(), cost);
  }
}

TEST(GridCost, CountsColumnsAndRowsWhateverTheOrderBefore) {
  Random random(8);
  grid::Drawing drawing = web(random);
  std::vector<Point> places(9);
  for (std::size_t i = 0; i < 9; ++i) places[i] = {100.0 * double(i % 3), 60.0 * double(i / 3)};
  static_cast<void>(drawing.cost_of_whole());
  drawing.put_all(places);
  const double tidy = drawing.cost_of_whole();
  drawing.try_at(4, {103, 60});
  EXPECT_NEAR(drawing.cost_of_whole(), tidy + grid::Weights().column, 1e-9);
}

}  // namespace
}  // namespace coopnet
