#include "output/route/smooth.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "output/route/course.h"

namespace coopnet {
namespace {

constexpr double kMostBulge = 0.42;   // radians between a first or last piece's chord and its tangent at the outline

constexpr double kSteep = 0.6;        // cosine of the most that a curve may lean at the outline

double signed_turn(Point in, Point out) { return std::atan2(cross(in, out), dot(in, out)); }

Point rotated(Point v, double angle) {
  const double c = std::cos(angle), s = std::sin(angle);
  return {v.x * c - v.y * s, v.x * s + v.y * c};
}

/// Circle-like pieces from bend to bend. At a bend the curve runs along the bisector of the way's turn; at the ends it leans
/// outward by `bulge` times the angle that makes the piece symmetric.
Route arcs(const std::vector<Point>& way, double bulge, const SmoothOptions& options) {
  const std::size_t last = way.size() - 1;
  std::vector<Point> tangents(way.size());
  for (std::size_t i = 1; i < last; ++i) {
    tangents[i] = unit(unit(way[i] - way[i - 1]) + unit(way[i + 1] - way[i]));
  }
  const auto lean = [&](Point chord, Point tangent) {
    return std::clamp(signed_turn(chord, tangent) * bulge, -kMostBulge, kMostBulge);
  };
  // A tangent leans no further than this off the way straight in or out, unless the chord does.
  const auto steep = [](Point tangent, Point chord, Point out) {
    return dot(out, out) == 0 || dot(tangent, out) >= std::min(kSteep, dot(chord, out)) - 1e-9;
  };
  const Point first = unit(way[1] - way[0]), final = unit(way[last] - way[last - 1]);
  tangents[0] = rotated(first, -lean(first, tangents[1]));
  tangents[last] = rotated(final, -lean(final, tangents[last - 1]));
  if (!steep(tangents[0], first, options.out_from)) tangents[0] = first;
  if (!steep(tangents[last] * -1, final * -1, options.out_to)) tangents[last] = final;

  std::vector<Point> knots = way;
  Route route{{way[0]}, true};
  if (options.straight_from > 0) {
    knots[0] = way[0] + tangents[0] * std::min(options.straight_from, distance(way[0], way[1]) / 2);
    add_line(route, knots[0]);
  }
  if (options.straight_to > 0) {
    knots[last] = way[last] - tangents[last] * std::min(options.straight_to, distance(way[last - 1], way[last]) / 2);
  }
  for (std::size_t i = 0; i < last; ++i) {
    const Point chord = knots[i + 1] - knots[i];
    const double turn = std::abs(signed_turn(tangents[i], tangents[i + 1]));
    const double c = std::cos(std::min(turn, 2.0) / 4);
    const double handle = length(chord) / 3 / (c * c);
    add_cubic(route, knots[i] + tangents[i] * handle, knots[i + 1] - tangents[i + 1] * handle, knots[i + 1]);
  }
  if (options.straight_to > 0) add_line(route, way[last]);
  return route;
}

}  // namespace

Route smooth(const std::vector<Point>& way, const Ends& ends, const Obstacles& obstacles, const SmoothOptions& options,
             std::size_t* manner) {
  std::size_t own = 0;
  std::size_t& taken = manner ? *manner : own;
  taken = options.gentlest;
  if (way.size() < 3) return {way, false};
  const auto clear = [&](const Route& route) {
    const std::vector<Point> line = flatten(route);
    return obstacles.is_free(line, ends, options.level) && (!options.accept || options.accept(line));
  };
  double sharpest = 0;
  for (std::size_t i = 1; i + 1 < way.size(); ++i) {
    sharpest = std::max(sharpest, std::abs(signed_turn(way[i] - way[i - 1], way[i + 1] - way[i])));
  }
  static constexpr std::array kBulges = {1.0, 0.5, 0.0};
  static constexpr std::array kRadii = {60.0, 30.0, 16.0, 10.0, 6.0, 3.0};
  static_assert(kBulges.size() + kRadii.size() + 1 == kSmoothManners);
  for (; taken + 1 < kSmoothManners; ++taken) {
    if (taken < kBulges.size() && sharpest >= 1.9) continue;
    Route route = taken < kBulges.size()
                      ? arcs(way, kBulges[taken], options)
                      : round_corners(way, kRadii[taken - kBulges.size()], options.straight_from, options.straight_to);
    if (clear(route)) return route;
  }
  return round_corners(way, 1.5, options.straight_from, options.straight_to);
}

}  // namespace coopnet
