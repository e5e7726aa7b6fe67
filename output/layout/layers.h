// A layered drawing: actors in ranks, so that hierarchies and flows go one way. After Sugiyama, Tagawa, Toda 1981, DOI
// 10.1109/TSMC.1981.4308636.
//
// Links that say who stands above whom decide the ranks, arrows follow where they can, links without a direction lie where they
// cross least. The steps: layers_cycles, layers_rank, layers_order, layers_coordinates, layers_routes.
#pragma once

#include "output/layout/layout.h"

namespace coopnet {

/// Lays out in ranks. Uses of the options: direction (automatic: down, or to the right where that keeps texts larger), node and
/// rank spacing, width, height and ratio (layers too broad for the page are broken into several), links, seed, effort. Room is
/// kept for the labels of links. Every group is laid out by itself and then stands as one large actor among the others.
/// Separate parts are packed side by side. Routes are smooth or have corners, as asked; straight and orthogonal ones are left
/// to the router. Self-links too. Bounded by steps; about O(rounds · (n + m + dummies) · breadth). Does not fail. Deterministic
/// for a seed.
[[nodiscard]] Placement lay_out_layers(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
