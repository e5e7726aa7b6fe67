// Even rings of leaves and of cycles.
#include "output/layout/leaf_rings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout_graphs.h"
#include "output/layout/auto.h"
#include "output/layout/box_ring.h"
#include "output/layout/quality.h"

namespace coopnet {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Drawable drawing(std::size_t actors, const Pairs& links, double width, bool arrows) {
  Drawable drawable = test::graph(actors, links);
  for (DrawableActor& actor : drawable.actors) actor = test::box(width, 22);
  for (DrawableLink& link : drawable.links) link.arrow_to = arrows;
  return drawable;
}

Drawable star(std::size_t leaves, double width, bool arrows) {
  Pairs links;
  for (std::size_t i = 1; i <= leaves; ++i) links.emplace_back(0, i);
  return drawing(leaves + 1, links, width, arrows);
}

LayoutOptions page() {
  LayoutOptions options;
  options.width = 453;  // 160 mm
  return options;
}

Size extent(const Drawable& drawable, const Placement& placement) {
  Rect all = room_box(drawable.actors[0], placement.centres[0]);
  for (std::size_t i = 1; i < drawable.actors.size(); ++i)
    all = all.united(room_box(drawable.actors[i], placement.centres[i]));
  return {all.width(), all.height()};
}

// The distance of each leaf from the next, along x or along y, whichever is more: least and most.
std::pair<double, double> gaps(const Drawable& drawable, const Placement& placement, std::size_t first, std::size_t last) {
  double least = std::numeric_limits<double>::max(), most = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Point by = placement.centres[i + 1] - placement.centres[i];
    const Size one = drawable.actors[i].size, other = drawable.actors[i + 1].size;
    const double gap = std::max(std::abs(by.x) - (one.width + other.width) / 2, std::abs(by.y) - (one.height + other.height) / 2);
    least = std::min(least, gap);
    most = std::max(most, gap);
  }
  return {least, most};
}

TEST(LeafRings, StarsOfAnySizeStandEvenlyAndFitThePage) {
  for (const bool arrows : {false, true}) {
    for (const std::size_t leaves : {20u, 30u, 45u}) {
      SCOPED_TRACE(std::to_string(leaves) + (arrows ? " arrows" : " lines"));
      const Drawable drawable = star(leaves, 108, arrows);
      const Placement placement = lay_out_auto(drawable, page());
      const Quality quality = measure_quality(drawable, placement);
      EXPECT_EQ(quality.overlaps, 0u);
      EXPECT_EQ(quality.drawn_crossings, 0u);
      EXPECT_EQ(quality.through_boxes, 0u);
      const auto [least, most] = gaps(drawable, placement, 1, leaves);
      EXPECT_GE(least, 7.9);
      EXPECT_LE(most, least + 6);
      const Size size = extent(drawable, placement);
      EXPECT_LE(size.width, 1.2 * 453);
      EXPECT_LE(size.height, 1.7 * 453);
    }
  }
}

TEST(LeafRings, AHundredLeavesStandInTurnsOnSeveralOvals) {
  for (const double width : {28.0, 60.0}) {
    const Drawable drawable = star(100, width, false);
    LayoutOptions options = page();
    options.effort = Effort::quick;
    const Placement placement = lay_out_auto(drawable, options);
    ASSERT_EQ(placement.routes.size(), 100u);
    for (const Route& route : placement.routes) EXPECT_EQ(route.points.size(), 2u) << "no brush of bent lines";
    const Quality quality = measure_quality(drawable, placement);
    EXPECT_EQ(quality.overlaps, 0u);
    EXPECT_EQ(quality.drawn_crossings, 0u);
    EXPECT_EQ(quality.through_boxes, 0u);
    EXPECT_GT(quality.angular_resolution, 0.2);
  }
}

TEST(LeafRings, LinesToOthersPassBetweenTheLeaves) {
  Pairs links;
  for (std::size_t i = 0; i < 15; ++i) {
    links.emplace_back(0, 2 + i);
    links.emplace_back(1, 17 + i);
  }
  links.emplace_back(0, 1);
  const Drawable drawable = drawing(32, links, 100, true);
  const Placement placement = lay_out_auto(drawable, page());
  const Quality quality = measure_quality(drawable, placement);
  EXPECT_EQ(quality.overlaps, 0u);
  EXPECT_EQ(quality.through_boxes, 0u);
  EXPECT_EQ(quality.crossings, 0u);
  EXPECT_LE(extent(drawable, placement).width, 453);
  // One hub above the other, upright.
  EXPECT_NEAR(placement.centres[0].x, placement.centres[1].x, 1);
  EXPECT_GT(distance(placement.centres[0], placement.centres[1]), 100);
}

TEST(LeafRings, HubsAmongOthersAreDrawnTogether) {
  Pairs links;
  for (std::size_t i = 0; i < 30; ++i) links.emplace_back(0, 1 + i);
  for (std::size_t i = 31; i < 36; ++i) links.emplace_back(i, i + 1);
  links.emplace_back(0, 31);
  links.emplace_back(0, 36);
  const Drawable drawable = drawing(37, links, 90, false);
  const std::vector<Placement> rings = leaf_rings(drawable, page(), lay_out_stress);
  ASSERT_EQ(rings.size(), 2u);  // a wide and a high one
  for (const Placement& placement : rings) {
    EXPECT_EQ(measure_quality(drawable, placement).overlaps, 0u);
    const auto is_straight = [](const Route& route) { return route.points.size() == 2; };
    EXPECT_EQ(std::ranges::count_if(placement.routes, is_straight), 30);
  }
}

