// Text that travels in figures: embedded subsets and outlines. Both need HarfBuzz and Liberation Sans, which ./dev test installs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/base64.h"
#include "graph/compressed.h"
#include "output/fonts/embed_fonts.h"
#include "output/fonts/missing_letters.h"
#include "output/fonts/outline_texts.h"
#include "output/fonts/shape_text.h"
#include "output/scene/svg_attributes.h"
#include "output/scene/write_svg.h"
#include "output/style/style_sheet.h"
#include "output/style/theme.h"
#include "output/text/text_size.h"

namespace coopnet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TextItem text(const std::string& words, bool bold = false) {
  TextItem item;
  item.at = {50, 20};
  item.text = words;
  item.bold = bold;
  return item;
}

Scene scene_of(const std::vector<TextItem>& labels) {
  Scene scene;
  scene.page = {100, 50};
  scene.title = "T";
  scene.style_sheet = "% text{fill:#000000}% .kind-a text{fill:#111111}";
  ActorItem actor;
  actor.id = "a";
  actor.kind = "a";
  actor.title = "A, organization";
  actor.texts = labels;
  scene.actors.push_back(actor);
  TextItem caption = text("Caption");
  caption.role = "caption";
  caption.href = "https://example.org/";
  scene.furniture_texts.push_back(caption);
  return scene;
}

