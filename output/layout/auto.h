// The default layout: reads well for most networks without being told anything.
//
// Connected parts are laid out one by one (part_layout.h) and packed; large parts by sparse stress. Other engines' drawings
// compete where they have a chance, and the one that reads best by reading_cost() wins (contest.h). Groups are laid out one by
// one, and their frames are packed as rooms of a floor plan or stand as large actors among the others.
#pragma once

#include "output/layout/layout.h"

namespace coopnet {

/// Honours direction, node spacing, groups, pins, seed, ratio, effort, places from before and hubs. Never fails; without
/// actors the placement is empty. The explanation says which drawings competed and what they cost.
[[nodiscard]] Placement lay_out_auto(const Drawable& drawable, const LayoutOptions& options);

/// Stress alone, with overlaps removed: distances as in the network. Honours pins, node spacing, seed and ratio.
[[nodiscard]] Placement lay_out_stress(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
