// Figures in print formats and as a page; tables and reports.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_program.h"

namespace coopnet {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(DrawFormats, EachIsWhatItsExtensionSays) {
  const TemporaryFolder folder;
  const Ran ran =
      run_here({"draw", "--view", "through-fortaleza", "--no-link-labels", "-o", folder.path("f.svg"), "-o", folder.path("f.pdf"),
                "-o", folder.path("f.png"), "-o", folder.path("f.html"), "-o", folder.path("f.dot")});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(folder.read("f.svg"), HasSubstr("<svg "));
  EXPECT_THAT(folder.read("f.pdf"), StartsWith("%PDF-"));
  EXPECT_THAT(folder.read("f.png"), StartsWith("\x89PNG\r\n"));
  EXPECT_THAT(folder.read("f.html"), StartsWith("<!DOCTYPE html>\n"));
  EXPECT_THAT(folder.read("f.dot"), HasSubstr("digraph"));
}

TEST(DrawFormats, PrintTheSameBytesTwice) {
  for (const char* format : {"pdf", "png", "html"}) {
    const std::vector<std::string> line = {"draw", "--kind", "person,event", "-T", format};
    EXPECT_EQ(run_here(line).out, run_here(line).out) << format;
  }
}

TEST(DrawFormats, ThePageOffersItsCommand) {
  const Ran ran =
      run_here({"draw", "@sonsonate-2018", "-Thtml", "--view", "conference", "--between", "oas", "interpol", "--no-legend"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(
      ran.out,
      HasSubstr(
          R"("command":["coopnet","draw","@sonsonate-2018","--view","conference","--between","oas","interpol","--no-legend"])"));
}

TEST(DrawFormats, ResolutionHasItsRange) {
  const Ran ran = run_here({"draw", "-Tpng", "--dpi", "10"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, HasSubstr("dpi"));
}

TEST(TableCommand, HoldsTheWholeNetworkUnlessToldOtherwise) {
  const Ran whole = run_here({"table", "-T", "csv"});
  ASSERT_EQ(whole.code, 0) << whole.err;
  EXPECT_THAT(whole.out, StartsWith("Actor,Kind,"));
  EXPECT_THAT(whole.out, HasSubstr("Walter Lazo,person,"));
  const Ran part = run_here({"table", "-T", "csv", "--view", "overview"});
  EXPECT_THAT(part.out, Not(HasSubstr("Walter Lazo")));
  const Ran people = run_here({"table", "-T", "csv", "--kind", "person"});
  EXPECT_THAT(people.out, HasSubstr("Walter Lazo,person"));
  EXPECT_THAT(people.out, Not(HasSubstr("AMERIPOL")));
}

TEST(TableCommand, SpeaksTheAskedLanguageInEveryMarkup) {
  EXPECT_THAT(run_here({"table", "--lang", "es"}).out, HasSubstr("| De | Relación | A | Fundamento |"));
  EXPECT_THAT(run_here({"table", "-Thtml", "--lang", "fr"}).out, HasSubstr("<html lang=\"fr\">"));
  EXPECT_THAT(run_here({"table", "-Ttex"}).out, HasSubstr("\\begin{longtable}"));
}

TEST(ReportCommand, WritesOnePageWithAllViews) {
  const Ran ran = run_here({"report"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  for (const char* view : {"overview", "through-interpol", "through-fortaleza", "conference", "everything"})
    EXPECT_THAT(ran.out, HasSubstr(std::string("<figure id=\"fig-") + view + "\">"));
  EXPECT_THAT(ran.out, HasSubstr("has the most links"));
  EXPECT_THAT(ran.out, EndsWith("</html>\n"));
  EXPECT_THAT(ran.out, Not(HasSubstr("<?xml")));
}

TEST(ReportCommand, PutsFiguresBesideMarkdownAndLatex) {
  const TemporaryFolder folder;
  folder.write("two.csv", "source,target\nA,B\nB,C\n");
  ASSERT_EQ(run_here({"report", folder.path("two.csv"), "-o", folder.path("annex.md")}).code, 0);
  EXPECT_THAT(folder.read("annex.md"), HasSubstr("(<annex-figure.svg>)"));
  EXPECT_THAT(folder.read("annex-figure.svg"), HasSubstr("<svg "));
  ASSERT_EQ(run_here({"report", folder.path("two.csv"), "-o", folder.path("annex.tex")}).code, 0);
  EXPECT_THAT(folder.read("annex-figure.pdf"), StartsWith("%PDF-"));
}

TEST(ReportCommand, NeedsAFileWhereFiguresStandBeside) {
  const Ran ran = run_here({"report", "-T", "md"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("a report in `md` stands beside its figures, so that it needs a file"));
}

}  // namespace
}  // namespace coopnet
