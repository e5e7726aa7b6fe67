#include "output/layout/reading_cost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "output/layout/adjacency.h"
#include "output/layout/layers_cycles.h"
#include "output/layout/quality.h"
#include "output/number.h"
#include "output/route/course.h"
#include "output/route/line_grid.h"
#include "output/route/router.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostInDiagram = 60;  // actors: beyond, nobody follows every line
constexpr double kMostBack = 0.1;           // of all arrows of a flow may run back
constexpr double kLevel = 2;                // a line that rises less than this over its length is level, points
// In crossings, after Purchase 1997 (DOI 10.1007/3-540-63938-1_67): crossings hurt most; a box on another makes a figure
// useless, and a link that runs through a box is taken to end there.
constexpr double kOverlap = 20, kThrough = 5, kLabel = 3, kSlanted = 0.35, kBend = 0.25;
constexpr double kBoxesAcrossing = 12;      // a line as long as so many boxes
constexpr double kTangle = 0.5;             // two lines that cross though they have an end in common
constexpr double kBeside = 1.0 / 8;         // a point of a line that runs on another or just beside it
constexpr double kAgainst = 0.7, kArrowAgainst = 0.6;  // a link with a rank, an arrow in a flow, that runs the other way
// Of that, where the link is one of many to an actor's leaves: all round it or beside it, they are told at a glance.
constexpr double kOfFan = 0.3;
constexpr std::size_t kLeavesOfFan = 8;
constexpr double kBentInFan = 1.2;          // a bent line to one of these leaves: many such look like a brush
constexpr double kInDiagram = 0.5;          // of that, where the network is told round hubs
constexpr double kAsked = 4;                // times that, where a direction is asked for
// An actor's part where distances are all wrong, angles all narrow, texts shrink by the factor e, the page is off by e.
constexpr double kStress = 2, kAngle = 0.15, kShrink = 0.9, kShape = 0.3;

// Whether a route is neither level nor upright: a straight one anywhere, a curved one where it leaves its boxes.
bool slanted(const Route& route) {
  if (route.points.size() < 2) return false;
  if (route.curved) {
    const auto leaves_slanted = [](Point way) { return std::min(std::abs(way.x), std::abs(way.y)) > 0.2 * length(way); };
    const std::size_t end = route.points.size() - 1;
    return leaves_slanted(route.points[1] - route.points[0]) || leaves_slanted(route.points[end] - route.points[end - 1]);
  }
  for (std::size_t i = 0; i + 1 < route.points.size(); ++i) {
    const Point way = route.points[i + 1] - route.points[i];
    if (std::min(std::abs(way.x), std::abs(way.y)) > kLevel) return true;
  }
  return false;
}

bool bent(const Route& route) { return route.points.size() > 2; }

double length_of(const Drawable& drawable, const Placement& placement) {
  double length = 0;
  for (std::size_t k = 0; k < drawable.links.size(); ++k) {
    const DrawableLink& link = drawable.links[k];
    const bool routed = k < placement.routes.size() && placement.routes[k].points.size() > 1;
    if (!routed) {
      length += distance(placement.centres[link.from], placement.centres[link.to]);
      continue;
    }
    const Route& route = placement.routes[k];
    // Of curves the middle points of their pieces will do.
    Point before = route.points[0];
    for (std::size_t i = route.curved ? 3 : 1; i < route.points.size(); i += route.curved ? 3 : 1) {
      length += distance(before, route.points[i]);
      before = route.points[i];
    }
  }
  return length;
}

using Lines = std::vector<std::vector<Point>>;

/// How much of the lines runs on or just beside a line that comes before, points. Straight lines that fan out from one actor
/// are near one another only where they part.
double length_beside(const Drawable& drawable, const Lines& lines, const Rect& page) {
  const Adjacency adjacency(drawable);
  LineGrid drawn(page, 4 * lines.size());
  double length = 0;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const DrawableLink& link = drawable.links[k];
    const std::size_t hub = adjacency.degree(link.from) > adjacency.degree(link.to) ? link.from : link.to;
    const std::size_t bundle = lines[k].size() == 2 ? hub : drawable.actors.size() + k;
    length += drawn.alongside(lines[k], bundle);
    drawn.add(lines[k], k, bundle);
  }
  return length;
}