unsigned read32(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

// Unpacks every table of a WOFF file; its directory says how long each must be.
std::size_t tables_that_unpack(const std::string& woff) {
  const std::size_t tables = read32(woff, 12) >> 16;
  std::size_t good = 0;
  for (std::size_t i = 0; i < tables; ++i) {
    const std::size_t entry = 44 + 20 * i;
    const unsigned offset = read32(woff, entry + 4), packed = read32(woff, entry + 8), length = read32(woff, entry + 12);
    EXPECT_EQ(offset % 4, 0u);
    const std::string table = woff.substr(offset, packed);
    if (packed == length ? table.size() == length : uncompress(table, length).text.size() == length) ++good;
  }
  return good;
}

TEST(EmbedFonts, CarriesTheStylesThatArePrinted) {
  const EmbeddedFonts embedded = embed_fonts(scene_of({text("INTERPOL"), text("Łódź", true)}));
  ASSERT_EQ(embedded.fonts.size(), 2u);
  EXPECT_FALSE(embedded.fonts[0].bold);
  EXPECT_TRUE(embedded.fonts[1].bold);
  EXPECT_THAT(embedded.warnings, IsEmpty());
  for (const EmbeddedFont& font : embedded.fonts) {
    EXPECT_EQ(font.woff.substr(0, 4), "wOFF");
    EXPECT_EQ(read32(font.woff, 8), font.woff.size());
    EXPECT_EQ(tables_that_unpack(font.woff), read32(font.woff, 12) >> 16);
    EXPECT_LT(font.woff.size(), 12'000u);  // the whole font has 400,000
  }
  EXPECT_EQ(embed_fonts(scene_of({text("INTERPOL"), text("Łódź", true)})).fonts[1].woff, embedded.fonts[1].woff);
}

TEST(EmbedFonts, GrowsWithTheLetters) {
  const auto size = [](const std::string& words) { return embed_fonts(scene_of({text(words, true)})).fonts[1].woff.size(); };
  EXPECT_LT(size("ab"), size("abcdefghijklmnopqrstuvwxyz"));
}

TEST(EmbedFonts, TellsLettersThatTheFontLacks) {
  EXPECT_THAT(embed_fonts(scene_of({text("国 A")})).warnings,
              ElementsAre("Liberation Sans has no `国`; the reader's own fonts show it"));
  EXPECT_THAT(embed_fonts(scene_of({text("国际\u200B\u00AD")})).warnings,
              ElementsAre("Liberation Sans has no `国` and `际`; the reader's own fonts show them"));
  EXPECT_THAT(embed_fonts(scene_of({text("🏴\U000E0067\U000E007F\uFE0F\u200D")})).warnings,
              ElementsAre("Liberation Sans has no `🏴`; the reader's own fonts show it"));
  EXPECT_EQ(fonts::named({U'a', U'b', U'c', U'd', U'e', U'f', U'g', U'h'}), "`a`, `b`, `c`, `d`, `e`, `f` and 2 more letters");
}

TEST(EmbedFonts, StandInTheFileUnderANameOfItsOwn) {
  const Scene scene = scene_of({text("A")});
  SvgOptions options;
  options.id_prefix = "p";
  options.fonts = embed_fonts(scene).fonts;
  const std::string svg = write_svg(scene, options);
  EXPECT_THAT(svg, HasSubstr("font-family=\"p-sans, Arial, Liberation Sans, Helvetica, sans-serif\""));
  EXPECT_THAT(svg, HasSubstr("<style>@font-face{font-family:p-sans;src:url(data:font/woff;base64," +
                             encode_base64(options.fonts[0].woff) + ")}</style>"));
}

// Kerning may pull letters together a little; the built-in widths do not count it.
TEST(Shaper, IsAsWideAsTheBuiltInWidthsSay) {
  fonts::Shaper shaper;
  for (const char* words : {"INTERPOL", "Project Fortaleza", "Regional Bureau", "0123456789", "Москва"}) {
    for (const bool bold : {false, true}) {
      const double width = shaper.shape(words, 10, {bold, false}).width, measured = text_width(words, 10, bold);
      EXPECT_LE(width, measured + 0.05) << words;
      EXPECT_GE(width, measured * 0.94) << words;
    }
  }
  EXPECT_THAT(shaper.stand_ins(), IsEmpty());
  EXPECT_THAT(shaper.missing(), IsEmpty());
  EXPECT_TRUE(shaper.shape("", 10, {}).path.empty());
  EXPECT_TRUE(shaper.shape(" ", 10, {}).path.empty());
}

TEST(Shaper, LettersStandOnTheBaseline) {
  fonts::Shaper shaper;
  const fonts::Outlines outlines = shaper.shape("H", 100, {});
  double top = 0, bottom = -1000;
  for (const PathStep& step : outlines.path) {
    if (step.op == PathStep::Op::close) continue;
    top = std::min(top, step.to.y);
    bottom = std::max(bottom, step.to.y);
  }
  EXPECT_NEAR(bottom, 0, 0.1);
  EXPECT_NEAR(top, -68.8, 1);  // the height of Liberation Sans's capitals
}

// Where the machine has a font with Arabic: joined letters are other shapes than lone ones, and a line runs from right to left.
TEST(Shaper, JoinsAndTurnsArabic) {
  fonts::Shaper shaper;
  const double joined = shaper.shape("سلام", 10, {}).width;
  if (shaper.stand_ins().empty()) GTEST_SKIP() << "no font here has Arabic letters";
  double apart = 0;
  for (const char* letter : {"س", "ل", "ا", "م"}) apart += shaper.shape(letter, 10, {}).width;
  EXPECT_LT(joined, apart - 1);
  const auto first_x = [&](const std::string& words) { return shaper.shape(words, 10, {}).path.front().to.x; };
  // In "ab سلام" the Latin letters come first, in the Arabic word the last letter.
  EXPECT_LT(first_x("ab سلام"), 3);
  const fonts::Outlines mixed = shaper.shape("سلام 12", 10, {});
  EXPECT_NEAR(mixed.width, joined + shaper.shape(" 12", 10, {}).width, 0.6);
}

TEST(OutlineTexts, LeavesNoTextAndKeepsTheNames) {
  const OutlinedScene outlined = outline_texts(scene_of({text("INTERPOL"), text("second", true)}));
  EXPECT_THAT(outlined.warnings, IsEmpty());
  const std::string svg = write_svg(outlined.scene, {.id_prefix = "p", .name = "", .xml_declaration = false});
  EXPECT_THAT(svg, Not(HasSubstr("<text")));
  EXPECT_THAT(svg, Not(HasSubstr("<a ")));
  EXPECT_THAT(svg, HasSubstr("<title>A, organization</title><path class=\"ink\" d=\"m"));
  EXPECT_THAT(svg, HasSubstr("<path class=\"ink caption\" d=\""));
  EXPECT_THAT(svg, HasSubstr(" role=\"img\" aria-label=\"Caption\""));
  EXPECT_THAT(svg, HasSubstr("#p .ink{fill:#000000}#p .kind-a .ink{fill:#111111}"));
}

TEST(OutlineTexts, TellsLettersThatNoFontHas) {
  EXPECT_THAT(outline_texts(scene_of({text("\U0010FFFD")})).warnings,
              ElementsAre("no font here has `\U0010FFFD`; a box stands in"));
}

TEST(OutlineTexts, EveryRuleForTextsIsOneForOutlines) {
  Scene scene = scene_of({text("INTERPOL")});
  scene.style_sheet = style_sheet(built_in_theme("auto"), Vocabulary(), {{"organization"}, {"organization"}, true, true});
  EXPECT_THAT(scene.style_sheet, HasSubstr(" text"));
  EXPECT_THAT(outline_texts(scene).scene.style_sheet, Not(HasSubstr(" text")));
}

TEST(OutlineTexts, KeepsAnchors) {
  const auto middle_of = [](Anchor anchor) {
    TextItem item = text("HHHH");
    item.anchor = anchor;
    const OutlinedScene outlined = outline_texts(scene_of({item}));
    double left = 1000, right = 0;
    for (const PathStep& step : outlined.scene.actors[0].shapes[0].path) {
      if (step.op == PathStep::Op::close) continue;
      left = std::min(left, step.to.x);
      right = std::max(right, step.to.x);
    }
    return (left + right) / 2;
  };
  const double half = text_width("HHHH", 8) / 2;
  EXPECT_NEAR(middle_of(Anchor::middle), 50, 0.1);
  EXPECT_NEAR(middle_of(Anchor::start), 50 + half, 0.1);
  EXPECT_NEAR(middle_of(Anchor::end), 50 - half, 0.1);
}

TEST(LetterData, IsRelativeAndShort) {
  using Op = PathStep::Op;
  EXPECT_EQ(letter_data({{Op::move, {10.5, 20}, {}, {}},
                         {Op::line, {11, 20}, {}, {}},
                         {Op::line, {11, 19.75}, {}, {}},
                         {Op::line, {11, 19.75}, {}, {}},
                         {Op::quadratic, {12, 19}, {11.25, 19.5}, {}},
                         {Op::quadratic, {12.5, 19.5}, {12.25, 19.25}, {}},
                         {Op::cubic, {13, 20}, {12.6, 19.6}, {12.7, 19.7}},
                         {Op::close, {}, {}, {}},
                         {Op::move, {10.5, 21}, {}, {}},
                         {Op::line, {11.5, 22}, {}, {}},
                         {Op::close, {}, {}, {}}}),
            "m10.5 20h.5v-.25q.25-.25 1-.75.25.25.5.5c.1.1.2.2.5.5zm0 1 1 1z");
}

}  // namespace
}  // namespace coopnet
