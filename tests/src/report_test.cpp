// Figures in print formats and as a page; tables and reports.

#include <filesystem>
#include <set>
#include <string>

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
  const Ran whole = run_here({"table", "-T", "csv", "--part", "actors"});
  ASSERT_EQ(whole.code, 0) << whole.err;
  EXPECT_THAT(whole.out, StartsWith("Actor,Kind,"));
  EXPECT_THAT(whole.out, HasSubstr("Walter Lazo,person,"));
  const Ran part = run_here({"table", "-T", "csv", "--part", "actors", "--view", "overview"});
  EXPECT_THAT(part.out, Not(HasSubstr("Walter Lazo")));
  const Ran people = run_here({"table", "-T", "csv", "--part", "actors", "--kind", "person"});
  EXPECT_THAT(people.out, HasSubstr("Walter Lazo,person"));
  EXPECT_THAT(people.out, Not(HasSubstr("AMERIPOL")));
}

TEST(TableCommand, ACsvIsOneTableWithItsSources) {
  const Ran links = run_here({"table", "-T", "csv"});
  ASSERT_EQ(links.code, 0) << links.err;
  EXPECT_THAT(links.out, StartsWith("From,Kind (From),Relation,To,Kind (To),Basis,As of,Words of the source,Source,URL\r\n"));
  EXPECT_THAT(links.out, Not(HasSubstr("[1]")));
  EXPECT_THAT(links.out, HasSubstr("INTERPOL. Press release on the conference"));
  EXPECT_THAT(links.out, Not(HasSubstr("\r\n\r\n")));
  const Ran both = run_here({"table", "-T", "csv", "--part", "both"});
  EXPECT_EQ(both.code, 2);
  EXPECT_EQ(both.err, "coopnet: error: a CSV file holds one table\n  hint: --part links, or --part actors\n");
}

// What a spreadsheet reads, coopnet reads as well: the same links of the same relations, with their evidence. In other languages
// two relations may have the same words, which are then words of the list's own.
TEST(TableCommand, ACsvOfLinksIsANetworkAgain) {
  const TemporaryFolder folder;
  const auto told = [](const std::string& network, const std::string& from, const std::string& to) {
    const std::string all = run_here({"networks", network}).out;
    return all.substr(all.find(from), all.find(to) - all.find(from));
  };
  const std::string bundled = "@sonsonate-2018", kinds = "  actors by kind\n", relations = "  links by relation\n",
                    bases = "  links by basis\n";
  for (const char* lang : {"en", "es", "fr", "pt"}) {
    SCOPED_TRACE(lang);
    const std::string list = folder.path("links.csv");
    ASSERT_EQ(run_here({"table", "--lang", lang, "-o", list}).code, 0);
    EXPECT_EQ(run_here({"check", list}).err, "");
    EXPECT_EQ(told(list, kinds, relations), told(bundled, kinds, relations));
    EXPECT_EQ(told(list, bases, "none"), told(bundled, bases, "none"));
    if (lang == std::string("en")) {
      EXPECT_EQ(told(list, relations, bases), told(bundled, relations, bases));
    }
  }
  ASSERT_EQ(run_here({"table", "-o", folder.path("links.csv")}).code, 0);
  const std::string toml = run_here({"convert", folder.path("links.csv")}).out;
  EXPECT_THAT(toml, HasSubstr("url = \"https://"));
  EXPECT_THAT(toml, HasSubstr("phrase = \"have gathered in El Salvador\""));
}

TEST(TableCommand, SaysThatItHoldsAPart) {
  const Ran part = run_here({"table", "--view", "people", "--lang", "es", "-T", "html"});
  EXPECT_THAT(part.out, HasSubstr("<h1>Las personas nombradas en la conferencia y los cargos que ocupan</h1>\n"
                                  "<p>Se muestran 7 de 42 actores; sin organizaciones, programas, grupos, capacidades, regiones, "
                                  "lugares y 2 de 3 países.</p>\n<table>"));
  EXPECT_THAT(run_here({"table", "--without", "interpol", "-T", "html"}).out,
              HasSubstr("<p>41 of 42 actors shown; INTERPOL left out.</p>"));
  EXPECT_THAT(run_here({"table", "-T", "html"}).out, HasSubstr("December 2018</h1>\n<table>"));
}

TEST(TableCommand, GivesOnePart) {
  EXPECT_THAT(run_here({"table", "--part", "actors"}).out, Not(HasSubstr("Links of the network")));
  EXPECT_THAT(run_here({"table", "--part", "links"}).out, Not(HasSubstr("Actors of the network")));
}

