#include "output/scene/furniture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "output/style/theme.h"

namespace coopnet {
namespace {

using testing::ElementsAre;

std::vector<std::string> lines_of(const FurnitureTexts& texts, double width) {
  std::vector<std::string> lines;
  for (const TextItem& item : furniture_below(texts, built_in_theme("light"), width, 0, 1).texts) lines.push_back(item.text);
  return lines;
}

FurnitureTexts with_left_out(const std::string& text) {
  FurnitureTexts texts;
  texts.font_size = 8;
  texts.left_out = text;
  return texts;
}

TEST(Furniture, LeavesNoWordAloneOnTheLastLine) {
  EXPECT_THAT(lines_of(with_left_out("21 of 42 actors shown; people left out"), 136),
              ElementsAre("21 of 42 actors shown; people", "left out"));
  EXPECT_THAT(lines_of(with_left_out("21 of 42 actors shown; people left out"), 400),
              ElementsAre("21 of 42 actors shown; people left out"));
}

TEST(Furniture, LeavesNoFewLettersOnTheLastLine) {
  const std::string first =
      "4 of 42 actors shown; countries, bureaus, events, capabilities, people, regions, places, 6 of 7 organizations";
  EXPECT_THAT(lines_of(with_left_out(first + " and 5 of 7 groups left out"), 453.5),
              ElementsAre(first, "and 5 of 7 groups left out"));
}

TEST(Furniture, PutsNoSpaceWhereALineWasBrokenBehindAHyphen) {
  EXPECT_THAT(lines_of(with_left_out("A word of cross-border"), 78), ElementsAre("A word of cross-", "border"));
}

TEST(Furniture, NumberedSourcesKeepTheMonthWithTheYear) {
  FurnitureTexts texts = with_left_out("");
  texts.sources = {{1, "“talks”, The Daily, December 2018", ""}};
  EXPECT_THAT(lines_of(texts, 140), ElementsAre("1", "“talks”, The Daily,", "December 2018"));
}

}  // namespace
}  // namespace coopnet
