#include "output/layout/hub.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "output/layout/adjacency.h"
#include "output/layout/hub_plan.h"
#include "output/layout/remove_overlaps.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostTried = 150;
constexpr double kWideRatio = 0.62;

hub::Page page_of(const LayoutOptions& options) {
  const auto within = [](double value, double low, double high, double otherwise) {
    return std::isfinite(value) ? std::clamp(value, low, high) : otherwise;
  };
  hub::Page page;
  page.node_spacing = within(options.node_spacing, 8, 3600, 14);
  page.rank_spacing = within(options.rank_spacing, 8, 3600, 34);
  const bool box = options.width && options.height && *options.width > 0 && *options.height > 0;
  page.ratio = within(options.ratio ? *options.ratio : box ? *options.height / *options.width : kWideRatio, 0.05, 20, kWideRatio);
  if (options.width && *options.width > 0) page.width = within(*options.width, 0, 1e6, 0);
  return page;
}

/// So many that they take a fraction of a second, a few for high effort.
std::size_t tries(Effort effort, std::size_t actors, std::size_t links) {
  if (actors > kMostTried) return 0;
  std::size_t most = 0;
  switch (effort) {
    case Effort::quick: most = 80; break;
    case Effort::normal: most = 400; break;
    case Effort::high: most = 3000; break;
  }
  return std::min(most, most * 75000 / (links * (links + actors) + 1));
}

/// The hubs among a part's actors, from left to right.
std::vector<std::size_t> hubs_among(const Drawable& drawable, const Adjacency& adjacency,
                                    const std::vector<std::size_t>& actors) {
  std::vector<std::size_t> hubs;
  for (const std::size_t hub : drawable.hubs) {
    const bool here = std::binary_search(actors.begin(), actors.end(), hub);
    if (here && std::find(hubs.begin(), hubs.end(), hub) == hubs.end()) hubs.push_back(hub);
  }
  if (!hubs.empty()) return hubs;
  std::vector<std::size_t> by_degree = actors;
  std::stable_sort(by_degree.begin(), by_degree.end(),
                   [&](std::size_t a, std::size_t b) { return adjacency.degree(a) > adjacency.degree(b); });
  hubs.push_back(by_degree[0]);
  const bool second = by_degree.size() > 1 && adjacency.degree(by_degree[1]) >= 3 &&
                      3 * adjacency.degree(by_degree[1]) >= 2 * adjacency.degree(by_degree[0]);
  if (second) hubs.push_back(by_degree[1]);
  return hubs;
}

hub::Part part_of(const Drawable& drawable, const Adjacency& adjacency, const std::vector<std::size_t>& actors) {
  hub::Part part;
  const std::size_t ungrouped = drawable.groups.size();
  const auto own = [&](std::size_t actor) {
    return static_cast<std::size_t>(std::lower_bound(actors.begin(), actors.end(), actor) - actors.begin());
  };
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const DrawableActor& actor = drawable.actors[actors[i]];
    part.rooms.push_back({std::max(actor.size.width, 0.0), std::max(actor.size.height, 0.0)});
    part.kinds.push_back(drawable.groups.empty() ? actor.kind : actor.group.value_or(ungrouped + actor.kind));
    part.neighbours.emplace_back();
    part.labels.emplace_back(adjacency.degree(actors[i]));
    for (const std::uint32_t other : adjacency[actors[i]]) {
      part.neighbours.back().push_back(own(other));
      if (own(other) > i) part.links.emplace_back(i, own(other));
    }
  }
  const auto add_label = [&](std::size_t from, std::size_t to, Size label) {
    const auto& near = part.neighbours[from];
    const auto it = std::lower_bound(near.begin(), near.end(), to);
    Size& room = part.labels[from][static_cast<std::size_t>(it - near.begin())];
    // Parallel links have their labels above one another.
    room = {std::max(room.width, label.width), room.height + label.height};
  };
  for (const DrawableLink& link : drawable.links) {
    const bool labelled = link.label.width > 0 && link.label.height > 0 && link.from != link.to;
    if (!labelled || !std::binary_search(actors.begin(), actors.end(), link.from)) continue;
    add_label(own(link.from), own(link.to), link.label);
    add_label(own(link.to), own(link.from), link.label);
  }
  for (const std::size_t hub : hubs_among(drawable, adjacency, actors)) part.hubs.push_back(own(hub));
  return part;
}

