#include "output/layout/short_chain.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "output/layout/adjacency.h"

namespace coopnet {
namespace {

constexpr double kLeastGap = 8;   // between rooms, points
constexpr double kLink = 22;      // that is seen of a link besides
constexpr double kBesideLabel = 18;  // of a link on both sides of its label

struct Row {
  std::vector<std::size_t> actors;
  // Of the links in each step along the row: above 0 where they rise, and point, from its start to its end.
  std::vector<double> ranks, arrows;
};

Row row_of(const Drawable& drawable, const Adjacency& adjacency) {
  const std::size_t n = adjacency.size();
  std::size_t end = 0;
  while (end + 1 < n && adjacency.degree(end) != 1) ++end;
  Row row{{end}, {}, {}};
  std::vector<std::size_t> place(n, 0);
  while (row.actors.size() < n) {
    for (const std::uint32_t other : adjacency[row.actors.back()]) {
      if (std::ranges::find(row.actors, other) != row.actors.end()) continue;
      place[other] = row.actors.size();
      row.actors.push_back(other);
      break;
    }
  }
  row.ranks.assign(n - 1, 0);
  row.arrows.assign(n - 1, 0);
  for (const DrawableLink& link : drawable.links) {
    if (link.from == link.to) continue;
    const double along = place[link.to] > place[link.from] ? 1 : -1;
    const std::size_t step = std::min(place[link.from], place[link.to]);
    row.ranks[step] += along * link.rank;
    row.arrows[step] += along * (double(link.arrow_to) - double(link.arrow_from));
  }
  return row;
}

bool agree(const std::vector<double>& steps) { return steps.front() * steps.back() >= 0; }

double sum(const std::vector<double>& steps) { return std::accumulate(steps.begin(), steps.end(), 0.0); }

}  // namespace

std::optional<std::vector<Point>> short_chain(const Drawable& drawable, const LayoutOptions& options) {
  const std::size_t n = drawable.actors.size();
  const Adjacency adjacency(drawable);
  if (n < 2 || n > 3 || adjacency.edge_count() + 1 != n) return std::nullopt;
  const auto held = [](const DrawableActor& actor) { return actor.pin || actor.before; };
  if (std::ranges::any_of(drawable.actors, held)) return std::nullopt;
  for (std::size_t i = 0; i < n; ++i)
    if (adjacency.degree(i) == 0) return std::nullopt;

  Row row = row_of(drawable, adjacency);
  if (!agree(row.ranks) || !agree(row.arrows)) return std::nullopt;
  const double ranks = sum(row.ranks);
  Direction way = options.direction;
  if (way == Direction::automatic)
    way = ranks != 0 || options.ratio.value_or(0) > 1 ? Direction::down : Direction::right;
  const bool upright = way == Direction::down || way == Direction::up;
  // Who has the higher rank stands at the start of every direction.
  const double forward = ranks != 0 ? -ranks : sum(row.arrows);
  const bool back = way == Direction::up || way == Direction::left;
  if ((forward < 0) != back) std::ranges::reverse(row.actors);

  double gap = std::max(kLeastGap, options.node_spacing) + kLink;
  for (const DrawableLink& link : drawable.links)
    if (const double label = upright ? link.label.height : link.label.width; link.from != link.to && label > 0)
      gap = std::max(gap, label + kBesideLabel);
  std::vector<Point> centres(n);
  double at = 0;
  for (const std::size_t actor : row.actors) {
    const DrawableActor& one = drawable.actors[actor];
    const double side = upright ? one.size.height : one.size.width;
    // Outlines stand in line, not rooms.
    const Point core = one.core.centre();
    centres[actor] = upright ? Point{-core.x, at + side / 2} : Point{at + side / 2, -core.y};
    at += side + gap;
  }
  return centres;
}

}  // namespace coopnet
