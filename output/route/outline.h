// Where a line from outside meets an actor's outline.
#pragma once

#include <optional>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// The outline as a closed polygon in the order of the clock, for the outline's box (curves as short chords, error below
/// 0.2 pt). What the style draws and what the router ends links at are both made from this.
[[nodiscard]] std::vector<Point> outline_polygon(Outline outline, const Rect& core);

/// Whether a point is inside the outline (its border counts as inside).
[[nodiscard]] bool inside_outline(Outline outline, const Rect& core, Point point);

/// Where the segment from `inside` to `outside` leaves the outline: the crossing that is nearest to `outside`.
/// None where it does not cross the border.
[[nodiscard]] std::optional<Point> leave_outline(Outline outline, const Rect& core, Point inside, Point outside);

}  // namespace coopnet
