// The advance widths of the fonts that figures are measured with, as tables in the program: no font is read at run time.
#pragma once

#include <optional>

namespace coopnet {

/// Liberation Sans has the widths of Arial and Arimo; DejaVu Sans is the widest font that stands in where none of these is
/// there.
enum class Face { liberation, dejavu };

/// The advance width of one code point in parts of the em; none where the font has no glyph for it. Logarithmic.
/// Latin, Greek, Cyrillic, punctuation, currency and a few symbols are there.
[[nodiscard]] std::optional<double> font_width(char32_t code_point, bool bold, Face face = Face::liberation);

}  // namespace coopnet
