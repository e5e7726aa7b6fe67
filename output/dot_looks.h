// How actors and links look when Graphviz draws the DOT that is written: the figure's grammar in Graphviz's words.
#pragma once

#include "graph/actor.h"
#include "graph/link.h"
#include "graph/network.h"

namespace coopnet {

/// Label, class, tooltip, shape and colours of an actor, as plain texts. Own attributes of these names go first, but for label
/// and tooltip; own classes are added.
[[nodiscard]] Attributes dot_looks(const Network& network, const Actor& actor);

/// Label, class, tooltip, dash, colour and arrow of a link, likewise.
[[nodiscard]] Attributes dot_looks(const Network& network, Network::LinkRef link);

}  // namespace coopnet
