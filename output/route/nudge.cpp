#include "output/route/nudge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "output/layout/separation.h"

namespace coopnet {
namespace {

constexpr double kReach = 60;        // how far a piece may move
constexpr double kChannel = 44;      // narrower ones are entered in the middle
constexpr double kSame = 1e-3;
constexpr double kFixed = 1e7;       // weight of what must not move

/// Points with the axes swapped where the pieces that move are level, so that all that follows moves upright pieces sideways.
Point swapped(Point p, bool swap) { return swap ? Point{p.y, p.x} : p; }
Rect swapped(const Rect& r, bool swap) { return swap ? Rect{r.top, r.left, r.bottom, r.right} : r; }

struct Piece {
  std::size_t line = 0;
  std::size_t begin = 0;       // index of its first point
  double x = 0;
  double top = 0;
  double bottom = 0;
  double low = 0;              // where x may move
  double high = 0;
  double wanted = 0;
  double weight = 1;
};

class Pass {
 public:
  Pass(std::vector<SquareLine>& lines, const Obstacles& obstacles, const NudgeOptions& options, bool swap)
      : lines_(lines), obstacles_(obstacles), options_(options), swap_(swap) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (std::size_t k = 0; k + 1 < lines_[i].points.size(); ++k) {
        const Point a = at(i, k), b = at(i, k + 1);
        if (std::abs(a.x - b.x) < kSame && std::abs(a.y - b.y) > kSame) pieces_.push_back(piece(i, k, a, b));
      }
    }
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) { return a.x < b.x - kSame; });
    order_equal_ones();
    find_neighbours();
    std::vector<bool> seen(pieces_.size(), false);
    for (std::size_t p = 0; p < pieces_.size(); ++p) {
      if (!seen[p]) solve(component(p, seen));
    }
    for (const Piece& piece : pieces_) {
      for (const std::size_t k : {piece.begin, piece.begin + 1}) {
        Point& point = lines_[piece.line].points[k];
        (swap_ ? point.y : point.x) = piece.x;
      }
    }
  }

 private:
  [[nodiscard]] Point at(std::size_t line, std::size_t k) const { return swapped(lines_[line].points[k], swap_); }

  /// A piece with the interval in which it may move.
  [[nodiscard]] Piece piece(std::size_t i, std::size_t k, Point a, Point b) const {
    const SquareLine& line = lines_[i];
    const bool first = k == 0, last = k + 2 == line.points.size();
    Piece piece{i, k, a.x, std::min(a.y, b.y), std::max(a.y, b.y), a.x - kReach, a.x + kReach, a.x, 1};
    const Rect area = Rect{piece.low, piece.top, piece.high, piece.bottom};
    bool walls_left = false, walls_right = false;
    for (const std::size_t o : obstacles_.near(swapped(area, swap_))) {
      const Obstacles::Obstacle& obstacle = obstacles_[o];
      if (obstacle.own_label) continue;
      const bool own = obstacle.actor == line.from || obstacle.actor == line.to;
      if (own && ((first && obstacle.actor == line.from) || (last && obstacle.actor == line.to))) continue;
      const Rect room = swapped(obstacle.room, swap_);
      if (room.bottom <= piece.top - options_.clearance || room.top >= piece.bottom + options_.clearance) continue;
      // The clearance that there is, where it is less than the wanted one.
      const bool on_left = room.left + room.right <= 2 * piece.x;
      const double distance = std::max(0.0, on_left ? piece.x - room.right : room.left - piece.x);
      const double wall = std::min(distance, options_.clearance);
      if (on_left && room.right + wall > piece.low) piece.low = std::min(room.right + wall, piece.x), walls_left = true;
      if (!on_left && room.left - wall < piece.high) piece.high = std::max(room.left - wall, piece.x), walls_right = true;
      if (own && distance < options_.stub) piece.wanted = on_left ? room.right + options_.stub : room.left - options_.stub;
    }
    if (first || last) {
      if (first) limit(piece, line.from_range);
      if (last) limit(piece, line.to_range);
      piece.weight = first && last ? 12 : 2;
    } else if (walls_left && walls_right && piece.high - piece.low < kChannel) {
      piece.wanted = (piece.low + piece.high) / 2;
    }
    piece.wanted = std::clamp(piece.wanted, piece.low, piece.high);
    return piece;
  }

  static void limit(Piece& piece, const SideRange& range) {
    piece.low = std::max(piece.low, std::min(range.low, piece.x));
    piece.high = std::min(piece.high, std::max(range.high, piece.x));
  }

  static bool overlap(const Piece& a, const Piece& b, double margin) {
    return a.top < b.bottom + margin && b.top < a.bottom + margin;
  }

  /// Pieces at the same x stand in the order in which their lines part.
  void order_equal_ones() {
    for (std::size_t p = 1; p < pieces_.size(); ++p) {
      for (std::size_t q = p; q > 0 && pieces_[q].x - pieces_[q - 1].x < kSame; --q) {
        if (!overlap(pieces_[q], pieces_[q - 1], 0) || !left_of(pieces_[q], pieces_[q - 1])) continue;
        std::swap(pieces_[q], pieces_[q - 1]);
      }
    }
  }

  /// The way of a line from one end of a piece on: +1 with growing index, -1 back.
  struct Walk {
    std::size_t line;
    std::ptrdiff_t index;
    std::ptrdiff_t step;
  };

  [[nodiscard]] bool left_of(const Piece& a, const Piece& b) const {
    for (const bool upward : {true, false}) {
      const int side = parting(walk(a, upward), walk(b, upward), upward);
      if (side != 0) return side < 0;
    }
    // Lines that never part, such as parallel links: in the order of their numbers, seen from the actor of lower number.
    const bool down = runs_down(a);
    return (a.line < b.line) != down;
  }

  [[nodiscard]] bool runs_down(const Piece& piece) const {
    const bool with_index = at(piece.line, piece.begin).y < at(piece.line, piece.begin + 1).y;
    const bool forward = lines_[piece.line].from < lines_[piece.line].to;
    return (with_index == forward) != swap_;
  }

  [[nodiscard]] Walk walk(const Piece& piece, bool upward) const {
    const bool with_index = (at(piece.line, piece.begin + 1).y < at(piece.line, piece.begin).y) == upward;
    return {piece.line, static_cast<std::ptrdiff_t>(with_index ? piece.begin + 1 : piece.begin), with_index ? 1 : -1};
  }

  [[nodiscard]] bool has(const Walk& walk, std::ptrdiff_t ahead) const {
    const std::ptrdiff_t index = walk.index + ahead * walk.step;
    return index >= 0 && index < static_cast<std::ptrdiff_t>(lines_[walk.line].points.size());
  }
  [[nodiscard]] Point point(const Walk& walk, std::ptrdiff_t ahead) const {
    return at(walk.line, static_cast<std::size_t>(walk.index + ahead * walk.step));
  }

  /// -1 where the first line parts to the left of the second one, as the page shows it, following both from a shared upright
  /// piece; +1 for the right; 0 where they do not part.
  [[nodiscard]] int parting(Walk a, Walk b, bool upward) const {
    // Turn both so that the walk goes up; then the sides are those of the page.
    const double sign = upward ? 1 : -1;
    for (int steps = 0; steps < 12; ++steps) {
      const Point p = point(a, 0), q = point(b, 0);
      const bool a_on = has(a, 1), b_on = has(b, 1);
      const bool upright = steps % 2 == 0;
      const double pa = upright ? p.y * sign : p.x, qb = upright ? q.y * sign : q.x;
      if (upright) {
        const auto turn = [&](const Walk& w, bool on, Point from) { return on ? (point(w, 1).x < from.x ? -1 : 1) : 0; };
        const int ta = turn(a, a_on, p), tb = turn(b, b_on, q);
        if (pa < qb - kSame) return -tb;   // the second one turns while the first goes on
        if (qb < pa - kSame) return ta;
        if (ta != tb) return ta < tb ? -1 : 1;
        if (ta == 0) return 0;
      } else {
        // Both go level to one side; the nearer turn decides, and outer is above for a walk upward.
        const bool left = point(a, -1).x > p.x;
        const double reach_a = left ? -pa : pa, reach_b = left ? -qb : qb;
        const auto turn = [&](const Walk& w, bool on, Point from) {
          return on ? (point(w, 1).y * sign < from.y * sign ? 1 : -1) : 0;   // +1: on upward, the outer side
        };
        const int ta = turn(a, a_on, p), tb = turn(b, b_on, q);
        int outer = 0;   // +1: the first is outside
        if (reach_a < reach_b - kSame) {
          outer = ta;
        } else if (reach_b < reach_a - kSame) {
          outer = -tb;
        } else if (ta != tb) {
          outer = ta > tb ? 1 : -1;
        }
        if (outer != 0) return left ? outer : -outer;
        if (ta <= 0) return 0;
      }
      if (!a_on || !b_on) return 0;
      a.index += a.step;
      b.index += b.step;
    }
    return 0;
  }

  void find_neighbours() {
    const double margin = options_.gap * 0.6;
    neighbours_.assign(pieces_.size(), {});
    for (std::size_t p = 0; p < pieces_.size(); ++p) {
      for (std::size_t q = p + 1; q < pieces_.size() && pieces_[q].x < pieces_[p].x + 2 * kReach + options_.gap; ++q) {
        if (pieces_[p].line == pieces_[q].line || !overlap(pieces_[p], pieces_[q], margin)) continue;
        if (pieces_[q].low > pieces_[p].high + options_.gap) continue;
        neighbours_[p].push_back(q);
        neighbours_[q].push_back(p);
      }
    }
  }

  [[nodiscard]] std::vector<std::size_t> component(std::size_t start, std::vector<bool>& seen) const {
    std::vector<std::size_t> found = {start};
    seen[start] = true;
    for (std::size_t k = 0; k < found.size(); ++k) {
      for (const std::size_t next : neighbours_[found[k]]) {
        if (seen[next]) continue;
        seen[next] = true;
        found.push_back(next);
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  /// Finds places for pieces that stand in one another's way, with the widest gap for which there is room.
  void solve(const std::vector<std::size_t>& group) {
    const std::size_t n = group.size();
    std::vector<std::size_t> number(pieces_.size());
    for (std::size_t i = 0; i < n; ++i) number[group[i]] = i;
    // Variables: the pieces, then their lower walls, then their upper ones.
    std::vector<double> wanted(3 * n), weights(3 * n, kFixed);
    for (std::size_t i = 0; i < n; ++i) {
      const Piece& piece = pieces_[group[i]];
      wanted[i] = piece.wanted;
      weights[i] = piece.weight;
      wanted[n + i] = piece.low;
      wanted[2 * n + i] = piece.high;
    }
    std::vector<std::size_t> order(3 * n);
    std::iota(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(n), n);
    std::iota(order.begin() + static_cast<std::ptrdiff_t>(n), order.begin() + static_cast<std::ptrdiff_t>(2 * n), std::size_t{0});
    std::iota(order.begin() + static_cast<std::ptrdiff_t>(2 * n), order.end(), 2 * n);
    for (const double part : {1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.12}) {
      std::vector<Separation> separations;
      for (std::size_t i = 0; i < n; ++i) {
        separations.push_back({n + i, i, 0});
        separations.push_back({i, 2 * n + i, 0});
        for (const std::size_t other : neighbours_[group[i]]) {
          if (other > group[i]) separations.push_back({i, number[other], options_.gap * part});
        }
      }
      const std::vector<double> places = separate(wanted, weights, separations, order);
      bool fits = true;
      for (std::size_t i = 0; i < n && fits; ++i) {
        fits = places[i] > pieces_[group[i]].low - 0.05 && places[i] < pieces_[group[i]].high + 0.05;
      }
      if (!fits) continue;
      for (std::size_t i = 0; i < n; ++i) pieces_[group[i]].x = places[i];
      return;
    }
  }

  std::vector<SquareLine>& lines_;
  const Obstacles& obstacles_;
  const NudgeOptions& options_;
  bool swap_;
  std::vector<Piece> pieces_;
  std::vector<std::vector<std::size_t>> neighbours_;
};

}  // namespace

void nudge(std::vector<SquareLine>& lines, const Obstacles& obstacles, const NudgeOptions& options) {
  for (const bool level : {false, true, false, true}) Pass(lines, obstacles, options, level).run();
}

}  // namespace coopnet
