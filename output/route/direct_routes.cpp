#include "output/route/direct_routes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "output/route/course.h"
#include "output/route/line_grid.h"
#include "output/route/outline.h"
#include "output/route/parallel_labels.h"
#include "output/route/parallel_ways.h"
#include "output/route/shortest_way.h"
#include "output/route/smooth.h"
#include "output/route/straight_lines.h"

namespace coopnet {
namespace {

constexpr double kCrossingCost = 14;        // points of detour that one crossing less is worth
constexpr double kSharedCost = 1;           // for each point that runs along another line
constexpr std::size_t kMostCareful = 60;    // actors up to which ways look at other lines at all
constexpr double kSharedAtLast = 2;         // the same, when all ways are known: before, ways would turn back and forth for it
constexpr double kMuchShared = 16;          // points along others from which on a way is sought anew
constexpr double kSharedStretch = 6;        // points that a curve may run along others where its way does not
constexpr double kCornerGap = 3;            // between lines that bend at the same corner
constexpr double kLeastGap = 0.6;           // of the gap between parallel links, where there is no room for all of it
constexpr double kEndGap = 7;               // between the ends of two lines at one actor

struct Detour {
  std::size_t link = 0;
  Aims aims;
  Ends ends;
  std::vector<WayPoint> bends;
  bool side_by_side = false;   // with the other links of its pair
  bool alone = false;          // there is no room for that

  [[nodiscard]] std::vector<Point> line() const {
    std::vector<Point> points = {aims.from};
    for (const WayPoint& bend : bends) points.push_back(bend.at);
    points.push_back(aims.to);
    return points;
  }
};

/// A curve that turns back in little room may curl.
bool crosses_itself(const std::vector<Point>& line) {
  for (std::size_t i = 1; i < line.size(); ++i)
    for (std::size_t k = i + 2; k < line.size(); ++k)
      if (segments_cross(line[i - 1], line[i], line[k - 1], line[k])) return true;
  return false;
}

class DirectRoutes {
 public:
  DirectRoutes(const RoutingJob& job, const Obstacles& obstacles, std::vector<Route>& routes)
      : job_(job), obstacles_(obstacles), routes_(routes), drawn_(job.bounds(), 2 * job.drawable.links.size()) {}

  void run() {
    const std::vector<std::optional<Aims>> straight = straight_lines(job_, obstacles_, routes_);
    for (std::size_t i = 0; i < routes_.size(); ++i) {
      if (job_.standing[i]) {
        note_ends(i, routes_[i].points);
        drawn_.add(flatten(routes_[i]), i, job_.bundle[i]);
      }
      if (!job_.is_open(i)) continue;
      if (straight[i]) {
        take_straight(i, *straight[i]);
      } else {
        const Aims aims = aims_of(job_, i);
        detours_.push_back({i, aims, obstacles_.ends(link(i).from, link(i).to, aims.from, aims.to), {}, false, false});
      }
    }
    std::stable_sort(detours_.begin(), detours_.end(), [](const Detour& a, const Detour& b) {
      return distance(a.aims.from, a.aims.to) < distance(b.aims.from, b.aims.to);
    });
    for (Detour& detour : detours_) {
      if (!detour.side_by_side && !find_way_of_pair(detour)) find_way(detour);
    }
    if (careful_) find_ways_apart();
    spread_corners();
    draw_anew();
    for (const Detour& detour : detours_) finish(detour);
    for (const Detour& detour : detours_) {
      if (detour.side_by_side && detour.link == job_.bundle[detour.link]) bend_in_one_manner(mates_of(detour));
    }
  }

 private:
  [[nodiscard]] const DrawableLink& link(std::size_t i) const { return job_.drawable.links[i]; }

  void take_straight(std::size_t i, const Aims& aims) {
    std::vector<Point> line = cut_at_outlines(job_, i, {aims.from, aims.to});
    note_ends(i, line);
    drawn_.add(line, i, job_.bundle[i]);
    routes_[i] = bowed(i, aims).value_or(Route{std::move(line), false});
  }

