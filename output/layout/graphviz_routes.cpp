#include "output/layout/graphviz_routes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "output/route/outline.h"

namespace coopnet {
namespace {

constexpr int kChords = 24;  // of one Bézier piece

using Piece = std::array<Point, 4>;

Piece piece_at(const Route& course, std::size_t i) {
  return {course.points[3 * i], course.points[3 * i + 1], course.points[3 * i + 2], course.points[3 * i + 3]};
}
std::size_t piece_count(const Route& course) { return course.points.size() / 3; }

Point mix(Point a, Point b, double t) { return a + (b - a) * t; }

Point at(const Piece& p, double t) {
  const Point a = mix(p[0], p[1], t);
  const Point b = mix(p[1], p[2], t);
  const Point c = mix(p[2], p[3], t);
  return mix(mix(a, b, t), mix(b, c, t), t);
}

/// The part of a piece between two parameters, by de Casteljau.
Piece part(const Piece& p, double begin, double end) {
  const auto head = [](const Piece& q, double t) {
    const Point a = mix(q[0], q[1], t);
    const Point b = mix(q[1], q[2], t);
    const Point c = mix(q[2], q[3], t);
    const Point d = mix(a, b, t);
    const Point e = mix(b, c, t);
    return Piece{q[0], a, d, mix(d, e, t)};
  };
  const auto turned = [](const Piece& q) { return Piece{q[3], q[2], q[1], q[0]}; };
  const Piece first = head(p, end);
  return end > 0 ? turned(head(turned(first), 1 - begin / end)) : first;
}

struct Crossing {
  double at = 0;  // piece + parameter
  Point point;
};

/// Where the segment a–b crosses c–d, as a part of a–b.
std::optional<double> crossing(Point a, Point b, Point c, Point d) {
  const double det = cross(b - a, d - c);
  if (std::abs(det) < 1e-12) return std::nullopt;
  const double s = cross(c - a, d - c) / det;
  const double t = cross(c - a, b - a) / det;
  if (s < 0 || s > 1 || t < 0 || t > 1) return std::nullopt;
  return s;
}

/// All crossings of a course with an outline, in the course's order.
std::vector<Crossing> crossings(const Route& course, const DrawableActor& actor, Point centre) {
  const Rect core = core_box(actor, centre);
  const Rect near = core.grown(1);
  const std::vector<Point> polygon = outline_polygon(actor.outline, core);
  std::vector<Crossing> found;
  for (std::size_t i = 0; i < piece_count(course); ++i) {
    const Piece piece = piece_at(course, i);
    Rect hull = Rect::around(piece[0], {0, 0});
    for (const Point p : piece) hull = hull.united(Rect::around(p, {0, 0}));
    if (!hull.grown(0.5).overlaps(near)) continue;
    Point before = piece[0];
    for (int k = 1; k <= kChords; ++k) {
      const Point after = at(piece, static_cast<double>(k) / kChords);
      if (std::max(before.x, after.x) < near.left || std::min(before.x, after.x) > near.right ||
          std::max(before.y, after.y) < near.top || std::min(before.y, after.y) > near.bottom) {
        before = after;
        continue;
      }
      std::vector<double> parts;
      for (std::size_t j = 0; j < polygon.size(); ++j) {
        if (const auto s = crossing(before, after, polygon[j], polygon[(j + 1) % polygon.size()])) parts.push_back(*s);
      }
      std::sort(parts.begin(), parts.end());
      for (const double s : parts) {
        found.push_back({static_cast<double>(i) + (k - 1 + s) / kChords, mix(before, after, s)});
      }
      before = after;
    }
  }
  return found;
}

Route led_to(Route course, Point target) {
  const Point last = course.points.back();
  course.points.insert(course.points.end(), {mix(last, target, 1.0 / 3), mix(last, target, 2.0 / 3), target});
  return course;
}

Route between(const Route& course, const Crossing& begin, const Crossing& end) {
  Route route{{begin.point}, true};
  const auto first = static_cast<std::size_t>(begin.at);
  const auto last = std::min(static_cast<std::size_t>(end.at), piece_count(course) - 1);
  for (std::size_t i = first; i <= last; ++i) {
    const double from = i == first ? begin.at - static_cast<double>(i) : 0;
    const double to = i == last ? end.at - static_cast<double>(i) : 1;
    if (to - from < 1e-9) continue;
    const Piece piece = part(piece_at(course, i), from, to);
    route.points.insert(route.points.end(), {piece[1], piece[2], piece[3]});
  }
  if (route.points.size() < 4) return {};
  route.points.back() = end.point;
  return route;
}

}  // namespace

Route cut_at_outlines(const Route& course, const DrawableActor& from, Point from_centre, const DrawableActor& to,
                      Point to_centre, bool self_link) {
  if (course.points.size() < 4 || course.points.size() % 3 != 1) return {};
  Route whole = course;
  auto leaving = crossings(whole, from, from_centre);
  if (leaving.empty()) {
    whole = reversed(led_to(reversed(whole), core_box(from, from_centre).centre()));
    leaving = crossings(whole, from, from_centre);
  }
  auto meeting = crossings(whole, to, to_centre);
  if (meeting.empty()) {
    whole = led_to(whole, core_box(to, to_centre).centre());
    meeting = crossings(whole, to, to_centre);
  }
  if (leaving.empty() || meeting.empty()) return {};
  if (self_link) return leaving.front().at < meeting.back().at ? between(whole, leaving.front(), meeting.back()) : Route{};
  const Crossing begin = leaving.back();
  const auto end = std::find_if(meeting.begin(), meeting.end(), [&](const Crossing& c) { return c.at > begin.at; });
  if (end == meeting.end() || inside_outline(to.outline, core_box(to, to_centre), begin.point)) return {};
  return between(whole, begin, *end);
}

Route as_corners(const Route& course) {
  Route route;
  for (std::size_t i = 0; i < course.points.size(); i += 3) {
    const Point p = course.points[i];
    if (route.points.empty() || distance(route.points.back(), p) > 0.01) route.points.push_back(p);
  }
  if (route.points.size() < 2) route.points.clear();
  return route;
}

Route reversed(Route course) {
  std::reverse(course.points.begin(), course.points.end());
  return course;
}

bool runs_through(const Route& course, const Rect& box, double depth) {
  const Rect inner = box.grown(-depth);
  if (inner.width() <= 0 || inner.height() <= 0) return false;
  const std::array<Point, 4> corners{Point{inner.left, inner.top}, Point{inner.right, inner.top},
                                     Point{inner.right, inner.bottom}, Point{inner.left, inner.bottom}};
  const auto meets = [&](Point a, Point b) {
    if (inner.contains(a) || inner.contains(b)) return true;
    for (std::size_t i = 0; i < 4; ++i) {
      if (crossing(a, b, corners[i], corners[(i + 1) % 4])) return true;
    }
    return false;
  };
  const std::size_t step = course.curved ? 3 : 1;
  for (std::size_t i = 0; i + step < course.points.size(); i += step) {
    Rect hull = Rect::around(course.points[i], {0, 0});
    for (std::size_t k = 1; k <= step; ++k) hull = hull.united(Rect::around(course.points[i + k], {0, 0}));
    if (hull.right < inner.left || hull.left > inner.right || hull.bottom < inner.top || hull.top > inner.bottom) continue;
    if (!course.curved) {
      if (meets(course.points[i], course.points[i + 1])) return true;
      continue;
    }
    const Piece piece = piece_at(course, i / 3);
    Point before = piece[0];
    for (int k = 1; k <= kChords; ++k) {
      const Point after = at(piece, static_cast<double>(k) / kChords);
      if (meets(before, after)) return true;
      before = after;
    }
  }
  return false;
}

}  // namespace coopnet
