// What a command's flags ask of a network: a view or a selection, and how to draw it.
#pragma once

#include <string>

#include "graph/network.h"
#include "graph/select.h"
#include "src/draw_options.h"
#include "src/flag_values.h"

namespace coopnet {

struct AskedFor {
  FlagValues typed;     // those of the command line, and of the figure that is drawn again where none was typed
  FlagValues flags;     // these, and the view's where none of them is
  std::string view;     // the view's name, or empty
  DrawOptions options;
  Selected selected;
  std::vector<std::string> warnings;  // sentences: what was asked for and has no effect on this selection
};

/// Where the network was read from a figure and no view is asked for: the figure's own flags, beneath those of the command line.
/// Then the network's view that the flags name, or its default one where they choose nothing else; then the selection that flags
/// and view make together. Throws UsageError for a view or a word that the network does not have, and for a theme file that a
/// figure does not carry.
[[nodiscard]] AskedFor asked_for(const Network& network, const FlagValues& typed);

}  // namespace coopnet
