// Bytes as letters (RFC 4648, section 4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace coopnet {

/// With padding; a line feed behind every `line` letters, none for 0.
[[nodiscard]] std::string encode_base64(std::string_view bytes, std::size_t line = 0);

/// The bytes; white space is skipped, padding may be missing. None where another letter stands in the text or its length is
/// none that bytes give.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

}  // namespace coopnet
