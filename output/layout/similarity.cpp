#include "output/layout/similarity.h"

#include <cassert>
#include <cmath>

namespace coopnet {
namespace {

Point mean(const std::vector<Point>& points) {
  Point sum;
  for (const Point p : points) sum = sum + p;
  return points.empty() ? sum : sum * (1 / double(points.size()));
}

}  // namespace

Similarity fit(const std::vector<Point>& from, const std::vector<Point>& onto) {
  assert(from.size() == onto.size());
  Similarity result;
  if (from.empty()) return result;
  const Point here = mean(from), there = mean(onto);
  // As complex numbers: the turn is Σ conj(a)·b / Σ |a|², or Σ a·b / Σ |a|² for the mirrored points.
  Point turned, mirrored;
  double square = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const Point a = from[i] - here, b = onto[i] - there;
    turned = turned + Point{dot(a, b), cross(a, b)};
    mirrored = mirrored + Point{a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x};
    square += dot(a, a);
  }
  result.mirrored = length(mirrored) > length(turned) * (1 + 1e-9);
  const Point sum = result.mirrored ? mirrored : turned;
  if (square > 0 && length(sum) > 0) result.along = sum * (1 / square);
  const Point moved = result(here);
  result.offset = there - moved;
  return result;
}

Similarity lay_down(const std::vector<Point>& points) {
  Similarity result;
  const Point middle = mean(points);
  double xx = 0, xy = 0, yy = 0;
  for (const Point p : points) {
    const Point off = p - middle;
    xx += off.x * off.x;
    xy += off.x * off.y;
    yy += off.y * off.y;
  }
  const double turn = -0.5 * std::atan2(2 * xy, xx - yy);
  result.along = {std::cos(turn), std::sin(turn)};
  result.offset = middle - result(middle);
  return result;
}

}  // namespace coopnet
