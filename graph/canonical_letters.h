// Letters of Unicode, so that names can be compared that are written in different ways.
#pragma once

#include <optional>
#include <utility>

namespace coopnet {

/// The letter and the mark that a letter stands for by canonical decomposition, one step of it; the mark is 0 where it stands for
/// another letter alone. None for letters that stand for themselves, and from U+2000 on for all but syllables of Hangul and the
/// signs for ohm, kelvin and ångström. Unicode Standard, chapter 3.7 and 3.12. Logarithmic in the table.
[[nodiscard]] std::optional<std::pair<char32_t, char32_t>> taken_apart(char32_t letter);

/// The small letter of a capital that cannot be taken apart; any other character is left. Below U+2000.
[[nodiscard]] char32_t small_letter(char32_t letter);

}  // namespace coopnet
