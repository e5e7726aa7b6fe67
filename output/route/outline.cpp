#include "output/route/outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace coopnet {
namespace {

constexpr double kChordError = 0.04;
constexpr double kPi = std::numbers::pi;

/// Chords of a circle's arc from angle `begin` to `end` (radians; 0 is right, a quarter is down), both ends included.
void add_arc(std::vector<Point>& polygon, Point centre, double radius, double begin, double end) {
  const double step = radius > kChordError ? 2 * std::acos(1 - kChordError / radius) : kPi;
  const int chords = std::max(1, static_cast<int>(std::ceil(std::abs(end - begin) / step)));
  for (int i = 0; i <= chords; ++i) {
    const double angle = begin + (end - begin) * i / chords;
    const Point point{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
    if (polygon.empty() || distance(polygon.back(), point) > 1e-9) polygon.push_back(point);
  }
}

/// One quarter's sines and cosines do for all four.
std::vector<Point> rounded_box(const Rect& box, double radius) {
  std::vector<Point> quarter;
  add_arc(quarter, {0, 0}, radius, 0, kPi / 2);
  std::vector<Point> polygon;
  polygon.reserve(4 * quarter.size());
  const auto add = [&](Point corner, auto turn) {
    for (const Point p : quarter) {
      const Point point = corner + turn(p);
      if (polygon.empty() || distance(polygon.back(), point) > 1e-9) polygon.push_back(point);
    }
  };
  add({box.right - radius, box.top + radius}, [](Point p) { return Point{p.y, -p.x}; });
  add({box.right - radius, box.bottom - radius}, [](Point p) { return p; });
  add({box.left + radius, box.bottom - radius}, [](Point p) { return Point{-p.y, p.x}; });
  add({box.left + radius, box.top + radius}, [](Point p) { return Point{-p.x, -p.y}; });
  if (polygon.size() > 1 && distance(polygon.front(), polygon.back()) < 1e-9) polygon.pop_back();
  return polygon;
}

std::vector<Point> ticket(const Rect& box, double notch) {
  std::vector<Point> polygon;
  add_arc(polygon, {box.left, box.top}, notch, kPi / 2, 0);
  add_arc(polygon, {box.right, box.top}, notch, kPi, kPi / 2);
  add_arc(polygon, {box.right, box.bottom}, notch, 3 * kPi / 2, kPi);
  add_arc(polygon, {box.left, box.bottom}, notch, 0, -kPi / 2);
  return polygon;
}

std::vector<Point> pin(const Rect& box) {
  const double point = outline_part(Outline::pin, box);
  std::vector<Point> polygon = rounded_box({box.left, box.top, box.right, box.bottom - point},
                                           std::min({kPinCorner, box.width() / 4, (box.height() - point) / 2}));
  // The point hangs from the bottom edge, which is the only long edge that runs left.
  const double half = std::min(point, box.width() / 4);
  const double middle = box.centre().x;
  for (std::size_t i = 0; i + 1 < polygon.size(); ++i) {
    const Point a = polygon[i], b = polygon[i + 1];
    if (a.x > middle && b.x < middle && a.y > box.centre().y) {
      const std::vector<Point> tip = {{middle + half, a.y}, {middle, box.bottom}, {middle - half, a.y}};
      polygon.insert(polygon.begin() + static_cast<std::ptrdiff_t>(i) + 1, tip.begin(), tip.end());
      break;
    }
  }
  return polygon;
}

double part(double wanted, double side, double most) { return std::clamp(wanted, 0.0, std::max(0.0, side * most)); }

/// How near to the border counts as on it.
constexpr double kOnBorder = 1e-6;

double distance_to_segment(Point p, Point a, Point b) {
  const Point ab = b - a;
  const double square = dot(ab, ab);
  const double t = square > 0 ? std::clamp(dot(p - a, ab) / square, 0.0, 1.0) : 0.0;
  return distance(p, a + ab * t);
}

/// Whether the point is inside, where that can be said without the polygon: off the box, and well off the round corners.
std::optional<bool> plainly_inside(Outline outline, const Rect& core, Point point) {
  const Rect border = core.grown(kOnBorder);
  if (!border.contains(point)) return false;
  double round = 0;
  switch (outline) {
    case Outline::box: return true;
    case Outline::rounded:
    case Outline::pill:
    case Outline::circle:
      round = outline == Outline::circle ? std::min(core.width(), core.height()) / 2 : outline_part(outline, core);
      break;
    case Outline::hexagon:
    case Outline::ticket:
    case Outline::lozenge:
    case Outline::pin:
    case Outline::chevron:
    case Outline::cards: return std::nullopt;
  }
  const Rect straight = outline == Outline::circle ? Rect::around(core.centre(), {0, 0}) : core.grown(-round);
  const double off = length({std::max({0.0, straight.left - point.x, point.x - straight.right}),
                             std::max({0.0, straight.top - point.y, point.y - straight.bottom})});
  if (off > round + kOnBorder) return false;
  if (off < round - 2 * kChordError) return true;
  return std::nullopt;
}

}  // namespace

double outline_part(Outline outline, const Rect& core) {
  const double width = core.width(), height = core.height(), least = std::min(width, height);
  switch (outline) {
    case Outline::box:
    case Outline::circle:
    case Outline::lozenge: return 0;
    case Outline::rounded: return part(kRoundedCorner, least, 0.5);
    case Outline::pill: return std::max(0.0, least / 2);
    case Outline::hexagon: return part(kHexagonPoint, width, 0.25);
    case Outline::ticket: return part(kTicketNotch, least, 0.25);
    case Outline::pin: return part(kPinPoint, height, 0.25);
    case Outline::chevron: return part(kChevronPoint, width, 0.25);
    case Outline::cards: return part(kCardShift, least, 0.25);
  }
  return 0;
}

std::vector<Point> outline_polygon(Outline outline, const Rect& core) {
  const double width = core.width(), height = core.height();
  const double size = outline_part(outline, core);
  const double middle = core.centre().y;
  switch (outline) {
    case Outline::box:
      return {{core.left, core.top}, {core.right, core.top}, {core.right, core.bottom}, {core.left, core.bottom}};
    case Outline::rounded:
    case Outline::pill: return rounded_box(core, size);
    case Outline::circle: {
      const double diameter = std::max(0.0, std::min(width, height));
      return rounded_box(Rect::around(core.centre(), {diameter, diameter}), diameter / 2);
    }
    case Outline::hexagon:
      return {{core.left + size, core.top},     {core.right - size, core.top},   {core.right, middle},
              {core.right - size, core.bottom}, {core.left + size, core.bottom}, {core.left, middle}};
    case Outline::ticket: return ticket(core, size);
    case Outline::lozenge:
      return {{core.centre().x, core.top}, {core.right, middle}, {core.centre().x, core.bottom}, {core.left, middle}};
    case Outline::pin: return pin(core);
    case Outline::chevron:
      return {{core.left, core.top},     {core.right - size, core.top}, {core.right, middle}, {core.right - size, core.bottom},
              {core.left, core.bottom}, {core.left + size, middle}};
    case Outline::cards:
      return {{core.left, core.top},
              {core.right - size, core.top},
              {core.right - size, core.top + size},
              {core.right, core.top + size},
              {core.right, core.bottom},
              {core.left + size, core.bottom},
              {core.left + size, core.bottom - size},
              {core.left, core.bottom - size}};
  }
  return {};
}

Rect outline_room(Outline outline, const Rect& core) {
  const double width = core.width(), height = core.height(), least = std::min(width, height);
  const double size = outline_part(outline, core);
  Rect room = core;
  switch (outline) {
    case Outline::box:
    case Outline::rounded: break;
    case Outline::pill:
      // A line of text in the middle may run a little into the round ends.
      room.left += least / 4;
      room.right -= least / 4;
      break;
    case Outline::hexagon:
    case Outline::ticket:
      room.left += size / 2;
      room.right -= size / 2;
      break;
    case Outline::circle: room = Rect::around(core.centre(), {least / std::numbers::sqrt2, least / std::numbers::sqrt2}); break;
    case Outline::lozenge: room = Rect::around(core.centre(), {width / 2, height / 2}); break;
    case Outline::pin: room.bottom -= size; break;
    case Outline::chevron:
      room.left += size;
      room.right -= size;
      break;
    case Outline::cards:
      room.right -= size;
      room.bottom -= size;
      break;
  }
  return room;
}

bool inside_outline(Outline outline, const Rect& core, Point point) {
  if (const auto plain = plainly_inside(outline, core, point)) return *plain;
  const std::vector<Point> polygon = outline_polygon(outline, core);
  bool inside = false;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Point a = polygon[i], b = polygon[j];
    if (distance_to_segment(point, a, b) <= kOnBorder) return true;
    if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

std::optional<Point> leave_outline(Outline outline, const Rect& core, Point inside, Point outside) {
  return leave_polygon(outline_polygon(outline, core), inside, outside);
}

std::optional<Point> leave_polygon(const std::vector<Point>& polygon, Point inside, Point outside) {
  const Point way = outside - inside;
  double last = -1;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Point a = polygon[j], edge = polygon[i] - polygon[j];
    const double turn = cross(way, edge);
    if (std::abs(turn) < 1e-12) continue;
    const double along = cross(a - inside, edge) / turn;
    const double on_edge = cross(a - inside, way) / turn;
    if (along < -kOnBorder || along > 1 + kOnBorder || on_edge < -kOnBorder || on_edge > 1 + kOnBorder) continue;
    last = std::max(last, std::clamp(along, 0.0, 1.0));
  }
  if (last < 0) return std::nullopt;
  return inside + way * last;
}

Point outward_normal(Outline outline, const Rect& core, Point point) {
  const std::vector<Point> polygon = outline_polygon(outline, core);
  double nearest = -1;
  Point normal{0, -1};
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Point edge = polygon[i] - polygon[j];
    const double size = length(edge), away = distance_to_segment(point, polygon[j], polygon[i]);
    if (size <= 0 || (nearest >= 0 && away >= nearest)) continue;
    nearest = away;
    // With the clock and y downward, outside is on the left.
    normal = Point{edge.y, -edge.x} * (1 / size);
  }
  return normal;
}

}  // namespace coopnet
