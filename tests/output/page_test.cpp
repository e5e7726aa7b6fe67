// How a drawing and its texts come to stand on a page of a printed width.
#include "output/scene/page.h"

#include <gmock/gmock.h>
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

TEST(Page, AnAskedHeightIsKeptAndWhatStandsAroundTheDrawingGetsSmaller) {
  FurnitureTexts texts;
  texts.title = "A title";
  for (int i = 0; i < 60; ++i) texts.caption += "many words ";
  PageWish wish;
  wish.width = 300;
  wish.height = 60;
  const Page page = fit_page({200, 400}, 7, texts, built_in_theme("light"), wish);
  EXPECT_NEAR(page.print_width, 300, 1e-9);
  EXPECT_NEAR(page.size.height * page.print_width / page.size.width, 60, 1e-9);
  EXPECT_LE(page.above.height + page.below.height, page.size.height);
  EXPECT_LE(page.drawing.y + 400, page.size.height);
}

TEST(Page, MoreThanAnA4PageHoldsIsTold) {
  const auto told = [](double height, const PageWish& wish) {
    return fit_page({200, height}, 7, {}, built_in_theme("light"), wish).warnings;
  };
  EXPECT_TRUE(told(600, {}).empty());
  const auto warnings = told(1000, {});
  ASSERT_EQ(warnings.size(), 1u);
  EXPECT_EQ(warnings[0],
            "the figure is 362mm high, more than the 247mm of text on an A4 page; --height 247mm makes it smaller");
  PageWish high;
  high.height = 1100;
  EXPECT_TRUE(told(1000, high).empty());
  PageWish slim;
  slim.ratio = 3;
  EXPECT_TRUE(told(1000, slim).empty());
}

TEST(Page, OnASlideEverythingIsMagnified) {
  PageWish wish;
  wish.width = 480;
  wish.height = 270;
  wish.magnified = 2;
  const Page page = fit_page({300, 100}, 7, {}, built_in_theme("light"), wish);
  EXPECT_EQ(page.print_width, 960);
  EXPECT_EQ(page.size.width, 480);
  EXPECT_EQ(page.size.height, 270);
  // A drawing four times too high: its labels are told as they print.
  const Page high = fit_page({300, 1000}, 7, {}, built_in_theme("light"), wish);
  ASSERT_EQ(high.warnings.size(), 1u);
  EXPECT_NEAR(high.size.height * high.print_width / high.size.width, 540, 1e-9);
  EXPECT_EQ(high.warnings[0].substr(0, 38), "the smallest label prints at 3.6 pt; -");
}

TEST(Page, TextThatIsSmallerThanThatAtItsTrueSizeNeedsALargerFont) {
  FurnitureTexts texts;
  texts.font_size = 4;
  const Page page = fit_page({300, 100}, 3.25, texts, built_in_theme("light"), {});
  EXPECT_THAT(page.warnings, testing::ElementsAre("the smallest label prints at 3.2 pt; it needs --font-size 7.4"));
  PageWish wish;
  wish.width = kUsualWidth;
  const Page small = fit_page({2 * kFree, 100}, 3.25, texts, built_in_theme("light"), wish);
  EXPECT_THAT(small.warnings,
              testing::ElementsAre("the smallest label prints at 1.6 pt; it needs --font-size 7.4 and a larger page"));
}

}  // namespace
}  // namespace coopnet
