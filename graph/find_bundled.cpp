#include <memory>
#include <string>

#include "graph/bundled.h"
#include "graph/packed_network.h"

namespace coopnet {

const BundledNetwork* find_bundled(std::string_view name) {
  if (!name.starts_with('@')) return nullptr;
  for (const BundledNetwork& network : bundled_networks())
    if (network.name == name.substr(1)) return &network;
  return nullptr;
}

Network unpack_bundled(const BundledNetwork& bundled) {
  return unpack_network(bundled.packed,
                        std::make_shared<const SourceText>("@" + std::string(bundled.name), std::string(bundled.content)));
}

}  // namespace coopnet
