// The order of the nodes within every layer, so that few arcs cross.
#pragma once

#include <cstdint>
#include <vector>

#include "output/layout/layers_graph.h"
#include "output/layout/random.h"

namespace coopnet::layers {

/// Cuts every arc at the layers that it passes and puts the nodes of each layer in the order of their numbers. `layers` must
/// keep the arcs' least lengths. `passing` has the node that stands for an arc between its ends; `labels`, for each arc, the
/// room of its label, as breadth and depth, or nothing: it is kept in the middle one of the layers between.
[[nodiscard]] Layering make_layering(const std::vector<Node>& actors, const std::vector<Arc>& arcs,
                                     const std::vector<int>& layers, const Node& passing, const std::vector<Node>& labels);

/// Pairs of arcs that cross between two neighbouring layers, over all layers. O(arcs · log arcs).
[[nodiscard]] std::int64_t crossings(const Layering& layering);

struct OrderPlan {
  int starts = 8;                  // orders to begin with
  int shakes = 40;                 // times that the best order is disturbed and mended again
  double work = 2e7;               // steps at most, about
  std::vector<double> wanted;      // for each actor a place from left to right that one start begins with; empty: none
};

/// Orders the layers. Every start begins breadth-first from some node, or with the wanted places; sweeps down and up by
/// barycentres (Sugiyama, Tagawa, Toda 1981, DOI 10.1109/TSMC.1981.4308636), then moves single nodes, and whole arcs with all
/// nodes that they pass, to where they cross least (sifting: Matuszewski, Schönfeld, Molitor 1999, DOI
/// 10.1007/3-540-46648-7_22). The best is disturbed and mended again. Deterministic for a generator; bounded by steps.
void reduce_crossings(Layering& layering, const OrderPlan& plan, Random& random);

}  // namespace coopnet::layers
