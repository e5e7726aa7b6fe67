// How a drawing and its texts come to stand on a page of a printed width.
#include "output/scene/page.h"

#include <gtest/gtest.h>

#include "output/style/theme.h"

namespace coopnet {
namespace {

constexpr double kFree = kUsualWidth - 2 * kPageMargin;

Page fit(double width, double smallest_text, const PageWish& wish = {}) {
  return fit_page({width, 100}, smallest_text, {}, built_in_theme("light"), wish);
}

TEST(Page, ADrawingThatFitsPrintsAtItsTrueSize) {
  const Page page = fit(300, 7);
  EXPECT_EQ(page.unit, 1);
  EXPECT_EQ(page.print_width, kUsualWidth);
  EXPECT_NEAR(page.drawing.x, (kUsualWidth - 300) / 2, 1e-9);
  EXPECT_TRUE(page.warnings.empty());
}

TEST(Page, AWiderDrawingIsMadeSmallerDownToSixPoints) {
  const Page page = fit(kFree * 1.1, 7);
  EXPECT_NEAR(page.unit, 1.1, 1e-9);
  EXPECT_TRUE(page.warnings.empty());
}

TEST(Page, AFewPointsTooManyComeFromTheMargins) {
  const Page page = fit((kFree + 6) * 7 / 6.01, 7);
  EXPECT_EQ(page.print_width, kUsualWidth);
  EXPECT_NEAR(7 / page.unit, 6.01, 1e-9);
  EXPECT_GT(page.drawing.x, 0);
  EXPECT_TRUE(page.warnings.empty());
}

TEST(Page, ThenThePageGrowsAndSaysSo) {
  const Page page = fit((kFree + 12) * 7 / 6.01, 7);
  EXPECT_NEAR(page.print_width, kUsualWidth + 12, 1e-6);
  ASSERT_EQ(page.warnings.size(), 1u);
  EXPECT_EQ(page.warnings[0], "the figure is 165mm wide, so that its smallest label prints at 6 pt; --width sets another width");
}

TEST(Page, AnAskedWidthIsKeptHoweverSmallTheTextGets) {
  PageWish wish;
  wish.width = kUsualWidth;
  const Page page = fit(kFree * 2, 7, wish);
  EXPECT_EQ(page.print_width, kUsualWidth);
  ASSERT_EQ(page.warnings.size(), 1u);
  EXPECT_EQ(page.warnings[0].substr(0, 38), "the smallest label prints at 3.5 pt; -");
}

}  // namespace
}  // namespace coopnet
