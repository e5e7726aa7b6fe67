// Cuts Graphviz's courses of links, which run from centre to centre, off at the outlines that coopnet draws.
#pragma once

#include "output/layout/layout.h"

namespace coopnet {

/// The part of a Bézier course between the outlines of its two actors: from where it last leaves the first to where it then
/// first meets the second; for a self-link from where it first leaves to where it comes back for good. A course that ends
/// beside its outline (a person's circle stands above its text) is led on straight to the outline's middle. No points where
/// nothing is left, as when the outlines overlap.
[[nodiscard]] Route cut_at_outlines(const Route& course, const DrawableActor& from, Point from_centre, const DrawableActor& to,
                                    Point to_centre, bool self_link);

/// A course of straight pieces written as Béziers, as corners.
[[nodiscard]] Route as_corners(const Route& course);

/// The same course from its other end.
[[nodiscard]] Route reversed(Route course);

/// Whether the course runs through a box by more than `depth` points.
[[nodiscard]] bool runs_through(const Route& course, const Rect& box, double depth);

}  // namespace coopnet
