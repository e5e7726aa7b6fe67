// The advance widths of Liberation Sans (regular and bold) as a table in the program: no font is read at run time.
#pragma once

#include <optional>

namespace coopnet {

/// The advance width of one code point in parts of the em; none where the font has no glyph for it. Logarithmic.
/// Latin, Greek, Cyrillic, punctuation, currency and a few symbols are there.
[[nodiscard]] std::optional<double> font_width(char32_t code_point, bool bold);

}  // namespace coopnet
