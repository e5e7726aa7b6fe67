// The files of the preview's page, compiled in from the folder site/.
#pragma once

#include <string_view>

namespace coopnet {

[[nodiscard]] std::string_view preview_html();
[[nodiscard]] std::string_view preview_css();
[[nodiscard]] std::string_view preview_js();

}  // namespace coopnet
