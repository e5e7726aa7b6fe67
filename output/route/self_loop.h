// The loop of a link from an actor to itself.
#pragma once

#include <array>
#include <cstddef>

#include "output/route/obstacles.h"

namespace coopnet {

/// How many loops stand at each corner of one actor already: top right, top left, bottom right, bottom left.
using LoopsAtCorners = std::array<std::size_t, 4>;

/// A round loop over one of the actor's corners, from its upper or lower side to its left or right one, and counts it in
/// `taken`: at the corner with the fewest loops, top right first, unless a foreign room or its own label is in the way there;
/// as large as there is room for; round the loops that stand at that corner already.
[[nodiscard]] Route self_loop(const DrawableActor& actor, Point centre, std::size_t index, LoopsAtCorners& taken,
                              const Obstacles& obstacles, double arrow_length);

}  // namespace coopnet
