// How wide a text prints, from built-in metrics: Liberation Sans, whose widths are Arial's and Arimo's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// The width of a line of UTF-8 text, points, at a font size in points. Kerning is not counted (browsers may pull a little
/// together, never apart). CJK counts 1 em, combining marks nothing, Arabic as shaped, unknown letters 0.6 em, emoji 1.28 em: a
/// flag, a keycap or joined people as one.
[[nodiscard]] double text_width(std::string_view text, double font_size, bool bold = false);

/// The width that has to stay free for a line, points: that in DejaVu Sans, which stands in on machines without Arial's like and
/// is up to a quarter wider, with the parts of joined emoji side by side, as fonts draw them that do not know the whole; at least
/// text_width().
[[nodiscard]] double room_width(std::string_view text, double font_size, bool bold = false);

/// What a line needs above its baseline, and from baseline to baseline, as parts of the font size.
inline constexpr double kAscent = 0.74;
inline constexpr double kLineHeight = 1.2;
/// How far below the middle of a line its baseline stands, so that capitals and digits look centred.
inline constexpr double kMiddleToBaseline = 0.345;

/// Breaks a text into lines of at most `max_width` points at spaces, hyphens and slashes and between CJK letters and scripts;
/// then balances them so that no line is much shorter than the others. A word that is longer than a line is broken, but
/// never within a grapheme cluster (text/graphemes.h), however wide. Never gives more than `max_lines` lines: then the last ends
/// in "…". At least one line, which may be empty.
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, double max_width, double font_size, bool bold = false,
                                                 std::size_t max_lines = 6);

/// Likewise for running text, which has no padding and so is measured by room_width(): every line takes what it can hold, and the
/// last is as short as it comes.
[[nodiscard]] std::vector<std::string> fill_text(std::string_view text, double max_width, double font_size, bool bold = false,
                                                 std::size_t max_lines = 12);

/// Likewise for headings: measured by room_width(), and no line much shorter than the others.
[[nodiscard]] std::vector<std::string> balance_text(std::string_view text, double max_width, double font_size, bool bold = false,
                                                    std::size_t max_lines = 4);

}  // namespace coopnet
