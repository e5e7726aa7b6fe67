#include "graph/text_position.h"

#include <gtest/gtest.h>

#include "graph/utf8.h"

namespace coopnet {
namespace {

TEST(SourceText, FindsLines) {
  const SourceText text("a", "one\ntwo\r\n\nlast");
  EXPECT_EQ(text.line(0), "");
  EXPECT_EQ(text.line(1), "one");
  EXPECT_EQ(text.line(2), "two");
  EXPECT_EQ(text.line(3), "");
  EXPECT_EQ(text.line(4), "last");
  EXPECT_EQ(text.line(5), "");
}

TEST(SourceText, CountsColumnsInCodePoints) {
  const SourceText text("a", "x\né日🇸\nz");
  EXPECT_EQ(text.position(0), (TextPosition{1, 1}));
  EXPECT_EQ(text.position(1), (TextPosition{1, 2}));
  EXPECT_EQ(text.position(2), (TextPosition{2, 1}));
  EXPECT_EQ(text.position(4), (TextPosition{2, 2}));
  EXPECT_EQ(text.position(5), (TextPosition{2, 2})) << "within a code point";
  EXPECT_EQ(text.position(7), (TextPosition{2, 3}));
  EXPECT_EQ(text.position(11), (TextPosition{2, 4}));
  EXPECT_EQ(text.position(12), (TextPosition{3, 1}));
  EXPECT_EQ(text.position(1000), (TextPosition{3, 2}));
}

TEST(SourceText, EmptyTextHasOnePlace) {
  const SourceText text("a", "");
  EXPECT_EQ(text.position(0), (TextPosition{1, 1}));
  EXPECT_EQ(text.position(9), (TextPosition{1, 1}));
}

TEST(Utf8, ReadsAndWritesEveryLength) {
  for (const char32_t character : {U'\x00', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000', U'\xFFFD', U'\x10000',
      U'\x10FFFF'}) {
    std::string text;
    append_utf8(text, character);
    std::size_t offset = 0;
    EXPECT_EQ(next_code_point(text, offset), character);
    EXPECT_EQ(offset, text.size());
    EXPECT_FALSE(invalid_utf8(text));
  }
}

TEST(Utf8, FindsTheFirstInvalidByte) {
  EXPECT_EQ(invalid_utf8("ab\xFFz"), 2u);
  EXPECT_EQ(invalid_utf8("\xC0\x80"), 0u) << "overlong";
  EXPECT_EQ(invalid_utf8("\xE0\x80\x80"), 0u) << "overlong";
  EXPECT_EQ(invalid_utf8("a\xED\xA0\x80"), 1u) << "a surrogate";
  EXPECT_EQ(invalid_utf8("\xF4\x90\x80\x80"), 0u) << "above U+10FFFF";
  EXPECT_EQ(invalid_utf8("ab\xE6\x97"), 2u) << "cut off";
  EXPECT_EQ(invalid_utf8("\x80"), 0u);
  EXPECT_EQ(count_code_points("é\xFF\xFFz"), 4u);
}

}  // namespace
}  // namespace coopnet
