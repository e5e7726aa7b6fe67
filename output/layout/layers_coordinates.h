// Where the nodes of ordered layers stand from left to right.
#pragma once

#include <vector>

#include "output/layout/layers_graph.h"

namespace coopnet::layers {

struct Gaps {
  double boxes = 14;   // between two boxes, points
  double arcs = 9;     // between two arcs that pass side by side
  double family = 5;   // the same, where both begin or end at one actor
  double mixed = 10;   // between a box and an arc
};

/// Places along the layer for all nodes, in the order and with the gaps given. Long arcs run straight across the layers
/// wherever no other long arc crosses them, and nodes that nearly stand below one another come to do so: these are the blocks
/// of Brandes and Köpf (2001, DOI 10.1007/3-540-45848-4_3), but chosen and placed so that the squares of the arcs' sideways
/// lengths are least, so that parents stand over the middle of their children and none of the shifts arises that the erratum of
/// 2020 (arXiv 2008.01252) mends. Deterministic. O(rounds · (n + m) · log).
[[nodiscard]] std::vector<double> place_nodes(const Layering& layering, const Gaps& gaps);

/// The least distance between the centres of two neighbours of a layer.
[[nodiscard]] double least_distance(const Node& left, const Node& right, const Gaps& gaps);

}  // namespace coopnet::layers
