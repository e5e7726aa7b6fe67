// Letters in LaTeX documents: which engine sets them, in which fonts, and where long words may break.
#pragma once

#include <string>
#include <string_view>

namespace coopnet {

/// Whether pdflatex sets every letter of a text in the encodings T1 and TS1: Latin letters up to U+017F but for a few, and common
/// punctuation. Malformed bytes count as letters that it does not know.
[[nodiscard]] bool pdflatex_knows(std::string_view text);

/// The lines of a preamble with which LuaLaTeX sets the text: for each of its scripts the fonts that may have it, of which those
/// are taken that the machine has, and the order of lines that run from right to left. Other engines stop there, naming LuaLaTeX.
/// `lang` (BCP 47) says whose forms Chinese characters have. In the order of the scripts' tags: same scripts, same lines.
[[nodiscard]] std::string lualatex_fonts(std::string_view text, std::string_view lang);

/// What stands in a text where a line may break without a hyphen, until written_breaks(): a space without width (U+200B).
inline constexpr std::string_view kBreak = "\u200B";

/// What breaks lines between Chinese, Japanese and Korean characters: browsers do, LaTeX has to be told.
enum class WideLetters { broken_by_reader, broken_here };

/// The text with kBreak in words of more than 24 letters, every four. Other words are left to what sets them.
[[nodiscard]] std::string with_breaks(std::string_view text, WideLetters wide);

/// Escaped text with a command in the place of each kBreak.
[[nodiscard]] std::string written_breaks(std::string_view escaped, std::string_view command);

}  // namespace coopnet
