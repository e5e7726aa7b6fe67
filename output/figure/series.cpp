#include "output/figure/series.h"

#include <algorithm>
#include <utility>

#include "graph/unite.h"
#include "output/figure/figure_draft.h"
#include "output/scene/cluster_looks.h"
#include "output/scene/compose.h"
#include "output/scene/dots.h"

namespace coopnet {
namespace {

FigureOptions options_of_all(const std::vector<SeriesPage>& pages) {
  FigureOptions options = pages.front().options;
  for (const SeriesPage& page : pages) {
    for (const std::string& hub : page.options.hubs)
      if (std::ranges::find(options.hubs, hub) == options.hubs.end()) options.hubs.push_back(hub);
    options.pins.insert(page.options.pins.begin(), page.options.pins.end());
    options.like.insert(page.options.like.begin(), page.options.like.end());
  }
  options.measure = false;
  return options;
}

/// The entries of everything, on all pages alike: how many actors there are differs from page to page.
std::vector<LegendEntry> shared_legend(std::vector<LegendEntry> all) {
  for (LegendEntry& entry : all)
    if (!entry.word.empty()) entry.text = entry.word;
  return all;
}

bool same_leaves(const Selected& one, std::size_t i, const Selected& other, std::size_t j) {
  const std::size_t here = i < one.folded.size() ? one.folded[i].size() : 0,
                    there = j < other.folded.size() ? other.folded[j].size() : 0;
  return here == there;
}

/// A page on the ground that all share.
FigureDraft page_on(const FigureDraft& ground, const Selected& whole, const SeriesPage& page,
                    const std::vector<std::string>& hubs) {
  FigureOptions options = page.options;
  options.hubs = hubs;
  options.widths = LinkWidths(whole.network);
  options.group_by = GroupBy::none;
  options.pins.clear();
  options.like.clear();
  FigureDraft draft = draft_figure(*page.selected, options, ground.dots);
  FigurePlan& plan = draft.plan;
  draft.pinned = ground.pinned;
  const Placement& placed = ground.placement;
  draft.placement.engine = placed.engine;
  draft.placement.explanation = placed.explanation;
  draft.placement.links = placed.links;
  std::vector<bool> framed(ground.plan.group_headings.size(), false);
  for (std::size_t i = 0; i < plan.network.actor_count(); ++i) {
    const std::size_t there = *whole.network.find(plan.network.actor(i).id);
    const DrawableActor& stood = ground.plan.drawable.actors[there];
    const Point outline = placed.centres[there] + stood.core.centre();
    DrawableActor& drawn = plan.drawable.actors[i];
    if (same_leaves(*page.selected, i, whole, there)) {
      plan.actors[i] = ground.plan.actors[there];
      drawn.size = stood.size;
      drawn.core = stood.core;
      drawn.outline = stood.outline;
    }
    draft.placement.centres.push_back(outline - drawn.core.centre());
    if (stood.group) framed[*stood.group] = true;
  }
  for (std::size_t k = 0; k < framed.size(); ++k) {
    if (!framed[k] || k >= placed.groups.size()) continue;
    plan.group_headings.push_back(ground.plan.group_headings[k]);
    plan.drawable.groups.push_back(ground.plan.drawable.groups[k]);
    draft.placement.groups.push_back(placed.groups[k]);
  }
  plan.furniture.legend = shared_legend(ground.plan.furniture.legend);
  plan.parts = ground.plan.parts;
  plan.smallest_text = ground.plan.smallest_text;
  if (ground.dots && !ground.plan.links.empty()) {
    // As thin and pale as the whole needs it.
    plan.theme.link = ground.plan.theme.link;
    for (LinkPlan& link : plan.links) {
      link.line.width *= ground.plan.thin_link / plan.thin_link;
      if (link.role == "highlight") continue;
      link.line.colour = plan.theme.link;
      link.role.clear();
    }
    colour_cluster_links(plan);
  }
  return draft;
}

Furniture below_of(const FigureDraft& draft, const Page& page) {
  return furniture_below(draft.plan.furniture, draft.plan.theme, page.size.width, 0, page.unit);
}

}  // namespace

std::vector<Figure> make_series(const std::vector<SeriesPage>& pages) {
  if (pages.empty()) return {};
  std::vector<const Selected*> selections;
  for (const SeriesPage& page : pages) selections.push_back(page.selected);
  const Selected whole = unite(selections);
  const FigureOptions options = options_of_all(pages);
  FigureDraft ground = draft_figure(whole, options);
  place_actors(ground);

  std::vector<FigureDraft> drafts;
  for (const SeriesPage& page : pages) {
    drafts.push_back(page_on(ground, whole, page, options.hubs));
    place_links(drafts.back());
  }
  ground.placement.routes.clear();
  ground.placement.link_labels.clear();
  Rect bounds = whole.network.actor_count() > 0 ? drawing_bounds(ground.plan.drawable, ground.placement) : drafts.front().bounds;
  for (const FigureDraft& draft : drafts)
    if (!draft.plan.drawable.actors.empty()) bounds = bounds.united(draft.bounds);

  double above = 0, below = 0;
  for (const FigureDraft& draft : drafts) {
    const Page page = page_for(draft, bounds);
    above = std::max(above, page.above.height / page.unit);
    below = std::max(below, below_of(draft, page).height / page.unit);
  }
  std::vector<Figure> figures;
  for (FigureDraft& draft : drafts) {
    draft.wish.above = above;
    draft.wish.below = below;
    Page page = page_for(draft, bounds);
    if (!figures.empty()) page.warnings.clear();  // they hold for all pages, and are told once
    figures.push_back(finish_figure(std::move(draft), bounds, page));
  }
  // What is wrong with the layout of all is told once.
  auto& first = figures.front().warnings;
  first.insert(first.begin(), ground.placement.warnings.begin(), ground.placement.warnings.end());
  first.insert(first.begin(), ground.plan.warnings.begin(), ground.plan.warnings.end());
  return figures;
}

}  // namespace coopnet
