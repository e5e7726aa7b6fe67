// Every other command: check, convert, networks, kinds, layouts, help, man, completions.
#include "src/commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "output/layout/engines.h"
#include "run_program.h"
#include "src/help.h"

namespace coopnet {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::StartsWith;

bool has_program(const std::string& name) { return run_shell("command -v " + name).code == 0; }

TEST(CheckCommand, FindsNothingInTheBundledNetwork) {
  const Ran ran = run_here({"check", "@sonsonate-2018", "--require-evidence"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out, "@sonsonate-2018: 42 actors, 56 links; no problem found\n");
}

TEST(CheckCommand, TellsTheProblemsOfEachFile) {
  const TemporaryFolder folder;
  folder.write("a.toml", "format = 1\n[network]\nid = \"n\"\n[[actor]]\nid = \"a\"\nkind = \"contry\"\n");
  folder.write("b.csv", "source,target\nAda,Grace\n");
  const Ran ran = run_here({"check", folder.path("a.toml"), folder.path("none.toml"), folder.path("b.csv")});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("a.toml:6:8: error[unknown-kind]"));
  EXPECT_THAT(ran.err, HasSubstr("error[unreadable]"));
  EXPECT_THAT(ran.out, HasSubstr("a.toml: 1 error, 0 warnings\n"));
  EXPECT_THAT(ran.out, HasSubstr("none.toml: 1 error, 0 warnings\n"));
  EXPECT_THAT(ran.out, HasSubstr("b.csv: 2 actors, 1 link; "));
}

TEST(CheckCommand, KnowsTheFlagsOfViews) {
  const std::string text =
      "format = 1\n[network]\nid = \"n\"\n[[actor]]\nid = \"a\"\nkind = \"country\"\n[[view]]\nname = "
      "\"v\"\n[view.flags]\nlayuot = \"dot\"\n";
  const Ran ran = run_here({"check", "-"}, text);
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("error[unknown-flag]: there is no flag `layuot`"));
  EXPECT_THAT(ran.err, HasSubstr("hint: did you mean `layout`?"));
  EXPECT_EQ(run_here({"draw", "-"}, text).code, 1);
}

TEST(ConvertCommand, WritesTheNetworkBack) {
  const Ran once = run_here({"convert", "@sonsonate-2018"});
  ASSERT_EQ(once.code, 0) << once.err;
  const Ran again = run_here({"convert", "-"}, once.out);
  EXPECT_EQ(again.out, once.out);
  EXPECT_EQ(run_here({"draw", "-", "-Tdot"}, once.out).out, run_here({"draw", "-Tdot"}).out);
}

TEST(ConvertCommand, KeepsComments) {
  const std::string text = "# Mine.\nformat = 1\n\n[network]\nlang = \"en\"  # as spoken\n";
  EXPECT_EQ(run_here({"convert", "-"}, text).out, text);
  // What an author remarks for himself is not sent on with a figure.
  const TemporaryFolder folder;
  folder.write("n.toml", text);
  ASSERT_EQ(run_here({"draw", folder.path("n.toml"), "-o", folder.path("n.svg")}).code, 0);
  EXPECT_THAT(run_here({"convert", folder.path("n.svg")}).out, ::testing::Not(HasSubstr("#")));
  // The bundled network is not read, but unpacked: it has the comments of its text nevertheless.
  EXPECT_THAT(run_here({"convert"}).out, HasSubstr("\n# "));
}

TEST(ConvertCommand, KeepsWhichWayADotTextRunsAndWhatItFrames) {
  const TemporaryFolder folder;
  folder.write("g.dot", "digraph { rankdir=LR; subgraph cluster_q { label=Q; a; b } a -> b -> c -> d }");
  ASSERT_EQ(run_here({"convert", folder.path("g.dot"), "-o", folder.path("g.toml")}).code, 0);
  EXPECT_THAT(folder.read("g.toml"), HasSubstr("direction = \"right\"\ngroup-by = \"cluster\"\n"));
  EXPECT_EQ(run_here({"draw", folder.path("g.toml")}).out, run_here({"draw", folder.path("g.dot")}).out);
  folder.write("plain.dot", "digraph { a -> b }");
  EXPECT_THAT(run_here({"convert", folder.path("plain.dot")}).out, ::testing::Not(HasSubstr("[[view]]")));
}

TEST(ConvertCommand, WritesDot) {
  const Ran ran = run_here({"convert", "-T", "dot", "-"}, "source,target\nAda,Grace\n");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("digraph"));
}

