#include "output/layout/layers_part.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "output/layout/adjacency.h"
#include "output/layout/distances.h"
#include "output/layout/layers_coordinates.h"
#include "output/layout/layers_cycles.h"
#include "output/layout/layers_order.h"
#include "output/layout/layers_rank.h"
#include "output/layout/random.h"
#include "output/layout/stress.h"

namespace coopnet::layers {
namespace {

constexpr double kHierarchy = 10;          // a link that says who stands above, against a mere arrow
constexpr double kHint = 0.01;             // a link without a direction
constexpr std::size_t kMostStressed = 400; // actors up to which stress says how to orient links without a direction
constexpr double kArcGap = 9;              // between arcs that pass side by side, points; and of one actor:
constexpr double kFamilyGap = 5;
constexpr double kLabelEnds = 24;          // of a link, before and after its label
constexpr double kSlope = 0.16;            // gaps between layers grow to this part of their links' sideways lengths …
constexpr double kMostGap = 2.2;           // … and to so many times the wanted rank spacing

// Which end of a link stands above: +1 `from`, -1 `to`, 0 neither.
int downward(const DrawableLink& link) {
  if (link.rank != 0) return link.rank > 0 ? -1 : 1;
  if (link.arrow_to != link.arrow_from) return link.arrow_to ? 1 : -1;
  return 0;
}

// One way to see the part: heights that links without a direction go by (empty: from their start to their end), places from
// left to right to begin with, and whether arrows that do not rank decide anything.
struct View {
  std::vector<double> height, beside;
  bool arrows = true;
};

struct Budget {
  OrderPlan quick, full;
  std::size_t views = 5;
};

Budget budget_of(Effort effort) {
  Budget budget;
  budget.quick = {2, 0, 4e5, {}};
  switch (effort) {
    case Effort::quick:
      budget.full = {3, 10, 2e6, {}};
      budget.views = 2;
      break;
    case Effort::normal: budget.full = {8, 120, 1.2e7, {}}; break;
    case Effort::high: budget.full = {30, 1500, 1.5e8, {}}; break;
  }
  return budget;
}

bool is_upright(Direction direction) { return direction != Direction::right && direction != Direction::left; }

std::vector<Wish> wishes_of(const Drawable& part, const View& view) {
  std::vector<Wish> wishes;
  for (const DrawableLink& link : part.links) {
    const int down = downward(link);
    const bool decides = link.rank != 0 || (down != 0 && view.arrows);
    bool from_first = down >= 0;
    if (!decides && !view.height.empty()) from_first = view.height[link.from] <= view.height[link.to];
    const double weight = (link.rank != 0 ? kHierarchy : decides ? 1 : kHint) * std::clamp(link.weight, 0.1, 10.0);
    wishes.push_back(from_first ? Wish{link.from, link.to, weight} : Wish{link.to, link.from, weight});
  }
  return wishes;
}

// Heights at which arrows go down by one link and links without a direction are level, as well as that can be: Carmel, Harel,
// Koren 2004, DOI 10.1109/TVCG.2004.1260757.
std::vector<double> arrow_heights(const Drawable& part, bool arrows) {
  const std::size_t n = part.actors.size();
  std::vector<double> height(n, 0), sum(n), weight(n);
  for (int round = 0; round < 200; ++round) {
    std::fill(sum.begin(), sum.end(), 0.0);
    std::fill(weight.begin(), weight.end(), 0.0);
    for (const DrawableLink& link : part.links) {
      if (link.from == link.to) continue;
      const double drop = link.rank != 0 || arrows ? downward(link) : 0;
      const double pull = link.rank != 0 ? kHierarchy : 1;
      sum[link.to] += pull * (height[link.from] + drop);
      sum[link.from] += pull * (height[link.to] - drop);
      weight[link.to] += pull;
      weight[link.from] += pull;
    }
    for (std::size_t i = 0; i < n; ++i)
      if (weight[i] > 0) height[i] = (height[i] + sum[i] / weight[i]) / 2;
  }
  return height;
}

std::vector<View> views_of(const Drawable& part, const LayoutOptions& options, std::size_t most) {
  bool any_free = false, any_arrow = false, any_rank = false;
  for (const DrawableLink& link : part.links) {
    if (link.from == link.to) continue;
    any_rank = any_rank || link.rank != 0;
    any_arrow = any_arrow || (link.rank == 0 && downward(link) != 0);
    any_free = any_free || downward(link) == 0;
  }
  std::vector<View> views = {{}};
  if (any_rank || any_arrow) {
    if (any_free) views.push_back({arrow_heights(part, true), {}, true});
    if (any_rank && any_arrow) views.push_back({arrow_heights(part, false), {}, false});
    if (views.size() > most) views.resize(most);
    return views;
  }
  const Adjacency adjacency(part);
  if (part.actors.size() > kMostStressed) {
    // Breadth-first from the actor of most neighbours.
    std::size_t root = 0;
    for (std::size_t i = 1; i < adjacency.size(); ++i)
      if (adjacency.degree(i) > adjacency.degree(root)) root = i;
    std::vector<std::int32_t> steps(adjacency.size());
    std::vector<std::uint32_t> queue;
    adjacency.distances(root, steps, queue);
    views.push_back({{steps.begin(), steps.end()}, {}, true});
    return views;
  }
  Random random(options.seed);
  std::vector<Point> centres(part.actors.size());
  lower_stress(centres, DistanceTable(adjacency), random, {});
  // Seen from four sides, evenly: cosines and sines of 0, 45, 90 and 135 degrees.
  const double half = std::sqrt(0.5);
  for (const auto& [c, s] : {std::pair{1.0, 0.0}, {half, half}, {0.0, 1.0}, {-half, half}}) {
    View view;
    for (const Point p : centres) {
      view.height.push_back(c * p.x + s * p.y);
      view.beside.push_back(s * p.x - c * p.y);
    }
    views.push_back(std::move(view));
  }
  if (views.size() > most) views.resize(most);
  return views;
}

struct Ranked {
  std::vector<Arc> arcs;
  std::vector<std::size_t> links;
  std::vector<bool> turned;
  std::vector<int> layers;
};

Ranked rank_part(const Drawable& part, const View& view) {
  Ranked ranked;
  const auto order = order_by_wishes(part.actors.size(), wishes_of(part, view));
  std::vector<std::size_t> place(order.size());
  for (std::size_t k = 0; k < order.size(); ++k) place[order[k]] = k;
  for (std::size_t k = 0; k < part.links.size(); ++k) {
    const DrawableLink& link = part.links[k];
    if (link.from == link.to) continue;
    const bool turned = place[link.to] < place[link.from];
    const double weight = std::clamp(link.weight, 0.1, 10.0) * (link.rank != 0 ? 2 : 1);
    ranked.arcs.push_back(turned ? Arc{link.to, link.from, 1, weight} : Arc{link.from, link.to, 1, weight});
    ranked.links.push_back(k);
    ranked.turned.push_back(turned);
  }
  ranked.layers = rank_nodes(part.actors.size(), ranked.arcs);
  return ranked;
}

struct Ways {
  Direction direction = Direction::down;
  bool bounded = false;   // layers broken that are too broad for the page
  LabelRoom label_room = LabelRoom::gaps;
};

// The space between layers, from above: wide enough that links do not lie flat in it, and for the labels of links.
std::vector<double> gaps_of(const Drawable& part, const Placed& placed, double wanted, double label_depth, bool steep) {
  const Layering& l = placed.layering;
  std::vector<double> gaps, sideways, labels(l.layers.size(), 0);
  if (label_depth == 0) {
    for (std::size_t a = 0; a < l.chains.size(); ++a) {
      const Size label = part.links[placed.links[a]].label;
      if (!(label.width > 0) || !(label.height > 0)) continue;
      const double room = is_upright(placed.direction) ? label.height + kLabelEnds / 2 : label.width + kLabelEnds;
      // One of the gaps that the arc runs through; in long ones there is room enough.
      const auto layer = l.layer[l.chains[a].front()];
      if (l.chains[a].size() == 2) labels[layer] = std::max(labels[layer], room);
    }
  }
  const double least = label_depth > 0 ? std::max(8.0, (wanted - label_depth) / 2) : wanted;
  for (std::size_t k = 0; k + 1 < l.layers.size(); ++k) {
    sideways.clear();
    for (const auto node : l.layers[k])
      for (const auto next : l.below[node]) sideways.push_back(std::abs(placed.along[node] - placed.along[next]));
    std::sort(sideways.begin(), sideways.end());
    const double most = sideways.empty() || !steep ? 0 : sideways[sideways.size() * 9 / 10];
    gaps.push_back(std::max(labels[k], std::clamp(kSlope * most, least, kMostGap * least)));
  }
  return gaps;
}

double page_breadth(const LayoutOptions& options, Direction direction) {
  const double width = options.width && *options.width > 0 ? *options.width : 0;
  const double height = options.height && *options.height > 0 ? *options.height : width * 1.35;
  return is_upright(direction) ? width : height;
}

Placed build(const Drawable& part, const LayoutOptions& options, const Ranked& ranked, const View& view, Ways ways,
             OrderPlan plan) {
  const bool upright = is_upright(ways.direction);
  const double gap = kept_gap(options.node_spacing);
  std::vector<Node> nodes;
  std::vector<double> breadths;
  for (std::size_t i = 0; i < part.actors.size(); ++i) {
    const Size size = part.actors[i].size;
    nodes.push_back(upright ? Node{size.width, size.height, false, i} : Node{size.height, size.width, false, i});
    breadths.push_back(nodes.back().breadth + gap);
  }
  std::vector<int> layer = ranked.layers;
  balance_layers(ranked.arcs, breadths, layer);
  if (ways.bounded) bound_breadth(ranked.arcs, breadths, page_breadth(options, ways.direction) + gap, layer);

  Placed placed;
  placed.direction = ways.direction;
  placed.links = ranked.links;
  placed.turned = ranked.turned;
  placed.actors.resize(part.actors.size());
  std::iota(placed.actors.begin(), placed.actors.end(), std::size_t{0});
  std::vector<Node> labels;
  double label_depth = 0;
  for (const std::size_t k : ranked.links) {
    const Size label = part.links[k].label;
    const bool any = label.width > 0 && label.height > 0;
    const Node room = upright ? Node{label.width + 4, label.height, true, 0} : Node{label.height + 2, label.width, true, 0};
    labels.push_back(any ? room : Node{});
    label_depth = std::max(label_depth, labels.back().depth);
  }
  // Labels have layers of their own between the others.
  if (ways.label_room == LabelRoom::gaps) label_depth = 0;
  if (label_depth > 0) {
    for (int& one : layer) one *= 2;
  } else {
    labels.clear();
  }
  placed.layering = make_layering(nodes, ranked.arcs, layer, {0, 0, true, 0}, labels);
  Random random(options.seed * 7919u + 17u);
  plan.wanted = view.beside;
  reduce_crossings(placed.layering, plan, random);
  placed.along = place_nodes(placed.layering, {gap, kArcGap, kFamilyGap, std::max(kArcGap, gap * 0.75)});

  const Layering& l = placed.layering;
  placed.depths.resize(l.layers.size(), 0);
  for (std::size_t i = 0; i < l.size(); ++i) placed.depths[l.layer[i]] = std::max(placed.depths[l.layer[i]], l.nodes[i].depth);
  const double wanted = kept_gap(options.rank_spacing);
  auto gaps = gaps_of(part, placed, wanted, label_depth, true);
  // Where the page is full links may lie flatter.
  const double page = page_breadth(options, upright ? Direction::right : Direction::down);
  const auto sum = [](const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); };
  const double deep = sum(placed.depths) + sum(gaps);
  if (page > 0 && deep > page) gaps = gaps_of(part, placed, wanted, label_depth, false);
  double at = 0;
  for (std::size_t k = 0; k < l.layers.size(); ++k) {
    placed.across.push_back(at + placed.depths[k] / 2);
    at += placed.depths[k] + (k < gaps.size() ? gaps[k] : 0);
  }
  return placed;
}

}  // namespace

