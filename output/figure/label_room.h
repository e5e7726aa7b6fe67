// Room for the labels of links: a figure whose labels find none is spread a little.
#pragma once

#include "output/figure/figure_draft.h"

namespace coopnet {

/// Courses and labels of links for actors that have places, as place_links() gives them; where labels of links had to be left
/// out, actors stand up to 1.4 times as far from one another in height and 1.2 times in width, which is the better the fewer are
/// left out and the less the figure grows; rings stay round. Two actors with three and more links between them stand as far apart
/// as these need to bow out round one another's labels, with an empty strip right across the figure, and a figure of few actors
/// may turn so that such a pair stands level, where the network and the user leave it open. It does not print wider, nor higher
/// than a page of A4. Nothing is spread that stands where the user wants it (pins, an older figure, a height or ratio), that has
/// frames, dots, or links drawn by a layout, and no network of over 150 actors. At most 17 times the cost of place_links().
/// Deterministic.
[[nodiscard]] FigureDraft place_links_with_room(FigureDraft placed);

}  // namespace coopnet
