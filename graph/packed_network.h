// A network as bytes that are read back in a fraction of the time that its TOML text takes: how the bundled networks stand in
// the program. Nothing is stored or sent in this form, which may change with every build.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "graph/network.h"

namespace coopnet {

/// Everything of the network but its text and the figure that it was read from, positions included. Linear.
[[nodiscard]] std::string pack_network(const Network& network);

/// The network that was packed, with `text` as what it was read from. Throws std::runtime_error where the bytes are not those of
/// pack_network(). Linear.
[[nodiscard]] Network unpack_network(std::string_view bytes, std::shared_ptr<const SourceText> text);

}  // namespace coopnet
