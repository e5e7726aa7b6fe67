#include "graph/figure_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base64.h"
#include "graph/bundled.h"
#include "graph/compressed.h"
#include "graph/write_toml.h"

namespace coopnet {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Network bundled() {
  const BundledNetwork& first = bundled_networks().front();
  return read(std::make_shared<const SourceText>("@" + std::string(first.name), std::string(first.content))).network;
}

ReadResult read_text(const std::string& text) { return read(std::make_shared<const SourceText>("old.svg", text)); }

std::string svg_with(const std::string& source) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">\n<title>T</title>\n<metadata "
         "data-coopnet=\"0.1.0\">" +
         source + "</metadata>\n</svg>\n";
}

std::string small_network() { return "format = 1\n[network]\nid = \"n\"\n[[actor]]\nid = \"a\"\nkind = \"country\"\n"; }

std::string packed(const std::string& text) { return "network = \"" + encode_base64(compress(text)) + "\"\n"; }

TEST(FigureSource, IsReadAsItWasWritten) {
  const Network network = bundled();
  FigureSource figure;
  figure.input = "a & b <\"c\">.toml";
  figure.flags = {{"view", {"overview"}, {}},
                  {"between", {"a", "b", "c", "d"}, {}},
                  {"title", {"5 < 6 & \"more\""}, {}},
                  {"depth", {"2"}, {}},
                  {"via", {""}, {}},
                  {"legend", {"false"}, {}}};
  figure.files = {{"brand.toml", "base = \"dark\"\n"}};
  const std::string source = write_figure_source(figure, network);
  EXPECT_THAT(source, Not(HasSubstr("<")));
  EXPECT_THAT(source, Not(HasSubstr("&")));
  const ReadResult again = read_text(svg_with(source));
  EXPECT_EQ(again.diagnostics.text(), "");
  EXPECT_EQ(write_toml(again.network), write_toml(network));
  ASSERT_TRUE(again.network.figure);
  EXPECT_EQ(again.network.figure->version, "0.1.0");
  EXPECT_EQ(again.network.figure->input, figure.input);
  EXPECT_EQ(again.network.figure->files, figure.files);
  ASSERT_EQ(again.network.figure->flags.size(), figure.flags.size());
  for (std::size_t i = 0; i < figure.flags.size(); ++i) {
    EXPECT_EQ(again.network.figure->flags[i].name, figure.flags[i].name);
    EXPECT_EQ(again.network.figure->flags[i].values, figure.flags[i].values);
  }
}

TEST(FigureSource, IsSeenWhateverTheFileIsCalled) {
  const std::string svg = svg_with("\n" + packed(small_network()));
  for (const char* name : {"old.svg", "<stdin>", "old.txt", "old.toml"})
    EXPECT_TRUE(read(std::make_shared<const SourceText>(name, svg)).network.figure) << name;
  EXPECT_TRUE(read(std::make_shared<const SourceText>("old.svg", "\xEF\xBB\xBF" + svg)).network.figure);
  // A network under a figure's name is still a network.
  EXPECT_EQ(read_text(small_network()).network.actor_count(), 1u);
}

TEST(FigureSource, OutlivesEditorsThatChangeTheFileAroundIt) {
  const ReadResult result = read_text("<svg:svg xmlns:svg=\"s\"><!-- x --><svg:g><svg:metadata data-coopnet=\"1\" id=\"m\">\n  " +
                                      packed(small_network()) + "<rdf/></svg:metadata></svg:g></svg:svg>");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_EQ(result.network.actor_count(), 1u);
}

TEST(FigureSource, IsMissedWhereTheFigureHasNone) {
  EXPECT_EQ(read_text("<svg/>").diagnostics.text(),
            "old.svg:1:1: error[syntax]: this SVG does not carry the network that it was drawn from\n"
            "  1 | <svg/>\n"
            "    | ^\n"
            "  hint: a figure is drawn from a network: TOML, DOT or CSV\n");
}

TEST(FigureSource, IsNotTakenFromHalfAFile) {
  const std::string svg = svg_with("\n" + packed(small_network()));
  EXPECT_EQ(read_text(svg.substr(0, svg.size() - 8)).diagnostics.text(),
            "old.svg:6:12: error[syntax]: `<svg>` has no end\n  6 | </metadata>\n    |            ^\n");
}

TEST(FigureSource, ThatWasChangedIsToldWithItsPlace) {
  std::string damaged = packed(small_network());
  damaged[30] = damaged[30] == 'A' ? 'B' : 'A';
  EXPECT_EQ(read_text(svg_with("\n" + damaged)).diagnostics.all().front().message,
            "the network that the figure carries is damaged");
  EXPECT_EQ(read_text(svg_with("\nnetwork = \"!\"\n")).diagnostics.text(),
            "old.svg:5:11: error[bad-value]: the network that the figure carries is damaged\n"
            "  5 | network = \"!\"\n"
            "    |           ^~~\n"
            "  hint: draw the figure again from its network\n");
  EXPECT_EQ(read_text(svg_with("\ninputs = \"a\"\n" + packed(small_network()))).diagnostics.all().front().message,
            "the figure's source has no key `inputs`");
  EXPECT_EQ(read_text(svg_with("\nflags = 1\n" + packed(small_network()))).diagnostics.errors(), 1u);
  EXPECT_EQ(read_text(svg_with("\n[")).diagnostics.all().front().where.begin, (TextPosition{5, 2}));
  EXPECT_EQ(read_text(svg_with("")).diagnostics.errors(), 1u);
}

TEST(FigureSource, ThatHoldsOtherBytesThanTextIsRefused) {
  const std::string line = packed("format = 1\n# \xFF\n");
  const std::string value = line.substr(10, line.size() - 11);
  EXPECT_EQ(read_text(svg_with("\n" + line)).diagnostics.text(),
            "old.svg:5:11: error[encoding]: the network that the figure carries is damaged: it is not UTF-8\n"
            "  5 | network = " + value + "\n"
            "    |           ^" + std::string(value.size() - 1, '~') + "\n");
}

TEST(FigureSource, NamesTheNetworkWithinTheFigure) {
  EXPECT_EQ(read_text(svg_with("\n" + packed(small_network() + "nmae = \"A\"\n"))).diagnostics.text(),
            "old.svg#network:7:1: error[unknown-key]: an actor has no key `nmae`\n"
            "  7 | nmae = \"A\"\n"
            "    | ^~~~\n"
            "  hint: did you mean `name`?\n");
}

TEST(FigureSource, ThatWouldFillTheMemoryIsRefused) {
  const std::string bomb = encode_base64(compress(std::string(std::size_t{65} << 20, ' ')));
  EXPECT_EQ(read_text(svg_with("\nnetwork = \"" + bomb + "\"\n")).diagnostics.all().front().message,
            "`network` unpacks to more than 64 MiB");
}

}  // namespace
}  // namespace coopnet
