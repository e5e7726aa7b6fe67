#include "output/layout/remove_overlaps.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "output/separation.h"

namespace coopnet {
namespace {

constexpr double kSlack = 1e-6;        // kept above the gap, so that rounding never makes an overlap
constexpr double kFixedWeight = 1e9;
constexpr double kGoldenAngle = 2.39996322972865332;

enum class Axis { x, y };

double along(Point p, Axis axis) { return axis == Axis::x ? p.x : p.y; }
double along(Size s, Axis axis) { return axis == Axis::x ? s.width : s.height; }
Axis other(Axis axis) { return axis == Axis::x ? Axis::y : Axis::x; }

/// How deep two boxes reach into one another along an axis; 0 or less where they do not.
double depth(const std::vector<Point>& centres, const std::vector<Size>& sizes, std::size_t a, std::size_t b, Axis axis) {
  return (along(sizes[a], axis) + along(sizes[b], axis)) / 2 - std::abs(along(centres[a], axis) - along(centres[b], axis));
}

/// Separations along `axis` from a scan line that runs along the other one. With `cheap_only` a pair is separated here only
/// where that is the shorter way; without, every pair that meets the line together is, at least through those between.
std::vector<Separation> scan(const std::vector<Point>& centres, const std::vector<Size>& sizes, Axis axis, bool cheap_only) {
  const Axis across = other(axis);
  struct Event {
    double at;
    bool opens;
    std::size_t box;
  };
  std::vector<Event> events;
  events.reserve(centres.size() * 2);
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const double middle = along(centres[i], across);
    const double half = along(sizes[i], across) / 2;
    events.push_back({middle - half, true, i});
    events.push_back({middle + half, false, i});
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    // Boxes that only touch do not meet: closings first.
    if (a.at != b.at) return a.at < b.at;
    if (a.opens != b.opens) return !a.opens;
    return a.box < b.box;
  });

  std::vector<Separation> separations;
  const auto add = [&](std::size_t left, std::size_t right) {
    separations.push_back({left, right, (along(sizes[left], axis) + along(sizes[right], axis)) / 2});
  };
  const auto cheap = [&](std::size_t a, std::size_t b) {
    return depth(centres, sizes, a, b, axis) <= depth(centres, sizes, a, b, across);
  };
  using Key = std::pair<double, std::size_t>;
  std::set<Key> line;
  for (const Event& event : events) {
    const Key key{along(centres[event.box], axis), event.box};
    if (!event.opens) {
      const auto it = line.find(key);
      if (it == line.end()) continue;  // a box of no height: it closes before it opens
      if (!cheap_only && it != line.begin() && std::next(it) != line.end()) {
        add(std::prev(it)->second, std::next(it)->second);
      }
      line.erase(it);
      continue;
    }
    const auto it = line.insert(key).first;
    for (auto left = it; left != line.begin();) {
      --left;
      const bool apart = depth(centres, sizes, left->second, event.box, axis) <= 0;
      if (!cheap_only || apart || cheap(left->second, event.box)) add(left->second, event.box);
      if (!cheap_only || apart) break;
    }
    for (auto right = std::next(it); right != line.end(); ++right) {
      const bool apart = depth(centres, sizes, right->second, event.box, axis) <= 0;
      if (!cheap_only || apart || cheap(right->second, event.box)) add(event.box, right->second);
      if (!cheap_only || apart) break;
    }
  }
  return separations;
}

void separate_axis(std::vector<Point>& centres, const std::vector<Size>& sizes, const std::vector<double>& weights, Axis axis,
                   bool cheap_only) {
  std::vector<double> wanted(centres.size());
  for (std::size_t i = 0; i < centres.size(); ++i) wanted[i] = along(centres[i], axis);
  std::vector<std::size_t> order(centres.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return std::make_pair(wanted[a], a) < std::make_pair(wanted[b], b); });
  const auto position = separate(wanted, weights, scan(centres, sizes, axis, cheap_only), order);
  for (std::size_t i = 0; i < centres.size(); ++i) (axis == Axis::x ? centres[i].x : centres[i].y) = position[i];
}

/// Boxes that stand on one spot are spread over a sunflower around it, as large as their room.
void spread_heaps(std::vector<Point>& centres, const std::vector<Size>& sizes, const std::vector<bool>& fixed) {
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<std::size_t>> heaps;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const Point p = centres[i];
    if (std::abs(p.x) < 1e12 && std::abs(p.y) < 1e12) heaps[{std::llround(p.x * 16), std::llround(p.y * 16)}].push_back(i);
  }
  for (const auto& [spot, members] : heaps) {
    if (members.size() < 2) continue;
    double width = 0;
    double height = 0;
    for (const std::size_t i : members) {
      width = std::max(width, sizes[i].width);
      height = std::max(height, sizes[i].height);
    }
    const Point middle = centres[members.front()];
    std::size_t turn = 0;
    for (const std::size_t i : members) {
      if (fixed[i]) continue;
      const double radius = 0.62 * std::sqrt(static_cast<double>(turn));
      const double angle = kGoldenAngle * static_cast<double>(turn);
      centres[i] = {middle.x + width * radius * std::cos(angle), middle.y + height * radius * std::sin(angle)};
      ++turn;
    }
  }
}

