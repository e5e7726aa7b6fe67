#include "output/figure/label_room.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "output/layout/remove_overlaps.h"
#include "output/number.h"
#include "output/route/course.h"
#include "output/route/parallel_labels.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostActors = 150;
constexpr double kGrownCost = 3.5;        // of a figure that is twice as large, in labels left out
constexpr double kMostWider = 0.5;        // points, from rounding

struct Stretch {
  double x, y;
};
constexpr Stretch kStretches[] = {{1, 1.1},   {1.1, 1},   {1, 1.2},   {1.2, 1},   {1.1, 1.1}, {1, 1.3},   {1.1, 1.2},
                                  {1.2, 1.1}, {1, 1.4},   {1.1, 1.3}, {1.2, 1.2}, {1.1, 1.4}, {1.2, 1.3}, {1.2, 1.4}};

constexpr std::size_t kManyBeside = 3;    // links of a pair from which on they bow out for their labels
constexpr double kLeastStrip = 2;         // points
constexpr double kBesideLabel = 26;       // of a line on both sides of its label, arrowhead included, points
constexpr double kArc = 2.4;              // of a label's length, that a bow must have for it: its ends draw near its neighbours
constexpr double kSmallFigure = 120000;   // square points, a fourth of a page: of what is smaller growth is not seen as such
constexpr std::size_t kSeenAsRing = 8;    // actors
constexpr std::size_t kTurned = 12;       // actors, at most

double left_out(const FigureDraft& draft) {
  return static_cast<double>(labels_left_out(draft.plan.drawable, draft.placement).size());
}

bool may_be_spread(const FigureDraft& placed) {
  const Drawable& drawable = placed.plan.drawable;
  const auto drawn = [](const Route& course) { return course.points.size() > 1; };
  const auto held = [](const DrawableActor& actor) { return actor.pin || actor.before; };
  return !placed.dots && drawable.actors.size() <= kMostActors && drawable.groups.empty() && !placed.wish.height &&
         !placed.wish.ratio && std::none_of(placed.placement.routes.begin(), placed.placement.routes.end(), drawn) &&
         std::none_of(drawable.actors.begin(), drawable.actors.end(), held);
}

double area_of(const FigureDraft& draft) {
  const auto& actors = draft.plan.drawable.actors;
  const auto& centres = draft.placement.centres;
  Rect all = room_box(actors[0], centres[0]);
  for (std::size_t i = 1; i < centres.size(); ++i) all = all.united(room_box(actors[i], centres[i]));
  return all.width() * all.height();
}

/// Where two actors stand too near each other for the labels of the links between them, an empty strip across the whole figure
/// parts them: who stands level, and who above whom, stays so. Says whether there was any such pair.
bool part_pairs(FigureDraft& draft, const std::vector<std::size_t>& without_label) {
  const Drawable& drawable = draft.plan.drawable;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> pairs;
  for (std::size_t i = 0; i < drawable.links.size(); ++i)
    if (drawable.links[i].from != drawable.links[i].to)
      pairs[std::minmax(drawable.links[i].from, drawable.links[i].to)].push_back(i);
  std::vector<Point>& centres = draft.placement.centres;
  bool parted = false;
  for (const auto& [pair, links] : pairs) {
    const auto lacks = [&](std::size_t link) { return std::ranges::find(without_label, link) != without_label.end(); };
    if (links.size() < kManyBeside || std::ranges::none_of(links, lacks)) continue;
    const auto middle = [&, &centres = centres](std::size_t actor) {
      return core_box(drawable.actors[actor], centres[actor]).centre();
    };
    const Point a = middle(pair.first), b = middle(pair.second), way = unit(b - a);
    const double now = distance(a, b);
    double wanted = length_for_labels(links.size(), label_depth(drawable, links, way));
    const auto along = [&](double wide, double high) { return std::abs(way.x) * wide + std::abs(way.y) * high; };
    const Rect from = drawable.actors[pair.first].core, to = drawable.actors[pair.second].core;
    const double boxes = along(from.width() + to.width(), from.height() + to.height()) / 2;
    for (const std::size_t link : links) {
      const Size label = drawable.links[link].label;
      const double covers = along(label.width, label.height);
      wanted = std::max(wanted, boxes + std::max(covers + kBesideLabel, covers * kArc));
    }
    const bool upright = std::abs(way.y) > std::abs(way.x);
    const double strip = (wanted - now) / std::max(std::abs(way.x), std::abs(way.y));
    if (!(now > 0) || strip < kLeastStrip) continue;
    parted = true;
    const double at = upright ? (a.y + b.y) / 2 : (a.x + b.x) / 2;
    for (Point& centre : centres) {
      double& where = upright ? centre.y : centre.x;
      if (where > at) where += strip;
    }
  }
  return parted;
}

