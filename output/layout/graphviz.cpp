#include "output/layout/graphviz.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <optional>

#include "graph/contained.h"
#include "output/layout/graphviz_job.h"
#include "output/layout/graphviz_positions.h"
#include "output/layout/graphviz_routes.h"
#include "output/number.h"

namespace coopnet {
namespace {

constexpr double kThrough = 0.5;            // points that a line may touch a foreign box by
constexpr double kText = 6;                 // least height of a text, points
constexpr std::size_t kMostOfAFittingDrawing = 10;  // actors that dot sets on a usual page without shrinking them, going down
constexpr double kWorthTurning = 1.05;
constexpr std::size_t kMostRoutesSeen = 2000000;  // pairs of a route and a box that are looked at

std::string trimmed(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

GraphvizAnswer ask(const GraphvizJob& job, const LayoutOptions& options) {
  load_graphviz(job);
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

/// How much of its true size a drawing keeps on the wanted page; 1 where nothing is wanted.
double kept_scale(const Rect& box, const LayoutOptions& options) {
  if (!options.width || *options.width <= 0) return 1;
  const double height = options.height && *options.height > 0 ? *options.height : *options.width * 1.4;
  return std::min({1.0, *options.width / std::max(box.width(), 1.0), height / std::max(box.height(), 1.0)});
}

/// The most of its true size that a drawing could keep that goes down, told from one that goes right: dot gives an actor the
/// same rank in both, and those of one rank stand side by side.
double most_kept_down(const Drawable& drawable, const std::vector<Point>& turned, const LayoutOptions& options) {
  std::vector<std::size_t> order(turned.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return turned[a].x < turned[b].x; });
  double widest = 0, width = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    if (k > 0 && turned[order[k]].x - turned[order[k - 1]].x > 1) width = 0;
    width += drawable.actors[order[k]].size.width;
    widest = std::max(widest, width);
  }
  return kept_scale({0, 0, widest, 0}, options);
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

/// The parts of a room above and below its core that hold text: a person's name under the circle.
std::vector<Rect> texts_beside_core(const DrawableActor& actor, Point centre) {
  const Rect room = room_box(actor, centre);
  const Rect core = core_box(actor, centre);
  std::vector<Rect> texts;
  if (core.top - room.top > kText) texts.push_back({room.left, room.top, room.right, core.top});
  if (room.bottom - core.bottom > kText) texts.push_back({room.left, core.bottom, room.right, room.bottom});
  return texts;
}

/// Takes away the courses that run through a foreign box or an own text; the router draws those links anew.
void drop_bad_routes(const Drawable& drawable, const std::vector<Point>& centres, std::vector<Route>& routes) {
  if (routes.size() * centres.size() > kMostRoutesSeen) return;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const DrawableLink& link = drawable.links[i];
    bool bad = false;
    for (std::size_t a = 0; a < centres.size() && !bad; ++a) {
      if (a != link.from && a != link.to) {
        bad = runs_through(routes[i], room_box(drawable.actors[a], centres[a]), kThrough);
        continue;
      }
      const auto texts = texts_beside_core(drawable.actors[a], centres[a]);
      bad = std::any_of(texts.begin(), texts.end(), [&](const Rect& text) { return runs_through(routes[i], text, kThrough); });
    }
    if (bad) routes[i] = {};
  }
}

bool wants_routes(const GraphvizJob& job) {
  std::string_view splines;
  for (const auto& [name, value] : job.graph) {
    if (name == "splines") splines = value;
  }
  return splines != "none" && splines != "false" && splines != "line" && splines != "no";
}

/// Graphviz's routes between boxes that have been moved since: its engine `nop` takes positions as they are.
GraphvizAnswer route_again(GraphvizJob job, const std::vector<Point>& centres, const LayoutOptions& options) {
  job.engine = "nop";
  job.clusters.clear();
  for (std::size_t i = 0; i < job.nodes.size(); ++i) {
    job.nodes[i].cluster.reset();
    job.nodes[i].attributes = {{"pos", number(centres[i].x, 4) + "," + number(-centres[i].y, 4)}};
  }
  GraphvizAnswer answer = ask(job, options);
  const Point shift = centres[0] - answer.centres[0];
  for (Route& route : answer.routes) {
    for (Point& p : route.points) p = p + shift;
  }
  answer.centres = centres;
  return answer;
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

  std::vector<Point>& centres = placement.centres;
  centres = answer.centres;
  settle(drawable, options, job, centres, placement.groups);
  if (!wants_routes(job)) return placement;
  if (centres != answer.centres) {
    try {
      answer = route_again(job, centres, options);
    } catch (const LayoutError& error) {
      placement.warnings.push_back(std::string(error.what()) + "; links are drawn without it");
      return placement;
    }
  }
  std::string_view splines = asked_graph_attribute(options, "splines");
  const bool corners = splines == "polyline" || (splines.empty() && options.links == LinkStyle::polyline);
  auto routes = finished_routes(drawable, job, answer, corners);
  drop_bad_routes(drawable, centres, routes);
  placement.routes = std::move(routes);
  if (job.engine == "dot") placement.link_labels = answer.labels;
  return placement;
}

}  // namespace

Placement lay_out_graphviz(const Drawable& drawable, const LayoutOptions& options, GraphvizPlugins plugins) {
  const auto job_for = [&](Direction direction) {
    GraphvizJob job = graphviz_job(drawable, options, direction);
    job.plugins = plugins;
    return job;
  };
  if (drawable.actors.empty()) {
    Placement nothing;
    nothing.engine = options.engine;
    nothing.groups.resize(drawable.groups.size());
    return nothing;
  }
  const bool chooses = options.direction == Direction::automatic && options.engine == "dot" &&
                       asked_graph_attribute(options, "rankdir").empty() && wanted_ratio(options) <= 0;
  const auto lay_out_as = [&](const GraphvizJob& job) { return finish(drawable, options, job, ask(job, options)); };
  const GraphvizJob down = job_for(options.direction == Direction::automatic ? Direction::down : options.direction);
  if (!chooses) return lay_out_as(down);
  const auto kept_by = [&](const GraphvizAnswer& answer) { return kept_scale(extent_of(drawable, answer.centres), options); };
  const GraphvizJob right = job_for(Direction::right);
  std::optional<GraphvizAnswer> turned;
  if (drawable.actors.size() > kMostOfAFittingDrawing) {
    turned = ask(right, options);
    if (kept_by(*turned) > kWorthTurning * most_kept_down(drawable, turned->centres, options)) {
      return finish(drawable, options, right, std::move(*turned));
    }
  }
  GraphvizAnswer answer = ask(down, options);
  if (const double scale = kept_by(answer); scale < 1) {
    if (!turned) turned = ask(right, options);
    if (kept_by(*turned) > kWorthTurning * scale) return finish(drawable, options, right, std::move(*turned));
  }
  return finish(drawable, options, down, std::move(answer));
}

Placement lay_out_graphviz(const Drawable& drawable, const LayoutOptions& options) {
  return lay_out_graphviz(drawable, options, GraphvizPlugins::direct);
}

}  // namespace coopnet
