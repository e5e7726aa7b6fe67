#include "src/flag_values.h"

#include <ostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace coopnet {
namespace {

struct Case {
  std::string flag;
  std::string value;
  std::string told;  // message and hint; empty: the value is taken
  friend void PrintTo(const Case& c, std::ostream* out) { *out << c.flag << " " << c.value; }
};

std::string told(const Flag& flag, const std::vector<std::string>& values) {
  const auto problem = check_values(flag, values, "--" + std::string(flag.name));
  if (!problem) return "";
  return problem->message + (problem->hint.empty() ? "" : "; " + problem->hint);
}

class FlagValue : public ::testing::TestWithParam<Case> {};

TEST_P(FlagValue, IsTakenOrTold) {
  const Flag* flag = find_flag(GetParam().flag);
  ASSERT_NE(flag, nullptr);
  EXPECT_EQ(told(*flag, {GetParam().value}), GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    OfEveryType, FlagValue,
    ::testing::Values(
        Case{"labels", "full", ""},
        Case{"labels", "fulll", "--labels takes short, full or both, not `fulll`; did you mean `full`?"},
        Case{"basis", "name_only", ""}, Case{"basis", "name-only", ""},
        Case{"basis", "guessed", "--basis takes stated, reference, inferred or name_only, not `guessed`"},
        Case{"direction", "LR", ""}, Case{"direction", "down", ""},
        Case{"direction", "doun", "--direction takes auto, right, left, down or up, not `doun`; did you mean `down`?"},
        Case{"depth", "0", ""}, Case{"depth", "-1", "--depth takes a whole number from 0 to 1000, not `-1`"},
        Case{"depth", "2.5", "--depth takes a whole number from 0 to 1000, not `2.5`"},
        Case{"depth", "", "--depth takes a whole number from 0 to 1000, not ``"},
        Case{"depth", "99999999999999999999", "--depth takes a whole number from 0 to 1000, not `99999999999999999999`"},
        Case{"font-size", "9.5", ""}, Case{"font-size", "3", "--font-size takes a number from 4 to 40, not `3`"},
        Case{"font-size", "nan", "--font-size takes a number from 4 to 40, not `nan`"},
        Case{"font-size", "9,5", "--font-size takes a number from 4 to 40, not `9,5`"}, Case{"width", "160mm", ""},
        Case{"width", "6in", ""},
        Case{"width", "wide",
             "--width takes a length from 20mm to 5000mm, such as 160mm, 16cm, 6in or 450pt, not `wide`"},
        Case{"width", "0mm", "--width takes a length from 20mm to 5000mm, such as 160mm, 16cm, 6in or 450pt, not `0mm`"},
        Case{"pin", "interpol=10,20.5", ""}, Case{"pin", "a=b=1,-2", ""},
        Case{"pin", "interpol", "--pin takes ID=X,Y with two numbers from -14400 to 14400, not `interpol`"},
        Case{"width", "20mm", ""}, Case{"width", "5000mm", ""}, Case{"width", "0.1mm",
             "--width takes a length from 20mm to 5000mm, such as 160mm, 16cm, 6in or 450pt, not `0.1mm`"},
        Case{"height", "999999mm",
             "--height takes a length from 20mm to 5000mm, such as 160mm, 16cm, 6in or 450pt, not `999999mm`"},
        Case{"pin", "a=-14400,14400", ""},
        Case{"pin", "a=1e9,5", "--pin takes ID=X,Y with two numbers from -14400 to 14400, not `a=1e9,5`"},
        Case{"kind", "", "--kind takes KIND[,KIND], and no name is given"},
        Case{"focus", ",", "--focus takes ID[,ID], and no name is given"},
        Case{"without", "", "--without takes ID[,ID], and no name is given"}, Case{"via", "", ""},
        Case{"via", " , ", "--via takes ID[,ID], and no name is given"},
        Case{"pin", "=1,2", "--pin takes ID=X,Y with two numbers from -14400 to 14400, not `=1,2`"},
        Case{"pin", "a=1", "--pin takes ID=X,Y with two numbers from -14400 to 14400, not `a=1`"},
        Case{"lang", "es", ""}, Case{"lang", "pt-BR", ""},
        Case{"period", "2019", ""}, Case{"period", "2019-05/2021", ""},
        Case{"period", "since 2019",
             "--period takes a date or two with a slash between, such as 2019, 2019-05 or 2019/2021-06-30, not `since 2019`"},
        Case{"period", "2021/2019",
             "--period takes a date or two with a slash between, such as 2019, 2019-05 or 2019/2021-06-30, not `2021/2019`"},
        Case{"lang", "zh-Hant-TW", ""}, Case{"lang", "e", "--lang takes a language tag such as en, es or pt-BR, not `e`"},
        Case{"lang", "spanish", "--lang takes a language tag such as en, es or pt-BR, not `spanish`"},
        Case{"lang", "x-ours", ""},
        Case{"lang", "en_US", "--lang takes a language tag such as en, es or pt-BR, not `en_US`"},
        Case{"lang", "en-", "--lang takes a language tag such as en, es or pt-BR, not `en-`"}, Case{"id-prefix", "fig-1", ""},
        Case{"id-prefix", "1st", "--id-prefix takes a letter followed by letters, digits, - and _, not `1st`"},
        Case{"id-prefix", "a b", "--id-prefix takes a letter followed by letters, digits, - and _, not `a b`"},
        Case{"graph-attribute", "ranksep=2", ""},
        Case{"graph-attribute", "ranksep", "--graph-attribute takes NAME=VALUE, not `ranksep`"}, Case{"theme", "dark", ""},
        Case{"theme", "drak",
             "--theme takes light, dark, auto or print, or a file that is there, not `drak`; did you mean `dark`?"},
        Case{"output", "", "--output takes a file's name, not ``"}, Case{"link-labels", "true", ""},
        Case{"link-labels", "yes", "--link-labels takes true or false, not `yes`"}));

TEST(FlagValues, AMisspeltGraphvizAttributeIsTold) {
  EXPECT_THAT(told(*find_flag("graph-attribute"), {"rankspe=2"}), ::testing::EndsWith("did you mean `ranksep`?"));
}

TEST(FlagValues, AFolderMustBeThere) {
  const Flag& sources = *find_flag("sources", Takes::check);
  EXPECT_EQ(told(sources, {COOPNET_SOURCE_DIR}), "");
  EXPECT_EQ(told(sources, {COOPNET_SOURCE_DIR "/LICENSE"}),
            "--sources takes a folder that is there, not `" COOPNET_SOURCE_DIR "/LICENSE`");
}

TEST(FlagValues, AListWithoutANameIsTold) {
  EXPECT_EQ(told(*find_flag("kind"), {}), "--kind takes KIND[,KIND], and no name is given");
  EXPECT_EQ(told(*find_flag("basis"), {}), "--basis takes BASIS[,BASIS], and no name is given");
  EXPECT_EQ(told(*find_flag("focus"), {"a", ""}), "--focus takes ID[,ID], and no name is given");
  EXPECT_EQ(told(*find_flag("focus"), {"a,b"}), "");
}

TEST(FlagValues, CountsValues) {
  EXPECT_EQ(told(*find_flag("between"), {"a", "b", "c"}), "--between takes two ids");
  EXPECT_EQ(told(*find_flag("between"), {"a", "b"}), "");
  EXPECT_EQ(told(*find_flag("title"), {"a", "b"}), "--title takes one value");
  EXPECT_EQ(told(*find_flag("title"), {}), "--title takes one value");
}

TEST(FlagValues, ChoicesHaveOneSpelling) {
  EXPECT_EQ(canonical_choice(*find_flag("basis"), "name-only"), "name_only");
  EXPECT_EQ(canonical_choice(*find_flag("direction"), "TB"), "down");
  EXPECT_EQ(canonical_choice(*find_flag("theme"), "my.toml"), "my.toml");
}

TEST(FlagValues, FillInOverridesNothing) {
  FlagValues typed;
  typed.set("layout", {"dot"});
  FlagValues view;
  view.set("layout", {"hub"});
  view.set("kind", {"country"});
  typed.fill_in(view);
  EXPECT_EQ(typed.last("layout"), "dot");
  EXPECT_EQ(typed.all("kind"), std::vector<std::string>{"country"});
  EXPECT_EQ(typed.last("title"), std::nullopt);
}

}  // namespace
}  // namespace coopnet