/// Pairs of lines that cross though they have an end in common, straight ones left out: those cannot.
std::size_t tangles(const Drawable& drawable, const Lines& lines) {
  std::size_t count = 0;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const DrawableLink& a = drawable.links[k];
    for (std::size_t other = k + 1; other < lines.size(); ++other) {
      const DrawableLink& b = drawable.links[other];
      if (lines[k].size() + lines[other].size() <= 4) continue;
      if (a.from != b.from && a.from != b.to && a.to != b.from && a.to != b.to) continue;
      if (line_crossings(lines[k], lines[other]) > 0) ++count;
    }
  }
  return count;
}

/// How often courses turn by 90° in all, wherever to: what an eye has to follow besides their length.
double quarter_turns(const Lines& lines) {
  double turns = 0;
  for (const std::vector<Point>& line : lines) {
    for (std::size_t k = 1; k + 1 < line.size(); ++k) {
      const Point before = line[k] - line[k - 1], after = line[k + 1] - line[k];
      turns += std::abs(std::atan2(cross(before, after), dot(before, after))) / (std::numbers::pi / 2);
    }
  }
  return turns;
}

// +1: the link runs from its start down to its end, -1: the other way, 0: neither.
int downward(const DrawableLink& link, bool arrows) {
  if (link.rank != 0) return link.rank > 0 ? -1 : 1;
  return arrows && link.arrow_to != link.arrow_from ? (link.arrow_to ? 1 : -1) : 0;
}

/// For each link whether it is one of those that fan out to an actor's many leaves.
std::vector<bool> links_of_fans(const Drawable& drawable) {
  const Adjacency adjacency(drawable);
  const auto leaf = [&](std::size_t actor) { return adjacency.degree(actor) == 1; };
  const auto fans_out = [&](std::size_t actor) {
    return std::ranges::count_if(adjacency[actor], leaf) >= std::ptrdiff_t(kLeavesOfFan);
  };
  std::vector<bool> fans;
  for (const DrawableLink& link : drawable.links)
    fans.push_back((leaf(link.to) && fans_out(link.from)) || (leaf(link.from) && fans_out(link.to)));
  return fans;
}

// What links cost that run against a direction.
double against_way(const Drawable& drawable, const Placement& placement, bool arrows, const std::vector<bool>& fans, Point way) {
  double cost = 0;
  for (std::size_t k = 0; k < drawable.links.size(); ++k) {
    const DrawableLink& link = drawable.links[k];
    const int down = downward(link, arrows);
    if (down == 0 || link.from == link.to) continue;
    const Point step = (placement.centres[link.to] - placement.centres[link.from]) * double(down);
    if (dot(step, way) > 0.3 * length(step)) continue;
    cost += (link.rank != 0 ? kAgainst : kArrowAgainst) * (fans[k] ? kOfFan : 1);
  }
  return cost;
}

double against(const Drawable& drawable, const Placement& placement, const LayoutOptions& options, Reading reading) {
  const bool arrows = reading == Reading::flow;
  const Point down{0, 1}, right{1, 0}, up{0, -1}, left{-1, 0};
  const std::vector<bool> fans = options.direction == Direction::automatic ? links_of_fans(drawable)
                                                                           : std::vector<bool>(drawable.links.size(), false);
  const auto cost = [&](Point way) { return against_way(drawable, placement, arrows, fans, way); };
  switch (options.direction) {
    case Direction::down: return kAsked * cost(down);
    case Direction::right: return kAsked * cost(right);
    case Direction::up: return kAsked * cost(up);
    case Direction::left: return kAsked * cost(left);
    case Direction::automatic: break;
  }
  // Nobody expects a hierarchy to run up or to the left.
  return std::min(cost(down), cost(right)) * (reading == Reading::diagram ? kInDiagram : 1);
}

Rect extent(const Drawable& drawable, const Placement& placement) {
  Rect whole = room_box(drawable.actors[0], placement.centres[0]);
  for (std::size_t i = 1; i < drawable.actors.size(); ++i)
    whole = whole.united(room_box(drawable.actors[i], placement.centres[i]));
  for (const Rect& group : placement.groups)
    if (group.width() > 0) whole = whole.united(group);
  for (const Route& route : placement.routes)
    if (!route.curved)
      for (const Point p : route.points) whole = whole.united({p.x, p.y, p.x, p.y});
  return whole;
}

}  // namespace

