#include "graph/diagnostic.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace coopnet {
namespace {

std::shared_ptr<const SourceText> text_of(const std::string& content) {
  return std::make_shared<const SourceText>("n.toml", content);
}

TEST(Diagnostic, ShowsTheLineAndPointsAtTheRange) {
  const Diagnostic diagnostic{Severity::error, Code::unknown_kind, "there is no kind `organisation`",
                              "did you mean `organization`?", text_of("\n\nkind = \"organisation\"\n"), {{3, 8}, {3, 22}}};
  EXPECT_EQ(format(diagnostic),
            "n.toml:3:8: error[unknown-kind]: there is no kind `organisation`\n"
            "  3 | kind = \"organisation\"\n"
            "    |        ^~~~~~~~~~~~~~\n"
            "  hint: did you mean `organization`?\n");
}

TEST(Diagnostic, StandsAloneWithoutAPlace) {
  EXPECT_EQ(format({Severity::warning, Code::too_large, "big", {}, nullptr, {}}), "warning[too-large]: big\n");
  EXPECT_EQ(format({Severity::error, Code::unreadable, "gone", {}, text_of(""), {}}), "n.toml: error[unreadable]: gone\n");
}

TEST(Diagnostic, PointsBehindTheLastCharacter) {
  EXPECT_EQ(format({Severity::error, Code::syntax, "m", {}, text_of("a ="), {{1, 4}, {1, 4}}}),
            "n.toml:1:4: error[syntax]: m\n  1 | a =\n    |    ^\n");
  EXPECT_EQ(format({Severity::error, Code::syntax, "m", {}, text_of("a ="), {{7, 99}, {}}}),
            "n.toml:7:99: error[syntax]: m\n  7 | \n    | ^\n");
}

TEST(Diagnostic, MarksTheRestOfTheLineForARangeOfLines) {
  EXPECT_EQ(format({Severity::error, Code::syntax, "m", {}, text_of("a = [\n1]"), {{1, 5}, {2, 3}}}),
            "n.toml:1:5: error[syntax]: m\n  1 | a = [\n    |     ^\n");
  EXPECT_EQ(format({Severity::error, Code::syntax, "m", {}, text_of("a = [1,\n1]"), {{1, 5}, {2, 3}}}),
            "n.toml:1:5: error[syntax]: m\n  1 | a = [1,\n    |     ^~~\n");
}

TEST(Diagnostic, AlignsTheCaretUnderTabsWideAndCombiningCharacters) {
  EXPECT_EQ(format({Severity::error, Code::syntax, "m", {}, text_of("\t日e\u0301x"), {{1, 5}, {1, 6}}}),
            "n.toml:1:5: error[syntax]: m\n  1 | \t日e\u0301x\n    | \t   ^\n");
  EXPECT_EQ(format({Severity::error, Code::syntax, "m", {}, text_of("a日本b"), {{1, 2}, {1, 4}}}),
            "n.toml:1:2: error[syntax]: m\n  1 | a日本b\n    |  ^~~~\n");
}

TEST(Diagnostic, LetsNoControlCharacterThrough) {
  const auto text = std::make_shared<const SourceText>("a\x1b[2Jb", "x\x1b[31m \xE2\x80\xAE \xFF\x7F");
  const std::string told = format({Severity::error, Code::syntax, "m\n\x07", "h\t", text, {{1, 1}, {1, 2}}});
  EXPECT_EQ(told,
            "a<U+001B>[2Jb:1:1: error[syntax]: m<U+000A><U+0007>\n"
            "  1 | x<U+001B>[31m <U+202E> \xEF\xBF\xBD<U+007F>\n"
            "    | ^\n"
            "  hint: h<U+0009>\n");
}

TEST(Diagnostic, CutsLongLinesAroundTheCaret) {
  const std::string told =
      format({Severity::error, Code::syntax, "m", {}, text_of(std::string(500, 'a') + "b" + std::string(500, 'c')), {{1, 501},
          {1, 502}}});
  EXPECT_EQ(told, "n.toml:1:501: error[syntax]: m\n  1 | …" + std::string(50, 'a') + "b" + std::string(59, 'c') + "…\n    | " +
                      std::string(51, ' ') + "^\n");
}

TEST(Diagnostic, EveryCodeHasANameAndAMeaning) {
  std::set<std::string_view> names;
  for (const Code code : all_codes()) {
    EXPECT_TRUE(names.insert(code_name(code)).second) << code_name(code);
    EXPECT_EQ(code_name(code).find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos);
    EXPECT_TRUE(code_meaning(code).ends_with('.')) << code_name(code);
  }
  EXPECT_EQ(all_codes().back(), Code::too_many);
}

TEST(Diagnostics, ListsUpToItsLimitAndCountsOn) {
  Diagnostics diagnostics(2);
  for (int i = 0; i < 5; ++i) diagnostics.error(Code::syntax, nullptr, {}, "e" + std::to_string(i));
  EXPECT_TRUE(diagnostics.full());
  EXPECT_EQ(diagnostics.errors(), 5u);
  EXPECT_EQ(diagnostics.text(),
            "error[syntax]: e0\nerror[syntax]: e1\nerror[too-many]: 3 further problems are not listed\n");
  Diagnostics warnings(1);
  for (int i = 0; i < 2; ++i) warnings.warning(Code::unused_source, nullptr, {}, "w" + std::to_string(i));
  EXPECT_EQ(warnings.text(), "warning[unused-source]: w0\nwarning[too-many]: 1 further problem is not listed\n");
}

TEST(Diagnostics, LeavesOutWarningsBeforeErrors) {
  Diagnostics diagnostics(2);
  diagnostics.warning(Code::unused_source, nullptr, {}, "w0");
  diagnostics.warning(Code::unused_source, nullptr, {}, "w1");
  diagnostics.error(Code::syntax, nullptr, {}, "e");
  diagnostics.warning(Code::unused_source, nullptr, {}, "w2");
  EXPECT_EQ(diagnostics.text(),
            "warning[unused-source]: w0\nerror[syntax]: e\nerror[too-many]: 2 further problems are not listed\n");
  EXPECT_EQ(diagnostics.warnings(), 3u);
}

TEST(Diagnostics, AppendKeepsTheCountsOfBoth) {
  Diagnostics many(1);
  for (int i = 0; i < 3; ++i) many.warning(Code::unused_source, nullptr, {}, "w");
  Diagnostics all;
  all.error(Code::syntax, nullptr, {}, "e");
  all.append(many);
  EXPECT_EQ(all.errors(), 1u);
  EXPECT_EQ(all.warnings(), 3u);
  EXPECT_EQ(all.text(),
            "error[syntax]: e\nwarning[unused-source]: w\nerror[too-many]: 2 further problems are not listed\n");
  Diagnostics twice = many;
  twice.append(twice);
  EXPECT_EQ(twice.warnings(), 6u);
}

TEST(Diagnostics, SortsByPlaceAndKeepsTheOrderOfEquals) {
  Diagnostics diagnostics;
  const auto text = text_of("a\nb\n");
  diagnostics.error(Code::syntax, text, {{2, 1}, {}}, "third");
  diagnostics.error(Code::syntax, text, {{1, 1}, {}}, "first");
  diagnostics.error(Code::syntax, text, {{1, 1}, {}}, "second");
  diagnostics.sort();
  ASSERT_EQ(diagnostics.all().size(), 3u);
  EXPECT_EQ(diagnostics.all()[0].message, "first");
  EXPECT_EQ(diagnostics.all()[1].message, "second");
  EXPECT_EQ(diagnostics.all()[2].message, "third");
}

TEST(InputError, SaysWhatTheDiagnosticsSay) {
  Diagnostics diagnostics;
  diagnostics.error(Code::unreadable, nullptr, {}, "gone");
  const InputError error(diagnostics);
  EXPECT_STREQ(error.what(), "error[unreadable]: gone\n");
  EXPECT_EQ(error.diagnostics().errors(), 1u);
}

}  // namespace
}  // namespace coopnet
