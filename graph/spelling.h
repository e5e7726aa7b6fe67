// "Did you mean …?"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coopnet {

/// The candidate nearest to `word`, ignoring case and treating '-', '_' and ' ' alike, where it is near enough to be a slip: a
/// distance of a third of the word's length, at most 3. The distance counts bytes that are put in, left out, changed or swapped
/// with the next (Damerau–Levenshtein, optimal string alignment). Ties go to the first. Else the only candidate that begins with
/// a word of four letters or more. None for an empty list and for words above 256 bytes. O(letters of the word · letters of all
/// candidates).
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

/// A word as messages show it: `word`.
[[nodiscard]] std::string in_ticks(std::string_view word);

/// "did you mean `x`?", or empty where nothing is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// The same; else what to do where nothing is near.
[[nodiscard]] std::string guess_or_list(std::string_view word, const std::vector<std::string>& candidates,
                                        std::string_view otherwise);

}  // namespace coopnet
