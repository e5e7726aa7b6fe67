// Frames and single boxes side by side on one page like the rooms of a house: tightly, linked ones near one another.
//
// A packing is a pair of orders (Murata, Fujiyoshi, Nakatake, Kajitani 1996, DOI 10.1109/43.552084): who comes before another
// in both stands left of it, who comes before it in the second alone stands above. Simulated annealing changes the orders, the
// shapes of blocks, and the places of members in their blocks.
#pragma once

#include <vector>

#include "output/layout/frame_blocks.h"
#include "output/layout/layout.h"

namespace coopnet {

/// More blocks than this are not planned.
inline constexpr std::size_t kMostBlocks = 40;

struct FloorPlan {
  std::vector<Point> corners;         // top left of each block
  std::vector<std::size_t> shapes;    // of each block, the one that it takes
  std::vector<Point> centres;         // of each actor of the drawable
};

/// Plans the page for at most `kMostBlocks` blocks, `gap` apart: small, of the wanted shape (ratio, or width and height; an
/// upright page for a width alone), with short links that cross little and run through few boxes. Uses of the options: width,
/// height, ratio, seed, effort. Deterministic; a fixed number of steps, each O(blocks² + links · (links + actors)).
[[nodiscard]] FloorPlan plan_floor(const Drawable& drawable, const std::vector<FrameBlock>& blocks, const LayoutOptions& options,
                                   double gap);

}  // namespace coopnet
