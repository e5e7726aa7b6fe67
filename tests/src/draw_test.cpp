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

TEST(Draw, AFlagThatNamesNothingIsRefused) {
  EXPECT_EQ(refusal({"--kind", ""}), "coopnet: error: --kind takes KIND[,KIND], and no name is given\n");
  EXPECT_EQ(refusal({"--kind", ","}), "coopnet: error: --kind takes KIND[,KIND], and no name is given\n");
  EXPECT_EQ(refusal({"--focus", ","}), "coopnet: error: --focus takes ID[,ID], and no name is given\n");
  EXPECT_EQ(refusal({"--without="}), "coopnet: error: --without takes ID[,ID], and no name is given\n");
}

TEST(Draw, DepthNeedsAFocus) {
  EXPECT_EQ(refusal({"--depth", "3"}),
            "coopnet: error: --depth says how far --focus reaches, and there is no --focus\n"
            "  hint: --focus ID names the actor to begin at\n");
  EXPECT_GT(actors({"--focus", "oas", "--depth", "3"}).size(), actors({"--focus", "oas"}).size());
}

TEST(Draw, AnActorThatIsNotThereIsWrongUsageForEveryFlag) {
  for (const std::string flag : {"--focus", "--via", "--without", "--hubs", "--pin", "--highlight"}) {
    const std::string value = flag == "--pin" ? "interpl=1,2" : "interpl";
    EXPECT_THAT(refusal({flag, value}), EndsWith("\n  hint: did you mean `interpol`?\n")) << flag;
  }
  EXPECT_EQ(refusal({"--hubs", "interpol,nosuchactor"}),
            "coopnet: error: --hubs: no actor has the id `nosuchactor`\n"
            "  hint: `coopnet table NETWORK --part actors` lists them\n");
}

TEST(Draw, AHubThatIsNotDrawnIsTold) {
  const std::string told = "coopnet: warning: no drawn actor has the id `oas`, which --hubs names\n";
  const Ran out = run_here({"draw", "--hubs", "interpol,oas", "--without", "oas"});
  EXPECT_EQ(out.code, 0);
  EXPECT_THAT(out.err, HasSubstr(told));
  EXPECT_THAT(out.err, Not(HasSubstr("`interpol`")));
  EXPECT_THAT(run_here({"draw", "--hubs", "oas", "--kind", "country"}).err, HasSubstr(told));
  EXPECT_EQ(run_here({"draw", "--hubs", "interpol,oas"}).err, "");
  // The names of a figure of several views say where.
  const TemporaryFolder folder;
  EXPECT_THAT(run_here({"draw", "--hubs", "oas", "--views", "overview,through-interpol", "-o", folder.path("%v.svg")}).err,
              HasSubstr("coopnet: warning: through-interpol: no drawn actor has the id `oas`, which --hubs names\n"));
}

TEST(Draw, CalledAsDotAttributesMeanTheDotEngine) {
  const std::string graph = "digraph { a -> b -> c }";
  const auto placed = [&](std::vector<std::string> arguments) {
    const Ran ran = run_here(arguments, graph);
    EXPECT_EQ(ran.code, 0);
    EXPECT_EQ(ran.err, "");
    return ran.out;
  };
  EXPECT_EQ(placed({"-Tsvg", "-Granksep=0.8"}), placed({"-Tsvg", "-Kdot", "-Granksep=0.8"}));
  EXPECT_EQ(placed({"-Tsvg", "-Grankdir=LR"}), placed({"-Tsvg", "-Kdot", "--direction", "right"}));
  EXPECT_EQ(placed({"-Tsvg", "-Klayers", "-Grankdir=LR"}), placed({"-Tsvg", "-Klayers", "--direction", "right"}));
  EXPECT_EQ(placed({"-Tsvg", "-Klayers", "-Grankdir=LR", "--direction", "down"}),
            placed({"-Tsvg", "-Klayers", "--direction", "down"}));
  const Ran neato = run_here({"-Tsvg", "-Kneato", "-Grankdir=LR"}, graph);
  EXPECT_EQ(neato.err, "coopnet: warning: the layout `neato` does not use the attribute `rankdir`; dot does\n");
}

