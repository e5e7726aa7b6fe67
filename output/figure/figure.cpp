#include "output/figure/figure_draft.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "output/figure/label_room.h"
#include "output/layout/engines.h"
#include "output/route/course.h"
#include "output/route/label_placer.h"
#include "output/route/own_label.h"
#include "output/route/router.h"
#include "output/scene/alike.h"
#include "output/scene/compose.h"
#include "output/scene/dots.h"
#include "output/scene/former_places.h"
#include "output/scene/link_label.h"

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

std::string told_left_out(const FigurePlan& plan, const std::vector<std::size_t>& left) {
  constexpr std::size_t kNamed = 3;
  std::string text = std::to_string(left.size()) + (left.size() == 1 ? " label of a link" : " labels of links") +
                     " found no free place and " + (left.size() == 1 ? "was" : "were") + " left out: ";
  for (std::size_t k = 0; k < std::min(kNamed, left.size()); ++k) {
    const DrawableLink& link = plan.drawable.links[left[k]];
    const std::string& label = plan.links[left[k]].text;
    text += (k > 0 ? ", " : "") + (label.empty() ? plan.links[left[k]].mark : label) + " (" + plan.network.actor(link.from).id +
            " – " + plan.network.actor(link.to).id + ")";
  }
  return left.size() > kNamed ? text + " and " + std::to_string(left.size() - kNamed) + " more" : text;
}

// Finds places for the labels of links where the engine has left any out; those that find none are set narrower and try again.
// What is left out is told.
void place_labels(FigurePlan& plan, Placement& placement, const std::vector<Rect>& headings) {
  placement.link_labels.resize(plan.drawable.links.size());
  const auto left_out = [&] { return labels_left_out(plan.drawable, placement); };
  const auto place = [&] {
    placement.link_labels = place_link_labels(plan.drawable, placement.centres, placement.routes, headings);
  };
  if (left_out().empty()) return;
  place();
  bool narrower = false;
  for (const std::size_t i : left_out()) narrower |= narrow_link_label(plan, i);
  if (narrower) place();
  const std::vector<std::size_t> left = left_out();
  if (left.empty()) return;
  placement.warnings.push_back(told_left_out(plan, left));
}

// Adds what the engine has left to the router and the label placer.
void complete(FigurePlan& plan, const LayoutOptions& options, Placement& placement) {
  const Drawable& drawable = plan.drawable;
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
    std::copy_if(placement.groups.begin(), placement.groups.end(), std::back_inserter(router.frames),
                 [](const Rect& frame) { return frame.width() > 0; });
    router.style = options.links == LinkStyle::automatic ? placement.links : options.links;
    for (const std::size_t i : missing) {
      placement.routes[i] = {};
      if (i < placement.link_labels.size()) placement.link_labels[i].reset();
    }
    placement.routes = route(drawable, placement.centres, router, std::move(placement.routes));
  }
  place_labels(plan, placement, headings);
}

void move_by(Placement& placement, Point shift) {
  for (Point& centre : placement.centres) centre = centre + shift;
  for (Route& route : placement.routes)
    for (Point& point : route.points) point = point + shift;
  for (auto& label : placement.link_labels)
    if (label) *label = *label + shift;
  for (Rect& frame : placement.groups) frame = frame.at(shift);
}

void tell_alike_kinds(FigurePlan& plan) {
  std::string alike = told_alike_boxes(plan.theme, plan.network.vocabulary, plan.parts.kinds);
  if (!alike.empty()) plan.warnings.push_back(std::move(alike));
}

}  // namespace

FigureDraft draft_figure(const Selected& selected, const FigureOptions& options, bool dots) {
  FigureDraft draft{
      plan_figure(selected, options), {options.width, options.height, options.ratio, 0, 0, options.magnified}, {}, false, false,
      false, {}, {}};
  draft.dots = dots || wants_dots(draft.plan, draft.wish.width.value_or(kUsualWidth));
  if (!draft.dots) tell_alike_kinds(draft.plan);
  draft.pinned = !options.pins.empty();
  draft.measure = options.measure;
  draft.layout = drawing_space(options.layout, draft.plan.furniture, draft.plan.theme, draft.wish);
  if (draft.dots) draft.layout = make_dots(draft.plan, draft.layout);
  take_former_places(draft.plan, options.like, draft.dots ? draft.layout.width : std::nullopt);
  if (draft.dots) release_known_rooms(draft.plan);
  return draft;
}

std::vector<std::size_t> labels_left_out(const Drawable& drawable, const Placement& placement) {
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < drawable.links.size(); ++i)
    if (drawable.links[i].label.width > 0 && !placement.link_labels[i]) left.push_back(i);
  return left;
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
    complete(draft.plan, draft.layout, draft.placement);
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
  FigureDraft drawn = place_links_with_room(std::move(draft));
  const Rect bounds = drawn.bounds;
  const Page page = page_for(drawn, bounds);
  return finish_figure(std::move(drawn), bounds, page);
}

}  // namespace coopnet