TEST(NetworksCommand, ListsWhatIsBundled) {
  const Ran ran = run_here({"networks"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, StartsWith("@sonsonate-2018: "));
  for (const char* view : {"overview *", "through-interpol", "through-fortaleza", "conference", "everything"}) {
    EXPECT_THAT(ran.out, HasSubstr(view));
  }
  EXPECT_THAT(run_here({"networks", "@sonsonate-2018"}).out, HasSubstr("links by basis"));
  const TemporaryFolder folder;
  folder.write("two.csv", "source,target\nA,B\n");
  EXPECT_THAT(run_here({"networks", folder.path("two.csv")}).out, StartsWith(folder.path("two.csv") + ": 2 actors, 1 link\n"))
      << "a list has no title";
}

TEST(KindsCommand, ListsKindsAndRelations) {
  const Ran ran = run_here({"kinds"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, HasSubstr("organizations"));
  EXPECT_THAT(ran.out, HasSubstr("A is a member of B"));
}

TEST(LayoutsCommand, ExplainsEachWithWhatItHonours) {
  const Ran list = run_here({"layouts"});
  for (const Engine& engine : engines()) {
    EXPECT_THAT(list.out, HasSubstr(std::string(engine.name)));
    EXPECT_THAT(run_here({"layouts", std::string(engine.name)}).out, HasSubstr("onour")) << engine.name;
  }
  const Ran unknown = run_here({"layouts", "neatoo"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_EQ(unknown.err, "coopnet: error: there is no layout `neatoo`\n  hint: did you mean `neato`?\n");
}

TEST(HelpCommand, ExplainsEveryCommandWithItsFlags) {
  for (const Command& command : commands()) {
    const Ran ran = run_here({std::string(command.name), "--help"});
    EXPECT_EQ(ran.code, 0);
    EXPECT_EQ(ran.out, run_here({"help", std::string(command.name)}).out);
    for (const Flag& flag : flags()) {
      if (!takes(flag.commands, command.flags)) continue;
      EXPECT_THAT(ran.out, HasSubstr(flag_term(flag))) << command.name;
    }
  }
  EXPECT_EQ(run_here({"help"}).out, run_here({"--help"}).out);
  EXPECT_EQ(run_here({"help", "drwa"}).err, "coopnet: error: there is no command `drwa`\n  hint: did you mean `draw`?\n");
}

TEST(HelpCommand, KeepsWithinTheTerminal) {
  std::istringstream lines(run_here({"draw", "--help"}).out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 100u) << line;
}

TEST(VersionFlag, PrintsTheVersion) {
  EXPECT_THAT(run_here({"--version"}).out, MatchesRegex("coopnet [0-9]+\\.[0-9]+\\.[0-9]+\n"));
  EXPECT_EQ(run_here({"-V"}).out, run_here({"--version"}).out);
}

TEST(ManCommand, IsAPageThatManTakesWithoutAWarning) {
  const Ran page = run_here({"man"});
  EXPECT_THAT(page.out, StartsWith(".TH COOPNET 1"));
  if (!has_program("groff")) GTEST_SKIP() << "groff is not installed";
  const TemporaryFolder folder;
  folder.write("coopnet.1", page.out);
  const Ran ran = run_shell("groff -man -Tutf8 -P-cbou -ww -K utf8 coopnet.1", folder.root().string());
  EXPECT_EQ(ran.err, "");
  EXPECT_THAT(ran.out, HasSubstr("--node-spacing POINTS"));
  EXPECT_THAT(ran.out, HasSubstr("coopnet draw [NETWORK] [FLAGS]"));
}

TEST(CompletionsCommand, TellsAShellThatItDoesNotKnow) {
  const Ran ran = run_here({"completions", "zhs"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err,
            "coopnet: error: there are no completions for `zhs`; there are for bash, zsh and fish\n"
            "  hint: did you mean `zsh`?\n");
}

class Completions : public ::testing::TestWithParam<std::string> {};

TEST_P(Completions, AreSoundForTheirShell) {
  const Ran ran = run_here({"completions", GetParam()});
  ASSERT_EQ(ran.code, 0);
  for (const Flag& flag : flags()) EXPECT_THAT(ran.out, HasSubstr(std::string(flag.name)));
  if (!has_program(GetParam())) GTEST_SKIP() << GetParam() << " is not installed";
  const TemporaryFolder folder;
  folder.write("script", ran.out);
  const Ran checked = run_shell(GetParam() + " -n script", folder.root().string());
  EXPECT_EQ(checked.code, 0);
  EXPECT_EQ(checked.err, "");
}

INSTANTIATE_TEST_SUITE_P(OfEveryShell, Completions, ::testing::Values("bash", "zsh", "fish"),
                         [](const auto& shell) { return shell.param; });

std::string completed_by_bash(const std::string& words, int index) {
  const TemporaryFolder folder;
  folder.write("script", run_here({"completions", "bash"}).out);
  return run_shell("bash -c 'source ./script; COMP_WORDS=(" + words + "); COMP_CWORD=" + std::to_string(index) +
                       "; _coopnet; echo ${COMPREPLY[@]}'", folder.root().string()).out;
}

TEST(BashCompletions, OfferWhatFits) {
  EXPECT_EQ(completed_by_bash("coopnet dr", 1), "draw\n");
  EXPECT_EQ(completed_by_bash("coopnet draw --lab", 2), "--labels\n");
  EXPECT_EQ(completed_by_bash("coopnet draw --labels f", 3), "full\n");
  EXPECT_EQ(completed_by_bash("coopnet draw -K ne", 3), "neato\n");
  EXPECT_EQ(completed_by_bash("coopnet draw @", 2), "@sonsonate-2018\n");
  EXPECT_EQ(completed_by_bash("coopnet layouts patc", 2), "patchwork\n");
  EXPECT_EQ(completed_by_bash("coopnet completions z", 2), "zsh\n");
}

TEST(FishCompletions, OfferWhatFits) {
  if (!has_program("fish")) GTEST_SKIP() << "fish is not installed";
  const TemporaryFolder folder;
  folder.write("script", run_here({"completions", "fish"}).out);
  const Ran ran = run_shell("HOME=. fish -c 'source ./script; complete -C \"coopnet draw --labels f\"'", folder.root().string());
  EXPECT_THAT(ran.out, StartsWith("full")) << ran.err;
}

}  // namespace
}  // namespace coopnet
