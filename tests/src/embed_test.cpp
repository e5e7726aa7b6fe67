// What goes with a figure into a document: targets, snippets, words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_program.h"
#include "src/targets.h"

namespace coopnet {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(For, ChoosesFormatAndSizeAndSaysSo) {
  const TemporaryFolder folder;
  const auto draw = [&](const std::string& target) { return run_here({"draw", "--for", target, "-o", folder.path(target)}); };
  EXPECT_THAT(draw("html").err, HasSubstr("coopnet: for html: SVG, 160 × "));
  EXPECT_THAT(folder.read("html.svg"), StartsWith("<svg "));
  EXPECT_THAT(folder.read("html.svg"), Not(HasSubstr("<metadata")));
  EXPECT_THAT(draw("word").err, HasSubstr(" mm at 300 dpi, labels from "));
  EXPECT_THAT(folder.read("word.png"), StartsWith("\x89PNG"));
  EXPECT_THAT(draw("latex").err, HasSubstr("coopnet: for latex: PDF, 121 × "));
  EXPECT_THAT(folder.read("latex.pdf"), StartsWith("%PDF"));
  EXPECT_THAT(draw("markdown").err, HasSubstr(", text in the reader's fonts\n"));
  EXPECT_THAT(folder.read("markdown.svg"), HasSubstr("<metadata"));
  EXPECT_THAT(draw("typst").err, HasSubstr(", no background\n"));
  EXPECT_THAT(folder.read("typst.svg"), Not(HasSubstr("class=\"background\"")));
}

// The line and the warning round alike: 3.96 pt are not 4.
TEST(For, TellsASizeThatIsTooSmallRoundedDown) {
  const TemporaryFolder folder;
  const std::string name(60, 'n');
  std::string chain = "source,target\n";
  for (int i = 0; i < 4; ++i) chain += name + std::to_string(i) + "," + name + std::to_string(i + 1) + "\n";
  folder.write("chain.csv", chain);
  for (const char* width : {"50mm", "51mm", "52mm", "53mm", "54mm", "55mm", "56mm", "57mm", "58mm", "59mm"}) {
    const std::string err = run_here({"draw", folder.path("chain.csv"), "--for", "epub", "--layout", "dot", "--direction",
                                      "right", "--width", width, "-o", folder.path("f.svg")})
                                .err;
    const auto size_after = [&](const std::string& words) {
      const std::size_t from = err.find(words) + words.size();
      return err.substr(from, err.find(" pt", from) - from);
    };
    EXPECT_EQ(size_after("the smallest label prints at "), size_after("labels from ")) << err;
  }
}

// What no font has is an empty box in PDF and PNG; an SVG leaves it to the reader's fonts.
TEST(Draw, TellsLettersThatNoFontHas) {
  const TemporaryFolder folder;
  folder.write("list.csv", "source,target\nA \U0010FFFD,\U0010FFFC\nA \U0010FFFD,B\n");
  const auto told = [&](const std::string& output, const std::string& text = "font") {
    return run_here({"draw", folder.path("list.csv"), "--text", text, "-o", folder.path(output)}).err;
  };
  const std::string warning = "no font here has `\U0010FFFC` and `\U0010FFFD`; ";
  EXPECT_EQ(told("figure.svg"), "");
  EXPECT_EQ(told("figure.pdf"), "coopnet: warning: " + warning + "in PDF and PNG boxes stand in\n");
  EXPECT_EQ(told("figure.png"), "coopnet: warning: " + warning + "in PDF and PNG boxes stand in\n");
  EXPECT_THAT(told("figure.pdf", "path"), EndsWith("coopnet: warning: " + warning + "a box stands in\n"));
  const Ran report = run_here({"report", folder.path("list.csv"), "-o", folder.path("report.tex")});
  EXPECT_THAT(report.err, StartsWith("coopnet: warning: " + warning + "in PDF and PNG boxes stand in\n"));
  folder.write("one.csv", "source,target\n\U0010FFFC,B\n");
  EXPECT_EQ(run_here({"draw", folder.path("one.csv"), "-o", folder.path("figure.pdf")}).err,
            "coopnet: warning: no font here has `\U0010FFFC`; in PDF and PNG a box stands in\n");
}

TEST(For, ASlideIsFilled) {
  const TemporaryFolder folder;
  const Ran ran = run_here({"draw", "--for", "slides", "--view", "through-fortaleza", "-o", folder.path("s.svg")});
  EXPECT_EQ(ran.err, "coopnet: for slides: SVG, 338.7 × 190.5 mm, labels from 14 pt, text in the reader's fonts\n");
  EXPECT_THAT(folder.read("s.svg"), HasSubstr("width=\"338.67mm\" height=\"190.5mm\""));
}

// Lines, arrowheads and gaps grow with the letters: it is the figure of half the size, printed twice as large.
TEST(For, ASlideIsMagnified) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_here({"draw", "--for", "slides", "--view", "through-fortaleza", "--id-prefix", "f", "-o",
                      folder.path("s.svg")})
                .code,
            0);
  ASSERT_EQ(run_here({"draw", "--width", "480pt", "--height", "270pt", "--view", "through-fortaleza", "--id-prefix", "f", "-o",
                      folder.path("p.svg")})
                .code,
            0);
  const auto drawn = [&](const char* name) {
    const std::string svg = folder.read(name);
    const std::size_t from = svg.find("viewBox");
    return svg.substr(from, svg.find("<metadata") - from);
  };
  EXPECT_EQ(drawn("s.svg"), drawn("p.svg"));
  EXPECT_THAT(folder.read("p.svg"), HasSubstr("width=\"169.33mm\" height=\"95.25mm\""));
}