TEST(TableCommand, CallsANetworkWithoutATitleByItsSize) {
  const TemporaryFolder folder;
  folder.write("two.csv", "source,target\nA,B\n");
  EXPECT_THAT(run_here({"table", folder.path("two.csv")}).out, StartsWith("---\ntitle: \"Network of 2 actors\"\n"));
  const std::string page = run_here({"report", folder.path("two.csv")}).out;
  EXPECT_THAT(page, HasSubstr("<title>Network of 2 actors</title>"));
  EXPECT_THAT(page, HasSubstr("<h1>Network of 2 actors</h1>"));
}

TEST(TableCommand, SpeaksTheAskedLanguageInEveryMarkup) {
  EXPECT_THAT(run_here({"table", "--lang", "es"}).out, HasSubstr("| De | Relación | A | Fundamento |"));
  EXPECT_THAT(run_here({"table", "-Thtml", "--lang", "fr"}).out, HasSubstr("<html lang=\"fr\">"));
  EXPECT_THAT(run_here({"table", "-Ttex"}).out, HasSubstr("\\begin{longtable}"));
}

TEST(TableCommand, TellsWhichLatexSetsOtherScripts) {
  const TemporaryFolder folder;
  folder.write("list.csv", "source,target\nΕλλάδα,Дума\n");
  EXPECT_EQ(run_here({"table", folder.path("list.csv"), "-Ttex"}).err,
            "coopnet: warning: pdflatex does not know all letters of the document; lualatex sets them\n");
  EXPECT_EQ(run_here({"table", folder.path("list.csv"), "-Thtml"}).err, "");
  EXPECT_EQ(run_here({"table", "-Ttex"}).err, "");
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

// A view is called what its author likes; files and labels are called what every system and markup takes.
TEST(ReportCommand, PutsNoFigureElsewhereWhateverItsViewIsCalled) {
  const TemporaryFolder folder;
  std::string text = "format = 1\n[network]\nid = \"n\"\n[[actor]]\nid = \"a\"\nkind = \"organization\"\n";
  for (const char* view : {"../up", "a b>#}%", "Perú", "Perñ", "a b?#}%"})
    text += "[[view]]\nname = \"" + std::string(view) + "\"\n";
  std::filesystem::create_directory(folder.path("in"));
  folder.write("in/n.toml", text);
  for (const char* format : {"md", "tex"}) {
    const Ran ran = run_here({"report", folder.path("in/n.toml"), "-o", folder.path("in/annex.") + format});
    EXPECT_EQ(ran.code, 0) << ran.err;
  }
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.root()))
    files.insert(std::filesystem::relative(entry.path(), folder.root()).string());
  for (const char* part : {"-.-up", "a-b-#}%", "Perú", "Perñ", "a-b-#}%-2"})
    for (const char* extension : {".svg", ".pdf"})
      EXPECT_TRUE(files.contains("in/annex-" + std::string(part) + extension)) << part << extension;
  EXPECT_EQ(files.size(), 1u + 3u + 10u);
  for (const char* label : {"{#fig-up ", "{#fig-a-b ", "{#fig-Per ", "{#fig-Per-2 ", "{#fig-a-b-2 "})
    EXPECT_THAT(folder.read("in/annex.md"), HasSubstr(label));
}

TEST(ReportCommand, PrintsAddresses) {
  const TemporaryFolder folder;
  folder.write("n.toml", "format = 1\n[network]\nid = \"n\"\ntitle = \"N\"\n[[source]]\nid = \"s\"\ntitle = \"A 100 % title\"\n"
                         "url = \"https://example.org/a_b%20c?x=1&y=é\"\n"
                         "[[actor]]\nid = \"a\"\nkind = \"organization\"\nname = \"A\"\n"
                         "evidence = [{ source = \"s\", phrase = \"a\" }]\n");
  ASSERT_EQ(run_here({"report", folder.path("n.toml"), "-o", folder.path("a.tex")}).code, 0);
  EXPECT_THAT(folder.read("a.tex"), HasSubstr("{A 100 \\% title}. \\url{https://example.org/a_b%20c?x=1&y=%C3%A9}\n"));
  EXPECT_THAT(folder.read("a.tex"), HasSubstr("\\\\\n\\noalign{\\vskip 3pt}\n"));
  EXPECT_THAT(run_here({"report", folder.path("n.toml")}).out, HasSubstr("@media print { ol a[href]::after { content: \" (\""));
}

TEST(ReportCommand, NeedsAFileWhereFiguresStandBeside) {
  const Ran ran = run_here({"report", "-T", "md"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err, "coopnet: error: a report in `md` stands beside its figures, so that it needs a file\n"
                     "  hint: name it with -o, as in -o appendix.md\n");
}

}  // namespace
}  // namespace coopnet
