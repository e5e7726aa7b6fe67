// Characters written as &eacute; or &#233;, as labels of DOT files may hold them.
#pragma once

#include <string>
#include <string_view>

namespace coopnet {

/// The text with the entities of HTML 4.01 and numeric ones replaced by their characters; what is no entity is kept as it is.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace coopnet
