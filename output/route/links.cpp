#include "output/route/links.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "output/route/course.h"
#include "output/route/outline.h"

namespace coopnet {
namespace {

/// How far an aim may stand off the centre of a core in a direction, so that it is still well inside.
double reach(const RoutingJob& job, std::size_t actor, Point direction) {
  const Rect core = job.core(actor);
  const Point far = core.centre() + direction * (core.width() + core.height());
  const auto border = leave_polygon(job.outlines[actor], core.centre(), far);
  return border ? 0.7 * distance(core.centre(), *border) : 0;
}

}  // namespace

RoutingJob::RoutingJob(const Drawable& what, const std::vector<Point>& where, const RouterOptions& how,
                       const std::vector<Route>& routes)
    : drawable(what),
      centres(where),
      options(how),
      place(what.links.size(), 0),
      beside(what.links.size(), 1),
      bundle(what.links.size()),
      borders(bounds(), 4 * how.frames.size()) {
  for (const Rect& r : how.frames)
    borders.add({{r.left, r.top}, {r.right, r.top}, {r.right, r.bottom}, {r.left, r.bottom}, {r.left, r.top}}, 0, 0);
  for (const Route& route : routes) standing.push_back(route.points.size() > 1);
  for (std::size_t i = 0; i < what.actors.size(); ++i) outlines.push_back(outline_polygon(what.actors[i].outline, core(i)));
  std::iota(bundle.begin(), bundle.end(), std::size_t{0});
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> pairs;
  for (std::size_t i = 0; i < what.links.size(); ++i) {
    const DrawableLink& link = what.links[i];
    if (link.from != link.to) pairs[std::minmax(link.from, link.to)].push_back(i);
  }
  for (const auto& [pair, links] : pairs) {
    for (std::size_t k = 0; k < links.size(); ++k) {
      place[links[k]] = static_cast<double>(k) - static_cast<double>(links.size() - 1) / 2;
      beside[links[k]] = links.size();
      bundle[links[k]] = links[0];
    }
  }
}

double RoutingJob::straight_from(std::size_t link) const { return drawable.links[link].arrow_from ? options.arrow_length : 0; }
double RoutingJob::straight_to(std::size_t link) const { return drawable.links[link].arrow_to ? options.arrow_length : 0; }

Rect RoutingJob::bounds() const {
  Rect all = centres.empty() ? Rect{} : room_box(drawable.actors[0], centres[0]);
  for (std::size_t i = 1; i < centres.size(); ++i) all = all.united(room_box(drawable.actors[i], centres[i]));
  return all.grown(2 * options.clearance);
}

Aims aims_of(const RoutingJob& job, std::size_t link) {
  const auto [from, to] = std::pair(job.drawable.links[link].from, job.drawable.links[link].to);
  Aims aims{job.core(from).centre(), job.core(to).centre()};
  if (job.place[link] == 0) return aims;
  const Point along = from < to ? aims.to - aims.from : aims.from - aims.to;
  const Point aside = turned(unit(along));
  const double outermost = static_cast<double>(job.beside[link] - 1) / 2;
  const double gap = std::min({job.options.parallel_gap, reach(job, from, aside) / outermost, reach(job, to, aside) / outermost});
  const Point offset = aside * (gap * job.place[link]);
  return {aims.from + offset, aims.to + offset};
}

std::vector<Point> cut_at_outlines(const RoutingJob& job, std::size_t link, std::vector<Point> line) {
  const auto cut = [&](std::size_t actor, Point inside, Point outside) {
    return leave_polygon(job.outlines[actor], inside, outside);
  };
  const DrawableLink& ends = job.drawable.links[link];
  const Point aim_from = line.front(), aim_to = line.back();
  const auto start = cut(ends.from, aim_from, line[1]);
  const auto end = cut(ends.to, aim_to, line[line.size() - 2]);
  const bool backwards = line.size() == 2 && start && end && dot(*end - *start, aim_to - aim_from) <= 0;
  if (start && end && !backwards) {
    line.front() = *start;
    line.back() = *end;
    return line;
  }
  if (distance(aim_from, aim_to) > 1e-6) return {aim_from, aim_to};
  const Rect core = job.core(ends.to);
  return {aim_from, {std::max(core.right, aim_from.x + 1), aim_from.y}};
}

}  // namespace coopnet
