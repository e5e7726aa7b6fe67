#include "output/layout/contest.h"

#include <gmock/gmock.h>

#include "output/layout/auto.h"
#include "output/layout/grid.h"

namespace coopnet {
namespace {

// Two hubs with three leaves each.
Drawable two_hubs() {
  Drawable drawable;
  for (int i = 0; i < 8; ++i) {
    DrawableActor actor;
    actor.size = {60, 20};
    actor.core = Rect::around({0, 0}, actor.size);
    drawable.actors.push_back(actor);
  }
  const auto join = [&](std::size_t from, std::size_t to) {
    DrawableLink link;
    link.from = from;
    link.to = to;
    drawable.links.push_back(link);
  };
  join(0, 1);
  for (const std::size_t leaf : {2u, 3u, 4u}) join(0, leaf);
  for (const std::size_t leaf : {5u, 6u, 7u}) join(leaf, 1);
  drawable.hubs = {0, 1};
  return drawable;
}

TEST(Contest, TakesRowsAndColumnsForANetworkWithHubs) {
  const Placement placement = lay_out_auto(two_hubs(), {});
  EXPECT_EQ(placement.engine, "grid");
  EXPECT_EQ(placement.links, LinkStyle::curved);
  EXPECT_THAT(placement.explanation, testing::Contains(testing::StartsWith("grid: cost")));
  EXPECT_THAT(placement.explanation, testing::Contains(testing::StartsWith("search: cost")));
  EXPECT_THAT(placement.explanation, testing::Contains(testing::EndsWith(", the best")));
}

TEST(Contest, LeavesMapsToTheSearch) {
  // A ring with chords, without directions: distances count.
  Drawable drawable = two_hubs();
  drawable.hubs.clear();
  drawable.links.clear();
  for (std::size_t i = 0; i < 8; ++i) {
    drawable.links.push_back({});
    drawable.links.back().from = i;
    drawable.links.back().to = (i + 1) % 8;
    drawable.links.back().arrow_to = false;
  }
  EXPECT_EQ(reading_of(drawable), Reading::map);
  EXPECT_THAT(competitors(drawable, {}), testing::ElementsAre("neato", "sfdp", "circo"));
  const Placement placement = lay_out_auto(drawable, {});
  EXPECT_THAT(placement.explanation, testing::Contains(testing::StartsWith("circo: cost")));
  // Nobody competes where most engines would not honour what is asked for.
  drawable.actors[0].pin = Point{};
  EXPECT_THAT(lay_out_auto(drawable, {}).explanation, testing::IsEmpty());
  EXPECT_EQ(lay_out_auto(drawable, {}).engine, "search");
}

// A staff of 13: everybody's head by an arrow or by a link with a rank.
Drawable staff(bool ranked) {
  Drawable drawable;
  for (std::size_t i = 0; i < 13; ++i) {
    DrawableActor actor;
    actor.size = {60, 20};
    actor.core = Rect::around({0, 0}, actor.size);
    drawable.actors.push_back(actor);
    if (i == 0) continue;
    DrawableLink link;
    link.from = (i - 1) / 3;
    link.to = i;
    if (ranked) link.rank = -1;
    drawable.links.push_back(link);
  }
  return drawable;
}

TEST(Contest, HierarchiesAreDrawnInRanks) {
  for (const bool ranked : {false, true}) {
    const Drawable drawable = staff(ranked);
    EXPECT_EQ(reading_of(drawable), Reading::flow);
    LayoutOptions options;
    options.width = 450;
    const Placement placement = lay_out_auto(drawable, options);
    bool down = true, right = true;
    for (const DrawableLink& link : drawable.links) {
      down = down && placement.centres[link.to].y > placement.centres[link.from].y + 10;
      right = right && placement.centres[link.to].x > placement.centres[link.from].x + 10;
    }
    EXPECT_TRUE(down || right) << placement.engine;
    options.direction = Direction::up;
    const auto up = lay_out_auto(drawable, options).centres;
    for (const DrawableLink& link : drawable.links) EXPECT_LT(up[link.to].y, up[link.from].y);
  }
}

TEST(Contest, SeesHowANetworkAsksToBeRead) {
  Drawable drawable = staff(false);
  drawable.links.push_back(drawable.links[0]);
  std::swap(drawable.links.back().from, drawable.links.back().to);
  EXPECT_EQ(reading_of(drawable), Reading::flow) << "one arrow of thirteen runs back";
  for (std::size_t k = 0; k < 6; ++k) {
    drawable.links.push_back(drawable.links[k]);
    std::swap(drawable.links.back().from, drawable.links.back().to);
  }
  EXPECT_EQ(reading_of(drawable), Reading::map);
  drawable.hubs = {0};
  EXPECT_EQ(reading_of(drawable), Reading::diagram);
  drawable.actors.resize(61, drawable.actors[0]);
  EXPECT_EQ(reading_of(drawable), Reading::map);
  EXPECT_EQ(reading_of({}), Reading::map);
}

double part(const ReadingCost& cost, std::string_view name) {
  for (const CostPart& one : cost.parts)
    if (one.name == name) return one.cost;
  return 0;
}

TEST(Contest, CountsWhatAReaderHasToFollow) {
  const Drawable drawable = two_hubs();
  const LayoutOptions options;
  Placement placement = lay_out_grid(drawable, options);
  placement.routes.assign(drawable.links.size(), {});
  for (std::size_t i = 0; i < drawable.links.size(); ++i)
    placement.routes[i].points = {placement.centres[drawable.links[i].from], placement.centres[drawable.links[i].to]};
  const auto cost = [&](const LayoutOptions& how) { return reading_cost(drawable, placement, how, Reading::diagram); };
  const double before = cost(options).sum;
  EXPECT_EQ(part(cost(options), "size"), 0);
  // It does not fit a narrow page, nor one of another shape.
  LayoutOptions narrow;
  narrow.width = 60;
  EXPECT_GT(part(cost(narrow), "size"), 5);
  LayoutOptions high;
  high.ratio = 5;
  EXPECT_GT(part(cost(high), "size"), 2);
  // Parts make up the sum.
  double sum = 0;
  for (const CostPart& one : cost(narrow).parts) sum += one.cost;
  EXPECT_NEAR(sum, cost(narrow).sum, 1e-9);
  EXPECT_THAT(told(cost(narrow)), testing::ContainsRegex("^[0-9.]+ [(].*size [0-9.]+[)]$"));
  // A box on another outweighs everything.
  placement.centres[2] = placement.centres[3];
  EXPECT_GT(cost(options).sum, before + 15);
  EXPECT_EQ(reading_cost({}, {}, options, Reading::map).sum, 0);
}

// Two links from one actor to two others, as the crow flies and in worse ways.
TEST(Contest, LinesOnOneAnotherTanglesAndTurnsCount) {
  Drawable drawable;
  Placement placement;
  for (const Point centre : {Point{0, 0}, Point{300, 0}, Point{300, 120}}) {
    DrawableActor actor;
    actor.size = {40, 20};
    actor.core = Rect::around({0, 0}, actor.size);
    drawable.actors.push_back(actor);
    placement.centres.push_back(centre);
  }
  for (const std::size_t to : {1u, 2u}) {
    DrawableLink link;
    link.to = to;
    drawable.links.push_back(link);
  }
  const auto cost = [&](std::vector<Point> first, std::vector<Point> second) {
    placement.routes = {{std::move(first), false}, {std::move(second), false}};
    return reading_cost(drawable, placement, {}, Reading::diagram);
  };
  const auto plain = cost({{20, 0}, {280, 0}}, {{20, 5}, {150, 5}, {150, 120}, {280, 120}});
  EXPECT_EQ(part(plain, "beside"), 0);
  EXPECT_EQ(part(plain, "tangles"), 0);
  const auto hidden = cost({{20, 0}, {280, 0}}, {{20, 1}, {150, 1}, {150, 120}, {280, 120}});
  EXPECT_NEAR(part(hidden, "beside"), 130.0 / 8, 1.5);
  const auto tangled = cost({{20, 0}, {280, 0}}, {{20, -5}, {150, -5}, {150, 120}, {280, 120}});
  EXPECT_EQ(part(tangled, "tangles"), 0.5);
  EXPECT_EQ(part(tangled, "crossings"), 0) << "they have an end in common";
  const auto winding = cost({{20, 0}, {280, 0}}, {{20, 5}, {80, 5}, {80, 60}, {150, 60}, {150, 120}, {280, 120}});
  EXPECT_NEAR(part(winding, "lines") - part(plain, "lines"), 2 * 0.25, 1e-9);
}

TEST(Contest, LinksThatRunBackCount) {
  const Drawable drawable = staff(true);
  Placement placement;
  for (std::size_t i = 0; i < 13; ++i) placement.centres.push_back({80.0 * double(i % 5), 60.0 * double(i)});
  LayoutOptions options;
  EXPECT_EQ(part(reading_cost(drawable, placement, options, Reading::flow), "direction"), 0);
  options.direction = Direction::up;
  EXPECT_GT(part(reading_cost(drawable, placement, options, Reading::flow), "direction"), 8);
}

}  // namespace
}  // namespace coopnet
