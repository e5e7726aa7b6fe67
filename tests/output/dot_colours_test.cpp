#include "output/style/dot_colours.h"

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

}  // namespace
}  // namespace coopnet
