// From TOML text to a tree, going on after a syntax error: what cannot be parsed is told, blanked and left out.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "graph/diagnostic.h"
#include "graph/toml_library.h"

namespace coopnet {

/// The tree of a text, and what of the text is missing from it because of syntax errors.
struct TomlTree {
  toml::table root;
  std::vector<std::uint32_t> damaged;  // the lines of the headers of tables that lack some of their lines; 1 for the root
  bool headers_lost = false;           // whole tables are missing
  bool given_up = false;               // everything is missing
};

/// Tables under this key of the root hold what stood under a header that could not be parsed.
inline constexpr std::string_view unparsed_key = "(unparsed)";

/// Parses the text and adds every syntax error (syntax, too_large) to `diagnostics`. After twenty syntax errors the tree is
/// empty. O(text · errors).
[[nodiscard]] TomlTree parse_toml(const std::shared_ptr<const SourceText>& text, Diagnostics& diagnostics);

}  // namespace coopnet
