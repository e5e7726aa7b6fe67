#include "output/layout/layers_routes.h"

#include <algorithm>
#include <cmath>

#include "output/separation.h"
#include "output/route/course.h"
#include "output/route/obstacles.h"
#include "output/route/outline.h"
#include "output/route/smooth.h"

namespace coopnet::layers {
namespace {

constexpr double kPortGap = 9;         // wanted between two ports of a side, points
constexpr double kPortRoom = 0.72;     // of a side that ports use
constexpr double kRoundRoom = 0.4;     // of it where the outline is round or pointed there
constexpr double kClearance = 3;       // between a course and a foreign box
constexpr double kStray = 26;          // points that a cut corner may be off the way: further it might cross others
constexpr double kHeld = 1.5;          // likewise beside a label
constexpr double kArrow = 5;           // straight stretch for an arrowhead
constexpr double kMostWays = 3000;     // beyond: no corners are cut

bool goes_down_or_up(Direction direction) {
  return direction != Direction::right && direction != Direction::left;
}

// Which part of a side ports may use.
double port_room(Outline outline, bool top_or_bottom) {
  switch (outline) {
    case Outline::circle:
    case Outline::lozenge: return kRoundRoom;
    case Outline::hexagon:
    case Outline::chevron:
    case Outline::pill: return top_or_bottom ? kPortRoom : 0.3;
    case Outline::box:
    case Outline::rounded:
    case Outline::ticket:
    case Outline::pin:
    case Outline::cards: break;
  }
  return kPortRoom;
}

// For every arc the place along the layer where it leaves its tail and where it meets its head.
struct Ports {
  std::vector<double> tail, head;
};

class PortFinder {
 public:
  PortFinder(const Placed& placed, const Drawable& drawable) : placed_(placed), drawable_(drawable) {
    ports_.tail.resize(placed.layering.chains.size());
    ports_.head.resize(placed.layering.chains.size());
  }

  Ports take() {
    const auto& chains = placed_.layering.chains;
    std::vector<std::vector<std::size_t>> below(placed_.actors.size()), above(placed_.actors.size());
    for (std::size_t a = 0; a < chains.size(); ++a) {
      below[chains[a].front()].push_back(a);
      above[chains[a].back()].push_back(a);
    }
    for (std::size_t i = 0; i < placed_.actors.size(); ++i) {
      spread(i, below[i], ports_.tail, [&](std::size_t a) { return chains[a][1]; });
      spread(i, above[i], ports_.head, [&](std::size_t a) { return chains[a][chains[a].size() - 2]; });
    }
    return std::move(ports_);
  }

 private:
  template <typename Next>
  void spread(std::size_t actor, std::vector<std::size_t>& arcs, std::vector<double>& ports, Next next) {
    if (arcs.empty()) return;
    const DrawableActor& drawn = drawable_.actors[placed_.actors[actor]];
    const bool upright = goes_down_or_up(placed_.direction);
    const double middle = placed_.along[actor] + (upright ? drawn.core.centre().x : drawn.core.centre().y);
    const double half = (upright ? drawn.core.width() : drawn.core.height()) / 2 * port_room(drawn.outline, upright);
    std::stable_sort(arcs.begin(), arcs.end(), [&](std::size_t a, std::size_t b) {
      return placed_.layering.place[next(a)] < placed_.layering.place[next(b)];
    });
    // Upright where the next place lies below the box; else towards it, but the nearer to the middle the fewer there are.
    const double gap = std::min(kPortGap, arcs.size() > 1 ? 2 * half / double(arcs.size() - 1) : 0);
    const double reach = std::min(half, gap * double(arcs.size() - 1) / 2 + (arcs.size() == 1 ? 0 : gap));
    std::vector<double> wanted;
    for (const std::size_t a : arcs) {
      const double way = placed_.along[next(a)] - middle;
      wanted.push_back(std::abs(way) <= half && std::abs(way) <= reach + kPortGap ? way : std::clamp(way, -reach, reach));
    }
    auto places = separate_chain(wanted, std::vector<double>(arcs.size(), 1.0), std::vector<double>(arcs.size() - 1, gap));
    // All stay on the side, and apart.
    for (std::size_t k = 0; k < arcs.size(); ++k) places[k] = std::max(places[k], gap * double(k) - half);
    for (std::size_t k = 0; k < arcs.size(); ++k) places[k] = std::min(places[k], half - gap * double(arcs.size() - 1 - k));
    for (std::size_t k = 0; k < arcs.size(); ++k) ports[arcs[k]] = middle + places[k];
  }

