// The pieces that TOML text is written from.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coopnet {

/// A bare key where that is possible, else a quoted one.
[[nodiscard]] std::string toml_key(std::string_view key);

/// A basic string on one line. Controls and what steers a terminal are escaped; invalid bytes become U+FFFD.
[[nodiscard]] std::string toml_string(std::string_view text);

/// As toml_string(), but of several lines where the text has several.
[[nodiscard]] std::string toml_long_string(std::string_view text);

/// true, false, an integer or a plain decimal stand bare where reading them gives the same text; anything else is a string.
[[nodiscard]] std::string toml_value(std::string_view text);

/// The shortest number that reads back as the same double, which must be finite.
[[nodiscard]] std::string toml_number(double value);

/// ["a", "b"]
[[nodiscard]] std::string toml_array(const std::vector<std::string>& values);

/// { key = value, … } of values that are TOML already.
[[nodiscard]] std::string toml_inline_table(const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace coopnet
