#include "output/layout/engines.h"

#include <algorithm>
#include <cmath>

#include "graph/spelling.h"
#include "output/layout/auto.h"
#include "output/layout/graphviz.h"
#include "output/layout/grid.h"
#include "output/layout/layers.h"
#include "output/layout/sparse.h"
#include "output/layout/hub.h"
#include "output/layout/keep_places.h"

namespace coopnet {
namespace {

Placement graphviz(const Drawable& drawable, const LayoutOptions& options) { return lay_out_graphviz(drawable, options); }

constexpr Honours kForce =
    Honours::node_spacing | Honours::rank_spacing | Honours::seed | Honours::ratio | Honours::graphviz_attributes;

/// One row an engine; rows stand in the order in which they are listed to the user.
const std::vector<Engine>& table() {
  static const std::vector<Engine> rows = {
      {"auto", "few crossings, free boxes and true distances, found by search; the default",
       "Actors start where their distances on the page are those in the network; then a search moves them to where links cross "
       "least, run through no box and spread evenly. It reads well for most networks of up to a few hundred actors. Zheng, "
       "Pawar, Goodman 2018, DOI 10.1109/TVCG.2018.2859997; Davidson, Harel 1996, DOI 10.1145/234535.234538.",
       Honours::direction | Honours::node_spacing | Honours::groups | Honours::pins | Honours::seed | Honours::ratio |
           Honours::effort | Honours::before,
       lay_out_auto},
      {"stress", "distances as in the network, nothing else",
       "The start of `auto` alone: every pair of actors stands as far apart as it is links apart in the network, as well as that "
       "can be; boxes are then moved off one another. It shows the shape of a network, at more crossings.",
       Honours::node_spacing | Honours::groups | Honours::pins | Honours::seed | Honours::ratio, lay_out_stress},
      {"hub", "hubs in the middle, everyone else in tidy columns around them",
       "The hubs (--via, or the network's own, or the actors with most links) stand side by side. What hangs on the first alone "
       "stands on its left, what hangs on the last alone on its right, what several share between, above and below them; actors "
       "that are further away stand further out. Kinds, or groups, stand together. It reads well for one to four hubs and up to "
       "about fifty actors. Columns that fit the page are found by trying; --effort says for how long.",
       Honours::node_spacing | Honours::rank_spacing | Honours::groups | Honours::ratio | Honours::effort | Honours::hubs,
       lay_out_hub},
      {"layers", "ranks that a hierarchy or a flow runs through",
       "Actors stand in ranks so that links run one way: what is part of something, or run by it, stands below it; other arrows "
       "follow where they can, and links without a direction lie where they cross least. Ranks that are too broad for the page "
       "are broken, and the drawing goes down or to the right, whichever keeps texts larger. Sugiyama, Tagawa, Toda 1981, DOI "
       "10.1109/TSMC.1981.4308636; ranks: Gansner, Koutsofios, North, Vo 1993, DOI 10.1109/32.221135; places: after Brandes, "
       "Köpf 2001, DOI 10.1007/3-540-45848-4_3.",
       Honours::direction | Honours::node_spacing | Honours::rank_spacing | Honours::groups | Honours::seed | Honours::ratio |
           Honours::effort,
       lay_out_layers},
      {"dot", "ranks from top to bottom, for hierarchies and flows (Graphviz)",
       "Actors stand in ranks so that links point one way; crossings between ranks are reduced and links curve smoothly round "
       "boxes. It reads well for what has a direction: parts of organizations, who runs what, chains of events. Networks with "
       "one busy hub become wide: then it turns the drawing to go right where that keeps texts larger, unless --direction or "
       "--ratio says otherwise. Gansner, Koutsofios, North, Vo 1993, DOI 10.1109/32.221135.",
       Honours::direction | Honours::node_spacing | Honours::rank_spacing | Honours::groups | Honours::ratio |
           Honours::graphviz_attributes,
       graphviz},
      {"neato", "distances as in the network, by stress majorization (Graphviz)",
       "Actors that are few links apart stand near one another. It reads well for undirected networks of up to a few hundred "
       "actors; boxes that come to overlap are moved apart afterwards. It is the engine for pinned actors. Gansner, Koren, North "
       "2004, DOI 10.1007/978-3-540-31843-9_25.",
       kForce | Honours::pins, graphviz},
      {"fdp", "springs and repulsion, with frames around groups (Graphviz)",
       "Links pull, actors push. It resembles neato and keeps groups together, each in a frame. Fruchterman, Reingold 1991, "
       "DOI 10.1002/spe.4380211102.",
       kForce | Honours::groups | Honours::pins, graphviz},
      {"sfdp", "springs and repulsion for large networks (Graphviz)",
       "Lays a coarse network out first and refines it: thousands of actors take seconds. On small networks it leaves few "
       "crossings among Graphviz's engines. Hu 2005, The Mathematica Journal 10(1).",
       kForce, graphviz},
      {"twopi", "rings around one actor (Graphviz)",
       "The first hub, or the actor that is farthest from all leaves, stands in the middle; the others stand on rings by their "
       "distance from it. It reads well for trees and for one actor's contacts. Wills 1999, DOI 10.1080/10618600.1999.10474810.",
       Honours::node_spacing | Honours::rank_spacing | Honours::ratio | Honours::hubs | Honours::graphviz_attributes, graphviz},
      {"circo", "circles, one for each tightly knit part (Graphviz)",
       "Parts that stay connected without any one actor stand on circles. It reads well for rings and for small dense groups; "
       "with long names it needs much room. Six, Tollis 1999, DOI 10.1007/3-540-48518-X_4.",
       Honours::node_spacing | Honours::ratio | Honours::hubs | Honours::graphviz_attributes, graphviz},
      {"osage", "boxes in rows and columns, by kind or group, links ignored (Graphviz)",
       "Actors are packed as a table, kind by kind, each group in a frame. Links are drawn but do not count: it reads well "
       "where membership matters more than links.",
       Honours::node_spacing | Honours::groups | Honours::ratio | Honours::graphviz_attributes, graphviz},
      {"patchwork", "cells of a tree map, links ignored (Graphviz)",
       "Every actor takes a cell as large as its box, and the cells fill a rectangle. Links are drawn but do not count. Bruls, "
       "Huizing, van Wijk 2000, DOI 10.1007/978-3-7091-6783-0_4.",
       Honours::node_spacing | Honours::ratio | Honours::graphviz_attributes, graphviz},
      {"grid", "rows and columns that tell a story, hubs in the middle row",
       "Actors stand in line with their neighbours, hubs share the middle row, and leaves that hang on one actor in the same way "
       "stand as one column. It reads well for report figures with few hubs and up to about 60 actors. Simulated annealing over "
       "places in line with other actors, on what a reader has to follow: length, bends, crossings, links through boxes.",
       Honours::direction | Honours::node_spacing | Honours::rank_spacing | Honours::pins | Honours::seed | Honours::ratio |
           Honours::effort | Honours::hubs,
       lay_out_grid},
      {"sparse", "distances as in the network, for hundreds to a hundred thousand actors",
       "Actors that are few links apart stand near one another, measured against fresh random pivots in every round instead of "
       "all pairs. Dots that overlap push one another apart, and separate parts are packed round the largest. Ten thousand "
       "actors take a second. Stochastic gradient descent: Zheng, Pawar, Goodman 2018, DOI 10.1109/TVCG.2018.2859997; start: "
       "Brandes, Pich 2007, DOI 10.1007/978-3-540-70904-6_6.",
       Honours::node_spacing | Honours::pins | Honours::seed | Honours::ratio | Honours::effort | Honours::before,
       lay_out_sparse},
  };
  return rows;
}

struct Asked {
  Honours what;
  bool asked;
  std::string_view flag;
};

// Own engines leave actors where they were if most of them were there; for crowds `sparse` has its own way.
bool keeps(const Engine& engine, const Drawable& drawable) {
  constexpr std::size_t crowd = 300;
  const bool own_way = engine.function == lay_out_sparse && drawable.actors.size() > crowd;
  return engine.function != graphviz && !own_way && stays_put(drawable);
}

std::vector<std::string> unhonoured(const Engine& engine, const Drawable& drawable, const LayoutOptions& options) {
  const LayoutOptions defaults;
  const bool pins = std::any_of(drawable.actors.begin(), drawable.actors.end(), [](const auto& a) { return a.pin.has_value(); });
  const bool before =
      std::any_of(drawable.actors.begin(), drawable.actors.end(), [](const auto& a) { return a.before.has_value(); });
  const bool attributes =
      !options.graph_attributes.empty() || !options.node_attributes.empty() || !options.edge_attributes.empty();
  const Asked all[] = {
      {Honours::direction, options.direction != defaults.direction && !options.direction_by.empty(), options.direction_by},
      {Honours::node_spacing, options.node_spacing != defaults.node_spacing, "--node-spacing"},
      {Honours::rank_spacing, options.rank_spacing != defaults.rank_spacing, "--rank-spacing"},
      {Honours::groups, !drawable.groups.empty(), "--group-by"},
      {Honours::pins, pins, "--pin"},
      {Honours::seed, options.seed != defaults.seed, "--seed"},
      {Honours::ratio, options.ratio.has_value(), "--ratio"},
      {Honours::graphviz_attributes, attributes, "-G, -N and -E"},
      {Honours::effort, options.effort != defaults.effort, "--effort"},
      {Honours::before, before && !keeps(engine, drawable), "--like"},
  };
  std::vector<std::string> warnings;
  for (const Asked& one : all) {
    if (!one.asked || has(engine.honours, one.what)) continue;
    warnings.push_back("the layout `" + std::string(engine.name) + "` does not honour " + std::string(one.flag));
  }
  return warnings;
}

double length_or_none(double value) { return std::isfinite(value) ? std::clamp(value, 0.0, 1e6) : 0; }

/// Whether every size, core, pin and old place is one that engines can reckon with.
bool measurable(const Drawable& drawable) {
  const auto finite = [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); };
  return std::all_of(drawable.actors.begin(), drawable.actors.end(), [&](const DrawableActor& actor) {
    return finite({actor.size.width, actor.size.height}) && actor.size.width >= 0 && actor.size.height >= 0 &&
           finite({actor.core.left, actor.core.top}) && finite({actor.core.right, actor.core.bottom}) &&
           finite(actor.pin.value_or(Point{})) && finite(actor.before.value_or(Point{}));
  });
}

/// The last resort: rows of boxes in the order given, on a wide page. Needs nothing and cannot fail.
Placement rows_of_boxes(const Drawable& drawable, const LayoutOptions& options) {
  Placement placement;
  placement.engine = "rows";
  placement.groups.resize(drawable.groups.size());
  const double gap = std::isfinite(options.node_spacing) ? std::clamp(options.node_spacing, 8.0, 3600.0) : 14;
  double area = 0;
  const auto size = [](const DrawableActor& actor) {
    return Size{length_or_none(actor.size.width), length_or_none(actor.size.height)};
  };
  for (const auto& actor : drawable.actors) area += (size(actor).width + gap) * (size(actor).height + gap);
  const double wide = std::sqrt(area / 0.62);
  Point at;
  double row = 0;
  for (const auto& actor : drawable.actors) {
    const Size room = size(actor);
    if (at.x > 0 && at.x + room.width > wide) {
      at = {0, at.y + row + gap};
      row = 0;
    }
    placement.centres.push_back({at.x + room.width / 2, at.y + room.height / 2});
    at.x += room.width + gap;
    row = std::max(row, room.height);
  }
  return placement;
}

bool usable(const Drawable& drawable, const Placement& placement) {
  return placement.centres.size() == drawable.actors.size() &&
         std::all_of(placement.centres.begin(), placement.centres.end(),
                     [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }) &&
         (placement.routes.empty() || placement.routes.size() == drawable.links.size());
}

/// What stands in for an engine that failed, simplest last.
constexpr std::string_view kFallbacks[] = {"hub"};

}  // namespace

