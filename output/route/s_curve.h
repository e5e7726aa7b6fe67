// The curve between two sides that leaves both of them squarely.
#pragma once

#include <vector>

#include "output/drawable.h"
#include "output/route/sides.h"

namespace coopnet {

/// Where a curve starts and ends, and the stretches at either end that stay straight, in points.
struct SCurve {
  Point from;
  Side from_side = Side::right;
  Point to;
  Side to_side = Side::left;
  double straight_from = 0;
  double straight_to = 0;
  double aside = 0;   // between sides that face each other: how far its middle stands right of halfway, or below it
};

/// One piece that swings over softly between the straight ends: its handles are as long as the way between needs, but never so
/// long that it turns back between two sides that face each other. A straight line where the two ends face each other squarely.
[[nodiscard]] Route s_curve(const SCurve& shape);

/// The axis-parallel line with the same ends that stands for the curve where it keeps a distance from others: with a step
/// halfway between sides that face each other, a corner between sides at right angles, else from end to end.
[[nodiscard]] std::vector<Point> square_line(const SCurve& shape);

}  // namespace coopnet
