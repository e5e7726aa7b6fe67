// Figures that carry their source: drawn again, told, refused.
#include "src/drawn_with.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base64.h"
#include "graph/bundled.h"
#include "graph/compressed.h"
#include "graph/write_toml.h"
#include "run_program.h"

namespace coopnet {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> with_output(std::vector<std::string> line, const std::string& path) {
  line.insert(line.end(), {"-o", path});
  return line;
}

TEST(DrawnWith, AFigureDrawnAgainIsTheSameToTheByte) {
  const std::vector<std::vector<std::string>> lines = {
      {"draw"},
      {"draw", "--view", "conference", "--lang", "es", "--link-labels"},
      {"draw", "--kind", "person,event", "--title", "5 < 6 & \"so on\" it's", "--no-legend", "--width", "120mm"},
      {"draw", "--between", "oas", "interpol", "--pin", "oas=10,20", "-Gsep=1", "--seed", "7", "--layout", "neato"},
      {"draw", "--via", "--layout", "hub", "--fold", "capability"},
      {"draw", "--layout", "dot", "-Grankdir=LR"},
      {"draw", "--layout", "dot", "-Grankdir=LR", "--direction", "up"},
  };
  for (const auto& line : lines) {
    SCOPED_TRACE(::testing::PrintToString(line));
    const TemporaryFolder folder;
    ASSERT_EQ(run_here(with_output(line, folder.path("f.svg"))).code, 0);
    const std::string first = folder.read("f.svg");
    EXPECT_THAT(first, HasSubstr("<metadata data-coopnet=\""));
    const Ran again = run_here({"draw", folder.path("f.svg"), "-o", folder.path("f.svg")});
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_EQ(folder.read("f.svg"), first);
    // Standard output carries nothing; the drawing is the same.
    const Ran plain = run_here({"draw", folder.path("f.svg"), "--id-prefix", "x"});
    EXPECT_THAT(plain.out, Not(HasSubstr("<metadata")));
    EXPECT_THAT(run_here({"draw", folder.path("f.svg"), "--source"}).out, HasSubstr("<metadata"));
  }
}

TEST(DrawnWith, TheSourceLeavesTheDrawingAlone) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_here({"draw", "-o", folder.path("f.svg")}).code, 0);
  const std::string with = folder.read("f.svg");
  ASSERT_EQ(run_here({"draw", "-o", folder.path("f.svg"), "--no-source"}).code, 0);
  const std::string without = folder.read("f.svg");
  const std::size_t begin = with.find("<metadata");
  ASSERT_NE(begin, std::string::npos);
  const std::string ending = "</metadata>\n";
  std::string cut = with;
  cut.erase(begin, cut.find(ending) + ending.size() - begin);
  EXPECT_EQ(cut, without);
  EXPECT_LT(with.size() - without.size(), 12'000u);
  const auto named = [&](const std::string& flag) {
    EXPECT_EQ(run_here({"draw", "-o", folder.path("f.svg"), "--id-prefix", "x", flag}).code, 0);
    return folder.read("f.svg");
  };
  EXPECT_EQ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + named("--inline"), named("--no-source"));
}

TEST(DrawnWith, FlagsOnTheCommandLineOverrideTheFigures) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_here({"draw", "--view", "conference", "--layout", "hub", "--lang", "es", "-o", folder.path("f.svg")}).code, 0);
  ASSERT_EQ(run_here({"draw", folder.path("f.svg"), "--layout", "circo", "-o", folder.path("g.svg")}).code, 0);
  EXPECT_EQ(run_here({"reproduce", folder.path("g.svg")}).out,
            "coopnet draw @sonsonate-2018 --view conference --layout circo --lang es -o g.svg\n");
  // Another view begins anew.
  ASSERT_EQ(run_here({"draw", folder.path("f.svg"), "--view", "overview", "-o", folder.path("g.svg")}).code, 0);
  EXPECT_EQ(run_here({"reproduce", folder.path("g.svg")}).out, "coopnet draw @sonsonate-2018 --view overview -o g.svg\n");
}

TEST(DrawnWith, TheCommandIsReadyForAShell) {
  const TemporaryFolder folder;
  folder.write("my list.csv", "source,target\na,b\n");
  ASSERT_EQ(run_here({"draw", folder.path("my list.csv"), "--title", "it's \"so\"", "-o", folder.path("f.svg")}).code, 0);
  const Ran told = run_here({"reproduce", folder.path("f.svg")});
  EXPECT_EQ(told.out, "coopnet draw 'my list.csv' --title 'it'\\''s \"so\"' -o f.svg\n");
  EXPECT_EQ(told.err, "");
  // And gives the same figure there.
  const std::string figure = folder.read("f.svg");
  EXPECT_EQ(run_shell("PATH=\"${COOPNET%/*}:$PATH\"; mkdir again; cp 'my list.csv' again; cd again; " + told.out,
                      folder.root().string())
                .code,
            0);
  EXPECT_EQ(folder.read("again/f.svg"), figure);
  EXPECT_THAT(figure, Not(HasSubstr(folder.root().string())));
}

