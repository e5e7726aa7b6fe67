// BCP 47 language tags.
#pragma once

#include <string_view>

namespace coopnet {

/// Whether the tag is well-formed by RFC 5646 (https://www.rfc-editor.org/rfc/rfc5646, section 2.1): "es", "zh-Hant-TW",
/// "de-CH-1996", "x-ours", the grandfathered "i-klingon". A language of four letters or more, which the grammar reserves and
/// the registry has none of, is refused, so that "spanish" is told.
[[nodiscard]] bool is_language_tag(std::string_view tag);

}  // namespace coopnet
