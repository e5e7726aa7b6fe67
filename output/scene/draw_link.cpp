#include "output/scene/draw_link.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "output/route/course.h"
#include "output/scene/outline_path.h"

namespace coopnet {
namespace {

// Of a line one point wide; heads grow with the square root of the width, so that strong lines do not end in wedges.
constexpr double kHeadLength = 4.4;
constexpr double kHeadHalfWidth = 1.9;
// Wider lines have round ends.
constexpr double kRoundFrom = 1.6;
// How far the line runs into the head.
constexpr double kOverlap = 0.6;

using Piece = std::array<Point, 4>;

Point on(const Piece& p, double t) {
  const double s = 1 - t;
  return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) + p[3] * (t * t * t);
}

// The part of a Bézier piece from parameter t on (de Casteljau).
Piece tail(const Piece& p, double t) {
  const auto mix = [t](Point a, Point b) { return a + (b - a) * t; };
  const Point ab = mix(p[0], p[1]), bc = mix(p[1], p[2]), cd = mix(p[2], p[3]);
  const Point abc = mix(ab, bc), bcd = mix(bc, cd);
  return {mix(abc, bcd), bcd, cd, p[3]};
}

double piece_length(const Piece& p, double end) {
  constexpr int steps = 24;
  double sum = 0;
  Point last = p[0];
  for (int i = 1; i <= steps; ++i) {
    const Point next = on(p, end * i / steps);
    sum += distance(last, next);
    last = next;
  }
  return sum;
}

// The parameter at a length along the piece: Newton's steps, kept between bounds that close in.
double parameter_at(const Piece& p, double wanted) {
  double low = 0, high = 1, at = wanted / std::max(piece_length(p, 1), 1e-9);
  for (int step = 0; step < 30; ++step) {
    at = at > low && at < high ? at : (low + high) / 2;
    const double lacking = wanted - piece_length(p, at);
    if (std::abs(lacking) < 1e-9) break;
    (lacking > 0 ? low : high) = at;
    const double s = 1 - at;
    const Point speed = (p[1] - p[0]) * (3 * s * s) + (p[2] - p[1]) * (6 * s * at) + (p[3] - p[2]) * (3 * at * at);
    at += lacking / std::max(length(speed), 1e-9);
  }
  return at;
}

Route without_start(const Route& route, double length) {
  if (length <= 0 || route.points.size() < 2) return route;
  const std::size_t step = route.curved ? 3 : 1;
  Route rest;
  rest.curved = route.curved;
  for (std::size_t i = 0; i + step < route.points.size(); i += step) {
    Piece piece;
    if (route.curved) {
      piece = {route.points[i], route.points[i + 1], route.points[i + 2], route.points[i + 3]};
    } else {
      const Point a = route.points[i], b = route.points[i + 1];
      piece = {a, a + (b - a) * (1.0 / 3), a + (b - a) * (2.0 / 3), b};
    }
    const double whole = piece_length(piece, 1);
    if (whole <= length) {
      length -= whole;
      continue;
    }
    const Piece cut = tail(piece, parameter_at(piece, length));
    if (route.curved) {
      rest.points.assign(cut.begin(), cut.end());
    } else {
      rest.points = {cut[0], cut[3]};
    }
    rest.points.insert(rest.points.end(), route.points.begin() + static_cast<std::ptrdiff_t>(i + step) + 1, route.points.end());
    return rest;
  }
  return route;
}

Route reversed(Route route) {
  std::reverse(route.points.begin(), route.points.end());
  return route;
}

// Its tip stands where a file can say it, as outlines do: only the corners of a slanting head need more.
ShapeItem head(Point tip, Point base, double half_width, const std::string& colour) {
  const Point along = unit(tip - base);
  const Point side = turned(along) * half_width;
  const Point at = rounded(tip, kDecimals), shift = at - tip;
  ShapeItem shape;
  shape.path = polygon_path({at, base + shift + side, base + shift - side});
  shape.fill = colour;
  return shape;
}

}  // namespace

Route shortened(const Route& route, double from, double to) {
  const double whole = polyline_length(flatten(route));
  if (from + to >= whole) return route;
  return reversed(without_start(reversed(without_start(route, from)), to));
}

LinkItem draw_link(const Route& route, bool arrow_from, bool arrow_to, const LineStyle& style) {
  LinkItem item;
  item.width = style.width;
  item.stroke = style.colour;
  item.dash = style.dash;
  // A slanting end of a wide line would leave a notch at the outline; round ends fill it, under the actor.
  item.round_cap = style.width > kRoundFrom && style.dash.empty();
  if (route.points.size() < 2) {
    item.course = course_path(route);
    return item;
  }
  const double grow = std::sqrt(style.width);
  const double whole = polyline_length(flatten(route));
  const double most = whole * 0.45;
  const double length = std::min(kHeadLength * grow, most);
  const double half_width = kHeadHalfWidth * grow * length / (kHeadLength * grow);
  const Route line = shortened(route, arrow_from ? length : 0, arrow_to ? length : 0);
  const Point start = route.points.front(), end = route.points.back();
  // The head points along the stretch of the course that it covers.
  if (arrow_to) item.heads.push_back(head(end, line.points.back(), half_width, style.colour));
  if (arrow_from) item.heads.push_back(head(start, line.points.front(), half_width, style.colour));
  const double overlap = std::min(kOverlap, length / 2);
  item.course = course_path(shortened(route, arrow_from ? length - overlap : 0, arrow_to ? length - overlap : 0));
  return item;
}

}  // namespace coopnet
