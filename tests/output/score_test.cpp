#include "output/layout/score.h"

#include <gtest/gtest.h>

#include "layout_graphs.h"

namespace coopnet {
namespace {

struct Case {
  Drawable drawable = test::graph(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
  Placement placement;
  Quality quality;
  Case() {
    placement.link_labels.resize(4);
    quality.page_fill = 0.2;
  }
  [[nodiscard]] double points(double smallest = 8) const { return score_of(quality, drawable, placement, smallest).points; }
};

TEST(Score, OfAFigureWithoutFaultIsAHundred) {
  EXPECT_EQ(Case().points(), 100);
  EXPECT_EQ(score_of({}, {}, {}, 0).points, 100);
  EXPECT_TRUE(score_of({}, {}, {}, 0).losses.empty());
}

TEST(Score, LosesWhatItsTableSays) {
  Case one;
  one.quality.drawn_crossings = 4;
  EXPECT_EQ(one.points(), 80);
  one.quality.crossing_angle = 45;
  EXPECT_EQ(one.points(), 77.5);
  one.quality.angular_resolution = 0.5;
  EXPECT_EQ(one.points(), 72.5);
  one.quality.stress = 0.125;
  EXPECT_EQ(one.points(), 67.5);
  one.quality.edge_length_variation = 0.4;
  EXPECT_EQ(one.points(), 65.5);
  one.quality.page_fill = 0.05;
  EXPECT_EQ(one.points(), 63);
  EXPECT_EQ(one.points(4.5), 53);
  EXPECT_EQ(one.points(0), 63);
  Case two;
  two.quality.overlaps = 1;
  EXPECT_EQ(two.points(), 60);
  two.quality.through_boxes = 9;
  EXPECT_EQ(two.points(), 20);
  two.placement.link_labels[0] = Point{};
  two.quality.label_hits = 1;
  EXPECT_EQ(two.points(), 0);
  two.quality.drawn_crossings = 1000;
  EXPECT_EQ(two.points(), 0);
}

TEST(Score, NamesTheLargestLossFirst) {
  Case one;
  one.quality.drawn_crossings = 1;
  one.quality.through_boxes = 1;
  const Score score = score_of(one.quality, one.drawable, one.placement, 8);
  ASSERT_EQ(score.losses.size(), 2u);
  EXPECT_EQ(score.losses[0].what, "links through boxes");
  EXPECT_EQ(score.losses[1].what, "links that cross");
  EXPECT_NEAR(score.losses[1].points, 8, 1e-9);
}

}  // namespace
}  // namespace coopnet
