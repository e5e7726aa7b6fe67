// Writes a network in its native format.
#pragma once

#include <string>

#include "graph/network.h"

namespace coopnet {

/// Whether the comments of the TOML text that a network was read from are written back. What an author remarks for himself is not
/// sent on with a figure.
enum class Comments { left_out, kept };

/// The network as TOML text. Reading it back gives an equal network: nothing that the network holds is left out, and the
/// order of actors, links, sources and views is kept; sources come before words, those before actors, links and views. Comments
/// that are kept stand where they stood, at the same item and key; at an item's end where the key is not written. Writing the
/// result again gives the same text. An attribute that an item has twice is not kept, which TOML cannot say, nor what a DOT text
/// says of directions and frames, which a view would; invalid bytes become U+FFFD. TOML 1.0. Does not fail. O(n log n).
[[nodiscard]] std::string write_toml(const Network& network, Comments comments = Comments::left_out);

}  // namespace coopnet
