#include "output/report/latex_letters.h"

#include <gmock/gmock.h>

#include <string>

#include "output/report/document.h"

namespace coopnet {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(PdflatexKnows, LatinLettersOfItsEncodings) {
  for (const char* text : {"", "Señas, Łódź, Ørsted, İstanbul, Ștefan", "“quotes” – dash … ‰ €", "№ 5 ↑"})
    EXPECT_TRUE(pdflatex_knows(text)) << text;
  for (const char* text : {"Ħal", "ἀ", "Ελλάδα", "Дума", "Bộ", "עברית", "北京", "narrow\u202Fspace", "\xff"})
    EXPECT_FALSE(pdflatex_knows(text)) << text;
}

TEST(LualatexFonts, AreThoseOfTheScripts) {
  const std::string greek = lualatex_fonts("Ελλάδα", "el");
  EXPECT_THAT(greek, AllOf(HasSubstr("\\coopnetfont{DejaVu Serif}{}\n"), Not(HasSubstr("babel")), Not(HasSubstr("script="))));
  const std::string arabic = lualatex_fonts("سلام and سلام", "ar");
  EXPECT_THAT(arabic, AllOf(HasSubstr("\\usepackage[english,bidi=basic]{babel}\n"),
                            HasSubstr("\\coopnetfont{Noto Naskh Arabic}{script=arab;}\n")));
  EXPECT_EQ(arabic.find("Naskh"), arabic.rfind("Naskh")) << "each script once";
  EXPECT_THAT(lualatex_fonts("हिन्दी", "hi"), HasSubstr("\\coopnetfont{Noto Serif Devanagari}{script=dev2;}\n"));
  EXPECT_EQ(lualatex_fonts("हि العربية", ""), lualatex_fonts("العربية हि", "")) << "in the order of the scripts";
}

TEST(LualatexFonts, HaveTheFormsOfTheLanguage) {
  EXPECT_THAT(lualatex_fonts("東京", "ja"), HasSubstr("{Noto Serif CJK JP}"));
  EXPECT_THAT(lualatex_fonts("서울", "ko-KR"), HasSubstr("{Noto Serif CJK KR}"));
  EXPECT_THAT(lualatex_fonts("臺北", "zh-Hant"), HasSubstr("{Noto Serif CJK TC}"));
  EXPECT_THAT(lualatex_fonts("北京", ""), HasSubstr("{Noto Serif CJK SC}"));
}

std::string broken(std::string_view text, WideLetters wide = WideLetters::broken_here) {
  return written_breaks(with_breaks(text, wide), "|");
}

TEST(WithBreaks, BreaksLongWordsAlone) {
  EXPECT_EQ(broken(""), "");
  EXPECT_EQ(broken("abcdefghijklmnopqrstuvwx and\tmore"), "abcdefghijklmnopqrstuvwx and\tmore");
  EXPECT_EQ(broken("a bcdefghijklmnopqrstuvwxyz b"), "a bcde|fghi|jklm|nopq|rstu|vwxy|z b");
  EXPECT_EQ(broken("abcde\u0301fghijklmnopqrstuvwxyz"), "abcd|e\u0301fgh|ijkl|mnop|qrst|uvwx|yz") << "a mark stays at its letter";
  EXPECT_EQ(broken("北京。大学"), "北|京。|大|学") << "no line begins with a full stop";
  EXPECT_EQ(broken("北京。大学", WideLetters::broken_by_reader), "北京。大学");
}

TEST(WriteDocument, LatexOfOtherScriptsIsForLualatex) {
  Document document;
  document.title = "Ελλάδα";
  const std::string greek = write_document(document, Markup::latex);
  EXPECT_THAT(greek, HasSubstr("\\setmainfont{Latin Modern Roman}[RawFeature={fallback=coopnet}]\n"));
  document.title = "Greece";
  EXPECT_THAT(write_document(document, Markup::latex), Not(HasSubstr("fontspec")));
  document.blocks.push_back(Paragraph{"Ελλάδα"});
  EXPECT_THAT(write_document(document, Markup::latex), HasSubstr("\\usepackage{fontspec}\n"));
}

TEST(WriteDocument, LatexCallsFiguresInItsLanguage) {
  Document document;
  const auto names = [&](const char* lang) {
    document.lang = lang;
    const std::string text = write_document(document, Markup::latex);
    const std::size_t from = text.find("\\renewcommand{\\figurename}");
    return text.substr(from, text.find('\n', from) - from);
  };
  EXPECT_EQ(names("es-SV"), "\\renewcommand{\\figurename}{Figura}\\renewcommand{\\tablename}{Tabla}}");
  EXPECT_EQ(names("fr"), "\\renewcommand{\\figurename}{Figure}\\renewcommand{\\tablename}{Tableau}}");
  EXPECT_EQ(names("pt-BR"), "\\renewcommand{\\figurename}{Figura}\\renewcommand{\\tablename}{Tabela}}");
  EXPECT_EQ(names("de"), "\\renewcommand{\\figurename}{Figure}\\renewcommand{\\tablename}{Table}}");
}

TEST(WriteDocument, HtmlBreaksLongWordsInTables) {
  Document document;
  document.title = "abcdefghijklmnopqrstuvwxyz";
  Table table;
  table.headings = {"Actor"};
  table.rows = {{{"abcdefghijklmnopqrstuvwxyz & more", ""}}};
  document.blocks.push_back(table);
  const std::string text = write_document(document, Markup::html);
  EXPECT_THAT(text, HasSubstr("<td>abcd<wbr>efgh<wbr>ijkl<wbr>mnop<wbr>qrst<wbr>uvwx<wbr>yz &amp; more</td>"));
  EXPECT_THAT(text, HasSubstr("<title>abcdefghijklmnopqrstuvwxyz</title>"));
}

TEST(WriteDocument, LatexBreaksLongWordsButNotInAlternativeTexts) {
  Document document;
  FigureBlock figure;
  figure.file = "f.pdf";
  figure.caption = figure.alt = "abcdefghijklmnopqrstuvwxyz";
  figure.description = "abcdefghijklmnopqrstuvwxyz";
  document.blocks.push_back(figure);
  const std::string text = write_document(document, Markup::latex);
  EXPECT_THAT(text, HasSubstr("alt={abcdefghijklmnopqrstuvwxyz}"));
  EXPECT_THAT(text, HasSubstr("{\\footnotesize abcd\\allowbreak{}efgh"));
}

}  // namespace
}  // namespace coopnet
