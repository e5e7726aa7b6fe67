#include "graph/toml_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

#include "graph/terminal_text.h"
#include "graph/utf8.h"

namespace coopnet {
namespace {

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::string escaped(char32_t character) {
  switch (character) {
    case U'"': return "\\\"";
    case U'\\': return "\\\\";
    case U'\n': return "\\n";
    case U'\r': return "\\r";
    case U'\t': return "\\t";
    default: break;
  }
  std::string text;
  if (!steers_terminal(character)) {
    append_utf8(text, character);
    return text;
  }
  text = "\\u";  // all that steer are of four digits
  for (int shift = 12; shift >= 0; shift -= 4) text += "0123456789ABCDEF"[(character >> shift) & 0xF];
  return text;
}

bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

std::string body(std::string_view text, bool keep_line_ends) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    while (offset < text.size() && stands_for_itself(text[offset])) ++offset;
    result += text.substr(begin, offset - begin);
    if (offset == text.size()) break;
    const char32_t character = next_code_point(text, offset);
    result += keep_line_ends && character == U'\n' ? "\n" : escaped(character);
  }
  return result;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

template <typename Number>
bool prints_as(std::string_view text, Number value) {
  std::array<char, 32> buffer;
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc() && std::string_view(buffer.data(), end) == text;
}

template <typename Number>
bool reads_back(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && prints_as(text, value);
}

}  // namespace

std::string toml_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), is_bare) ? std::string(key) : toml_string(key);
}

std::string toml_string(std::string_view text) { return '"' + body(text, false) + '"'; }

std::string toml_long_string(std::string_view text) {
  if (text.find('\n') == std::string_view::npos) return toml_string(text);
  return "\"\"\"\n" + body(text, true) + "\"\"\"";
}

std::string toml_value(std::string_view text) {
  if (text == "true" || text == "false" || reads_back<std::int64_t>(text)) return std::string(text);
  const bool decimal = text.find_first_not_of("-0123456789.") == std::string_view::npos &&
      text.find('.') != std::string_view::npos;
  return decimal && reads_back<double>(text) ? std::string(text) : toml_string(text);
}

std::string toml_number(double value) {
  std::array<char, 32> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  std::string text(buffer.data(), end);
  // Without a point TOML takes it for an integer, which has 64 bits.
  if (text.size() > 18 && text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::string toml_array(const std::vector<std::string>& values) { return "[" + joined(values) + "]"; }

std::string toml_inline_table(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::vector<std::string> parts;
  for (const auto& [key, value] : entries) parts.push_back(toml_key(key) + " = " + value);
  return parts.empty() ? "{}" : "{ " + joined(parts) + " }";
}

}  // namespace coopnet