TEST(For, ASlideHasItsShapeWhateverIsOnIt) {
  const TemporaryFolder folder;
  std::string chain = "source,target\n";
  for (int i = 0; i < 30; ++i) chain += "n" + std::to_string(i) + ",n" + std::to_string(i + 1) + "\n";
  folder.write("tall.csv", chain);
  std::string legend = "source,target,kind\n";
  for (int i = 0; i < 60; ++i) legend += "a" + std::to_string(i) + ",b,kind number " + std::to_string(i) + "\n";
  folder.write("kinds.csv", legend);
  for (const std::vector<std::string>& line : {std::vector<std::string>{"--view", "everything"},
                                               {folder.path("tall.csv"), "--layout", "layers", "--direction", "down"},
                                               {folder.path("kinds.csv")},
                                               {"--view", "everything", "--caption", std::string(3000, 'x') + " and so on"}}) {
    std::vector<std::string> words = {"draw", "--for", "slides", "-o", folder.path("s.svg")};
    words.insert(words.end(), line.begin(), line.end());
    const Ran ran = run_here(words);
    ASSERT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(folder.read("s.svg"), HasSubstr("width=\"338.67mm\" height=\"190.5mm\"")) << line.front();
  }
  const Ran small =
      run_here({"draw", "--for", "slides", folder.path("tall.csv"), "--layout", "layers", "--direction", "down", "-T", "svg"});
  EXPECT_THAT(small.err, HasSubstr("coopnet: warning: the smallest label prints at "));
}

TEST(For, ASlideTellsLabelsThatAreSmallFromAfar) {
  const Ran ran = run_here({"draw", "--for", "slides", "--view", "conference", "--font-size", "9", "-T", "svg"});
  EXPECT_THAT(ran.err, HasSubstr("coopnet: warning: on a slide labels of less than 10 pt are hard to read; a view with fewer "
                                 "actors has larger ones\n"));
  EXPECT_THAT(run_here({"draw", "--for", "slides", "--view", "through-fortaleza", "-T", "svg"}).err, Not(HasSubstr("warning")));
}