TEST(DrawnWith, AFileIsNeverTakenForAFlag) {
  const TemporaryFolder folder;
  folder.write("-K.csv", "source,target\na,b\n");
  ASSERT_EQ(run_here({"draw", folder.path("-K.csv"), "-o", folder.path("f.svg")}).code, 0);
  EXPECT_EQ(run_here({"reproduce", folder.path("f.svg")}).out, "coopnet draw ./-K.csv -o f.svg\n");
}

TEST(DrawnWith, TheDefaultViewIsNamed) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_here({"draw", "-o", folder.path("f.svg")}).code, 0);
  EXPECT_EQ(run_here({"reproduce", folder.path("f.svg")}).out, "coopnet draw @sonsonate-2018 --view overview -o f.svg\n");
}

TEST(DrawnWith, AThemeFileTravels) {
  const TemporaryFolder folder;
  folder.write("brand.toml", "base = \"light\"\nlink = \"#123456\"\n");
  ASSERT_EQ(run_here({"draw", "--theme", folder.path("brand.toml"), "-o", folder.path("f.svg")}).code, 0);
  const std::string first = folder.read("f.svg");
  std::filesystem::remove(folder.path("brand.toml"));
  const Ran again = run_here({"draw", folder.path("f.svg"), "-o", folder.path("f.svg")});
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_EQ(folder.read("f.svg"), first);
  EXPECT_THAT(first, HasSubstr("#123456"));
  EXPECT_EQ(run_here({"reproduce", folder.path("f.svg")}).out,
            "coopnet draw @sonsonate-2018 --view overview --theme brand.toml -o f.svg\n");
}

std::string with_view_of_theme(const std::string& theme) {
  return "format = 1\n[network]\ndefault-view = \"plain\"\n[[actor]]\nid = \"a\"\nkind = \"organization\"\n"
         "[[view]]\nname = \"plain\"\n[[view]]\nname = \"brand\"\n[view.flags]\ntheme = \"" +
         theme + "\"\n";
}

TEST(DrawnWith, TheThemesOfItsOtherViewsTravelToo) {
  const TemporaryFolder folder;
  folder.write("brand.toml", "base = \"light\"\nbackground = \"#fff8e7\"\n");
  folder.write("n.toml", with_view_of_theme(folder.path("brand.toml")));
  ASSERT_EQ(run_here({"draw", folder.path("n.toml"), "-o", folder.path("f.svg")}).code, 0);
  std::filesystem::remove(folder.path("brand.toml"));
  const std::string first = folder.read("f.svg");
  const Ran same = run_here({"draw", folder.path("f.svg"), "-o", folder.path("f.svg")});
  EXPECT_EQ(same.code, 0) << same.err;
  EXPECT_EQ(folder.read("f.svg"), first);
  const Ran other = run_here({"draw", folder.path("f.svg"), "--view", "brand", "-o", folder.path("g.svg")});
  EXPECT_EQ(other.code, 0) << other.err;
  EXPECT_THAT(folder.read("g.svg"), HasSubstr("#fff8e7"));
  EXPECT_THAT(run_here({"draw", folder.path("g.svg")}).out, HasSubstr("#fff8e7"));
}

// A figure from elsewhere opens no file here, and what it lacks matters only where it is asked for.
TEST(DrawnWith, AThemeThatDoesNotTravelIsRefusedWhereItIsWanted) {
  const TemporaryFolder folder;
  folder.write("mine.toml", "base = \"light\"\n");
  const std::string theme = folder.path("mine.toml");
  folder.write("f.svg", "<svg><metadata data-coopnet=\"0.1.0\">network = \"" +
                            encode_base64(compress(with_view_of_theme(theme))) + "\"</metadata></svg>");
  EXPECT_EQ(run_here({"check", folder.path("f.svg")}).err, "");
  EXPECT_EQ(run_here({"draw", folder.path("f.svg")}).code, 0);
  const Ran refused = run_here({"draw", folder.path("f.svg"), "--view", "brand"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(refused.err, "coopnet: error: the figure does not carry the theme file `" + theme +
                             "` that the view asks for\n  hint: --theme names another one\n");
  EXPECT_EQ(run_here({"draw", folder.path("f.svg"), "--view", "brand", "--theme", "dark"}).code, 0);
}

TEST(DrawnWith, OtherCommandsReadFiguresToo) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_here({"draw", "--view", "conference", "-o", folder.path("f.svg")}).code, 0);
  EXPECT_EQ(run_here({"convert", folder.path("f.svg")}).out, write_toml(unpack_bundled(bundled_networks().front())));
  EXPECT_EQ(run_here({"check", folder.path("f.svg")}).code, 0);
  EXPECT_EQ(run_here({"describe", folder.path("f.svg")}).out, run_here({"describe", "--view", "conference"}).out);
  // A finished figure has its own words, whatever its extension looks like and wherever it comes from.
  ASSERT_EQ(run_here({"draw", "--kind", "person", "--no-source", "-o", folder.path("F.SVG")}).code, 0);
  const std::string words = run_here({"describe", "--kind", "person"}).out;
  EXPECT_EQ(run_here({"describe", folder.path("F.SVG")}).out, words);
  EXPECT_EQ(run_here({"describe", "-"}, folder.read("F.SVG")).out, words);
}

