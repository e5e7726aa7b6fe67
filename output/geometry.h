// Points, sizes and boxes of a figure. Unit: points of 1/72 inch; origin top left; y grows downward.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace coopnet {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
};

[[nodiscard]] inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
[[nodiscard]] inline double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }  // above 0 where b lies clockwise of a
[[nodiscard]] inline double length(Point a) { return std::sqrt(dot(a, a)); }
[[nodiscard]] inline double distance(Point a, Point b) { return length(b - a); }

struct Size {
  double width = 0;
  double height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

/// An axis-parallel box by its edges.
struct Rect {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  friend bool operator==(const Rect&, const Rect&) = default;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
  [[nodiscard]] static Rect around(Point centre, Size size) {
    return {centre.x - size.width / 2, centre.y - size.height / 2, centre.x + size.width / 2, centre.y + size.height / 2};
  }
  /// Moved by a vector.
  [[nodiscard]] Rect at(Point by) const { return {left + by.x, top + by.y, right + by.x, bottom + by.y}; }
  /// Grown by a margin on every side; a negative one shrinks.
  [[nodiscard]] Rect grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
  [[nodiscard]] bool contains(Point p) const { return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom; }
  /// Whether the insides meet; boxes that only touch do not.
  [[nodiscard]] bool overlaps(const Rect& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  /// The smallest box around both.
  [[nodiscard]] Rect united(const Rect& other) const {
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right), std::max(bottom, other.bottom)};
  }
};

}  // namespace coopnet
