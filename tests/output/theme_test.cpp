#include "output/style/theme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/diagnostic.h"
#include "output/style/colour.h"
#include "output/style/style_sheet.h"
#include "temporary_folder.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Colour, ContrastIsThatOfWcag) {
  EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 1e-9);
  EXPECT_NEAR(contrast("#ffffff", "#767676"), 4.54, 0.01);
  EXPECT_EQ(contrast("#123456", "#123456"), 1);
  EXPECT_TRUE(is_colour("#00aBcD"));
  EXPECT_FALSE(is_colour("#0ab"));
  EXPECT_FALSE(is_colour("00abcd1"));
  EXPECT_FALSE(is_colour("#00abcg"));
}

// Every kind with every outline of the vocabulary, and declared kinds that resemble them.
Vocabulary with_declared_kinds() {
  Vocabulary vocabulary;
  for (const std::string like : {"organization", "country", "group", "person", "event"}) {
    for (int i = 1; i <= 4; ++i) {
      Kind kind;
      kind.id = like + "_" + std::to_string(i);
      kind.like = like;
      vocabulary.declare(kind);
    }
  }
  return vocabulary;
}

class BuiltInTheme : public testing::TestWithParam<std::string_view> {};

TEST_P(BuiltInTheme, CanBeRead) {
  const Theme theme = built_in_theme(GetParam());
  const Vocabulary vocabulary = with_declared_kinds();
  EXPECT_GE(contrast(theme.ink, theme.background), 4.5);
  EXPECT_GE(contrast(theme.muted, theme.background), 4.5);
  EXPECT_GE(contrast(theme.muted, theme.frame_fill), 4.5);
  EXPECT_GE(contrast(theme.link, theme.background), 3);
  EXPECT_GE(contrast(theme.link, theme.frame_fill), 3);
  std::vector<std::string> kinds = vocabulary.kind_ids();
  kinds.emplace_back(kNeutralKind);
  kinds.emplace_back("unheard-of");
  for (const std::string& kind : kinds) {
    const KindStyle style = style_of(theme, vocabulary, kind);
    EXPECT_GE(contrast(style.ink, style.outline == Outline::circle ? theme.background : style.fill), 4.5) << kind;
    EXPECT_GE(contrast(style.stroke, theme.background), 3) << kind;
    // A badge has the border's colour and the background's ink.
    if (style.outline == Outline::cards) {
      EXPECT_GE(contrast(style.stroke, theme.background), 4.5) << kind;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, BuiltInTheme, testing::Values("light", "dark", "print", "auto"),
                         [](const auto& one) { return std::string(one.param); });

TEST(StyleOf, ShapeDoublesKind) {
  const Theme theme = built_in_theme("light");
  const Vocabulary vocabulary;
  std::vector<std::string> kinds = vocabulary.kind_ids();
  std::erase(kinds, kNeutralKind);
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    for (std::size_t k = i + 1; k < kinds.size(); ++k) {
      const KindStyle a = style_of(theme, vocabulary, kinds[i]), b = style_of(theme, vocabulary, kinds[k]);
      EXPECT_TRUE(a.outline != b.outline || a.bar != b.bar || a.dash != b.dash) << kinds[i] << " and " << kinds[k];
    }
  }
}

TEST(StyleOf, TellsDeclaredKindsApart) {
  const Theme theme = built_in_theme("light");
  const Vocabulary vocabulary = with_declared_kinds();
  for (const std::string like : {"organization", "country"}) {
    const KindStyle base = style_of(theme, vocabulary, like);
    std::vector<std::string> fills = {base.fill};
    for (int i = 1; i <= 4; ++i) {
      const KindStyle style = style_of(theme, vocabulary, like + "_" + std::to_string(i));
      EXPECT_EQ(style.outline, base.outline);
      EXPECT_THAT(fills, Not(testing::Contains(style.fill)));
      fills.push_back(style.fill);
    }
  }
}

TEST(LoadTheme, ToldWhereThereIsNone) {
  try {
    static_cast<void>(load_theme("lihgt"));
    FAIL();
  } catch (const InputError& error) {
    EXPECT_EQ(error.diagnostics().text(),
              "error[unreadable]: there is neither a theme nor a file `lihgt`\n  hint: did you mean `light`?\n");
  }
}

class ThemeFile : public testing::Test {
 protected:
  std::string write(const std::string& content) {
    folder_.write("theme.toml", content);
    return folder_.path("theme.toml");
  }
  std::string errors(const std::string& content) {
    const std::string path = write(content);
    try {
      static_cast<void>(load_theme(path));
    } catch (const InputError& error) {
      std::string text = error.diagnostics().text();
      for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path))
        text.replace(at, path.size(), "theme.toml");
      return text;
    }
    return "";
  }
  TemporaryFolder folder_;
};

