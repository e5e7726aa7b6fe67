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
  EXPECT_THAT(placement.explanation, testing::Contains(testing::HasSubstr("grid: cost")));
  EXPECT_THAT(placement.explanation, testing::Contains(testing::HasSubstr("search: cost")));
}

TEST(Contest, LeavesMapsToTheSearch) {
  Drawable plain = two_hubs();
  plain.hubs.clear();
  EXPECT_FALSE(reads_as_diagram(plain));
  EXPECT_EQ(lay_out_auto(plain, {}).engine, "search");
  Drawable grouped = two_hubs();
  grouped.groups.resize(1);
  for (DrawableActor& actor : grouped.actors) actor.group = 0;
  EXPECT_EQ(lay_out_auto(grouped, {}).engine, "search");
}

TEST(Contest, CountsWhatAReaderHasToFollow) {
  const Drawable drawable = two_hubs();
  const LayoutOptions options;
  Placement placement = lay_out_grid(drawable, options);
  placement.routes.assign(drawable.links.size(), {});
  for (std::size_t i = 0; i < drawable.links.size(); ++i)
    placement.routes[i].points = {placement.centres[drawable.links[i].from], placement.centres[drawable.links[i].to]};
  const double cost = diagram_cost(drawable, placement, options);
  // The same drawing at twice the size has longer lines, and does not fit a narrow page.
  LayoutOptions narrow;
  narrow.width = 60;
  EXPECT_GT(diagram_cost(drawable, placement, narrow), cost);
  // A box on another outweighs everything.
  placement.centres[2] = placement.centres[3];
  EXPECT_GT(diagram_cost(drawable, placement, options), cost + 15);
  EXPECT_EQ(diagram_cost({}, {}, options), 0);
}

}  // namespace
}  // namespace coopnet
