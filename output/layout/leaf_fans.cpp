#include "output/layout/leaf_fans.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace coopnet {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr std::size_t kLeast = 3;       // leaves of a fan
constexpr double kWorthOfFan = 0.5;     // what an even fan may cost, in crossings,
constexpr double kWorthOfLeaf = 0.04;   // and more for each leaf, but less than one crossing
constexpr double kMostWorth = 0.9;
constexpr double kFarther = 1.25;       // rings in turns pay where one ring would be this much wider

struct Spoke {
  double angle = 0;
  std::uint32_t actor = 0;
};

bool apart(Point a, Size of_a, Point b, Size of_b, double gap) {
  return std::fabs(a.x - b.x) >= (of_a.width + of_b.width) / 2 + gap ||
         std::fabs(a.y - b.y) >= (of_a.height + of_b.height) / 2 + gap;
}

class Fan {
 public:
  Fan(Board& board, std::uint32_t hub) : board_(board), hub_(hub) {
    const Adjacency& adjacency = board.adjacency();
    for (const std::uint32_t other : adjacency[hub]) {
      const Point way = board.at(other) - board.at(hub);
      const Spoke spoke{std::atan2(way.y, way.x), other};
      (adjacency.degree(other) == 1 ? leaves_ : others_).push_back(spoke);
      if (adjacency.degree(other) == 1) mean_ += length(way);
    }
    if (leaves_.empty()) return;
    mean_ /= double(leaves_.size());
    const auto by_angle = [](const Spoke& a, const Spoke& b) { return a.angle < b.angle; };
    std::stable_sort(leaves_.begin(), leaves_.end(), by_angle);
    std::stable_sort(others_.begin(), others_.end(), by_angle);
  }

  void set() {
    if (leaves_.size() < kLeast) return;
    // As wide as there is room, else as wide as the leaves stand now, else in between.
    const auto stands = leaves_;
    for (const double spread : {1.0, 0.0, 0.5}) {
      leaves_ = stands;
      make_even(spread);
      if (set_at_some_radius()) return;
    }
  }

 private:
  static constexpr double kInTurns = 1.45;  // the far ones stand so much farther than the near ones

  bool set_at_some_radius() {
    const double worth = std::min(kMostWorth, kWorthOfFan + kWorthOfLeaf * double(leaves_.size()));
    std::vector<std::uint32_t> actors;
    for (const Spoke& leaf : leaves_) actors.push_back(leaf.actor);
    const double one = least_radius(1), two = least_radius(2);
    const bool in_turns = one > kFarther * two * kInTurns && one > mean_;
    for (const bool turns : {in_turns, !in_turns}) {
      const double least = turns ? two : one;
      for (const double factor : {1.0, 1.15, 0.87, 1.3, 0.75}) {
        const double radius = factor * (turns ? least : std::max(least, mean_));
        if (radius < least * 0.999) continue;
        if (board_.try_moves(actors, places(radius, turns ? 2 : 1), float(worth))) return true;
      }
    }
    return false;
  }

  // Equal angles: all round an actor without other links, else between each two of those that follow one another. A spread of
  // 0 keeps the angles of the first and the last leaf, 1 takes all the room.
  void make_even(double spread) {
    const std::size_t count = leaves_.size();
    if (others_.empty()) {
      const double step = kTurn / double(count);
      // The turn that moves the leaves least.
      double sine = 0, cosine = 0;
      for (std::size_t k = 0; k < count; ++k) {
        sine += std::sin(leaves_[k].angle - step * double(k));
        cosine += std::cos(leaves_[k].angle - step * double(k));
      }
      const double first = std::atan2(sine, cosine);
      for (std::size_t k = 0; k < count; ++k) leaves_[k].angle = first + step * double(k);
      return;
    }
    std::vector<Spoke> even;
    for (std::size_t g = 0; g < others_.size(); ++g) {
      const double from = others_[g].angle;
      const double wide = g + 1 < others_.size() ? others_[g + 1].angle - from : others_[0].angle + kTurn - from;
      std::vector<Spoke> inside;  // by their angles from `from`
      for (const Spoke& leaf : leaves_) {
        const double off = std::fmod(leaf.angle - from + 2 * kTurn, kTurn);
        if (off < wide) inside.push_back({off, leaf.actor});
      }
      if (inside.empty()) continue;
      std::stable_sort(inside.begin(), inside.end(), [](const Spoke& a, const Spoke& b) { return a.angle < b.angle; });
      const double room = wide / double(inside.size() + 1);
      const double first = inside.front().angle + (room - inside.front().angle) * spread;
      const double last = inside.back().angle + (wide - room - inside.back().angle) * spread;
      const double step = inside.size() > 1 ? (last - first) / double(inside.size() - 1) : 0;
      for (std::size_t k = 0; k < inside.size(); ++k) even.push_back({from + first + step * double(k), inside[k].actor});
    }
    leaves_ = even;
  }

  [[nodiscard]] std::vector<Point> places(double radius, std::size_t rings) const {
    std::vector<Point> result;
    for (std::size_t k = 0; k < leaves_.size(); ++k) {
      const double away = radius * (k % rings == 0 ? 1 : kInTurns);
      result.push_back(board_.at(hub_) + Point{std::cos(leaves_[k].angle) * away, std::sin(leaves_[k].angle) * away});
    }
    return result;
  }

  // The least distance of the nearer leaves at which no leaf meets another or the hub.
  [[nodiscard]] double least_radius(std::size_t rings) const {
    double low = 0, high = double(board_.unit());
    // Leaves that stand on one spot never come free: then the board turns the fan down.
    for (int k = 0; k < 12 && !is_free(places(high, rings)); ++k) {
      low = high;
      high *= 2;
    }
    for (int k = 0; k < 16; ++k) {
      const double middle = (low + high) / 2;
      (is_free(places(middle, rings)) ? high : low) = middle;
    }
    return high;
  }

  [[nodiscard]] bool is_free(const std::vector<Point>& at) const {
    const double gap = double(board_.gap()) * 1.001;
    for (std::size_t k = 0; k < at.size(); ++k) {
      const Size box = board_.box(leaves_[k].actor);
      if (!apart(at[k], box, board_.at(hub_), board_.box(hub_), gap)) return false;
      for (std::size_t j = 0; j < k; ++j)
        if (!apart(at[k], box, at[j], board_.box(leaves_[j].actor), gap)) return false;
    }
    return true;
  }

  Board& board_;
  std::uint32_t hub_;
  std::vector<Spoke> leaves_, others_;
  double mean_ = 0;  // of the leaves' distances
};

}  // namespace

void set_leaves_evenly(Board& board) {
  for (std::uint32_t hub = 0; hub < board.size(); ++hub) Fan(board, hub).set();
}

}  // namespace coopnet
