// The command line that draws a figure, as words.
#pragma once

#include <string>
#include <vector>

#include "src/asked_for.h"
#include "src/figure_bytes.h"
#include "src/flag_values.h"

namespace coopnet {

/// `coopnet draw NETWORK` with the flags given, in the order of the table: what one copies to draw the same figure again. Where
/// the figure goes, and how it is watched, is left out.
[[nodiscard]] std::vector<std::string> draw_command_words(const std::string& network, const FlagValues& flags);

/// Sets what the HTML page of a figure needs to tell its command, also after its reader has hidden something: the command with
/// the flags typed and the view that they led to, and what flags and view leave out.
void set_command(FigureFormat& format, const std::string& network, const FlagValues& typed, const AskedFor& asked);

}  // namespace coopnet
