// `coopnet draw`, flag by flag, on the bundled network and on small ones.
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "src/refusal.h"

namespace coopnet {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

/// The values of an attribute, in the order of the text.
std::vector<std::string> attribute(const std::string& svg, const std::string& name) {
  std::vector<std::string> values;
  const std::string key = " " + name + "=\"";
  for (std::size_t at = svg.find(key); at != std::string::npos; at = svg.find(key, at + 1)) {
    const std::size_t begin = at + key.size();
    values.push_back(svg.substr(begin, svg.find('"', begin) - begin));
  }
  return values;
}

std::set<std::string> actors(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "draw");
  const Ran ran = run_here(arguments);
  EXPECT_EQ(ran.code, 0) << ran.err;
  const auto ids = attribute(ran.out, "data-actor");
  return {ids.begin(), ids.end()};
}

TEST(Draw, WithoutAViewDrawsTheDefaultOne) {
  EXPECT_EQ(run_here({"draw"}).out, run_here({"draw", "@sonsonate-2018", "--view", "overview"}).out);
}

TEST(Draw, AFlagThatSelectsLeavesTheDefaultView) {
  const auto people = actors({"--kind", "person"});
  EXPECT_EQ(people.size(), 3u);
  EXPECT_EQ(actors({"--kind", "person,event"}).size(), 4u);
}

TEST(Draw, AFlagOverridesTheViews) {
  EXPECT_THAT(actors({"--view", "through-interpol", "--without", "fortaleza"}), Not(testing::Contains("fortaleza")));
  EXPECT_EQ(actors({"--view", "conference", "--focus", "fortaleza"}), actors({"--focus", "fortaleza"}));
}

TEST(Draw, EveryViewOfTheBundledNetwork) {
  for (const std::string view : {"overview", "through-interpol", "through-fortaleza", "conference", "everything"}) {
    EXPECT_GE(actors({"--view", view}).size(), 5u) << view;
  }
  EXPECT_EQ(actors({"--view", "everything"}).size(), 42u);
}

TEST(Draw, ViaWithoutIdsIsViaTheNetworksHubs) {
  EXPECT_EQ(run_here({"draw", "--via"}).out, run_here({"draw", "--via", "interpol,fortaleza"}).out);
  EXPECT_THAT(actors({"--via"}), IsSupersetOf({"interpol", "fortaleza"}));
}

TEST(Draw, AnIdMayBeAName) {
  EXPECT_EQ(actors({"--focus", "INTERPOL"}), actors({"--focus", "interpol"}));
  EXPECT_EQ(actors({"--focus", "Project Fortaleza", "--depth", "2"}), actors({"--focus", "fortaleza", "--depth=2"}));
}

TEST(Draw, BetweenTwoActors) {
  const auto path = actors({"--between", "fortaleza", "conference"});
  EXPECT_THAT(path, IsSupersetOf({"fortaleza", "conference"}));
  EXPECT_LT(path.size(), 12u);
}

TEST(Draw, WhatIsMisspeltIsTold) {
  EXPECT_EQ(refusal({"--view", "overveiw"}),
            "coopnet: error: the network has no view `overveiw`\n  hint: did you mean `overview`?\n");
  EXPECT_THAT(refusal({"--view", "xyz"}), HasSubstr("hint: its views are overview, through-interpol"));
  EXPECT_THAT(refusal({"--focus", "interpl"}), HasSubstr("did you mean `interpol`?"));
  EXPECT_THAT(refusal({"--kind", "contry"}), HasSubstr("did you mean `country`?"));
  EXPECT_THAT(refusal({"--relation", "menber_of"}), HasSubstr("did you mean `member_of`?"));
  EXPECT_THAT(refusal({"--layout", "neatoo"}), HasSubstr("did you mean `neato`?"));
  EXPECT_THAT(refusal({"-Grankspe=2"}), HasSubstr("did you mean `ranksep`?"));
  EXPECT_EQ(refusal({"-o", "figure.svgg"}),
            "coopnet: error: `figure.svgg` has no extension of a format that is written here\n  hint: did you mean `svg`?\n");
  EXPECT_THAT(refusal({"@sonsonat-2018"}, 1), HasSubstr("sonsonate-2018"));
  EXPECT_THAT(refusal({"nothing-here.toml"}, 1), HasSubstr("nothing-here.toml"));
}

TEST(Draw, ViaNeedsHubs) {
  const Ran ran = run_here({"draw", "-", "--via"}, "source,target\na,b\n");
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err, "coopnet: error: --via needs the ids of hubs: the network names none itself\n");
}

TEST(Draw, SeveralFilesAtOnce) {
  const TemporaryFolder folder;
  const Ran ran = run_here({"draw", "-o", folder.path("a.svg"), "-o", folder.path("a.gv"), "-o", folder.path("B.DOT")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(folder.read("a.svg"), HasSubstr("<svg"));
  EXPECT_THAT(folder.read("a.gv"), HasSubstr("digraph"));
  EXPECT_EQ(folder.read("a.gv"), folder.read("B.DOT"));
}

TEST(Draw, TheFormatMayBeGiven) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_here({"draw", "-Tdot", "-o", folder.path("figure.txt")}).code, 0);
  EXPECT_THAT(folder.read("figure.txt"), HasSubstr("digraph"));
}

TEST(Draw, AFileThatCannotBeWrittenIsTold) {
  const Ran ran = run_here({"draw", "-o", "/nowhere/figure.svg"});
  EXPECT_EQ(ran.code, 3);
  EXPECT_THAT(ran.err, EndsWith("coopnet: error: cannot write `/nowhere/figure.svg`: the folder `/nowhere` is not there\n"));
}

TEST(Draw, ScoreAndExplanationGoToTheErrorStream) {
  const Ran plain = run_here({"draw"});
  const Ran told = run_here({"draw", "--score", "--explain"});
  EXPECT_EQ(told.out, plain.out);
  EXPECT_THAT(told.err, HasSubstr("layout: "));
  EXPECT_THAT(told.err, HasSubstr("overlapping actors: 0\n"));
}

TEST(Draw, ALayoutTellsWhatItDoesNotHonour) {
  const Ran ran = run_here({"draw", "-Kcirco", "--direction", "right"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.err, HasSubstr("coopnet: warning: "));
}

TEST(Draw, StyleFlagsChangeTheFigure) {
  const std::string plain = run_here({"draw"}).out;
  for (const std::vector<std::string>& flag : std::vector<std::vector<std::string>>{
           {"--theme", "dark"}, {"--title", "Another"}, {"--caption", "Other words"}, {"--lang", "es"}, {"--font-size", "10"},
           {"--labels", "full"}, {"--link-labels"}, {"--no-legend"}, {"--evidence", "markers"}, {"--size-by", "degree"},
           {"--id-prefix", "f1"}, {"--width", "120mm"}, {"--group-by", "kind"}, {"--layout", "circo"}, {"--links", "orthogonal"},
           {"--node-spacing", "40"}, {"--seed", "7"}, {"--pin", "interpol=300,300"}, {"-Kdot"}}) {
    std::vector<std::string> arguments = {"draw"};
    arguments.insert(arguments.end(), flag.begin(), flag.end());
    const Ran ran = run_here(arguments);
    EXPECT_EQ(ran.code, 0) << flag.front() << ran.err;
    EXPECT_TRUE(ran.out != plain) << flag.front() << " changes nothing";
  }
}

TEST(Draw, AnEmptySelectionIsAFigureToo) {
  const Ran ran = run_here({"draw", "--kind", "operation"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(attribute(ran.out, "data-actor"), ElementsAre());
}

}  // namespace
}  // namespace coopnet
