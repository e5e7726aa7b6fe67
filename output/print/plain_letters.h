// Which texts need neither shaping nor another font than Liberation Sans.
#pragma once

#include <string_view>

namespace coopnet::print {

/// Whether Liberation Sans, which figures name in their fonts, has every letter of the text, one beside the other from left to
/// right: those of the Latin, Greek and Cyrillic scripts that its first release had, and common punctuation.
[[nodiscard]] bool are_plain_letters(std::string_view text);

}  // namespace coopnet::print
