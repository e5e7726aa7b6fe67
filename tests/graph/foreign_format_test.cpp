#include "graph/foreign_format.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "graph/read.h"

namespace coopnet {
namespace {

std::string what(std::string_view content) {
  const auto format = foreign_format(content);
  return format ? std::string(format->what) : "";
}

TEST(ForeignFormat, IsSeenFromTheFirstBytes) {
  EXPECT_EQ(what("PK\x03\x04rest"), "a spreadsheet or another ZIP archive");
  EXPECT_EQ(what("%PDF-1.7"), "a PDF file");
  EXPECT_EQ(what("\x89PNG\r\n"), "a PNG picture");
  EXPECT_EQ(what("\xFF\xD8\xFF\xE0"), "a JPEG picture");
  EXPECT_EQ(what("GIF89a"), "a GIF picture");
  EXPECT_EQ(what("\x1F\x8B\x08"), "a gzip archive");
  EXPECT_EQ(what("<?xml version=\"1.0\"?>\n<svg xmlns=\"x\"/>"), "an SVG figure");
  EXPECT_EQ(what("\xEF\xBB\xBF\n<graphml>"), "GraphML");
  EXPECT_EQ(what("<gexf version=\"1.2\">"), "GEXF");
  EXPECT_EQ(what("<!DOCTYPE html><html>"), "an HTML page");
  EXPECT_EQ(what("<a/>"), "XML");
  EXPECT_EQ(what("{\"nodes\": []}"), "JSON");
  EXPECT_EQ(what("[\n  {\"id\": 1}\n]"), "JSON");
  EXPECT_EQ(what("graph [\n  node [ id 1 ]\n]"), "GML");
  EXPECT_EQ(what("Creator \"x\"\ngraph\n[\n]"), "GML");
}

TEST(ForeignFormat, IsNoneOfTheFormatsThatAreRead) {
  for (const char* text :
       {"", " ", "format = 1\n", "[network]\nid = \"a\"\n", "[[actor]]\n", "graph { a -- b }", "graph g { a [x=1] }",
        "digraph { a -> b [label=\"graph [\"] }", "source,target\na,b\n", "<5,>6\n", "Creator,graph\n", "strict graph {}"}) {
    EXPECT_EQ(what(text), "") << text;
  }
}

TEST(ForeignFormat, IsToldWithWhatToDo) {
  const auto told = [](const std::string& name, const std::string& content) {
    return read(std::make_shared<const SourceText>(name, content)).diagnostics.text();
  };
  EXPECT_EQ(told("list.xlsx", "PK\x03\x04"),
            "list.xlsx:1:1: error[syntax]: this is a spreadsheet or another ZIP archive, not a network\n"
            "  1 | PK<U+0003><U+0004>\n"
            "    | ^\n"
            "  hint: save its links as CSV: two columns, `source` and `target`\n");
  EXPECT_EQ(told("figure.svg", "\x89PNG"),
            "figure.svg:1:1: error[syntax]: this is a PNG picture, not a network\n"
            "  1 | \xEF\xBF\xBDPNG\n"
            "    | ^\n"
            "  hint: a figure is drawn from a network: TOML, DOT or CSV\n");
  EXPECT_EQ(told("list.csv.gz", "\x1F\x8B\x08"),
            "list.csv.gz:1:1: error[syntax]: this is a gzip archive, not a network\n"
            "  1 | <U+001F>\xEF\xBF\xBD<U+0008>\n"
            "    | ^~~~~~~~\n"
            "  hint: unpack it first\n");
}

TEST(ForeignFormat, DoesNotShadowAFileThatIsNamedCsv) {
  const auto result = read(std::make_shared<const SourceText>("tags.csv", "source,target\n<a>,{b}\n"));
  EXPECT_EQ(result.network.actor_count(), 2u);
  EXPECT_EQ(read(std::make_shared<const SourceText>("tags.csv", "<a>,{b}\n")).network.actor_count(), 2u);
}

}  // namespace
}  // namespace coopnet
