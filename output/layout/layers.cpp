#include "output/layout/layers.h"

#include <algorithm>
#include <utility>

#include "output/layout/adjacency.h"
#include "output/layout/frames.h"
#include "output/layout/layers_coordinates.h"
#include "output/layout/layers_order.h"
#include "output/layout/layers_part.h"
#include "output/layout/layers_routes.h"
#include "output/layout/pack.h"
#include "output/layout/part_layout.h"
#include "output/route/label_placer.h"
#include "output/route/router.h"

namespace coopnet {
namespace {

using layers::on_page;
using layers::Placed;

constexpr double kDefaultRatio = 0.65;

struct Piece {
  std::vector<std::size_t> actors;   // of the drawable
  std::vector<Point> centres;
  Rect bounds;
  std::optional<Placed> placed;      // none for an actor alone
};

std::vector<Piece> pieces_of(const Drawable& drawable) {
  std::vector<Piece> pieces;
  const auto component = Adjacency(drawable).components();
  for (std::size_t i = 0; i < component.size(); ++i) {
    if (component[i] >= pieces.size()) pieces.resize(component[i] + 1);
    pieces[component[i]].actors.push_back(i);
  }
  return pieces;
}

// The links of a part, as numbered in the whole, in the order that part_of() keeps.
std::vector<std::size_t> links_of(const Drawable& drawable, const std::vector<std::size_t>& actors) {
  std::vector<std::size_t> links;
  for (std::size_t k = 0; k < drawable.links.size(); ++k)
    if (std::binary_search(actors.begin(), actors.end(), drawable.links[k].from)) links.push_back(k);
  return links;
}

void finish(const Drawable& drawable, Piece& piece, Placed placed) {
  const std::vector<std::size_t> links = links_of(drawable, piece.actors);
  for (std::size_t& link : placed.links) link = links[link];
  placed.actors = piece.actors;
  for (std::size_t i = 0; i < piece.actors.size(); ++i)
    piece.centres.push_back(on_page(placed.along[i], placed.across[placed.layering.layer[i]], placed.direction));
  piece.placed = std::move(placed);
}

void measure(const Drawable& drawable, Piece& piece) {
  piece.bounds = room_box(drawable.actors[piece.actors[0]], piece.centres[0]);
  for (std::size_t i = 1; i < piece.actors.size(); ++i)
    piece.bounds = piece.bounds.united(room_box(drawable.actors[piece.actors[i]], piece.centres[i]));
  if (!piece.placed) return;
  const Placed& placed = *piece.placed;
  for (std::size_t i = piece.actors.size(); i < placed.layering.size(); ++i) {
    const auto& node = placed.layering.nodes[i];
    const double half = node.breadth / 2, deep = node.depth / 2, across = placed.across[placed.layering.layer[i]];
    for (const double sign : {-1.0, 1.0}) {
      const Point p = on_page(placed.along[i] + sign * half, across + sign * deep, placed.direction);
      piece.bounds = piece.bounds.united({p.x, p.y, p.x, p.y});
    }
  }
}

// Courses for all links: the router draws those that have none.
std::vector<Route> with_router(const Drawable& drawable, const LayoutOptions& options, const std::vector<Point>& centres,
                               std::vector<Route> routes) {
  const auto missing = [](const Route& course) { return course.points.size() < 2; };
  if (std::none_of(routes.begin(), routes.end(), missing)) return routes;
  RouterOptions router;
  router.style = options.links;
  auto drawn = route(drawable, centres, router);
  for (std::size_t k = 0; k < routes.size(); ++k)
    if (missing(routes[k])) routes[k] = std::move(drawn[k]);
  return routes;
}

// Where labels of links stand: at the nodes that keep room for them.
std::optional<Point> label_place(const Placed& placed, std::size_t arc, Point shift) {
  for (const auto node : placed.layering.chains[arc])
    if (placed.layering.nodes[node].passing && placed.layering.nodes[node].depth > 0)
      return on_page(placed.along[node], placed.across[placed.layering.layer[node]], placed.direction) + shift;
  return std::nullopt;
}

Placement lay_out(const Drawable& drawable, const LayoutOptions& options, layers::LabelRoom label_room) {
  Placement placement;
  placement.engine = "layers";
  placement.groups.resize(drawable.groups.size());
  placement.centres.resize(drawable.actors.size());
  if (drawable.actors.empty()) return placement;
  std::vector<Piece> pieces = pieces_of(drawable);

  // One direction for all: that of the largest part.
  const auto largest = std::max_element(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.actors.size() < b.actors.size();
  });
  LayoutOptions own = options;
  if (largest->actors.size() > 1) {
    finish(drawable, *largest, layers::lay_out_part(part_of(drawable, largest->actors), own, label_room));
    own.direction = largest->placed->direction;
  }
  std::vector<Size> sizes;
  for (Piece& piece : pieces) {
    if (piece.actors.size() == 1) {
      piece.centres = {Point{}};
    } else if (!piece.placed) {
      finish(drawable, piece, layers::lay_out_part(part_of(drawable, piece.actors), own, label_room));
    }
    measure(drawable, piece);
    sizes.push_back({piece.bounds.width(), piece.bounds.height()});
  }
  const double ratio = std::clamp(options.ratio.value_or(kDefaultRatio), 0.1, 10.0);
  const auto corners = pack(sizes, 1.5 * layers::kept_gap(options.node_spacing), ratio);

  std::vector<std::vector<Point>> ways(drawable.links.size());
  placement.link_labels.resize(drawable.links.size());
  for (std::size_t k = 0; k < pieces.size(); ++k) {
    Piece& piece = pieces[k];
    const Point shift = corners[k] - Point{piece.bounds.left, piece.bounds.top};
    for (std::size_t i = 0; i < piece.actors.size(); ++i) placement.centres[piece.actors[i]] = piece.centres[i] + shift;
    if (!piece.placed) continue;
    auto own_ways = layers::ways_of(*piece.placed, drawable, placement.centres);
    for (std::size_t a = 0; a < own_ways.size(); ++a) {
      ways[piece.placed->links[a]] = std::move(own_ways[a]);
      placement.link_labels[piece.placed->links[a]] = label_place(*piece.placed, a, shift);
    }
  }
  placement.routes = layers::finish_ways(ways, placement.link_labels, drawable, placement.centres, options.links);
  for (std::size_t k = 0; k < placement.routes.size(); ++k)
    if (placement.routes[k].points.empty()) placement.link_labels[k].reset();
  return placement;
}

}  // namespace

Placement lay_out_layers(const Drawable& drawable, const LayoutOptions& options) {
  if (!drawable.groups.empty()) return frames_as_actors(drawable, options, lay_out_layers, lay_out_layers);
  const auto labelled = [](const DrawableLink& link) { return link.label.width > 0 && link.label.height > 0; };
  // Layers of their own make links longer and more bent, so that labels get them only where there is no other place for all.
  Placement placement = lay_out(drawable, options, layers::LabelRoom::gaps);
  if (std::none_of(drawable.links.begin(), drawable.links.end(), labelled)) return placement;
  const auto whole = with_router(drawable, options, placement.centres, placement.routes);
  placement.link_labels = place_link_labels(drawable, placement.centres, whole);
  for (std::size_t k = 0; k < drawable.links.size(); ++k)
    if (labelled(drawable.links[k]) && !placement.link_labels[k]) return lay_out(drawable, options, layers::LabelRoom::layers);
  placement.routes = whole;
  return placement;
}

}  // namespace coopnet
