// A figure between its steps, for those who draw one and for those who draw several alike.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/figure/figure.h"
#include "output/scene/page.h"
#include "output/scene/plan.h"

namespace coopnet {

struct FigureDraft {
  FigurePlan plan;
  PageWish wish;
  LayoutOptions layout;          // with the space for the drawing
  bool dots = false;             // scene/dots.h
  bool pinned = false;           // by --pin: the drawing's top left is the page's
  bool measure = false;
  Placement placement;
  Rect bounds;                   // of all that is drawn
};

/// What is decided before actors have places. Throws InputError as plan_figure() does. Dots where there are too many actors
/// for boxes, or where `dots` says so.
[[nodiscard]] FigureDraft draft_figure(const Selected& selected, const FigureOptions& options, bool dots = false);
/// Places the actors. Throws LayoutError.
void place_actors(FigureDraft& draft);
/// The links whose label was left out, since it found no free place.
[[nodiscard]] std::vector<std::size_t> labels_left_out(const Drawable& drawable, const Placement& placement);
/// Courses and labels of links for actors that have places; names of dots; the bounds.
void place_links(FigureDraft& draft);
/// The page that a drawing of these bounds needs.
[[nodiscard]] Page page_for(const FigureDraft& draft, const Rect& bounds);
/// Sets the drawing on the page: the top left of `bounds` comes to stand where the page has the drawing's.
[[nodiscard]] Figure finish_figure(FigureDraft draft, const Rect& bounds, const Page& page);

}  // namespace coopnet
