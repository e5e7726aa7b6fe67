// Where a line from outside meets an actor's outline.
//
// Every outline stands within its core box and touches all four of its edges (a circle in a box that is not square touches
// two). In boxes too small for a corner, point or notch those shrink with the box; none of the functions fails.
#pragma once

#include <optional>
#include <vector>

#include "output/drawable.h"

namespace coopnet {

/// Sizes of the outlines' parts, points, where the box is large enough: else a part of its sides.
inline constexpr double kRoundedCorner = 5;   // radius of a rounded box
inline constexpr double kHexagonPoint = 9;    // how far the points of a hexagon stand out, left and right
inline constexpr double kTicketNotch = 5;     // radius of the quarter circles that a ticket lacks at its corners
inline constexpr double kPinPoint = 5;        // height of the point below a pin's box
inline constexpr double kPinCorner = 4;       // radius of the other corners of a pin
inline constexpr double kChevronPoint = 8;    // depth of a chevron's point at the right, and of its nick at the left
inline constexpr double kCardShift = 3;       // of the card behind, to the right and down

/// The outline as a closed polygon in the order of the clock, for the outline's box (curves as short chords, error below
/// 0.05 pt). What the style draws and what the router ends links at are both made from this. The first point is not repeated.
[[nodiscard]] std::vector<Point> outline_polygon(Outline outline, const Rect& core);

/// How large the outline's corner, point, notch or card shift is in this box, points; 0 for a box, a circle and a lozenge.
[[nodiscard]] double outline_part(Outline outline, const Rect& core);

/// The part of the box that is free for text: without points, notches, the card behind. A circle gives its inner square.
[[nodiscard]] Rect outline_room(Outline outline, const Rect& core);

/// Whether a point is inside the outline (its border counts as inside).
[[nodiscard]] bool inside_outline(Outline outline, const Rect& core, Point point);

/// Where the segment from `inside` to `outside` leaves the outline: the crossing that is nearest to `outside`.
/// None where it does not cross the border.
[[nodiscard]] std::optional<Point> leave_outline(Outline outline, const Rect& core, Point inside, Point outside);

/// The same for an outline's polygon, which callers that ask often keep.
[[nodiscard]] std::optional<Point> leave_polygon(const std::vector<Point>& polygon, Point inside, Point outside);

/// The unit vector that points straight out of the outline at its border nearest to a point.
[[nodiscard]] Point outward_normal(Outline outline, const Rect& core, Point point);

}  // namespace coopnet
