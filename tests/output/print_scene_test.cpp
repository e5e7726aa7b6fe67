// PDF and PNG drawn from the scene. Their pictures are compared with librsvg's in tests/consumers/pages.py. Needs cairo, FreeType
// and Liberation Sans, which ./dev test installs.
#include "output/print/print_scene.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "graph/compressed.h"
#include "output/fonts/shape_text.h"
#include "output/print/page_fonts.h"
#include "output/write_file.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TextItem text(const std::string& words, Point at = {100, 20}) {
  TextItem item;
  item.at = at;
  item.text = words;
  return item;
}

Scene scene_with(const std::string& words) {
  Scene scene;
  scene.page = {200, 100};
  scene.title = "Who met";
  scene.background = "#ffffff";
  scene.furniture_texts.push_back(text(words));
  return scene;
}

PrintInfo info() {
  PrintInfo info;
  info.size = {400, 200};
  info.title = "Who met — señas";
  info.subject = "What it shows";
  info.creator = "coopnet";
  return info;
}

// Everything that is packed in the file, one after the other.
std::string unpacked(std::string_view pdf) {
  constexpr std::string_view kBegin = "stream\n", kEnd = "\nendstream";
  std::string all;
  for (std::size_t at = pdf.find(kBegin); at != std::string_view::npos; at = pdf.find(kBegin, at)) {
    at += kBegin.size();
    all += uncompress(pdf.substr(at, pdf.find(kEnd, at) - at), 1 << 20).text;
    at = pdf.find(kEnd, at) + kEnd.size();
  }
  return all;
}

// The last code point of all, of a plane for private use, is in no font.
TEST(LettersInBoxes, AreThoseThatNoFontHas) {
  EXPECT_THAT(letters_in_boxes(scene_with("Señas, Ελλάδα")), IsEmpty());
  EXPECT_THAT(letters_in_boxes(scene_with("a\u200Db")), IsEmpty()) << "a joiner is not printed";
  EXPECT_THAT(letters_in_boxes(scene_with("Señas \U0010FFFD, \u1EB1\u200D\U0010FFFC")),
              ElementsAre(U'\U0010FFFC', U'\U0010FFFD'));
}

TEST(PrintPdf, GivesTheSameBytesTwice) {
  const auto once = print_pdf(scene_with("Policía Nacional – 25 países"), info());
  ASSERT_TRUE(once);
  EXPECT_THAT(*once, StartsWith("%PDF-"));
  EXPECT_EQ(once, print_pdf(scene_with("Policía Nacional – 25 países"), info()));
}

TEST(PrintPdf, SaysItsWordsAndFixedDates) {
  const std::string pdf = print_pdf(scene_with("x"), info()).value();
  EXPECT_THAT(pdf, HasSubstr("/CreationDate (20000101000000Z)"));
  EXPECT_THAT(pdf, HasSubstr("/ModDate (20000101000000Z)"));
  EXPECT_THAT(pdf, HasSubstr("/Title <FEFF00570068006F0020006D006500740020201400200073006500F100610073>"));
  EXPECT_THAT(pdf, HasSubstr("/Subject (What it shows)"));
  EXPECT_THAT(pdf, HasSubstr("/Creator (coopnet)"));
  EXPECT_THAT(pdf, HasSubstr("/MediaBox [ 0 0 400 200 ]"));
  ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "1543881600", 1), 0);
  EXPECT_THAT(print_pdf(scene_with("x"), info()).value(), HasSubstr("/CreationDate (20181204000000Z)"));
  ASSERT_EQ(unsetenv("SOURCE_DATE_EPOCH"), 0);
}

TEST(PrintPdf, LeavesToLibrsvgWhatNeedsShapingOrOtherFonts) {
  for (const char* words : {"الشرطة", "→ ✓", "国际刑警组织", "soft\xC2\xADhyphen", "tab\there", "a\xFF", "e\xCC\x81"})
    EXPECT_FALSE(print_pdf(scene_with(words), info())) << words;
  for (const char* words : {"Policía", "Ιντερπόλ", "Интерпол", "25\xC2\xA0países", ""})
    EXPECT_TRUE(print_pdf(scene_with(words), info())) << words;
  Scene scene = scene_with("plain");
  scene.actors.emplace_back().texts.push_back(text("国"));
  EXPECT_FALSE(print_pdf(scene, info()));
}

TEST(PrintPdf, LinksTextsToSafeAddressesOnly) {
  Scene scene = scene_with("first");
  scene.furniture_texts[0].href = "https://example.org/a_(b)?q=é&x='1'\\";
  const std::string linked = print_pdf(scene, info()).value();
  EXPECT_THAT(linked, HasSubstr("/URI (https://example.org/a_%28b%29?q=%C3%A9&x=%271%27%5C)"));
  EXPECT_THAT(linked, HasSubstr("/Subtype /Link"));
  scene.furniture_texts[0].href = "javascript:alert(1)";
  EXPECT_THAT(print_pdf(scene, info()).value(), Not(HasSubstr("/Link")));
}

