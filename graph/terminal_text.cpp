#include "graph/terminal_text.h"

#include <algorithm>
#include <array>

#include "graph/utf8.h"

namespace coopnet {
namespace {

struct CharacterRange {
  char32_t first;
  char32_t last;
};

// Blocks of combining marks and of characters without a width.
constexpr std::array<CharacterRange, 16> zero_wide = {{{0x0300, 0x036F},
                                                       {0x0483, 0x0489},
                                                       {0x0591, 0x05BD},
                                                       {0x0610, 0x061A},
                                                       {0x064B, 0x065F},
                                                       {0x06D6, 0x06DC},
                                                       {0x0900, 0x0902},
                                                       {0x0E34, 0x0E3A},
                                                       {0x0E47, 0x0E4E},
                                                       {0x1AB0, 0x1AFF},
                                                       {0x1DC0, 0x1DFF},
                                                       {0x200B, 0x200D},
                                                       {0x20D0, 0x20FF},
                                                       {0xFE00, 0xFE0F},
                                                       {0xFE20, 0xFE2F},
                                                       {0xE0100, 0xE01EF}}};

// Blocks that are East Asian wide, and emoji.
constexpr std::array<CharacterRange, 12> double_wide = {{{0x1100, 0x115F},
                                                         {0x231A, 0x231B},
                                                         {0x2E80, 0x303E},
                                                         {0x3041, 0x33FF},
                                                         {0x3400, 0x4DBF},
                                                         {0x4E00, 0x9FFF},
                                                         {0xA000, 0xA4CF},
                                                         {0xAC00, 0xD7A3},
                                                         {0xF900, 0xFAFF},
                                                         {0xFE30, 0xFE6F},
                                                         {0xFF00, 0xFF60},
                                                         {0x1F300, 0x1FAFF}}};

template <std::size_t N>
bool is_in(const std::array<CharacterRange, N>& ranges, char32_t character) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const CharacterRange& range) { return range.first <= character && character <= range.last; });
}

}  // namespace

int cell_width(char32_t character) {
  if (character < 0x300) return 1;
  if (is_in(zero_wide, character)) return 0;
  if (is_in(double_wide, character) || (character >= 0x20000 && character <= 0x3FFFD)) return 2;
  return 1;
}

bool steers_terminal(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0x061C || character == 0xFEFF ||
         (character >= 0x200E && character <= 0x200F) || (character >= 0x2028 && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069);
}

std::string shown(char32_t character) {
  std::string text;
  if (!steers_terminal(character)) {
    append_utf8(text, character);
    return text;
  }
  text = "<U+";
  for (int shift = 12; shift >= 0; shift -= 4) text += "0123456789ABCDEF"[(character >> shift) & 0xF];
  return text + '>';
}

std::string shown(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) result += shown(next_code_point(text, offset));
  return result;
}

}  // namespace coopnet
