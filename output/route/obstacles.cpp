#include "output/route/obstacles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace coopnet {
namespace {

constexpr double kLabelBand = 12;
constexpr double kLabelBandOfCircle = 5;
constexpr double kBadge = 3;
constexpr double kInside = 1e-6;      // what lies less deep counts as on the border

Rect bounds_of(const Drawable& drawable, const std::vector<Point>& centres, double margin) {
  if (centres.empty()) return {};
  Rect all = room_box(drawable.actors[0], centres[0]);
  for (std::size_t i = 1; i < centres.size(); ++i) all = all.united(room_box(drawable.actors[i], centres[i]));
  return all.grown(margin);
}

/// Lets two rooms share the gap between them, on the axis where they stand further apart.
void share_gap(Obstacles::Obstacle& a, Obstacles::Obstacle& b, double clearance) {
  const double dx = std::max(b.room.left - a.room.right, a.room.left - b.room.right);
  const double dy = std::max(b.room.top - a.room.bottom, a.room.top - b.room.bottom);
  const double gap = std::max(dx, dy);
  if (gap < 0 || gap >= 2 * clearance) return;
  const double share = gap / 2 + (gap < Obstacles::kClosedGap ? 0.01 : 0);
  if (dx >= dy) {
    Obstacles::Obstacle& left = a.room.left < b.room.left ? a : b;
    Obstacles::Obstacle& right = a.room.left < b.room.left ? b : a;
    left.grown.right = std::min(left.grown.right, left.room.right + share);
    right.grown.left = std::max(right.grown.left, right.room.left - share);
  } else {
    Obstacles::Obstacle& upper = a.room.top < b.room.top ? a : b;
    Obstacles::Obstacle& lower = a.room.top < b.room.top ? b : a;
    upper.grown.bottom = std::min(upper.grown.bottom, upper.room.bottom + share);
    lower.grown.top = std::max(lower.grown.top, lower.room.top - share);
  }
}

}  // namespace

bool runs_through(Point p, Point q, const Rect& box) {
  const std::array<double, 2> at = {p.x, p.y}, way = {q.x - p.x, q.y - p.y};
  const std::array<double, 2> low = {box.left + kInside, box.top + kInside}, high = {box.right - kInside, box.bottom - kInside};
  double begin = 0, end = 1;
  for (std::size_t axis = 0; axis < 2; ++axis) {
    if (low[axis] >= high[axis]) return false;
    if (std::abs(way[axis]) < 1e-12) {
      if (at[axis] <= low[axis] || at[axis] >= high[axis]) return false;
      continue;
    }
    const double a = (low[axis] - at[axis]) / way[axis], b = (high[axis] - at[axis]) / way[axis];
    begin = std::max(begin, std::min(a, b));
    end = std::min(end, std::max(a, b));
    if (begin >= end) return false;
  }
  return true;
}

std::vector<Rect> parts_beside_core(const DrawableActor& actor) {
  std::vector<Rect> parts;
  const Rect room = Rect::around({0, 0}, actor.size), core = actor.core;
  const double band = actor.outline == Outline::circle ? kLabelBandOfCircle : kLabelBand;
  if (room.bottom - core.bottom >= band) parts.push_back({room.left, core.bottom, room.right, room.bottom});
  const double up = core.top - room.top, left = core.left - room.left;
  if (up >= band) {
    parts.push_back({room.left, room.top, room.right, core.top});
  } else if (up >= kBadge && left >= kBadge && actor.outline != Outline::circle) {
    // The badge stands with its middle near the corner.
    const double inside = std::min({0.8 * up, core.width() / 3, core.height() / 3});
    parts.push_back({room.left, room.top, core.left + inside, core.top + inside});
  }
  return parts;
}

