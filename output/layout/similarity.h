// Turns, mirrors, scales and moves a drawing as a whole, so that it lies on another one as well as it can.
#pragma once

#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// A map of the plane that keeps shapes: (x, y) to offset + scale · (cos, sin; sin, cos with signs) · (±x, y).
struct Similarity {
  Point along{1, 0};      // where (1, 0) goes, without the offset: its length is the scale
  bool mirrored = false;
  Point offset;

  [[nodiscard]] Point operator()(Point p) const {
    const double y = mirrored ? -p.y : p.y;
    return {offset.x + along.x * p.x - along.y * y, offset.y + along.y * p.x + along.x * y};
  }
  [[nodiscard]] double scale() const { return length(along); }
};

/// The similarity that moves `from` onto `onto` with the least sum of squared distances; both are of one length. Points that
/// all coincide, and a single one, are only moved. No points: nothing changes. Horn 1987, DOI 10.1364/JOSAA.4.000629. O(n).
[[nodiscard]] Similarity fit(const std::vector<Point>& from, const std::vector<Point>& onto);

/// The similarity that turns points so that they spread most along x, about their mean; nothing else changes.
[[nodiscard]] Similarity lay_down(const std::vector<Point>& points);

}  // namespace coopnet
