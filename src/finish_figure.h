// What flags ask of a figure once it is drawn.
#pragma once

#include <iosfwd>
#include <vector>

#include "output/figure/figure.h"
#include "output/fonts/embed_fonts.h"
#include "src/flag_values.h"

namespace coopnet {

/// Puts a figure's text and background as --text and --background want them, and tells `err` what that costs. Returns the fonts
/// that are to travel with it.
[[nodiscard]] std::vector<EmbeddedFont> finish_figure(Figure& figure, const FlagValues& flags, std::ostream& err);

/// Tells `err` which letters of a figure that is printed (PDF, PNG) no font of this machine has, if any.
void tell_letters_in_boxes(const Figure& figure, std::ostream& err);

}  // namespace coopnet
