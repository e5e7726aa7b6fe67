#include "output/layout/scale_apart.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace coopnet {
namespace {

constexpr std::size_t kMost = 2000;
constexpr double kWidths[] = {1, 1.1, 1.2, 1.3, 1.4};

/// The factor at which a pair comes free, with x stretched by `wide` and y by its inverse.
double needed(Point between, Size sizes, double wide) {
  const double x = std::abs(between.x) * wide;
  const double y = std::abs(between.y) / wide;
  const double by_x = x > 0 ? sizes.width / x : std::numeric_limits<double>::infinity();
  const double by_y = y > 0 ? sizes.height / y : std::numeric_limits<double>::infinity();
  return std::min(by_x, by_y);
}

double needed_by_all(const std::vector<Point>& centres, const std::vector<Size>& rooms, double gap, double wide) {
  double factor = 1;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Size sizes{(rooms[i].width + rooms[j].width) / 2 + gap, (rooms[i].height + rooms[j].height) / 2 + gap};
      const double one = needed(centres[j] - centres[i], sizes, wide);
      if (std::isfinite(one)) factor = std::max(factor, one);
    }
  }
  return factor;
}

Rect extent(const std::vector<Point>& centres, const std::vector<Size>& rooms, Point scale) {
  Rect box = Rect::around({centres[0].x * scale.x, centres[0].y * scale.y}, rooms[0]);
  for (std::size_t i = 1; i < centres.size(); ++i) {
    box = box.united(Rect::around({centres[i].x * scale.x, centres[i].y * scale.y}, rooms[i]));
  }
  return box;
}

}  // namespace

void scale_apart(std::vector<Point>& centres, const std::vector<Size>& rooms, double gap, const ScaleLimits& limits) {
  if (centres.size() < 2 || centres.size() > kMost) return;
  double need = 0;
  for (const Size& room : rooms) need += (room.width + gap) * (room.height + gap);
  Point best{1, 1};
  double least = std::numeric_limits<double>::infinity();
  for (const double wide : kWidths) {
    if (wide > limits.most_wide + 1e-9) break;
    double factor = needed_by_all(centres, rooms, gap, wide);
    const auto area = [&](double f) {
      const Rect box = extent(centres, rooms, {wide * f, f / wide});
      return box.width() * box.height();
    };
    // What goes beyond the allowed area is cut back, by halves.
    double low = 1;
    const bool too_large = area(factor) > limits.most_area * need;
    for (int step = 0; too_large && step < 30; ++step) {
      const double middle = (low + factor) / 2;
      (area(middle) > limits.most_area * need ? factor : low) = middle;
    }
    if (too_large) factor = low;
    const double here = area(factor) * (too_large ? 4 : 1);
    if (here < least) {
      least = here;
      best = {wide * factor, factor / wide};
    }
  }
  for (Point& p : centres) p = {p.x * best.x, p.y * best.y};
}

}  // namespace coopnet
