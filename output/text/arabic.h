// Arabic letters change their shape, and their width, with their neighbours.
#pragma once

#include <cstddef>
#include <vector>

namespace coopnet {

/// Whether a letter belongs to the Arabic script.
[[nodiscard]] bool is_arabic(char32_t code_point);

/// The width, in parts of the em, that the letter at `index` has between its neighbours: isolated, initial, medial or final;
/// an alef behind a lam joins it as a ligature. Marks take nothing. The letter must be Arabic. Widths are those of a wide
/// text face, so that a label measured with them has room in any.
[[nodiscard]] double arabic_width(const std::vector<char32_t>& text, std::size_t index);

}  // namespace coopnet