  /// Where a pair has more links than fit side by side, or three and more with labels, the outer ones bow out between their
  /// ends: so far that each label but the outermost, which stand outside, finds room on its own line.
  [[nodiscard]] std::optional<Route> bowed(std::size_t i, const Aims& aims) const {
    if (job_.beside[i] < 2 || job_.place[i] == 0) return std::nullopt;
    const Aims middle{job_.core(link(i).from).centre(), job_.core(link(i).to).centre()};
    const double rank = std::abs(job_.place[i]);
    const double offset = distance(middle.from, aims.from);
    double wanted = job_.options.parallel_gap * rank, least = 0.6;
    const std::size_t count = job_.beside[i];
    if (const double label = count > 2 ? depth_of_labels(i, unit(middle.to - middle.from)) : 0; label > 0) {
      const bool last = rank >= static_cast<double>(count - 1) / 2;
      const double room = (last ? bow_for_labels(count, label) : rank * apart_for_labels(label)) *
                          part_for_labels(count, label, distance(middle.from, middle.to));
      if (room > wanted) wanted = room, least = 0.95;
    }
    if (offset >= wanted * least) return std::nullopt;
    const Point aside = unit(aims.from - middle.from);
    if (length(aside) == 0) return std::nullopt;
    const Point top = (aims.from + aims.to) * 0.5 + aside * (wanted - offset);
    const std::vector<Point> line = cut_at_outlines(job_, i, {aims.from, top, aims.to});
    if (line.size() < 3) return std::nullopt;
    const Ends ends = obstacles_.ends(link(i).from, link(i).to, aims.from, aims.to);
    Route route = smooth(line, ends, obstacles_, smooth_options(i, line));
    if (!obstacles_.is_free(flatten(route), ends, 0.5)) return std::nullopt;
    return route;
  }

  /// How deep the labels between the outer links of the pair are across its line; 0 if there are none.
  [[nodiscard]] double depth_of_labels(std::size_t i, Point way) const {
    std::vector<std::size_t> pair;
    for (std::size_t k = 0; k < routes_.size(); ++k)
      if (job_.bundle[k] == job_.bundle[i]) pair.push_back(k);
    return label_depth(job_.drawable, pair, way);
  }

  [[nodiscard]] SmoothOptions smooth_options(std::size_t i, const std::vector<Point>& line) const {
    const auto out = [&](std::size_t actor, Point end) {
      return outward_normal(job_.drawable.actors[actor].outline, job_.core(actor), end);
    };
    return {job_.straight_from(i), job_.straight_to(i), 0.5, out(link(i).from, line.front()), out(link(i).to, line.back()),
            [this, own = job_.bundle[i], crossed = drawn_.crossings(line, job_.bundle[i]),
             shared = drawn_.alongside(line, job_.bundle[i])](const std::vector<Point>& curve) {
              return !crosses_itself(curve) && drawn_.crossings(curve, own, crossed) <= crossed &&
                     drawn_.alongside(curve, own, shared + kSharedStretch) <= shared + kSharedStretch;
            }};
  }

  [[nodiscard]] std::vector<WayPoint> cheapest_way(std::size_t i, const Ends& ends, const Aims& aims) const {
    WayCosts costs;
    if (careful_) costs.extra = [&](Point p, Point q) {
      return kCrossingCost * static_cast<double>(drawn_.crossings(p, q, job_.bundle[i])) +
             shared_cost_ * (drawn_.alongside(p, q, job_.bundle[i]) + job_.borders.alongside(p, q));
    };
    for (const double level : {1.0, 0.5, 0.0}) {
      if (auto bends = shortest_way(obstacles_, ends, aims.from, aims.to, costs, level)) return std::move(*bends);
    }
    return {};
  }

  /// The detours of the same pair of actors, from the left to the right of the way from the actor of lower number.
  [[nodiscard]] std::vector<Detour*> mates_of(const Detour& detour) {
    std::vector<Detour*> mates;
    for (Detour& other : detours_) {
      if (job_.bundle[other.link] == job_.bundle[detour.link]) mates.push_back(&other);
    }
    std::stable_sort(mates.begin(), mates.end(),
                     [&](const Detour* a, const Detour* b) { return job_.place[a->link] < job_.place[b->link]; });
    return mates;
  }

