#include "output/escape.h"

#include <array>

#include "graph/utf8.h"

namespace coopnet {
namespace {

bool allowed_in_xml(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

}  // namespace

std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      // In an attribute a parser would make spaces of these.
      case '\t': out += "&#9;"; break;
      case '\n': out += "&#10;"; break;
      case '\r': out += "&#13;"; break;
      case 0xFFFD: append_utf8(out, c); break;  // also for a malformed byte
      default:
        if (allowed_in_xml(c)) out += text.substr(begin, at - begin);
    }
  }
  return out;
}

std::string xml_id(std::string_view text) {
  static constexpr std::array<char, 16> digits = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    // A plain "_2f" must not read like an escaped '/'.
    const bool looks_escaped = i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
    if (plain || (c == '_' && !looks_escaped)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '_';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

bool is_safe_href(std::string_view href) {
  return href.starts_with("https://") || href.starts_with("http://") || href.starts_with("mailto:");
}

}  // namespace coopnet
