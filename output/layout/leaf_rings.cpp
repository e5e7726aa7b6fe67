#include "output/layout/leaf_rings.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "output/layout/adjacency.h"
#include "output/layout/box_ring.h"
#include "output/layout/part_layout.h"
#include "output/layout/quality.h"
#include "output/layout/remove_overlaps.h"
#include "output/route/outline.h"
#include "output/route/own_label.h"

namespace coopnet {
namespace {

constexpr std::size_t kManyLeaves = 8;
constexpr std::size_t kLeastCycle = 8;   // actors
constexpr double kLeastGap = 8;
constexpr double kLinkInCycle = 6;       // that lines along a ring are longer than the gap between boxes
constexpr int kAttempts = 3;             // to place the others round ovals of the right size
constexpr double kLinkOut = 10;          // that is seen between a ring and others, besides the gap
constexpr double kNearer = 0.94, kLeastNearer = 0.5;  // points
constexpr double kHighRatio = 1.3;
constexpr double kPassage = 16;          // that each line out of a ring adds to it, points

struct Hub {
  std::uint32_t actor;
  std::vector<std::uint32_t> leaves;
  BoxRing ring;
};

double gap_of(const LayoutOptions& options) { return std::max(kLeastGap, options.node_spacing); }

std::vector<const DrawableActor*> boxes_of(const Drawable& drawable, const std::vector<std::uint32_t>& actors) {
  std::vector<const DrawableActor*> boxes;
  for (const std::uint32_t actor : actors) boxes.push_back(&drawable.actors[actor]);
  return boxes;
}

/// The actors along a network that is one cycle; else empty.
std::vector<std::uint32_t> round_a_cycle(const Adjacency& adjacency) {
  const std::size_t n = adjacency.size();
  for (std::size_t i = 0; i < n; ++i)
    if (adjacency.degree(i) != 2) return {};
  std::vector<std::uint32_t> row = {0};
  for (std::uint32_t before = adjacency[0].back(); row.size() <= n;) {
    const auto next = adjacency[row.back()];
    const std::uint32_t other = next[0] != before ? next[0] : next[1];
    if (other == 0) break;
    before = row.back();
    row.push_back(other);
  }
  return row.size() == n ? row : std::vector<std::uint32_t>{};
}

std::optional<Placement> as_cycle(const Drawable& drawable, const LayoutOptions& options, const Adjacency& adjacency) {
  if (drawable.actors.size() < kLeastCycle) return std::nullopt;
  const std::vector<std::uint32_t> row = round_a_cycle(adjacency);
  if (row.empty()) return std::nullopt;
  const auto ring = box_ring(boxes_of(drawable, row), {gap_of(options) + kLinkInCycle, {}, {}}, options);
  if (!ring) return std::nullopt;
  Placement placement;
  placement.centres.resize(row.size());
  for (std::size_t k = 0; k < row.size(); ++k) placement.centres[row[k]] = ring->centres[k];
  return placement;
}

/// Straight lines to the leaves that have a single link.
void draw_spokes(const Drawable& drawable, const std::vector<Hub>& hubs, Placement& placement) {
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> links_of;
  const auto pair = [](const DrawableLink& link) { return std::minmax(link.from, link.to); };
  for (const DrawableLink& link : drawable.links) ++links_of[pair(link)];
  std::vector<std::uint32_t> hub_of(drawable.actors.size(), UINT32_MAX);
  for (const Hub& hub : hubs)
    for (const std::uint32_t leaf : hub.leaves) hub_of[leaf] = hub.actor;
  placement.routes.resize(drawable.links.size());
  for (std::size_t k = 0; k < drawable.links.size(); ++k) {
    const DrawableLink& link = drawable.links[k];
    if (links_of[pair(link)] > 1) continue;
    const bool out = hub_of[link.to] == link.from;
    if (!out && hub_of[link.from] != link.to) continue;
    const std::size_t leaf = out ? link.to : link.from, hub = out ? link.from : link.to;
    const Rect at_hub = core_box(drawable.actors[hub], placement.centres[hub]);
    const Rect at_leaf = core_box(drawable.actors[leaf], placement.centres[leaf]);
    const Point start = at_hub.centre(), end = aim(at_leaf, start);
    const auto leaves_hub = leave_outline(drawable.actors[hub].outline, at_hub, start, end);
    const auto enters_leaf = leave_outline(drawable.actors[leaf].outline, at_leaf, end, start);
    if (!leaves_hub || !enters_leaf) continue;
    Route line{{*leaves_hub, *enters_leaf}, false};
    // The router leads round the name of a leaf that stands below it.
    if (over_own_label(drawable.actors[leaf], placement.centres[leaf], line) ||
        over_own_label(drawable.actors[hub], placement.centres[hub], line))
      continue;
    placement.routes[k] = std::move(line);
    if (!out) std::ranges::reverse(placement.routes[k].points);
  }
}

bool sound(const Drawable& drawable, const std::vector<Point>& centres, double gap) {
  std::vector<Size> rooms;
  for (const DrawableActor& actor : drawable.actors) rooms.push_back(actor.size);
  if (any_overlap(centres, rooms, gap)) return false;
  Placement placement;
  placement.centres = centres;
  return measure_quality(drawable, placement).through_boxes == 0;
}

/// Draws actors nearer to one another, as far as boxes stay apart and lines pass them: rings among them are many times as large
/// as the others, and a layout that thinks of links as equally long leaves too much between them.
void draw_together(const Drawable& drawable, double wanted, std::vector<Point>& centres) {
  double gap = wanted;
  while (!sound(drawable, centres, gap))
    if ((gap -= kLeastGap / 2) < kLeastGap) return;
  for (bool nearer = true; nearer;) {
    nearer = false;
    for (const Point by : {Point{kNearer, 1}, Point{1, kNearer}}) {
      std::vector<Point> closer = centres;
      for (Point& p : closer) p = {p.x * by.x, p.y * by.y};
      const double moved = distance(closer.front(), closer.back()) - distance(centres.front(), centres.back());
      if (!(std::abs(moved) > kLeastNearer) || !sound(drawable, closer, gap)) continue;
      centres = std::move(closer);
      nearer = true;
    }
  }
}

class RingLayout {
 public:
  RingLayout(const Drawable& drawable, const LayoutOptions& options, LayoutFunction lay_out)
      : drawable_(drawable), options_(options), lay_out_(lay_out), adjacency_(drawable) {
    on_ring_.assign(drawable.actors.size(), false);
    for (std::uint32_t i = 0; i < adjacency_.size(); ++i) {
      Hub hub{i, {}, {}};
      for (const std::uint32_t other : adjacency_[i])
        if (adjacency_.degree(other) == 1) hub.leaves.push_back(other);
      if (hub.leaves.size() < kManyLeaves) continue;
      for (const std::uint32_t leaf : hub.leaves) on_ring_[leaf] = true;
      hubs_.push_back(std::move(hub));
    }
  }

