// The style and the script of the HTML page, compiled in from page.css and page.js.
#pragma once

#include <string_view>

namespace coopnet {

[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();

}  // namespace coopnet
