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

}  // namespace coopnet