  /// Leads all links of the detour's pair one way round, side by side; false where there are no others, or no room for them.
  bool find_way_of_pair(const Detour& detour) {
    if (job_.beside[detour.link] < 2 || detour.alone) return false;
    const std::vector<Detour*> mates = mates_of(detour);
    if (mates.size() < 2) return false;
    const std::size_t low = std::min(link(detour.link).from, link(detour.link).to);
    const std::size_t high = std::max(link(detour.link).from, link(detour.link).to);
    const Aims aims{job_.core(low).centre(), job_.core(high).centre()};
    const Ends ends = obstacles_.ends(low, high, aims.from, aims.to);
    const Detour middle{detour.link, aims, ends, cheapest_way(detour.link, ends, aims), false, false};
    if (middle.bends.empty()) {
      for (Detour* mate : mates) mate->alone = true;
      return false;
    }
    for (const double part : {1.0, kLeastGap}) {
      const auto ways = ways_side_by_side(middle.line(), middle.bends, mates.size(), part * job_.options.parallel_gap);
      std::vector<Detour> tried;
      for (std::size_t k = 0; k < mates.size(); ++k) {
        tried.push_back(*mates[k]);
        tried[k].bends = ways[k];
        if (link(mates[k]->link).from != low) std::reverse(tried[k].bends.begin(), tried[k].bends.end());
      }
      const auto free = [&](const Detour& way) {
        const bool outside = std::none_of(way.bends.begin(), way.bends.end(), [&](const WayPoint& bend) {
          return job_.core(low).grown(1).contains(bend.at) || job_.core(high).grown(1).contains(bend.at);
        });
        return outside && obstacles_.is_free(way.line(), way.ends, 0.6) && obstacles_.is_free(way.line(), {low, high, {}}, 0);
      };
      if (!std::all_of(tried.begin(), tried.end(), free)) continue;
      for (std::size_t k = 0; k < mates.size(); ++k) {
        Detour* mate = mates[k];
        mate->bends = tried[k].bends;
        mate->side_by_side = true;
        const std::vector<Point> line = cut_at_outlines(job_, mate->link, mate->line());
        note_ends(mate->link, line);
        drawn_.add(line, mate->link, job_.bundle[mate->link]);
      }
      return true;
    }
    for (Detour* mate : mates) mate->alone = true;
    return false;
  }

  /// Smoothed each as it can be, lines side by side would touch.
  void bend_in_one_manner(const std::vector<Detour*>& mates) {
    const LinkStyle style = job_.options.style;
    if (style == LinkStyle::straight || style == LinkStyle::polyline) return;
    std::size_t gentlest = 0;
    for (bool one = false; !one;) {
      one = true;
      const std::size_t wanted = gentlest;
      for (const Detour* mate : mates) {
        const std::vector<Point> line = cut_at_outlines(job_, mate->link, mate->line());
        SmoothOptions options = smooth_options(mate->link, line);
        options.gentlest = wanted;
        std::size_t manner = wanted;
        routes_[mate->link] = smooth(line, mate->ends, obstacles_, options, &manner);
        one = one && manner == wanted;
        gentlest = std::max(gentlest, manner);
      }
    }
  }

  /// Ways that were found before others came to run along them look for another, now that all are there.
  void find_ways_apart() {
    const auto turns_back = [](const std::vector<Point>& line) {
      for (std::size_t k = 2; k < line.size(); ++k)
        if (dot(line[k - 1] - line[k - 2], line[k] - line[k - 1]) < 0) return true;
      return false;
    };
    const auto cost = [&](const Detour& way) {
      const std::vector<Point> line = cut_at_outlines(job_, way.link, way.line());
      const std::size_t own = job_.bundle[way.link];
      return polyline_length(line) + shared_cost_ * drawn_.alongside(line, own) +
             kCrossingCost * static_cast<double>(drawn_.crossings(line, own));
    };
    bool found = false;
    shared_cost_ = kSharedAtLast;
    for (Detour& detour : detours_) {
      const std::size_t own = job_.bundle[detour.link];
      if (detour.side_by_side || drawn_.alongside(detour.line(), own, kMuchShared) < kMuchShared) continue;
      Detour other = detour;
      other.aims = aims_of(job_, detour.link);
      set_way(other);
      if (turns_back(other.line()) || cost(other) > cost(detour) - 1) continue;
      detour = other;
      drawn_.add(cut_at_outlines(job_, detour.link, detour.line()), detour.link, own);
      found = true;
    }
    if (found) draw_anew();
  }

  void find_way(Detour& detour) {
    set_way(detour);
    const std::size_t i = detour.link;
    const std::vector<Point> line = cut_at_outlines(job_, i, detour.line());
    note_ends(i, line);
    drawn_.add(line, i, job_.bundle[i]);
  }

  void set_way(Detour& detour) const {
    const std::size_t i = detour.link;
    detour.bends = cheapest_way(i, detour.ends, detour.aims);
    if (job_.beside[i] == 1 && !detour.bends.empty()) {
      aim_anew(detour.ends, link(i).from, detour.bends.front().at, second_point(detour, true), detour.aims.from);
      aim_anew(detour.ends, link(i).to, detour.bends.back().at, second_point(detour, false), detour.aims.to);
    }
  }

