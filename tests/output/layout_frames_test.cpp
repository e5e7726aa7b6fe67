#include "output/layout/frames.h"

#include <gtest/gtest.h>

#include "layout_graphs.h"
#include "output/layout/auto.h"
#include "output/layout/floor_plan.h"
#include "output/layout/layers.h"
#include "output/layout/quality.h"
#include "output/layout/random.h"

namespace coopnet {
namespace {

using test::graph;
using test::join;

// Groups of the sizes given, and links between random members of neighbouring ones.
Drawable in_groups(const std::vector<std::size_t>& sizes, std::size_t loose, std::size_t links, std::uint64_t seed) {
  std::size_t n = loose;
  for (const std::size_t size : sizes) n += size;
  Drawable drawable = graph(n, {});
  std::size_t next = 0;
  for (std::size_t g = 0; g < sizes.size(); ++g) {
    drawable.groups.push_back({{50, 12}});
    for (std::size_t k = 0; k < sizes[g]; ++k) drawable.actors[next++].group = g;
  }
  Random random(seed);
  while (drawable.links.size() < links) {
    const std::size_t a = random.below(n), b = random.below(n);
    const auto &x = drawable.actors[a].group, &y = drawable.actors[b].group;
    if (a != b && (!x || !y || *x != *y)) drawable.links.push_back(join(a, b));
  }
  return drawable;
}

Rect extent(const Drawable& drawable, const Placement& placement) {
  Rect whole = room_box(drawable.actors[0], placement.centres[0]);
  for (std::size_t i = 1; i < drawable.actors.size(); ++i)
    whole = whole.united(room_box(drawable.actors[i], placement.centres[i]));
  for (const Rect& frame : placement.groups) whole = whole.united(frame);
  return whole;
}

void expect_sound(const Drawable& drawable, const Placement& placement, double apart) {
  ASSERT_EQ(placement.groups.size(), drawable.groups.size());
  for (std::size_t g = 0; g < placement.groups.size(); ++g) {
    for (std::size_t i = 0; i < drawable.actors.size(); ++i) {
      const Rect room = room_box(drawable.actors[i], placement.centres[i]);
      if (drawable.actors[i].group == g) {
        EXPECT_EQ(placement.groups[g].united(room), placement.groups[g]) << "actor " << i;
      } else {
        EXPECT_FALSE(placement.groups[g].grown(apart).overlaps(room)) << "frame " << g << ", actor " << i;
      }
    }
    for (std::size_t other = 0; other < g; ++other)
      EXPECT_FALSE(placement.groups[g].grown(apart).overlaps(placement.groups[other])) << g << " and " << other;
  }
  EXPECT_EQ(measure_quality(drawable, placement).overlaps, 0u);
}

TEST(Frames, AFloorPlanIsTight) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    const Drawable drawable = in_groups({7, 3, 8, 5, 2, 6}, 2, 40, seed);
    LayoutOptions options;
    options.width = 450;
    const auto plans = frames_by_plan(drawable, options, lay_out_auto);
    ASSERT_EQ(plans.size(), 8u);
    int upright = 0;
    for (const Placement& placement : plans) {
      expect_sound(drawable, placement, 21);
      double frames = 0;
      for (const Rect& frame : placement.groups) frames += frame.width() * frame.height();
      const Rect whole = extent(drawable, placement);
      EXPECT_LT(whole.width() * whole.height(), 2.8 * frames);
      upright += whole.height() > 0.7 * whole.width() ? 1 : 0;
    }
    EXPECT_GE(upright, 6) << "as the width is given";
  }
}

TEST(Frames, LinksBetweenThemAreShort) {
  // Three pairs of groups; each is linked with its partner alone.
  Drawable drawable = in_groups({4, 4, 4, 4, 4, 4}, 0, 0, 1);
  for (std::size_t pair = 0; pair < 3; ++pair)
    for (std::size_t k = 0; k < 4; ++k) drawable.links.push_back(join(4 * pair + k, 12 + 4 * pair + (k * 3 + 1) % 4));
  const auto plans = frames_by_plan(drawable, {}, lay_out_auto);
  ASSERT_FALSE(plans.empty());
  for (const Placement& placement : plans) expect_sound(drawable, placement, 21);
  const Placement& placement = plans.front();
  EXPECT_EQ(measure_quality(drawable, placement).crossings, 0u) << "members find their order";
  for (const DrawableLink& link : drawable.links)
    EXPECT_LT(distance(placement.centres[link.from], placement.centres[link.to]), 260);
}

TEST(Frames, OfMembersThatAreLinkedAreLaidOutInside) {
  Drawable drawable = in_groups({9, 4}, 0, 6, 4);
  for (std::size_t i = 1; i < 9; ++i) drawable.links.push_back(join((i - 1) / 2, i));
  const Placement placement = lay_out_auto(drawable, {});
  expect_sound(drawable, placement, 7);
  EXPECT_FALSE(placement.explanation.empty());
}

TEST(Frames, StandAsActorsAmongOthers) {
  // One frame of three in a star of many single actors: not a floor plan.
  Drawable drawable = graph(20, {});
  drawable.groups.push_back({{50, 12}});
  for (std::size_t i = 0; i < 3; ++i) drawable.actors[i].group = 0;
  for (std::size_t i = 1; i < 20; ++i) drawable.links.push_back(join(i % 2, i == 1 ? 2 : i));
  EXPECT_TRUE(frames_by_plan(drawable, {}, lay_out_auto).empty());
  for (const LayoutFunction whole : {lay_out_auto, lay_out_layers}) {
    const Placement placement = whole(drawable, {});
    expect_sound(drawable, placement, 7);
  }
}

TEST(Frames, SameSeedSamePlan) {
  const Drawable drawable = in_groups({6, 5, 4, 3}, 1, 25, 9);
  const auto one = frames_by_plan(drawable, {}, lay_out_auto), other = frames_by_plan(drawable, {}, lay_out_auto);
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t k = 0; k < one.size(); ++k) {
    EXPECT_EQ(one[k].centres, other[k].centres);
    EXPECT_EQ(one[k].groups, other[k].groups);
  }
  LayoutOptions options;
  options.seed = 2;
  EXPECT_NE(one.front().centres, frames_by_plan(drawable, options, lay_out_auto).front().centres);
}

TEST(Frames, HighEffortHasThePlansOfNormalToo) {
  const Drawable drawable = in_groups({6, 5, 4, 3}, 1, 25, 9);
  LayoutOptions options;
  const auto normal = frames_by_plan(drawable, options, lay_out_auto);
  options.effort = Effort::high;
  const auto high = frames_by_plan(drawable, options, lay_out_auto);
  ASSERT_GT(high.size(), normal.size());
  for (std::size_t k = 0; k < normal.size(); ++k) EXPECT_EQ(high[k].centres, normal[k].centres) << k;
}

TEST(Frames, PinnedActorsKeepTheirPlaces) {
  Drawable drawable = in_groups({3, 3}, 2, 10, 5);
  drawable.actors[1].pin = Point{40, 300};
  const Placement placement = lay_out_auto(drawable, {});
  EXPECT_EQ(placement.centres[1], (Point{40, 300}));
  EXPECT_GT(placement.groups[0].height(), 0);
}

}  // namespace
}  // namespace coopnet
