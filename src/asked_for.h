// What a command's flags ask of a network: a view or a selection, and how to draw it.
#pragma once

#include <string>

#include "graph/network.h"
#include "graph/select.h"
#include "src/draw_options.h"
#include "src/flag_values.h"

namespace coopnet {

struct AskedFor {
  FlagValues flags;     // the typed ones, and the view's where none was typed
  std::string view;     // the view's name, or empty
  DrawOptions options;
  Selected selected;
};

/// The network's view that the flags name, or its default one where they choose nothing else; then the selection that flags and
/// view make together. Throws UsageError for a view or a word that the network does not have.
[[nodiscard]] AskedFor asked_for(const Network& network, const FlagValues& typed);

}  // namespace coopnet
