#include "output/layout/pack.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace coopnet {

namespace {

struct Column {
  double left = 0, width = 0, used = 0;  // used: height that is taken, from the row's top
};
struct Row {
  double top = 0, height = 0, used = 0;  // used: width that is taken
  std::vector<Column> columns;
};
struct Packed {
  std::vector<Point> corners;
  double width = 0, height = 0;
};

constexpr double kSlack = 1e-9;

Packed in_rows(const std::vector<Size>& sizes, const std::vector<std::size_t>& order, double gap, double width) {
  Packed packed;
  packed.corners.resize(sizes.size());
  std::vector<Row> rows;
  const auto keep = [&](std::size_t i, Point corner) {
    packed.corners[i] = corner;
    packed.width = std::max(packed.width, corner.x + sizes[i].width);
    packed.height = std::max(packed.height, corner.y + sizes[i].height);
  };
  const auto fits_column = [&](std::size_t i) {
    for (Row& row : rows)
      for (Column& column : row.columns)
        if (sizes[i].width <= column.width + kSlack && column.used + gap + sizes[i].height <= row.height + kSlack) {
          keep(i, {column.left, row.top + column.used + gap});
          column.used += gap + sizes[i].height;
          return true;
        }
    return false;
  };
  const auto fits_row = [&](std::size_t i) {
    for (Row& row : rows) {
      if (row.used + gap + sizes[i].width > width + kSlack || sizes[i].height > row.height + kSlack) continue;
      row.columns.push_back({row.used + gap, sizes[i].width, sizes[i].height});
      keep(i, {row.used + gap, row.top});
      row.used += gap + sizes[i].width;
      return true;
    }
    return false;
  };
  for (const std::size_t i : order) {
    if (fits_column(i) || fits_row(i)) continue;
    const double top = rows.empty() ? 0 : rows.back().top + rows.back().height + gap;
    rows.push_back({top, sizes[i].height, sizes[i].width, {{0, sizes[i].width, sizes[i].height}}});
    keep(i, {0, top});
  }
  return packed;
}

}  // namespace

std::vector<Point> pack(const std::vector<Size>& sizes, double gap, double ratio) {
  if (sizes.empty()) return {};
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return sizes[i].height > sizes[j].height; });
  double widest = 0, area = 0, all = -gap;
  for (const Size& size : sizes) {
    widest = std::max(widest, size.width);
    area += (size.width + gap) * (size.height + gap);
    all += size.width + gap;
  }
  constexpr int kWidths = 24;
  const double first = std::max(widest, 0.7 * std::sqrt(area / ratio));
  const double last = std::max(first, std::min(all, 2.5 * std::sqrt(area / ratio)));
  Packed best;
  double best_cost = std::numeric_limits<double>::max();
  for (int k = 0; k < kWidths; ++k) {
    Packed packed = in_rows(sizes, order, gap, first + (last - first) * k / (kWidths - 1));
    // The area of the page of the wanted shape that holds the whole.
    const double page = std::max(packed.width, packed.height / ratio);
    const double cost = page * page * ratio + 0.1 * packed.width * packed.height;
    if (cost < best_cost * (1 - kSlack)) {
      best_cost = cost;
      best = std::move(packed);
    }
  }
  return best.corners;
}

}  // namespace coopnet