TEST(For, WhatIsGivenCountsForMore) {
  const TemporaryFolder folder;
  const Ran ran = run_here({"draw", "--for", "latex", "--width", "90mm", "--background", "-o", folder.path("f.svg")});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.err, HasSubstr("coopnet: for latex: SVG, 90 × "));
  EXPECT_THAT(ran.err, HasSubstr("coopnet: warning: LaTeX takes no SVG; it keeps PDF best\n"));
  EXPECT_THAT(folder.read("f.svg"), HasSubstr("width=\"90mm\""));
  EXPECT_THAT(folder.read("f.svg"), HasSubstr("class=\"background\""));
  const Ran both = run_here({"draw", "--for", "latex", "-o", folder.path("f.pdf"), "-o", folder.path("f.svg")});
  EXPECT_THAT(both.err, Not(HasSubstr("warning"))) << "the SVG is for coopnet embed";
}

TEST(For, TellsWhereLabelsPrintTooSmall) {
  EXPECT_THAT(run_here({"draw", "--for", "epub", "--width", "40mm", "--text", "font", "-T", "svg"}).err,
              HasSubstr("warning: the smallest label prints at "));
}

TEST(For, IsKeptByTheFigure) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_here({"draw", "--for", "typst", "-o", folder.path("f.svg")}).code, 0);
  const std::string first = folder.read("f.svg");
  EXPECT_EQ(run_here({"reproduce", folder.path("f.svg")}).out,
            "coopnet draw @sonsonate-2018 --for typst --view overview -o f.svg\n");
  ASSERT_EQ(run_here({"draw", folder.path("f.svg"), "-o", folder.path("f.svg")}).code, 0);
  EXPECT_EQ(folder.read("f.svg"), first);
}

// Every target's own settings must be values that their flags take.
TEST(Targets, SetWhatFlagsTake) {
  for (const std::string& target : target_names()) {
    const FlagValues values = target_values(target);
    for (const Flag& flag : flags()) {
      if (!takes(flag.commands, Takes::draw) || !values.has(flag.name)) continue;
      EXPECT_FALSE(check_values(flag, values.all(flag.name), flag.name)) << target << " " << flag.name;
    }
    EXPECT_EQ(target_refusal(target, target_format(target)), "");
  }
}

class Embed : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(run_here({"draw", "--view", "conference", "--caption", "Who came, and whom they spoke for.", "-o",
                        folder_.path("who met.svg")})
                  .code,
              0);
  }
  std::string snippet(std::vector<std::string> flags) {
    flags.insert(flags.begin(), {"embed", folder_.path("who met.svg")});
    const Ran ran = run_here(flags);
    EXPECT_EQ(ran.code, 0) << ran.err;
    std::string out = ran.out;
    for (std::size_t at; (at = out.find(folder_.root().string() + "/")) != std::string::npos;)
      out.erase(at, folder_.root().string().size() + 1);
    return out;
  }
  TemporaryFolder folder_;
};

TEST_F(Embed, TakesTheWordsFromTheFigure) {
  const std::string html = snippet({});
  EXPECT_THAT(html, StartsWith("<figure id=\"fig-who-met\">\n  <img src=\"who%20met.svg\" alt=\""));
  EXPECT_THAT(html, HasSubstr("Network diagram of "));
  EXPECT_THAT(html, HasSubstr("<figcaption>Who came, and whom they spoke for.</figcaption>"));
  EXPECT_THAT(html, HasSubstr("width:160mm"));
}

TEST_F(Embed, ForEveryTarget) {
  EXPECT_THAT(snippet({"--for", "markdown"}),
              StartsWith("![Who came, and whom they spoke for\\.](<who met.svg>){#fig-who-met fig-alt=\""));
  EXPECT_THAT(snippet({"--for", "latex"}),
              HasSubstr("{\\detokenize{who met.pdf}}\n  \\caption{Who came, and whom they spoke for.}\n"));
  EXPECT_THAT(snippet({"--for", "typst"}), StartsWith("#figure(\n  image(\"who met.svg\", width: 160mm, alt: \""));
  EXPECT_THAT(snippet({"--for", "asciidoc"}),
              StartsWith("[#fig-who-met]\n.Who came, and whom they spoke for.\nimage::who met.svg[\""));
  EXPECT_THAT(snippet({"--for", "rest", "--label", "fig-x"}), HasSubstr("   :name: fig-x\n"));
}

