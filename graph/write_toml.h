// Writes a network in its native format.
#pragma once

#include <string>

#include "graph/network.h"

namespace coopnet {

/// The network as TOML text. Reading it back gives an equal network: nothing that the network holds is left out, and the
/// order of actors, links, sources and views is kept. Comments of the text it was read from are not kept, nor is an attribute
/// that an item has twice, which TOML cannot say; invalid bytes become U+FFFD. TOML 1.0. Does not fail.
[[nodiscard]] std::string write_toml(const Network& network);

}  // namespace coopnet
