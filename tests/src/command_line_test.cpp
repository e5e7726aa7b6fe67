#include "src/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "src/usage_error.h"

namespace coopnet {
namespace {

using ::testing::ElementsAre;
using Words = std::vector<std::string>;

Words values(const Words& arguments, std::string_view flag) { return parse_command_line(arguments).flags.all(flag); }

/// The message and the hint, a line each.
std::string refusal(const Words& arguments) {
  try {
    (void)parse_command_line(arguments);
  } catch (const UsageError& error) {
    return std::string(error.what()) + (error.hint().empty() ? "" : "\n" + error.hint());
  }
  return "taken";
}

TEST(CommandLine, TakesFlagsBeforeAndAfterTheNetwork) {
  const CommandLine line = parse_command_line({"draw", "--layout", "neato", "friends.csv", "-o", "friends.svg"});
  EXPECT_EQ(line.command->name, "draw");
  EXPECT_THAT(line.operands, ElementsAre("friends.csv"));
  EXPECT_EQ(line.flags.last("layout"), "neato");
  EXPECT_THAT(line.flags.all("output"), ElementsAre("friends.svg"));
  EXPECT_FALSE(line.flags.has("theme"));
}

TEST(CommandLine, TakesGluedShortFlagsAsDotDoes) {
  const Words glued = {"draw", "-Tdot", "-ofigure.dot", "-Kdot", "-Granksep=2", "-Elen=3", "-Elen=2", "-Gnodesep=1"};
  EXPECT_THAT(values(glued, "format"), ElementsAre("dot"));
  EXPECT_THAT(values(glued, "output"), ElementsAre("figure.dot"));
  EXPECT_THAT(values(glued, "layout"), ElementsAre("dot"));
  EXPECT_THAT(values(glued, "graph-attribute"), ElementsAre("ranksep=2", "nodesep=1"));
  EXPECT_THAT(values(glued, "edge-attribute"), ElementsAre("len=3", "len=2"));
}

TEST(CommandLine, FlagsWithoutACommandAreDrawAsDot) {
  const CommandLine line = parse_command_line({"-Tsvg", "in.dot", "-oout.svg"});
  EXPECT_EQ(line.command->name, "draw");
  EXPECT_TRUE(line.as_dot);
  EXPECT_THAT(line.operands, ElementsAre("in.dot"));
  EXPECT_FALSE(parse_command_line({"draw", "-Tsvg"}).as_dot);
}

TEST(CommandLine, ListsAreSplitAndJoined) {
  EXPECT_THAT(values({"draw", "--kind", "country, bureau,", "--kind=group"}, "kind"), ElementsAre("country", "bureau", "group"));
  EXPECT_THROW(static_cast<void>(parse_command_line({"draw", "--kind="})), UsageError);
}

TEST(CommandLine, IdsAreKeptForTheNetworkToTakeApart) {
  EXPECT_THAT(values({"draw", "--focus", "Smith, John"}, "focus"), ElementsAre("Smith, John"));
}

TEST(CommandLine, AnEmptyValueIsAValue) {
  EXPECT_THAT(values({"draw", "--title=", "net.toml"}, "title"), ElementsAre(""));
  EXPECT_THAT(values({"draw", "--title", "", "net.toml"}, "title"), ElementsAre(""));
  EXPECT_THAT(parse_command_line({"draw", "--title=", "net.toml"}).operands, ElementsAre("net.toml"));
}

TEST(CommandLine, ValuesMayLookLikeFlagsOrLists) {
  EXPECT_THAT(values({"draw", "--title=--via"}, "title"), ElementsAre("--via"));
  EXPECT_THAT(values({"draw", "--title", "[draft]"}, "title"), ElementsAre("[draft]"));
  EXPECT_THAT(values({"draw", "--title", "a,b"}, "title"), ElementsAre("a,b"));
  EXPECT_THAT(values({"draw", "--caption=a=b"}, "caption"), ElementsAre("a=b"));
}

TEST(CommandLine, OfOneValueTheLastHolds) {
  EXPECT_EQ(parse_command_line({"draw", "-Kdot", "--layout=neato"}).flags.last("layout"), "neato");
  EXPECT_THAT(values({"draw", "--legend", "--no-legend"}, "legend"), ElementsAre("false"));
  EXPECT_THAT(values({"draw", "--no-legend", "--legend"}, "legend"), ElementsAre("true"));
}

TEST(CommandLine, SwitchesAreOnOrOff) {
  EXPECT_TRUE(parse_command_line({"draw", "--link-labels"}).flags.on("link-labels"));
  EXPECT_FALSE(parse_command_line({"draw", "--no-link-labels"}).flags.on("link-labels", true));
  EXPECT_TRUE(parse_command_line({"draw"}).flags.on("legend", true));
}

TEST(CommandLine, ViaMayStandWithoutIds) {
  for (const Words& arguments :
       {Words{"draw", "--via"}, Words{"draw", "--via", "-o", "x.svg"}, Words{"draw", "--via", "net.toml"},
        Words{"draw", "--via", "@sonsonate-2018"}, Words{"draw", "--via="}}) {
    EXPECT_THAT(values(arguments, "via"), ElementsAre("")) << arguments.back();
  }
  EXPECT_THAT(parse_command_line({"draw", "--via", "net.toml"}).operands, ElementsAre("net.toml"));
  EXPECT_THAT(values({"draw", "--via", "interpol,fortaleza"}, "via"), ElementsAre("interpol,fortaleza"));
}

TEST(CommandLine, BetweenTakesTwoIdsEachTime) {
  EXPECT_THAT(values({"draw", "--between", "a", "b", "net.toml", "--between", "c", "d"}, "between"),
              ElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(values({"draw", "--between=a", "b"}, "between"), ElementsAre("a", "b"));
}

TEST(CommandLine, AfterTwoDashesEverythingIsAnOperand) {
  EXPECT_THAT(parse_command_line({"check", "--", "--odd.toml", "-"}).operands, ElementsAre("--odd.toml", "-"));
}

TEST(CommandLine, ADashIsStandardInput) { EXPECT_THAT(parse_command_line({"draw", "-"}).operands, ElementsAre("-")); }

TEST(CommandLine, TellsWhatIsMisspelt) {
  EXPECT_EQ(refusal({"draw", "--lables", "full"}), "`coopnet draw` has no flag `--lables`\ndid you mean `--labels`?");
  EXPECT_EQ(refusal({"draw", "--node-spacin=3"}), "`coopnet draw` has no flag `--node-spacin`\ndid you mean `--node-spacing`?");
  EXPECT_EQ(refusal({"check", "--layout", "dot", "x.toml"}), "`coopnet check` has no flag `--layout`");
  EXPECT_EQ(refusal({"draw", "-x"}), "`coopnet draw` has no flag `-x`");
  EXPECT_EQ(refusal({"drwa"}), "there is no command `drwa`\ndid you mean `draw`?");
  EXPECT_EQ(refusal({"friends.csv"}), "there is no command `friends.csv`\nto draw it: `coopnet draw friends.csv`");
  EXPECT_EQ(refusal({}), "no command is given\n`coopnet help` lists the commands");
}

TEST(CommandLine, TellsMissingAndSuperfluousWords) {
  EXPECT_EQ(refusal({"draw", "--title"}), "--title needs TEXT");
  EXPECT_EQ(refusal({"draw", "-o"}), "--output needs FILE");
  EXPECT_EQ(refusal({"draw", "--between", "a"}), "--between needs two ids: A B");
  EXPECT_EQ(refusal({"check"}), "`coopnet check` needs FILE…");
  EXPECT_EQ(refusal({"draw", "--title", "-o", "x.svg"}),
            "--title needs TEXT, and `-o` is a flag\na value that begins so is written --title=-o");
  EXPECT_EQ(refusal({"draw", "--focus", "--title", "x"}),
            "--focus needs ID[,ID], and `--title` is a flag\na value that begins so is written --focus=--title");
  EXPECT_THAT(values({"draw", "--title=-o"}, "title"), ElementsAre("-o"));
  EXPECT_EQ(refusal({"draw", "a.toml", "b.toml"}), "`coopnet draw` takes one operand; what is `b.toml`?");
  EXPECT_EQ(refusal({"draw", "links.csv", "actors.csv"}),
            "`coopnet draw` takes one operand; what is `actors.csv`?\none list of links is drawn; "
            "kinds of its actors stand in columns `source_kind` and `target_kind`");
  EXPECT_EQ(refusal({"man", "draw"}), "`coopnet man` takes no operand; what is `draw`?");
}

TEST(CommandLine, EveryValueGivenIsChecked) {
  EXPECT_EQ(refusal({"draw", "--labels=ful", "--labels=full"}),
            "--labels takes short, full or both, not `ful`\ndid you mean `full`?");
}

TEST(CommandLine, HelpNeedsNoOperands) { EXPECT_TRUE(parse_command_line({"check", "--help"}).help); }

}  // namespace
}  // namespace coopnet
