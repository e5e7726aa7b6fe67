// `coopnet draw --watch`, as a process.
#include <filesystem>

#include <gmock/gmock.h>

#include "run_program.h"
#include "running_program.h"
#include "temporary_folder.h"

namespace coopnet {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

std::string network(const std::string& name) {
  return "format = 1\n[network]\nid = \"n\"\ntitle = \"N\"\n[[actor]]\nid = \"a\"\nkind = \"organization\"\nname = \"" + name +
         "\"\n";
}

class DrawOnSave : public testing::Test {
 protected:
  void rename_over(const std::string& name, const std::string& content) {
    folder_.write("swap", content);
    std::filesystem::rename(folder_.path("swap"), folder_.path(name));
  }
  TemporaryFolder folder_;
};

TEST_F(DrawOnSave, FollowsTheFileUntilCtrlC) {
  folder_.write("n.toml", network("First"));
  RunningProgram program({"draw", folder_.path("n.toml"), "--watch", "-o", folder_.path("n.svg")});
  EXPECT_THAT(program.wait_for("drawn: "), HasSubstr("coopnet: watching " + folder_.path("n.toml") + "; Ctrl-C ends\n"));
  EXPECT_THAT(program.said(), HasSubstr("coopnet: drawn: " + folder_.path("n.svg") + "\n"));
  EXPECT_THAT(folder_.read("n.svg"), HasSubstr(">First</text>"));
  rename_over("n.toml", network("Second"));
  program.wait_for("drawn: ", 2);
  EXPECT_THAT(folder_.read("n.svg"), HasSubstr(">Second</text>"));
  folder_.write("n.toml", network("Third"));
  program.wait_for("drawn: ", 3);
  EXPECT_THAT(folder_.read("n.svg"), HasSubstr(">Third</text>"));
  EXPECT_EQ(program.end(SIGINT), 0);
}

TEST_F(DrawOnSave, TellsWhatIsWrongKeepsTheFigureAndGoesOn) {
  folder_.write("n.toml", network("Good"));
  RunningProgram program({"draw", folder_.path("n.toml"), "--watch", "-o", folder_.path("n.svg")});
  program.wait_for("drawn: ");
  folder_.write("n.toml", network("Bad") + "colour = 1\n");
  EXPECT_THAT(program.wait_for("error[unknown-key]"), HasSubstr(folder_.path("n.toml") + ":9:1: error[unknown-key]"));
  EXPECT_THAT(folder_.read("n.svg"), HasSubstr(">Good</text>"));
  std::filesystem::remove(folder_.path("n.toml"));
  program.wait_for("cannot be opened");
  rename_over("n.toml", network("Mended"));
  program.wait_for("drawn: ", 2);
  EXPECT_THAT(folder_.read("n.svg"), HasSubstr(">Mended</text>"));
  EXPECT_EQ(program.end(SIGTERM), 0);
}

TEST_F(DrawOnSave, BeginsWithAFileThatIsWrong) {
  folder_.write("n.toml", "not a network");
  RunningProgram program({"draw", folder_.path("n.toml"), "--watch", "-o", folder_.path("n.svg")});
  program.wait_for("error[");
  EXPECT_FALSE(std::filesystem::exists(folder_.path("n.svg")));
  folder_.write("n.toml", network("Right"));
  program.wait_for("drawn: ");
  EXPECT_THAT(folder_.read("n.svg"), HasSubstr(">Right</text>"));
}

TEST_F(DrawOnSave, AFigureThatIsNotGoodEnoughIsNotSaidToBeDrawn) {
  const std::string five = "source,target\na,b\na,c\na,d\na,e\nb,c\nb,d\nb,e\nc,d\nc,e\nd,e\n";  // some two links cross
  folder_.write("n.csv", five);
  RunningProgram program({"draw", folder_.path("n.csv"), "--watch", "--fail-below", "100", "-o", folder_.path("n.svg")});
  program.wait_for("below the 100 of --fail-below");
  folder_.write("n.csv", five + "e,f\n");
  EXPECT_THAT(program.wait_for("below the 100 of --fail-below", 2), Not(HasSubstr("drawn: ")));
  EXPECT_FALSE(std::filesystem::exists(folder_.path("n.svg")));
  EXPECT_EQ(program.end(SIGINT), 0);
}

TEST_F(DrawOnSave, FollowsTheThemeFileToo) {
  folder_.write("n.toml", network("Coloured"));
  folder_.write("mine.toml", "base = \"light\"\nbackground = \"#fff8e7\"\n");
  RunningProgram program(
      {"draw", folder_.path("n.toml"), "--watch", "--theme", folder_.path("mine.toml"), "-o", folder_.path("n.svg")});
  program.wait_for("drawn: ");
  EXPECT_THAT(folder_.read("n.svg"), HasSubstr("#fff8e7"));
  folder_.write("mine.toml", "base = \"light\"\nbackground = \"#e7f8ff\"\n");
  program.wait_for("drawn: ", 2);
  EXPECT_THAT(folder_.read("n.svg"), HasSubstr("#e7f8ff"));
}

TEST_F(DrawOnSave, LeavesNoTemporaryFileHoweverItIsEnded) {
  folder_.write("n.toml", network("Here"));
  for (int turn = 0; turn < 5; ++turn) {
    RunningProgram program(
        {"draw", folder_.path("n.toml"), "--watch", "-o", folder_.path("n.svg"), "-o", folder_.path("n.html")});
    program.wait_for("watching");
    EXPECT_EQ(program.end(SIGINT), 0);
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder_.root()))
    EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr(".coopnet"))) << entry.path();
}

TEST_F(DrawOnSave, RefusesWhatCannotBeWatched) {
  const Ran in = run_here({"draw", "-", "--watch", "-o", folder_.path("n.svg")});
  EXPECT_EQ(in.code, 2);
  EXPECT_EQ(in.err, "coopnet: error: --watch cannot read standard input again\n  hint: name the network's file\n");
  const Ran bundled = run_here({"draw", "--watch", "-o", folder_.path("n.svg")});
  EXPECT_EQ(bundled.code, 2);
  EXPECT_EQ(bundled.err, "coopnet: error: --watch has no file to watch: a bundled network does not change\n"
                         "  hint: name a network's file\n");
  const Ran out = run_here({"draw", "n.toml", "--watch"});
  EXPECT_EQ(out.code, 2);
  EXPECT_EQ(out.err, "coopnet: error: --watch needs a file to write\n  hint: name it with -o, as in -o figure.svg\n");
  folder_.write("n.dot", "graph {}");
  const Ran itself = run_here({"draw", folder_.path("n.dot"), "--watch", "-o", folder_.path("./n.dot")});
  EXPECT_EQ(itself.code, 2);
  EXPECT_EQ(itself.err, "coopnet: error: --watch would write over `" + folder_.path("n.dot") + "`, which it watches\n");
}

}  // namespace
}  // namespace coopnet
