// The command line that draws a figure, as words.
#pragma once

#include <string>
#include <vector>

#include "src/flag_values.h"

namespace coopnet {

/// `coopnet draw NETWORK` with the flags given, in the order of the table: what one copies to draw the same figure again. Where the
/// figure goes, and how it is watched, is left out.
[[nodiscard]] std::vector<std::string> draw_command_words(const std::string& network, const FlagValues& flags);

}  // namespace coopnet