  /// The cost of an end so near to others of the actor that their arrowheads would meet.
  [[nodiscard]] double crowd(std::size_t actor, Point end) const {
    const auto found = ends_.find(actor);
    if (found == ends_.end()) return 0;
    double cost = 0;
    for (const Point other : found->second) cost += 4 * std::max(0.0, kEndGap - distance(other, end));
    return cost;
  }

  void note_ends(std::size_t i, const std::vector<Point>& line) {
    ends_[link(i).from].push_back(line.front());
    ends_[link(i).to].push_back(line.back());
  }

  /// The point of a detour next to its first or last bend, on the side away from that end.
  static Point second_point(const Detour& detour, bool first) {
    const std::vector<Point> line = detour.line();
    return first ? line[2] : line[line.size() - 3];
  }

  /// Aims aside of the centre where the line then meets the outline less at a slant and turns less at its bend.
  void aim_anew(const Ends& ends, std::size_t actor, Point bend, Point before, Point& aim) const {
    const Rect core = job_.core(actor);
    const bool wide = core.width() >= core.height();
    const double half = (wide ? core.width() : core.height()) / 2;
    double best_cost = std::numeric_limits<double>::infinity();
    Point best = aim;
    for (const double part : {0.0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6}) {
      const Point shifted = core.centre() + (wide ? Point{part * half, 0} : Point{0, part * half});
      const auto border = leave_polygon(job_.outlines[actor], shifted, bend);
      if (!border || !obstacles_.is_free(bend, shifted, ends, 0.9)) continue;
      const Point way = unit(bend - *border);
      const Point on = bend - before;
      const double turn = std::abs(std::atan2(cross(on, shifted - bend), dot(on, shifted - bend)));
      const double slant =
          std::acos(std::clamp(dot(way, outward_normal(job_.drawable.actors[actor].outline, core, *border)), -1.0, 1.0));
      const double cost = distance(bend, *border) + 12 * turn + 30 * std::max(0.0, slant - 0.8) + 0.3 * std::abs(part) * half +
                          crowd(actor, *border) + kCrossingCost * static_cast<double>(drawn_.crossings(bend, *border));
      if (cost >= best_cost) continue;
      best_cost = cost;
      best = shifted;
    }
    aim = best;
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
      for (std::size_t k = 1; k < uses.size(); ++k) {
        Detour& detour = detours_[uses[k].detour];
        if (!detour.side_by_side) push_out(detour, uses[k].bend, static_cast<double>(k));
      }
    }
  }

  /// The lines as they are after their corners were spread.
  void draw_anew() {
    LineGrid drawn(job_.bounds(), 2 * routes_.size());
    for (std::size_t i = 0; i < routes_.size(); ++i) drawn.add(flatten(routes_[i]), i, job_.bundle[i]);
    for (const Detour& detour : detours_)
      drawn.add(cut_at_outlines(job_, detour.link, detour.line()), detour.link, job_.bundle[detour.link]);
    drawn_ = std::move(drawn);
  }

  void push_out(Detour& detour, std::size_t bend, double rank) const {
    const Point old = detour.bends[bend].at;
    const std::vector<Point> before = detour.line();
    // Past its neighbour a bend would make the line turn back.
    const auto keeps_way = [&](const std::vector<Point>& line) {
      const auto same = [&](std::size_t k) { return dot(line[k + 1] - line[k], before[k + 1] - before[k]) > 0; };
      return same(bend) && same(bend + 1);
    };
    for (const double gap : {kCornerGap, kCornerGap / 2}) {
      detour.bends[bend].at = old + detour.bends[bend].outward * (gap * rank);
      const std::vector<Point> line = detour.line();
      const bool outside = !job_.core(link(detour.link).from).grown(1).contains(line[bend + 1]) &&
                           !job_.core(link(detour.link).to).grown(1).contains(line[bend + 1]);
      if (outside && keeps_way(line) && obstacles_.is_free(line[bend], line[bend + 1], detour.ends, 0.7) &&
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
      routes_[i] = smooth(line, detour.ends, obstacles_, smooth_options(i, line));
    }
  }

  const RoutingJob& job_;
  const Obstacles& obstacles_;
  std::vector<Route>& routes_;
  LineGrid drawn_;
  double shared_cost_ = kSharedCost;
  bool careful_ = job_.centres.size() <= kMostCareful;
  std::map<std::size_t, std::vector<Point>> ends_;   // by actor
  std::vector<Detour> detours_;
};

}  // namespace

void route_directly(const RoutingJob& job, const Obstacles& obstacles, std::vector<Route>& routes) {
  DirectRoutes(job, obstacles, routes).run();
}

}  // namespace coopnet
