// Draws a whole picture larger, boxes staying as they are, until boxes come free: it keeps every angle and circle.
#pragma once

#include <vector>

#include "output/geometry.h"

namespace coopnet {

struct ScaleLimits {
  double most_area = 5;   // area of the drawing over that of all boxes that scaling may reach
  double most_wide = 1;   // how far a circle may become an ellipse that is wider than high, as boxes are; 1: not at all
};

/// Scales positions about their middle by the least factor at which no two boxes are nearer than `gap`, or by as much as the
/// limits allow; never makes the drawing smaller. Where circles may become ellipses it takes the one of several widths that
/// gives the smallest drawing. Boxes may still overlap afterwards: remove_overlaps parts them. Deterministic; O(n²), and
/// nothing at all for more than 2000 boxes.
void scale_apart(std::vector<Point>& centres, const std::vector<Size>& rooms, double gap, const ScaleLimits& limits);

}  // namespace coopnet
