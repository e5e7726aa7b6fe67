#include "graph/base64.h"

#include <cstdint>

namespace coopnet {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int value_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

}  // namespace

std::string encode_base64(std::string_view bytes, std::size_t line) {
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + 4);
  std::size_t written = 0;
  const auto put = [&](char c) {
    if (line > 0 && written > 0 && written % line == 0) out += '\n';
    out += c;
    ++written;
  };
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    put(kLetters[group >> 18]);
    put(kLetters[group >> 12 & 63]);
    put(i + 1 < bytes.size() ? kLetters[group >> 6 & 63] : '=');
    put(i + 2 < bytes.size() ? kLetters[group & 63] : '=');
  }
  return out;
}

std::optional<std::string> decode_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 4 * 3);
  std::uint32_t group = 0;
  std::size_t letters = 0, padding = 0;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
    if (c == '=') {
      ++padding;
      continue;
    }
    const int value = value_of(c);
    if (value < 0 || padding > 0) return std::nullopt;
    group = (group << 6 | static_cast<std::uint32_t>(value)) & 0xFFFFFF;
    if (++letters % 4 != 0) continue;
    for (const unsigned shift : {16U, 8U, 0U}) out += static_cast<char>(group >> shift & 0xFF);
  }
  const std::size_t rest = letters % 4;
  if (rest == 1 || padding > 2) return std::nullopt;
  if (rest >= 2) out += static_cast<char>(group >> (rest == 2 ? 4 : 10) & 0xFF);
  if (rest == 3) out += static_cast<char>(group >> 2 & 0xFF);
  return out;
}

}  // namespace coopnet
