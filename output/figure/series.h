// Figures of several views that are to be compared, or flipped through.
#pragma once

#include <vector>

#include "output/figure/figure.h"

namespace coopnet {

/// One figure of a series: what it shows, and what is asked of it.
struct SeriesPage {
  const Selected* selected = nullptr;
  FigureOptions options;
};

/// Draws all pages on one ground: everything that any of them shows is laid out once, as the first page's options ask (its
/// layout, groups and sizes; the hubs, pins and former places of all). Then each page takes from that what it shows: an actor
/// stands at the same place, equally large and of the same look on each; all pages have one size and one scale, and one legend,
/// of everything and without counts, which differ. Frames of groups stay where they are. Links take their courses page by page.
/// Where everything together needs dots (scene/dots.h), all pages have dots. Throws as make_figure() does.
[[nodiscard]] std::vector<Figure> make_series(const std::vector<SeriesPage>& pages);

}  // namespace coopnet
