#include "output/route/router.h"

#include <map>
#include <utility>

#include "output/route/course.h"
#include "output/route/curved_routes.h"
#include "output/route/direct_routes.h"
#include "output/route/line_grid.h"
#include "output/route/links.h"
#include "output/route/self_loop.h"
#include "output/route/square_routes.h"

namespace coopnet {
namespace {

/// Straight lines, side by side where parallel, with no look at what stands between.
void route_cheaply(const RoutingJob& job, std::vector<Route>& routes) {
  for (std::size_t i = 0; i < routes.size(); ++i) {
    if (!job.is_open(i)) continue;
    const Aims aims = aims_of(job, i);
    routes[i].points = cut_at_outlines(job, i, {aims.from, aims.to});
  }
}

void route_self_links(const RoutingJob& job, const Obstacles& obstacles, std::vector<Route>& routes) {
  std::map<std::size_t, LoopsAtCorners> taken;
  LineGrid drawn(job.bounds(), 4 * routes.size());
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const DrawableLink& link = job.drawable.links[i];
    if (link.from != link.to || job.standing[i]) {
      drawn.add(flatten(routes[i], 0.5), i, job.bundle[i]);
    } else {
      taken.try_emplace(link.from);
    }
  }
  if (taken.empty()) return;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const DrawableLink& link = job.drawable.links[i];
    if (link.from != link.to || job.standing[i]) continue;
    routes[i] = self_loop(job.drawable.actors[link.from], job.centres[link.from], link.from, taken[link.from], obstacles, drawn,
                          job.options.arrow_length);
  }
}

}  // namespace

std::vector<Route> route(const Drawable& drawable, const std::vector<Point>& centres, const RouterOptions& options,
                         std::vector<Route> standing) {
  std::vector<Route> routes = std::move(standing);
  routes.resize(drawable.links.size());
  const RoutingJob job(drawable, centres, options, routes);
  const Obstacles obstacles(drawable, centres, options.clearance, options.kept_free);
  if (drawable.actors.size() > kMostRoutedActors) {
    route_cheaply(job, routes);
  } else if (options.style == LinkStyle::orthogonal) {
    route_squarely(job, routes);
  } else if (options.style == LinkStyle::curved) {
    route_in_curves(job, routes);
  } else {
    route_directly(job, obstacles, routes);
  }
  route_self_links(job, obstacles, routes);
  return routes;
}

}  // namespace coopnet