/// The figure with its upright as its level, where nothing but chance made it so: labels above one another need less room than
/// labels side by side. None where boxes find no room so.
std::optional<std::vector<Point>> turned_level(const FigureDraft& placed, const std::vector<std::size_t>& without_label) {
  const Drawable& drawable = placed.plan.drawable;
  const auto upright = [&](std::size_t link) {
    const Point way = placed.placement.centres[drawable.links[link].to] - placed.placement.centres[drawable.links[link].from];
    return std::abs(way.y) > std::abs(way.x);
  };
  if (std::ranges::none_of(without_label, upright)) return std::nullopt;
  const auto ranked = [](const DrawableLink& link) { return link.rank != 0; };
  if (drawable.actors.size() > kTurned || placed.layout.direction != Direction::automatic ||
      std::ranges::any_of(drawable.links, ranked))
    return std::nullopt;
  std::vector<Size> rooms;
  for (const DrawableActor& actor : drawable.actors) rooms.push_back(actor.size);
  for (const double wider : {1.0, 1.25, 1.5, 1.75, 2.0, 2.5}) {
    std::vector<Point> centres;
    for (const Point p : placed.placement.centres) centres.push_back({p.y * wider, p.x});
    if (!any_overlap(centres, rooms, placed.layout.node_spacing)) return centres;
  }
  return std::nullopt;
}

}  // namespace

FigureDraft place_links_with_room(FigureDraft placed) {
  std::optional<FigureDraft> best(placed);
  place_links(*best);
  double least = left_out(*best);
  if (least == 0 || !may_be_spread(placed)) return *std::move(best);
  const Page first = page_for(*best, best->bounds);
  const double width = first.print_width + kMostWider, height = std::max(kMostHeight, first.size.height / first.unit);
  std::vector<Point> best_centres = placed.placement.centres;
  const auto consider = [&](FigureDraft trial, double grown, const std::string& done) {
    if (grown >= least) return;
    const std::vector<Point> centres = trial.placement.centres;
    trial.placement.explanation.push_back(done + ", so that more labels of links find room");
    place_links(trial);
    const double cost = grown + left_out(trial);
    const Page page = page_for(trial, trial.bounds);
    if (cost >= least || page.print_width > width || page.size.height / page.unit > height) return;
    least = cost;
    best.emplace(std::move(trial));
    best_centres = centres;
  };
  const bool rings = placed.placement.engine == "circo" || placed.placement.engine == "twopi";
  for (const Stretch stretch : kStretches) {
    if (rings && stretch.x != stretch.y) continue;
    FigureDraft trial = placed;
    for (Point& centre : trial.placement.centres) centre = {centre.x * stretch.x, centre.y * stretch.y};
    consider(std::move(trial), kGrownCost * (stretch.x * stretch.y - 1),
             "spread " + number(stretch.x) + " × " + number(stretch.y));
  }
  if (rings && placed.plan.drawable.actors.size() >= kSeenAsRing) return *std::move(best);
  const double before = area_of(placed);
  const std::vector<std::size_t> without_label = labels_left_out(best->plan.drawable, best->placement);
  const auto consider_parted = [&](const std::vector<Point>& centres, bool turned) {
    FigureDraft parted = placed;
    parted.placement.centres = centres;
    if (!part_pairs(parted, without_label) && !turned) return;
    const double grown = kGrownCost * (area_of(parted) - before) / std::max(before, kSmallFigure);
    consider(std::move(parted), grown, "actors with many links between them apart");
  };
  consider_parted(placed.placement.centres, false);
  consider_parted(std::vector<Point>(best_centres), false);
  if (const auto level = turned_level(placed, without_label)) consider_parted(*level, true);
  return *std::move(best);
}

}  // namespace coopnet
