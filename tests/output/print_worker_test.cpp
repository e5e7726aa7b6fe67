#include "output/print/print_worker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "output/fonts/font_file.h"
#include "output/print/plain_letters.h"
#include "output/write_file.h"

namespace coopnet {
namespace {

using testing::StartsWith;

std::string svg_with(const std::string& text) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 60\" "
         "font-family=\"Arial, Liberation Sans, Helvetica, sans-serif\">"
         "<rect width=\"90\" height=\"30\" fill=\"#cde\"/><text x=\"9\" y=\"20\">" + text + "</text></svg>";
}

PrintInfo info() {
  PrintInfo info;
  info.size = {200, 60};
  info.title = "Título";
  info.subject = "What it shows";
  info.creator = "coopnet";
  info.dpi = 96;
  return info;
}

TEST(PrintWorker, GivesTheBytesThatThisProcessGives) {
  PrintWorker worker;
  for (const char* text : {"Policía Nacional – 25 países", "Ιντερπόλ", "Интерпол"}) {
    EXPECT_EQ(worker.pdf(svg_with(text), info()), render_pdf(svg_with(text), info())) << text;
    EXPECT_EQ(worker.png(svg_with(text), info()), render_png(svg_with(text), info())) << text;
  }
}

TEST(PrintWorker, FindsLettersOfOtherFontsLikeThisProcess) {
  for (const char* text : {"الشرطة", "→ ✓", "国际刑警组织"}) {
    PrintWorker worker;
    EXPECT_EQ(worker.pdf(svg_with("plain"), info()), render_pdf(svg_with("plain"), info()));
    EXPECT_EQ(worker.pdf(svg_with(text), info()), render_pdf(svg_with(text), info())) << text;
    EXPECT_EQ(worker.png(svg_with(text), info()), render_png(svg_with(text), info())) << text;
    EXPECT_EQ(worker.pdf(svg_with("plain again"), info()), render_pdf(svg_with("plain again"), info()));
  }
}

TEST(PrintWorker, TellsTheSameErrorsAndGoesOn) {
  PrintWorker worker;
  const auto error_of = [](const auto& print) -> std::string {
    try {
      static_cast<void>(print());
    } catch (const OutputError& error) {
      return error.what();
    }
    return {};
  };
  const std::string refused = error_of([&] { return worker.pdf("<svg", info()); });
  EXPECT_THAT(refused, StartsWith("librsvg refuses the figure: "));
  EXPECT_EQ(refused, error_of([&] { return render_pdf("<svg", info()); }));
  PrintInfo large = info();
  large.size = {30000, 30000};
  EXPECT_EQ(error_of([&] { return worker.png(svg_with("x"), large); }),
            "the picture would have more than 30000 pixels a side: take a lower --dpi");
  EXPECT_THAT(worker.pdf(svg_with("x"), info()), StartsWith("%PDF-"));
}

TEST(PlainLetters, AreInLiberationSans) {
  const auto regular = fonts::liberation_sans({}), bold = fonts::liberation_sans({true, false});
  for (char32_t letter = 0x20; letter < 0x3000; ++letter) {
    if ((letter >= 0x7F && letter <= 0xA0) || letter == 0xAD) continue;
    std::string text;
    if (letter < 0x80) text += static_cast<char>(letter);
    else if (letter < 0x800) text = {static_cast<char>(0xC0 | (letter >> 6)), static_cast<char>(0x80 | (letter & 0x3F))};
    else text = {static_cast<char>(0xE0 | (letter >> 12)), static_cast<char>(0x80 | ((letter >> 6) & 0x3F)),
                 static_cast<char>(0x80 | (letter & 0x3F))};
    if (!print::are_plain_letters(text)) continue;
    EXPECT_TRUE(regular->has(letter)) << std::hex << static_cast<unsigned>(letter);
    EXPECT_TRUE(bold->has(letter)) << std::hex << static_cast<unsigned>(letter);
  }
  EXPECT_FALSE(print::are_plain_letters("فريق"));
  EXPECT_FALSE(print::are_plain_letters("a\xFF"));
}

}  // namespace
}  // namespace coopnet
