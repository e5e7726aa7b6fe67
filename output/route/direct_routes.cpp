#include "output/route/direct_routes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "output/route/course.h"
#include "output/route/line_grid.h"
#include "output/route/outline.h"
#include "output/route/shortest_way.h"
#include "output/route/smooth.h"

namespace coopnet {
namespace {

constexpr double kCrossingCost = 14;        // points of detour that one crossing less is worth
constexpr double kCornerGap = 3;            // between lines that bend at the same corner
constexpr double kLeastClearance = 0.6;     // of the clearance, that a straight line may do with

struct Detour {
  std::size_t link = 0;
  Aims aims;
  Ends ends;
  std::vector<WayPoint> bends;

  [[nodiscard]] std::vector<Point> line() const {
    std::vector<Point> points = {aims.from};
    for (const WayPoint& bend : bends) points.push_back(bend.at);
    points.push_back(aims.to);
    return points;
  }
};

class DirectRoutes {
 public:
  DirectRoutes(const RoutingJob& job, const Obstacles& obstacles, std::vector<Route>& routes)
      : job_(job), obstacles_(obstacles), routes_(routes), drawn_(job.bounds(), 2 * job.drawable.links.size()) {}

  void run() {
    for (std::size_t i = 0; i < job_.drawable.links.size(); ++i) {
      if (job_.drawable.links[i].from != job_.drawable.links[i].to) start(i);
    }
    std::stable_sort(detours_.begin(), detours_.end(), [](const Detour& a, const Detour& b) {
      return distance(a.aims.from, a.aims.to) < distance(b.aims.from, b.aims.to);
    });
    for (Detour& detour : detours_) find_way(detour);
    spread_corners();
    for (const Detour& detour : detours_) finish(detour);
  }

 private:
  [[nodiscard]] const DrawableLink& link(std::size_t i) const { return job_.drawable.links[i]; }

  /// Takes a straight line where one is free, else notes a detour.
  void start(std::size_t i) {
    const Aims aims = aims_of(job_, i);
    const Ends ends = obstacles_.ends(link(i).from, link(i).to, aims.from, aims.to);
    if (const auto straight = free_line(aims, ends)) {
      take_straight(i, *straight);
    } else {
      detours_.push_back({i, aims, ends, {}});
    }
  }

  void take_straight(std::size_t i, const Aims& aims) {
    std::vector<Point> line = cut_at_outlines(job_, i, {aims.from, aims.to});
    drawn_.add(line, i, link(i).from, link(i).to);
    routes_[i] = bowed(i, aims).value_or(Route{std::move(line), false});
  }

  /// Where a pair has more links than fit side by side, the outer ones bow out between their ends.
  [[nodiscard]] std::optional<Route> bowed(std::size_t i, const Aims& aims) const {
    if (job_.beside[i] < 2 || job_.place[i] == 0) return std::nullopt;
    const Aims middle{job_.core(link(i).from).centre(), job_.core(link(i).to).centre()};
    const double offset = distance(middle.from, aims.from), wanted = job_.options.parallel_gap * std::abs(job_.place[i]);
    if (offset >= wanted * 0.6) return std::nullopt;
    const Point aside = unit(aims.from - middle.from);
    if (length(aside) == 0) return std::nullopt;
    const Point top = (aims.from + aims.to) * 0.5 + aside * (wanted - offset);
    const std::vector<Point> line = cut_at_outlines(job_, i, {aims.from, top, aims.to});
    if (line.size() < 3) return std::nullopt;
    const Ends ends = obstacles_.ends(link(i).from, link(i).to, aims.from, aims.to);
    Route route = smooth(line, ends, obstacles_, {job_.straight_from(i), job_.straight_to(i), 0.5});
    if (!obstacles_.is_free(flatten(route), ends, 0.5)) return std::nullopt;
    return route;
  }