Obstacles::Obstacles(const Drawable& drawable, const std::vector<Point>& centres, double clearance,
                     const std::vector<Rect>& others)
    : bounds_(bounds_of(drawable, centres, clearance)), grid_(bounds_, centres.size()) {
  const std::size_t n = centres.size();
  obstacles_.reserve(n);
  UniformGrid rooms(bounds_, n);
  for (std::size_t i = 0; i < n; ++i) {
    const Rect room = room_box(drawable.actors[i], centres[i]);
    obstacles_.push_back({room, room.grown(clearance), i, false});
  }
  for (std::size_t i = 0; i < n; ++i) {
    const Rect reach = obstacles_[i].room.grown(2 * clearance);
    rooms.visit(reach, [&](std::uint32_t other) {
      share_gap(obstacles_[i], obstacles_[other], clearance);
      return false;
    });
    rooms.insert(static_cast<std::uint32_t>(i), obstacles_[i].room);
  }
  for (std::size_t i = 0; i < n; ++i) {
    const Obstacle own = obstacles_[i];
    for (const Rect& part : parts_beside_core(drawable.actors[i])) {
      // Grown like the room on the room's borders, not towards the core.
      const Rect box = part.at(centres[i]);
      const auto side = [](double at, double border, double grown) { return std::abs(at - border) < 0.5 ? grown : at; };
      obstacles_.push_back(
          {box,
           {side(box.left, own.room.left, own.grown.left), side(box.top, own.room.top, own.grown.top),
            side(box.right, own.room.right, own.grown.right), side(box.bottom, own.room.bottom, own.grown.bottom)},
           i,
           true});
    }
  }
  for (const Rect& other : others) obstacles_.push_back({other, other.grown(1), kNobody, false});
  for (std::size_t i = 0; i < obstacles_.size(); ++i) grid_.insert(static_cast<std::uint32_t>(i), obstacles_[i].grown);
}

Rect Obstacles::box(std::size_t i, double level) const {
  const Rect& room = obstacles_[i].room;
  const Rect& grown = obstacles_[i].grown;
  if (level >= 1) return grown;
  const auto between = [level](double a, double b) { return a + (b - a) * level; };
  return {between(room.left, grown.left), between(room.top, grown.top), between(room.right, grown.right),
          between(room.bottom, grown.bottom)};
}

bool Obstacles::counts(std::size_t i, const Ends& ends) const {
  const Obstacle& obstacle = obstacles_[i];
  if ((obstacle.actor == ends.from || obstacle.actor == ends.to) != obstacle.own_part) return false;
  return std::find(ends.ignored.begin(), ends.ignored.end(), i) == ends.ignored.end();
}

Ends Obstacles::ends(std::size_t from, std::size_t to, Point aim_from, Point aim_to) const {
  Ends ends{from, to, {}};
  for (const Point aim : {aim_from, aim_to}) {
    grid_.visit(Rect{aim.x, aim.y, aim.x, aim.y}, [&](std::uint32_t i) {
      if (counts(i, ends) && obstacles_[i].grown.grown(-kInside).contains(aim)) ends.ignored.push_back(i);
      return false;
    });
  }
  return ends;
}

bool Obstacles::is_free(Point p, Point q, const Ends& ends, double level) const {
  bool free = true;
  grid_.visit(p, q, [&](std::uint32_t i) {
    if (counts(i, ends) && runs_through(p, q, box(i, level))) free = false;
    return !free;
  });
  return free;
}

bool Obstacles::is_free(const std::vector<Point>& line, const Ends& ends, double level) const {
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (!is_free(line[i - 1], line[i], ends, level)) return false;
  }
  return true;
}

void Obstacles::add_hits(Point p, Point q, const Ends& ends, double level, std::vector<std::size_t>& hits) const {
  grid_.visit(p, q, [&](std::uint32_t i) {
    if (counts(i, ends) && runs_through(p, q, box(i, level)) && std::find(hits.begin(), hits.end(), i) == hits.end()) {
      hits.push_back(i);
    }
    return false;
  });
}

std::vector<std::size_t> Obstacles::near(const Rect& area) const {
  std::vector<std::size_t> found;
  grid_.visit(area, [&](std::uint32_t i) {
    if (obstacles_[i].grown.overlaps(area)) found.push_back(i);
    return false;
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace coopnet
