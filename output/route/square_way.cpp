#include "output/route/square_way.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <utility>

namespace coopnet {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kMostSquareBoxes = 240;
constexpr double kSame = 1e-6;
constexpr double kUnknown = -1;
constexpr double kBlocked = std::numeric_limits<double>::infinity();
constexpr Ends kNobody{kNone, kNone, {}};   // every room counts

/// Where the first piece leaves the grown room of its own actor.
Point gate_mouth(const Rect& grown, const Gate& gate) {
  switch (gate.side) {
    case Side::top: return {gate.port.x, std::min(grown.top, gate.port.y)};
    case Side::right: return {std::max(grown.right, gate.port.x), gate.port.y};
    case Side::bottom: return {gate.port.x, std::max(grown.bottom, gate.port.y)};
    case Side::left: return {std::min(grown.left, gate.port.x), gate.port.y};
  }
  return gate.port;
}

void add_sorted(std::vector<double>& lines) {
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end(), [](double a, double b) { return b - a < kSame; }), lines.end());
}

std::size_t index_of(const std::vector<double>& lines, double at) {
  const auto found = std::lower_bound(lines.begin(), lines.end(), at - kSame);
  return static_cast<std::size_t>(found - lines.begin());
}

/// The fewest bends from heading one way at a point to heading another way at one that lies `way` off, were nothing between.
std::size_t least_bends(Side heading, Point way, Side arriving) {
  const double ahead = dot(outward(heading), way), aside = cross(outward(heading), way);
  const bool level = std::abs(aside) < kSame, behind = ahead < -kSame;
  switch ((static_cast<std::size_t>(arriving) + 4 - static_cast<std::size_t>(heading)) % 4) {
    case 0: return behind ? 4 : level ? 0 : 2;
    case 2: return level ? 4 : 2;
    default: return behind || dot(outward(arriving), way) < -kSame ? 3 : 1;
  }
}

/// One search over the lines of the known boxes.
class Search {
 public:
  Search(std::vector<Rect> boxes, const std::vector<Gate>& from, const std::vector<Gate>& to,
         const std::vector<Point>& mouths_from, const std::vector<Point>& mouths_to, const SquareCosts& costs)
      : boxes_(std::move(boxes)), from_(from), to_(to), mouths_from_(mouths_from), mouths_to_(mouths_to), costs_(costs) {
    for (const Rect& box : boxes_) {
      xs_.insert(xs_.end(), {box.left, box.right});
      ys_.insert(ys_.end(), {box.top, box.bottom});
    }
    for (const auto* mouths : {&mouths_from_, &mouths_to_}) {
      for (const Point mouth : *mouths) {
        xs_.push_back(mouth.x);
        ys_.push_back(mouth.y);
      }
    }
    // Halfway between sides that face each other is where a line with two bends reads best.
    for (std::size_t a = 0; a < from_.size(); ++a) {
      for (std::size_t b = 0; b < to_.size(); ++b) {
        if (to_[b].side != kSides[(static_cast<std::size_t>(from_[a].side) + 2) % 4]) continue;
        const Point middle = (mouths_from_[a] + mouths_to_[b]) * 0.5;
        is_level(to_[b].side) ? ys_.push_back(middle.y) : xs_.push_back(middle.x);
      }
    }
    add_sorted(xs_);
    add_sorted(ys_);
    block_steps();
    goals_.assign(xs_.size() * ys_.size() * 4, kNone);
    for (std::size_t g = 0; g < to_.size(); ++g) {
      // The way arrives against the side's outward direction.
      const Side arriving = kSides[(static_cast<std::size_t>(to_[g].side) + 2) % 4];
      const std::size_t at = state(mouths_to_[g], static_cast<std::size_t>(arriving));
      if (goals_[at] == kNone || to_[g].cost < to_[goals_[at]].cost) goals_[at] = g;
      ends_.push_back({place(at), arriving, to_[g].cost});
    }
  }

