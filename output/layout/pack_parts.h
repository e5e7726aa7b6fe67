// Puts hundreds of separate parts of a drawing side by side so that small ones fill the gaps that large ones leave.
//
// Parts are laid on a grid of square cells as the cells that they cover, holes included; the largest stands in the middle, and
// each further one takes the free place that is nearest to it, in rings of the page's shape. Freivalds, Doğrusöz, Kikusts 2002,
// DOI 10.1007/3-540-45848-4_30. For a few large boxes pack.h gives tidier pages.
#pragma once

#include <utility>
#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// What a part covers, in a frame of its own.
struct PackPart {
  std::vector<Rect> boxes;                      // rooms of its actors
  std::vector<std::pair<Point, Point>> lines;   // its links
  bool stays = false;                           // it stands where its frame says, and the others round it
};

/// How far each part is to be moved so that no two are nearer than `gap` (parts that stay may be), on a page of about `ratio`
/// (height over width, above 0). Parts are placed by falling size, ties in the order given. A part without boxes stays at its
/// origin. Deterministic. O(cells · parts) in the worst case, with at most a few hundred thousand cells.
[[nodiscard]] std::vector<Point> pack_parts(const std::vector<PackPart>& parts, double gap, double ratio);

}  // namespace coopnet
