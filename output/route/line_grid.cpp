#include "output/route/line_grid.h"

#include <algorithm>

#include "output/route/course.h"

namespace coopnet {

void LineGrid::add(const std::vector<Point>& line, std::size_t link, std::size_t from, std::size_t to) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    grid_.insert(static_cast<std::uint32_t>(segments_.size()), line[i - 1], line[i]);
    segments_.push_back({line[i - 1], line[i], link, from, to});
  }
}

std::size_t LineGrid::crossings(Point p, Point q, std::size_t from, std::size_t to) const {
  std::vector<std::uint32_t> found;
  grid_.visit(p, q, [&](std::uint32_t i) {
    const Segment& s = segments_[i];
    const bool shared = s.from == from || s.from == to || s.to == from || s.to == to;
    if (!shared && segments_cross(p, q, s.a, s.b)) found.push_back(i);
    return false;
  });
  std::sort(found.begin(), found.end());
  return static_cast<std::size_t>(std::unique(found.begin(), found.end()) - found.begin());
}

}  // namespace coopnet