  /// The line between the aims or, with the ends moved aside as little as will do, beside them.
  [[nodiscard]] std::optional<Aims> free_line(const Aims& aims, const Ends& ends) const {
    if (obstacles_.is_free(aims.from, aims.to, ends)) return aims;
    const Point aside = turned(unit(aims.to - aims.from));
    const double reach_from = half_width(ends.from, aside), reach_to = half_width(ends.to, aside);
    struct Shift {
      double from;
      double to;
    };
    static constexpr std::array<Shift, 16> shifts = {{{.25, .25}, {-.25, -.25}, {0, .3}, {0, -.3}, {.3, 0}, {-.3, 0},
                                                      {.5, .5}, {-.5, -.5}, {0, .6}, {0, -.6}, {.6, 0}, {-.6, 0},
                                                      {.4, -.4}, {-.4, .4}, {.7, .7}, {-.7, -.7}}};
    for (const double level : {1.0, kLeastClearance}) {
      if (level < 1 && obstacles_.is_free(aims.from, aims.to, ends, level)) return aims;
      for (const Shift& shift : shifts) {
        const Aims moved{aims.from + aside * (shift.from * reach_from), aims.to + aside * (shift.to * reach_to)};
        if (stands_inside(ends.from, moved.from) && stands_inside(ends.to, moved.to) &&
            obstacles_.is_free(moved.from, moved.to, ends, level)) {
          return moved;
        }
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool stands_inside(std::size_t actor, Point aim) const {
    return inside_outline(job_.drawable.actors[actor].outline, job_.core(actor), aim);
  }

  /// How far a core reaches from its centre in a direction.
  [[nodiscard]] double half_width(std::size_t actor, Point direction) const {
    const Rect core = job_.core(actor);
    const double x = std::abs(direction.x), y = std::abs(direction.y);
    return std::min(x > 1e-9 ? core.width() / 2 / x : 1e9, y > 1e-9 ? core.height() / 2 / y : 1e9);
  }

  void find_way(Detour& detour) {
    const std::size_t i = detour.link;
    WayCosts costs;
    costs.extra = [&](Point p, Point q) {
      return kCrossingCost * static_cast<double>(drawn_.crossings(p, q, link(i).from, link(i).to));
    };
    for (const double level : {1.0, 0.5, 0.0}) {
      auto bends = shortest_way(obstacles_, detour.ends, detour.aims.from, detour.aims.to, costs, level);
      if (!bends) continue;
      detour.bends = std::move(*bends);
      break;
    }
    drawn_.add(detour.line(), i, link(i).from, link(i).to);
  }

  /// Lines that bend at the same corner move apart: the sharper a line turns there, the nearer to the corner it stays.
  void spread_corners() {
    struct Use {
      std::size_t detour;
      std::size_t bend;
      double turn;
    };
    std::map<std::pair<std::size_t, int>, std::vector<Use>> corners;
    for (std::size_t d = 0; d < detours_.size(); ++d) {
      const std::vector<Point> line = detours_[d].line();
      for (std::size_t b = 0; b < detours_[d].bends.size(); ++b) {
        const WayPoint& bend = detours_[d].bends[b];
        const Point in = line[b + 1] - line[b], out = line[b + 2] - line[b + 1];
        const int corner = (bend.outward.x > 0 ? 1 : 0) + (bend.outward.y > 0 ? 2 : 0);
        corners[{bend.obstacle, corner}].push_back({d, b, std::atan2(std::abs(cross(in, out)), dot(in, out))});
      }
    }
    for (auto& [corner, uses] : corners) {
      std::stable_sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) { return a.turn > b.turn; });
      for (std::size_t k = 1; k < uses.size(); ++k) push_out(detours_[uses[k].detour], uses[k].bend, static_cast<double>(k));
    }
  }

  void push_out(Detour& detour, std::size_t bend, double rank) const {
    const Point old = detour.bends[bend].at;
    for (const double gap : {kCornerGap, kCornerGap / 2}) {
      detour.bends[bend].at = old + detour.bends[bend].outward * (gap * rank);
      const std::vector<Point> line = detour.line();
      if (obstacles_.is_free(line[bend], line[bend + 1], detour.ends, 0.7) &&
          obstacles_.is_free(line[bend + 1], line[bend + 2], detour.ends, 0.7)) {
        return;
      }
    }
    detour.bends[bend].at = old;
  }

  void finish(const Detour& detour) {
    const std::size_t i = detour.link;
    std::vector<Point> line = cut_at_outlines(job_, i, detour.line());
    const LinkStyle style = job_.options.style;
    if (style == LinkStyle::straight || line.size() < 3) {
      routes_[i] = {std::move(line), false};
    } else if (style == LinkStyle::polyline) {
      routes_[i] = round_corners(line, 4, job_.straight_from(i), job_.straight_to(i));
    } else {
      routes_[i] = smooth(line, detour.ends, obstacles_, {job_.straight_from(i), job_.straight_to(i), 0.5});
    }
  }

  const RoutingJob& job_;
  const Obstacles& obstacles_;
  std::vector<Route>& routes_;
  LineGrid drawn_;
  std::vector<Detour> detours_;
};

}  // namespace

void route_directly(const RoutingJob& job, const Obstacles& obstacles, std::vector<Route>& routes) {
  DirectRoutes(job, obstacles, routes).run();
}

}  // namespace coopnet
