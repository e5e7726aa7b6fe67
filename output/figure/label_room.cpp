#include "output/figure/label_room.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "output/number.h"

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

}  // namespace

FigureDraft place_links_with_room(FigureDraft placed) {
  std::optional<FigureDraft> best(placed);
  place_links(*best);
  double least = left_out(*best);
  if (least == 0 || !may_be_spread(placed)) return *std::move(best);
  const Page first = page_for(*best, best->bounds);
  const double width = first.print_width + kMostWider, height = std::max(kMostHeight, first.size.height / first.unit);
  const bool rings = placed.placement.engine == "circo" || placed.placement.engine == "twopi";
  for (const Stretch stretch : kStretches) {
    if (rings && stretch.x != stretch.y) continue;
    const double grown = kGrownCost * (stretch.x * stretch.y - 1);
    if (grown >= least) continue;
    FigureDraft trial = placed;
    for (Point& centre : trial.placement.centres) centre = {centre.x * stretch.x, centre.y * stretch.y};
    trial.placement.explanation.push_back("spread " + number(stretch.x) + " × " + number(stretch.y) +
                                          ", so that more labels of links find room");
    place_links(trial);
    const double cost = grown + left_out(trial);
    const Page page = page_for(trial, trial.bounds);
    if (cost >= least || page.print_width > width || page.size.height / page.unit > height) continue;
    least = cost;
    best.emplace(std::move(trial));
  }
  return *std::move(best);
}

}  // namespace coopnet
