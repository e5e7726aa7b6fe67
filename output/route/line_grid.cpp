#include "output/route/line_grid.h"

#include <algorithm>
#include <cmath>

#include "output/route/course.h"

namespace coopnet {
namespace {

constexpr double kBeside = 2.5;       // nearer lines look like one
constexpr double kSameWay = 0.2;      // sine of the angle between them
constexpr double kSample = 4;         // points from one look to the next

double distance_to(Point p, Point a, Point b) {
  const Point ab = b - a;
  const double square = dot(ab, ab);
  return distance(p, a + ab * (square > 0 ? std::clamp(dot(p - a, ab) / square, 0.0, 1.0) : 0.0));
}

}  // namespace

void LineGrid::add(const std::vector<Point>& line, std::size_t link, std::size_t bundle) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    grid_.insert(static_cast<std::uint32_t>(segments_.size()), line[i - 1], line[i]);
    segments_.push_back({line[i - 1], line[i], link, bundle, distance(line[i - 1], line[i])});
  }
}

std::size_t LineGrid::crossings(Point p, Point q, std::size_t except) const {
  std::vector<std::uint32_t> found;
  grid_.visit(p, q, [&](std::uint32_t i) {
    const Segment& s = segments_[i];
    if (s.bundle != except && segments_cross(p, q, s.a, s.b)) found.push_back(i);
    return false;
  });
  if (found.size() < 2) return found.size();
  std::sort(found.begin(), found.end());
  return static_cast<std::size_t>(std::unique(found.begin(), found.end()) - found.begin());
}

std::size_t LineGrid::crossings(const std::vector<Point>& line, std::size_t except, std::size_t most) const {
  std::size_t sum = 0;
  for (std::size_t i = 1; i < line.size() && sum <= most; ++i) sum += crossings(line[i - 1], line[i], except);
  return sum;
}

double LineGrid::alongside(Point p, Point q, std::size_t except) const {
  const double whole = distance(p, q);
  const Point way = unit(q - p);
  const Rect reach = Rect{std::min(p.x, q.x), std::min(p.y, q.y), std::max(p.x, q.x), std::max(p.y, q.y)}.grown(kBeside);
  std::vector<std::uint32_t> same_way;
  grid_.visit_near(p, q, kBeside, [&](std::uint32_t i) {
    const Segment& s = segments_[i];
    if (s.bundle == except || std::max(s.a.x, s.b.x) < reach.left || std::min(s.a.x, s.b.x) > reach.right ||
        std::max(s.a.y, s.b.y) < reach.top || std::min(s.a.y, s.b.y) > reach.bottom) {
      return false;
    }
    if (std::abs(cross(way, s.b - s.a)) < kSameWay * s.length) same_way.push_back(i);
    return false;
  });
  if (same_way.empty()) return 0;
  std::sort(same_way.begin(), same_way.end());
  same_way.erase(std::unique(same_way.begin(), same_way.end()), same_way.end());
  const int samples = std::max(1, static_cast<int>(whole / kSample));
  const double step = whole / samples;
  double sum = 0;
  for (int i = 0; i < samples; ++i) {
    const Point at = p + way * (step * (i + 0.5));
    const bool beside = std::any_of(same_way.begin(), same_way.end(), [&](std::uint32_t k) {
      const Point a = segments_[k].a, b = segments_[k].b;
      if (at.x < std::min(a.x, b.x) - kBeside || at.x > std::max(a.x, b.x) + kBeside || at.y < std::min(a.y, b.y) - kBeside ||
          at.y > std::max(a.y, b.y) + kBeside) {
        return false;
      }
      return distance_to(at, a, b) <= kBeside;
    });
    if (beside) sum += step;
  }
  return sum;
}

double LineGrid::alongside(const std::vector<Point>& line, std::size_t except, double most) const {
  double sum = 0;
  for (std::size_t i = 1; i < line.size() && sum <= most; ++i) sum += alongside(line[i - 1], line[i], except);
  return sum;
}

}  // namespace coopnet
