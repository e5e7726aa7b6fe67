#include "output/layout/quality.h"

#include <gtest/gtest.h>

#include <cmath>

#include "layout_graphs.h"
#include "output/layout/random.h"

namespace coopnet {
namespace {

using test::graph;

Drawable small_boxes(std::size_t n, const std::vector<std::pair<std::size_t, std::size_t>>& links) {
  Drawable drawable = graph(n, links);
  for (auto& actor : drawable.actors) actor = test::box(10, 10);
  return drawable;
}

Placement placed(std::vector<Point> centres) {
  Placement placement;
  placement.centres = std::move(centres);
  return placement;
}

TEST(Quality, OfNothingIsPerfect) {
  const Quality quality = measure_quality({}, {});
  EXPECT_EQ(quality.crossings, 0u);
  EXPECT_EQ(quality.crossing_angle, 90);
  EXPECT_EQ(quality.angular_resolution, 1);
  EXPECT_EQ(quality.stress, 0);
  EXPECT_EQ(quality.area_ratio, 1);
}

TEST(Quality, CountsCrossingsOfLinksWithoutACommonEnd) {
  const auto square = placed({{0, 0}, {100, 100}, {100, 0}, {0, 100}});
  EXPECT_EQ(measure_quality(small_boxes(4, {{0, 1}, {2, 3}}), square).crossings, 1u);
  EXPECT_EQ(measure_quality(small_boxes(4, {{0, 1}, {2, 3}, {3, 2}}), square).crossings, 1u) << "parallel links count once";
  EXPECT_EQ(measure_quality(small_boxes(4, {{0, 1}, {2, 3}, {3, 2}}), square).drawn_crossings, 2u);
  EXPECT_EQ(measure_quality(small_boxes(4, {{0, 1}, {1, 2}, {2, 0}, {3, 3}}), square).crossings, 0u);
  EXPECT_NEAR(measure_quality(small_boxes(4, {{0, 1}, {2, 3}}), square).crossing_angle, 90, 1e-9);
}

TEST(Quality, TakesTheMiddlesOfOutlinesForEnds) {
  // Names below the first two lift their outlines off the middle of their rooms.
  Drawable drawable = small_boxes(4, {{0, 1}, {2, 3}});
  const auto centres = placed({{0, 0}, {100, 0}, {50, -12}, {50, -40}});
  EXPECT_EQ(measure_quality(drawable, centres).crossings, 0u);
  for (std::size_t i = 0; i < 2; ++i) {
    drawable.actors[i].size = {10, 40};
    drawable.actors[i].core = Rect::around({0, -15}, {10, 10});
  }
  EXPECT_EQ(measure_quality(drawable, centres).crossings, 1u);
  EXPECT_EQ(measure_quality(drawable, centres).drawn_crossings, 1u);
}

TEST(Quality, FollowsRoutes) {
  Drawable drawable = small_boxes(5, {{0, 1}, {2, 3}});
  Placement placement = placed({{0, 0}, {100, 0}, {50, 50}, {50, -50}, {50, 0}});
  EXPECT_EQ(measure_quality(drawable, placement).through_boxes, 2u);
  placement.routes = {{{{0, 0}, {0, 80}, {100, 80}, {100, 0}}, false}, {{{50, 50}, {60, 0}, {50, -50}}, false}};
  const Quality quality = measure_quality(drawable, placement);
  EXPECT_EQ(quality.crossings, 1u);
  EXPECT_EQ(quality.drawn_crossings, 0u);
  EXPECT_EQ(quality.through_boxes, 0u);
  EXPECT_EQ(quality.bends, 1.5);
  placement.link_labels = {Point{50, 80}, Point{2, 2}};
  drawable.links[0].label = drawable.links[1].label = {20, 8};
  EXPECT_EQ(measure_quality(drawable, placement).label_hits, 1u);
  placement.link_labels[1] = Point{55, 84};
  EXPECT_EQ(measure_quality(drawable, placement).label_hits, 1u);
}

TEST(Quality, CountsOverlapsOfMoreThanHalfAPoint) {
  const Drawable drawable = small_boxes(3, {});
  EXPECT_EQ(measure_quality(drawable, placed({{0, 0}, {9.6, 0}, {40, 0}})).overlaps, 0u);
  EXPECT_EQ(measure_quality(drawable, placed({{0, 0}, {9.4, 0}, {0, 9}})).overlaps, 3u);
}

TEST(Quality, MeasuresAnglesLengthsAndArea) {
  const Drawable drawable = small_boxes(4, {{0, 1}, {0, 2}, {0, 3}});
  const Quality quality = measure_quality(drawable, placed({{0, 0}, {50, 0}, {-50, 0}, {0, 100}}));
  EXPECT_NEAR(quality.angular_resolution, 90.0 / 120, 1e-12);
  const double mean = 200.0 / 3;
  EXPECT_NEAR(quality.edge_length_variation, std::sqrt((2 * (50 - mean) * (50 - mean) + (100 - mean) * (100 - mean)) / 3) / mean,
              1e-12);
  EXPECT_NEAR(quality.area_ratio, 110.0 * 110 / 400, 1e-12);
  EXPECT_GT(quality.page_fill, 400.0 / (110 * 110));
  EXPECT_LT(quality.page_fill, 1);
}

TEST(Quality, SweepAgreesWithAllPairs) {
  Random random(4);
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (int k = 0; k < 80; ++k) links.emplace_back(random.below(40), random.below(40));
  const Drawable drawable = small_boxes(40, links);
  std::vector<Point> at;
  for (int i = 0; i < 40; ++i) at.push_back({300 * random.unit(), 300 * random.unit()});
  const auto side = [](Point a, Point b, Point c) { return cross(b - a, c - a) > 0; };
  std::size_t drawn = 0;
  for (std::size_t e = 0; e < links.size(); ++e)
    for (std::size_t f = 0; f < e; ++f) {
      const auto [a, b] = links[e];
      const auto [c, d] = links[f];
      if (a == b || c == d || a == c || a == d || b == c || b == d) continue;
      drawn += side(at[a], at[b], at[c]) != side(at[a], at[b], at[d]) && side(at[c], at[d], at[a]) != side(at[c], at[d], at[b])
                   ? 1
                   : 0;
    }
  EXPECT_EQ(measure_quality(drawable, placed(at)).drawn_crossings, drawn);
  EXPECT_GT(drawn, 100u);
}

}  // namespace
}  // namespace coopnet