const std::vector<Engine>& engines() { return table(); }

const Engine* find_engine(std::string_view name) {
  for (const Engine& engine : engines()) {
    if (engine.name == name) return &engine;
  }
  return nullptr;
}

Placement lay_out(const Drawable& drawable, const LayoutOptions& options) {
  const Engine* engine = find_engine(options.engine);
  if (engine == nullptr) {
    std::vector<std::string> names;
    for (const Engine& one : engines()) names.emplace_back(one.name);
    const std::string hint = did_you_mean(options.engine, names);
    throw LayoutError("there is no layout `" + options.engine + "`" + (hint.empty() ? "" : "; " + hint));
  }
  std::vector<std::string> warnings = unhonoured(*engine, drawable, options);
  const auto finish = [&](Placement placement) {
    placement.warnings.insert(placement.warnings.begin(), warnings.begin(), warnings.end());
    placement.groups.resize(drawable.groups.size());
    if (placement.link_labels.empty()) placement.link_labels.resize(drawable.links.size());
    return placement;
  };
  std::string why;
  const auto attempt = [&](const Engine& one) -> std::optional<Placement> {
    LayoutOptions own = options;
    own.engine = one.name;
    try {
      Placement placement = keeps(one, drawable) ? keep_places(drawable, own) : one.function(drawable, own);
      if (usable(drawable, placement)) return placement;
      why = "`" + std::string(one.name) + "` gave no usable positions";
    } catch (const LayoutError& error) {
      why = error.what();
    }
    return std::nullopt;
  };
  if (!measurable(drawable)) {
    warnings.push_back("a size or place of an actor is no number; drawn in plain rows");
    return finish(rows_of_boxes(drawable, options));
  }
  if (auto placement = attempt(*engine)) return finish(std::move(*placement));
  const std::string first_why = why;
  for (const std::string_view name : kFallbacks) {
    const Engine* other = find_engine(name);
    if (other == nullptr || other == engine) continue;
    if (auto placement = attempt(*other)) {
      warnings.push_back(first_why + "; drawn with the layout `" + std::string(name) + "` instead");
      return finish(std::move(*placement));
    }
  }
  warnings.push_back(first_why + "; drawn in plain rows instead");
  return finish(rows_of_boxes(drawable, options));
}

}  // namespace coopnet
