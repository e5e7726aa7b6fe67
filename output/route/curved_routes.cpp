#include "output/route/curved_routes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "output/route/course.h"
#include "output/route/nudge.h"
#include "output/route/outline.h"
#include "output/route/ports.h"
#include "output/route/s_curve.h"
#include "output/route/square_routes.h"
#include "output/route/steps.h"

namespace coopnet {
namespace {

constexpr double kTurnCost = 0.35;   // of the length, for each squared radian between a side and the way across
constexpr double kSquare = 1.4;      // radians beyond which a line must swing back
constexpr double kBackCost = 1.5;    // of the length, for each radian of that
constexpr double kMixedCost = 1.12;  // of the cost, for sides that do not face each other
constexpr double kFellowCost = 0.8;  // of the cost, for the two sides that another link of the actor has
constexpr double kCrossCost = 14;    // points for each line crossed
constexpr double kCrowdCost = 1.5;   // points for each line at a side already
constexpr double kFullCost = 30;     // points more where a side is full
constexpr double kAroundCost = 70;   // points by which a free S-curve may be worse than the way round
constexpr double kLevel = 0.6;       // of the clearance that curves keep
constexpr double kPortGap = 6;
constexpr double kSmallStep = 16;   // of a way round, points
constexpr double kNestedBend = 10;  // likewise, of steps side by side

double angle_between(Point a, Point b) { return std::atan2(std::abs(cross(a, b)), dot(a, b)); }

class CurvedRoutes {
 public:
  CurvedRoutes(const RoutingJob& job, std::vector<Route>& routes)
      : job_(job),
        routes_(routes),
        obstacles_(job.drawable, job.centres, job.options.clearance, job.options.kept_free),
        drawn_(job.bounds(), 6 * routes.size()),
        around_(routes.size()) {}

