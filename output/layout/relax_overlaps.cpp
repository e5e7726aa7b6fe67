#include "output/layout/relax_overlaps.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "output/layout/parallel.h"

namespace coopnet {
namespace {

constexpr double kStep = 0.9;           // of the whole way apart, in one round: all of it would swing in a crowd
constexpr double kTolerance = 0.005;    // of a room's smaller side: overlaps below that are none
constexpr double kLarge = 2.5;          // rooms that much larger than the middle one are looked up apart
constexpr double kGoldenAngle = 2.39996322972865332;
constexpr std::size_t kWorthThreads = 4000;

/// Actors by the cell of a grid that their centre lies in; cells are as large as the largest room.
class Cells {
 public:
  void sort(const std::vector<Point>& centres, const std::vector<std::uint32_t>& members, double reach) {
    members_ = members.size();
    if (members.empty()) return;
    left_ = top_ = 1e300;
    double right = -1e300, bottom = -1e300;
    for (const std::uint32_t i : members) {
      left_ = std::min(left_, centres[i].x);
      top_ = std::min(top_, centres[i].y);
      right = std::max(right, centres[i].x);
      bottom = std::max(bottom, centres[i].y);
    }
    const double most = 4 * double(members.size()) + 64;
    cell_ = std::max(
        {reach, std::sqrt((right - left_) * (bottom - top_) / most), (right - left_) / most, (bottom - top_) / most, 1e-9});
    columns_ = static_cast<std::int64_t>((right - left_) / cell_) + 1;
    rows_ = static_cast<std::int64_t>((bottom - top_) / cell_) + 1;
    first_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
    for (const std::uint32_t i : members) ++first_[cell_of(centres[i]) + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    sorted_.resize(members.size());
    next_.assign(first_.begin(), first_.end() - 1);
    for (const std::uint32_t i : members) sorted_[next_[cell_of(centres[i])]++] = i;
  }
  /// Calls visit(actor) for all in the cells within `reach` of a point, in a fixed order.
  template <class Visit>
  void near(Point p, double reach_x, double reach_y, Visit visit) const {
    if (members_ == 0) return;
    const std::int64_t from = column(p.x - reach_x), to = column(p.x + reach_x);
    for (std::int64_t row = row_of(p.y - reach_y); row <= row_of(p.y + reach_y); ++row) {
      const auto cells = static_cast<std::size_t>(row * columns_);
      for (std::size_t k = first_[cells + std::size_t(from)]; k < first_[cells + std::size_t(to) + 1]; ++k) visit(sorted_[k]);
    }
  }

 private:
  [[nodiscard]] std::int64_t column(double x) const { return clamped((x - left_) / cell_, columns_); }
  [[nodiscard]] std::int64_t row_of(double y) const { return clamped((y - top_) / cell_, rows_); }
  [[nodiscard]] static std::int64_t clamped(double at, std::int64_t count) {
    return static_cast<std::int64_t>(std::clamp(at, 0.0, double(count - 1)));
  }
  [[nodiscard]] std::size_t cell_of(Point p) const { return static_cast<std::size_t>(row_of(p.y) * columns_ + column(p.x)); }

  std::size_t members_ = 0;
  double left_ = 0, top_ = 0, cell_ = 1;
  std::int64_t columns_ = 1, rows_ = 1;
  std::vector<std::size_t> first_, next_;
  std::vector<std::uint32_t> sorted_;
};

/// How far and in which direction `a` must move off `b`; zero where they do not overlap.
Point way_off(const std::vector<Point>& centres, const std::vector<Size>& sizes, std::uint32_t a, std::uint32_t b) {
  const Point apart = centres[a] - centres[b];
  const double width = (sizes[a].width + sizes[b].width) / 2, height = (sizes[a].height + sizes[b].height) / 2;
  const double depth_x = width - std::abs(apart.x), depth_y = height - std::abs(apart.y);
  if (depth_x <= kTolerance * width || depth_y <= kTolerance * height) return {};
  const double sign = a < b ? 1 : -1;
  const bool discs = sizes[a].width == sizes[a].height && sizes[b].width == sizes[b].height;
  if (discs) {
    const double now = length(apart);
    if (now >= width * (1 - kTolerance)) return {};
    if (now > 1e-9) return apart * ((width - now) / now);
    const double angle = kGoldenAngle * double(std::min(a, b) + 7 * std::size_t{std::max(a, b)});
    return Point{std::cos(angle), std::sin(angle)} * (sign * width);
  }
  if (depth_x / width < depth_y / height) return {depth_x * (apart.x == 0 ? sign : apart.x > 0 ? 1 : -1), 0};
  return {0, depth_y * (apart.y == 0 ? sign : apart.y > 0 ? 1 : -1)};
}

}  // namespace

void relax_overlaps(std::vector<Point>& centres, const std::vector<Size>& rooms, double gap, std::size_t rounds,
                    const std::vector<bool>& fixed) {
  assert(rooms.size() == centres.size());
  assert(fixed.empty() || fixed.size() == centres.size());
  const std::size_t n = centres.size();
  if (n < 2) return;
  std::vector<Size> sizes(n);
  std::vector<double> extents(n);
  for (std::size_t i = 0; i < n; ++i) {
    sizes[i] = {std::max(rooms[i].width, 0.0) + std::max(gap, 0.0), std::max(rooms[i].height, 0.0) + std::max(gap, 0.0)};
    extents[i] = std::max(sizes[i].width, sizes[i].height);
  }
  std::vector<double> ordered = extents;
  std::nth_element(ordered.begin(), ordered.begin() + std::ptrdiff_t(n / 2), ordered.end());
  const double middle = ordered[n / 2];
  std::vector<std::uint32_t> small, large;
  double small_reach = 0, large_reach = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    const bool is_large = extents[i] > kLarge * middle;
    (is_large ? large : small).push_back(i);
    double& reach = is_large ? large_reach : small_reach;
    reach = std::max(reach, extents[i]);
  }

  Cells small_cells, large_cells;
  std::vector<Point> push(n);
  for (std::size_t round = 0; round < rounds; ++round) {
    small_cells.sort(centres, small, small_reach);
    large_cells.sort(centres, large, large_reach);
    parallel_parts(n, kWorthThreads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        push[i] = {};
        if (!fixed.empty() && fixed[i]) continue;
        const auto meet = [&](std::uint32_t other) {
          if (other == i) return;
          const Point way = way_off(centres, sizes, static_cast<std::uint32_t>(i), other);
          push[i] = push[i] + way * (!fixed.empty() && fixed[other] ? kStep : kStep / 2);
        };
        const auto look = [&](const Cells& cells, double reach) {
          cells.near(centres[i], (sizes[i].width + reach) / 2, (sizes[i].height + reach) / 2, meet);
        };
        look(small_cells, small_reach);
        look(large_cells, large_reach);
      }
    });
    bool moved = false;
    for (std::size_t i = 0; i < n; ++i) {
      if (push[i] == Point{}) continue;
      centres[i] = centres[i] + push[i];
      moved = true;
    }
    if (!moved) break;
  }
}

}  // namespace coopnet
