#include "output/layout/graphviz.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "graph/contained.h"
#include "output/layout/frames.h"
#include "output/layout/graphviz_job.h"
#include "output/layout/graphviz_routes.h"
#include "output/layout/remove_overlaps.h"
#include "output/layout/scale_apart.h"
#include "output/number.h"

namespace coopnet {
namespace {

constexpr double kThrough = 0.5;            // points that a line may touch a foreign box by
constexpr std::size_t kMostRoutesSeen = 2000000;  // pairs of a route and a box that are looked at

std::string trimmed(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

GraphvizAnswer ask(const GraphvizJob& job, const LayoutOptions& options) {
  const ContainedReport report = run_contained([&] { return pack(answer_graphviz_job(job)); }, {.seconds = options.timeout});
  const std::string who = "Graphviz's " + job.engine;
  switch (report.outcome) {
    case ContainedOutcome::done: break;
    case ContainedOutcome::out_of_time: throw LayoutError(who + " did not finish within " + number(options.timeout) + " s");
    case ContainedOutcome::out_of_memory: throw LayoutError(who + " ran out of memory");
    case ContainedOutcome::crashed: throw LayoutError(who + " crashed");
    case ContainedOutcome::exited: throw LayoutError(who + " gave up");
    case ContainedOutcome::not_started:
      throw LayoutError(who + " could not be started (" + std::strerror(report.detail) + ")");
  }
  auto answer = unpack(report.answer, job);
  if (!answer) throw LayoutError(who + " gave no usable positions");
  if (!answer->laid_out) {
    const std::string said = trimmed(answer->messages);
    throw LayoutError(who + " refused" + (said.empty() ? "" : " (" + said + ")"));
  }
  return std::move(*answer);
}

std::vector<Size> rooms(const Drawable& drawable) {
  std::vector<Size> sizes;
  for (const auto& actor : drawable.actors) sizes.push_back(actor.size);
  return sizes;
}

Rect extent(const Drawable& drawable, const std::vector<Point>& centres) {
  Rect box;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const Rect room = room_box(drawable.actors[i], centres[i]);
    box = i == 0 ? room : box.united(room);
  }
  return box;
}

/// How much of its true size a drawing keeps on the wanted page; 1 where nothing is wanted.
double kept_scale(const Rect& box, const LayoutOptions& options) {
  if (!options.width || *options.width <= 0) return 1;
  const double height = options.height && *options.height > 0 ? *options.height : *options.width * 1.4;
  return std::min({1.0, *options.width / std::max(box.width(), 1.0), height / std::max(box.height(), 1.0)});
}

/// Treemap cells are about square, boxes are wide: the cells are stretched to the boxes' shape, at the same area.
void stretch_cells(const Drawable& drawable, std::vector<Point>& centres, double gap) {
  double width = 0;
  double height = 0;
  for (const auto& actor : drawable.actors) {
    width += actor.size.width + gap;
    height += actor.size.height + gap;
  }
  const double stretch = std::sqrt(width / height);
  for (Point& p : centres) p = {p.x * stretch, p.y / stretch};
}

/// Brings the drawing nearer to the wanted height over width, at the same area.
void approach_ratio(const Drawable& drawable, std::vector<Point>& centres, double ratio) {
  const Rect box = extent(drawable, centres);
  if (box.width() <= 0 || box.height() <= 0) return;
  const double stretch = std::clamp(std::sqrt(ratio * box.width() / box.height()), 0.5, 2.0);
  for (Point& p : centres) p = {p.x / stretch, p.y * stretch};
}

/// Moves the whole so that the first pinned actor stands right, then puts every pinned one where it must stand.
std::vector<bool> hold_pins(const Drawable& drawable, std::vector<Point>& centres) {
  std::vector<bool> fixed(centres.size(), false);
  std::optional<Point> shift;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    if (!drawable.actors[i].pin) continue;
    if (!shift) shift = *drawable.actors[i].pin - centres[i];
    fixed[i] = true;
  }
  if (!shift) return fixed;
  for (std::size_t i = 0; i < centres.size(); ++i) centres[i] = fixed[i] ? *drawable.actors[i].pin : centres[i] + *shift;
  return fixed;
}

std::vector<Route> finished_routes(const Drawable& drawable, const GraphvizJob& job, const GraphvizAnswer& answer, bool corners) {
  std::vector<Route> routes;
  for (std::size_t i = 0; i < drawable.links.size(); ++i) {
    const DrawableLink& link = drawable.links[i];
    const bool turned = job.edges[i].tail != link.from;
    Route route = cut_at_outlines(turned ? reversed(answer.routes[i]) : answer.routes[i], drawable.actors[link.from],
                                  answer.centres[link.from], drawable.actors[link.to], answer.centres[link.to],
                                  link.from == link.to);
    if (corners) route = as_corners(route);
    routes.push_back(std::move(route));
  }
  return routes;
}

/// Whether every link has a course, and none runs through a box that it does not end at.
bool clean(const Drawable& drawable, const std::vector<Point>& centres, const std::vector<Route>& routes) {
  for (const Route& route : routes) {
    if (route.points.size() < 2) return false;
  }
  if (routes.size() * centres.size() > kMostRoutesSeen) return true;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    for (std::size_t a = 0; a < centres.size(); ++a) {
      if (a == drawable.links[i].from || a == drawable.links[i].to) continue;
      if (runs_through(routes[i], room_box(drawable.actors[a], centres[a]), kThrough)) return false;
    }
  }
  return true;
}

