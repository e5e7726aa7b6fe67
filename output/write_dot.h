// Network to DOT, through cgraph.
#pragma once

#include <string>

#include "graph/network.h"

namespace coopnet {

/// The network as a DOT digraph that any Graphviz engine lays out again: ids as node names, name, kind, iso, count and evidence
/// as attributes, `class` for styling ("kind-organization", "relation-member_of basis-stated"), looks by kind and basis,
/// every string escaped (graph/dot_text.h). Sources and own words travel as graph attributes (graph/dot_fields.h); views, which
/// say how to draw, do not. read_dot() reads it back to an equal network, but that an item's own attributes come in the order of
/// their names, and a NUL character as U+FFFD. An own attribute that is a look, such as `shape`, goes before the look by kind.
/// Same network, same bytes. Does not fail; calls from several threads wait for each other, as cgraph keeps state.
[[nodiscard]] std::string write_dot(const Network& network);

}  // namespace coopnet
