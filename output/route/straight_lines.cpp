#include "output/route/straight_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "output/route/course.h"
#include "output/route/outline.h"
#include "output/route/sides.h"

namespace coopnet {
namespace {

constexpr double kNearlySquare = 0.2;       // tangent of the angle within which a line is made upright or level
constexpr double kLeastClearance = 0.6;     // of the clearance, that a straight line may do with
constexpr double kEndGap = 5;               // wanted between the ends of two lines at one actor
constexpr double kSquareGap = 2.5;          // with which upright and level lines put up

class StraightLines {
 public:
  StraightLines(const RoutingJob& job, const Obstacles& obstacles, const std::vector<Route>& routes)
      : job_(job), obstacles_(obstacles), routes_(routes), found_(routes.size()), cut_(routes.size()) {}

  std::vector<std::optional<Aims>> run() {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> pairs;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (job_.is_open(i)) pairs[std::minmax(link(i).from, link(i).to)].push_back(i);
    }
    for (const auto& [pair, links] : pairs) find(links);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!found_[i] && !job_.standing[i]) continue;
      cut_[i] = found_[i] ? cut_at_outlines(job_, i, {found_[i]->from, found_[i]->to}) : routes_[i].points;
      at_actor_[link(i).from].push_back(i);
      at_actor_[link(i).to].push_back(i);
    }
    // Slanting lines make way before upright and level ones do.
    for (const bool square : {false, true}) {
      for (std::size_t i = 0; i < found_.size(); ++i) {
        if (found_[i] && job_.beside[i] == 1 && is_square(*found_[i]) == square)
          keep_ends_apart(i, square ? kSquareGap : kEndGap);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] const DrawableLink& link(std::size_t i) const { return job_.drawable.links[i]; }

  [[nodiscard]] bool is_free(std::size_t i, const Aims& aims, double level) const {
    return stands_inside(link(i).from, aims.from) && stands_inside(link(i).to, aims.to) &&
           obstacles_.is_free(aims.from, aims.to, obstacles_.ends(link(i).from, link(i).to, aims.from, aims.to), level);
  }

  [[nodiscard]] bool stands_inside(std::size_t actor, Point aim) const {
    return inside_outline(job_.drawable.actors[actor].outline, job_.core(actor), aim);
  }

  /// The lines of one pair of actors, all of them or none.
  void find(const std::vector<std::size_t>& links) {
    std::vector<Aims> aims;
    for (const std::size_t i : links) aims.push_back(aims_of(job_, i));
    if (links.size() == 1) aims[0] = squared(links[0], aims[0]);
    const auto take_if_free = [&](Point shift_from, Point shift_to, double level) {
      std::vector<Aims> moved = aims;
      for (std::size_t k = 0; k < links.size(); ++k) {
        const bool forward = link(links[k]).from == link(links[0]).from;
        moved[k].from = moved[k].from + (forward ? shift_from : shift_to);
        moved[k].to = moved[k].to + (forward ? shift_to : shift_from);
        const bool stays = shift_from == Point{} && shift_to == Point{};
        if (!is_free(links[k], moved[k], level) && !(stays && covered(links[k], moved[k]))) return false;
      }
      for (std::size_t k = 0; k < links.size(); ++k) found_[links[k]] = moved[k];
      return true;
    };
    if (take_if_free({}, {}, 1)) return;
    const Point aside = turned(unit(aims[0].to - aims[0].from));
    const Point from = aside * half_width(link(links[0]).from, aside), to = aside * half_width(link(links[0]).to, aside);
    static constexpr std::array<std::pair<double, double>, 16> shifts = {
        {{.25, .25}, {-.25, -.25}, {0, .3}, {0, -.3}, {.3, 0}, {-.3, 0}, {.5, .5}, {-.5, -.5},
         {0, .6}, {0, -.6}, {.6, 0}, {-.6, 0}, {.4, -.4}, {-.4, .4}, {.7, .7}, {-.7, -.7}}};
    for (const double level : {1.0, kLeastClearance}) {
      if (level < 1 && take_if_free({}, {}, level)) return;
      for (const auto& [a, b] : shifts) {
        if (take_if_free(from * a, to * b, level)) return;
      }
    }
  }

  static bool is_square(const Aims& aims) {
    return std::min(std::abs(aims.to.x - aims.from.x), std::abs(aims.to.y - aims.from.y)) < 1e-6;
  }

  /// Whether the line is free where no aim need stand inside its outline, as with points and outlines that are all notch.
  [[nodiscard]] bool covered(std::size_t i, const Aims& aims) const {
    return obstacles_.is_free(aims.from, aims.to, obstacles_.ends(link(i).from, link(i).to, aims.from, aims.to));
  }

  /// The line made upright or level where it nearly is and the cores allow it.
  [[nodiscard]] Aims squared(std::size_t i, const Aims& aims) const {
    const Point way = aims.to - aims.from;
    const bool upright = std::abs(way.x) < kNearlySquare * std::abs(way.y),
               level = std::abs(way.y) < kNearlySquare * std::abs(way.x);
    if (!upright && !level) return aims;
    const Side leave = upright ? (way.y > 0 ? Side::bottom : Side::top) : (way.x > 0 ? Side::right : Side::left);
    const Side arrive = kSides[(static_cast<std::size_t>(leave) + 2) % 4];
    const SideRange a = side_range(job_.drawable.actors[link(i).from], job_.centres[link(i).from], leave);
    const SideRange b = side_range(job_.drawable.actors[link(i).to], job_.centres[link(i).to], arrive);
    const double low = std::max(a.low, b.low), high = std::min(a.high, b.high);
    const double from = along(leave, aims.from), to = along(leave, aims.to);
    if (low > high || std::abs(from - to) < 1e-9) return aims;
    // The narrower actor keeps its middle, where that can be.
    const double at = std::clamp(a.high - a.low < b.high - b.low ? from : to, low, high);
    Aims square = aims;
    (upright ? square.from.x : square.from.y) = at;
    (upright ? square.to.x : square.to.y) = at;
    return is_free(i, square, 1) ? square : aims;
  }

  /// How far a core reaches from its centre in a direction.
  [[nodiscard]] double half_width(std::size_t actor, Point direction) const {
    const Rect core = job_.core(actor);
    const double x = std::abs(direction.x), y = std::abs(direction.y);
    return std::min(x > 1e-9 ? core.width() / 2 / x : 1e9, y > 1e-9 ? core.height() / 2 / y : 1e9);
  }

  /// How much nearer than the gap the line's ends are to those of other straight lines, in all.
  [[nodiscard]] double crowd(std::size_t i, const std::vector<Point>& line, double gap) const {
    double lacking = 0;
    for (const bool at_from : {true, false}) {
      const std::size_t actor = at_from ? link(i).from : link(i).to;
      const Point end = at_from ? line.front() : line.back();
      for (const std::size_t other : at_actor_.at(actor)) {
        if (other == i) continue;
        const Point its = link(other).from == actor ? cut_[other].front() : cut_[other].back();
        lacking += std::max(0.0, gap - distance(end, its));
      }
    }
    return lacking;
  }

  [[nodiscard]] bool crosses_neighbour(std::size_t i, const std::vector<Point>& line) const {
    for (const std::size_t actor : {link(i).from, link(i).to}) {
      for (const std::size_t other : at_actor_.at(actor)) {
        if (other != i && found_[other] && segments_cross(line.front(), line.back(), cut_[other].front(), cut_[other].back()))
          return true;
      }
    }
    return false;
  }

  /// Moves one end aside where arrowheads would lie on one another.
  void keep_ends_apart(std::size_t i, double gap) {
    double least = crowd(i, cut_[i], gap);
    if (least <= 0) return;
    const Aims old = *found_[i];
    const Point aside = turned(unit(old.to - old.from));
    const Point from = aside * half_width(link(i).from, aside), to = aside * half_width(link(i).to, aside);
    for (const double part : {0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.48, -0.48}) {
      for (const Aims& moved : {Aims{old.from + from * part, old.to}, Aims{old.from, old.to + to * part},
                                Aims{old.from + from * part, old.to + to * part}}) {
        if (!is_free(i, moved, 1)) continue;
        std::vector<Point> line = cut_at_outlines(job_, i, {moved.from, moved.to});
        const double cost = crowd(i, line, gap) + 0.5 * std::abs(part);
        if (cost >= least || crosses_neighbour(i, line)) continue;
        least = cost;
        found_[i] = moved;
        cut_[i] = std::move(line);
      }
    }
  }

  const RoutingJob& job_;
  const Obstacles& obstacles_;
  const std::vector<Route>& routes_;
  std::vector<std::optional<Aims>> found_;
  std::vector<std::vector<Point>> cut_;                       // the lines between the outlines
  std::map<std::size_t, std::vector<std::size_t>> at_actor_;  // straight and standing links by actor
};

}  // namespace

std::vector<std::optional<Aims>> straight_lines(const RoutingJob& job, const Obstacles& obstacles,
                                                const std::vector<Route>& routes) {
  return StraightLines(job, obstacles, routes).run();
}

}  // namespace coopnet
