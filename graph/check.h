// Every rule that a network must keep, told as diagnostics.
#pragma once

#include <string>

#include "graph/diagnostic.h"
#include "graph/network.h"

namespace coopnet {

struct CheckOptions {
  bool require_evidence = false;  // an actor or link without evidence is an error; else it is no problem
  std::string sources;            // a folder with the texts of the sources; empty: phrases are not looked up
};

/// Checks what reading alone does not: kinds and relations known, ends that fit, ids, self-links, codes, dates, languages,
/// evidence, references of views' focus flags. Never throws. Order: the order of the text. Of a network that was read
/// with syntax errors it tells nothing that may only follow from them.
[[nodiscard]] Diagnostics check(const Network& network, const CheckOptions& options = {});

}  // namespace coopnet
