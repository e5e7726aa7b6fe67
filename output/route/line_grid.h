// The lines that are drawn already, to count what a new segment would cross.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
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
    std::size_t bundle = 0;    // links that need not avoid one another have one number
    double length = 0;
  };

  LineGrid(const Rect& bounds, std::size_t expected_segments) : grid_(bounds, expected_segments) {}

  /// Adds the segments of a polyline.
  void add(const std::vector<Point>& line, std::size_t link, std::size_t bundle);

  static constexpr std::size_t kNoBundle = static_cast<std::size_t>(-1);

  /// How many drawn segments the segment crosses, those of one bundle left out; to meet at an end is not to cross.
  [[nodiscard]] std::size_t crossings(Point p, Point q, std::size_t except = kNoBundle) const;
  /// The sum of it over a polyline's segments, counted no further than beyond `most`.
  [[nodiscard]] std::size_t crossings(const std::vector<Point>& line, std::size_t except = kNoBundle,
                                      std::size_t most = std::numeric_limits<std::size_t>::max()) const;

  /// How much of a segment, points, runs beside or on top of a drawn line at less than 2.5 pt, at an angle below some 11°.
  [[nodiscard]] double alongside(Point p, Point q, std::size_t except = kNoBundle) const;
  [[nodiscard]] double alongside(const std::vector<Point>& line, std::size_t except = kNoBundle,
                                 double most = std::numeric_limits<double>::infinity()) const;

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