TEST(Draw, AWayThatNoFlagNamedIsNotToldOfAsOne) {
  std::string graph = "digraph { rankdir=LR";
  for (int i = 1; i < 130; ++i) {
    const auto name = [](int k) { return "\"The regional office of town " + std::to_string(k) + "\""; };
    graph += "; " + name(i / 3) + " -> " + name(i);
  }
  graph += " }";
  EXPECT_THAT(run_here({"draw", "-", "-Tsvg"}, graph).err, Not(HasSubstr("honour")));
  EXPECT_THAT(run_here({"draw", "-", "-Tsvg", "--direction", "down"}, graph).err,
              HasSubstr("coopnet: warning: the layout `sparse` does not honour --direction\n"));
  EXPECT_THAT(run_here({"-Tsvg", "-Kauto", "-Grankdir=LR"}, graph).err,
              HasSubstr("coopnet: warning: the layout `sparse` does not honour -Grankdir\n"));
}

TEST(Draw, DotsLabelsAreDrawn) {
  const std::string graph = "digraph { a -> b [label=X]; b -> c; subgraph cluster_q { label=Q; a } }";
  const Ran plain = run_here({"-Tsvg"}, graph);
  EXPECT_EQ(plain.code, 0);
  EXPECT_EQ(plain.err, "");
  EXPECT_THAT(plain.out, HasSubstr(">X</text>"));
  EXPECT_THAT(plain.out, HasSubstr(">Q</text>"));
  const Ran bare = run_here({"-Tsvg", "--no-link-labels", "--group-by", "none"}, graph);
  EXPECT_THAT(bare.out, Not(HasSubstr(">X</text>")));
  EXPECT_THAT(bare.out, Not(HasSubstr(">Q</text>")));
  const Ran csv = run_here({"draw", "-"}, "source,target,label\na,b,since 1999\n");
  EXPECT_THAT(csv.out, HasSubstr(">since 1999</text>"));
}

TEST(Draw, AFigureKeepsWhatADotTextFramed) {
  const TemporaryFolder folder;
  folder.write("g.dot", "digraph { a -> b [label=X]; subgraph cluster_q { label=Q; a } }");
  ASSERT_EQ(run_here({"draw", folder.path("g.dot"), "-o", folder.path("g.svg")}).code, 0);
  EXPECT_THAT(run_here({"draw", folder.path("g.svg")}).out, HasSubstr(">Q</text>"));
}

TEST(Draw, WhereThereIsNoChoiceThatIsTheHint) {
  const Ran ran = run_here({"draw", "-", "--view", "x"}, "source,target\na,b\n");
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err, "coopnet: error: the network has no view `x`\n  hint: it has no views; a network file keeps "
                     "them, and `coopnet convert` writes one of a list\n");
  EXPECT_EQ(refusal({"-o", "figure.jpeg2000"}),
            "coopnet: error: `figure.jpeg2000` has no extension of a format that is written here\n"
            "  hint: name the format with -T: svg or dot or pdf or png or html or csv\n");
  EXPECT_EQ(refusal({"n.toml", "--watch", "--views", "all", "-o", "%v.svg"}),
            "coopnet: error: --watch follows one figure, --views draws several\n"
            "  hint: draw the one that you work on: --view NAME --watch\n");
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
  EXPECT_THAT(ran.err, testing::StartsWith("coopnet: warning: the layout `circo` does not honour --direction\n"));
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

TEST(Draw, TextAsPathsTellsWhatItCosts) {
  EXPECT_EQ(run_here({"draw", "--kind", "person", "--text", "path"}).err,
            "coopnet: warning: text drawn as paths can be neither searched nor selected, and its links lead nowhere; screen "
            "readers still hear the names\n");
}

TEST(Draw, AnEmptySelectionIsAFigureToo) {
  const Ran ran = run_here({"draw", "--kind", "operation"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(attribute(ran.out, "data-actor"), ElementsAre());
}

}  // namespace
}  // namespace coopnet
