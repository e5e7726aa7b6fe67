#include "output/route/nudge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "output/separation.h"

namespace coopnet {
namespace {

constexpr double kOffBorder = 3;  // kept to the border of a frame, points
constexpr double kReach = 60;     // how far a piece may move
constexpr double kChannel = 44;   // narrower ones are entered in the middle
constexpr double kSame = 1e-3;
constexpr double kFixed = 1e7;    // weight of what must not move
constexpr double kGiveWay = 0.5;  // of the clearance, a round, where there is no room
constexpr double kLeastClearance = 1.5;
constexpr std::size_t kNoSide = static_cast<std::size_t>(-1);

/// Points with the axes swapped where the pieces that move are level, so that all that follows moves upright pieces sideways.
Point swapped(Point p, bool swap) { return swap ? Point{p.y, p.x} : p; }
Rect swapped(const Rect& r, bool swap) { return swap ? Rect{r.top, r.left, r.bottom, r.right} : r; }

struct Piece {
  std::size_t line = 0;
  std::size_t begin = 0;  // index of its first point
  double x = 0;
  double top = 0;
  double bottom = 0;
  double low = 0;  // where x may move
  double high = 0;
  double least_low = 0;  // where it may move in need, with hardly any clearance
  double least_high = 0;
  double wanted = 0;
  double weight = 1;
  std::array<std::size_t, 2> sides = {kNoSide, kNoSide};  // where it ends at a side: the actor and which side, as one number
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
    for (const Piece& piece : pieces_) {
      for (std::size_t end = 0; end < 2; ++end)
        if (piece.sides[end] != kNoSide) note_end(at_side_[piece.sides[end]], range_at(piece, end), piece.x);
    }
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) { return a.x < b.x - kSame; });
    order_equal_ones();
    find_neighbours();
    std::vector<bool> seen(pieces_.size(), false);
    for (std::size_t p = 0; p < pieces_.size(); ++p) {
      if (!seen[p]) solve(component(p, seen));
    }
    for (const Rect& frame : options_.frames) keep_off(swapped(frame, swap_));
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
    Piece piece{i,   k, a.x, std::min(a.y, b.y), std::max(a.y, b.y), a.x - kReach, a.x + kReach, a.x - kReach, a.x + kReach,
                a.x, 1};
    const Rect area = Rect{piece.low, piece.top, piece.high, piece.bottom};
    bool walls_left = false, walls_right = false;
    for (const std::size_t o : obstacles_.near(swapped(area, swap_))) {
      const Obstacles::Obstacle& obstacle = obstacles_[o];
      if (obstacle.own_part) continue;
      const bool own = obstacle.actor == line.from || obstacle.actor == line.to;
      if (own && ((first && obstacle.actor == line.from) || (last && obstacle.actor == line.to))) continue;
      const Rect room = swapped(obstacle.room, swap_);
      if (room.bottom <= piece.top - options_.clearance || room.top >= piece.bottom + options_.clearance) continue;
      // The clearance that there is, where it is less than the wanted one.
      const bool on_left = room.left + room.right <= 2 * piece.x;
      const double distance = std::max(0.0, on_left ? piece.x - room.right : room.left - piece.x);
      const double wall = std::min(distance, options_.clearance), least = own ? wall : std::min(distance, kLeastClearance);
      if (on_left && room.right + wall > piece.low) piece.low = std::min(room.right + wall, piece.x), walls_left = true;
      if (!on_left && room.left - wall < piece.high) piece.high = std::max(room.left - wall, piece.x), walls_right = true;
      if (on_left) piece.least_low = std::max(piece.least_low, std::min(room.right + least, piece.x));
      if (!on_left) piece.least_high = std::min(piece.least_high, std::max(room.left - least, piece.x));
      if (own && distance < options_.stub) piece.wanted = on_left ? room.right + options_.stub : room.left - options_.stub;
    }
    if (first || last) {
      const bool outward_down = a.y < b.y;
      if (first) limit(piece, line.from_range), piece.sides[0] = 2 * line.from + (outward_down ? 1 : 0);
      if (last) limit(piece, line.to_range), piece.sides[1] = 2 * line.to + (outward_down ? 0 : 1);
      piece.weight = first && last ? 12 : 2;
    } else if (walls_left && walls_right && piece.high - piece.low < kChannel) {
      piece.wanted = (piece.low + piece.high) / 2;
    }
    piece.wanted = std::clamp(piece.wanted, piece.low, piece.high);
    return piece;
  }

  static void limit(Piece& piece, const SideRange& range) {
    const double low = std::min(range.low, piece.x), high = std::max(range.high, piece.x);
    piece.low = std::max(piece.low, low);
    piece.high = std::min(piece.high, high);
    piece.least_low = std::max(piece.least_low, low);
    piece.least_high = std::min(piece.least_high, high);
  }

  /// The ends at a side: how many, and how far they reach or may be moved.
  struct SideEnds {
    std::size_t count = 0;
    double low = 0;
    double high = 0;
  };

  static void note_end(SideEnds& ends, SideRange range, double at) {
    const double low = std::min(range.low, at), high = std::max(range.high, at);
    ends = {ends.count + 1, ends.count > 0 ? std::min(ends.low, low) : low, ends.count > 0 ? std::max(ends.high, high) : high};
  }

  [[nodiscard]] SideRange range_at(const Piece& piece, std::size_t end) const {
    const SquareLine& line = lines_[piece.line];
    return end == 0 ? line.from_range : line.to_range;
  }

  /// The gap that two pieces should have: at a side that they share, no more than fits there.
  [[nodiscard]] double gap_between(const Piece& a, const Piece& b) const {
    double gap = options_.gap;
    for (std::size_t end = 0; end < 2; ++end) {
      for (const std::size_t side : b.sides) {
        if (side == kNoSide || a.sides[end] != side) continue;
        const SideEnds& ends = at_side_.at(side);
        gap = std::min(gap, (ends.high - ends.low) / static_cast<double>(ends.count - 1));
      }
    }
    return gap;
  }

  static bool overlap(const Piece& a, const Piece& b, double margin) {
    return a.top < b.bottom + margin && b.top < a.bottom + margin;
  }

  /// Pieces at the same x stand in the order in which their lines part. Only those side by side have one: what stands between
  /// them in the list says nothing, so each run of equal ones is sorted by who comes before whom.
  void order_equal_ones() {
    for (std::size_t begin = 0, end = 0; begin < pieces_.size(); begin = end) {
      for (end = begin + 1; end < pieces_.size() && pieces_[end].x - pieces_[end - 1].x < kSame;) ++end;
      const std::vector<Piece> run(pieces_.begin() + std::ptrdiff_t(begin), pieces_.begin() + std::ptrdiff_t(end));
      std::vector<std::vector<std::size_t>> after(run.size());
      std::vector<std::size_t> before(run.size(), 0);
      for (std::size_t p = 0; p < run.size(); ++p) {
        for (std::size_t q = p + 1; q < run.size(); ++q) {
          if (!overlap(run[p], run[q], 0)) continue;
          const bool swapped_over = left_of(run[q], run[p]);
          after[swapped_over ? q : p].push_back(swapped_over ? p : q);
          ++before[swapped_over ? p : q];
        }
      }
      std::vector<bool> stands(run.size(), false);
      for (std::size_t place = begin; place < end; ++place) {
        std::size_t next = run.size();
        for (std::size_t p = 0; p < run.size() && (next == run.size() || before[next] > 0); ++p)
          if (!stands[p] && (next == run.size() || before[p] == 0)) next = p;  // the first one where lines part in a ring
        stands[next] = true;
        pieces_[place] = run[next];
        for (const std::size_t p : after[next]) --before[p];
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
        if (pa < qb - kSame) return -tb;  // the second one turns while the first goes on
        if (qb < pa - kSame) return ta;
        if (ta != tb) return ta < tb ? -1 : 1;
        if (ta == 0) return 0;
      } else {
        // Both go level to one side; the nearer turn decides, and outer is above for a walk upward.
        const bool left = point(a, -1).x > p.x;
        const double reach_a = left ? -pa : pa, reach_b = left ? -qb : qb;
        const auto turn = [&](const Walk& w, bool on, Point from) {
          return on ? (point(w, 1).y * sign < from.y * sign ? 1 : -1) : 0;  // +1: on upward, the outer side
        };
        const int ta = turn(a, a_on, p), tb = turn(b, b_on, q);
        int outer = 0;  // +1: the first is outside
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
    number_.assign(pieces_.size(), 0);
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

  /// Finds places for pieces that stand in one another's way. Gaps shrink where, and only where, there is no room for them.
  void solve(const std::vector<std::size_t>& group) {
    if (group.size() == 1) {
      pieces_[group[0]].x = pieces_[group[0]].wanted;
      return;
    }
    const std::size_t n = group.size();
    for (std::size_t i = 0; i < n; ++i) number_[group[i]] = i;
    std::vector<Separation> between;
    for (std::size_t i = 0; i < n; ++i) {
      for (const std::size_t other : neighbours_[group[i]]) {
        if (other > group[i]) between.push_back({i, number_[other], gap_between(pieces_[group[i]], pieces_[other])});
      }
    }
    for (int round = 0; round < 20 && shrink(group, between); ++round) continue;
    // Variables: the pieces, then their lower walls, then their upper ones.
    std::vector<double> wanted(3 * n), weights(3 * n, kFixed);
    for (std::size_t i = 0; i < n; ++i) {
      const Piece& piece = pieces_[group[i]];
      wanted[i] = piece.wanted;
      weights[i] = piece.weight;
      wanted[n + i] = piece.low;
      wanted[2 * n + i] = piece.high;
      between.push_back({n + i, i, 0});
      between.push_back({i, 2 * n + i, 0});
    }
    std::vector<std::size_t> order(3 * n);
    const auto first = order.begin(), second = first + static_cast<std::ptrdiff_t>(n),
               third = second + static_cast<std::ptrdiff_t>(n);
    std::iota(first, second, n);
    std::iota(second, third, std::size_t{0});
    std::iota(third, order.end(), 2 * n);
    const std::vector<double> places = separate(wanted, weights, between, order);
    for (std::size_t i = 0; i < n; ++i) {
      Piece& piece = pieces_[group[i]];
      piece.x = std::clamp(places[i], piece.low, piece.high);
    }
  }

  /// Makes room for chains that are longer than the way between their walls, by less clearance and smaller gaps; whether there
  /// were any.
  [[nodiscard]] bool shrink(const std::vector<std::size_t>& group, std::vector<Separation>& between) {
    std::vector<double> least(group.size()), most(group.size());
    for (std::size_t i = 0; i < group.size(); ++i) {
      least[i] = pieces_[group[i]].low;
      most[i] = pieces_[group[i]].high;
    }
    // The separations are sorted by their left pieces, which stand before their right ones.
    for (const Separation& s : between) least[s.right] = std::max(least[s.right], least[s.left] + s.gap);
    for (std::size_t k = between.size(); k-- > 0;) {
      const Separation& s = between[k];
      most[s.left] = std::min(most[s.left], most[s.right] - s.gap);
    }
    bool any = false;
    for (Separation& s : between) {
      if (least[s.left] + s.gap <= most[s.right] + 1e-6) continue;
      any = true;
      for (const std::size_t i : {s.left, s.right}) {
        Piece& piece = pieces_[group[i]];
        piece.low = std::max(piece.least_low, piece.low - kGiveWay);
        piece.high = std::min(piece.least_high, piece.high + kGiveWay);
      }
      s.gap = s.gap > 0.3 ? s.gap * 0.85 : -2 * kReach;  // walls that contradict the order part the two by themselves
    }
    return any;
  }

  /// Moves pieces off the borders of a frame that they run along, where there is room beside them.
  void keep_off(const Rect& frame) {
    for (const double border : {frame.left, frame.right}) {
      for (Piece& piece : pieces_) {
        if (std::abs(piece.x - border) >= kOffBorder || piece.top >= frame.bottom || piece.bottom <= frame.top) continue;
        const double nearer = piece.x < border ? -kOffBorder : kOffBorder;
        for (const double x : {border + nearer, border - nearer}) {
          const auto crowds = [&](const Piece& other) {
            return other.line != piece.line && overlap(piece, other, options_.gap * 0.6) &&
                   std::abs(other.x - x) < std::min(options_.gap * 0.6, std::abs(other.x - piece.x));
          };
          if (x < piece.low || x > piece.high || std::any_of(pieces_.begin(), pieces_.end(), crowds)) continue;
          piece.x = x;
          break;
        }
      }
    }
  }

  std::vector<SquareLine>& lines_;
  const Obstacles& obstacles_;
  const NudgeOptions& options_;
  bool swap_;
  std::vector<Piece> pieces_;
  std::vector<std::vector<std::size_t>> neighbours_;
  std::vector<std::size_t> number_;  // of a piece within its group
  std::map<std::size_t, SideEnds> at_side_;
};

}  // namespace

void nudge(std::vector<SquareLine>& lines, const Obstacles& obstacles, const NudgeOptions& options) {
  for (const bool level : {false, true, false, true}) Pass(lines, obstacles, options, level).run();
}

}  // namespace coopnet
