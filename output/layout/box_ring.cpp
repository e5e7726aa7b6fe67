#include "output/layout/box_ring.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "output/route/obstacles.h"

namespace coopnet {
namespace {

constexpr std::size_t kSteps = 1440;     // round the oval
constexpr int kHalvings = 16;            // of an interval in which a size is sought
constexpr int kLarger = 12;              // times that an oval is drawn larger where lines would touch boxes …
constexpr double kGrowth = 1.05;         // … by this factor
constexpr double kClearance = 3;         // of lines from boxes, points
constexpr double kLeastSpoke = 26;       // from the hub to a box, points
constexpr double kBoxesAcrossing = 12, kShrink = 0.9, kShape = 0.3, kHighest = 1.4;  // as reading_cost() has them
constexpr double kRound = 0.06;          // of a box, what an oval costs that is e times as high as wide, or as wide as high
constexpr double kUneven = 0.2;          // of a box, where gaps differ by the size of one
constexpr std::size_t kStarts = 3;       // places where walks along an oval begin, at most
constexpr double kTighter = 0.6;         // of the gap that is wanted is tried as well
constexpr std::size_t kInTurns = 24;     // boxes from which on ovals in one another are tried, where one
constexpr double kMostShrunk = 1.3;      // would be so many times as large as the page
constexpr double kAlike = 1.6;           // times the mean width of boxes, at most, for that: else nobody sees that they are even
constexpr double kLeastGap = 8;          // between boxes of two ovals, points

/// Along x or along y, whichever is more; below 0 where they overlap.
double gap_between(const Rect& a, const Rect& b) {
  return std::max({a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom});
}

bool apart(const Rect& a, const Rect& b, double gap) { return gap_between(a, b) >= gap; }

/// Points of the curve |x|^p + |y|^p = 1, with the clock (y downward) from the top.
std::vector<Point> unit_oval(double power) {
  std::vector<Point> curve;
  for (std::size_t k = 0; k < kSteps; ++k) {
    const double angle = 2 * std::numbers::pi * (double(k) / kSteps - 0.25);
    const Point way{std::cos(angle), std::sin(angle)};
    curve.push_back(way * (1 / std::pow(std::pow(std::abs(way.x), power) + std::pow(std::abs(way.y), power), 1 / power)));
  }
  return curve;
}

/// Boxes that stand in turns on ovals in one another, each so many times as large as the one in it.
struct Turns {
  std::size_t rows = 1;
  double farther = 1;
};

constexpr Turns kTurns[] = {{2, 1.3}, {2, 1.45}, {3, 1.2}, {3, 1.3}, {4, 1.16}, {4, 1.25}, {5, 1.12}, {5, 1.2}};

class RingSearch {
 public:
  RingSearch(const std::vector<const DrawableActor*>& boxes, const RingWish& wish, const LayoutOptions& options)
      : boxes_(boxes), wish_(wish), options_(options) {
    for (const DrawableActor* box : boxes) {
      side_ += (box->size.width + box->size.height) / 2 / double(boxes.size());
      all_ += box->size.width + box->size.height + 2 * wish.gap;
      widest_ = std::max(widest_, box->size.width);
      mean_width_ += box->size.width / double(boxes.size());
    }
  }

  std::optional<BoxRing> run() {
    // A walk that begins at a passage has it between its first box and its last one, where nothing need be even.
    std::vector<std::size_t> starts;
    for (const Point end : wish_.kept_free) {
      const double turn = std::atan2(end.y, end.x) / (2 * std::numbers::pi) + 0.25;
      if (starts.size() < kStarts) starts.push_back(std::size_t((turn + 1) * kSteps) % kSteps);
    }
    if (starts.empty()) starts.push_back(0);
    for (const double power : {2.0, 2.6, 3.5}) {
      curve_ = unit_oval(power);
      for (const double shape : {0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.45, 1.6})
        for (const double gap : {wish_.gap, std::max(8.0, kTighter * wish_.gap)})
          for (const std::size_t start : starts) {
            start_ = start;
            look_at(shape, gap, {});
          }
    }
    if (!wish_.hub || boxes_.size() < kInTurns || widest_ > kAlike * mean_width_ || fits_page()) return std::move(best_);
    curve_ = unit_oval(2);
    for (const Turns turns : kTurns)
      for (const double shape : {0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3})
        for (const std::size_t start : starts) {
          start_ = start;
          look_at(shape, wish_.gap, turns);
        }
    return std::move(best_);
  }