  std::vector<Placement> run() {
    std::vector<Placement> found;
    const auto keep = [&](std::optional<Placement> placement) {
      if (placement) found.push_back(std::move(*placement));
    };
    if (hubs_.empty()) {
      keep(as_cycle(drawable_, options_, adjacency_));
      return found;
    }
    place_.assign(drawable_.actors.size(), 0);
    for (std::size_t i = 0; i < drawable_.actors.size(); ++i) {
      if (on_ring_[i]) continue;
      place_[i] = standing_.size();
      standing_.push_back(i);
    }
    keep(draw(options_.ratio));
    if (!options_.ratio && standing_.size() > 1) keep(draw(kHighRatio));
    return found;
  }

 private:
  /// A hub's ring, with passages for lines from its middle to these points.
  bool set_ring(Hub& hub, std::vector<Point> kept_free) const {
    const RingWish wish{gap_of(options_), drawable_.actors[hub.actor].size, std::move(kept_free)};
    auto ring = box_ring(boxes_of(drawable_, hub.leaves), wish, options_);
    if (ring) hub.ring = std::move(*ring);
    return ring.has_value();
  }

  void stand_for_ring(Drawable& others, const Hub& hub, double passages) const {
    DrawableActor& actor = others.actors[place_[hub.actor]];
    actor.size = {std::max(actor.size.width, hub.ring.size.width + passages),
                  std::max(actor.size.height, hub.ring.size.height + passages)};
    actor.core = Rect::around({}, actor.size);
    actor.outline = Outline::box;
  }

  [[nodiscard]] std::vector<Point> ways_out(const Hub& hub, const std::vector<Point>& centres) const {
    std::vector<Point> ways;
    for (const std::uint32_t other : adjacency_[hub.actor])
      if (!on_ring_[other]) ways.push_back(centres[place_[other]] - centres[place_[hub.actor]]);
    return ways;
  }

  std::optional<Placement> draw(std::optional<double> ratio) const {
    LayoutOptions how = options_;
    how.ratio = ratio;
    std::vector<Hub> hubs = hubs_;
    Drawable others = part_of(drawable_, standing_);
    for (Hub& hub : hubs) {
      if (!set_ring(hub, {})) return std::nullopt;
      stand_for_ring(others, hub, kPassage * double(adjacency_.degree(hub.actor) - hub.leaves.size()));
    }
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      std::vector<Point> centres{{}};
      if (others.actors.size() > 1) centres = lay_out_(others, how).centres;
      draw_together(others, gap_of(options_) + kLinkOut, centres);
      bool all_in = true;
      for (Hub& hub : hubs) {
        std::vector<Point> ways = ways_out(hub, centres);
        if (!ways.empty() && !set_ring(hub, std::move(ways))) return std::nullopt;
        const Size room = others.actors[place_[hub.actor]].size;
        if (hub.ring.size.width <= room.width && hub.ring.size.height <= room.height) continue;
        all_in = false;
        stand_for_ring(others, hub, 0);
      }
      if (all_in) return put_together(hubs, centres);
    }
    return std::nullopt;
  }

  [[nodiscard]] Placement put_together(const std::vector<Hub>& hubs, const std::vector<Point>& centres) const {
    Placement placement;
    placement.centres.resize(drawable_.actors.size());
    for (const std::size_t i : standing_) placement.centres[i] = centres[place_[i]];
    for (const Hub& hub : hubs)
      for (std::size_t k = 0; k < hub.leaves.size(); ++k)
        placement.centres[hub.leaves[k]] = placement.centres[hub.actor] + hub.ring.centres[k];
    const bool straight = options_.links == LinkStyle::automatic || options_.links == LinkStyle::straight;
    if (straight) draw_spokes(drawable_, hubs, placement);
    return placement;
  }

  const Drawable& drawable_;
  const LayoutOptions& options_;
  LayoutFunction lay_out_;
  Adjacency adjacency_;
  std::vector<Hub> hubs_;
  std::vector<bool> on_ring_;           // for each actor: a leaf of a hub
  std::vector<std::size_t> standing_;   // the others
  std::vector<std::size_t> place_;      // of each actor among the others
};

}  // namespace

std::vector<Placement> leaf_rings(const Drawable& drawable, const LayoutOptions& options, LayoutFunction lay_out) {
  return RingLayout(drawable, options, lay_out).run();
}

}  // namespace coopnet
