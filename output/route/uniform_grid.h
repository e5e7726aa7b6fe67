// A grid of equal cells that finds the boxes and segments near a box or a segment.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// Ids by place. What lies outside the bounds is kept in the cells at the rim, so nothing is lost, only slower to find.
class UniformGrid {
 public:
  /// About one cell for each expected id, at most 2 million cells; empty or endless bounds give one cell.
  UniformGrid(const Rect& bounds, std::size_t expected) : origin_{bounds.left, bounds.top} {
    const double width = bounds.width(), height = bounds.height();
    if (!(width > 0) || !(height > 0) || !std::isfinite(width) || !std::isfinite(height)) {
      cells_.resize(1);
      return;
    }
    const double wanted = static_cast<double>(std::clamp<std::size_t>(expected, 1, 2'000'000));
    const double side = std::sqrt(width * height / wanted);
    columns_ = static_cast<std::size_t>(std::clamp(std::ceil(width / side), 1.0, 2 * wanted));
    rows_ = static_cast<std::size_t>(std::clamp(std::ceil(height / side), 1.0, 2 * wanted));
    cell_ = {width / static_cast<double>(columns_), height / static_cast<double>(rows_)};
    cells_.resize(columns_ * rows_);
  }

  /// Keeps the id in every cell that the box or the segment meets.
  void insert(std::uint32_t id, const Rect& box) {
    for_cells(box, [&](std::size_t cell) { cells_[cell].push_back(id); return false; });
  }
  void insert(std::uint32_t id, Point p, Point q) {
    for_cells(p, q, [&](std::size_t cell) { cells_[cell].push_back(id); return false; });
  }

  /// Calls `found(id)` for each id in the cells that the box or the segment meets, the same id perhaps several times, until it
  /// returns true. The order depends on the insertions alone.
  template <class Found>
  void visit(const Rect& box, Found found) const {
    for_cells(box, [&](std::size_t cell) { return std::any_of(cells_[cell].begin(), cells_[cell].end(), found); });
  }
  template <class Found>
  void visit(Point p, Point q, Found found) const {
    for_cells(p, q, [&](std::size_t cell) { return std::any_of(cells_[cell].begin(), cells_[cell].end(), found); });
  }
  /// The same for the cells that come within the margin of the segment, both ways.
  template <class Found>
  void visit_near(Point p, Point q, double margin, Found found) const {
    for_cells(p, q, [&](std::size_t cell) { return std::any_of(cells_[cell].begin(), cells_[cell].end(), found); }, margin);
  }

 private:
  [[nodiscard]] std::size_t column(double x) const { return index((x - origin_.x) / cell_.width, columns_); }
  [[nodiscard]] std::size_t row(double y) const { return index((y - origin_.y) / cell_.height, rows_); }
  [[nodiscard]] static std::size_t index(double at, std::size_t count) {
    if (!(at > 0)) return 0;
    return at >= static_cast<double>(count) ? count - 1 : static_cast<std::size_t>(at);
  }

  template <class Do>
  void for_cells(const Rect& box, Do act) const {
    const std::size_t c1 = column(box.right), r1 = row(box.bottom);
    for (std::size_t r = row(box.top); r <= r1; ++r) {
      for (std::size_t c = column(box.left); c <= c1; ++c) {
        if (act(r * columns_ + c)) return;
      }
    }
  }

  template <class Do>
  void for_cells(Point p, Point q, Do act, double margin = 0) const {
    if (p.x > q.x) std::swap(p, q);
    const std::size_t c0 = column(p.x - margin), c1 = column(q.x + margin);
    const double slope = q.x > p.x ? (q.y - p.y) / (q.x - p.x) : 0;
    for (std::size_t c = c0; c <= c1; ++c) {
      double y0 = p.y, y1 = q.y;
      if (c > c0) y0 = p.y + slope * std::clamp(origin_.x + static_cast<double>(c) * cell_.width - margin - p.x, 0.0, q.x - p.x);
      if (c < c1)
        y1 = p.y + slope * std::clamp(origin_.x + static_cast<double>(c + 1) * cell_.width + margin - p.x, 0.0, q.x - p.x);
      // A hair more than the segment covers: rounding must not lose the cell that it only touches.
      const std::size_t r0 = row(std::min(y0, y1) - margin - 1e-6), r1 = row(std::max(y0, y1) + margin + 1e-6);
      for (std::size_t r = r0; r <= r1; ++r) {
        if (act(r * columns_ + c)) return;
      }
    }
  }

  Point origin_;
  Size cell_{1, 1};
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
  std::vector<std::vector<std::uint32_t>> cells_;
};

}  // namespace coopnet
