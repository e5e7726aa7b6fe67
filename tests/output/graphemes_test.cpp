#include "output/text/graphemes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace coopnet {
namespace {

std::vector<std::string> clusters(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_cluster(text, at);
    found.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return found;
}

using Parts = std::vector<std::string>;

// A text of clusters that are divided by bars here.
void expect_clusters(std::string_view barred) {
  Parts wanted(1);
  std::string text;
  for (const char c : barred) {
    if (c == '|') {
      wanted.emplace_back();
    } else {
      wanted.back() += c;
      text += c;
    }
  }
  EXPECT_EQ(clusters(text), wanted);
}

TEST(Graphemes, AreLettersWithTheirMarks) {
  expect_clusters("a|b| |c");
  expect_clusters("e\u0301|e\u0301\u0323\u0301|\u00E9");
  expect_clusters("ب\u064E|ب");
  expect_clusters("क्षि|का");      // a conjunct, and vowel signs that take room
  expect_clusters("ক্ষ|क्|A|ક");
  expect_clusters("กำ|ก");
  expect_clusters("\u0600" "1|2");  // a sign before numbers
}

TEST(Graphemes, AreSyllablesOfHangul) {
  expect_clusters("\u1112\u1161\u11AB|\u1100\u1161");
  expect_clusters("한|국");
  expect_clusters("하\u11AB|\u1100");
  expect_clusters("한|\u1161");
  expect_clusters("\u11AB|\u1100\u1100");
}

TEST(Graphemes, AreFlagsOfTwoLetters) {
  expect_clusters("🇸🇻|🇬🇹|🇭");
  expect_clusters("a|🇸🇻|b");
  expect_clusters("🇸\u0301|🇻");
}

TEST(Graphemes, ArePicturesThatAreJoined) {
  expect_clusters("👨\u200D👩\u200D👧|👮");
  expect_clusters("👮🏽\u200D♀\uFE0F|👮🏽");
  expect_clusters("1\uFE0F\u20E3|2\u20E3");
  expect_clusters("a\u200D|👩");  // a joiner joins two pictures only
  expect_clusters("👩\u200D|a");
}

TEST(Graphemes, AreNotOfControls) {
  expect_clusters("a|\u200B|\u0301");
  expect_clusters("a|\u2060|b");
  EXPECT_EQ(clusters("a\xff\xcc" "b"), (Parts{"a", "\xff", "\xcc", "b"}));
  EXPECT_EQ(clusters("\n\u0301"), (Parts{"\n", "\u0301"}));
}

TEST(FirstCodePoints, CutsBetweenClusters) {
  EXPECT_EQ(first_code_points("aé€b", 3), "aé€");
  EXPECT_EQ(first_code_points("aé", 9), "aé");
  EXPECT_EQ(first_code_points("aé", 0), "");
  EXPECT_EQ(first_code_points("a🇸🇻b", 2), "a");
  EXPECT_EQ(first_code_points("a🇸🇻b", 3), "a🇸🇻");
}

TEST(PicturesIn, CountsWhatStandsSideBySideWhereNoFontJoinsIt) {
  EXPECT_EQ(pictures_in("👨\u200D👩\u200D👧"), 3u);
  EXPECT_EQ(pictures_in("👍🏽"), 2u);
  EXPECT_EQ(pictures_in("🇸🇻"), 2u);
  EXPECT_EQ(pictures_in("1\uFE0F\u20E3"), 2u);
  EXPECT_EQ(pictures_in("❤\uFE0F"), 1u);
  EXPECT_EQ(pictures_in("❤\uFE0E"), std::nullopt);
  EXPECT_EQ(pictures_in("❤"), std::nullopt);
  EXPECT_EQ(pictures_in("e\u0301"), std::nullopt);
  EXPECT_EQ(pictures_in("1\uFE0F"), std::nullopt);
}

}  // namespace
}  // namespace coopnet
