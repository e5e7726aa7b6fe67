// Fonts for printing without a look at all that are installed.
#pragma once

#include <string_view>

namespace coopnet::print {

/// Whether Liberation Sans, which figures name in their fonts, has every letter of the text: those of the Latin, Greek and
/// Cyrillic scripts that its first release had, and common punctuation.
[[nodiscard]] bool few_fonts_have(std::string_view text);

/// Makes fontconfig know the folder of Liberation Sans alone, which takes a fraction of the time that the machine's own
/// configuration takes. True where the font is there. For a process that prints and does nothing else: what is chosen holds for
/// everything in it. Throws OutputError where fontconfig is missing.
bool choose_few_fonts();

/// Back to the machine's own configuration.
void choose_all_fonts();

}  // namespace coopnet::print
