#include "graph/folded_text.h"

#include <algorithm>

#include "graph/utf8.h"

namespace coopnet {
namespace {

bool is_white_space(char32_t character) {
  return (character >= 0x09 && character <= 0x0D) || character == 0x20 || character == 0x85 || character == 0xA0 ||
         character == 0x1680 || (character >= 0x2000 && character <= 0x200A) || character == 0x2028 || character == 0x2029 ||
         character == 0x202F || character == 0x205F || character == 0x3000;
}

}  // namespace

std::string fold_white_space(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool pending = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = next_code_point(text, offset);
    if (is_white_space(character)) {
      pending = !folded.empty();
      continue;
    }
    if (pending) folded += ' ';
    pending = false;
    append_utf8(folded, character);
  }
  return folded;
}

std::size_t count_words(std::string_view text) {
  const std::string folded = fold_white_space(text);
  if (folded.empty()) return 0;
  return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

}  // namespace coopnet