  std::optional<SquareWay> run() {
    so_far_.assign(goals_.size(), std::numeric_limits<double>::infinity());
    before_.assign(goals_.size(), kNone);
    std::vector<std::size_t> begun(goals_.size(), kNone);
    for (std::size_t g = 0; g < from_.size(); ++g) {
      const std::size_t at = state(mouths_from_[g], static_cast<std::size_t>(from_[g].side));
      const double cost = from_[g].cost + distance(from_[g].port, mouths_from_[g]);
      if (cost >= so_far_[at]) continue;
      so_far_[at] = cost;
      begun[at] = g;
      push(at);
    }
    double best = std::numeric_limits<double>::infinity();
    std::size_t arrived = kNone, to_gate = kNone;
    while (!open_.empty() && open_.top().first < best) {
      const std::size_t at = open_.top().second;
      open_.pop();
      if (done_.size() != goals_.size()) done_.assign(goals_.size(), false);
      if (done_[at]) continue;
      done_[at] = true;
      for (const std::size_t turn : {0u, 1u, 3u}) {
        const std::size_t goal = goals_[at / 4 * 4 + (at + turn) % 4];
        if (goal == kNone) continue;
        const double cost = so_far_[at] + to_[goal].cost + (turn != 0 ? costs_.bend : 0);
        if (cost >= best) continue;
        best = cost;
        arrived = at;
        to_gate = goal;
      }
      expand(at);
    }
    if (arrived == kNone) return std::nullopt;
    SquareWay way;
    way.to_gate = to_gate;
    std::vector<Point> back = {to_[way.to_gate].port};
    std::size_t at = arrived;
    for (; before_[at] != kNone; at = before_[at]) back.push_back(place(at));
    back.push_back(place(at));
    way.from_gate = begun[at];
    back.push_back(from_[way.from_gate].port);
    way.points = corners_only({back.rbegin(), back.rend()});
    return way;
  }

 private:
  using Entry = std::pair<double, std::size_t>;
  struct End {
    Point at;
    Side arriving;
    double cost;
  };

  [[nodiscard]] std::size_t state(Point at, std::size_t direction) const {
    return (index_of(xs_, at.x) * ys_.size() + index_of(ys_, at.y)) * 4 + direction;
  }
  [[nodiscard]] Point place(std::size_t at) const { return {xs_[at / 4 / ys_.size()], ys_[at / 4 % ys_.size()]}; }

  /// What is left at least: the way to a goal and the bends that it needs.
  [[nodiscard]] double estimate(std::size_t at) const {
    const Point here = place(at);
    const Side heading = kSides[at % 4];
    double least = std::numeric_limits<double>::infinity();
    for (const End& end : ends_) {
      const Point way = end.at - here;
      const double length = std::abs(way.x) + std::abs(way.y) + end.cost;
      if (length < least)
        least = std::min(least, length + costs_.bend * static_cast<double>(least_bends(heading, way, end.arriving)));
    }
    return least;
  }

  /// Steps between neighbouring lines that run through a box cost infinitely much. All edges of boxes are lines.
  void block_steps() {
    level_.assign(xs_.size() * ys_.size(), kUnknown);
    upright_.assign(xs_.size() * ys_.size(), kUnknown);
    for (const Rect& box : boxes_) {
      const std::size_t x0 = index_of(xs_, box.left), x1 = index_of(xs_, box.right);
      const std::size_t y0 = index_of(ys_, box.top), y1 = index_of(ys_, box.bottom);
      for (std::size_t x = x0; x < x1; ++x) {
        for (std::size_t y = y0 + 1; y < y1; ++y) level_[x * ys_.size() + y] = kBlocked;
      }
      for (std::size_t x = x0 + 1; x < x1; ++x) {
        for (std::size_t y = y0; y < y1; ++y) upright_[x * ys_.size() + y] = kBlocked;
      }
    }
  }

  /// What a step to the right, or down, meets besides its length.
  double level_step(std::size_t x, std::size_t y) {
    return step_cost(level_[x * ys_.size() + y], {xs_[x], ys_[y]}, {xs_[x + 1], ys_[y]});
  }
  double upright_step(std::size_t x, std::size_t y) {
    return step_cost(upright_[x * ys_.size() + y], {xs_[x], ys_[y]}, {xs_[x], ys_[y + 1]});
  }
  double step_cost(double& known, Point a, Point b) const {
    if (known == kUnknown) known = costs_.extra ? costs_.extra(a, b) : 0;
    return known;
  }

