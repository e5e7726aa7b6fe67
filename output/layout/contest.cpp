#include "output/layout/contest.h"

#include <algorithm>
#include <cmath>

#include "output/layout/grid.h"
#include "output/layout/quality.h"
#include "output/number.h"
#include "output/route/router.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostInDiagram = 36;  // actors: beyond, rows and columns make lines long
constexpr double kLevel = 2;                // a line that rises less than this over its length is level, points

// Whether a straight route is neither level nor upright. Curved routes leave their boxes squarely.
bool slanted(const Route& route) {
  if (route.curved || route.points.size() < 2) return false;
  for (std::size_t i = 0; i + 1 < route.points.size(); ++i) {
    const Point way = route.points[i + 1] - route.points[i];
    if (std::min(std::abs(way.x), std::abs(way.y)) > kLevel) return true;
  }
  return false;
}

Rect extent(const Drawable& drawable, const Placement& placement) {
  Rect whole = room_box(drawable.actors[0], placement.centres[0]);
  for (std::size_t i = 1; i < drawable.actors.size(); ++i)
    whole = whole.united(room_box(drawable.actors[i], placement.centres[i]));
  return whole;
}

Entry enter(const Drawable& drawable, const LayoutOptions& options, Placement placement, bool diagram) {
  Entry entry;
  entry.engine = placement.engine;
  RouterOptions router;
  router.style = options.links == LinkStyle::automatic ? placement.links : options.links;
  if (placement.routes.empty()) placement.routes = route(drawable, placement.centres, router);
  entry.cost = diagram ? diagram_cost(drawable, placement, options)
                       : readability_cost(measure_quality(drawable, placement), drawable, placement, options);
  entry.placement = std::move(placement);
  return entry;
}

}  // namespace

bool reads_as_diagram(const Drawable& drawable) {
  return !drawable.hubs.empty() && drawable.actors.size() <= kMostInDiagram && drawable.actors.size() >= 3;
}

double diagram_cost(const Drawable& drawable, const Placement& placement, const LayoutOptions& options) {
  if (drawable.actors.empty()) return 0;
  const Quality quality = measure_quality(drawable, placement);
  double cost = double(quality.drawn_crossings) + 20 * double(quality.overlaps) + 5 * double(quality.through_boxes) +
                3 * double(quality.label_hits);
  double length = 0;
  for (const Route& route : placement.routes) {
    if (slanted(route)) cost += 0.35;
    for (std::size_t i = 0; i + 1 < route.points.size(); ++i) length += distance(route.points[i], route.points[i + 1]);
  }
  // A line as long as four boxes are wide is worth a third of a crossing.
  double box = 0;
  for (const DrawableActor& actor : drawable.actors) box += (actor.size.width + actor.size.height) / 2;
  box /= double(drawable.actors.size());
  if (box > 0) cost += length / box / 12;
  const Rect whole = extent(drawable, placement);
  double shrink = 1;
  if (options.width && whole.width() > 0) shrink = std::min(shrink, *options.width / whole.width());
  if (options.height && whole.height() > 0) shrink = std::min(shrink, *options.height / whole.height());
  return cost + 0.8 * double(drawable.actors.size()) * std::log(1 / shrink);
}

Placement best_of(const Drawable& drawable, const LayoutOptions& options, Placement own) {
  if (!reads_as_diagram(drawable) || !drawable.groups.empty()) return own;
  std::vector<Entry> entries;
  entries.push_back(enter(drawable, options, std::move(own), true));
  entries.push_back(enter(drawable, options, lay_out_grid(drawable, options), true));
  const auto best = std::min_element(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.cost < b.cost; });
  Placement winner = best->placement;
  // The figure draws the routes of the winner itself, so that they are made in one place.
  winner.routes.clear();
  winner.explanation.push_back("the network has hubs and " + std::to_string(drawable.actors.size()) +
                               " actors, so that it is judged as a diagram: by crossings, slanted and long lines, size on the page");
  for (const Entry& entry : entries)
    winner.explanation.push_back(entry.engine + ": cost " + number(entry.cost, 2) + (&entry == &*best ? ", the best" : ""));
  return winner;
}

}  // namespace coopnet
