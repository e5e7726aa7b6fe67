#include "output/layout/pack_parts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>

namespace coopnet {
namespace {

// Cells for all parts together: enough to see the outline of a large one and to tell small ones apart.
constexpr double kFewCells = 20000, kCellsForPart = 100, kMostCells = 60000;

struct Cell {
  int x = 0, y = 0;
  friend auto operator<=>(const Cell&, const Cell&) = default;
};

Rect bounds_of(const PackPart& part) {
  Rect bounds = part.boxes.front();
  for (const Rect& box : part.boxes) bounds = bounds.united(box);
  return bounds;
}

/// A bitmap of cells from (0, 0) on.
class Bitmap {
 public:
  Bitmap(int width, int height) : width_(width), height_(height), bits_(std::size_t(width) * std::size_t(height), 0) {}
  [[nodiscard]] bool inside(Cell c) const { return c.x >= 0 && c.y >= 0 && c.x < width_ && c.y < height_; }
  [[nodiscard]] bool at(Cell c) const { return bits_[index(c)] != 0; }
  void set(Cell c) { bits_[index(c)] = 1; }
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }

 private:
  [[nodiscard]] std::size_t index(Cell c) const { return std::size_t(c.y) * std::size_t(width_) + std::size_t(c.x); }
  int width_, height_;
  std::vector<std::uint8_t> bits_;
};

/// Marks what cannot be reached from the border.
void fill_holes(Bitmap& bitmap) {
  Bitmap reached(bitmap.width() + 2, bitmap.height() + 2);
  std::vector<Cell> open = {{0, 0}};
  reached.set({0, 0});
  while (!open.empty()) {
    const Cell c = open.back();
    open.pop_back();
    for (const Cell next : {Cell{c.x + 1, c.y}, Cell{c.x - 1, c.y}, Cell{c.x, c.y + 1}, Cell{c.x, c.y - 1}}) {
      if (!reached.inside(next) || reached.at(next)) continue;
      const Cell own{next.x - 1, next.y - 1};
      if (bitmap.inside(own) && bitmap.at(own)) continue;
      reached.set(next);
      open.push_back(next);
    }
  }
  for (int y = 0; y < bitmap.height(); ++y) {
    for (int x = 0; x < bitmap.width(); ++x) {
      if (!reached.at({x + 1, y + 1})) bitmap.set({x, y});
    }
  }
}

/// The cells of a part, from the one at `corner` on.
struct Shape {
  std::vector<Cell> cells;  // ascending
  int width = 0, height = 0;
};

Shape shape_of(const PackPart& part, Point corner, double cell, double gap) {
  const Rect bounds = bounds_of(part).grown(gap / 2);
  const auto at = [&](double value, double origin) { return static_cast<int>(std::floor((value - origin) / cell)); };
  // A right edge on a border between cells belongs to the cell before it.
  const auto last = [&](double value, double origin) { return at(value - 1e-6 * cell, origin); };
  Bitmap bitmap(last(bounds.right, corner.x) + 1, last(bounds.bottom, corner.y) + 1);
  for (const Rect& box : part.boxes) {
    const Rect room = box.grown(gap / 2);
    for (int y = at(room.top, corner.y); y <= last(room.bottom, corner.y); ++y) {
      for (int x = at(room.left, corner.x); x <= last(room.right, corner.x); ++x) {
        if (bitmap.inside({x, y})) bitmap.set({x, y});
      }
    }
  }
  for (const auto& [p, q] : part.lines) {
    const int steps = static_cast<int>(distance(p, q) / cell * 2) + 1;
    for (int step = 0; step <= steps; ++step) {
      const Point on = p + (q - p) * (double(step) / steps);
      const Cell c{at(on.x, corner.x), at(on.y, corner.y)};
      if (bitmap.inside(c)) bitmap.set(c);
    }
  }
  fill_holes(bitmap);
  Shape shape{{}, bitmap.width(), bitmap.height()};
  for (int x = 0; x < bitmap.width(); ++x) {
    for (int y = 0; y < bitmap.height(); ++y) {
      if (bitmap.at({x, y})) shape.cells.push_back({x, y});
    }
  }
  return shape;
}

/// Of a shape's cells the one nearest to its middle: what is put on a free cell to try a place.
Cell middle_cell(const Shape& shape) {
  const auto off = [&](Cell c) {
    const double x = c.x + 0.5 - shape.width / 2.0, y = c.y + 0.5 - shape.height / 2.0;
    return x * x + y * y;
  };
  return *std::min_element(shape.cells.begin(), shape.cells.end(), [&](Cell a, Cell b) { return off(a) < off(b); });
}

class Page {
 public:
  Page(int width, int height, double ratio) : taken_(width, height) {
    struct Ranked {
      double ring, off;
      Cell cell;
    };
    std::vector<Ranked> ranked;
    ranked.reserve(std::size_t(width) * std::size_t(height));
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const double dx = x + 0.5 - width / 2.0, dy = y + 0.5 - height / 2.0;
        ranked.push_back({std::max(std::abs(dx) * ratio, std::abs(dy)), dx * dx + dy * dy, {x, y}});
      }
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
      return std::tie(a.ring, a.off, a.cell) < std::tie(b.ring, b.off, b.cell);
    });
    for (std::size_t i = 0; i < ranked.size(); ++i) free_.push_back({i, ranked[i].cell});
  }

  void take(const Shape& shape, Cell corner) {
    for (const Cell c : shape.cells) {
      const Cell on{c.x + corner.x, c.y + corner.y};
      if (taken_.inside(on)) taken_.set(on);
    }
    bottom_ = std::max(bottom_, corner.y + shape.height);
    if (shape.cells.size() > free_.size() / 50) std::erase_if(free_, [&](const Candidate& one) { return taken_.at(one.cell); });
  }

  /// Takes the nearest free place. Shapes that were tried before go on where the last one found its place.
  Cell place(const Shape& shape) {
    const Cell middle = middle_cell(shape);
    std::size_t& from = tried_[shape.cells];
    auto one =
        std::lower_bound(free_.begin(), free_.end(), from, [](const Candidate& c, std::size_t rank) { return c.rank < rank; });
    for (; one != free_.end(); ++one) {
      const Cell corner{one->cell.x - middle.x, one->cell.y - middle.y};
      if (taken_.at(one->cell) || !fits(shape, corner)) continue;
      from = one->rank;
      take(shape, corner);
      return corner;
    }
    const Cell below{(taken_.width() - shape.width) / 2, bottom_};
    take(shape, below);
    return below;
  }

 private:
  [[nodiscard]] bool fits(const Shape& shape, Cell corner) const {
    if (corner.x < 0 || corner.y < 0 || corner.x + shape.width > taken_.width() || corner.y + shape.height > taken_.height())
      return false;
    return std::none_of(shape.cells.begin(), shape.cells.end(),
                        [&](Cell c) { return taken_.at({c.x + corner.x, c.y + corner.y}); });
  }
  struct Candidate {
    std::size_t rank;
    Cell cell;
  };
  Bitmap taken_;
  std::vector<Candidate> free_;                     // by rising rank; some may be taken
  std::map<std::vector<Cell>, std::size_t> tried_;  // by the cells of a shape
  int bottom_ = 0;
};

}  // namespace

