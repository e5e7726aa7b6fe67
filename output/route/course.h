// A link's course as geometry: points on it, its length, its turns.
#pragma once

#include <cstddef>
#include <vector>

#include "output/drawable.h"

namespace coopnet {

/// The course as a polyline through points of the course, at most `tolerance` points off it. Empty for a link that is not drawn.
[[nodiscard]] std::vector<Point> flatten(const Route& route, double tolerance = 0.2);

/// The sum of a polyline's segments.
[[nodiscard]] double polyline_length(const std::vector<Point>& line);

/// Where a polyline is after a stretch along it, clamped to its ends; `direction` gets the unit vector of the segment there.
[[nodiscard]] Point point_along(const std::vector<Point>& line, double stretch, Point* direction = nullptr);

/// A polyline as a course of Bézier pieces, each of its corners rounded with up to `radius` points, so far as its neighbours
/// leave room. The first and the last `straight_from` and `straight_to` points stay straight.
[[nodiscard]] Route round_corners(const std::vector<Point>& line, double radius, double straight_from, double straight_to);

/// Whether two segments cross in their insides. Segments that only touch or lie on one another do not.
[[nodiscard]] bool segments_cross(Point a, Point b, Point c, Point d);

/// How many pairs of segments of two polylines cross. O(segments²).
[[nodiscard]] std::size_t line_crossings(const std::vector<Point>& line, const std::vector<Point>& other);

/// A vector of length 1; (0, 0) where it has none.
[[nodiscard]] Point unit(Point vector);

/// A quarter turn with the clock, as y grows downward.
[[nodiscard]] inline Point turned(Point v) { return {-v.y, v.x}; }

/// Adds a straight Bézier piece, or one with these control points, to a curved course.
void add_line(Route& route, Point to);
void add_cubic(Route& route, Point control1, Point control2, Point to);

}  // namespace coopnet
