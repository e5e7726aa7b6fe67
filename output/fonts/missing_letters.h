// How letters are told that a font does not have.
#pragma once

#include <set>
#include <string>

namespace coopnet::fonts {

/// Whether a letter shows: neither a control nor a joiner, a selector, a tag or a mark of direction.
[[nodiscard]] bool is_printed(char32_t letter);

/// "`م`, `ن` and 3 more letters": up to six letters, then how many more.
[[nodiscard]] std::string named(const std::set<char32_t>& letters);

}  // namespace coopnet::fonts
