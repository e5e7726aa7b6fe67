#include "output/layout/contest.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "output/layout/adjacency.h"
#include "output/layout/graphviz.h"
#include "output/layout/grid.h"
#include "output/layout/hub.h"
#include "output/layout/layers.h"
#include "output/layout/wrapped_chain.h"

namespace coopnet {
namespace {

// Sizes up to which engines compete: beyond they have no chance, or cost too much beside the search.
constexpr std::size_t kMostInGrid = 60;
constexpr std::size_t kMostInHub = 50;
constexpr std::size_t kMostInLayers = 250;
constexpr std::size_t kMostInDot = 40;
constexpr std::size_t kMostInSmallMap = 20;   // for Graphviz's force-directed engines and circo
constexpr std::size_t kMostInTree = 60;
constexpr std::size_t kMostWithHighEffort = 250;
// How near the best a drawing must come by straight lines to be looked at with its routes.
constexpr double kNear = 1.5, kNearBy = 4;
// An actor's part where the page of frames is larger by the factor e than the smallest one: frames spread without need.
constexpr double kRoom = 0.4;

struct Entry {
  std::string name;
  Placement placement;
  ReadingCost cost;
  bool routed = false;
};

std::optional<Placement> draw(std::string_view name, const Drawable& drawable, const LayoutOptions& options) {
  LayoutOptions own = options;
  own.engine = std::string(name);
  try {
    if (name == "grid") return lay_out_grid(drawable, own);
    if (name == "hub") return lay_out_hub(drawable, own);
    if (name == "layers") return lay_out_layers(drawable, own);
    return lay_out_graphviz(drawable, own);
  } catch (const LayoutError&) {
    return std::nullopt;
  }
}

std::string_view word(Reading reading) {
  switch (reading) {
    case Reading::map: return "a map: distances count";
    case Reading::diagram: return "a diagram, as it has hubs: straight lines count, distances do not";
    case Reading::flow: return "a hierarchy or flow: links that run one way count, distances do not";
  }
  return "";
}

}  // namespace

std::vector<std::string_view> competitors(const Drawable& drawable, const LayoutOptions& options) {
  std::vector<std::string_view> names;
  const std::size_t n = drawable.actors.size();
  if (n < 3 || drawable.links.empty()) return names;
  const bool high = options.effort == Effort::high, quick = options.effort == Effort::quick;
  const Reading reading = reading_of(drawable);
  if (!drawable.hubs.empty() && n <= kMostInGrid) names.emplace_back("grid");
  if (!drawable.hubs.empty() && n <= kMostInHub) names.emplace_back("hub");
  const bool directed = std::any_of(drawable.links.begin(), drawable.links.end(), [](const DrawableLink& link) {
    return link.rank != 0 || link.arrow_from != link.arrow_to;
  });
  if (directed && n <= kMostInLayers) names.emplace_back("layers");
  if (quick) return names;
  const std::size_t edges = Adjacency(drawable).edge_count();
  if (reading == Reading::flow && n <= (high ? kMostWithHighEffort : kMostInDot)) names.emplace_back("dot");
  if (reading != Reading::map) return names;
  const bool tree = edges + 1 == n;
  if (tree && n <= (high ? kMostWithHighEffort : kMostInTree)) names.emplace_back("twopi");
  if (n > (high ? kMostWithHighEffort : kMostInSmallMap)) return names;
  for (const std::string_view name : {"neato", "sfdp"}) names.emplace_back(name);
  // Circles show rings, and parts that all are linked in; trees they only spread out.
  if (edges >= n) names.emplace_back("circo");
  return names;
}

Placement best_in_frames(const Drawable& drawable, const LayoutOptions& options, std::vector<Placement> all) {
  std::vector<ReadingCost> costs;
  for (Placement& placement : all) {
    placement.routes.clear();
    costs.push_back(routed_reading_cost(drawable, placement, options, Reading::diagram));
  }
  double least = costs[0].area;
  for (const ReadingCost& cost : costs) least = std::min(least, cost.area);
  for (ReadingCost& cost : costs)
    if (least > 0) cost.add("room", kRoom * double(drawable.actors.size()) * std::log(cost.area / least));
  const auto best = std::min_element(costs.begin(), costs.end(), [](const auto& a, const auto& b) { return a.sum < b.sum; });
  Placement winner = all[std::size_t(best - costs.begin())];
  winner.explanation.push_back("frames are judged as a diagram; costs are in crossings");
  for (std::size_t k = 0; k < all.size(); ++k)
    winner.explanation.push_back(all[k].engine + " (" + std::to_string(k + 1) + "): cost " + told(costs[k]) +
                                 (&costs[k] == &*best ? ", the best" : ""));
  return winner;
}

Placement best_of(const Drawable& drawable, const LayoutOptions& options, Placement own, std::vector<Placement> tidy) {
  const bool held = std::any_of(drawable.actors.begin(), drawable.actors.end(), [](const auto& a) { return a.pin || a.before; });
  if (held || !drawable.groups.empty()) return own;
  const auto names = competitors(drawable, options);
  if (names.empty() && tidy.empty()) return own;
  const Reading reading = reading_of(drawable);
  std::vector<Entry> entries;
  entries.push_back({own.engine, std::move(own), {}, false});
  if (const auto wrapped = wrapped_chain(drawable, options)) {
    Placement placement;
    placement.engine = entries[0].placement.engine;
    placement.centres = *wrapped;
    entries.push_back({"wrapped chain", std::move(placement), {}, false});
  }
  for (Placement& placement : tidy) {
    const std::string name = std::exchange(placement.engine, entries[0].placement.engine);
    entries.push_back({name, std::move(placement), {}, false});
  }
  std::vector<std::string> failed;
  for (const std::string_view name : names) {
    if (auto placement = draw(name, drawable, options)) {
      entries.push_back({std::string(name), std::move(*placement), {}, false});
    } else {
      failed.emplace_back(name);
    }
  }
  for (Entry& entry : entries) entry.cost = reading_cost(drawable, entry.placement, options, reading);
  double limit = entries[0].cost.sum;
  for (const Entry& entry : entries) limit = std::min(limit, entry.cost.sum);
  limit = kNear * limit + kNearBy;
  for (Entry& entry : entries) {
    // Straight lines from centre to centre run through boxes that courses go round: those are no reason to leave a drawing out.
    double sum = entry.cost.sum;
    for (const CostPart& part : entry.cost.parts)
      if (part.name == "boxes" && entry.placement.routes.empty()) sum -= part.cost;
    if (sum > limit) continue;
    entry.cost = routed_reading_cost(drawable, entry.placement, options, reading);
    entry.routed = true;
  }
  const auto best = std::min_element(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.routed != b.routed ? a.routed : a.cost.sum < b.cost.sum;
  });
  Placement winner = best->placement;
  winner.explanation.push_back("the network is judged as " + std::string(word(reading)) + "; costs are in crossings");
  for (const Entry& entry : entries)
    winner.explanation.push_back(entry.name + ": cost " + told(entry.cost) + (entry.routed ? "" : ", by straight lines") +
                                 (&entry == &*best ? ", the best" : ""));
  for (const std::string& name : failed) winner.explanation.push_back(name + ": gave no drawing");
  return winner;
}

}  // namespace coopnet
