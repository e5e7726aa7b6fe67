// What a reader takes for one letter: a base with its marks, a flag of two letters, people joined into a family.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace coopnet {

/// Where the grapheme cluster ends that begins at byte `at`, which must be below the text's size: an extended cluster of UAX 29,
/// by the tables of Unicode 14 and the conjuncts of 15.1. A malformed byte counts as a letter.
[[nodiscard]] std::size_t next_cluster(std::string_view text, std::size_t at);

/// The longest beginning of a text of at most `count` code points that ends between clusters; all of it where it has no more.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t count);

/// For a cluster that is drawn as one picture by a font of emoji (flags, keycaps, skin tones, joined people, a sign with a
/// selector that asks for its picture): of how many pictures it consists where the font does not know it as one, at least 1.
/// None for letters, for single signs without a selector, and where a selector asks for text.
[[nodiscard]] std::optional<std::size_t> pictures_in(std::string_view cluster);

}  // namespace coopnet