 private:
  using Places = std::optional<std::vector<Point>>;

  [[nodiscard]] Rect room(std::size_t box, Point at) const { return room_box(*boxes_[box], at); }

  [[nodiscard]] bool passed(const Rect& box) const {
    return std::ranges::none_of(wish_.kept_free, [&](Point end) { return runs_through({}, end, box.grown(kClearance)); });
  }

  [[nodiscard]] Places walk(Point half, double gap, const Turns& turns) const {
    return turns.rows > 1 ? walk_in_turns(half, gap, turns) : walk_round(half, gap);
  }

  [[nodiscard]] bool fits_page() const {
    const double width = kMostShrunk * options_.width.value_or(0);
    return best_ && (width <= 0 || (best_->size.width <= width && best_->size.height <= kHighest * width));
  }

  /// Boxes in turns on ovals of which `half` is the innermost; lines pass the boxes that stand nearer to the hub. Between two
  /// that follow one another there are at least so many points of the curve.
  [[nodiscard]] Places walk_in_turns(Point half, double apart_on_curve, const Turns& turns) const {
    const std::size_t near = 2 * turns.rows;
    std::vector<Point> places;
    std::vector<Rect> stand;
    std::size_t last = 0;
    for (std::size_t k = 0; k < kSteps && places.size() < boxes_.size(); ++k) {
      const std::size_t n = places.size();
      if (n > 0 && double(k - last) < apart_on_curve) continue;
      const double away = std::pow(turns.farther, double(n % turns.rows));
      const Point on = curve_[(start_ + k) % kSteps], at{on.x * half.x * away, on.y * half.y * away};
      const Rect box = room(n, at);
      const auto passes = [&](std::size_t to, Point there, const Rect& other) {
        return !runs_through({}, aim(core_box(*boxes_[to], there), {}), other.grown(kClearance));
      };
      const auto clear = [&](std::size_t other) {
        const double gap = other % turns.rows == n % turns.rows ? wish_.gap : kLeastGap;
        return apart(box, stand[other], gap) && passes(n, at, stand[other]) && passes(other, places[other], box);
      };
      bool free = passed(box);
      for (std::size_t i = 0; i < std::min(n, near) && free; ++i) free = clear(i) && clear(n - 1 - i);
      if (!free) continue;
      if (!apart(Rect::around({}, *wish_.hub), box, kLeastSpoke)) return std::nullopt;
      places.push_back(at);
      stand.push_back(box);
      last = k;
    }
    if (places.size() < boxes_.size()) return std::nullopt;
    return places;
  }

  /// One box after the other, as soon as it is clear of those before; nothing where the last meets the first, or one the hub.
  [[nodiscard]] Places walk_round(Point half, double gap) const {
    std::vector<Point> places;
    std::vector<Rect> stand;
    for (std::size_t k = 0; k < kSteps && places.size() < boxes_.size(); ++k) {
      const Point on = curve_[(start_ + k) % kSteps], at{on.x * half.x, on.y * half.y};
      const Rect box = room(places.size(), at);
      const auto clear = [&](const Rect& other) { return apart(box, other, gap); };
      const std::size_t n = stand.size();
      if (n > 0 && (!clear(stand[n - 1]) || !clear(stand[0]) || (n > 1 && !clear(stand[n - 2])))) continue;
      if (!passed(box)) continue;
      if (wish_.hub && !apart(Rect::around({}, *wish_.hub), box, kLeastSpoke)) return std::nullopt;
      places.push_back(at);
      stand.push_back(box);
    }
    if (places.size() < boxes_.size()) return std::nullopt;
    return places;
  }

  [[nodiscard]] bool sound(const std::vector<Point>& places) const {
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Rect box = room(i, places[i]);
      for (std::size_t j = 0; j < places.size(); ++j) {
        if (i == j) continue;
        if (!apart(box, room(j, places[j]), 7.9)) return false;
        const Rect grown = room(j, places[j]).grown(kClearance);
        const std::size_t next = (i + 1) % places.size();
        if (wish_.hub ? runs_through({}, aim(core_box(*boxes_[i], places[i]), {}), grown)
                      : j != next && runs_through(places[i], places[next], grown))
          return false;
      }
    }
    return true;
  }