  const Placed& placed_;
  const Drawable& drawable_;
  Ports ports_;
};

// Where a way leaves the outline that goes straight out of the actor, `off` its centre along the layer, to the next layers
// (`sign` 1) or to those before (-1).
std::optional<Point> leave(const DrawableActor& actor, Point centre, double off, double sign, Direction direction) {
  const Rect core = core_box(actor, centre);
  const bool upright = goes_down_or_up(direction);
  const Point inside = upright ? Point{centre.x + off, core.centre().y} : Point{core.centre().x, centre.y + off};
  return leave_outline(actor.outline, core, inside, inside + on_page(0, sign * 1e4, direction));
}

}  // namespace

Point on_page(double along, double across, Direction direction) {
  switch (direction) {
    case Direction::up: return {along, -across};
    case Direction::right: return {across, along};
    case Direction::left: return {-across, along};
    case Direction::automatic:
    case Direction::down: break;
  }
  return {along, across};
}

std::vector<std::vector<Point>> ways_of(const Placed& placed, const Drawable& drawable, const std::vector<Point>& centres) {
  const Layering& l = placed.layering;
  const Ports ports = PortFinder(placed, drawable).take();
  std::vector<std::vector<Point>> ways(l.chains.size());
  for (std::size_t a = 0; a < l.chains.size(); ++a) {
    const auto& chain = l.chains[a];
    const std::size_t tail = placed.actors[chain.front()], head = placed.actors[chain.back()];
    const double from = placed.across[l.layer[chain.front()]], to = placed.across[l.layer[chain.back()]];
    // The layers' frame has its own origin: the tail's centre tells where it lies on the page.
    const Point shift = centres[tail] - on_page(placed.along[chain.front()], from, placed.direction);
    const auto place = [&](double along, double across) { return on_page(along, across, placed.direction) + shift; };
    const double tail_off = ports.tail[a] - placed.along[chain.front()], head_off = ports.head[a] - placed.along[chain.back()];
    const auto start = leave(drawable.actors[tail], centres[tail], tail_off, 1, placed.direction);
    const auto end = leave(drawable.actors[head], centres[head], head_off, -1, placed.direction);
    if (!start || !end) continue;
    std::vector<Point> way = {*start};
    // Out of a box that is lower than its layer straight to the layer's edge.
    way.push_back(place(ports.tail[a], from + placed.depths[l.layer[chain.front()]] / 2));
    for (std::size_t k = 1; k + 1 < chain.size(); ++k) {
      const double half = placed.depths[l.layer[chain[k]]] / 2, middle = placed.across[l.layer[chain[k]]];
      way.push_back(place(placed.along[chain[k]], middle - half));
      if (half > 0) way.push_back(place(placed.along[chain[k]], middle + half));
    }
    way.push_back(place(ports.head[a], to - placed.depths[l.layer[chain.back()]] / 2));
    way.push_back(*end);
    if (placed.turned[a]) std::reverse(way.begin(), way.end());
    ways[a] = std::move(way);
  }
  return ways;
}

std::vector<Route> finish_ways(const std::vector<std::vector<Point>>& ways, const std::vector<std::optional<Point>>& labels,
                               const Drawable& drawable, const std::vector<Point>& centres, LinkStyle style) {
  std::vector<Route> routes(ways.size());
  if (style == LinkStyle::straight || style == LinkStyle::orthogonal) return routes;
  const Obstacles obstacles(drawable, centres, kClearance);
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (ways[i].size() < 2) continue;
    const DrawableLink& link = drawable.links[i];
    const Ends ends = obstacles.ends(link.from, link.to, core_box(drawable.actors[link.from], centres[link.from]).centre(),
                                     core_box(drawable.actors[link.to], centres[link.to]).centre());
    std::vector<Point> way = {ways[i][0]};
    for (const Point p : ways[i])
      if (distance(p, way.back()) > 0.1) way.push_back(p);
    if (way.size() < 2) continue;
    if (double(ways.size()) <= kMostWays) {
      // As far as one sees along the way, and no further than it stays near.
      std::vector<Point> cut = {way[0]};
      for (std::size_t at = 0; at + 1 < way.size();) {
        std::size_t next = at + 1;
        for (std::size_t to = way.size() - 1; to > at + 1; --to) {
          const Point along = unit(way[to] - way[at]);
          bool near = true;
          for (std::size_t k = at + 1; k < to && near; ++k) {
            const bool held = labels[i] && distance(way[k], *labels[i]) <= std::max(link.label.height, link.label.width);
            near = std::abs(cross(along, way[k] - way[at])) <= (held ? kHeld : kStray);
          }
          if (!near || !obstacles.is_free(way[at], way[to], ends)) continue;
          next = to;
          break;
        }
        cut.push_back(way[next]);
        at = next;
      }
      way = std::move(cut);
    }
    if (!obstacles.is_free(way, ends, 0)) continue;
    if (style == LinkStyle::polyline) {
      routes[i] = {way, false};
      continue;
    }
    SmoothOptions options;
    options.straight_from = link.arrow_from ? kArrow : 0;
    options.straight_to = link.arrow_to ? kArrow : 0;
    options.level = 0.3;
    const auto& from = drawable.actors[link.from];
    const auto& to = drawable.actors[link.to];
    options.out_from = outward_normal(from.outline, core_box(from, centres[link.from]), way.front());
    options.out_to = outward_normal(to.outline, core_box(to, centres[link.to]), way.back());
    routes[i] = smooth(way, ends, obstacles, options);
  }
  return routes;
}

}  // namespace coopnet::layers