/// Engines whose boxes do not overlap; their gaps are whole points, and are left as they are.
bool boxes_stay_apart(std::string_view engine) { return engine == "dot" || engine == "osage"; }

bool wants_routes(const GraphvizJob& job) {
  std::string_view splines;
  for (const auto& [name, value] : job.graph) {
    if (name == "splines") splines = value;
  }
  return splines != "none" && splines != "false" && splines != "line" && splines != "no";
}

Placement finish(const Drawable& drawable, const LayoutOptions& options, const GraphvizJob& job, GraphvizAnswer answer) {
  Placement placement;
  placement.engine = job.engine;
  const bool any_attributes =
      !options.graph_attributes.empty() || !options.node_attributes.empty() || !options.edge_attributes.empty();
  if (any_attributes && !answer.messages.empty()) {
    placement.warnings.push_back("Graphviz says: " + trimmed(answer.messages));
  }
  placement.groups.resize(drawable.groups.size());
  for (std::size_t c = 0; c < job.clusters.size(); ++c) placement.groups[job.clusters[c].group] = answer.clusters[c];

  const double gap = kept_spacing(options);
  std::vector<Point>& centres = placement.centres;
  centres = answer.centres;
  if (job.engine == "patchwork") stretch_cells(drawable, centres, gap);
  const std::vector<bool> fixed = job.engine == "neato" || job.engine == "fdp"
                                      ? hold_pins(drawable, centres)
                                      : std::vector<bool>(centres.size(), false);
  const bool pinned = std::find(fixed.begin(), fixed.end(), true) != fixed.end();
  const bool free_shape = job.engine != "dot" && !pinned && job.clusters.empty() && asked_graph_attribute(options, "ratio").empty() &&
                          asked_graph_attribute(options, "size").empty();
  if (free_shape && wanted_ratio(options) > 0) approach_ratio(drawable, centres, wanted_ratio(options));
  const bool leave_overlaps = !asked_graph_attribute(options, "overlap").empty();
  if (!leave_overlaps && !pinned && !boxes_stay_apart(job.engine) && job.engine != "patchwork") {
    const bool rings = job.engine == "twopi" || job.engine == "circo";
    scale_apart(centres, rooms(drawable), gap,
                rings ? ScaleLimits{.most_area = 8, .most_wide = wanted_ratio(options) > 0 ? 1.0 : 1.4} : ScaleLimits{.most_area = 4});
  }
  if (job.engine == "fdp" && !job.clusters.empty() && !leave_overlaps) {
    placement.groups = part_groups(drawable, centres, gap, gap * 0.75, fixed);
  } else if (!leave_overlaps && any_overlap(centres, rooms(drawable), boxes_stay_apart(job.engine) ? 0 : gap)) {
    remove_overlaps(centres, rooms(drawable), gap, fixed);
  }
  if (centres != answer.centres) return placement;
  if (!wants_routes(job)) return placement;
  std::string_view splines = asked_graph_attribute(options, "splines");
  const bool corners = splines == "polyline" || (splines.empty() && options.links == LinkStyle::polyline);
  auto routes = finished_routes(drawable, job, answer, corners);
  if (!clean(drawable, centres, routes)) return placement;
  placement.routes = std::move(routes);
  if (job.engine == "dot") placement.link_labels = answer.labels;
  return placement;
}

}  // namespace

Placement lay_out_graphviz(const Drawable& drawable, const LayoutOptions& options, GraphvizPlugins plugins) {
  const auto attempt = [&](Direction direction) {
    GraphvizJob job = graphviz_job(drawable, options, direction);
    job.plugins = plugins;
    return finish(drawable, options, job, ask(job, options));
  };
  if (drawable.actors.empty()) {
    Placement nothing;
    nothing.engine = options.engine;
    nothing.groups.resize(drawable.groups.size());
    return nothing;
  }
  const bool chooses = options.direction == Direction::automatic && options.engine == "dot" &&
                       asked_graph_attribute(options, "rankdir").empty() && wanted_ratio(options) <= 0;
  if (!chooses) return attempt(options.direction == Direction::automatic ? Direction::down : options.direction);
  Placement down = attempt(Direction::down);
  const double scale = kept_scale(extent(drawable, down.centres), options);
  if (scale >= 1) return down;
  Placement right = attempt(Direction::right);
  return kept_scale(extent(drawable, right.centres), options) > 1.05 * scale ? right : down;
}

Placement lay_out_graphviz(const Drawable& drawable, const LayoutOptions& options) {
  return lay_out_graphviz(drawable, options, default_graphviz_plugins());
}

}  // namespace coopnet
