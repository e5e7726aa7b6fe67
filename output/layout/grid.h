// Rows and columns: the layout for figures that tell a story rather than show a web.
//
// Actors stand in line with their neighbours, hubs share the middle row, and leaves that hang on one actor in the same way
// stand as one tidy column. Good for networks with few hubs and up to about 60 actors; large ones take long (see below).
#pragma once

#include "output/layout/layout.h"

namespace coopnet {

/// Places actors in rows and columns by simulated annealing over positions in line with other actors, on the cost of grid_cost.h;
/// every connected part by itself, then side by side. Of several runs the one is taken that reads best (reading_cost.h) with the
/// courses that its links will have. Pins are kept exactly; boxes never come nearer than 8 points where no pin forces it. Honours
/// direction (hierarchical links point that way), node and rank spacing, width, height and ratio, hubs, seed and effort. Routes
/// are left to the router, as S-curves unless another style is asked for.
/// Steps: a number an actor that falls where actors and links are many, O(degree · links) each. Does not fail.
[[nodiscard]] Placement lay_out_grid(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
