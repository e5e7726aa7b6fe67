// The networks that are compiled into the program.
#pragma once

#include <string_view>
#include <vector>

namespace coopnet {

struct BundledNetwork {
  std::string_view name;     // "sonsonate-2018"; `@sonsonate-2018` stands wherever a file may
  std::string_view content;  // its TOML text
};

/// All of them, by name. The first is what `coopnet draw` takes where no network is given.
[[nodiscard]] const std::vector<BundledNetwork>& bundled_networks();

}  // namespace coopnet
