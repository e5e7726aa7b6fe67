#include "output/layout/layers.h"

#include <gtest/gtest.h>


#include "graph/read.h"
#include "layout_graphs.h"
#include "output/layout/graphviz.h"
#include "output/layout/quality.h"
#include "output/layout/random.h"
#include "output/route/course.h"
#include "shared_files.h"

namespace coopnet {
namespace {

using test::graph;
using test::join;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Drawable tree(std::size_t n, std::size_t children) {
  Pairs links;
  for (std::size_t i = 1; i < n; ++i) links.emplace_back((i - 1) / children, i);
  return graph(n, links);
}

Rect extent(const Drawable& drawable, const Placement& placement) {
  Rect whole = room_box(drawable.actors[0], placement.centres[0]);
  for (std::size_t i = 1; i < drawable.actors.size(); ++i)
    whole = whole.united(room_box(drawable.actors[i], placement.centres[i]));
  return whole;
}

TEST(Layers, GoTheWayThatIsAskedFor) {
  const Drawable drawable = tree(13, 3);
  const auto steps = [&](Direction direction) {
    LayoutOptions options;
    options.direction = direction;
    return lay_out_layers(drawable, options).centres;
  };
  const auto down = steps(Direction::down), up = steps(Direction::up);
  const auto right = steps(Direction::right), left = steps(Direction::left);
  for (const DrawableLink& link : drawable.links) {
    EXPECT_GT(down[link.to].y, down[link.from].y + 20);
    EXPECT_LT(up[link.to].y, up[link.from].y - 20);
    EXPECT_GT(right[link.to].x, right[link.from].x + 40);
    EXPECT_LT(left[link.to].x, left[link.from].x - 40);
  }
}

TEST(Layers, HierarchiesComeBeforeArrows) {
  // 1 is part of 0, and 2 of 1; an arrow from 2 to 0 cannot follow them, and one from 0 to 2 can.
  for (const bool back : {false, true}) {
    Drawable drawable = graph(3, {{1, 0}, {2, 1}, back ? std::pair{2, 0} : std::pair{0, 2}});
    drawable.links[0].rank = drawable.links[1].rank = 1;
    LayoutOptions options;
    options.direction = Direction::down;
    const auto centres = lay_out_layers(drawable, options).centres;
    EXPECT_LT(centres[0].y, centres[1].y);
    EXPECT_LT(centres[1].y, centres[2].y);
  }
}

TEST(Layers, LinksFollowTheirRoutesPastEverything) {
  Random random(3);
  for (int k = 0; k < 12; ++k) {
    Pairs links;
    for (std::size_t i = 1; i < 25; ++i) links.emplace_back(random.below(i), i);
    for (int more = 0; more < 12; ++more) links.emplace_back(random.below(25), random.below(25));
    const Drawable drawable = graph(25, links);
    for (const LinkStyle style : {LinkStyle::automatic, LinkStyle::polyline}) {
      LayoutOptions options;
      options.links = style;
      const Placement placement = lay_out_layers(drawable, options);
      for (std::size_t i = 0; i < links.size(); ++i) {
        if (links[i].first == links[i].second) continue;
        EXPECT_FALSE(placement.routes[i].points.empty()) << i;
        if (style == LinkStyle::polyline) { EXPECT_FALSE(placement.routes[i].curved); }
      }
      const Quality quality = measure_quality(drawable, placement);
      EXPECT_EQ(quality.through_boxes, 0u);
      EXPECT_EQ(quality.overlaps, 0u);
    }
  }
}

TEST(Layers, PortsOfOneSideStandApart) {
  const Drawable drawable = tree(5, 4);
  LayoutOptions options;
  options.direction = Direction::down;
  const Placement placement = lay_out_layers(drawable, options);
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_GT(distance(placement.routes[i].points.front(), placement.routes[j].points.front()), 5);
}

TEST(Layers, KeepRoomForLabels) {
  Drawable drawable = graph(8, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {0, 3}, {3, 4}, {3, 5}, {5, 6}, {6, 7}, {4, 7}});
  for (DrawableLink& link : drawable.links) link.label = {44, 10};
  for (const Direction direction : {Direction::down, Direction::right}) {
    LayoutOptions options;
    options.direction = direction;
    const Placement placement = lay_out_layers(drawable, options);
    for (std::size_t k = 0; k < drawable.links.size(); ++k) {
      ASSERT_TRUE(placement.link_labels[k]) << k;
      const Rect label = Rect::around(*placement.link_labels[k], drawable.links[k].label);
      for (std::size_t i = 0; i < drawable.actors.size(); ++i)
        EXPECT_FALSE(label.overlaps(room_box(drawable.actors[i], placement.centres[i])));
      for (std::size_t other = 0; other < k; ++other)
        EXPECT_FALSE(label.overlaps(Rect::around(*placement.link_labels[other], drawable.links[other].label)));
      // It stands on its own link.
      double nearest = 1e9;
      const auto line = flatten(placement.routes[k]);
      for (std::size_t i = 1; i < line.size(); ++i)
        for (int part = 0; part <= 20; ++part)
          nearest = std::min(nearest, distance(line[i - 1] + (line[i] - line[i - 1]) * (part / 20.0), *placement.link_labels[k]));
      EXPECT_LT(nearest, 30);
    }
  }
}

TEST(Layers, BreakRanksThatAreTooBroadForThePage) {
  const Drawable drawable = tree(41, 40);
  LayoutOptions options;
  options.direction = Direction::down;
  EXPECT_GT(extent(drawable, lay_out_layers(drawable, options)).width(), 2000);
  options.width = 450;
  EXPECT_LT(extent(drawable, lay_out_layers(drawable, options)).width(), 1200);
  // Left to itself it takes what prints largest.
  options.direction = Direction::automatic;
  EXPECT_LT(extent(drawable, lay_out_layers(drawable, options)).width(), 620);
}

TEST(Layers, HonoursSpacing) {
  const Drawable drawable = tree(13, 3);
  LayoutOptions options;
  options.direction = Direction::down;
  const Rect usual = extent(drawable, lay_out_layers(drawable, options));
  options.node_spacing = 40;
  EXPECT_GT(extent(drawable, lay_out_layers(drawable, options)).width(), usual.width() + 100);
  options.node_spacing = 14;
  options.rank_spacing = 100;
  EXPECT_GT(extent(drawable, lay_out_layers(drawable, options)).height(), usual.height() + 60);
}

TEST(Layers, SameSeedSamePicture) {
  const Drawable drawable =
      graph(12, {{0, 1}, {2, 1}, {3, 4}, {4, 1}, {5, 6}, {6, 7}, {7, 5}, {8, 1}, {9, 8}, {10, 11}, {11, 2}, {5, 1}});
  const Placement one = lay_out_layers(drawable, {}), other = lay_out_layers(drawable, {});
  EXPECT_EQ(one.centres, other.centres);
  for (std::size_t i = 0; i < one.routes.size(); ++i) EXPECT_EQ(one.routes[i].points, other.routes[i].points);
}

TEST(Layers, CrossLessThanDot) {
  const auto folder = shared_files("layouts/rome");
  if (!folder) GTEST_SKIP() << "no ../shared/layouts/rome";
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(*folder)) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  ASSERT_GT(files.size(), 100u);
  double own = 0, dot = 0;
  for (std::size_t k = 0; k < files.size(); k += 24) {
    const ReadResult read = coopnet::read(load(files[k].string()));
    Drawable drawable = graph(read.network.actor_count(), {});
    for (const auto ref : read.network.links()) {
      drawable.links.push_back(join(read.network.from(ref), read.network.to(ref)));
      drawable.links.back().arrow_to = false;
    }
    const auto count = [&](Placement placement) {
      const Quality quality = measure_quality(drawable, placement);
      EXPECT_EQ(quality.overlaps, 0u);
      return double(quality.drawn_crossings);
    };
    own += count(lay_out_layers(drawable, {}));
    LayoutOptions options;
    options.engine = "dot";
    options.direction = Direction::down;
    dot += count(lay_out_graphviz(drawable, options));
  }
  EXPECT_LT(own, 0.5 * dot);
}

}  // namespace
}  // namespace coopnet