Reading reading_of(const Drawable& drawable) {
  if (drawable.actors.size() < 3 || drawable.links.empty()) return Reading::map;
  std::size_t ranked = 0, arrows = 0, links = 0;
  std::vector<layers::Wish> wishes;
  for (const DrawableLink& link : drawable.links) {
    if (link.from == link.to) continue;
    ++links;
    const int down = downward(link, true);
    if (link.rank != 0) ++ranked;
    if (down != 0) ++arrows;
    wishes.push_back(down >= 0 ? layers::Wish{link.from, link.to, 1} : layers::Wish{link.to, link.from, 1});
  }
  // A network with hubs is told round them, and its ranks count for less.
  if (!drawable.hubs.empty() && drawable.actors.size() <= kMostInDiagram) return Reading::diagram;
  if (links > 0 && 2 * ranked >= links) return Reading::flow;
  if (links > 0 && arrows == links && drawable.hubs.empty()) {
    const double back = layers::against(layers::order_by_wishes(drawable.actors.size(), wishes), wishes);
    if (back <= kMostBack * double(links)) return Reading::flow;
  }
  return Reading::map;
}

void ReadingCost::add(std::string_view name, double cost) {
  if (cost < 0.005) return;
  parts.push_back({name, cost});
  sum += cost;
}

ReadingCost reading_cost(const Drawable& drawable, const Placement& placement, const LayoutOptions& options, Reading reading) {
  ReadingCost result;
  if (drawable.actors.empty()) return result;
  const auto add = [&](std::string_view name, double cost) { result.add(name, cost); };
  const double actors = double(drawable.actors.size());
  const Quality quality = measure_quality(drawable, placement);
  add("crossings", double(quality.drawn_crossings));
  add("boxes", kOverlap * double(quality.overlaps) + kThrough * double(quality.through_boxes));
  add("labels", kLabel * double(quality.label_hits));
  const Rect whole = extent(drawable, placement);
  Lines courses;
  for (const Route& route : placement.routes) courses.push_back(flatten(route));
  add("beside", kBeside * length_beside(drawable, courses, whole));
  add("tangles", kTangle * double(tangles(drawable, courses)));
  double box = 0;
  for (const DrawableActor& actor : drawable.actors) box += (actor.size.width + actor.size.height) / 2 / actors;
  double lines = kBend * quarter_turns(courses);
  if (box > 0) lines += length_of(drawable, placement) / box / kBoxesAcrossing;
  if (reading == Reading::diagram)
    lines += kSlanted * double(std::count_if(placement.routes.begin(), placement.routes.end(), slanted));
  const std::vector<bool> fans = links_of_fans(drawable);
  for (std::size_t k = 0; k < placement.routes.size(); ++k)
    if (fans[k] && bent(placement.routes[k])) lines += kBentInFan;
  add("lines", lines);
  add("direction", against(drawable, placement, options, reading));
  if (reading == Reading::map) {
    add("distances", kStress * actors * quality.stress);
    add("angles", kAngle * actors * (1 - quality.angular_resolution));
  }
  result.area = whole.width() * whole.height();
  double shrink = 1;
  if (options.width && *options.width > 0 && whole.width() > 0) shrink = std::min(shrink, *options.width / whole.width());
  if (options.height && *options.height > 0 && whole.height() > 0) shrink = std::min(shrink, *options.height / whole.height());
  double size = kShrink * actors * std::log(1 / shrink);
  if (options.ratio && whole.width() > 0 && whole.height() > 0)
    size += kShape * actors * std::abs(std::log(whole.height() / whole.width() / *options.ratio));
  // A figure that fits by its width alone may still be higher than a page.
  if (options.width && !options.height && !options.ratio && whole.height() > 0)
    size += kShrink * actors * std::max(0.0, std::log(whole.height() / std::max(*options.width, whole.width()) / 1.4));
  add("size", size);
  return result;
}

ReadingCost routed_reading_cost(const Drawable& drawable, const Placement& placement, const LayoutOptions& options,
                                Reading reading) {
  const auto missing = [](const Route& course) { return course.points.size() < 2; };
  Placement routed = placement;
  routed.routes.resize(drawable.links.size());
  if (std::any_of(routed.routes.begin(), routed.routes.end(), missing)) {
    RouterOptions router;
    router.style = options.links == LinkStyle::automatic ? routed.links : options.links;
    auto routes = route(drawable, routed.centres, router);
    for (std::size_t k = 0; k < routes.size(); ++k)
      if (missing(routed.routes[k])) routed.routes[k] = std::move(routes[k]);
  }
  return reading_cost(drawable, routed, options, reading);
}

std::string told(const ReadingCost& cost) {
  std::string text = number(cost.sum, 1);
  std::string parts;
  for (const CostPart& part : cost.parts)
    parts += (parts.empty() ? "" : ", ") + std::string(part.name) + " " + number(part.cost, 1);
  return parts.empty() ? text : text + " (" + parts + ")";
}

}  // namespace coopnet
