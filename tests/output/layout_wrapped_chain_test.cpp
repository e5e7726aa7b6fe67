#include "output/layout/wrapped_chain.h"

#include <gtest/gtest.h>

#include <set>

#include "layout_graphs.h"
#include "output/layout/auto.h"
#include "output/layout/quality.h"

namespace coopnet {
namespace {

std::vector<std::pair<std::size_t, std::size_t>> chain(std::size_t n) {
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t i = 0; i + 1 < n; ++i) links.emplace_back(i * 7 % n, (i + 1) * 7 % n);  // not in the order of the file
  return links;
}

Drawable drawable_of(std::size_t n, const std::vector<std::pair<std::size_t, std::size_t>>& links) {
  Drawable drawable = test::graph(n, links);
  for (DrawableActor& actor : drawable.actors) actor = test::box(60, 25);
  for (DrawableLink& link : drawable.links) link.arrow_to = false;
  return drawable;
}

TEST(WrappedChain, FitsThePageAndKeepsNeighboursTogether) {
  LayoutOptions options;
  options.width = 453;
  const Drawable drawable = drawable_of(40, chain(40));
  const auto centres = wrapped_chain(drawable, options);
  ASSERT_TRUE(centres);
  std::set<double> columns;
  double high = 0;
  for (const Point p : *centres) {
    columns.insert(p.x);
    high = std::max(high, p.y);
  }
  EXPECT_EQ(columns.size(), 4u);
  EXPECT_LT(high, 1.4 * 453);
  for (const DrawableLink& link : drawable.links) EXPECT_LE(distance((*centres)[link.from], (*centres)[link.to]), 92.001);
  Placement placement;
  placement.centres = *centres;
  const Quality quality = measure_quality(drawable, placement);
  EXPECT_EQ(quality.crossings, 0u);
  EXPECT_EQ(quality.overlaps, 0u);
  EXPECT_EQ(quality.through_boxes, 0u);
}

TEST(WrappedChain, IsForLongChainsAlone) {
  LayoutOptions options;
  options.width = 453;
  EXPECT_FALSE(wrapped_chain(drawable_of(8, chain(8)), options)) << "one column is enough";
  auto cycle = chain(40);
  cycle.emplace_back(39 * 7 % 40, 0);
  EXPECT_FALSE(wrapped_chain(drawable_of(40, cycle), options));
  auto branched = chain(40);
  branched.back() = {branched.back().second, 7 * 3 % 40};
  EXPECT_FALSE(wrapped_chain(drawable_of(40, branched), options));
  EXPECT_FALSE(wrapped_chain({}, options));
}

TEST(WrappedChain, WinsWhereAColumnIsHigherThanThePage) {
  LayoutOptions options;
  options.width = 453;
  const Drawable drawable = drawable_of(40, chain(40));
  const Placement placement = lay_out_auto(drawable, options);
  double high = 0;
  for (const Point p : placement.centres)
    for (const Point q : placement.centres) high = std::max(high, p.y - q.y);
  EXPECT_LT(high, 1.4 * 453);
}

}  // namespace
}  // namespace coopnet
