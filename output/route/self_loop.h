// The loop of a link from an actor to itself.
#pragma once

#include <array>
#include <cstddef>

#include "output/route/line_grid.h"
#include "output/route/obstacles.h"

namespace coopnet {

/// How many loops stand at each corner of one actor already: top right, top left, bottom right, bottom left.
using LoopsAtCorners = std::array<std::size_t, 4>;

/// A round loop over one of the actor's corners, from its upper or lower side to its left or right one, and counts it in
/// `taken`: where it runs through no foreign room and not over its own label; there, as large as there is room for, over the
/// fewest `drawn` lines, then at the corner with the fewest loops, top right first; round the loops that stand there already.
[[nodiscard]] Route self_loop(const DrawableActor& actor, Point centre, std::size_t index, LoopsAtCorners& taken,
                              const Obstacles& obstacles, const LineGrid& drawn, double arrow_length);

}  // namespace coopnet
