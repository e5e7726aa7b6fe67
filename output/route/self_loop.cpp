#include "output/route/self_loop.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "output/route/course.h"
#include "output/route/outline.h"

namespace coopnet {
namespace {

struct Corner {
  double x;   // -1 left, +1 right
  double y;   // -1 top, +1 bottom
};
constexpr std::array<Corner, 4> kCorners = {{{1, -1}, {-1, -1}, {1, 1}, {-1, 1}}};

constexpr double kCircleHandle = 0.5522847498;   // of a cubic that draws a quarter of a circle of radius 1

/// Three quarters of a circle beside the corner, straight where it leaves and where it arrives.
Route loop_at(const DrawableActor& actor, Point centre, Corner side, double inset, double straight) {
  const Rect core = core_box(actor, centre);
  // The point of a pin would hide its lower corners.
  const Rect body = actor.outline == Outline::pin ? outline_room(Outline::pin, core) : core;
  const Point middle = body.centre();
  const Point box_corner{side.x > 0 ? body.right : body.left, side.y > 0 ? body.bottom : body.top};
  const Point corner = leave_outline(actor.outline, core, middle, box_corner + (box_corner - middle)).value_or(box_corner);
  // The ends stand on the border at both sides of the corner, no further from it than the inset even on slanting sides.
  Point start = corner, end = corner;
  for (double part = 1; part > 0.05; part /= 2) {
    const double x = corner.x - side.x * inset * part;
    start = leave_outline(actor.outline, core, {x, middle.y}, {x, middle.y + side.y * (core.height() + 1)}).value_or(corner);
    if (std::abs(start.y - corner.y) <= inset) break;
  }
  for (double part = 1; part > 0.05; part /= 2) {
    const double y = corner.y - side.y * inset * part;
    end = leave_outline(actor.outline, core, {middle.x, y}, {middle.x + side.x * (core.width() + 1), y}).value_or(corner);
    if (std::abs(end.x - corner.x) <= inset) break;
  }
  const double radius = std::max(std::abs(end.x - start.x), std::abs(end.y - start.y)) + straight;
  const Point hub{start.x + side.x * radius, end.y + side.y * radius};
  const double handle = kCircleHandle * radius;
  const Point across{side.x, 0}, away{0, side.y};
  Route route{{start}, true};
  add_line(route, hub - across * radius);
  add_cubic(route, hub - across * radius + away * handle, hub + away * radius - across * handle, hub + away * radius);
  add_cubic(route, hub + away * radius + across * handle, hub + across * radius + away * handle, hub + across * radius);
  add_cubic(route, hub + across * radius - away * handle, hub - away * radius + across * handle, hub - away * radius);
  add_line(route, end);
  return route;
}

}  // namespace

Route self_loop(const DrawableActor& actor, Point centre, std::size_t index, LoopsAtCorners& taken, const Obstacles& obstacles,
                const LineGrid& drawn, double arrow_length) {
  const Ends ends{index, index, {}};
  const double least = std::min(actor.core.width(), actor.core.height());
  std::array<std::size_t, 4> order = {0, 1, 2, 3};
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return taken[a] < taken[b]; });
  struct Form {
    double inset;
    double straight;
  };
  const auto form_at = [&](Form form, std::size_t corner) {
    const double outer = 2.5 * static_cast<double>(taken[corner]);
    return loop_at(actor, centre, kCorners[corner], std::min(form.inset + outer, least / 3), form.straight + outer);
  };
  std::optional<Route> best;
  std::size_t best_corner = order[0], fewest = 0;
  for (const Form form : {Form{4, arrow_length}, Form{3.5, arrow_length * 0.8}, Form{3, arrow_length * 0.6}, Form{2.5, 2}}) {
    for (const std::size_t corner : order) {
      Route route = form_at(form, corner);
      const std::vector<Point> line = flatten(route);
      if (!obstacles.is_free(line, ends, form.straight > 2.5 ? 0.5 : 0)) continue;
      const std::size_t crossed = drawn.crossings(line);
      if (best && crossed >= fewest) continue;
      best = std::move(route);
      best_corner = corner;
      fewest = crossed;
    }
    if (best) break;
  }
  ++taken[best_corner];
  return best ? *best : loop_at(actor, centre, kCorners[best_corner], std::min(2.5, least / 3), 2);
}

}  // namespace coopnet