/// Actors without a link, kind by kind in rows.
std::vector<Point> rows(const Drawable& drawable, const std::vector<std::size_t>& actors, const hub::Page& page, double width) {
  std::vector<std::size_t> order(actors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto kind = [&](std::size_t k) {
    const DrawableActor& actor = drawable.actors[actors[k]];
    return std::make_pair(actor.group.value_or(drawable.groups.size()), actor.kind);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return kind(a) < kind(b); });
  std::vector<Point> centres(actors.size());
  Point at;
  double height = 0;
  for (const std::size_t k : order) {
    const Size room = drawable.actors[actors[k]].size;
    if (at.x > 0 && at.x + room.width > width) {
      at = {0, at.y + height + page.node_spacing};
      height = 0;
    }
    centres[k] = {at.x + room.width / 2, at.y + room.height / 2};
    at.x += room.width + page.node_spacing;
    height = std::max(height, room.height);
  }
  return centres;
}

struct Piece {
  std::vector<std::size_t> actors;
  std::vector<Point> centres;
  Rect box;
};

Rect box_of(const Drawable& drawable, const Piece& piece) {
  Rect box = room_box(drawable.actors[piece.actors[0]], piece.centres[0]);
  for (std::size_t i = 1; i < piece.actors.size(); ++i) {
    box = box.united(room_box(drawable.actors[piece.actors[i]], piece.centres[i]));
  }
  return box;
}

/// Pieces in rows below one another, each row no wider than the page, centred.
void shelve(std::vector<Piece>& pieces, const hub::Page& page, double width, std::vector<Point>& centres) {
  double top = 0;
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin;
    double row = 0;
    double height = 0;
    while (end < pieces.size() && (end == begin || row + page.rank_spacing + pieces[end].box.width() <= width)) {
      row += (end == begin ? 0 : page.rank_spacing) + pieces[end].box.width();
      height = std::max(height, pieces[end].box.height());
      ++end;
    }
    double left = (width - row) / 2;
    for (; begin < end; ++begin) {
      const Piece& piece = pieces[begin];
      const Point shift{left - piece.box.left, top + (height - piece.box.height()) / 2 - piece.box.top};
      for (std::size_t k = 0; k < piece.actors.size(); ++k) centres[piece.actors[k]] = piece.centres[k] + shift;
      left += piece.box.width() + page.rank_spacing;
    }
    top += height + page.rank_spacing;
  }
}

}  // namespace

Placement lay_out_hub(const Drawable& drawable, const LayoutOptions& options) {
  Placement placement;
  placement.engine = "hub";
  placement.groups.resize(drawable.groups.size());
  placement.centres.resize(drawable.actors.size());
  if (drawable.actors.empty()) return placement;

  const hub::Page page = page_of(options);
  const Adjacency adjacency(drawable);
  std::vector<std::vector<std::size_t>> parts;
  std::vector<std::size_t> single;
  const auto component = adjacency.components();
  for (std::size_t i = 0; i < component.size(); ++i) {
    if (adjacency.degree(i) == 0) {
      single.push_back(i);
      continue;
    }
    if (component[i] >= parts.size()) parts.resize(component[i] + 1);
    parts[component[i]].push_back(i);
  }
  std::erase_if(parts, [](const auto& actors) { return actors.empty(); });
  std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });

  std::vector<Piece> pieces;
  double widest = 0;
  double area = 0;
  for (const auto& actors : parts) {
    const hub::Part part = part_of(drawable, adjacency, actors);
    const auto arrangement = hub::improve(part, hub::first_plan(part, page), page,
                                          tries(options.effort, part.rooms.size(), part.links.size()));
    pieces.push_back({actors, arrangement.centres, hub::extent(part, arrangement.centres)});
    widest = std::max(widest, pieces.back().box.width());
    area += (pieces.back().box.width() + page.rank_spacing) * (pieces.back().box.height() + page.rank_spacing);
  }
  for (const std::size_t i : single) {
    area += (drawable.actors[i].size.width + page.node_spacing) * (drawable.actors[i].size.height + page.node_spacing);
  }
  const double width = std::max(widest, std::sqrt(area / page.ratio));
  if (!single.empty()) {
    Piece piece{single, rows(drawable, single, page, width), {}};
    piece.box = box_of(drawable, piece);
    pieces.push_back(std::move(piece));
  }
  shelve(pieces, page, width, placement.centres);

  std::vector<Size> rooms;
  for (const auto& actor : drawable.actors) rooms.push_back(actor.size);
  remove_overlaps(placement.centres, rooms, std::max(page.node_spacing - 0.01, 8.0));
  return placement;
}

}  // namespace coopnet
