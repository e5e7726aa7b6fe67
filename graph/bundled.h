// The networks that are compiled into the program.
#pragma once

#include <string_view>
#include <vector>

#include "graph/network.h"

namespace coopnet {

struct BundledNetwork {
  std::string_view name;     // "sonsonate-2018"; `@sonsonate-2018` stands wherever a file may
  std::string_view content;  // its TOML text
  std::string_view packed;   // the network that the text says, as pack_network() gives it
  std::string_view carried;  // the same as figures carry it, as carried_network() gives it
};

/// All of them, by name. The first is what `coopnet draw` takes where no network is given. None has a problem: the build reads
/// and checks them.
[[nodiscard]] const std::vector<BundledNetwork>& bundled_networks();

/// The one that `@NAME` stands for; null for any other name, and for one that is not bundled.
[[nodiscard]] const BundledNetwork* find_bundled(std::string_view name);

/// The network that reading `load("@NAME")` gives, without reading.
[[nodiscard]] Network unpack_bundled(const BundledNetwork& bundled);

}  // namespace coopnet
