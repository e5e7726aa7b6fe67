#include "output/print/render.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "output/write_file.h"

namespace coopnet {
namespace {

using testing::StartsWith;

constexpr std::string_view kSvg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 200 100">)"
    R"(<rect width="200" height="100" fill="#ffffff"/><text x="10" y="50" font-size="8">INTERPOL</text></svg>)";

PrintInfo info() {
  PrintInfo info;
  info.size = {100 * 72 / 25.4, 50 * 72 / 25.4};
  info.title = "Who met";
  info.creator = "coopnet";
  return info;
}

unsigned big_endian(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

TEST(RenderPdf, GivesTheSameBytesTwice) {
  const std::string once = render_pdf(kSvg, info());
  EXPECT_THAT(once, StartsWith("%PDF-"));
  EXPECT_EQ(once, render_pdf(kSvg, info()));
}

TEST(RenderPdf, TakesItsDateFromTheEnvironment) {
  const std::string fixed = render_pdf(kSvg, info());
  ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "946684800", 1), 0);  // the date that stands where none is given
  EXPECT_EQ(render_pdf(kSvg, info()), fixed);
  ASSERT_EQ(setenv("SOURCE_DATE_EPOCH", "1543881600", 1), 0);
  EXPECT_NE(render_pdf(kSvg, info()), fixed);
  ASSERT_EQ(unsetenv("SOURCE_DATE_EPOCH"), 0);
}

TEST(RenderPng, HasThePhysicalSize) {
  PrintInfo print = info();
  print.dpi = 254;
  const std::string png = render_png(kSvg, print);
  EXPECT_EQ(big_endian(png, 16), 1000u);  // 100 mm at 10 dots a millimetre
  EXPECT_EQ(big_endian(png, 20), 500u);
  const std::size_t density = png.find("pHYs");
  ASSERT_NE(density, std::string::npos);
  EXPECT_EQ(big_endian(png, density + 4), 10000u);
  EXPECT_EQ(big_endian(png, density + 8), 10000u);
  EXPECT_EQ(png[density + 12], '\x01');
  EXPECT_EQ(png, render_png(kSvg, print));
}

TEST(RenderPng, RefusesWhatIsTooLarge) {
  PrintInfo print = info();
  print.dpi = 2400;
  print.size = {2000, 10};
  try {
    (void)render_png(kSvg, print);
    FAIL();
  } catch (const OutputError& error) {
    EXPECT_STREQ(error.what(), "the picture would have more than 30000 pixels a side: take a lower --dpi");
  }
}

TEST(RenderPdf, SaysWhatLibrsvgSays) {
  try {
    (void)render_pdf("<svg", info());
    FAIL();
  } catch (const OutputError& error) {
    EXPECT_THAT(error.what(), StartsWith("librsvg refuses the figure: "));
  }
}

}  // namespace
}  // namespace coopnet
