#include "output/print/encode_png.h"

#include <gmock/gmock.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "graph/compressed.h"

namespace coopnet::print {
namespace {

using testing::ElementsAre;

struct Chunk {
  std::string name, content;
};

std::size_t number_at(std::string_view bytes, std::size_t at) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

// The chunks of a file whose checksums are right.
std::vector<Chunk> chunks_of(std::string_view png) {
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
  std::vector<Chunk> chunks;
  for (std::size_t at = 8; at < png.size();) {
    const std::size_t size = number_at(png, at);
    chunks.push_back({std::string(png.substr(at + 4, 4)), std::string(png.substr(at + 8, size))});
    EXPECT_EQ(number_at(png, at + 8 + size), crc32_of(png.substr(at + 4, 4 + size)));
    at += size + 12;
  }
  return chunks;
}

std::vector<int> bytes_of(std::string_view text) {
  std::vector<int> bytes;
  for (const char c : text) bytes.push_back(static_cast<unsigned char>(c));
  return bytes;
}

// Two pixels a row, and one that is no part of the picture.
template <std::size_t N>
std::vector<Chunk> encoded(const std::array<std::uint32_t, N>& values) {
  return chunks_of(encode_png({reinterpret_cast<const unsigned char*>(values.data()), 2, N / 3, 12}, 254));
}

TEST(EncodePng, WritesOpaquePicturesWithoutAlpha) {
  const auto chunks = encoded(std::array<std::uint32_t, 6>{0xFF102030, 0xFFFFFFFF, 0x1234, 0xFF000000, 0xFF0000FE, 0x5678});
  ASSERT_EQ(chunks.size(), 4u);
  EXPECT_EQ(chunks[0].name, "IHDR");
  EXPECT_THAT(bytes_of(chunks[0].content), ElementsAre(0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0));
  EXPECT_EQ(chunks[1].name, "pHYs");
  EXPECT_THAT(bytes_of(chunks[1].content), ElementsAre(0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 1));  // 10,000 a metre
  EXPECT_EQ(chunks[2].name, "IDAT");
  EXPECT_THAT(bytes_of(uncompress(chunks[2].content, 1000).text),
              ElementsAre(0, 0x10, 0x20, 0x30, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0xFE));
  EXPECT_EQ(chunks[3].name, "IEND");
}

TEST(EncodePng, DividesColoursByTheirAlpha) {
  const auto chunks = encoded(std::array<std::uint32_t, 3>{0x80402080, 0x00000000, 0xFF000000});
  EXPECT_EQ(chunks[0].content[9], '\x06');
  EXPECT_THAT(bytes_of(uncompress(chunks[2].content, 1000).text), ElementsAre(0, 0x80, 0x40, 0xFF, 0x80, 0, 0, 0, 0));
}

TEST(EncodePng, TakesManyRows) {
  std::vector<std::uint32_t> values(300000);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = 0xFF000000 | static_cast<std::uint32_t>(i * i);
  const auto chunks = chunks_of(encode_png({reinterpret_cast<const unsigned char*>(values.data()), 300, 1000, 1200}, 96));
  const std::string rows = uncompress(chunks[2].content, 1000000).text;
  ASSERT_EQ(rows.size(), 1000u * 901);
  const std::size_t last = 299999;
  EXPECT_THAT(bytes_of(rows.substr(rows.size() - 3)),
              ElementsAre(last * last >> 16 & 0xFF, last * last >> 8 & 0xFF, last * last & 0xFF));
}

}  // namespace
}  // namespace coopnet::print
