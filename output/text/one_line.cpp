#include "output/text/one_line.h"

#include "graph/utf8.h"

namespace coopnet {
namespace {

bool is_blank(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x2028 || c == 0x2029 ||
         c == 0x3000 || c == 0x1680 || c == 0x205F;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_blank(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    append_utf8(out, c);
  }
  return out;
}

std::vector<char32_t> decode_utf8(std::string_view text) {
  std::vector<char32_t> points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) points.push_back(next_code_point(text, at));
  return points;
}

}  // namespace coopnet
