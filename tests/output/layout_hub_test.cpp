#include "output/layout/hub.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "layout_graphs.h"
#include "output/layout/hub_plan.h"
#include "output/layout/quality.h"

namespace coopnet {
namespace {

using test::box;
using test::graph;
using test::graph_classes;
using test::join;

Drawable named(std::string_view name) {
  for (auto& one : graph_classes()) {
    if (one.name == name) return one.drawable;
  }
  ADD_FAILURE() << "no graph " << name;
  return {};
}

/// Three hubs in a row, each with six own leaves and two shared with the next.
Drawable three_hubs() {
  Drawable drawable = graph(3, {{0, 1}, {1, 2}});
  drawable.hubs = {0, 1, 2};
  for (std::size_t hub = 0; hub < 3; ++hub) {
    for (std::size_t k = 0; k < 6; ++k) {
      drawable.actors.push_back(box(70, 22, k % 2));
      drawable.links.push_back(join(hub, drawable.actors.size() - 1));
    }
  }
  for (std::size_t hub = 0; hub < 2; ++hub) {
    for (std::size_t k = 0; k < 2; ++k) {
      drawable.actors.push_back(box(70, 22, 3));
      drawable.links.push_back(join(hub, drawable.actors.size() - 1));
      drawable.links.push_back(join(hub + 1, drawable.actors.size() - 1));
    }
  }
  return drawable;
}

TEST(Hub, HubsStandSideBySideInTheOrderGiven) {
  Drawable drawable = three_hubs();
  auto at = lay_out_hub(drawable, {}).centres;
  EXPECT_DOUBLE_EQ(at[0].y, at[1].y);
  EXPECT_DOUBLE_EQ(at[1].y, at[2].y);
  EXPECT_LT(at[0].x, at[1].x);
  EXPECT_LT(at[1].x, at[2].x);
  drawable.hubs = {2, 1, 0};
  at = lay_out_hub(drawable, {}).centres;
  EXPECT_GT(at[0].x, at[1].x);
  EXPECT_GT(at[1].x, at[2].x);
}

TEST(Hub, EverybodyStandsOnTheSideOfHisHubs) {
  const Drawable drawable = three_hubs();
  const auto at = lay_out_hub(drawable, {}).centres;
  for (std::size_t i = 3; i < 9; ++i) EXPECT_LE(at[i].x, at[0].x + 1) << i;
  for (std::size_t i = 9; i < 15; ++i) EXPECT_NEAR(at[i].x, at[1].x, 1) << i;
  for (std::size_t i = 15; i < 21; ++i) EXPECT_GE(at[i].x, at[2].x - 1) << i;
  for (std::size_t i = 21; i < 25; ++i) {
    const std::size_t left = i < 23 ? 0 : 1;
    EXPECT_GE(at[i].x, at[left].x - 1) << i;
    EXPECT_LE(at[i].x, at[left + 1].x + 1) << i;
  }
}

TEST(Hub, SharedActorsLeaveTheWayBetweenHubsFree) {
  const Drawable drawable = named("two hubs");
  const auto placement = lay_out_hub(drawable, {});
  const auto& at = placement.centres;
  for (std::size_t i = 2; i < at.size(); ++i) {
    if (at[i].x <= at[0].x || at[i].x >= at[1].x) continue;
    EXPECT_GT(std::abs(at[i].y - at[0].y), drawable.actors[i].size.height / 2 + 4) << i;
  }
  EXPECT_EQ(measure_quality(drawable, placement).crossings, 0u);
}

TEST(Hub, KindsStandTogether) {
  const Drawable drawable = named("two hubs");
  const auto at = lay_out_hub(drawable, {}).centres;
  std::map<long, std::vector<std::size_t>> columns;
  for (std::size_t i = 2; i < at.size(); ++i) columns[std::lround(at[i].x)].push_back(i);
  for (auto& [x, actors] : columns) {
    std::sort(actors.begin(), actors.end(), [&](std::size_t a, std::size_t b) { return at[a].y < at[b].y; });
    std::vector<std::size_t> kinds;
    for (const std::size_t i : actors) {
      if (kinds.empty() || kinds.back() != drawable.actors[i].kind) kinds.push_back(drawable.actors[i].kind);
    }
    std::vector<std::size_t> different = kinds;
    std::sort(different.begin(), different.end());
    EXPECT_TRUE(std::adjacent_find(different.begin(), different.end()) == different.end()) << "column at " << x;
  }
}

TEST(Hub, GroupsStandTogetherInsteadOfKinds) {
  Drawable star = named("hub with 30 leaves");
  star.groups.resize(2);
  for (std::size_t i = 1; i < star.actors.size(); ++i) star.actors[i].group = i % 2;
  const auto at = lay_out_hub(star, {}).centres;
  // Two groups of fifteen: one on each side of the hub.
  std::map<bool, int> right[2];
  for (std::size_t i = 1; i < at.size(); ++i) ++right[i % 2][at[i].x > at[0].x];
  EXPECT_EQ(right[0].size(), 1u);
  EXPECT_EQ(right[1].size(), 1u);
}

TEST(Hub, AHubIsFoundWhereNoneIsGiven) {
  Drawable star = named("hub with 30 leaves");
  const auto given = lay_out_hub(star, {}).centres;
  star.hubs.clear();
  EXPECT_TRUE(given == lay_out_hub(star, {}).centres);
}

TEST(Hub, ThePageHasAboutTheWantedShape) {
  const Drawable star = named("hub with 30 leaves");
  const auto ratio = [&](std::optional<double> wanted) {
    LayoutOptions options;
    options.ratio = wanted;
    const auto at = lay_out_hub(star, options).centres;
    Rect span = room_box(star.actors[0], at[0]);
    for (std::size_t i = 0; i < at.size(); ++i) span = span.united(room_box(star.actors[i], at[i]));
    return span.height() / span.width();
  };
  EXPECT_LT(ratio({}), 1);
  EXPECT_GT(ratio({}), 0.25);
  EXPECT_LT(ratio(0.3), ratio(1.5));
}

TEST(Hub, LinesToTheOuterLanePassTheInnerOne) {
  const Drawable star = named("hub with 30 leaves");
  const auto at = lay_out_hub(star, {}).centres;
  // At the height of a box there is no other box between it and the hub.
  for (std::size_t i = 1; i < at.size(); ++i) {
    for (std::size_t j = 1; j < at.size(); ++j) {
      const bool between =
          (at[j].x - at[0].x) * (at[i].x - at[0].x) > 0 && std::abs(at[j].x - at[0].x) + 20 < std::abs(at[i].x - at[0].x);
      EXPECT_TRUE(!between || std::abs(at[i].y - at[j].y) >= star.actors[j].size.height / 2 + 3) << i << " behind " << j;
    }
  }
}

TEST(Hub, LabelsOfLinksGetRoom) {
  Drawable drawable = named("star");
  const auto reach = [](const std::vector<Point>& at) { return std::abs(at[1].x - at[0].x); };
  const double narrow = reach(lay_out_hub(drawable, {}).centres);
  for (auto& link : drawable.links) link.label = {90, 10};
  EXPECT_GT(reach(lay_out_hub(drawable, {}).centres), narrow + 40);
}

TEST(Hub, SpacingsAreKept) {
  Drawable drawable = named("two hubs");
  LayoutOptions options;
  options.node_spacing = 30;
  options.rank_spacing = 90;
  const auto at = lay_out_hub(drawable, options).centres;
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(room_box(drawable.actors[i], at[i]).grown(14.9).overlaps(room_box(drawable.actors[j], at[j]).grown(14.9)));
    }
  }
  EXPECT_GT(at[1].x - at[0].x, 2 * 90);
}

