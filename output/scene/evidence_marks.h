// Small numbers on links, and the list under the figure that they point into.
#pragma once

#include <string>
#include <vector>

#include "graph/network.h"
#include "output/scene/furniture.h"

namespace coopnet {

struct NumberedEvidence {
  std::vector<std::string> marks;        // for each link, in the network's order: "3", "4–6", "2, 7"; empty: no evidence
  std::vector<NumberedSource> sources;   // “phrase” publisher, date; each source and phrase once
};

/// Numbers the evidence of links in the order of the links. O(evidence log evidence).
[[nodiscard]] NumberedEvidence number_evidence(const Network& network, const std::string& lang);

}  // namespace coopnet
