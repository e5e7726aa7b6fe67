// What the tests of readers look at in a result.
#pragma once

#include <string>
#include <vector>

#include "graph/read.h"

namespace coopnet {

/// Links as "from relation to", in their order.
inline std::vector<std::string> links(const Network& network) {
  std::vector<std::string> list;
  for (const auto ref : network.links())
    list.push_back(network.actor(network.from(ref)).id + " " + network.link(ref).relation + " " +
                   network.actor(network.to(ref)).id);
  return list;
}

inline const Link& link(const ReadResult& result, std::size_t index) {
  return result.network.link(result.network.links().at(index));
}

inline const Actor& actor(const ReadResult& result, const std::string& id) {
  return result.network.actor(result.network.find(id).value());
}

}  // namespace coopnet
