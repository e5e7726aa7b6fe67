// DOT files from before UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace coopnet {

/// The text as UTF-8 where an attribute `charset` says that it is ISO 8859-1 ("latin1", "latin-1", "l1", "ISO-8859-1" …); none
/// for any other text.
[[nodiscard]] std::optional<std::string> dot_from_latin1(std::string_view content);

}  // namespace coopnet