  void push(std::size_t at) { open_.emplace(so_far_[at] + estimate(at), at); }

  void expand(std::size_t at) {
    const std::size_t x = at / 4 / ys_.size(), y = at / 4 % ys_.size(), heading = at % 4;
    const Point here = place(at);
    for (const std::size_t turn : {0u, 1u, 3u}) {
      const std::size_t direction = (heading + turn) % 4;
      const auto side = static_cast<Side>(direction);
      if ((side == Side::left && x == 0) || (side == Side::top && y == 0) || (side == Side::right && x + 1 == xs_.size()) ||
          (side == Side::bottom && y + 1 == ys_.size())) {
        continue;
      }
      const std::size_t nx = side == Side::left ? x - 1 : side == Side::right ? x + 1 : x;
      const std::size_t ny = side == Side::top ? y - 1 : side == Side::bottom ? y + 1 : y;
      const std::size_t next = (nx * ys_.size() + ny) * 4 + direction;
      if (!done_.empty() && done_[next]) continue;
      const Point there{xs_[nx], ys_[ny]};
      double cost = so_far_[at] + distance(here, there) + (turn != 0 ? costs_.bend : 0);
      if (cost >= so_far_[next]) continue;
      cost += is_level(side) ? upright_step(x, std::min(y, ny)) : level_step(std::min(x, nx), y);
      if (cost >= so_far_[next]) continue;
      so_far_[next] = cost;
      before_[next] = at;
      push(next);
    }
  }

  std::vector<Rect> boxes_;
  const std::vector<Gate>& from_;
  const std::vector<Gate>& to_;
  const std::vector<Point>& mouths_from_;
  const std::vector<Point>& mouths_to_;
  const SquareCosts& costs_;
  std::vector<End> ends_;
  std::vector<double> xs_, ys_;
  std::vector<double> level_, upright_;   // costs of the steps to the right of and below each crossing of lines
  std::vector<std::size_t> goals_;     // by state: the gate that it arrives at
  std::vector<double> so_far_;
  std::vector<std::size_t> before_;
  std::vector<bool> done_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open_;
};

}  // namespace

std::vector<Point> corners_only(const std::vector<Point>& line) {
  std::vector<Point> kept;
  for (const Point p : line) {
    if (!kept.empty() && distance(kept.back(), p) < kSame) continue;
    while (kept.size() > 1) {
      const Point a = kept.back() - kept[kept.size() - 2], b = p - kept.back();
      if (std::abs(cross(a, b)) > kSame * (length(a) + length(b)) || dot(a, b) < 0) break;
      kept.pop_back();
    }
    kept.push_back(p);
  }
  return kept;
}

std::optional<SquareWay> square_way(const Obstacles& obstacles, std::size_t from_actor, std::size_t to_actor,
                                    const std::vector<Gate>& from, const std::vector<Gate>& to, const SquareCosts& costs) {
  std::vector<Point> mouths_from, mouths_to;
  for (const Gate& gate : from) mouths_from.push_back(gate_mouth(obstacles[from_actor].grown, gate));
  for (const Gate& gate : to) mouths_to.push_back(gate_mouth(obstacles[to_actor].grown, gate));
  std::vector<std::size_t> known = {from_actor, to_actor};
  for (std::size_t added = 0; known.size() <= kMostSquareBoxes;) {
    std::vector<Rect> boxes;
    for (const std::size_t i : known) boxes.push_back(obstacles[i].grown);
    added = known.size();
    auto way = Search(std::move(boxes), from, to, mouths_from, mouths_to, costs).run();
    if (!way) return std::nullopt;
    // The first and the last piece may run through their own rooms.
    std::vector<Point> inner = way->points;
    inner.front() = mouths_from[way->from_gate];
    inner.back() = mouths_to[way->to_gate];
    for (std::size_t i = 1; i < inner.size(); ++i) obstacles.add_hits(inner[i - 1], inner[i], kNobody, 1, known);
    if (known.size() == added) return way;
  }
  return std::nullopt;
}

}  // namespace coopnet
