#include "output/scene/painting_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace coopnet {
namespace {

LinkItem line(std::size_t number, Point from, Point to, bool labelled = false) {
  LinkItem link;
  link.number = number;
  link.course = {{PathStep::Op::move, from, {}, {}}, {PathStep::Op::line, to, {}, {}}};
  if (!labelled) return link;
  ShapeItem ground;
  ground.form = ShapeItem::Form::rect;
  ground.rect = Rect::around((from + to) * 0.5, {20, 8});
  link.heads.push_back(ground);
  link.texts.push_back({});
  return link;
}

std::vector<std::size_t> order(std::vector<LinkItem> links) {
  std::vector<std::size_t> numbers;
  for (const LinkItem& link : with_labels_on_top(std::move(links))) numbers.push_back(link.number);
  return numbers;
}

TEST(PaintingOrder, StaysWhereNothingIsStruckOut) {
  EXPECT_THAT(order({line(0, {0, 0}, {100, 0}, true), line(1, {0, 20}, {100, 20}), line(2, {90, -9}, {90, 9})}),
              testing::ElementsAre(0, 1, 2));
  EXPECT_TRUE(order({}).empty());
}

TEST(PaintingOrder, ALabelComesAfterTheLinesUnderIt) {
  EXPECT_THAT(order({line(0, {0, 0}, {100, 0}, true), line(1, {0, 20}, {100, 20}), line(2, {50, -30}, {50, 30}, true)}),
              testing::ElementsAre(2, 0, 1))
      << "of two labels over one another's lines one must give way";
  EXPECT_THAT(order({line(0, {0, 0}, {100, 0}, true), line(1, {0, 20}, {100, 20}), line(2, {45, -30}, {45, 90})}),
              testing::ElementsAre(2, 0, 1));
}

TEST(PaintingOrder, SeesWhereCurvesRun) {
  LinkItem curve = line(1, {0, 40}, {0, 40});
  curve.course = {{PathStep::Op::move, {0, 40}, {}, {}}, {PathStep::Op::cubic, {100, 40}, {20, -14}, {80, -14}}};
  EXPECT_THAT(order({line(0, {0, 0}, {100, 0}, true), curve}), testing::ElementsAre(1, 0));
}

}  // namespace
}  // namespace coopnet