double kept_gap(double wanted) { return std::isfinite(wanted) ? std::clamp(wanted, 8.0, 3600.0) : 14; }

double cost_of(const Placed& placed, const Drawable& part, const LayoutOptions& options) {
  const Layering& l = placed.layering;
  double cost = double(crossings(l));
  for (std::size_t a = 0; a < placed.links.size(); ++a) {
    const DrawableLink& link = part.links[placed.links[a]];
    const bool from_first = !placed.turned[a];
    if (downward(link) != 0 && (downward(link) > 0) != from_first) cost += link.rank != 0 ? 1 : 0.15;
  }
  double length = 0, box = 0, widest = 0, deepest = 0;
  for (const auto& chain : l.chains)
    for (std::size_t k = 1; k < chain.size(); ++k)
      length += std::hypot(placed.along[chain[k]] - placed.along[chain[k - 1]],
                           placed.across[l.layer[chain[k]]] - placed.across[l.layer[chain[k - 1]]]);
  double low = 0, high = 0;
  for (std::size_t i = 0; i < l.size(); ++i) {
    if (!l.nodes[i].passing) box += (l.nodes[i].breadth + l.nodes[i].depth) / 2;
    low = std::min(low, placed.along[i] - l.nodes[i].breadth / 2);
    high = std::max(high, placed.along[i] + l.nodes[i].breadth / 2);
  }
  widest = high - low;
  deepest = placed.across.back() + placed.depths.back() / 2 - (placed.across.front() - placed.depths.front() / 2);
  if (!is_upright(placed.direction)) std::swap(widest, deepest);
  const double actors = double(part.actors.size());
  if (box > 0) cost += length / (box / actors) / 12;
  double shrink = 1;
  if (options.width && widest > 0) shrink = std::min(shrink, *options.width / widest);
  const double height = options.height ? *options.height : options.width ? *options.width * 1.35 : 0;
  if (height > 0 && deepest > 0) shrink = std::min(shrink, height / deepest);
  if (options.ratio && widest > 0 && deepest > 0) cost += 0.3 * actors * std::abs(std::log(deepest / widest / *options.ratio));
  return cost + 0.8 * actors * std::log(1 / std::max(shrink, 1e-3));
}

