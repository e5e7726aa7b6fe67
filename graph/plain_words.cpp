#include "graph/plain_words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

namespace coopnet {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The length of the white space that the text begins with, one character of it; 0 where it begins with none.
std::size_t leading_space(std::string_view text) {
  if (!text.empty() && is_space(text.front())) return 1;
  return text.starts_with(no_break_space) ? no_break_space.size() : 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (const std::size_t length = leading_space(text)) text.remove_prefix(length);
  while (!text.empty()) {
    if (is_space(text.back()))
      text.remove_suffix(1);
    else if (text.ends_with(no_break_space))
      text.remove_suffix(no_break_space.size());
    else
      break;
  }
  return text;
}

std::string folded(std::string_view text) {
  text = trimmed(text);
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::size_t space = leading_space(text);
    if (space == 0) {
      result += text.front();
      text.remove_prefix(1);
    } else {
      if (result.back() != ' ') result += ' ';
      text.remove_prefix(space);
    }
  }
  return result;
}

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::string joined_word(std::string_view text) {
  std::string result = lowered(trimmed(text));
  std::erase_if(result, [](char c) { return is_space(c) || c == '-' || c == '_' || c == '.'; });
  return result;
}

std::string word_id(std::string_view text) {
  std::string result;
  for (const char c : lowered(folded(text))) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (kept)
      result += c;
    else if (!result.empty() && result.back() != '_')
      result += '_';
  }
  if (result.ends_with('_')) result.pop_back();
  return result;
}

std::optional<double> plain_number(std::string_view text) {
  std::string digits(trimmed(text));
  if (digits.find('.') == std::string::npos) std::replace(digits.begin(), digits.end(), ',', '.');
  const std::string_view view = digits.starts_with('+') ? std::string_view(digits).substr(1) : std::string_view(digits);
  double value = 0;
  const auto [end, error] = std::from_chars(view.data(), view.data() + view.size(), value);
  if (error != std::errc() || end != view.data() + view.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace coopnet
