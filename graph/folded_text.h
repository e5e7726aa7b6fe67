// Text with its white space folded, to find a phrase in a source that breaks its lines elsewhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coopnet {

/// The text with every run of white space as one space, and none at either end. White space is what Unicode counts as such
/// (property White_Space), the no-break spaces U+00A0 and U+202F too. Invalid bytes become U+FFFD. Linear.
[[nodiscard]] std::string fold_white_space(std::string_view text);

/// The number of words, which white space stands between.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace coopnet
