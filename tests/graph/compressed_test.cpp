#include "graph/compressed.h"

#include <gtest/gtest.h>

#include "graph/base64.h"

namespace coopnet {
namespace {

TEST(Base64, IsThatOfTheRfc) {
  const std::pair<const char*, const char*> known[] = {{"", ""},
                                                       {"f", "Zg=="},
                                                       {"fo", "Zm8="},
                                                       {"foo", "Zm9v"},
                                                       {"foob", "Zm9vYg=="},
                                                       {"fooba", "Zm9vYmE="},
                                                       {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, letters] : known) {
    EXPECT_EQ(encode_base64(bytes), letters);
    EXPECT_EQ(decode_base64(letters), bytes);
  }
  EXPECT_EQ(encode_base64("foobar", 3), "Zm9\nvYm\nFy");
}

TEST(Base64, ReadsWhatItWrites) {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) {
    bytes += static_cast<char>(i * 37 % 256);
    EXPECT_EQ(decode_base64(encode_base64(bytes, 76)), bytes);
  }
}

TEST(Base64, RefusesWhatNoBytesGive) {
  EXPECT_EQ(decode_base64("Zm9v!"), std::nullopt);
  EXPECT_EQ(decode_base64("Z"), std::nullopt);
  EXPECT_EQ(decode_base64("Zg===" ), std::nullopt);
  EXPECT_EQ(decode_base64("Zg==Zg=="), std::nullopt);
  EXPECT_EQ(decode_base64(" Zm 9v\n"), "foo");
  EXPECT_EQ(decode_base64("Zg"), "f");
}

TEST(Compressed, GivesTheTextAgain) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += std::to_string(i * i % 977) + " ";
  const std::string bytes = compress(text);
  EXPECT_LT(bytes.size(), text.size() / 2);
  EXPECT_EQ(compress(text), bytes);
  const Unpacked again = uncompress(bytes, text.size());
  EXPECT_EQ(again.state, Unpacked::State::whole);
  EXPECT_EQ(again.text, text);
  EXPECT_EQ(uncompress(compress(""), 0).state, Unpacked::State::whole);
}

TEST(Compressed, TakesPartsOfAnySize) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += std::to_string(i * i % 977) + " ";
  for (const std::size_t size : {std::size_t{1}, std::size_t{999}, text.size()}) {
    std::string part;
    std::size_t at = 0;
    const auto next = [&]() -> std::string_view {
      if (at == text.size()) return {};
      part = text.substr(at, size);
      at += part.size();
      return part;
    };
    EXPECT_EQ(compress_parts(next, Packing::small), compress(text)) << size;
    at = 0;
    EXPECT_EQ(uncompress(compress_parts(next, Packing::fast), text.size()).text, text) << size;
  }
  EXPECT_EQ(uncompress(compress_parts([] { return std::string_view(); }, Packing::fast), 0).state, Unpacked::State::whole);
}

TEST(Compressed, SumsAsPngAndGzipDo) {
  EXPECT_EQ(crc32_of(""), 0u);
  EXPECT_EQ(crc32_of("123456789"), 0xCBF43926u);  // the check value of the algorithm's catalogues
  EXPECT_EQ(crc32_of("IEND"), 0xAE426082u);
}

TEST(Compressed, NoticesDamage) {
  const std::string bytes = compress("Who works with whom, through what, and who says so");
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    EXPECT_EQ(uncompress(bytes.substr(0, i), 1000).state, Unpacked::State::damaged) << i;
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x55);
    EXPECT_NE(uncompress(changed, 1000).state, Unpacked::State::whole) << i;
  }
  EXPECT_EQ(uncompress(bytes + "x", 1000).state, Unpacked::State::damaged);
  EXPECT_EQ(uncompress("", 1000).state, Unpacked::State::damaged);
}

TEST(Compressed, StopsWhereTooMuchComesOut) {
  const std::string bomb = compress(std::string(8'000'000, 'a'));
  EXPECT_LT(bomb.size(), 20'000u);
  EXPECT_EQ(uncompress(bomb, 1'000'000).state, Unpacked::State::too_large);
  EXPECT_EQ(uncompress(bomb, 10'000'000).state, Unpacked::State::whole);
}

}  // namespace
}  // namespace coopnet
