// Moves the pieces of axis-parallel lines apart, so that none runs on top of another.
#pragma once

#include <cstddef>
#include <vector>

#include "output/route/obstacles.h"
#include "output/route/sides.h"

namespace coopnet {

/// An axis-parallel line of a link, and how far its ends may move along the sides where they stand.
struct SquareLine {
  std::vector<Point> points;   // corners only, level and upright pieces in turn
  std::size_t from = 0;        // actors
  std::size_t to = 0;
  SideRange from_range;
  SideRange to_range;
};

struct NudgeOptions {
  double gap = 6;              // wanted between two lines
  double stub = 7;             // kept between the first and last bends and the line's own actors
  double clearance = 4;        // kept to foreign rooms where it is kept now
  std::vector<Rect> frames;    // whose borders no piece should run along
};

/// Spreads pieces that share a channel or a side over it, in the order in which the lines part at its ends, so that no crossing
/// is added; narrower than the gap where the channel is; pieces alone in a narrow channel move to its middle. Wants the least
/// squares of all moves (Wybrow, Marriott, Stuckey 2009, DOI 10.1007/978-3-642-11805-0_22). Ends keep to their sides, but
/// must be cut at the outlines again. O(pieces²).
void nudge(std::vector<SquareLine>& lines, const Obstacles& obstacles, const NudgeOptions& options);

}  // namespace coopnet