/// Where the boxes need more room than they span, draws all apart alike, so that the picture keeps its shape.
void widen(std::vector<Point>& centres, const std::vector<Size>& sizes) {
  double need = 0;
  Rect span = Rect::around(centres.front(), sizes.front());
  for (std::size_t i = 0; i < centres.size(); ++i) {
    need += sizes[i].width * sizes[i].height;
    span = span.united(Rect::around(centres[i], sizes[i]));
  }
  const double area = span.width() * span.height();
  if (area <= 0 || need <= area) return;
  const double factor = std::sqrt(need / area);
  const Point middle = span.centre();
  for (Point& p : centres) p = middle + (p - middle) * factor;
}

/// The boxes that stand, by the cells of a grid that they touch.
class Standing {
 public:
  explicit Standing(Size cell) : cell_{std::max(cell.width, 1.0), std::max(cell.height, 1.0)} {}
  void add(const Rect& box) {
    for_cells(box, [&](auto key) {
      cells_[key].push_back(box);
      return false;
    });
  }
  [[nodiscard]] bool free(const Rect& box) const {
    return !for_cells(box, [&](auto key) {
      const auto it = cells_.find(key);
      if (it == cells_.end()) return false;
      return std::any_of(it->second.begin(), it->second.end(), [&](const Rect& stands) { return stands.overlaps(box); });
    });
  }

 private:
  template <class Visit>
  bool for_cells(const Rect& box, Visit visit) const {
    const auto at = [](double value, double step) { return static_cast<std::int64_t>(std::floor(value / step)); };
    for (auto x = at(box.left, cell_.width); x <= at(box.right, cell_.width); ++x) {
      for (auto y = at(box.top, cell_.height); y <= at(box.bottom, cell_.height); ++y) {
        if (visit(std::make_pair(x, y))) return true;
      }
    }
    return false;
  }
  Size cell_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<Rect>> cells_;
};

/// Around fixed boxes least squares may leave overlaps: then each other box takes the nearest free place, in rings.
void settle_around_fixed(std::vector<Point>& centres, const std::vector<Size>& sizes, const std::vector<bool>& fixed) {
  Size cell;
  for (const Size& size : sizes) cell = {std::max(cell.width, size.width), std::max(cell.height, size.height)};
  Standing standing(cell);
  for (std::size_t i = 0; i < centres.size(); ++i) {
    if (fixed[i]) standing.add(Rect::around(centres[i], sizes[i]).grown(-kSlack / 4));
  }
  for (std::size_t i = 0; i < centres.size(); ++i) {
    if (fixed[i]) continue;
    const auto box = [&](Point p) { return Rect::around(p, sizes[i]).grown(-kSlack / 4); };
    Point place = centres[i];
    for (int ring = 1; !standing.free(box(place)); ++ring) {
      const int spokes = 8 * ring;
      const double reach = ring * std::max(std::min(cell.width, cell.height), 1.0) / 4;
      for (int spoke = 0; spoke < spokes; ++spoke) {
        const double angle = 2 * 3.14159265358979323846 * spoke / spokes;
        place = centres[i] + Point{reach * std::cos(angle), reach * std::sin(angle)};
        if (standing.free(box(place))) break;
      }
    }
    centres[i] = place;
    standing.add(box(place));
  }
}

bool any_overlap_beyond(const std::vector<Point>& centres, const std::vector<Size>& rooms, double gap, double tolerance) {
  std::vector<std::size_t> order(centres.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto box = [&](std::size_t i) { return Rect::around(centres[i], rooms[i]).grown((gap - tolerance) / 2); };
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return std::make_pair(box(a).left, a) < std::make_pair(box(b).left, b); });
  std::vector<std::size_t> open;
  for (const std::size_t i : order) {
    const Rect one = box(i);
    std::erase_if(open, [&](std::size_t j) { return box(j).right <= one.left; });
    for (const std::size_t j : open) {
      if (box(j).overlaps(one)) return true;
    }
    open.push_back(i);
  }
  return false;
}

}  // namespace

bool any_overlap(const std::vector<Point>& centres, const std::vector<Size>& rooms, double gap) {
  return any_overlap_beyond(centres, rooms, gap, 0.001);
}

void remove_overlaps(std::vector<Point>& centres, const std::vector<Size>& rooms, double gap, const std::vector<bool>& fixed) {
  assert(rooms.size() == centres.size());
  assert(fixed.empty() || fixed.size() == centres.size());
  if (centres.size() < 2) return;
  const double room = std::max(gap, 0.0) + kSlack;
  std::vector<Size> sizes;
  for (const Size& size : rooms) sizes.push_back({std::max(size.width, 0.0) + room, std::max(size.height, 0.0) + room});
  if (!any_overlap_beyond(centres, sizes, 0, kSlack / 2)) return;

  const std::vector<bool> stays = fixed.empty() ? std::vector<bool>(centres.size(), false) : fixed;
  const bool any_fixed = std::find(stays.begin(), stays.end(), true) != stays.end();
  const std::vector<Point> before = centres;
  spread_heaps(centres, sizes, stays);
  if (!any_fixed) widen(centres, sizes);
  std::vector<double> weights(centres.size(), 1);
  for (std::size_t i = 0; i < centres.size(); ++i) {
    if (stays[i]) weights[i] = kFixedWeight;
  }
  separate_axis(centres, sizes, weights, Axis::x, true);
  separate_axis(centres, sizes, weights, Axis::y, false);
  if (!any_fixed) return;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    if (stays[i]) centres[i] = before[i];
  }
  if (any_overlap_beyond(centres, sizes, 0, kSlack / 2)) settle_around_fixed(centres, sizes, stays);
}

}  // namespace coopnet
