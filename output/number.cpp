#include "output/number.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace coopnet {

std::string number(double value, int decimals) {
  if (!std::isfinite(value)) return "0";
  std::array<char, 400> buffer;
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  if (error != std::errc()) return "0";
  std::string text(buffer.data(), end);
  if (text.find('.') != std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  if (text == "-0") return "0";
  return text;
}

std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<double> parse_length(std::string_view text) {
  struct Unit {
    std::string_view name;
    double points;
  };
  static constexpr std::array<Unit, 5> units = {
      {{"mm", 72 / 25.4}, {"cm", 720 / 25.4}, {"in", 72}, {"pt", 1}, {"px", 0.75}}};
  double factor = 72 / 25.4;
  for (const Unit& unit : units) {
    if (text.ends_with(unit.name)) {
      factor = unit.points;
      text.remove_suffix(unit.name.size());
      break;
    }
  }
  const auto value = parse_number(text);
  if (!value) return std::nullopt;
  const double points = *value * factor;
  if (!(points > 0) || points > 5000 * 72 / 25.4) return std::nullopt;
  return points;
}

}  // namespace coopnet
