#include "output/layout/graphviz_job.h"

#include <algorithm>
#include <cmath>

#include "output/number.h"

namespace coopnet {
namespace {

constexpr double kLargestBox = 20000;
constexpr double kLeastSpacing = 8;

double finite_or(double value, double low, double high, double otherwise) {
  return std::isfinite(value) ? std::clamp(value, low, high) : otherwise;
}
double rank_spacing(const LayoutOptions& options) { return finite_or(options.rank_spacing, 1, 3600, 34); }

std::string inches(double points) { return number(points / 72, 6); }

bool asked(const GraphvizAttributes& attributes, std::string_view name) {
  return std::any_of(attributes.begin(), attributes.end(), [&](const auto& pair) { return pair.first == name; });
}

bool is_force(std::string_view engine) { return engine == "neato" || engine == "fdp" || engine == "sfdp"; }
bool frames_groups(std::string_view engine) { return engine == "dot" || engine == "fdp" || engine == "osage"; }

/// How far a box reaches from its centre, over all directions about.
double reach(const DrawableActor& actor) { return (actor.size.width + actor.size.height) / 4; }

double wanted_length(const Drawable& drawable, const DrawableLink& link, const LayoutOptions& options) {
  const double between = std::max(rank_spacing(options), link.label.width + kLeastSpacing);
  return reach(drawable.actors[link.from]) + between + reach(drawable.actors[link.to]);
}

double mean_length(const Drawable& drawable, const LayoutOptions& options) {
  double sum = 0;
  for (const auto& link : drawable.links) sum += wanted_length(drawable, link, options);
  return drawable.links.empty() ? 72 : sum / static_cast<double>(drawable.links.size());
}

std::string_view rankdir(Direction direction) {
  switch (direction) {
    case Direction::right: return "LR";
    case Direction::left: return "RL";
    case Direction::up: return "BT";
    case Direction::automatic:
    case Direction::down: break;
  }
  return "TB";
}

std::string_view splines(LinkStyle style) {
  switch (style) {
    case LinkStyle::automatic:
    case LinkStyle::spline: return "true";
    case LinkStyle::polyline: return "polyline";
    // Straight lines and dot's "curved" run through boxes and its "ortho" crashes: the router draws those.
    case LinkStyle::straight:
    case LinkStyle::curved:
    case LinkStyle::orthogonal: break;
  }
  return "none";
}

/// Columns for an array of boxes that comes out in the wanted shape.
std::size_t array_columns(const Drawable& drawable, const LayoutOptions& options) {
  double width = 0;
  double height = 0;
  for (const auto& actor : drawable.actors) {
    width += actor.size.width;
    height += actor.size.height;
  }
  const auto n = static_cast<double>(std::max<std::size_t>(drawable.actors.size(), 1));
  const double gap = kept_spacing(options);
  const double ratio = wanted_ratio(options) > 0 ? wanted_ratio(options) : 0.62;
  double columns = std::sqrt(n * (height / n + gap) / ((width / n + gap) * ratio));
  // Graphviz takes one number for the table of groups and for the table in each group.
  if (!drawable.groups.empty()) columns = std::sqrt(columns);
  return static_cast<std::size_t>(std::clamp(std::round(columns), 1.0, n));
}

void set_graph(GraphvizJob& job, const Drawable& drawable, const LayoutOptions& options, Direction direction) {
  const std::string& engine = job.engine;
  const double gap = kept_spacing(options);
  auto set = [&](std::string name, std::string value) { job.graph.emplace_back(std::move(name), std::move(value)); };
  job.edge.emplace_back("dir", "none");  // arrowheads are drawn at the outlines, not where Graphviz would shorten a line
  job.edge.emplace_back("headclip", "false");
  job.edge.emplace_back("tailclip", "false");
  if (engine == "dot") {
    set("rankdir", std::string(rankdir(direction)));
    set("nodesep", inches(gap));
    set("ranksep", inches(rank_spacing(options)));
    set("splines", std::string(splines(options.links)));
    if (const double ratio = wanted_ratio(options); ratio > 0) set("ratio", number(ratio, 6));
  } else {
    set("splines", "none");
  }
  if (frames_groups(engine)) {
    set("labeljust", "l");
    set("margin", number(gap * 0.75, 0));
  }
  if (is_force(engine)) {
    set("start", std::to_string(options.seed % 2147483647));
    set("K", number(mean_length(drawable, options) / 72, 6));
  }
  if (is_force(engine) || engine == "twopi" || engine == "circo") {
    // Graphviz's own removal (prism) moves pinned nodes too, and its last digits follow from addresses in memory, which a
    // symmetric figure can blow up to another picture: remove_overlaps does it afterwards.
    set("overlap", "true");
    set("sep", "+" + number(gap / 2, 2));
    set("inputscale", "72");
  }
  if (engine == "twopi") {
    double mean = 0;
    for (const auto& actor : drawable.actors) mean += 2 * reach(actor) / static_cast<double>(drawable.actors.size());
    set("ranksep", inches(rank_spacing(options) + mean));
  }
  if (engine == "circo") set("mindist", inches(gap));
  if ((engine == "twopi" || engine == "circo") && !drawable.hubs.empty()) {
    set("root", "n" + std::to_string(drawable.hubs.front()));
  }
  if (engine == "osage") {
    set("pack", number(gap, 0));
    set("packmode", "array_u" + std::to_string(array_columns(drawable, options)));
  }
}

GraphvizJob::Node node(const Drawable& drawable, std::size_t i, const GraphvizJob& job,
                       const std::vector<std::optional<std::size_t>>& cluster_of, const LayoutOptions& options) {
  const DrawableActor& actor = drawable.actors[i];
  const Size size = actor.size;
  if (!(size.width >= 0 && size.width <= kLargestBox && size.height >= 0 && size.height <= kLargestBox)) {
    throw LayoutError("Graphviz takes no box of " + number(size.width) + " × " + number(size.height) + " points");
  }
  GraphvizJob::Node node;
  node.size = {std::max(size.width, 1.0), std::max(size.height, 1.0)};
  if (actor.group && frames_groups(job.engine)) node.cluster = cluster_of[*actor.group];
  if (actor.pin && (job.engine == "neato" || job.engine == "fdp")) {
    const auto coordinate = [](double value) { return number(finite_or(value, -1e6, 1e6, 0), 3); };
    node.attributes.emplace_back("pos", coordinate(actor.pin->x) + "," + coordinate(-actor.pin->y) + "!");
  }
  if (job.engine == "osage" && !asked(options.node_attributes, "sortv")) {
    node.attributes.emplace_back("sortv", std::to_string(actor.kind + 1));
  }
  if (job.engine == "patchwork" && !asked(options.node_attributes, "area")) {
    const double gap = kept_spacing(options);
    const double area = (size.width + gap) * (size.height + gap) / (72 * 72);
    node.attributes.emplace_back("area", number(std::clamp(area, 0.01, 1000.0), 4));
  }
  return node;
}

GraphvizJob::Edge edge(const Drawable& drawable, std::size_t i, const GraphvizJob& job, Direction direction,
                       const LayoutOptions& options) {
  const DrawableLink& link = drawable.links[i];
  GraphvizJob::Edge edge{link.from, link.to, {}, {}};
  const double weight = finite_or(link.weight, 0.01, 100, 1);
  if (job.engine == "dot") {
    const bool turned = direction == Direction::up ? link.rank < 0 : link.rank > 0;
    if (turned) std::swap(edge.tail, edge.head);
    const bool labelled =
        link.label.width > 0 && link.label.height > 0 && std::max(link.label.width, link.label.height) < kLargestBox;
    if (labelled && splines(options.links) != "none") edge.label = link.label;
    if (weight >= 1.5 && !asked(options.edge_attributes, "weight")) edge.attributes.emplace_back("weight", number(weight, 0));
  } else if (is_force(job.engine)) {
    if (!asked(options.edge_attributes, "len")) {
      edge.attributes.emplace_back("len", inches(std::clamp(wanted_length(drawable, link, options), 7.2, 7200.0)));
    }
    if (weight != 1 && !asked(options.edge_attributes, "weight")) edge.attributes.emplace_back("weight", number(weight, 3));
  }
  return edge;
}

}  // namespace

std::string_view asked_graph_attribute(const LayoutOptions& options, std::string_view name) {
  std::string_view value;
  for (const auto& pair : options.graph_attributes) {
    if (pair.first == name) value = pair.second;
  }
  return value;
}

double kept_spacing(const LayoutOptions& options) { return finite_or(options.node_spacing, kLeastSpacing, 3600, 14); }

double wanted_ratio(const LayoutOptions& options) {
  const bool box = !options.ratio && options.width && options.height && *options.width > 0;
  const double ratio = options.ratio ? *options.ratio : box ? *options.height / *options.width : 0;
  return ratio > 0 ? finite_or(ratio, 0.05, 20, 0) : 0;
}

GraphvizJob graphviz_job(const Drawable& drawable, const LayoutOptions& options, Direction direction) {
  GraphvizJob job;
  job.engine = options.engine;
  job.seed = static_cast<unsigned>(options.seed % 2147483647);
  set_graph(job, drawable, options, direction);
  // An empty cluster is more than some engines bear.
  std::vector<std::optional<std::size_t>> cluster_of(drawable.groups.size());
  if (frames_groups(job.engine)) {
    for (const auto& actor : drawable.actors) {
      if (!actor.group || cluster_of[*actor.group]) continue;
      cluster_of[*actor.group] = job.clusters.size();
      job.clusters.push_back({*actor.group, drawable.groups[*actor.group].label});
    }
  }
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) job.nodes.push_back(node(drawable, i, job, cluster_of, options));
  for (std::size_t i = 0; i < drawable.links.size(); ++i) job.edges.push_back(edge(drawable, i, job, direction, options));
  job.graph.insert(job.graph.end(), options.graph_attributes.begin(), options.graph_attributes.end());
  job.node = options.node_attributes;
  job.edge.insert(job.edge.end(), options.edge_attributes.begin(), options.edge_attributes.end());
  return job;
}

}  // namespace coopnet