  /// What keeps boxes of several ovals even is their distance on the curve.
  void look_at(double shape, double gap, const Turns& turns) {
    const auto half = [&](double scale) { return Point{scale, scale * shape}; };
    const double least = turns.rows > 1 ? 0 : gap, most = turns.rows > 1 ? double(kSteps) / double(boxes_.size()) : 8 * gap;
    double low = 0, high = all_;
    if (!walk(half(high), least, turns)) return;
    for (int k = 0; k < kHalvings; ++k) {
      const double middle = (low + high) / 2;
      (walk(half(middle), least, turns) ? high : low) = middle;
    }
    for (int k = 0; k < kLarger; ++k, high *= kGrowth) {
      // As even as it can be: the widest gap that lets all stand.
      double narrow = least, wide = most;
      Places places = walk(half(high), least, turns);
      if (!places) continue;
      for (int turn = 0; turn < kHalvings; ++turn) {
        const double middle = (narrow + wide) / 2;
        if (Places wider = walk(half(high), middle, turns)) {
          narrow = middle;
          places = std::move(wider);
        } else {
          wide = middle;
        }
      }
      if (!sound(*places)) continue;
      keep(*places, turns.rows);
      return;
    }
  }

  void keep(const std::vector<Point>& places, std::size_t rows) {
    BoxRing ring{places, {}};
    double lines = 0, narrowest = std::numeric_limits<double>::max(), widest = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Rect box = room(i, places[i]);
      ring.size.width = std::max(ring.size.width, 2 * std::max(-box.left, box.right));
      ring.size.height = std::max(ring.size.height, 2 * std::max(-box.top, box.bottom));
      if (rows == 1 ? i > 0 || wish_.kept_free.empty() : i >= rows) {
        const std::size_t before = (i + places.size() - rows) % places.size();
        const double gap = gap_between(room(before, places[before]), box);
        narrowest = std::min(narrowest, gap);
        widest = std::max(widest, gap);
      }
      lines += wish_.hub ? length(places[i]) : distance(places[i], places[(i + 1) % places.size()]);
    }
    const double n = double(places.size()), width = options_.width.value_or(0);
    double cost = lines / std::max(side_, 1.0) / kBoxesAcrossing;
    cost += kUneven * n * std::min(1.0, (widest - narrowest) / std::max(side_, 1.0));
    if (width > 0) {
      cost += kShrink * n * std::max(0.0, std::log(ring.size.width / width));
      cost += kShrink * n * std::max(0.0, std::log(ring.size.height / std::max(width, ring.size.width) / kHighest));
    }
    if (!options_.ratio) cost += kRound * n * std::abs(std::log(ring.size.height / ring.size.width));
    if (options_.ratio) cost += kShape * n * std::abs(std::log(ring.size.height / ring.size.width / *options_.ratio));
    if (best_ && cost >= least_) return;
    least_ = cost;
    best_ = std::move(ring);
  }

  const std::vector<const DrawableActor*>& boxes_;
  const RingWish& wish_;
  const LayoutOptions& options_;
  double side_ = 0, all_ = 0, widest_ = 0, mean_width_ = 0;
  std::vector<Point> curve_;
  std::size_t start_ = 0;  // on the curve
  std::optional<BoxRing> best_;
  double least_ = 0;
};

}  // namespace

Point aim(const Rect& box, Point from) {
  const Point middle = box.centre();
  const double inside = std::min(box.width(), box.height()) / 2;
  const auto near = [](double at, double low, double high) { return std::max(low, std::min(at, high)); };
  return box.width() >= box.height() ? Point{near(from.x, box.left + inside, box.right - inside), middle.y}
                                     : Point{middle.x, near(from.y, box.top + inside, box.bottom - inside)};
}

std::optional<BoxRing> box_ring(const std::vector<const DrawableActor*>& boxes, const RingWish& wish,
                                const LayoutOptions& options) {
  if (boxes.size() < 3) return std::nullopt;
  return RingSearch(boxes, wish, options).run();
}

}  // namespace coopnet
