#include "output/text/text_size.h"

#include <gtest/gtest.h>

#include <string>

#include "output/text/one_line.h"

namespace coopnet {
namespace {

double em(std::string_view text, bool bold = false) { return text_width(text, 1, bold); }

TEST(TextWidth, IsThatOfTheFont) {
  EXPECT_DOUBLE_EQ(em("A"), 1366 / 2048.0);
  EXPECT_DOUBLE_EQ(em("A", true), 1479 / 2048.0);
  EXPECT_DOUBLE_EQ(em(" "), 569 / 2048.0);
  EXPECT_DOUBLE_EQ(em("INTERPOL"), (569 + 1479 + 1251 + 1366 + 1479 + 1366 + 1593 + 1139) / 2048.0);
  EXPECT_DOUBLE_EQ(em("Ñ"), em("N"));
  EXPECT_DOUBLE_EQ(em("…"), 1);
  EXPECT_DOUBLE_EQ(em("Ж"), 1891 / 2048.0);
  EXPECT_DOUBLE_EQ(em("Ω"), 1531 / 2048.0);
  EXPECT_DOUBLE_EQ(text_width("Ab", 8), 8 * (1366 + 1139) / 2048.0);
  EXPECT_EQ(em(""), 0);
}

TEST(RoomWidth, IsThatOfTheWidestFontThatStandsIn) {
  EXPECT_DOUBLE_EQ(room_width("A", 1), 1401 / 2048.0);
  EXPECT_DOUBLE_EQ(room_width("A", 1, true), 1585 / 2048.0);
  EXPECT_DOUBLE_EQ(room_width("国際", 8), text_width("国際", 8));
  for (const char* text : {"INTERPOL", "Länderübergreifend", "Ω Ж", "ببب", "", "4–6 December"})
    for (const bool bold : {false, true}) EXPECT_GE(room_width(text, 8, bold), text_width(text, 8, bold)) << text;
}

TEST(TextWidth, KnowsWhatTheFontDoesNotHave) {
  EXPECT_DOUBLE_EQ(em("国際"), 2);
  EXPECT_DOUBLE_EQ(em("e\u0301"), em("e"));
  EXPECT_DOUBLE_EQ(em("\xff"), 0.6);
}

TEST(TextWidth, TakesWhatIsOnePictureForOne) {
  for (const char* picture :
       {"👮", "👨\u200D👩\u200D👧", "👩\u200D❤\uFE0F\u200D💋\u200D👨", "👍🏽", "🧑🏿\u200D🚀", "🇸🇻", "1\uFE0F\u20E3", "#\u20E3",
        "❤\uFE0F", "©\uFE0F", "↔\uFE0F", "⌚", "⭐", "🏽", "🇸",
        "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"})
    EXPECT_DOUBLE_EQ(em(picture), 1.28) << picture;
  EXPECT_DOUBLE_EQ(em("🇸🇻🇬🇹"), 2 * 1.28);
  EXPECT_DOUBLE_EQ(em("a👨\u200D👩b🇸🇻c"), em("abc") + 2 * 1.28);
  // As text these are letters of the font.
  EXPECT_DOUBLE_EQ(em("©"), 1509 / 2048.0);
  EXPECT_DOUBLE_EQ(em("©\uFE0E"), em("©"));
  EXPECT_DOUBLE_EQ(em("1"), em("2"));
  // What follows a picture knows its neighbours still.
  EXPECT_DOUBLE_EQ(em("👨\u200D👩ببب"), 1.28 + em("ببب"));
}

TEST(RoomWidth, HoldsThePartsOfAPictureSideBySide) {
  EXPECT_DOUBLE_EQ(room_width("👨\u200D👩\u200D👧", 1), 3 * 1.28);
  EXPECT_DOUBLE_EQ(room_width("👍🏽", 1), 2 * 1.28);
  EXPECT_DOUBLE_EQ(room_width("🇸🇻", 1), 2 * 1.28);
  EXPECT_DOUBLE_EQ(room_width("1\uFE0F\u20E3", 1), 2 * 1.28);
  EXPECT_DOUBLE_EQ(room_width("❤\uFE0F", 1), 1.28);
}

TEST(TextWidth, MeasuresArabicAsShaped) {
  // beh-beh-beh: initial, medial, final; alone they are much wider.
  EXPECT_DOUBLE_EQ(em("ببب"), 0.28 + 0.30 + 0.98);
  EXPECT_DOUBLE_EQ(em("ب ب ب"), 3 * 0.94 + 2 * em(" "));
  // Marks take no room and do not part the letters that they stand between.
  EXPECT_DOUBLE_EQ(em("بَب"), em("بب"));
  // dal does not join to what follows.
  EXPECT_DOUBLE_EQ(em("دب"), 0.45 + 0.94);
}

TEST(DecodeUtf8, GoesOnBehindWhatIsMalformed) {
  EXPECT_EQ(decode_utf8("a\xc3(\xe2\x82\xac"), (std::vector<char32_t>{'a', 0xFFFD, '(', 0x20AC}));
}

TEST(OneLine, FoldsWhiteSpaceAndControls) {
  EXPECT_EQ(one_line("  a\t\r\n b\x01" "c "), "a b c");
  EXPECT_EQ(one_line("a\u00A0b"), "a\u00A0b");
  EXPECT_EQ(one_line(""), "");
}

using Lines = std::vector<std::string>;

TEST(WrapText, BalancesLines) {
  EXPECT_EQ(wrap_text("Regional Bureau San Salvador", 80, 8), (Lines{"Regional Bureau", "San Salvador"}));
  EXPECT_EQ(wrap_text("INTERPOL", 80, 8), Lines{"INTERPOL"});
  EXPECT_EQ(wrap_text("", 80, 8), Lines{""});
  EXPECT_EQ(wrap_text(" \n ", 80, 8), Lines{""});
}

TEST(WrapText, KeepsEveryLineWithinTheWidth) {
  for (const std::string text :
       {"Police chiefs and other senior law enforcement officials from around the world",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "国際刑事警察機構国際刑事警察機構国際刑事警察機構",
        "المنظمة الدولية للشرطة الجنائية في السلفادور", "a/b/c-d-e"}) {
    for (const double width : {20.0, 45.0, 90.0}) {
      for (const std::string& line : wrap_text(text, width, 8, false, 40)) EXPECT_LE(text_width(line, 8), width) << line;
    }
  }
}

TEST(WrapText, LosesNothingButSpaces) {
  const std::string text = "Commission of Chiefs of Police of Central America, Mexico, the Caribbean and Colombia";
  std::string joined;
  for (const std::string& line : wrap_text(text, 60, 8, false, 40)) joined += (joined.empty() ? "" : " ") + line;
  EXPECT_EQ(joined, text);
}

TEST(WrapText, BreaksAtHyphensOfLongWordsOnly) {
  EXPECT_EQ(wrap_text("cross-border", 35, 8), (Lines{"cross-", "border"}));
  EXPECT_EQ(wrap_text("I-24/7 system", 35, 8), (Lines{"I-24/7", "system"}));
}

TEST(WrapText, KeepsClosingMarksWithTheirWord) {
  EXPECT_EQ(wrap_text("国際。国際。", 16, 8), (Lines{"国", "際。", "国", "際。"}));
}

TEST(WrapText, EndsInAnEllipsisWhereTheLinesDoNotSuffice) {
  const Lines lines = wrap_text("one two three four five six seven eight nine ten", 30, 8, false, 3);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_TRUE(lines.back().ends_with("…")) << lines.back();
  EXPECT_LE(text_width(lines.back(), 8), 30);
}

TEST(WrapText, NeverBreaksWithinACluster) {
  for (const std::string cluster : {"👨\u200D👩\u200D👧", "🇸🇻", "👍🏽", "1\uFE0F\u20E3", "e\u0301\u0323", "क्षि", "한", "กำ"}) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += cluster;
    for (const double width : {1.0, 11.0, 25.0}) {
      const Lines all = wrap_text(text, width, 8, false, 40), cut = wrap_text(text, width, 8, false, 2);
      std::string joined;
      for (const std::string& line : all) joined += line;
      EXPECT_EQ(joined, text);
      Lines lines = all;
      lines.insert(lines.end(), cut.begin(), cut.end());
      for (std::string line : lines) {
        if (line.ends_with("…")) line.resize(line.size() - std::string("…").size());
        EXPECT_EQ(line.size() % cluster.size(), 0u) << line;
      }
    }
  }
}

TEST(WrapText, KeepsTogetherWhatAJoinerJoins) {
  EXPECT_EQ(wrap_text("国\u2060際国際", 17, 8), (Lines{"国\u2060際", "国際"}));
  EXPECT_EQ(wrap_text("国\u200D際国", 9, 8), (Lines{"国\u200D", "際", "国"}));
  EXPECT_EQ(wrap_text("ab\u200Bcd", 10, 8), (Lines{"ab", "cd"}));
}

TEST(FillText, FillsEachLineInTurn) {
  EXPECT_EQ(fill_text("aaa bbb ccc", room_width("aaa bbb", 8) + 1, 8), (Lines{"aaa bbb", "ccc"}));
}

TEST(BalanceText, EvensTheLinesOfAHeading) {
  const double width = room_width("one two three four five", 8, true);
  EXPECT_EQ(balance_text("one two three four five six", width, 8, true), (Lines{"one two three", "four five six"}));
}

}  // namespace
}  // namespace coopnet
