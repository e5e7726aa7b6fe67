#include "output/report/document.h"

#include <gmock/gmock.h>

#include <array>
#include <string>
#include <vector>

namespace coopnet {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

FigureBlock figure() {
  FigureBlock block;
  block.file = "figures/over view.svg";
  block.caption = "Who met: 5 < 6 & \"all\"";
  block.alt = "Diagram: INTERPOL [hub] and \"others\"";
  block.label = "fig-overview";
  block.width = 160;
  return block;
}

TEST(Markup, IsFoundByItsNames) {
  EXPECT_EQ(markup_from_name("md"), Markup::markdown);
  EXPECT_EQ(markup_from_name("latex"), Markup::latex);
  EXPECT_EQ(markup_from_name("rst"), Markup::rest);
  EXPECT_FALSE(markup_from_name("doc"));
}

TEST(EscapeMarkup, LeavesNoCharacterWithAMeaning) {
  const std::string nasty = "50% of A_B & C#1 {x} ~ ^ \\ <i> *b*\n`c` $d$ [e] |";
  EXPECT_EQ(escape_markup(nasty, Markup::html), "50% of A_B &amp; C#1 {x} ~ ^ \\ &lt;i&gt; *b* `c` $d$ [e] |");
  EXPECT_EQ(escape_markup(nasty, Markup::latex),
            "50\\% of A\\_B \\& C\\#1 \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} "
            "\\textless{}i\\textgreater{} *b* \\textasciigrave{}c\\textasciigrave{} \\$d\\$ [e] \\textbar{}");
  EXPECT_EQ(escape_markup("a*b_c`d", Markup::markdown), "a\\*b\\_c\\`d");
  EXPECT_EQ(escape_markup("#x @y $z", Markup::typst), "\\#x \\@y \\$z");
  EXPECT_EQ(escape_markup("a*b", Markup::asciidoc), "a&#42;b");
  EXPECT_EQ(escape_markup("a*b|c", Markup::rest), "a\\*b\\|c");
}

TEST(EscapeMarkup, BeginsNoList) {
  for (const auto& [text, rest, typst, asciidoc] : std::vector<std::array<std::string, 4>>{
           {"1. May in Lima", "1\\. May in Lima", "1\\. May in Lima", "1&#46; May in Lima"},
           {"A. Smith", "A\\. Smith", "A\\. Smith", "A&#46; Smith"},
           {"iv) four", "iv\\) four", "iv\\) four", "iv&#41; four"},
           {"(2) two", "(2\\) two", "(2\\) two", "&#40;2) two"},
           {"- a dash", "\\- a dash", "\\- a dash", "&#45; a dash"},
           {"+ a plus", "\\+ a plus", "\\+ a plus", "&#43; a plus"},
           {"3.14 is none", "3.14 is none", "3.14 is none", "3.14 is none"},
           {"St. Lucia", "St\\. Lucia", "St\\. Lucia", "St&#46; Lucia"}}) {
    EXPECT_EQ(escape_markup(text, Markup::rest), rest);
    EXPECT_EQ(escape_markup(text, Markup::typst), typst);
    EXPECT_EQ(escape_markup(text, Markup::asciidoc), asciidoc);
  }
  EXPECT_EQ(escape_markup("1. May", Markup::markdown), "1\\. May");
}

TEST(EscapeMarkup, MakesNoOtherSignOfTwo) {
  EXPECT_EQ(escape_markup("a--b ,,c", Markup::latex), "a-{}-b ,{},c");
  EXPECT_EQ(escape_markup("a -- b... c;;", Markup::asciidoc), "a -&#45; b.&#46;&#46; c;&#59;");
  EXPECT_EQ(escape_markup("a--b", Markup::typst), "a\\-\\-b");
}

TEST(WriteSnippet, ForEveryMarkup) {
  EXPECT_EQ(write_snippet(figure(), Markup::html),
            "<figure id=\"fig-overview\">\n"
            "  <img src=\"figures/over%20view.svg\" alt=\"Diagram: INTERPOL [hub] and &quot;others&quot;\" "
            "style=\"width:160mm;max-width:100%;height:auto\">\n"
            "  <figcaption>Who met: 5 &lt; 6 &amp; &quot;all&quot;</figcaption>\n</figure>\n");
  EXPECT_EQ(
      write_snippet(figure(), Markup::markdown),
      "![Who met\\: 5 \\< 6 \\& \\\"all\\\"](<figures/over view.svg>){#fig-overview "
      "fig-alt=\"Diagram: INTERPOL [hub] and \\\"others\\\"\" alt=\"Diagram: INTERPOL [hub] and \\\"others\\\"\" width=160mm}\n");
  EXPECT_THAT(write_snippet(figure(), Markup::latex), HasSubstr("{\\detokenize{figures/over view.pdf}}\n"));
  EXPECT_THAT(write_snippet(figure(), Markup::latex), HasSubstr("\\label{fig-overview}"));
  EXPECT_THAT(write_snippet(figure(), Markup::typst), HasSubstr("image(\"figures/over view.svg\", width: 160mm, alt: \"Diagram"));
  EXPECT_THAT(write_snippet(figure(), Markup::asciidoc),
              HasSubstr("image::figures/over view.svg[\"Diagram: INTERPOL [hub] and \\\"others\\\"\",pdfwidth"));
  FigureBlock nasty = figure();
  nasty.alt = "R&D {author} C:\\D\nline";
  EXPECT_THAT(write_snippet(nasty, Markup::asciidoc), HasSubstr("[\"R&#38;D &#123;author} C:&#92;D line\","));
  EXPECT_THAT(write_snippet(nasty, Markup::rest), HasSubstr("\n   :alt: R&D {author} C:\\D line\n"));
  EXPECT_THAT(write_snippet(figure(), Markup::rest), StartsWith(".. figure:: figures/over view.svg\n   :name: fig-overview\n"));
  EXPECT_THAT(write_snippet(figure(), Markup::rest), HasSubstr("\n   :alt: Diagram: INTERPOL [hub] and \"others\"\n\n   Who"));
}

Document document() {
  Document document;
  document.title = "Annex & more";
  document.blocks.push_back(Heading{1, "Figures"});
  document.blocks.push_back(Paragraph{"One_two."});
  document.blocks.push_back(NumberedList{{{"A source", "https://example.org/?a=1&b=2"}, {"Another", ""}}});
  Table table;
  table.caption = "Actors";
  table.headings = {"Name", "Kind"};
  table.rows = {{{"A | B", ""}, {"country", ""}}};
  document.blocks.push_back(table);
  document.blocks.push_back(figure());
  return document;
}

TEST(WriteDocument, HtmlIsWhole) {
  const std::string html = write_document(document(), Markup::html);
  EXPECT_THAT(html, StartsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
  EXPECT_THAT(html, HasSubstr("<h1>Annex &amp; more</h1>"));
  EXPECT_THAT(html, HasSubstr("<li><a href=\"https://example.org/?a=1&amp;b=2\">A source</a></li>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Name</th>"));
  EXPECT_THAT(html, testing::EndsWith("</html>\n"));
}

std::string listed(const Piece& source, Markup markup) {
  Document document;
  document.blocks.push_back(NumberedList{{source}});
  return write_document(document, markup);
}

TEST(WriteDocument, LeadsNowhereThatIsNotSafe) {
  for (const Markup markup :
       {Markup::html, Markup::markdown, Markup::latex, Markup::typst, Markup::asciidoc, Markup::rest}) {
    const std::string text = listed({"A source", "javascript:alert(1)"}, markup);
    EXPECT_THAT(text, HasSubstr("A source"));
    EXPECT_THAT(text, Not(HasSubstr("javascript")));
  }
}

TEST(WriteDocument, AddressesEndWhereTheyEnd) {
  const Piece source{"S", "https://example.org/~a b\"c>d]e\\f`g_"};
  EXPECT_THAT(listed(source, Markup::html), HasSubstr("<a href=\"https://example.org/%7Ea%20b%22c%3Ed]e%5Cf%60g_\">S</a>"));
  EXPECT_THAT(listed(source, Markup::markdown), HasSubstr("[S](<https://example.org/%7Ea%20b%22c%3Ed]e%5Cf%60g_>)"));
  EXPECT_THAT(listed(source, Markup::latex),
              HasSubstr("\\item {}\\href{https://example.org/\\%7Ea\\%20b\\%22c\\%3Ed]e\\%5Cf\\%60g\\_}{S}. "
                        "\\url{https://example.org/%7Ea%20b%22c%3Ed]e%5Cf%60g_}"));
  EXPECT_THAT(listed(source, Markup::typst), HasSubstr("#link(\"https://example.org/%7Ea%20b%22c%3Ed]e%5Cf%60g_\")[S]"));
  EXPECT_THAT(listed(source, Markup::rest), HasSubstr("`S <https://example.org/%7Ea%20b%22c%3Ed]e%5Cf%60g_\\>`__"));
  EXPECT_THAT(listed({"S", "https://example.org/ñ"}, Markup::html), HasSubstr("href=\"https://example.org/%C3%B1\""));
}

TEST(WriteDocument, ABracketIsNoLabelOfAnItem) {
  EXPECT_THAT(listed({"[Draft] One", ""}, Markup::latex), HasSubstr("\\item {}[Draft] One\n"));
}

TEST(WriteDocument, LeavesOutTablesWithoutRows) {
  Document empty;
  Table table;
  table.caption = "Links of nobody";
  table.headings = {"From", "To"};
  empty.blocks.push_back(table);
  for (const Markup markup :
       {Markup::html, Markup::markdown, Markup::latex, Markup::typst, Markup::asciidoc, Markup::rest}) {
    EXPECT_EQ(write_document(empty, markup), write_document(Document(), markup));
  }
}

TEST(WriteDocument, MarkdownTablesEscapeTheirBars) {
  EXPECT_THAT(write_document(document(), Markup::markdown),
              testing::ContainsRegex("\n\\| Name \\| Kind \\|\n\\| ---+ \\| ---+ \\|\n\\| A \\\\\\| B \\| country \\|\n"));
}

TEST(WriteDocument, MarkdownTitlesAreReadAsTheyStand) {
  Document document;
  const auto title = [&](const std::string& text) {
    document.title = text;
    const std::string written = write_document(document, Markup::markdown);
    return written.substr(0, written.find("\nlang"));
  };
  EXPECT_EQ(title("Who met: \"all\", at last - 1."), "---\ntitle: \"Who met: \\\"all\\\", at last - 1.\"");
  EXPECT_EQ(title("@at\n\\back"), "---\ntitle: \"\\\\@at \\\\\\\\back\"");
  EXPECT_EQ(title("a_b \"c\""), "---\ntitle: \"a\\\\_b \\\\\\\"c\\\\\\\"\"");
}

TEST(WriteDocument, LatexHasItsPreamble) {
  const std::string latex = write_document(document(), Markup::latex);
  EXPECT_THAT(latex, StartsWith("\\documentclass"));
  EXPECT_THAT(latex, HasSubstr("\\title{Annex \\& more}"));
  EXPECT_THAT(latex, HasSubstr("A \\textbar{} B & country\\\\\n\\noalign{\\vskip 3pt}\n"));
  EXPECT_THAT(latex, testing::EndsWith("\\end{document}\n"));
}

TEST(WriteCsv, QuotesAndDefusesFormulas) {
  Table table;
  table.headings = {"a", "b"};
  table.rows = {{{"x,y", ""}, {"say \"hi\"", ""}}, {{"=1+1", ""}, {"-", ""}}};
  EXPECT_EQ(write_csv(table), "a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n'=1+1,'-\r\n");
}

}  // namespace
}  // namespace coopnet
