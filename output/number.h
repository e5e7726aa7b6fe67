// The one printer and reader of numbers: no locale, the same bytes everywhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace coopnet {

/// The shortest decimal with at most `decimals` (0 … 6) places, trailing zeros and a lone "-0" removed: "12", "0.5".
/// Not-a-number and infinities print as "0".
[[nodiscard]] std::string number(double value, int decimals = 2);

/// A decimal number that fills the whole text; none otherwise, and none for infinities and NaN.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

/// A length in points from "160mm", "16cm", "6in", "450pt", "600px" (1 px = 0.75 pt) or a bare number of millimetres.
/// None where it is no length, not above 0 or above 5 m.
[[nodiscard]] std::optional<double> parse_length(std::string_view text);

}  // namespace coopnet
