// Where lines between two facing sides step over from one to the other.
#pragma once

#include <cstddef>
#include <vector>

#include "output/route/nudge.h"

namespace coopnet {

/// A line of four points between sides that face each other, whose middle piece may stand anywhere between them.
struct Step {
  std::size_t line = 0;        // index into the lines
  Side from_side = Side::right;
  Side to_side = Side::left;
};

/// For each step the way, along the coordinate in which it runs from side to side, that all lines have in common with it that fan
/// out from one of its sides, the side with more of them; (0, 0) where it shares no side. `high` is not above `low` where they
/// have none. O(steps · log steps).
[[nodiscard]] std::vector<SideRange> ways_of_fans(const std::vector<SquareLine>& lines, const std::vector<Step>& steps);

/// Moves the middle pieces of the steps to where the lines cross least, and of such places to the nearest one. Lines that share
/// a side step at one coordinate unless another is better: nudge() then parts them in the order that crosses nothing. The middle
/// pieces keep `margin` points from both ends where the way is long enough. Two rounds, O(steps · lines²) at worst.
void place_steps(std::vector<SquareLine>& lines, const std::vector<Step>& steps, double gap, double margin);

}  // namespace coopnet