TEST_F(Embed, WhatIsGivenCountsForMore) {
  EXPECT_EQ(snippet({"--caption", "C", "--alt", "A", "--label", "l"}),
            "<figure id=\"l\">\n  <img src=\"who%20met.svg\" alt=\"A\" style=\"width:160mm;max-width:100%;height:auto\">\n"
            "  <figcaption>C</figcaption>\n</figure>\n");
}

TEST_F(Embed, InlineHoldsTheFigureWithoutItsSource) {
  const std::string html = snippet({"--inline"});
  EXPECT_THAT(html, StartsWith("<figure id=\"fig-who-met\">\n<svg xmlns="));
  EXPECT_THAT(html, HasSubstr("</svg>\n  <figcaption>"));
  EXPECT_THAT(html, Not(HasSubstr("<metadata")));
  EXPECT_THAT(html, Not(HasSubstr("<?xml")));
  const Ran refused = run_here({"embed", folder_.path("who met.svg"), "--inline", "--for", "latex"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(refused.err, "coopnet: error: --inline goes with --for html\n");
}

TEST_F(Embed, APdfHasItsWordsFromTheSvgBesideIt) {
  folder_.write("who met.pdf", "%PDF");
  const Ran ran = run_here({"embed", folder_.path("who met.pdf"), "--for", "latex"});
  EXPECT_EQ(ran.err, "");
  EXPECT_THAT(ran.out, HasSubstr("\\caption{Who came, and whom they spoke for.}"));
  folder_.write("lone.png", "\x89PNG");
  const Ran lone = run_here({"embed", folder_.path("lone.png")});
  EXPECT_EQ(lone.code, 2);
  EXPECT_EQ(lone.err, "coopnet: error: there is no SVG beside `" + folder_.path("lone.png") +
                          "` to take the words from\n  hint: give --caption and --alt\n");
  EXPECT_EQ(run_here({"embed", folder_.path("lone.png"), "--caption", "c", "--alt", "a"}).code, 0);
  const Ran inside = run_here({"embed", folder_.path("lone.png"), "--caption", "c", "--alt", "a", "--inline"});
  EXPECT_EQ(inside.code, 2);
  EXPECT_EQ(inside.err,
            "coopnet: error: --inline needs an SVG, and there is none beside `" + folder_.path("lone.png") + "`\n");
}

TEST_F(Embed, TellsWhatIsNoFigure) {
  folder_.write("bad.svg", "<svg><g></svg>");
  const Ran ran = run_here({"embed", folder_.path("bad.svg")});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.err, folder_.path("bad.svg") +
                         ": error[syntax]: this is no well-formed SVG\n  hint: coopnet draw -o figure.svg makes one\n");
  EXPECT_EQ(run_here({"embed", folder_.path("none.svg")}).code, 1);
}

TEST_F(Embed, SaysWhereLatexLacksItsPdf) {
  const Ran ran = run_here({"embed", folder_.path("who met.svg"), "--for", "latex"});
  EXPECT_EQ(ran.err, "coopnet: warning: LaTeX takes PDF, and there is no `" + folder_.path("who met.pdf") +
                         "` yet; `coopnet draw '" + folder_.path("who met.svg") + "' -o '" + folder_.path("who met.pdf") +
                         "'` makes it\n");
}

TEST(Describe, GivesTheWordsOfTheFigure) {
  const Ran both = run_here({"describe", "--view", "conference"});
  EXPECT_EQ(both.err, "");
  const std::string alt = run_here({"describe", "--view", "conference", "--part", "alt"}).out;
  const std::string description = run_here({"describe", "--view", "conference", "--part", "long"}).out;
  EXPECT_EQ(both.out, alt + "\n" + description);
  EXPECT_THAT(run_here({"draw", "--view", "conference"}).out, HasSubstr("-desc\">" + description.substr(0, 200)));
  EXPECT_THAT(run_here({"describe", "--lang", "es"}).out, HasSubstr("Diagrama de red con "));
}

}  // namespace
}  // namespace coopnet