TEST_F(ThemeFile, ChangesWhatItNames) {
  const Theme theme = load_theme(write(R"(base = "print"
background = "#FFFEF0"
link-width = 0.8
[kind.organization]
outline = "pill"
fill = "#202020"
bold = true
[kind.ministry]
outline = "hexagon"
[basis.inferred]
dash = "6 3"
)"));
  EXPECT_EQ(theme.background, "#fffef0");
  EXPECT_EQ(theme.link_width, 0.8);
  EXPECT_EQ(theme.ink, built_in_theme("print").ink);
  EXPECT_EQ(theme.kinds.at("organization").outline, Outline::pill);
  EXPECT_TRUE(theme.kinds.at("organization").bold);
  EXPECT_EQ(theme.kinds.at("ministry").outline, Outline::hexagon);
  EXPECT_THAT(theme.dashes.at(Basis::inferred), ElementsAre(6, 3));
  EXPECT_THAT(theme.warnings, IsEmpty());
}

TEST_F(ThemeFile, TellsEveryProblem) {
  EXPECT_EQ(errors(R"(base = "drak"
ink = "red"
inc = "#000000"
link-width = 9
[kind.event]
outline = "tiket"
dash = "5 2 1"
[basis.infered]
dash = "1 1"
)"),
            R"(theme.toml:1:8: error[bad-value]: there is no theme `drak`
  1 | base = "drak"
    |        ^~~~~~
  hint: did you mean `dark`?
theme.toml:2:7: error[bad-value]: `red` is no colour
  2 | ink = "red"
    |       ^~~~~
  hint: write it as `#rrggbb`
theme.toml:3:1: error[unknown-key]: a theme file has no key `inc`
  3 | inc = "#000000"
    | ^~~
  hint: did you mean `ink`?
theme.toml:4:14: error[bad-value]: a line is 0.25 to 6 points wide
  4 | link-width = 9
    |              ^
theme.toml:6:11: error[bad-value]: there is no outline `tiket`
  6 | outline = "tiket"
    |           ^~~~~~~
  hint: did you mean `ticket`?
theme.toml:7:8: error[bad-value]: `5 2 1` is no dash
  7 | dash = "5 2 1"
    |        ^~~~~~~
  hint: write lengths in points, line and gap in turn: `5 2.5`; an empty text is a solid line
theme.toml:8:8: error[unknown-key]: [basis] has no key `infered`
  8 | [basis.infered]
    |        ^~~~~~~
  hint: did you mean `inferred`?
)");
}

TEST_F(ThemeFile, WarnsOfWhatCannotBeRead) {
  const Theme theme = load_theme(write("[kind.event]\nfill = \"#ffffff\"\nink = \"#dddddd\"\n"));
  EXPECT_THAT(theme.warnings,
              ElementsAre("theme: the label of `event` has a contrast of 1.36; below 4.5 many readers cannot see it"));
}

TEST(StyleSheet, RepeatsTheAttributesBehindVariables) {
  const Theme theme = built_in_theme("light");
  const std::string css = style_sheet(theme, Vocabulary(), {{"group", "bureau"}, {"organization"}, true, true});
  EXPECT_THAT(css, HasSubstr("% .kind-group .shape,% .kind-group .card,% .sample-group{fill:var(--coopnet-group,#eef1f4);"
                             "stroke:var(--coopnet-group-line,#5b6770)}"));
  EXPECT_THAT(
      css, HasSubstr("% .main-organization .line,% .sample-line-organization{stroke:var(--coopnet-organization-line,#00538a)}"));
  EXPECT_THAT(css, HasSubstr("% .kind-bureau .bar,% .bar-bureau{fill:var(--coopnet-bureau-line,#00538a)}"));
  EXPECT_THAT(css, HasSubstr("@media (forced-colors:active){"));
  EXPECT_THAT(css, HasSubstr("% .line,% .sample-line-organization{stroke:CanvasText!important}"));
  EXPECT_THAT(css, HasSubstr("% .link-list path,% .bar,% .bar-bureau,% text{fill:CanvasText!important}"));
  // Arrowheads are filled, lines are not, and a label is neither where it is drawn as outlines: the later or closer rule holds.
  EXPECT_THAT(css, HasSubstr("% .link-list path{fill:var(--coopnet-link,#595959)}% .link-list .line{fill:none}"));
  EXPECT_THAT(css, HasSubstr("% .main-organization path{fill:var(--coopnet-organization-line,#00538a)}"));
  EXPECT_THAT(css, HasSubstr("% text{fill:var(--coopnet-ink,#1a1a1a)}% .link-list text{fill:var(--coopnet-ink,#1a1a1a)}"));
  EXPECT_THAT(css, HasSubstr("% .background,% .link-list rect{fill:var(--coopnet-background,#ffffff)}"));
  EXPECT_THAT(css, HasSubstr("% .link-list .line{fill:none!important}"));
  EXPECT_THAT(css, Not(HasSubstr("prefers-color-scheme")));
}

TEST(StyleSheet, HoldsTheDarkThemeForAuto) {
  const std::string css = style_sheet(built_in_theme("auto"), Vocabulary(), {{"organization"}, {}, false, false});
  const std::size_t dark = css.find("@media screen and (prefers-color-scheme:dark) and (forced-colors:none){");
  ASSERT_NE(dark, std::string::npos);
  EXPECT_LT(css.find("--coopnet-organization,#00538a"), dark);
  EXPECT_GT(css.find("--coopnet-organization,#56b4e9"), dark);
  EXPECT_LT(dark, css.find("@media (forced-colors:active)"));
}

}  // namespace
}  // namespace coopnet
