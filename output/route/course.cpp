#include "output/route/course.h"

#include <algorithm>
#include <cmath>

namespace coopnet {

std::vector<Point> flatten(const Route& route, double tolerance) {
  if (!route.curved) return route.points;
  std::vector<Point> line;
  if (route.points.empty()) return line;
  line.push_back(route.points[0]);
  for (std::size_t i = 0; i + 3 < route.points.size(); i += 3) {
    const Point a = route.points[i], b = route.points[i + 1], c = route.points[i + 2], d = route.points[i + 3];
    // The second differences of the control points bound the distance from a chord.
    const double bend = std::max(length(a - b * 2 + c), length(b - c * 2 + d));
    const int chords = std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75 * bend / tolerance))), 1, 64);
    for (int k = 1; k < chords; ++k) {
      const double t = static_cast<double>(k) / chords, u = 1 - t;
      line.push_back(a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t));
    }
    line.push_back(d);
  }
  return line;
}

double polyline_length(const std::vector<Point>& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

Point point_along(const std::vector<Point>& line, double stretch, Point* direction) {
  if (line.empty()) return {};
  if (direction) *direction = {1, 0};
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double step = distance(line[i - 1], line[i]);
    if (step <= 0) continue;
    if (direction) *direction = unit(line[i] - line[i - 1]);
    if (stretch <= step) return line[i - 1] + (line[i] - line[i - 1]) * (std::max(0.0, stretch) / step);
    stretch -= step;
  }
  return line.back();
}

std::size_t line_crossings(const std::vector<Point>& line, const std::vector<Point>& other) {
  std::size_t count = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    for (std::size_t k = 1; k < other.size(); ++k)
      if (segments_cross(line[i - 1], line[i], other[k - 1], other[k])) ++count;
  return count;
}

Point unit(Point vector) {
  const double size = length(vector);
  return size > 0 ? vector * (1 / size) : Point{};
}

bool segments_cross(Point a, Point b, Point c, Point d) {
  if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x)) return false;
  if (std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y)) return false;
  return cross(b - a, c - a) * cross(b - a, d - a) < -1e-9 && cross(d - c, a - c) * cross(d - c, b - c) < -1e-9;
}

void add_cubic(Route& route, Point control1, Point control2, Point to) {
  route.curved = true;
  route.points.insert(route.points.end(), {control1, control2, to});
}

void add_line(Route& route, Point to) {
  const Point from = route.points.back();
  add_cubic(route, from + (to - from) * (1.0 / 3), from + (to - from) * (2.0 / 3), to);
}

Route round_corners(const std::vector<Point>& line, double radius, double straight_from, double straight_to) {
  Route route{{}, false};
  if (line.size() < 3) {
    route.points = line;
    return route;
  }
  route.points.push_back(line[0]);
  const std::size_t last = line.size() - 1;
  for (std::size_t i = 1; i < last; ++i) {
    const Point corner = line[i], in = unit(corner - line[i - 1]), out = unit(line[i + 1] - corner);
    const double before = distance(line[i - 1], corner), after = distance(corner, line[i + 1]);
    // An inner segment is shared by the corners at its ends.
    const double room = std::min(i == 1 ? before - straight_from : before / 2, i + 1 == last ? after - straight_to : after / 2);
    const double half_turn = std::atan2(std::abs(cross(in, out)), dot(in, out)) / 2;
    const double trim = std::clamp(radius * std::tan(std::min(half_turn, 1.3)), 0.0, std::max(0.0, room));
    if (trim < 0.05 || half_turn < 1e-3) {
      add_line(route, corner);
      continue;
    }
    const Point begin = corner - in * trim, end = corner + out * trim;
    if (distance(route.points.back(), begin) > 1e-6) add_line(route, begin);
    // The handles of a circle's arc that turns by twice half_turn and touches both segments.
    const double handle = 4.0 / 3 * std::tan(half_turn / 2) / std::tan(half_turn) * trim;
    add_cubic(route, begin + in * handle, end - out * handle, end);
  }
  if (distance(route.points.back(), line[last]) > 1e-6) add_line(route, line[last]);
  return route;
}

}  // namespace coopnet