TEST(Hub, PartsWithoutALinkStandApart) {
  Drawable drawable = graph(12, {{0, 1}, {1, 2}, {3, 4}, {5, 6}, {6, 7}, {5, 7}});
  const auto at = lay_out_hub(drawable, {}).centres;
  const auto span = [&](std::initializer_list<std::size_t> actors) {
    Rect box = room_box(drawable.actors[*actors.begin()], at[*actors.begin()]);
    for (const std::size_t i : actors) box = box.united(room_box(drawable.actors[i], at[i]));
    return box;
  };
  const Rect parts[] = {span({0, 1, 2}), span({3, 4}), span({5, 6, 7}), span({8, 9, 10, 11})};
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(parts[i].overlaps(parts[j])) << i << " " << j;
  }
}

TEST(Hub, MoreEffortCostsNothingInQuality) {
  const Drawable story = named("story");
  hub::Part part;
  // The same part that the layout makes, without labels.
  part.hubs = story.hubs;
  part.neighbours.resize(story.actors.size());
  part.labels.resize(story.actors.size());
  for (const auto& actor : story.actors) {
    part.rooms.push_back(actor.size);
    part.kinds.push_back(actor.kind);
  }
  for (const auto& link : story.links) {
    part.neighbours[link.from].push_back(link.to);
    part.neighbours[link.to].push_back(link.from);
    part.links.emplace_back(std::min(link.from, link.to), std::max(link.from, link.to));
  }
  for (std::size_t i = 0; i < part.rooms.size(); ++i) {
    std::sort(part.neighbours[i].begin(), part.neighbours[i].end());
    part.labels[i].resize(part.neighbours[i].size());
  }
  const hub::Page page;
  double before = 1e18;
  for (const std::size_t tries : {std::size_t{0}, std::size_t{50}, std::size_t{400}, std::size_t{3000}}) {
    const double now = hub::cost(part, page, hub::improve(part, hub::first_plan(part, page), page, tries));
    EXPECT_LE(now, before) << tries;
    before = now;
  }
}

TEST(Hub, ThousandsOfActorsAreNoTrouble) {
  Drawable drawable = graph(4000, {});
  for (std::size_t i = 1; i < 4000; ++i) drawable.links.push_back(join(i % 7 == 0 ? i / 7 : i / 40, i));
  const auto placement = lay_out_hub(drawable, {});
  ASSERT_EQ(placement.centres.size(), 4000u);
  EXPECT_EQ(measure_quality(drawable, placement).overlaps, 0u);
}

}  // namespace
}  // namespace coopnet
