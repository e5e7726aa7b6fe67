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
    segments_.push_back({line[i - 1], line[i], link, bundle});
  }
}

std::size_t LineGrid::crossings(Point p, Point q, std::size_t except) const {
  std::vector<std::uint32_t> found;
  grid_.visit(p, q, [&](std::uint32_t i) {
    const Segment& s = segments_[i];
    if (s.bundle != except && segments_cross(p, q, s.a, s.b)) found.push_back(i);
    return false;
  });
  std::sort(found.begin(), found.end());
  return static_cast<std::size_t>(std::unique(found.begin(), found.end()) - found.begin());
}

std::size_t LineGrid::crossings(const std::vector<Point>& line, std::size_t except) const {
  std::size_t sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += crossings(line[i - 1], line[i], except);
  return sum;
}

double LineGrid::alongside(Point p, Point q, std::size_t except) const {
  const double whole = distance(p, q);
  const Point way = unit(q - p);
  const int samples = std::max(1, static_cast<int>(whole / kSample));
  const double step = whole / samples;
  double sum = 0;
  for (int i = 0; i < samples; ++i) {
    const Point at = p + way * (step * (i + 0.5));
    bool beside = false;
    visit(Rect{at.x, at.y, at.x, at.y}.grown(kBeside), [&](const Segment& s) {
      if (s.bundle == except || distance_to(at, s.a, s.b) > kBeside) return false;
      const Point other = s.b - s.a;
      return beside = std::abs(cross(way, other)) < kSameWay * length(other);
    });
    if (beside) sum += step;
  }
  return sum;
}

double LineGrid::alongside(const std::vector<Point>& line, std::size_t except) const {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += alongside(line[i - 1], line[i], except);
  return sum;
}

}  // namespace coopnet
