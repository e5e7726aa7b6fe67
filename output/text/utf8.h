// UTF-8, one code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coopnet {

/// The code point at byte `at`, which moves behind it. A byte that starts no well-formed sequence gives U+FFFD and
/// moves by one. `at` must be below the text's size.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

[[nodiscard]] std::vector<char32_t> decode_utf8(std::string_view text);

/// The UTF-8 of a code point; of U+FFFD for one that Unicode does not have.
[[nodiscard]] std::string encode_utf8(char32_t code_point);

/// A text for one line of a figure: every run of white space and control characters becomes one space, none at the ends;
/// no-break spaces stay; malformed bytes become U+FFFD.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace coopnet