TEST(PrintPdf, DrawsEachFormAndStyle) {
  Scene scene = scene_with("");
  ShapeItem shape;
  shape.form = ShapeItem::Form::rect;
  shape.rect = {10, 10, 60, 40};
  shape.fill = "#336699";
  scene.furniture.push_back(shape);
  shape.corner = 5;
  shape.fill.clear();
  shape.stroke = "#ff0000";
  shape.stroke_width = 1.5;
  shape.dash = {4, 2};
  shape.round_cap = true;
  scene.furniture.push_back(shape);
  PrintInfo same = info();
  same.size = scene.page;
  const std::string drawn = unpacked(print_pdf(scene, same).value());
  EXPECT_THAT(drawn, HasSubstr("0.2 0.4 0.6 rg"));
  EXPECT_THAT(drawn, HasSubstr("10 10 50 30 re f"));
  EXPECT_THAT(drawn, HasSubstr("1 0 0 RG 1.5 w\n1 J\n0 j\n[ 4 2] 0 d\n4 M"));
  EXPECT_THAT(drawn, HasSubstr("55 10 m "));
}

TEST(PrintPdf, FadesLinesButNeitherHeadsNorLabels) {
  Scene scene = scene_with("");
  LinkItem link;
  link.course = {{PathStep::Op::move, {10, 10}, {}, {}}, {PathStep::Op::line, {90, 10}, {}, {}}};
  link.stroke = "#595959";
  ShapeItem head;
  head.path = {{PathStep::Op::move, {90, 8}, {}, {}}, {PathStep::Op::line, {95, 10}, {}, {}},
               {PathStep::Op::line, {90, 12}, {}, {}}, {PathStep::Op::close, {}, {}, {}}};
  head.fill = "#595959";
  link.heads.push_back(head);
  scene.links.push_back(link);
  EXPECT_THAT(unpacked(print_pdf(scene, info()).value()), Not(HasSubstr("/CA")));
  scene.link_opacity = 0.25;
  const std::string pdf = print_pdf(scene, info()).value();
  EXPECT_THAT(pdf + unpacked(pdf), HasSubstr("/CA 0.25 /ca 0.25"));
  EXPECT_THAT(pdf + unpacked(pdf), HasSubstr("/CA 1 /ca 1"));
}

unsigned big_endian(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

TEST(PrintPng, HasThePhysicalSize) {
  PrintInfo print = info();
  print.dpi = 144;
  const std::string png = print_png(scene_with("INTERPOL"), print).value();
  EXPECT_EQ(big_endian(png, 16), 800u);  // 400 pt
  EXPECT_EQ(big_endian(png, 20), 400u);
  const std::size_t density = png.find("pHYs");
  ASSERT_NE(density, std::string::npos);
  EXPECT_EQ(big_endian(png, density + 4), 5669u);
  EXPECT_EQ(png, print_png(scene_with("INTERPOL"), print));
  EXPECT_NE(png, print_png(scene_with("UNODC"), print));
}

// Word processors show a half transparent rim as a line.
TEST(PrintPng, IsOpaqueUpToTheRim) {
  constexpr std::size_t kColourType = 25;
  Scene scene = scene_with("x");
  scene.page = {200.03, 99.97};
  PrintInfo print = info();
  print.size = {99.7, 49.6};
  EXPECT_EQ(print_png(scene, print).value()[kColourType], '\x02');  // no alpha
  scene.background.clear();
  EXPECT_EQ(print_png(scene, print).value()[kColourType], '\x06');
}

TEST(PrintPng, RefusesWhatIsTooLarge) {
  PrintInfo print = info();
  print.size = {30000, 10};
  try {
    static_cast<void>(print_png(scene_with("x"), print));
    FAIL();
  } catch (const OutputError& error) {
    EXPECT_STREQ(error.what(), "the picture would have more than 30000 pixels a side: take a lower --dpi");
  }
}

TEST(PrintPng, LeavesToLibrsvgWhatPagesLeave) { EXPECT_FALSE(print_png(scene_with("الشرطة"), info())); }

// The font's tables hold kerning twice; HarfBuzz, which browsers set the SVG with, reads the other one.
TEST(PageFont, SetsLettersWhereHarfBuzzSetsThem) {
  fonts::Shaper shaper;
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) {
      const print::PageFont font({bold, italic});
      for (const char* words : {"AVATAR To Yes, P.A. Walter", "INTERPOL, Ty", "Policía Nacional – “25” países", "LT VA 11",
                                "Ιντερπόλ ΑΤ", "Интерпол ГА", "1971–2018", "W. Y. A’s"})
        EXPECT_NEAR(font.set(words, 100).width, shaper.shape(words, 100, {bold, italic}).width, 1e-3)
            << words << bold << italic;
    }
  }
}

TEST(PageFont, FoldsWhiteSpaceAsSvgDoes) {
  const print::PageFont font({});
  EXPECT_EQ(font.set("  two   words ", 8).text, "two words");
  EXPECT_EQ(font.set("  two   words ", 8).width, font.set("two words", 8).width);
  EXPECT_TRUE(font.set("   ", 8).glyphs.empty());
}

}  // namespace
}  // namespace coopnet
