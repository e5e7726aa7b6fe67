// Boxes side by side on an oval: the even form of a star's leaves, and of a cycle.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

struct BoxRing {
  // Of the rooms, in the order given, with the clock from the top or a line that is kept free; the oval's middle is the origin.
  std::vector<Point> centres;
  Size size;  // of a page round the origin that holds all rooms
};

/// What a ring is to do besides holding its boxes.
struct RingWish {
  double gap = 14;             // least distance of boxes, points
  std::optional<Size> hub;     // in the middle, with a line to each box that passes all others; none: a line leads along the ring
  std::vector<Point> kept_free;  // lines from the middle to these points pass all boxes
};

/// Where a line from a point to a box aims: the nearest point of the box's middle line, a little inside.
[[nodiscard]] Point aim(const Rect& box, Point from);

/// Sets boxes (three or more) on the oval, of several shapes, that costs a reader least: small print where `options.width` is
/// not enough, long lines, uneven gaps, and another shape than asked for or, a little, than round. All have the same distance
/// from the next, along x or along y. Where one oval would be much larger than the page, boxes of like widths round a hub may
/// stand in turns on two to five ovals, lines to the outer ones between the inner ones. Nothing where no such oval is found.
/// Deterministic. O(n²) for each of some hundred ovals.
[[nodiscard]] std::optional<BoxRing> box_ring(const std::vector<const DrawableActor*>& boxes, const RingWish& wish,
                                              const LayoutOptions& options);

}  // namespace coopnet
