#include "output/layout/auto.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "layout_graphs.h"
#include "output/layout/quality.h"
#include "output/layout/random.h"
#include "output/layout/remove_overlaps.h"

namespace coopnet {
namespace {

using test::graph;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// As a map: arrows that run in no circle would ask for ranks.
Drawable without_arrows(Drawable drawable) {
  for (DrawableLink& link : drawable.links) link.arrow_to = false;
  return drawable;
}

std::size_t crossings(Drawable drawable, const LayoutOptions& options = {}) {
  drawable = without_arrows(std::move(drawable));
  return measure_quality(drawable, lay_out_auto(drawable, options)).crossings;
}

Drawable grid(std::size_t side) {
  Pairs links;
  for (std::size_t i = 0; i < side * side; ++i) {
    if (i % side != side - 1) links.emplace_back(i, i + 1);
    if (i + side < side * side) links.emplace_back(i, i + side);
  }
  return without_arrows(graph(side * side, links));
}

Drawable random_tree(std::size_t n, std::uint64_t seed) {
  Random random(seed);
  Pairs links;
  for (std::size_t i = 1; i < n; ++i) links.emplace_back(random.below(i), i);
  return graph(n, links);
}

TEST(Auto, DrawsPlanarGraphsWithoutCrossings) {
  EXPECT_EQ(crossings(grid(6)), 0u);
  for (const std::uint64_t seed : {1, 2, 3}) EXPECT_EQ(crossings(random_tree(60, seed)), 0u);
  Pairs cycle;
  for (std::size_t i = 0; i < 20; ++i) cycle.emplace_back(i, (i + 1) % 20);
  EXPECT_EQ(crossings(graph(20, cycle)), 0u);
  Pairs wheel = cycle;
  for (std::size_t i = 0; i < 20; ++i) wheel.emplace_back(20, i);
  EXPECT_EQ(crossings(graph(21, wheel)), 0u);
}

TEST(Auto, CrossesNoMoreThanItMust) {
  Pairs five;
  for (std::size_t i = 0; i < 5; ++i)
    for (std::size_t j = 0; j < i; ++j) five.emplace_back(j, i);
  EXPECT_EQ(crossings(graph(5, five)), 1u);
  Pairs utilities;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 3; j < 6; ++j) utilities.emplace_back(i, j);
  EXPECT_EQ(crossings(graph(6, utilities)), 1u);
  Pairs petersen;
  for (std::size_t i = 0; i < 5; ++i) {
    petersen.emplace_back(i, (i + 1) % 5);
    petersen.emplace_back(5 + i, 5 + (i + 2) % 5);
    petersen.emplace_back(i, i + 5);
  }
  EXPECT_EQ(crossings(graph(10, petersen)), 2u);
}

TEST(Auto, SameSeedSamePlacesAnotherSeedOthers) {
  const Drawable drawable = grid(5);
  LayoutOptions options;
  const auto first = lay_out_auto(drawable, options).centres;
  EXPECT_EQ(first, lay_out_auto(drawable, options).centres);
  options.seed = 2;
  EXPECT_NE(first, lay_out_auto(drawable, options).centres);
}

TEST(Auto, MoreEffortCostsNoMoreThanLess) {
  Random random(9);
  Pairs links;
  for (std::size_t i = 1; i < 30; ++i) links.emplace_back(random.below(i), i);
  for (int k = 0; k < 25; ++k) links.emplace_back(random.below(30), random.below(30));
  const Drawable drawable = graph(30, links);
  LayoutOptions quick, high;
  quick.effort = Effort::quick;
  high.effort = Effort::high;
  EXPECT_LE(crossings(drawable, high), crossings(drawable, quick));
}

TEST(Auto, TellsHowFarALongSearchIs) {
  Pairs everybody;
  for (std::size_t i = 0; i < 40; ++i)
    for (std::size_t j = 0; j < i; ++j) everybody.emplace_back(j, i);
  everybody.emplace_back(40, 41);  // a part of its own
  const Drawable drawable = without_arrows(graph(42, everybody));
  const auto placement = lay_out_auto(drawable, {});
  std::vector<double> told;
  LayoutOptions listening;
  listening.progress = [&](std::string_view what, double part) {
    EXPECT_EQ(what, "laying out");
    told.push_back(part);
  };
  EXPECT_EQ(lay_out_auto(drawable, listening).centres, placement.centres);
  ASSERT_GT(told.size(), 50u);
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  EXPECT_GE(told.front(), 0);
  EXPECT_GT(told.back(), 0.9);
  EXPECT_LE(told.back(), 1);
  told.clear();
  static_cast<void>(lay_out_auto(without_arrows(grid(5)), listening));
  EXPECT_TRUE(told.empty()) << "what is short needs no bar";
}

TEST(Auto, KeepsPinsExactly) {
  Drawable drawable = grid(4);
  drawable.actors[0].pin = Point{13.25, -7.125};
  drawable.actors[15].pin = Point{400, 333.3};
  const auto placement = lay_out_auto(drawable, {});
  EXPECT_EQ(placement.centres[0], *drawable.actors[0].pin);
  EXPECT_EQ(placement.centres[15], *drawable.actors[15].pin);
  EXPECT_EQ(measure_quality(drawable, placement).overlaps, 0u);
}

TEST(Auto, KeepsActorsNearTheirPlacesFromBefore) {
  Drawable drawable = grid(5);
  const auto old = lay_out_auto(drawable, {}).centres;
  for (std::size_t i = 0; i < old.size(); ++i) drawable.actors[i].before = old[i];
  // Two new actors.
  drawable.actors.resize(27, test::box(60, 22));
  drawable.links.push_back(test::join(3, 25));
  drawable.links.push_back(test::join(25, 26));
  const auto placement = lay_out_auto(drawable, {});
  double moved = 0;
  for (std::size_t i = 0; i < old.size(); ++i) moved += distance(old[i], placement.centres[i]) / double(old.size());
  EXPECT_LT(moved, 25);
  const Quality quality = measure_quality(drawable, placement);
  EXPECT_EQ(quality.overlaps, 0u);
  EXPECT_LE(quality.crossings, 1u);
  EXPECT_LT(distance(placement.centres[3], placement.centres[25]), 250);
}

TEST(Auto, PacksPartsTowardsThePage) {
  Drawable drawable = graph(60, {});
  for (std::size_t i = 0; i < 60; i += 3) {
    drawable.links.push_back(test::join(i, i + 1));
    if (i % 2 == 0) drawable.links.push_back(test::join(i + 1, i + 2));
  }
  for (const double ratio : {0.4, 1.4}) {
    LayoutOptions options;
    options.ratio = ratio;
    const auto placement = lay_out_auto(drawable, options);
    Rect whole = room_box(drawable.actors[0], placement.centres[0]);
    for (std::size_t i = 1; i < 60; ++i) whole = whole.united(room_box(drawable.actors[i], placement.centres[i]));
    EXPECT_NEAR(whole.height() / whole.width(), ratio, 0.4 * ratio);
    const Quality quality = measure_quality(drawable, placement);
    EXPECT_EQ(quality.overlaps, 0u);
    EXPECT_LT(quality.area_ratio, 8);
  }
}

TEST(Auto, AnswersForLargeParts) {
  const Drawable drawable = random_tree(1200, 1);
  const auto placement = lay_out_auto(drawable, {});
  ASSERT_EQ(placement.centres.size(), 1200u);
  EXPECT_EQ(measure_quality(drawable, placement).overlaps, 0u);
}

TEST(Stress, IsTruerThanAutoAndCrossesMore) {
  Random random(2);
  Pairs links;
  for (std::size_t i = 1; i < 40; ++i) links.emplace_back(random.below(i), i);
  for (int k = 0; k < 25; ++k) links.emplace_back(random.below(40), random.below(40));
  Drawable drawable = graph(40, links);
  for (auto& actor : drawable.actors) actor = test::box(20, 20);
  const Quality stress = measure_quality(drawable, lay_out_stress(drawable, {})),
                own = measure_quality(drawable, lay_out_auto(drawable, {}));
  EXPECT_LT(stress.stress, own.stress);
  EXPECT_GT(stress.crossings, own.crossings);
  EXPECT_EQ(stress.overlaps, 0u);
}

}  // namespace
}  // namespace coopnet
