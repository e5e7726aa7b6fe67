#include "output/fonts/missing_letters.h"

#include "graph/utf8.h"

namespace coopnet::fonts {

bool is_printed(char32_t letter) {
  if (letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0xAD) return false;
  if (letter >= 0x200B && letter <= 0x200F) return false;
  if ((letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2060 && letter <= 0x206F)) return false;
  return letter != 0xFEFF && !(letter >= 0xFE00 && letter <= 0xFE0F) && !(letter >= 0xE0000 && letter <= 0xE0FFF);
}

std::string named(const std::set<char32_t>& letters) {
  constexpr std::size_t most = 6;
  std::string out;
  std::size_t count = 0;
  for (const char32_t letter : letters) {
    if (count == most) break;
    if (count > 0) out += count + 1 == letters.size() ? " and " : ", ";
    std::string text;
    append_utf8(text, letter);
    out += "`" + text + "`";
    ++count;
  }
  if (letters.size() > most)
    out += " and " + std::to_string(letters.size() - most) + (letters.size() == most + 1 ? " more letter" : " more letters");
  return out;
}

}  // namespace coopnet::fonts
