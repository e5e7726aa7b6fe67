// Escaping for the formats that are written.
#pragma once

#include <string>
#include <string_view>

namespace coopnet {

/// For XML text and double-quoted attributes: & < > " become entities; characters that XML 1.0 does not allow are left out.
[[nodiscard]] std::string escape_xml(std::string_view text);

/// An XML id part: letters, digits, '-', '_' and '.' kept, every other byte as "_hh" (and an underscore that would read like
/// such an escape). Different texts give different ids.
[[nodiscard]] std::string xml_id(std::string_view text);

/// Whether an address may stand as a link in a figure: it begins with https:, http: or mailto:.
[[nodiscard]] bool is_safe_href(std::string_view href);

}  // namespace coopnet
