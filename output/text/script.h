// What measuring and breaking lines must know of a code point.
#pragma once

namespace coopnet {

enum class Script {
  latin,   // Latin beyond what the font has
  mark,    // takes no room of its own: combining marks, joiners, variation selectors, directions
  wide,    // Chinese, Japanese, Korean and full-width forms: a line may break between any two
  emoji,
  other,
};

/// The class of a code point, by Unicode blocks.
[[nodiscard]] Script script_of(char32_t code_point);

/// Whether a code point is closing punctuation that must not begin a line.
[[nodiscard]] bool stays_behind(char32_t code_point);

}  // namespace coopnet
