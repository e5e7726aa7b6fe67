#include "output/text/font_widths.h"

#include <algorithm>

#include "output/text/font_tables.h"

namespace coopnet {

std::optional<double> font_width(char32_t code_point, bool bold, Face face) {
  const auto block = std::lower_bound(kFontBlocks.begin(), kFontBlocks.end(), code_point,
                                      [](const FontBlock& one, char32_t value) { return one.last < value; });
  if (block == kFontBlocks.end() || code_point < block->first) return std::nullopt;
  const auto& table = face == Face::dejavu ? (bold ? kDejaVuBold : kDejaVu) : (bold ? kLiberationBold : kLiberation);
  const std::uint16_t width = table[block->at + (code_point - block->first)];
  if (width == 0) return std::nullopt;
  return width / 2048.0;
}

}  // namespace coopnet
