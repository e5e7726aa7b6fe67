// Puts the separate parts of a drawing side by side on one page.
#pragma once

#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// Top left corners for boxes of these sizes, at least `gap` apart, in rows: tall boxes first, each in the first row with
/// room for it, several in a column where a row is high enough. Of many widths of the page the one is taken whose whole comes
/// nearest to `ratio` (height over width) on little room. Ties keep the given order. Deterministic. O(n² · widths).
[[nodiscard]] std::vector<Point> pack(const std::vector<Size>& sizes, double gap, double ratio);

}  // namespace coopnet
