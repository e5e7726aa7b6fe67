// Colours as "#rrggbb", and how well one can be told from another.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace coopnet {

/// Whether the text is '#' and six hexadecimal digits.
[[nodiscard]] bool is_colour(std::string_view text);

/// Red, green and blue of sRGB, 0 … 1; of what is no colour three zeros.
[[nodiscard]] std::array<double, 3> channels(std::string_view colour);

/// WCAG 2 contrast ratio, 1 … 21, either way round; what is no colour counts as black. Text wants 4.5, lines want 3.
[[nodiscard]] double contrast(std::string_view a, std::string_view b);

/// A colour with a part (0 … 1) of another; the first one where one of them is no colour.
[[nodiscard]] std::string mixed(std::string_view colour, std::string_view with, double part);

}  // namespace coopnet