TEST(LeafRings, PairsOfSeveralLinksAreLeftToTheRouter) {
  Drawable drawable = star(12, 60, true);
  drawable.links.push_back(test::join(0, 5));
  const std::vector<Placement> rings = leaf_rings(drawable, page(), lay_out_stress);
  ASSERT_EQ(rings.size(), 1u);
  for (std::size_t k = 0; k < drawable.links.size(); ++k)
    EXPECT_EQ(rings[0].routes[k].points.empty(), drawable.links[k].to == 5) << k;
  LayoutOptions curved = page();
  curved.links = LinkStyle::curved;
  EXPECT_TRUE(leaf_rings(drawable, curved, lay_out_stress)[0].routes.empty());
}

TEST(LeafRings, NoLineRunsOverTheNameOfItsOwnLeaf) {
  Drawable drawable = star(24, 80, true);
  for (std::size_t i = 1; i < drawable.actors.size(); ++i) {
    DrawableActor& person = drawable.actors[i];
    person.size = {80, 32};
    person.core = Rect::around({0, -7}, {18, 18});
    person.outline = Outline::circle;
  }
  const std::vector<Placement> rings = leaf_rings(drawable, page(), lay_out_stress);
  ASSERT_EQ(rings.size(), 1u);
  std::size_t straight = 0;
  for (std::size_t k = 0; k < drawable.links.size(); ++k) {
    const std::size_t leaf = drawable.links[k].to;
    const Point at = rings[0].centres[leaf];
    const auto& line = rings[0].routes[k].points;
    if (line.empty()) continue;
    ++straight;
    const Rect name = Rect{-40, 2, 40, 16}.at(at).grown(-2);
    for (int step = 0; step <= 200; ++step)
      EXPECT_FALSE(name.contains(line[0] + (line[1] - line[0]) * (step / 200.0))) << leaf;
  }
  EXPECT_GT(straight, 12u);  // those beside the hub and below it
  EXPECT_LT(straight, 24u);
}

TEST(LeafRings, ACycleOfThirtyIsAnOvalOnThePage) {
  Pairs links;
  for (std::size_t i = 0; i < 30; ++i) links.emplace_back(i, (i + 1) % 30);
  const Drawable drawable = drawing(30, links, 95, false);
  const Placement placement = lay_out_auto(drawable, page());
  const Size size = extent(drawable, placement);
  EXPECT_LE(size.width, 453);
  EXPECT_LE(size.height, 1.4 * 453);
  const auto [least, most] = gaps(drawable, placement, 0, 29);
  EXPECT_LE(most, least + 6);
  EXPECT_EQ(measure_quality(drawable, placement).crossings, 0u);
}

TEST(LeafRings, AreForManyLeavesAndCyclesAlone) {
  EXPECT_TRUE(leaf_rings({}, page(), lay_out_stress).empty());
  EXPECT_TRUE(leaf_rings(star(7, 60, false), page(), lay_out_stress).empty());
  EXPECT_EQ(leaf_rings(star(8, 60, false), page(), lay_out_stress).size(), 1u);
  const Pairs small_cycle = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}, {6, 0}};
  EXPECT_TRUE(leaf_rings(drawing(7, small_cycle, 60, false), page(), lay_out_stress).empty());
  const Pairs two_cycles = {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}};
  EXPECT_TRUE(leaf_rings(drawing(8, two_cycles, 60, false), page(), lay_out_stress).empty());
}

TEST(BoxRing, NeedsThreeBoxesAndKeepsTheShapeAskedFor) {
  const Drawable drawable = star(24, 60, false);
  std::vector<const DrawableActor*> boxes = {&drawable.actors[0], &drawable.actors[1]};
  EXPECT_FALSE(box_ring(boxes, {14, {}, {}}, page()));
  boxes.clear();
  for (const DrawableActor& actor : drawable.actors) boxes.push_back(&actor);
  LayoutOptions options = page();
  const auto shape = [&](double ratio) {
    options.ratio = ratio;
    const auto ring = box_ring(boxes, {14, {}, {}}, options);
    return ring ? ring->size.height / ring->size.width : 0;
  };
  EXPECT_NEAR(shape(0.6), 0.6, 0.15);
  EXPECT_NEAR(shape(1.4), 1.4, 0.3);
}

TEST(BoxRing, LinesAimAtTheNearEndOfABox) {
  EXPECT_EQ(aim({100, -10, 200, 10}, {}), (Point{110, 0}));
  EXPECT_EQ(aim({-200, 40, -100, 60}, {}), (Point{-110, 50}));
  EXPECT_EQ(aim({-50, 40, 50, 60}, {}), (Point{0, 50}));
  EXPECT_EQ(aim({40, -100, 60, -20}, {}), (Point{50, -30}));
}

}  // namespace
}  // namespace coopnet
