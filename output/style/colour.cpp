#include "output/style/colour.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace coopnet {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

double channel(std::string_view colour, std::size_t at) {
  const double value = (hex_digit(colour[at]) * 16 + hex_digit(colour[at + 1])) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// Relative luminance, 0 (black) … 1 (white).
double luminance(std::string_view colour) {
  if (!is_colour(colour)) return 0;
  return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

}  // namespace

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return hex_digit(c) >= 0; });
}

double contrast(std::string_view a, std::string_view b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

std::string mixed(std::string_view colour, std::string_view with, double part) {
  if (!is_colour(colour) || !is_colour(with)) return std::string(colour);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  for (std::size_t at = 1; at < 7; at += 2) {
    const auto value = [&](std::string_view text) { return hex_digit(text[at]) * 16 + hex_digit(text[at + 1]); };
    const auto sum = static_cast<std::size_t>(std::lround(value(colour) * (1 - part) + value(with) * part));
    out += digits[sum / 16];
    out += digits[sum % 16];
  }
  return out;
}

}  // namespace coopnet
