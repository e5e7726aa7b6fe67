#include "output/figure/figure_draft.h"

#include <algorithm>
#include <utility>

#include "output/layout/engines.h"
#include "output/route/course.h"
#include "output/route/label_placer.h"
#include "output/route/own_label.h"
#include "output/route/router.h"
#include "output/scene/compose.h"
#include "output/scene/dots.h"
#include "output/scene/former_places.h"

namespace coopnet {
namespace {

bool over_heading(const std::vector<Rect>& headings, const Route& route) {
  if (headings.empty()) return false;
  const std::vector<Point> line = flatten(route);
  for (std::size_t i = 1; i < line.size(); ++i)
    for (int step = 0; step <= 8; ++step) {
      const Point at = line[i - 1] + (line[i] - line[i - 1]) * (step / 8.0);
      if (std::any_of(headings.begin(), headings.end(), [&](const Rect& heading) { return heading.grown(-1).contains(at); }))
        return true;
    }
  return false;
}

/// Where the headings of frames are drawn.
std::vector<Rect> headings_of(const Drawable& drawable, const Placement& placement) {
  std::vector<Rect> headings;
  for (std::size_t i = 0; i < placement.groups.size() && i < drawable.groups.size(); ++i) {
    const Rect& frame = placement.groups[i];
    const Size label = drawable.groups[i].label;
    if (frame.width() > 0 && label.width > 0) {
      headings.push_back({frame.left, frame.top, frame.left + label.width, frame.top + label.height});
    }
  }
  return headings;
}

// Adds what the engine has left to the router and the label placer.
void complete(const Drawable& drawable, const LayoutOptions& options, Placement& placement) {
  placement.routes.resize(drawable.links.size());
  const std::vector<Rect> headings = headings_of(drawable, placement);
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < drawable.links.size(); ++i) {
    const DrawableLink& link = drawable.links[i];
    const Route& course = placement.routes[i];
    if (course.points.size() < 2 || over_heading(headings, course) ||
        over_own_label(drawable.actors[link.from], placement.centres[link.from], course) ||
        over_own_label(drawable.actors[link.to], placement.centres[link.to], course))
      missing.push_back(i);
  }
  if (!missing.empty()) {
    RouterOptions router;
    router.kept_free = headings;
    router.style = options.links == LinkStyle::automatic ? placement.links : options.links;
    for (const std::size_t i : missing) {
      placement.routes[i] = {};
      if (i < placement.link_labels.size()) placement.link_labels[i].reset();
    }
    placement.routes = route(drawable, placement.centres, router, std::move(placement.routes));
  }
  const auto labelled = [](const DrawableLink& link) { return link.label.width > 0; };
  const std::size_t wanted = static_cast<std::size_t>(std::count_if(drawable.links.begin(), drawable.links.end(), labelled));
  const auto placed = [&] {
    return static_cast<std::size_t>(std::count_if(placement.link_labels.begin(), placement.link_labels.end(),
                                                  [](const auto& label) { return label.has_value(); }));
  };
  if (placed() < wanted) placement.link_labels = place_link_labels(drawable, placement.centres, placement.routes, headings);
  placement.link_labels.resize(drawable.links.size());
  if (const std::size_t found = placed(); found < wanted)
    placement.warnings.push_back(std::to_string(wanted - found) +
                                 (wanted - found == 1 ? " label of a link" : " labels of links") + " found no free place and " +
                                 (wanted - found == 1 ? "was" : "were") + " left out");
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

FigureDraft draft_figure(const Selected& selected, const FigureOptions& options, bool dots) {
  FigureDraft draft{
      plan_figure(selected, options), {options.width, options.height, options.ratio, 0, 0, options.magnified}, {}, false, false,
      false, {}, {}};
  draft.dots = dots || wants_dots(draft.plan, draft.wish.width.value_or(kUsualWidth));
  draft.pinned = !options.pins.empty();
  draft.measure = options.measure;
  draft.layout = drawing_space(options.layout, draft.plan.furniture, draft.plan.theme, draft.wish);
  if (draft.dots) draft.layout = make_dots(draft.plan, draft.layout);
  take_former_places(draft.plan, options.like, draft.dots ? draft.layout.width : std::nullopt);
  if (draft.dots) release_known_rooms(draft.plan);
  return draft;
}

void place_actors(FigureDraft& draft) {
  if (!draft.plan.drawable.actors.empty()) draft.placement = lay_out(draft.plan.drawable, draft.layout);
}

void place_links(FigureDraft& draft) {
  const Drawable& drawable = draft.plan.drawable;
  if (drawable.actors.empty()) {
    draft.bounds = {0, 0, 0, 2 * draft.plan.font_size};
    return;
  }
  if (draft.dots) {
    draft.placement.routes = dot_routes(drawable, draft.placement.centres);
    draft.placement.link_labels.assign(drawable.links.size(), std::nullopt);
  } else {
    complete(drawable, draft.layout, draft.placement);
  }
  draft.bounds = drawing_bounds(drawable, draft.placement);
  if (draft.dots) draft.plan.link_opacity = link_opacity(draft.plan, draft.placement.routes, draft.bounds);
  if (draft.dots) {
    const DotLabels labels = label_dots(draft.plan, draft.placement.centres, draft.bounds.grown(12));
    if (labels.bounds) draft.bounds = draft.bounds.united(*labels.bounds);
  }
  // Pins are given from the drawing's top left.
  if (draft.pinned) draft.bounds = draft.bounds.united({0, 0, 0, 0});
}

Page page_for(const FigureDraft& draft, const Rect& bounds) {
  return fit_page({bounds.width(), bounds.height()}, draft.plan.smallest_text, draft.plan.furniture, draft.plan.theme,
                  draft.wish);
}

Figure finish_figure(FigureDraft draft, const Rect& bounds, const Page& page) {
  Figure figure;
  figure.placement = std::move(draft.placement);
  move_by(figure.placement, page.drawing - Point{bounds.left, bounds.top});
  figure.scene = compose(draft.plan, figure.placement, page);
  figure.smallest_label = draft.plan.smallest_text * page.print_width / page.size.width;
  if (draft.measure) {
    Drawable drawn = draft.plan.drawable;
    Placement placed = figure.placement;
    if (draft.dots) leave_discs(drawn, placed.centres);
    figure.quality = measure_quality(drawn, placed);
    figure.score = score_of(figure.quality, drawn, placed, figure.smallest_label);
  }
  const std::vector<std::string>* const told[] = {&draft.plan.theme.warnings, &draft.plan.warnings, &figure.placement.warnings,
                                                  &page.warnings};
  for (const auto* warnings : told)
    figure.warnings.insert(figure.warnings.end(), warnings->begin(), warnings->end());
  figure.drawable = std::move(draft.plan.drawable);
  return figure;
}

Figure make_figure(const Selected& selected, const FigureOptions& options) {
  FigureDraft draft = draft_figure(selected, options);
  place_actors(draft);
  place_links(draft);
  const Rect bounds = draft.bounds;
  const Page page = page_for(draft, bounds);
  return finish_figure(std::move(draft), bounds, page);
}

}  // namespace coopnet
