// Clusters: actors that have more links among themselves than with the rest.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/network.h"

namespace coopnet {

struct Clusters {
  std::vector<std::size_t> of;  // the cluster of each actor, numbered from 0 by falling size, equal ones by their first actors
  std::vector<std::size_t> sizes;    // actors in each
  double modularity = 0;             // of the partition, −0.5 … 1: above about 0.3 clusters are there to be seen (Newman 2004)
};

/// Finds clusters by raising modularity: each actor moves to the neighbouring cluster that gains most, then clusters become
/// actors of a smaller network, until nothing is gained. Links count with their weights, both ways, self-links not. Actors
/// without links are clusters of their own. A `resolution` (above 0) below 1 gives fewer and larger clusters (Reichardt,
/// Bornholdt 2006, DOI 10.1103/PhysRevE.74.016110); the modularity told is that of resolution 1. Actors are visited in their
/// order, so that the result is the same every time. An empty network has none. Blondel, Guillaume, Lambiotte, Lefebvre 2008,
/// DOI 10.1088/1742-5468/2008/10/P10008. About O(n + m) a pass.
[[nodiscard]] Clusters find_clusters(const Network& network, double resolution = 1);

}  // namespace coopnet
