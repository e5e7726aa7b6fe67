// The program as a process: streams, pipes, locale, and who writes what where.
#include <cstdlib>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "comma_locale.h"
#include "run_program.h"

namespace coopnet {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(Program, DrawsTheBundledNetworkToStandardOutput) {
  const Ran ran = run_shell("\"$COOPNET\" draw");
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, HasSubstr("data-actor=\"interpol\""));
}

TEST(Program, ReadsStandardInput) {
  const Ran ran = run_shell("printf 'source,target\\nAda,Grace\\n' | \"$COOPNET\" draw -");
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr(">Grace</text>"));
}

TEST(Program, StandardInputThatCannotBeReadIsTold) {
  for (const std::string command : {"draw -", "check -", "convert -", "describe -", "embed -"}) {
    const Ran ran = run_shell("\"$COOPNET\" " + command + " </");
    EXPECT_EQ(ran.code, 1) << command;
    EXPECT_EQ(ran.err, "<stdin>: error[unreadable]: cannot be read\n") << command;
  }
}

TEST(Program, StandsWhereDotStands) {
  const TemporaryFolder folder;
  const Ran ran =
      run_shell("echo 'digraph { a -> b }' | \"$COOPNET\" -Kdot -Tsvg -ofigure.svg -Granksep=1", folder.root().string());
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(folder.read("figure.svg"), HasSubstr("data-from=\"a\" data-to=\"b\""));
}

TEST(Program, TakesItsFileFirstAsDotDoes) {
  const TemporaryFolder folder;
  folder.write("flow.gv", "digraph { a -> b }");
  const Ran ran = run_shell("\"$COOPNET\" flow.gv -Kdot -Tsvg -ofigure.svg", folder.root().string());
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(folder.read("figure.svg"), HasSubstr("data-from=\"a\" data-to=\"b\""));
  EXPECT_EQ(run_shell("\"$COOPNET\" flow.gv", folder.root().string()).code, 2) << "a file alone is told how to be drawn";
}

TEST(Program, AReaderThatStopsIsNoError) {
  const Ran ran = run_shell("{ \"$COOPNET\" draw; echo \"code $?\" >&2; } | head -c 1 >/dev/null");
  EXPECT_THAT(ran.err, EndsWith("code 0\n"));
}

TEST(Program, AFullDiskIsTold) {
  const Ran out = run_shell("\"$COOPNET\" draw >/dev/full");
  EXPECT_EQ(out.code, 3);
  EXPECT_THAT(out.err, EndsWith("coopnet: error: standard output: No space left on device\n"));
  const Ran file = run_shell("\"$COOPNET\" draw -Tsvg -o /dev/full");
  EXPECT_EQ(file.code, 3);
  EXPECT_THAT(file.err, EndsWith("coopnet: error: cannot write `/dev/full`: No space left on device\n"));
}

TEST(Program, AFileThatGrowsPastTheLimitIsTold) {
  const TemporaryFolder folder;
  folder.write("figure.svg", "old");
  const Ran ran = run_shell("ulimit -f 4; \"$COOPNET\" draw -o figure.svg; code=$?; ls -A; exit $code", folder.root().string());
  EXPECT_EQ(ran.code, 3);
  EXPECT_EQ(ran.out, "figure.svg\n");
  EXPECT_THAT(ran.err, EndsWith("coopnet: error: cannot write `figure.svg`: File too large\n"));
  EXPECT_EQ(folder.read("figure.svg"), "old");
}

TEST(Program, OneNameForStandardInput) {
  const Ran ran = run_shell("printf 'source,target,as_of\\na,b,soon\\n' | \"$COOPNET\" check -");
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "<stdin>: 1 error, 0 warnings\n");
  EXPECT_THAT(ran.err, StartsWith("<stdin>:2:5: error[bad-date]"));
}

TEST(Program, StandardOutputThatIsClosedIsTold) {
  const Ran ran = run_shell("\"$COOPNET\" draw >&-");
  EXPECT_EQ(ran.code, 3);
  EXPECT_THAT(ran.err, EndsWith("coopnet: error: standard output: Bad file descriptor\n"));
}

TEST(Program, KeepsBytesOffTerminals) {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  ASSERT_GE(terminal, 0);
  ASSERT_EQ(::grantpt(terminal), 0);
  ASSERT_EQ(::unlockpt(terminal), 0);
  const std::string to = std::string(" >'") + ::ptsname(terminal) + "'";
  for (const std::string format : {"png", "pdf"}) {
    const Ran ran = run_shell("\"$COOPNET\" draw -T" + format + to);
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.err, "coopnet: error: a terminal does not show " + format + "\n  hint: `-o figure." + format +
                           "` writes a file\n");
    EXPECT_EQ(run_shell("\"$COOPNET\" draw -T" + format + " | head -c 1").code, 0) << "a pipe takes them";
  }
  EXPECT_EQ(run_shell("echo 'graph { a }' | \"$COOPNET\" -Tdot" + to).code, 0);
  ::close(terminal);
}

TEST(Program, OnAnErrorNothingIsWrittenOverWhatWasThere) {
  const TemporaryFolder folder;
  folder.write("figure.svg", "old");
  folder.write("broken.toml", "format = 1\n[network]\nid = \"n\"\n[[actor]]\nid = \"a\"\nkind = \"contry\"\n");
  const Ran ran = run_shell("\"$COOPNET\" draw broken.toml -o figure.svg", folder.root().string());
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, StartsWith("broken.toml:6:8: error[unknown-kind]"));
  EXPECT_EQ(folder.read("figure.svg"), "old");
}

TEST(Program, GivesTheSameBytesTwiceAndInAnyLocale) {
  const TemporaryFolder folder;
  if (!make_comma_locale(folder)) GTEST_SKIP() << "localedef or its definitions are not installed";
  const Ran once = run_shell("\"$COOPNET\" draw --evidence markers --link-labels");
  const Ran again = run_shell("LOCPATH='" + folder.root().string() +
                              "' LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 \"$COOPNET\" draw --evidence markers --link-labels");
  const Ran elsewhere = run_shell("TZ=Asia/Tokyo LC_ALL=C HOME=/nowhere \"$COOPNET\" draw --evidence markers --link-labels");
  EXPECT_EQ(once.code, 0) << once.err;
  EXPECT_EQ(once.out, again.out);
  EXPECT_EQ(once.out, elsewhere.out);
}

TEST(Program, RunInAProcessOrAlone) { EXPECT_EQ(run_here({"draw", "-Tdot"}).out, run_shell("\"$COOPNET\" draw -Tdot").out); }

}  // namespace
}  // namespace coopnet
