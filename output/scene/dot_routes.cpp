#include <algorithm>
#include <cmath>
#include <optional>

#include "output/scene/dots.h"

namespace coopnet {
namespace {

constexpr double kSeenThrough = 2;      // diameter of discs that a line may cross unseen
constexpr double kLeastLine = 0.4;      // points of a line between two discs, below which it is drawn to their middles
constexpr double kMostTests = 30'000'000;  // of a line against a disc: nobody could follow one of so many lines
constexpr int kHalvings = 6;            // times that a line is divided at a bend
constexpr int kPushes = 8;              // times that a bend is moved on, out of other discs

struct Disc {
  std::size_t actor;
  Point centre;
  double radius;
};

double clearance(const Disc& disc) { return 1.3 * disc.radius + 0.8; }

/// Leads lines between two actors round the discs of the others.
class WayRoundDiscs {
 public:
  WayRoundDiscs(const std::vector<Disc>& discs, const DrawableLink& link) : discs_(discs), link_(link) {}

  /// The bends between p and q. Where bends on the nearer side of the first disc lead into others, the other side is tried.
  [[nodiscard]] std::vector<Point> bends(Point p, Point q) const {
    if (!deepest(p, q)) return {};
    std::vector<Point> best;
    double least = 0;
    for (const bool nearer : {true, false}) {
      std::vector<Point> line{p};
      lead(p, q, nearer, kHalvings, line);
      const auto [hits, way] = judged(line);
      const double cost = 1e6 * double(hits) + way;
      if (best.empty() || cost < least) {
        least = cost;
        best = std::move(line);
      }
      if (hits == 0) break;
    }
    best.pop_back();
    best.erase(best.begin());
    return best;
  }

 private:
  [[nodiscard]] bool foreign(const Disc& disc) const { return disc.actor != link_.from && disc.actor != link_.to; }

  /// How deep a line runs into a disc, points; 0 or less where it passes.
  static double depth(Point p, Point q, const Disc& disc) {
    const Point way = q - p;
    const double whole = dot(way, way);
    const double along = whole > 0 ? std::clamp(dot(disc.centre - p, way) / whole, 0.0, 1.0) : 0;
    return disc.radius - distance(disc.centre, p + way * along);
  }

  [[nodiscard]] const Disc* deepest(Point p, Point q) const {
    const Disc* found = nullptr;
    double most = 1e-9;
    for (const Disc& disc : discs_) {
      if (!foreign(disc)) continue;
      if (const double deep = depth(p, q, disc); deep > most) {
        most = deep;
        found = &disc;
      }
    }
    return found;
  }

  [[nodiscard]] std::pair<std::size_t, double> judged(const std::vector<Point>& line) const {
    std::size_t hits = 0;
    double way = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
      way += distance(line[i - 1], line[i]);
      for (const Disc& disc : discs_)
        if (foreign(disc) && depth(line[i - 1], line[i], disc) > 1e-9) ++hits;
    }
    return {hits, way};
  }

  /// Adds bends and the end to a line that has its start.
  void lead(Point p, Point q, bool nearer, int halvings, std::vector<Point>& line) const {
    const Disc* const disc = halvings > 0 ? deepest(p, q) : nullptr;
    const double whole = distance(p, q);
    if (disc == nullptr || !(whole > 1e-9)) return line.push_back(q);
    const Point way = (q - p) * (1 / whole), aside{-way.y, way.x};
    const double off = cross(way, disc->centre - p);
    const double side = (off > 0) == nearer ? -1 : 1;
    Point bend = disc->centre + aside * (side * clearance(*disc));
    // Out of the other discs as well.
    for (int push = 0; push < kPushes; ++push) {
      const auto in = std::ranges::find_if(
          discs_, [&](const Disc& one) { return foreign(one) && distance(bend, one.centre) < one.radius + 0.4; });
      if (in == discs_.end()) break;
      bend = bend + aside * (side * (0.5 + in->radius));
    }
    lead(p, bend, true, halvings - 1, line);
    lead(bend, q, true, halvings - 1, line);
  }

  const std::vector<Disc>& discs_;
  const DrawableLink& link_;
};

Route loop(const Rect& dot) {
  const Point c = dot.centre();
  const double r = dot.width() / 2;
  return {{{c.x + r, c.y}, {c.x + 4 * r + 2, c.y + r}, {c.x + r, c.y + 4 * r + 2}, {c.x, c.y + r}}, true};
}

}  // namespace

std::vector<Route> dot_routes(const Drawable& drawable, const std::vector<Point>& centres) {
  std::vector<Disc> large;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const Rect core = core_box(drawable.actors[i], centres[i]);
    if (core.width() > kSeenThrough) large.push_back({i, core.centre(), core.width() / 2});
  }
  if (double(large.size()) * double(drawable.links.size()) > kMostTests) large.clear();
  std::vector<Route> routes;
  for (const DrawableLink& link : drawable.links) {
    const Rect from = core_box(drawable.actors[link.from], centres[link.from]),
               to = core_box(drawable.actors[link.to], centres[link.to]);
    if (link.from == link.to) {
      routes.push_back(loop(from));
      continue;
    }
    const Point p = from.centre(), q = to.centre();
    const std::vector<Point> bends = WayRoundDiscs(large, link).bends(p, q);
    const auto cut = [](Point end, Point next, double radius) {
      const double length = distance(end, next);
      return length > radius ? end + (next - end) * (radius / length) : end;
    };
    Route route;
    const Point second = bends.empty() ? q : bends.front(), last = bends.empty() ? p : bends.back();
    const bool apart = distance(p, q) > (from.width() + to.width()) / 2 + kLeastLine;
    route.points.push_back(apart ? cut(p, second, from.width() / 2) : p);
    route.points.insert(route.points.end(), bends.begin(), bends.end());
    route.points.push_back(apart ? cut(q, last, to.width() / 2) : q == p ? q + Point{0.1, 0} : q);
    routes.push_back(std::move(route));
  }
  return routes;
}

}  // namespace coopnet
