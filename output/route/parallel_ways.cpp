#include "output/route/parallel_ways.h"

#include <algorithm>

#include "output/route/course.h"

namespace coopnet {
namespace {

constexpr double kSharpest = 0.5;   // least cosine of half a turn: sharper ones would throw the outer ways far out

}  // namespace

std::vector<std::vector<WayPoint>> ways_side_by_side(const std::vector<Point>& way, const std::vector<WayPoint>& bends,
                                                     std::size_t count, double gap) {
  std::vector<std::vector<WayPoint>> ways(count, bends);
  for (std::size_t b = 0; b < bends.size(); ++b) {
    const Point in = unit(way[b + 1] - way[b]), out = unit(way[b + 2] - way[b + 1]);
    const Point right = unit(turned(in) + turned(out));
    const double stretch = 1 / std::max(kSharpest, dot(right, turned(in)));
    const bool box_on_left = dot(bends[b].outward, right) > 0;
    for (std::size_t k = 0; k < count; ++k) {
      const double rank = box_on_left ? static_cast<double>(k) : -static_cast<double>(count - 1 - k);
      ways[k][b].at = bends[b].at + right * (rank * gap * stretch);
    }
  }
  return ways;
}

}  // namespace coopnet
