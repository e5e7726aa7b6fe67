// Texts made fit for a line of a figure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coopnet {

/// A text for one line of a figure: every run of white space and control characters becomes one space, none at the ends;
/// no-break spaces stay; malformed bytes become U+FFFD.
[[nodiscard]] std::string one_line(std::string_view text);

/// The code points of a UTF-8 text; U+FFFD for each malformed byte.
[[nodiscard]] std::vector<char32_t> decode_utf8(std::string_view text);

}  // namespace coopnet
