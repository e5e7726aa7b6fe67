// A link: one actor's relation to another, with the evidence for it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/actor.h"
#include "graph/source.h"

namespace coopnet {

struct Link {
  std::string relation;            // a Relation's id
  std::string label;               // instead of the relation's phrase; mostly empty
  std::string note;
  double weight = 1;               // finite, above 0
  std::vector<Evidence> evidence;  // firmest first is not required
  Attributes attributes;
  std::size_t order = 0;           // place in the network's links, as read
  TextRange where;
  KeyPositions keys;
};

/// The firmest basis among the link's evidence; none where it has no evidence.
[[nodiscard]] std::optional<Basis> link_basis(const Link& link);

}  // namespace coopnet
