// The own layout for one connected part of a network, small enough for a search with real box sizes.
//
// Stress gives the start (stress.h), turned and scaled to the room that the boxes need; then a local search (local_search.h)
// takes out crossings, links through boxes, overlaps and narrow angles at little stress. Several searches run from different
// starts; the best is kept.
#pragma once

#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// Centres for a connected drawable. Pins are kept exactly; actors with a place from before stay near it. Without either
/// the result stands around the origin. Boxes stand at least min(8, node spacing) apart unless pins forbid it.
/// Uses of the options: node_spacing, ratio (of the whole drawing, about), seed, effort, direction (of ranked links).
/// The work is bounded: above some hundreds of links the searches get fewer steps an actor. Deterministic, on any number of
/// cores.
[[nodiscard]] std::vector<Point> lay_out_part(const Drawable& part, const LayoutOptions& options);

/// The part of a drawable that these actors (ascending) make: they in their order, and the links between them.
[[nodiscard]] Drawable part_of(const Drawable& drawable, const std::vector<std::size_t>& actors);

}  // namespace coopnet
