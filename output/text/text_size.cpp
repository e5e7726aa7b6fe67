#include "output/text/text_size.h"

#include <algorithm>

#include "graph/utf8.h"
#include "output/text/arabic.h"
#include "output/text/font_widths.h"
#include "output/text/graphemes.h"
#include "output/text/one_line.h"
#include "output/text/script.h"

namespace coopnet {
namespace {

constexpr double kUnknown = 0.6;
constexpr double kBoldUnknown = 0.65;
constexpr double kEmoji = 1.28;

// Letters with marks that the font does not have print in another one, about as wide as the plain letters.
double latin_width(char32_t c, bool bold) {
  const bool capital = c % 2 == 0;
  return capital ? 0.74 : bold ? 0.62 : 0.57;
}

// Where no font joins the parts of a picture they stand side by side: that is the room that `apart` asks for.
double width_in(Face face, std::string_view text, double font_size, bool bold, bool apart) {
  double em = 0;
  // Nearly every label is of letters that the font has; only Arabic needs its neighbours.
  std::vector<char32_t> all;
  std::size_t index = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_cluster(text, at);
    const std::string_view cluster = text.substr(at, end - at);
    if (const auto pictures = cluster.size() > 1 ? pictures_in(cluster) : std::nullopt) {
      em += kEmoji * static_cast<double>(apart ? *pictures : 1);
      index += count_code_points(cluster);
      at = end;
      continue;
    }
    for (; at < end; ++index) {
      const char32_t c = next_code_point(text, at);
      if (const auto width = font_width(c, bold, face)) {
        em += *width;
        continue;
      }
      if (is_arabic(c)) {
        if (all.empty()) all = decode_utf8(text);
        em += arabic_width(all, index);
        continue;
      }
      switch (script_of(c)) {
        case Script::mark: break;
        case Script::wide: em += 1; break;
        case Script::emoji: em += kEmoji; break;
        case Script::latin: em += latin_width(c, bold); break;
        default: em += bold ? kBoldUnknown : kUnknown;
      }
    }
  }
  return em * font_size;
}

}  // namespace

double text_width(std::string_view text, double font_size, bool bold) {
  return width_in(Face::liberation, text, font_size, bold, false);
}

double room_width(std::string_view text, double font_size, bool bold) {
  return std::max(text_width(text, font_size, bold), width_in(Face::dejavu, text, font_size, bold, true));
}

}  // namespace coopnet
