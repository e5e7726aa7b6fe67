// UTF-8, one code point at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace coopnet {

/// The code point that begins at byte `offset`, which moves behind it. An invalid byte gives U+FFFD and is one byte long.
/// Overlong forms, surrogates and values above U+10FFFF are invalid. `offset` must be below the text's size.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);

/// The offset of the first byte that is not UTF-8; none where all of it is.
[[nodiscard]] std::optional<std::size_t> invalid_utf8(std::string_view text);

/// The number of code points; an invalid byte counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Appends a code point's UTF-8 form.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace coopnet
