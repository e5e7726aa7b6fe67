// The lines that are drawn already, to count what a new segment would cross.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "output/geometry.h"
#include "output/route/obstacles.h"
#include "output/route/uniform_grid.h"

namespace coopnet {

class LineGrid {
 public:
  struct Segment {
    Point a;
    Point b;
    std::size_t link = 0;
    std::size_t from = 0;      // the link's actors
    std::size_t to = 0;
  };

  LineGrid(const Rect& bounds, std::size_t expected_segments) : grid_(bounds, expected_segments) {}

  void add(const std::vector<Point>& line, std::size_t link, std::size_t from, std::size_t to);

  /// How many drawn segments the segment crosses, those of links that share an actor with it left out.
  [[nodiscard]] std::size_t crossings(Point p, Point q, std::size_t from, std::size_t to) const;

  /// Calls `found(segment)` once or several times for each segment in the cells that the box meets, until it returns true.
  template <class Found>
  void visit(const Rect& box, Found found) const {
    grid_.visit(box, [&](std::uint32_t i) { return found(segments_[i]); });
  }

 private:
  std::vector<Segment> segments_;
  UniformGrid grid_;
};

}  // namespace coopnet
