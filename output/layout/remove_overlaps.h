// Moves boxes apart that overlap, and nothing more than that needs.
//
// In: where boxes stand and how large they are. Out: the same boxes, at least `gap` apart, as near to where they stood as a
// pass in x and a pass in y can keep them; who stood left of or above whom mostly stays so. It knows no links.
//
// Tim Dwyer, Kim Marriott, Peter J. Stuckey: Fast Node Overlap Removal, 2006, DOI 10.1007/11618058_15 (constraints by a scan
// line, least squares by merging blocks).
#pragma once

#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// Moves centres until no two boxes are nearer than `gap` points (below 0 counts as 0). Boxes that are marked in `fixed`
/// (empty: none; else one for each box) stay exactly where they are; two fixed boxes that overlap are left so. Boxes on one
/// spot are first spread evenly around it; boxes that together need more room than they span are first drawn apart evenly.
/// Positions must be finite; sizes below 0 count as 0. Deterministic: ties go to the lower index. O(n log² n) where boxes
/// spread over the plane.
void remove_overlaps(std::vector<Point>& centres, const std::vector<Size>& rooms, double gap,
                     const std::vector<bool>& fixed = {});

/// Whether two boxes that stand at the centres are nearer than `gap`, by more than a thousandth of a point. O(n log n) where
/// boxes spread over the plane.
[[nodiscard]] bool any_overlap(const std::vector<Point>& centres, const std::vector<Size>& rooms, double gap = 0);

}  // namespace coopnet
