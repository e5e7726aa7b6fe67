#include "output/print/plain_letters.h"

#include "graph/utf8.h"

namespace coopnet::print {

bool are_plain_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = next_code_point(text, at);
    if (letter <= 0x017F || letter == 0x2013 || letter == 0x2014 || (letter >= 0x2018 && letter <= 0x201A)) continue;
    if ((letter >= 0x201C && letter <= 0x201E) || (letter >= 0x2020 && letter <= 0x2022) || letter == 0x2026) continue;
    if (letter == 0x2030 || letter == 0x2039 || letter == 0x203A || letter == 0x20AC || letter == 0x2122) continue;
    if ((letter >= 0x0391 && letter <= 0x03CE && letter != 0x03A2) || (letter >= 0x0401 && letter <= 0x045F)) continue;
    return false;
  }
  return true;
}

}  // namespace coopnet::print
