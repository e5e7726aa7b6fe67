// Hubs with many leaves, each in the middle of an even ring of them; and a network that is one cycle as an oval.
#pragma once

#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// Draws a network in which actors have 8 or more leaves (contacts that are linked to them alone), each such hub with its leaves
/// on an oval round it (box_ring.h). Hub and oval then stand for one large actor among the others, whom `lay_out` places;
/// lines to these pass between the leaves. Links to leaves come with straight routes, unless other courses are asked for or
/// a pair has several. Where there are others and no ratio is asked for, there is a wide drawing and a high one. A network of at
/// least 8 actors that is one cycle becomes an oval. Nothing where neither is so, or no ring was found. Deterministic.
[[nodiscard]] std::vector<Placement> leaf_rings(const Drawable& drawable, const LayoutOptions& options, LayoutFunction lay_out);

}  // namespace coopnet
