// Two or three actors in a row.
#include "output/layout/short_chain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout_graphs.h"
#include "output/layout/auto.h"

namespace coopnet {
namespace {

std::vector<std::size_t> read_along(const std::vector<Point>& centres, bool upright) {
  std::vector<std::size_t> order(centres.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) { return upright ? centres[i].y : centres[i].x; });
  for (const Point p : centres) EXPECT_NEAR(upright ? p.x - centres[0].x : p.y - centres[0].y, 0, 1e-9);
  return order;
}

TEST(ShortChain, IsLevelAndReadsAlongItsArrows) {
  using testing::ElementsAre;
  EXPECT_THAT(read_along(lay_out_auto(test::graph(2, {{0, 1}}), {}).centres, false), ElementsAre(0u, 1u));
  EXPECT_THAT(read_along(lay_out_auto(test::graph(2, {{1, 0}}), {}).centres, false), ElementsAre(1u, 0u));
  EXPECT_THAT(read_along(lay_out_auto(test::graph(3, {{0, 1}, {1, 2}}), {}).centres, false), ElementsAre(0u, 1u, 2u));
  EXPECT_THAT(read_along(lay_out_auto(test::graph(3, {{0, 2}, {1, 0}}), {}).centres, false), ElementsAre(1u, 0u, 2u));
}

TEST(ShortChain, GoesWhereItIsAskedTo) {
  using testing::ElementsAre;
  LayoutOptions options;
  const Drawable drawable = test::graph(3, {{0, 1}, {1, 2}});
  options.direction = Direction::down;
  EXPECT_THAT(read_along(lay_out_auto(drawable, options).centres, true), ElementsAre(0u, 1u, 2u));
  options.direction = Direction::up;
  EXPECT_THAT(read_along(lay_out_auto(drawable, options).centres, true), ElementsAre(2u, 1u, 0u));
  options.direction = Direction::left;
  EXPECT_THAT(read_along(lay_out_auto(drawable, options).centres, false), ElementsAre(2u, 1u, 0u));
  options.direction = Direction::automatic;
  options.ratio = 2;
  EXPECT_THAT(read_along(lay_out_auto(drawable, options).centres, true), ElementsAre(0u, 1u, 2u));
  // Who has the higher rank stands above.
  Drawable ranked = drawable;
  for (DrawableLink& link : ranked.links) link.rank = 1;
  EXPECT_THAT(read_along(lay_out_auto(ranked, {}).centres, true), ElementsAre(2u, 1u, 0u));
}

TEST(ShortChain, LeavesRoomForLabelsAndSetsOutlinesInLine) {
  Drawable drawable = test::graph(2, {{0, 1}});
  drawable.links[0].label = {120, 9};
  drawable.actors[1].size.height = 60;
  drawable.actors[1].core = Rect::around({0, -18}, {60, 22});
  const auto centres = short_chain(drawable, {});
  ASSERT_TRUE(centres);
  const Rect one = core_box(drawable.actors[0], (*centres)[0]), other = core_box(drawable.actors[1], (*centres)[1]);
  EXPECT_NEAR(one.centre().y, other.centre().y, 1e-9);
  EXPECT_GE(other.left - one.right, 130);
}

TEST(ShortChain, IsForChainsThatRunOneWay) {
  EXPECT_FALSE(short_chain({}, {}));
  EXPECT_FALSE(short_chain(test::graph(1, {}), {}));
  EXPECT_FALSE(short_chain(test::graph(2, {}), {}));
  EXPECT_FALSE(short_chain(test::graph(3, {{0, 1}, {1, 2}, {2, 0}}), {}));
  EXPECT_FALSE(short_chain(test::graph(3, {{0, 1}, {0, 2}}), {}));
  EXPECT_FALSE(short_chain(test::graph(4, {{0, 1}, {1, 2}, {2, 3}}), {}));
  EXPECT_TRUE(short_chain(test::graph(2, {{0, 1}, {0, 1}, {0, 0}}), {}));
  EXPECT_FALSE(short_chain(test::graph(3, {{0, 1}, {2, 1}}), {}));
  EXPECT_TRUE(short_chain(test::graph(3, {{0, 1}, {1, 0}, {1, 2}, {2, 1}}), {})) << "both ways";
  Drawable pinned = test::graph(2, {{0, 1}});
  pinned.actors[0].pin = Point{};
  EXPECT_FALSE(short_chain(pinned, {}));
}

}  // namespace
}  // namespace coopnet
