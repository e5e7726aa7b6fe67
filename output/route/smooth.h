// Turns a way with corners into a gentle curve that keeps clear of the boxes.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "output/route/obstacles.h"

namespace coopnet {

struct SmoothOptions {
  double straight_from = 0;    // stretches at either end that stay straight, for arrowheads
  double straight_to = 0;
  double level = 0.5;          // of the obstacles that the curve must keep clear of
  Point out_from;              // straight out of the outlines at either end, so that curves do not graze them; (0, 0): unknown
  Point out_to;
  std::function<bool(const std::vector<Point>&)> accept;  // whether a smoothed line may stay; empty: always
  std::size_t gentlest = 0;    // the first manner that is tried, 0 … kSmoothManners - 1: lines side by side bend in one manner
};

inline constexpr std::size_t kSmoothManners = 10;

/// The gentlest course through the way's bends that keeps clear: arcs through the bends, then flatter ones, then rounded corners
/// of falling radius, at last hardly rounded corners, which need not be accepted. A way of two points stays straight. `manner`
/// gets the number of the manner that was taken.
[[nodiscard]] Route smooth(const std::vector<Point>& way, const Ends& ends, const Obstacles& obstacles,
                           const SmoothOptions& options, std::size_t* manner = nullptr);

}  // namespace coopnet
