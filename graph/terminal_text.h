// Text for a terminal: nothing in it steers the terminal, and its width in cells is known.
#pragma once

#include <string>
#include <string_view>

namespace coopnet {

/// The cells that a character takes in a terminal: 0 for combining marks, 2 for East Asian wide ones and emoji, else 1.
[[nodiscard]] int cell_width(char32_t character);

/// Whether a character must not reach a terminal as it is: controls, direction marks, line separators, invalid ones.
[[nodiscard]] bool steers_terminal(char32_t character);

/// The character as shown: itself, or "<U+001B>" for one that steers the terminal.
[[nodiscard]] std::string shown(char32_t character);

/// The text with every character as shown, tabs and line ends too. Invalid bytes become U+FFFD.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace coopnet
