// The style and the script of the HTML page, compiled in from the files in page/.
#pragma once

#include <string_view>

namespace coopnet {

/// The page's style sheet, and its script.
[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();
/// The script's SHA-256, in hexadecimal digits.
[[nodiscard]] std::string_view page_script_hash();

}  // namespace coopnet
