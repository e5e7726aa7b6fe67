// What a figure was drawn from travels in its SVG: the network, the flags, the version.
//
// It stands as TOML in the last element of the file, <metadata data-coopnet="VERSION">: the flags in clear, so that whoever
// opens the file sees them; the network packed.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "graph/network.h"
#include "graph/read.h"

namespace coopnet {

/// The content of the element, for a network as it was read: every actor and link of it, not only those that are drawn. Free of
/// the characters that XML would have to escape. Does not fail.
[[nodiscard]] std::string write_figure_source(const FigureSource& figure, const Network& network);

/// The same where the network is packed already: `carried` is what carried_network() gives for it.
[[nodiscard]] std::string write_figure_source(const FigureSource& figure, std::string_view carried);

/// The network packed, as a value of the content.
[[nodiscard]] std::string carried_network(const Network& network);

/// Whether the text is XML whose first element is `svg`.
[[nodiscard]] bool looks_like_svg(std::string_view text);

/// Reads the network of a figure, with `Network::figure` set. Nothing in it is trusted: an SVG that carries no network, is not
/// well-formed (syntax), or whose parts are damaged (bad_value), unknown (unknown_key) or unpack to more than 64 MiB
/// (too_large) is told with its place in the file; problems of the network itself with their place in its text, which is
/// called "FILE#network". Flags are not judged here.
[[nodiscard]] ReadResult read_figure(std::shared_ptr<const SourceText> text);

}  // namespace coopnet
