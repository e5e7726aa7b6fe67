#include "output/places/affine.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "output/number.h"

namespace coopnet {
namespace {

void skip_between(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size())); }

/// How many bytes of `text` are one number.
std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at - begin;
  };
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
  std::size_t count = digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    count += digits();
  }
  if (count == 0) return 0;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const std::size_t mantissa = at++;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    if (digits() == 0) at = mantissa;
  }
  return at;
}

std::optional<Affine> one_transform(std::string_view name, const std::vector<double>& n) {
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  if (name == "translate" && (n.size() == 1 || n.size() == 2)) return Affine{1, 0, 0, 1, n[0], n.size() == 2 ? n[1] : 0};
  if (name == "scale" && (n.size() == 1 || n.size() == 2)) return Affine{n[0], 0, 0, n.size() == 2 ? n[1] : n[0], 0, 0};
  if (name == "matrix" && n.size() == 6) return Affine{n[0], n[1], n[2], n[3], n[4], n[5]};
  if (name == "skewX" && n.size() == 1) return Affine{1, 0, std::tan(radians(n[0])), 1, 0, 0};
  if (name == "skewY" && n.size() == 1) return Affine{1, std::tan(radians(n[0])), 0, 1, 0, 0};
  if (name == "rotate" && (n.size() == 1 || n.size() == 3)) {
    const double cosine = std::cos(radians(n[0])), sine = std::sin(radians(n[0]));
    const Affine turn{cosine, sine, -sine, cosine, 0, 0};
    if (n.size() == 1) return turn;
    return Affine{1, 0, 0, 1, n[1], n[2]}.after(turn).after({1, 0, 0, 1, -n[1], -n[2]});
  }
  return std::nullopt;
}

}  // namespace

std::vector<double> take_numbers(std::string_view& text, std::size_t most) {
  std::vector<double> numbers;
  for (skip_between(text); numbers.size() < most; skip_between(text)) {
    const std::size_t length = number_length(text);
    if (length == 0) break;
    std::string_view one = text.substr(0, length);
    if (one.front() == '+') one.remove_prefix(1);
    const auto value = parse_number(one);
    if (!value) break;
    numbers.push_back(*value);
    text.remove_prefix(length);
  }
  return numbers;
}

std::optional<Affine> parse_transform(std::string_view text) {
  Affine whole;
  for (skip_between(text); !text.empty(); skip_between(text)) {
    const std::size_t open = text.find('('), close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
    std::string_view name = text.substr(0, open), inside = text.substr(open + 1, close - open - 1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    const std::vector<double> numbers = take_numbers(inside, 7);
    const auto one = inside.empty() ? one_transform(name, numbers) : std::nullopt;
    if (!one) return std::nullopt;
    whole = whole.after(*one);
    text.remove_prefix(close + 1);
  }
  return whole;
}

}  // namespace coopnet
