// From TOML text to a tree, going on after a syntax error: what cannot be parsed is told, blanked and left out.
#pragma once

#include <memory>
#include <string_view>

#include "graph/diagnostic.h"
#include "graph/toml_library.h"

namespace coopnet {

/// The tree of a text, and whether something of the text is missing from it.
struct TomlTree {
  toml::table root;
  bool complete = true;  // false: there were syntax errors, and ids or keys may be missing because of them
};

/// Tables under this key of the root hold what stood under a header that could not be parsed.
inline constexpr std::string_view unparsed_key = "(unparsed)";

/// Parses the text and adds every syntax error (syntax, too_large) to `diagnostics`. After twenty syntax errors the tree is
/// empty. O(text · errors).
[[nodiscard]] TomlTree parse_toml(const std::shared_ptr<const SourceText>& text, Diagnostics& diagnostics);

}  // namespace coopnet
