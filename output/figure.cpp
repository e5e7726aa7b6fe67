#include "output/figure.h"

#include <algorithm>

#include "output/layout/engines.h"
#include "output/route/course.h"
#include "output/route/label_placer.h"
#include "output/route/router.h"
#include "output/scene/compose.h"
#include "output/scene/dots.h"

namespace coopnet {
namespace {

// Whether a link runs over the label that stands beside its own actor's outline, as that of a person does.
bool over_own_label(const DrawableActor& actor, Point centre, const Route& route) {
  const Rect room = room_box(actor, centre), core = core_box(actor, centre);
  if (room.grown(-2).bottom <= core.bottom) return false;
  const Rect label = Rect{room.left, core.bottom, room.right, room.bottom}.grown(-2);
  const std::vector<Point> line = flatten(route);
  for (std::size_t i = 1; i < line.size(); ++i)
    for (int step = 0; step <= 8; ++step)
      if (label.contains(line[i - 1] + (line[i] - line[i - 1]) * (step / 8.0))) return true;
  return false;
}

// Adds what the engine has left to the router and the label placer.
void complete(const Drawable& drawable, const LayoutOptions& options, Placement& placement) {
  placement.routes.resize(drawable.links.size());
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < drawable.links.size(); ++i) {
    const DrawableLink& link = drawable.links[i];
    const Route& course = placement.routes[i];
    if (course.points.size() < 2 || over_own_label(drawable.actors[link.from], placement.centres[link.from], course) ||
        over_own_label(drawable.actors[link.to], placement.centres[link.to], course))
      missing.push_back(i);
  }
  if (!missing.empty()) {
    RouterOptions router;
    router.style = options.links == LinkStyle::automatic ? placement.links : options.links;
    for (const std::size_t i : missing) placement.routes[i] = {};
    placement.routes = route(drawable, placement.centres, router, std::move(placement.routes));
  }
  const auto labelled = [](const DrawableLink& link) { return link.label.width > 0; };
  const std::size_t wanted = static_cast<std::size_t>(std::count_if(drawable.links.begin(), drawable.links.end(), labelled));
  const auto placed = [&] {
    return static_cast<std::size_t>(std::count_if(placement.link_labels.begin(), placement.link_labels.end(),
                                                  [](const auto& label) { return label.has_value(); }));
  };
  if (placed() < wanted) placement.link_labels = place_link_labels(drawable, placement.centres, placement.routes);
  placement.link_labels.resize(drawable.links.size());
  if (const std::size_t found = placed(); found < wanted)
    placement.warnings.push_back(std::to_string(wanted - found) + (wanted - found == 1 ? " label of a link" : " labels of links") +
                                 " found no free place and " + (wanted - found == 1 ? "was" : "were") + " left out");
}

void move_by(Placement& placement, Point shift) {
  for (Point& centre : placement.centres) centre = centre + shift;
  for (Route& route : placement.routes)
    for (Point& point : route.points) point = point + shift;
  for (auto& label : placement.link_labels)
    if (label) *label = *label + shift;
  for (Rect& frame : placement.groups) frame = frame.at(shift);
}

}  // namespace

Figure make_figure(const Selected& selected, const FigureOptions& options) {
  FigurePlan plan = plan_figure(selected, options);
  const PageWish wish{options.width, options.height, options.ratio};
  const bool dots = wants_dots(plan, wish.width.value_or(kUsualWidth));
  LayoutOptions layout = drawing_space(options.layout, plan.furniture, plan.theme, wish);
  if (dots) layout = make_dots(plan, layout);
  Figure figure;
  if (!plan.drawable.actors.empty()) {
    figure.placement = lay_out(plan.drawable, layout);
    if (dots) {
      figure.placement.routes = dot_routes(plan.drawable, figure.placement.centres);
      figure.placement.link_labels.assign(plan.drawable.links.size(), std::nullopt);
    } else {
      complete(plan.drawable, layout, figure.placement);
    }
  }
  Rect bounds = drawing_bounds(plan.drawable, figure.placement);
  if (dots) {
    const DotLabels labels = label_dots(plan, figure.placement.centres, bounds.grown(12));
    if (labels.bounds) bounds = bounds.united(*labels.bounds);
  }
  // Pins are given from the drawing's top left.
  if (!options.pins.empty()) bounds = bounds.united({0, 0, 0, 0});
  if (plan.drawable.actors.empty()) bounds = {0, 0, 0, 2 * options.font_size};
  const Page page = fit_page({bounds.width(), bounds.height()}, plan.smallest_text, plan.furniture, plan.theme, wish);
  move_by(figure.placement, page.drawing - Point{bounds.left, bounds.top});
  figure.scene = compose(plan, figure.placement, page);
  figure.drawable = plan.drawable;
  if (!dots) figure.quality = measure_quality(plan.drawable, figure.placement);
  figure.warnings = plan.theme.warnings;
  figure.warnings.insert(figure.warnings.end(), plan.warnings.begin(), plan.warnings.end());
  figure.warnings.insert(figure.warnings.end(), figure.placement.warnings.begin(), figure.placement.warnings.end());
  figure.warnings.insert(figure.warnings.end(), page.warnings.begin(), page.warnings.end());
  return figure;
}

}  // namespace coopnet