std::vector<Point> pack_parts(const std::vector<PackPart>& parts, double gap, double ratio) {
  std::vector<Point> moves(parts.size());
  std::vector<Rect> bounds(parts.size());
  std::vector<std::size_t> order;
  double area = 0;
  std::optional<Rect> standing;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].boxes.empty()) continue;
    bounds[i] = bounds_of(parts[i]).grown(gap / 2);
    area += bounds[i].width() * bounds[i].height();
    if (parts[i].stays) standing = standing ? standing->united(bounds[i]) : bounds[i];
    order.push_back(i);
  }
  if (order.size() < 2) return moves;
  const auto size_of = [&](std::size_t i) { return bounds[i].width() * bounds[i].height(); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (parts[a].stays != parts[b].stays) return parts[a].stays;
    return size_of(a) > size_of(b);
  });

  const double cells = std::min(kFewCells + kCellsForPart * double(order.size()), kMostCells);
  double widest = standing ? standing->width() : 0, highest = standing ? standing->height() : 0;
  for (const std::size_t i : order) {
    widest = std::max(widest, bounds[i].width());
    highest = std::max(highest, bounds[i].height());
  }
  const double page_width = 1.3 * std::sqrt(area / ratio) + widest, page_height = 1.3 * std::sqrt(area * ratio) + highest;
  const double cell = std::max({std::sqrt(area / cells), std::sqrt(page_width * page_height / (8 * cells)), 1e-6});
  Page page(static_cast<int>(page_width / cell) + 2, static_cast<int>(page_height / cell) + 2, ratio);
  const Point middle = standing ? standing->centre() : Point{};
  const Point origin = middle - Point{page_width / 2 + cell, page_height / 2 + cell};
  for (const std::size_t i : order) {
    const Point corner{bounds[i].left, bounds[i].top};
    if (parts[i].stays) {
      page.take(shape_of(parts[i], origin, cell, gap), {0, 0});
      continue;
    }
    const Cell place = page.place(shape_of(parts[i], corner, cell, gap));
    moves[i] = origin + Point{place.x * cell, place.y * cell} - corner;
  }
  return moves;
}

}  // namespace coopnet
