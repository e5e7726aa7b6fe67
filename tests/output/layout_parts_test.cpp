// Packing, hanging parts and parts of drawables.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout_graphs.h"
#include "output/layout/hanging_parts.h"
#include "output/layout/pack.h"
#include "output/layout/part_layout.h"
#include "output/layout/random.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Pack, KeepsBoxesApartOnAPageOfTheWantedShape) {
  Random random(1);
  for (const double ratio : {0.4, 0.65, 1.5}) {
    std::vector<Size> sizes;
    for (int i = 0; i < 40; ++i) sizes.push_back({20 + 80 * random.unit(), 20 + 40 * random.unit()});
    const auto corners = pack(sizes, 10, ratio);
    double width = 0, height = 0, area = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      const Rect box{corners[i].x, corners[i].y, corners[i].x + sizes[i].width, corners[i].y + sizes[i].height};
      width = std::max(width, box.right);
      height = std::max(height, box.bottom);
      area += (box.width() + 10) * (box.height() + 10);
      EXPECT_GE(box.left, 0);
      EXPECT_GE(box.top, 0);
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(box.grown(9.99).overlaps(
            {corners[j].x, corners[j].y, corners[j].x + sizes[j].width, corners[j].y + sizes[j].height}));
    }
    EXPECT_NEAR(height / width, ratio, 0.25 * ratio);
    EXPECT_LT(width * height, 1.5 * area);
  }
}

TEST(Pack, SetsEqualBoxesInEvenRows) {
  const auto corners = pack(std::vector<Size>(12, {30, 20}), 10, 0.65);
  EXPECT_EQ(corners[0], (Point{0, 0}));
  EXPECT_EQ(corners[1], (Point{40, 0}));
  for (const Point corner : corners) EXPECT_LE(corner.y, 60);
  EXPECT_THAT(pack({}, 10, 1), IsEmpty());
  EXPECT_THAT(pack({{5, 5}}, 10, 1), ElementsAre(Point{0, 0}));
}

TEST(HangingParts, FindsWhatHangsOnOneActor) {
  // A triangle 0 1 2, a chain 2-3-4, a second triangle 5 6 7 on 1.
  const Adjacency adjacency(8, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {1, 5}, {5, 6}, {6, 7}, {7, 5}});
  const auto parts = hanging_parts(adjacency, 2, 4);
  std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>> found;
  for (const auto& part : parts) found.emplace_back(part.on, part.actors);
  EXPECT_THAT(found, ElementsAre(testing::Pair(1, ElementsAre(5, 6, 7)), testing::Pair(1, ElementsAre(0, 2, 3, 4)),
                                 testing::Pair(2, ElementsAre(3, 4)), testing::Pair(5, ElementsAre(6, 7))));
}

TEST(HangingParts, AgreesWithTakingEachActorAway) {
  for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
    Random random(seed);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::uint32_t i = 1; i < 30; ++i)
      if (i != 20) edges.emplace_back(std::uint32_t(i > 20 ? 20 + random.below(i - 20) : random.below(i)), i);
    for (int k = 0; k < 5; ++k) edges.emplace_back(std::uint32_t(random.below(20)), std::uint32_t(random.below(20)));
    const Adjacency adjacency(30, edges);
    std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>> wanted, found;
    const auto whole = adjacency.components();
    for (std::uint32_t on = 0; on < 30; ++on) {
      auto without = edges;
      std::erase_if(without, [&](const auto& edge) { return edge.first == on || edge.second == on; });
      const auto component = Adjacency(30, without).components();
      std::vector<std::vector<std::uint32_t>> parts(30);
      for (std::uint32_t i = 0; i < 30; ++i)
        if (i != on && whole[i] == whole[on]) parts[component[i]].push_back(i);
      std::erase_if(parts, [](const auto& part) { return part.empty(); });
      if (parts.size() < 2) continue;
      for (const auto& part : parts)
        if (part.size() >= 2 && part.size() <= 12) wanted.emplace_back(on, part);
    }
    for (const auto& part : hanging_parts(adjacency, 2, 12)) found.emplace_back(part.on, part.actors);
    EXPECT_THAT(found, testing::UnorderedElementsAreArray(wanted));
  }
}

TEST(PartOf, TakesActorsAndTheLinksBetweenThem) {
  Drawable drawable = test::graph(5, {{0, 1}, {1, 3}, {3, 4}, {4, 4}});
  drawable.hubs = {4, 0};
  const Drawable part = part_of(drawable, {1, 3, 4});
  ASSERT_EQ(part.actors.size(), 3u);
  EXPECT_EQ(part.actors[1].size, drawable.actors[3].size);
  ASSERT_EQ(part.links.size(), 3u);
  EXPECT_EQ(part.links[0].from, 0u);
  EXPECT_EQ(part.links[0].to, 1u);
  EXPECT_EQ(part.links[2].from, 2u);
  EXPECT_EQ(part.links[2].to, 2u);
  EXPECT_THAT(part.hubs, ElementsAre(2));
}

}  // namespace
}  // namespace coopnet
