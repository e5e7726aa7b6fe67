// Figures with actors at given places and straight links: for tests of the picture that no layout shall change.
#pragma once

#include <cmath>
#include <utility>
#include <vector>

#include "output/figure/figure.h"
#include "output/route/outline.h"
#include "output/scene/compose.h"

namespace coopnet {

/// As make_figure(), but with these centres, straight routes from outline to outline, and labels of links in their middle.
inline Scene placed_figure(const Selected& selected, const FigureOptions& options, std::vector<Point> centres) {
  const FigurePlan plan = plan_figure(selected, options);
  Placement placement;
  placement.centres = std::move(centres);
  for (const DrawableLink& link : plan.drawable.links) {
    const auto core = [&](std::size_t actor) { return core_box(plan.drawable.actors[actor], placement.centres[actor]); };
    const auto outline = [&](std::size_t actor) { return plan.drawable.actors[actor].outline; };
    const Rect from = core(link.from), to = core(link.to);
    const Point start = leave_outline(outline(link.from), from, from.centre(), to.centre()).value_or(from.centre());
    const Point end = leave_outline(outline(link.to), to, to.centre(), from.centre()).value_or(to.centre());
    placement.routes.push_back({{start, end}, false});
    placement.link_labels.push_back(link.label.width > 0 ? std::optional((start + end) * 0.5) : std::nullopt);
  }
  const Rect bounds = drawing_bounds(plan.drawable, placement);
  const Page page = fit_page({bounds.width(), bounds.height()}, plan.smallest_text, plan.furniture, plan.theme,
                             {options.width, options.height, options.ratio});
  const Point shift = page.drawing - Point{bounds.left, bounds.top};
  for (Point& centre : placement.centres) centre = centre + shift;
  for (Route& route : placement.routes)
    for (Point& point : route.points) point = point + shift;
  for (auto& label : placement.link_labels)
    if (label) *label = *label + shift;
  return compose(plan, placement, page);
}

/// Centres in rows of `columns`, far enough apart for any label.
inline std::vector<Point> in_rows(std::size_t actors, std::size_t columns) {
  std::vector<Point> centres;
  for (std::size_t i = 0; i < actors; ++i)
    centres.push_back(
        {160.0 * static_cast<double>(i % columns), 110.0 * std::floor(static_cast<double>(i) / static_cast<double>(columns))});
  return centres;
}

}  // namespace coopnet
