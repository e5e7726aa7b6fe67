// Network to DOT, through cgraph.
#pragma once

#include <string>

#include "graph/network.h"

namespace coopnet {

/// The network as a DOT digraph that any Graphviz engine lays out again: ids as node names, name, kind, iso, count and evidence
/// as attributes, `class` for styling ("kind-organization", "relation-member_of basis-stated"), looks by kind and basis,
/// every string escaped. read_dot() reads it back to an equal graph. Same network, same bytes.
[[nodiscard]] std::string write_dot(const Network& network);

}  // namespace coopnet
