// Lets actors that overlap push one another apart, a little in every direction: what thousands of dots need.
//
// In each round every actor is moved away from those that it overlaps, half of the depth each, all at the same time. The shape
// of the drawing stays, since nobody moves further than a crowd makes it: on the 10 000 authors of CA-HepTh drawn 1.4 points
// wide on a page the stress rises by 0.0002, where constraints along the axes (remove_overlaps.h) raise it by 0.05. But it ends
// when the rounds end: overlaps may be left where there is no room. Small ones can be mended with remove_overlaps() then.
#pragma once

#include <cstddef>
#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// Moves centres in at most `rounds` rounds until no two rooms are nearer than `gap` points. Square rooms are taken for discs
/// among themselves (their squares may then overlap by 0.3 of a side at their corners); other pairs part along the axis of
/// the smaller depth. Boxes marked in `fixed` (empty: none) stay. Positions must be finite. Deterministic, on any number of
/// cores. O(n) a round where few rooms are much larger than the others.
void relax_overlaps(std::vector<Point>& centres, const std::vector<Size>& rooms, double gap, std::size_t rounds,
                    const std::vector<bool>& fixed = {});

}  // namespace coopnet
