#include "output/route/s_curve.h"

#include <algorithm>
#include <cmath>

#include "output/route/course.h"

namespace coopnet {
namespace {

constexpr double kHandle = 0.42;       // of the distance between the ends
constexpr double kShortest = 0.15;     // of the way between two facing sides that either handle keeps
constexpr double kSame = 0.05;         // points
constexpr double kShare = 0.375;       // of a handle's length, by which the middle of a cubic curve moves with it

bool facing(const SCurve& shape) { return dot(outward(shape.from_side), outward(shape.to_side)) < -0.5; }

/// The way from end to end, straight on as the first side looks.
double ahead(const SCurve& shape) { return dot(shape.to - shape.from, outward(shape.from_side)); }

}  // namespace

Route s_curve(const SCurve& shape) {
  const Point out = outward(shape.from_side), in = outward(shape.to_side);
  const Point way = shape.to - shape.from;
  Route route{{shape.from}, false};
  if (std::abs(cross(way, out)) < kSame && ahead(shape) > 0 && facing(shape)) {
    route.points.push_back(shape.to);
    return route;
  }
  const Point begin = shape.from + out * shape.straight_from, end = shape.to + in * shape.straight_to;
  double handle_out = kHandle * distance(begin, end), handle_in = handle_out;
  const double between = dot(end - begin, out);
  if (std::abs(dot(out, in)) < 0.5) {
    // Round a corner: close to a quarter of an ellipse.
    handle_out = std::max(0.55 * std::abs(between), 0.2 * distance(begin, end));
    handle_in = std::max(0.55 * std::abs(dot(end - begin, in)), 0.2 * distance(begin, end));
  } else if (facing(shape) && between > 0) {
    const double shift = shape.aside * (is_level(shape.from_side) ? out.y : out.x) / (2 * kShare);
    const double handle = std::min(handle_out, between);
    handle_out = std::max(handle + shift, kShortest * between);
    handle_in = std::max(handle - shift, kShortest * between);
  }
  if (shape.straight_from > 0) add_line(route, begin);
  add_cubic(route, begin + out * handle_out, end + in * handle_in, end);
  if (shape.straight_to > 0) add_line(route, shape.to);
  return route;
}

std::vector<Point> square_line(const SCurve& shape) {
  const bool level = is_level(shape.from_side);
  if (level != is_level(shape.to_side)) {
    return {shape.from, level ? Point{shape.from.x, shape.to.y} : Point{shape.to.x, shape.from.y}, shape.to};
  }
  if (!facing(shape) || ahead(shape) <= 0 || std::abs(cross(shape.to - shape.from, outward(shape.from_side))) < kSame) {
    return {shape.from, shape.to};
  }
  const Point begin = shape.from + outward(shape.from_side) * shape.straight_from;
  const Point middle = (begin + shape.to + outward(shape.to_side) * shape.straight_to) * 0.5;
  if (level) return {shape.from, {shape.from.x, middle.y}, {shape.to.x, middle.y}, shape.to};
  return {shape.from, {middle.x, shape.from.y}, {middle.x, shape.to.y}, shape.to};
}

}  // namespace coopnet
