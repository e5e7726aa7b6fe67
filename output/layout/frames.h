// Frames around the groups of a drawing: each holds its members and nobody else.
#pragma once

#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// Moves actors apart so that no two rooms are nearer than `gap`, then whole groups, so that no frame meets another or a
/// foreign actor; groups keep their inner arrangement then. Actors marked in `fixed` (empty: none) stay, and with them their
/// groups, even where frames then meet. Returns the frames: around the members' rooms, `margin` wide and with room for the
/// heading on top; empty boxes for groups without members. Deterministic; O(n log² n).
std::vector<Rect> part_groups(const Drawable& drawable, std::vector<Point>& centres, double gap, double margin,
                              const std::vector<bool>& fixed = {});

/// Drawings in frames: the frames, and actors that belong to none, side by side as a floor plan (floor_plan.h), planned
/// twice with quick effort, eight times with normal and sixteen times with high effort, each from another seed; the first of
/// high effort are those of normal. None where there are too many frames, or where most actors belong to no group.
[[nodiscard]] std::vector<Placement> frames_by_plan(const Drawable& drawable, const LayoutOptions& options, LayoutFunction inner);

/// A drawing in frames: `whole` lays out the network in which every frame is one large actor, `inner` what stands in each.
[[nodiscard]] Placement frames_as_actors(const Drawable& drawable, const LayoutOptions& options, LayoutFunction inner,
                                         LayoutFunction whole);

}  // namespace coopnet