Placed lay_out_part(const Drawable& part, const LayoutOptions& options, LabelRoom label_room) {
  const Budget budget = budget_of(options.effort);
  const std::vector<View> views = views_of(part, options, budget.views);
  std::vector<Ways> all;
  const bool chooses = options.direction == Direction::automatic;
  for (const Direction direction : {chooses ? Direction::down : options.direction, Direction::right}) {
    if (direction == Direction::right && !chooses && options.direction != direction) continue;
    all.push_back({direction, false, label_room});
    if (page_breadth(options, direction) > 0) all.push_back({direction, true, label_room});
    if (!chooses) break;
  }
  std::optional<Placed> best;
  double least = 0;
  const View* best_view = &views.front();
  Ways best_ways;
  std::vector<Ranked> ranked;
  for (const View& view : views) {
    ranked.push_back(rank_part(part, view));
    for (const Ways& ways : all) {
      Placed placed = build(part, options, ranked.back(), view, ways, budget.quick);
      const double cost = cost_of(placed, part, options);
      if (best && cost >= least) continue;
      best = std::move(placed);
      least = cost;
      best_view = &view;
      best_ways = ways;
    }
  }
  Placed finished = build(part, options, ranked[std::size_t(best_view - views.data())], *best_view, best_ways, budget.full);
  return cost_of(finished, part, options) <= least ? finished : std::move(*best);
}

}  // namespace coopnet::layers
