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

double linear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

// Relative luminance, 0 (black) … 1 (white).
double luminance(std::string_view colour) {
  const auto [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

}  // namespace

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return hex_digit(c) >= 0; });
}

std::array<double, 3> channels(std::string_view colour) {
  if (!is_colour(colour)) return {};
  const auto channel = [&](std::size_t at) { return (hex_digit(colour[at]) * 16 + hex_digit(colour[at + 1])) / 255.0; };
  return {channel(1), channel(3), channel(5)};
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