  void run() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
      if (job_.standing[i]) drawn_.add(flatten(routes_[i]), i, job_.bundle[i]);
      if (job_.is_open(i)) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return span(a) < span(b); });
    for (const std::size_t i : order) choose(i);
    std::sort(sided_.begin(), sided_.end(), [](const SidedLink& a, const SidedLink& b) { return a.link < b.link; });
    place_ports(job_, sided_, kPortGap);
    // Curves that hit something now that their ends are known go round, and all ends are placed anew: at most once a link.
    for (bool changed = true; changed;) {
      changed = false;
      for (SidedLink& sided : sided_) {
        if (sided.direct && !is_free(s_curve_of(sided), sided.link)) changed |= go_round(sided);
      }
      if (changed) place_ports(job_, sided_, kPortGap);
    }
    draw();
  }

 private:
  [[nodiscard]] const DrawableLink& link(std::size_t i) const { return job_.drawable.links[i]; }
  [[nodiscard]] const DrawableActor& actor(std::size_t i) const { return job_.drawable.actors[i]; }
  [[nodiscard]] double span(std::size_t i) const { return distance(job_.centres[link(i).from], job_.centres[link(i).to]); }

  [[nodiscard]] bool is_free(const Route& route, std::size_t i) const {
    const Ends ends = obstacles_.ends(link(i).from, link(i).to, job_.core(link(i).from).centre(), job_.core(link(i).to).centre());
    const std::vector<Point> line = flatten(route, 0.5);
    if (!obstacles_.is_free(line, ends, kLevel)) return false;
    // Nor back through its own actors; a notch is not inside.
    for (const std::size_t own : {link(i).from, link(i).to}) {
      const Rect core = job_.core(own).grown(-0.5);
      for (std::size_t k = 1; k < line.size(); ++k) {
        if (!runs_through(line[k - 1], line[k], core)) continue;
        const Point middle = (line[k - 1] + line[k]) * 0.5;
        if (inside_outline(actor(own).outline, core, middle)) return false;
      }
    }
    return true;
  }

  [[nodiscard]] SCurve shape_of(const SidedLink& sided) const {
    return {port_at(actor(sided.from), job_.centres[sided.from], sided.from_side, sided.at_from),
            sided.from_side,
            port_at(actor(sided.to), job_.centres[sided.to], sided.to_side, sided.at_to),
            sided.to_side,
            job_.straight_from(sided.link),
            job_.straight_to(sided.link),
            0};
  }
  [[nodiscard]] Route s_curve_of(const SidedLink& sided) const { return s_curve(shape_of(sided)); }

  [[nodiscard]] double crowd(std::size_t a, Side side, bool arrow) const {
    const auto used = use_.find({a, side});
    if (used == use_.end()) return 0;
    const SideRange range = side_range(actor(a), job_.centres[a], side);
    const double lines = static_cast<double>(used->second);
    return kCrowdCost * lines + (range.high - range.low < kPortGap * (arrow ? 0.7 : 0.35) * lines ? kFullCost : 0);
  }

  /// An actor, its side and that of the other end: such links fan out together.
  using Fan = std::tuple<std::size_t, Side, Side>;

  [[nodiscard]] std::size_t crossings_in_fan(const Fan& fan, const std::vector<Point>& line) const {
    std::size_t count = 0;
    const auto found = fellows_.find(fan);
    if (found == fellows_.end()) return 0;
    for (const std::vector<Point>& fellow : found->second) count += line_crossings(line, fellow);
    return count;
  }

  /// The sides whose S-curve reads best, ends in the middle for now; or a way round.
  void choose(std::size_t i) {
    const std::size_t from = link(i).from, to = link(i).to;
    double best_cost = std::numeric_limits<double>::infinity();
    SidedLink best;
    std::vector<Point> best_line;
    for (const Side a : kSides) {
      for (const Side b : kSides) {
        if (is_closed(actor(from), a) || is_closed(actor(to), b)) continue;
        SidedLink sided{i, from, to, a, b, {}, {}, true, 0, 0, {}, {}};
        place_alone(job_, sided);
        const Point p = port_at(actor(from), job_.centres[from], a, sided.at_from);
        const Point q = port_at(actor(to), job_.centres[to], b, sided.at_to);
        const double leave = angle_between(outward(a), q - p), arrive = angle_between(outward(b), p - q);
        const double back = std::max(0.0, leave - kSquare) + std::max(0.0, arrive - kSquare);
        double cost = distance(p, q) * (1 + kTurnCost * (leave * leave + arrive * arrive) + kBackCost * back);
        if (dot(outward(a), outward(b)) > -0.5) cost *= kMixedCost;
        if (fellows_.contains({from, a, b}) || fellows_.contains({to, b, a})) cost *= kFellowCost;
        // A swing needs some way between the sides.
        const double least = job_.straight_from(i) + job_.straight_to(i) + 8;
        cost += 4 * std::max(0.0, least - distance(p, q)) + crowd(from, a, link(i).arrow_from) + crowd(to, b, link(i).arrow_to);
        if (cost >= best_cost) continue;
        const Route route = s_curve_of(sided);
        if (!is_free(route, i)) continue;
        std::vector<Point> line = flatten(route, 1);
        // Lines of a fan will part without crossing (see place_steps).
        const std::size_t crossed = drawn_.crossings(line, job_.bundle[i]);
        const std::size_t parting = crossed == 0 ? 0 : crossings_in_fan({from, a, b}, line) + crossings_in_fan({to, b, a}, line);
        cost += kCrossCost * static_cast<double>(crossed - std::min(crossed, parting));
        if (cost >= best_cost) continue;
        best_cost = cost;
        sided.seen_from = q;
        sided.seen_to = p;
        best = sided;
        best_line = std::move(line);
      }
    }
    const double square =
        std::abs(job_.centres[to].x - job_.centres[from].x) + std::abs(job_.centres[to].y - job_.centres[from].y);
    if (best_cost > 2.2 * square + kAroundCost) {
      SidedLink sided{i, from, to, Side::right, Side::left, {}, {}, false, 0, 0, {}, {}};
      SidedLink around = sided;
      if (take_way_round(around, best_cost)) {
        sided_.push_back(around);
        return;
      }
    }
    if (best_line.empty()) {
      SidedLink around{i, from, to, Side::right, Side::left, {}, {}, false, 0, 0, {}, {}};
      take_way_round(around, std::numeric_limits<double>::infinity());
      sided_.push_back(around);
      return;
    }
    ++use_[{from, best.from_side}];
    ++use_[{to, best.to_side}];
    fellows_[{from, best.from_side, best.to_side}].push_back(best_line);
    fellows_[{to, best.to_side, best.from_side}].push_back(best_line);
    drawn_.add(best_line, i, job_.bundle[i]);
    sided_.push_back(best);
  }

  /// Finds the square way and notes its sides; not if it is longer than `most`.
  bool take_way_round(SidedLink& sided, double most) {
    SquareChoice choice = choose_square_way(job_, obstacles_, sided.link, use_, drawn_);
    if (polyline_length(choice.line.points) + 20 * static_cast<double>(choice.line.points.size()) > most) return false;
    ++use_[{sided.from, choice.from_side}];
    ++use_[{sided.to, choice.to_side}];
    drawn_.add(choice.line.points, sided.link, job_.bundle[sided.link]);
    sided.direct = false;
    sided.from_side = choice.from_side;
    sided.to_side = choice.to_side;
    const std::vector<Point>& points = choice.line.points;
    sided.at_from = along(choice.from_side, points.front());
    sided.at_to = along(choice.to_side, points.back());
    sided.seen_from = points.size() > 2 ? points[2] : points.back();
    sided.seen_to = points.size() > 2 ? points[points.size() - 3] : points.front();
    sided.free_from = free_range(sided, points, true);
    sided.free_to = free_range(sided, points, false);
    around_[sided.link] = std::move(choice);
    return true;
  }

  /// How far an end of a way round can be shifted along its side before the first or last piece meets something.
  [[nodiscard]] SideRange free_range(const SidedLink& sided, const std::vector<Point>& points, bool first) const {
    const std::size_t own = first ? sided.from : sided.to;
    const Side side = first ? sided.from_side : sided.to_side;
    const double found = first ? sided.at_from : sided.at_to;
    const SideRange whole = side_range(actor(own), job_.centres[own], side);
    const auto is_free_at = [&](double at) {
      std::vector<Point> moved = points;
      move_end(moved, first, side, at);
      return keeps_end_pieces(points, moved, sided.link) && is_free({std::move(moved), false}, sided.link);
    };
    SideRange range{found, found};
    while (range.low > whole.low && is_free_at(std::max(whole.low, range.low - 1)))
      range.low = std::max(whole.low, range.low - 1);
    while (range.high < whole.high && is_free_at(std::min(whole.high, range.high + 1)))
      range.high = std::min(whole.high, range.high + 1);
    return range;
  }

  /// Whether first and last piece stay long enough for arrowheads, or as long as they were.
  [[nodiscard]] bool keeps_end_pieces(const std::vector<Point>& old, const std::vector<Point>& now, std::size_t i) const {
    const auto keeps = [](Point a, Point b, Point c, Point d, double wanted) {
      return distance(c, d) > std::min(distance(a, b), wanted) - 1e-6;
    };
    const std::size_t m = old.size(), n = now.size();
    return m < 3 || (keeps(old[0], old[1], now[0], now[1], job_.straight_from(i) + 3) &&
                     keeps(old[m - 2], old[m - 1], now[n - 2], now[n - 1], job_.straight_to(i) + 3));
  }

  bool go_round(SidedLink& sided) {
    --use_[{sided.from, sided.from_side}];
    --use_[{sided.to, sided.to_side}];
    return take_way_round(sided, std::numeric_limits<double>::infinity());
  }

  /// Ways round take the ends that were placed for them and get wide bends; where they and curves rise side by side, each keeps
  /// a distance from the next.
  void draw() {
    std::vector<SquareLine> lines;
    std::vector<Step> steps;
    for (const SidedLink& sided : sided_) {
      if (sided.direct) {
        const SideRange from{sided.at_from, sided.at_from}, to{sided.at_to, sided.at_to};
        lines.push_back({square_line(shape_of(sided)), sided.from, sided.to, from, to});
        if (lines.back().points.size() == 4) steps.push_back({lines.size() - 1, sided.from_side, sided.to_side});
        continue;
      }
      lines.push_back(with_placed_ends(sided));
    }
    const std::vector<SideRange> fans = ways_of_fans(lines, steps);
    place_steps(lines, steps, job_.options.parallel_gap, job_.options.arrow_length + 3);
    const RouterOptions& wanted = job_.options;
    nudge(lines, obstacles_, {wanted.parallel_gap, wanted.arrow_length + 3, wanted.clearance, wanted.frames});
    for (std::size_t k = 0; k < lines.size(); ++k) {
      const SidedLink& sided = sided_[k];
      if (sided.direct) {
        routes_[sided.link] = parted(sided, lines[k].points, {});
        continue;
      }
      SquareChoice& choice = *around_[sided.link];
      choice.line = std::move(lines[k]);
      set_ports(job_, sided.link, choice);
      routes_[sided.link] = widely_bent(choice.line.points, sided);
    }
    // Lines of a fan of which one has more room than the next may cross, however well their steps are nested: then they swing
    // over where all do, and where that is not enough they follow their steps.
    const auto straighten = [&](auto course) {
      const std::vector<bool> entangled = entangled_fans(steps);
      for (std::size_t s = 0; s < steps.size(); ++s) {
        if (entangled[s]) routes_[sided_[steps[s].line].link] = course(s, sided_[steps[s].line], lines[steps[s].line].points);
      }
    };
    straighten([&](std::size_t s, const SidedLink& sided, const auto& points) { return parted(sided, points, fans[s]); });
    straighten([&](std::size_t, const SidedLink& sided, const auto& points) { return closely_bent(points, sided); });
  }

  /// For each step whether lines cross that share a side with it, or it crosses one of them.
  [[nodiscard]] std::vector<bool> entangled_fans(const std::vector<Step>& steps) const {
    std::map<std::pair<std::size_t, Side>, std::vector<std::size_t>> sides;
    std::vector<std::vector<Point>> curves;
    for (std::size_t s = 0; s < steps.size(); ++s) {
      const SidedLink& sided = sided_[steps[s].line];
      sides[{sided.from, sided.from_side}].push_back(s);
      sides[{sided.to, sided.to_side}].push_back(s);
      curves.push_back(flatten(routes_[sided.link], 0.5));
    }
    std::vector<bool> entangled(steps.size(), false);
    for (const auto& side : sides) {
      const std::vector<std::size_t>& fan = side.second;
      const bool any = std::ranges::any_of(fan, [&](std::size_t a) {
        return std::ranges::any_of(fan, [&](std::size_t b) { return a < b && line_crossings(curves[a], curves[b]) > 0; });
      });
      for (const std::size_t s : fan) entangled[s] = entangled[s] || any;
    }
    return entangled;
  }

  /// The way round with both ends where they were placed, or the one of them that leaves it free.
  [[nodiscard]] SquareLine with_placed_ends(const SidedLink& sided) const {
    const SquareLine& found = around_[sided.link]->line;
    for (const auto& [from, to] : {std::pair(true, true), std::pair(true, false), std::pair(false, true)}) {
      SquareLine line = found;
      if (from) {
        move_end(line.points, true, sided.from_side, sided.at_from);
        line.from_range = *sided.free_from;
      }
      if (to) {
        move_end(line.points, false, sided.to_side, sided.at_to);
        line.to_range = *sided.free_to;
      }
      if (is_free({line.points, false}, sided.link)) return line;
    }
    return found;
  }

  /// The curve with its middle where the nudged line has its own, if it is free there; it swings over on a part of its way alone,
  /// if one is given.
  [[nodiscard]] Route parted(const SidedLink& sided, const std::vector<Point>& line, const SideRange& swing) const {
    const SCurve whole = shape_of(sided);
    if (line.size() != 4) return s_curve(whole);
    SCurve together = whole;
    if (swing_within(together, swing)) {
      if (const auto route = free_aside(together, sided, line)) return *route;
    }
    return free_aside(whole, sided, line).value_or(s_curve(whole));
  }

  /// The curve with its middle as near to the line's as is free.
  [[nodiscard]] std::optional<Route> free_aside(SCurve shape, const SidedLink& sided, const std::vector<Point>& line) const {
    const std::vector<Point> middle = square_line(shape);
    shape.aside = is_level(sided.from_side) ? line[1].y - middle[1].y : line[1].x - middle[1].x;
    for (;; shape.aside = std::abs(shape.aside) > 0.5 ? shape.aside / 2 : 0) {
      Route route = s_curve(shape);
      if (is_free(route, sided.link)) return route;
      if (shape.aside == 0) return std::nullopt;
    }
  }

  /// Keeps a curve straight outside a part of its way from side to side; false where it would not change.
  static bool swing_within(SCurve& shape, const SideRange& part) {
    if (part.high <= part.low) return false;
    const double a = is_level(shape.from_side) ? shape.from.y : shape.from.x;
    const double b = is_level(shape.from_side) ? shape.to.y : shape.to.x;
    const double from = a < b ? part.low - a : a - part.high, to = a < b ? b - part.high : part.low - b;
    if (from <= 0.5 && to <= 0.5) return false;
    shape.straight_from += std::max(0.0, from);
    shape.straight_to += std::max(0.0, to);
    return true;
  }

  /// Shifts the first or last piece along its side; a straight line gets a step in its middle.
  static void move_end(std::vector<Point>& points, bool first, Side side, double at) {
    if (points.size() < 2) return;
    if (points.size() == 2) {
      const Point middle = (points[0] + points[1]) * 0.5;
      points.insert(points.begin() + 1, {middle, middle});
    }
    const std::size_t end = first ? 0 : points.size() - 1, next = first ? 1 : points.size() - 2;
    for (const std::size_t i : {end, next}) (is_level(side) ? points[i].x : points[i].y) = at;
  }

  [[nodiscard]] Route widely_bent(const std::vector<Point>& points, const SidedLink& sided) const {
    const double straight_from = job_.straight_from(sided.link), straight_to = job_.straight_to(sided.link);
    if (points.size() == 4 && distance(points[1], points[2]) < kSmallStep) {
      // Two tight bends for so small a step would look like a slip.
      Route route = s_curve({points.front(), sided.from_side, points.back(), sided.to_side, straight_from, straight_to, 0});
      if (is_free(route, sided.link)) return route;
    }
    for (const double radius : {40.0, 24.0, 16.0, 10.0, 6.0}) {
      Route route = round_corners(points, radius, straight_from, straight_to);
      if (is_free(route, sided.link)) return route;
    }
    return round_corners(points, 4, straight_from, straight_to);
  }

  /// Bends that are no wider than nested steps allow; the course as it is where that is not free, or too short for arrowheads.
  [[nodiscard]] Route closely_bent(const std::vector<Point>& points, const SidedLink& sided) const {
    const double straight_from = job_.straight_from(sided.link), straight_to = job_.straight_to(sided.link);
    if (distance(points[0], points[1]) < straight_from || distance(points[2], points[3]) < straight_to)
      return routes_[sided.link];
    Route route = round_corners(points, kNestedBend, straight_from, straight_to);
    return is_free(route, sided.link) ? route : routes_[sided.link];
  }

  const RoutingJob& job_;
  std::vector<Route>& routes_;
  Obstacles obstacles_;
  LineGrid drawn_;
  std::vector<std::optional<SquareChoice>> around_;
  std::vector<SidedLink> sided_;
  SideUse use_;
  std::map<Fan, std::vector<std::vector<Point>>> fellows_;
};

}  // namespace

void route_in_curves(const RoutingJob& job, std::vector<Route>& routes) { CurvedRoutes(job, routes).run(); }

}  // namespace coopnet
