// What a reader sees in a drawing, in numbers. Definitions agree with ../shared/layouts/metrics.py where both measure.
#pragma once

#include <cstddef>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

struct Quality {
  std::size_t crossings = 0;           // pairs of links without a common end whose straight centre lines cross
  std::size_t drawn_crossings = 0;     // pairs of links without a common end whose routes cross
  std::size_t overlaps = 0;            // pairs of actors' rooms that overlap by more than half a point both ways
  std::size_t through_boxes = 0;       // pairs of a link and a foreign actor's core that its route runs through
  std::size_t label_hits = 0;          // link labels on a foreign core or on another label
  double crossing_angle = 90;          // mean smallest angle of drawn crossings, degrees; 90 where there are none
  double angular_resolution = 1;       // mean over actors of degree ≥ 2 of (smallest angle) / (360° / degree); 1 is best
  double stress = 0;                   // normalised: min over scale s of mean ((s·|xi−xj| − dij) / dij)² over connected pairs
  double edge_length_variation = 0;    // standard deviation over mean of straight centre-to-centre lengths
  double area_ratio = 1;               // area of the bounding box over the area of all rooms
  double page_fill = 1;                // area of all rooms and lines' boxes over the drawing's area, 0 … 1
  double bends = 0;                    // mean number of bends of a route
};

/// Measures a placement. Empty networks give the values above. O(links²) for crossings in the worst case, by a sweep over x.
[[nodiscard]] Quality measure_quality(const Drawable& drawable, const Placement& placement);

/// One figure for a contest: lower reads better. The weights and their reasons stand in the source.
[[nodiscard]] double readability_cost(const Quality& quality, const Drawable& drawable, const Placement& placement,
                                      const LayoutOptions& options);

}  // namespace coopnet
