#include "output/style/dot_colours.h"

#include "output/scene/alike.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "output/style/colour.h"

namespace coopnet {
namespace {

using testing::ElementsAre;

TEST(DotColours, KindsOfOneColourAreToldApart) {
  const Vocabulary words;
  for (const char* name : {"light", "dark"}) {
    const Theme theme = built_in_theme(name);
    const std::vector<std::string> colours =
        dot_colours(theme, words, {"country", "territory", "organization", "bureau", "event"});
    EXPECT_EQ(std::set<std::string>(colours.begin(), colours.end()).size(), 5u) << name;
    EXPECT_EQ(colours[0], style_of(theme, words, "country").stroke) << "the first keeps its own";
    EXPECT_EQ(colours[2], style_of(theme, words, "organization").fill);
    for (const std::string& colour : colours) EXPECT_GE(contrast(colour, theme.background), 3) << name << " " << colour;
  }
}

TEST(DotColours, KindsOfTheirOwnColoursKeepThem) {
  const Theme theme = built_in_theme("light");
  EXPECT_THAT(dot_colours(theme, {}, {"territory"}), ElementsAre(style_of(theme, {}, "territory").stroke));
  EXPECT_THAT(dot_colours(theme, {}, {}), ElementsAre());
}

TEST(DotColours, GreysStayAsTheyAre) {
  const Theme theme = built_in_theme("print");
  EXPECT_THAT(dot_colours(theme, {}, {"country", "territory"}),
              ElementsAre(style_of(theme, {}, "country").stroke, style_of(theme, {}, "territory").stroke));
}

TEST(Alike, KindsThatLookTheSameAreTold) {
  EXPECT_EQ(told_alike_dots({"a", "b", "c"}, {"#111111", "#222222", "#333333"}), "");
  EXPECT_EQ(told_alike_dots({"a", "b", "c"}, {"#111111", "#222222", "#111111"}),
            "the kinds `a` and `c` look alike; a theme file gives kinds colours of their own");
  EXPECT_EQ(told_alike_dots({"a", "b", "c"}, {"#111111", "#111111", "#111111"}),
            "the kinds `a` and `b` look alike, as does one more kind; a theme file gives kinds colours of their own");
  EXPECT_EQ(told_alike_dots({"a", "b", "c", "d"}, {"#111111", "#111111", "#111111", "#111111"}),
            "the kinds `a` and `b` look alike, as do 2 more kinds; a theme file gives kinds colours of their own");
}

TEST(Alike, NoTwoBuiltInKindsAre) {
  const Vocabulary vocabulary;
  for (const char* theme : {"light", "dark", "print"})
    EXPECT_EQ(told_alike_boxes(built_in_theme(theme), vocabulary, vocabulary.kind_ids()), "") << theme;
}

TEST(Alike, ManyDeclaredKindsDifferByOutlineWhereColoursComeRound) {
  for (const char* like : {"actor", "organization"}) {
    Vocabulary vocabulary;
    std::vector<std::string> kinds;
    for (int i = 0; i < 40; ++i) {
      Kind kind;
      kind.id = "kind " + std::to_string(i);
      kind.like = like;
      vocabulary.declare(kind);
      kinds.push_back(kind.id);
    }
    for (const char* theme : {"light", "dark", "print"}) {
      const std::size_t most = std::string(theme) == "print" ? 16 : 28;
      const std::vector<std::string> some(kinds.begin(), kinds.begin() + static_cast<std::ptrdiff_t>(most));
      EXPECT_EQ(told_alike_boxes(built_in_theme(theme), vocabulary, some), "") << theme << like;
      EXPECT_NE(told_alike_boxes(built_in_theme(theme), vocabulary, kinds), "") << theme << like;
    }
  }
}

}  // namespace
}  // namespace coopnet