std::string figure_with(const std::string& flags) {
  const BundledNetwork& first = bundled_networks().front();
  return "<svg>\n<metadata data-coopnet=\"0.1.0\">\n" + flags + "network = \"" + encode_base64(compress(first.content)) +
         "\"\n</metadata></svg>\n";
}

TEST(DrawnWith, WhatAFigureSaysOfItselfIsChecked) {
  const TemporaryFolder folder;
  const auto told = [&](const std::string& flags) {
    folder.write("f.svg", figure_with(flags));
    const Ran ran = run_here({"draw", folder.path("f.svg"), "-o", folder.path("g.svg")});
    EXPECT_EQ(ran.code, 1) << flags;
    EXPECT_FALSE(std::filesystem::exists(folder.path("g.svg")));
    std::string err = ran.err;
    for (std::size_t at; (at = err.find(folder.root().string() + "/")) != std::string::npos;)
      err.erase(at, folder.root().string().size() + 1);
    return err;
  };
  EXPECT_EQ(told("flags.output = \"/etc/passwd\"\n"),
            "f.svg:3:16: error[unknown-flag]: a figure keeps no flag `output`\n"
            "  3 | flags.output = \"/etc/passwd\"\n"
            "    |                ^~~~~~~~~~~~~\n");
  EXPECT_EQ(told("flags.layuot = \"hub\"\n"),
            "f.svg:3:16: error[unknown-flag]: a figure keeps no flag `layuot`\n"
            "  3 | flags.layuot = \"hub\"\n"
            "    |                ^~~~~\n"
            "  hint: did you mean `layout`?\n");
  EXPECT_EQ(told("flags.layout = \"hubb\"\n"),
            "f.svg:3:16: error[bad-value]: `layout` takes " +
                [] {
                  std::string list;
                  const std::vector<std::string> words = flag_choices(*find_flag("layout"));
                  for (std::size_t i = 0; i < words.size(); ++i)
                    list += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
                  return list;
                }() +
                ", not `hubb`\n"
                "  3 | flags.layout = \"hubb\"\n"
                "    |                ^~~~~~\n"
                "  hint: did you mean `hub`?\n");
  EXPECT_EQ(told("flags.view = \"overvieww\"\n"),
            "f.svg:3:14: error[unknown-id]: the figure was drawn from a view that the network does not have\n"
            "  3 | flags.view = \"overvieww\"\n"
            "    |              ^~~~~~~~~~~\n");
  EXPECT_EQ(told("flags.theme = \"/etc/passwd\"\n"),
            "f.svg:3:15: error[bad-value]: the figure does not carry the theme file that it was drawn with\n"
            "  3 | flags.theme = \"/etc/passwd\"\n"
            "    |               ^~~~~~~~~~~~~\n");
}

TEST(Reproduce, TellsAnotherVersion) {
  const TemporaryFolder folder;
  std::string figure = figure_with("input = \"a.toml\"\nflags.depth = 2\n");
  figure.replace(figure.find("0.1.0"), 5, "9.9.9");
  folder.write("f.svg", figure);
  const Ran ran = run_here({"reproduce", folder.path("f.svg")});
  EXPECT_EQ(ran.out, "coopnet draw a.toml --depth 2 -o f.svg\n");
  EXPECT_THAT(ran.err, HasSubstr("coopnet: warning: the figure was drawn by coopnet 9.9.9; this is "));
}

TEST(Reproduce, WantsAFigure) {
  const Ran ran = run_here({"reproduce", "@sonsonate-2018"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err,
            "coopnet: error: `@sonsonate-2018` is a network, not a figure that was drawn from one\n"
            "  hint: to draw it: `coopnet draw @sonsonate-2018`\n");
}

// A network that cannot be unpacked has no views either: that is told by its cause alone.
TEST(DrawnWith, ADamagedFigureIsToldOnce) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_here({"draw", "--view", "conference", "-o", folder.path("f.svg")}).code, 0);
  std::string svg = folder.read("f.svg");
  const std::size_t at = svg.find("</metadata>") - 400;
  svg[at] = svg[at] == 'A' ? 'B' : 'A';
  folder.write("f.svg", svg);
  const Ran ran = run_here({"draw", folder.path("f.svg"), "-T", "svg"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("the network that the figure carries is damaged"));
  EXPECT_THAT(ran.err, Not(HasSubstr("drawn from a view that the network does not have")));
}

TEST(DrawnWith, AValueThatLooksLikeAFlagIsGivenBackAsOneWord) {
  const TemporaryFolder folder;
  ASSERT_EQ(run_here({"draw", "--view", "overview", "--title=-o", "-o", folder.path("f.svg")}).code, 0);
  EXPECT_EQ(run_here({"reproduce", folder.path("f.svg")}).out,
            "coopnet draw @sonsonate-2018 --view overview --title=-o -o f.svg\n");
}

}  // namespace
}  // namespace coopnet
