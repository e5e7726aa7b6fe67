#include "output/route/square_routes.h"

#include <algorithm>
#include <cmath>

#include "output/route/course.h"

namespace coopnet {
namespace {

constexpr double kSquareCorner = 5;        // radius of bends
constexpr double kSquareCrossing = 12;     // points of length that one crossing less is worth
constexpr double kShared = 1;              // for each point that runs along another line
constexpr std::size_t kMostCareful = 60;   // actors up to which ways keep off the company of other lines
constexpr double kUsedSide = 3;            // for each line that ends at a side already
constexpr double kFullSide = 40;           // more where no more fit
constexpr double kLackingSide = 5;         // and for each point that the side is too short
constexpr double kLeastGap = 4;            // between lines at one side

/// The coordinates of a side that ways may start at: its middle, and where a straight line meets the facing side.
std::vector<double> places_on(SideRange own, SideRange facing) {
  std::vector<double> places = {own.middle()};
  const double low = std::max(own.low, facing.low), high = std::min(own.high, facing.high);
  if (low > high) return places;
  for (const double at : {std::clamp(own.middle(), low, high), std::clamp(facing.middle(), low, high)}) {
    if (std::find(places.begin(), places.end(), at) == places.end()) places.push_back(at);
  }
  return places;
}

std::vector<Gate> gates_of(const RoutingJob& job, std::size_t actor, std::size_t other, const SideUse& use) {
  const DrawableActor& drawn = job.drawable.actors[actor];
  std::vector<Gate> gates;
  for (const Side side : kSides) {
    if (is_closed(drawn, side)) continue;
    const SideRange range = side_range(drawn, job.centres[actor], side);
    const Side opposite = kSides[(static_cast<std::size_t>(side) + 2) % 4];
    const SideRange facing = side_range(job.drawable.actors[other], job.centres[other], opposite);
    const auto used = use.find({actor, side});
    const double lines = used == use.end() ? 0 : static_cast<double>(used->second);
    const double lacking = kLeastGap * lines - (range.high - range.low);
    const double crowd = kUsedSide * lines + (lacking > 0 ? kFullSide + kLackingSide * lacking : 0);
    for (const double at : places_on(range, facing)) {
      gates.push_back({port_at(drawn, job.centres[actor], side, at), side, crowd + 0.1 * std::abs(at - range.middle())});
    }
  }
  return gates;
}

/// From middle to middle with one bend, whatever stands there.
SquareWay heedless_way(const std::vector<Gate>& from, const std::vector<Gate>& to, Point from_centre, Point to_centre) {
  const Point way = to_centre - from_centre;
  const Side leave = std::abs(way.x) > std::abs(way.y) ? (way.x > 0 ? Side::right : Side::left)
                                                       : (way.y > 0 ? Side::bottom : Side::top);
  const auto pick = [](const std::vector<Gate>& gates, Side side) {
    for (std::size_t i = 0; i < gates.size(); ++i) {
      if (gates[i].side == side) return i;
    }
    return std::size_t{0};
  };
  SquareWay result;
  result.from_gate = pick(from, leave);
  result.to_gate = pick(to, kSides[(static_cast<std::size_t>(leave) + 2) % 4]);
  const Gate &a = from[result.from_gate], &b = to[result.to_gate];
  const Point middle = (a.port + b.port) * 0.5;
  std::vector<Point> points = {a.port};
  if (is_level(a.side)) {
    points.insert(points.end(), {{a.port.x, middle.y}, {b.port.x, middle.y}});
  } else {
    points.insert(points.end(), {{middle.x, a.port.y}, {middle.x, b.port.y}});
  }
  points.push_back(b.port);
  result.points = corners_only(points);
  return result;
}

/// Moves an end along its side to where the next parallel piece runs, which spares two bends.
void pull_end(const RoutingJob& job, const Obstacles& obstacles, std::vector<Point>& points, std::size_t actor, Side side,
              SideRange range, bool first) {
  if (points.size() < 4) return;
  if (!first) std::reverse(points.begin(), points.end());
  const double at = along(side, points[2]);
  const bool same_way = dot(points[3] - points[2], outward(side)) > 0;
  if (same_way && at >= range.low && at <= range.high) {
    const Point port = port_at(job.drawable.actors[actor], job.centres[actor], side, at);
    if (obstacles.is_free(port, points[2], {actor, actor, {}})) {
      points[2] = port;
      points.erase(points.begin(), points.begin() + 2);
    }
  }
  if (!first) std::reverse(points.begin(), points.end());
}

}  // namespace

SquareChoice choose_square_way(const RoutingJob& job, const Obstacles& obstacles, std::size_t link, const SideUse& use,
                               const LineGrid& drawn) {
  const DrawableLink& ends = job.drawable.links[link];
  const std::vector<Gate> from = gates_of(job, ends.from, ends.to, use), to = gates_of(job, ends.to, ends.from, use);
  SquareCosts costs;
  const bool careful = job.centres.size() <= kMostCareful;
  costs.extra = [&, own = job.bundle[link]](Point p, Point q) {
    const double crossed = kSquareCrossing * static_cast<double>(drawn.crossings(p, q, own));
    return careful ? crossed + kShared * drawn.alongside(p, q, own) : crossed;
  };
  SquareWay way = square_way(obstacles, ends.from, ends.to, from, to, costs)
                      .value_or(heedless_way(from, to, job.core(ends.from).centre(), job.core(ends.to).centre()));
  SquareChoice choice;
  choice.from_side = from[way.from_gate].side;
  choice.to_side = to[way.to_gate].side;
  choice.line = {std::move(way.points), ends.from, ends.to,
                 side_range(job.drawable.actors[ends.from], job.centres[ends.from], choice.from_side),
                 side_range(job.drawable.actors[ends.to], job.centres[ends.to], choice.to_side)};
  pull_end(job, obstacles, choice.line.points, ends.from, choice.from_side, choice.line.from_range, true);
  pull_end(job, obstacles, choice.line.points, ends.to, choice.to_side, choice.line.to_range, false);
  return choice;
}

void set_ports(const RoutingJob& job, std::size_t link, SquareChoice& choice) {
  const DrawableLink& ends = job.drawable.links[link];
  std::vector<Point>& points = choice.line.points;
  if (points.size() < 2) {
    // Outlines that cover one another so that both ports are one point.
    points = {job.core(ends.from).centre(), job.core(ends.to).centre() + Point{1, 0}};
    return;
  }
  points.front() =
      port_at(job.drawable.actors[ends.from], job.centres[ends.from], choice.from_side, along(choice.from_side, points.front()));
  points.back() =
      port_at(job.drawable.actors[ends.to], job.centres[ends.to], choice.to_side, along(choice.to_side, points.back()));
}

void route_squarely(const RoutingJob& job, std::vector<Route>& routes) {
  const Obstacles obstacles(job.drawable, job.centres, job.options.clearance, job.options.kept_free);
  LineGrid drawn(job.bounds(), 3 * routes.size());
  SideUse use;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    if (job.standing[i]) drawn.add(flatten(routes[i]), i, job.bundle[i]);
    if (job.is_open(i)) order.push_back(i);
  }
  const auto span = [&](std::size_t i) {
    const Point way = job.centres[job.drawable.links[i].to] - job.centres[job.drawable.links[i].from];
    return std::abs(way.x) + std::abs(way.y);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return span(a) < span(b); });
  std::vector<SquareChoice> choices(routes.size());
  for (const std::size_t i : order) {
    const DrawableLink& link = job.drawable.links[i];
    choices[i] = choose_square_way(job, obstacles, i, use, drawn);
    ++use[{link.from, choices[i].from_side}];
    ++use[{link.to, choices[i].to_side}];
    drawn.add(choices[i].line.points, i, job.bundle[i]);
  }
  std::sort(order.begin(), order.end());
  std::vector<SquareLine> lines;
  for (const std::size_t i : order) lines.push_back(choices[i].line);
  nudge(lines, obstacles, {job.options.parallel_gap, job.options.arrow_length + 2, job.options.clearance, job.options.frames});
  for (std::size_t k = 0; k < order.size(); ++k) {
    SquareChoice& choice = choices[order[k]];
    choice.line = std::move(lines[k]);
    set_ports(job, order[k], choice);
    routes[order[k]] = round_corners(choice.line.points, kSquareCorner, job.straight_from(order[k]), job.straight_to(order[k]));
  }
}

}  // namespace coopnet
