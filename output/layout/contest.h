// `auto` as a contest: several engines draw the same network, and the drawing that reads best wins.
#pragma once

#include <string>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// One drawing that competes.
struct Entry {
  std::string engine;
  Placement placement;  // with routes
  double cost = 0;      // diagram_cost() or readability_cost(): lower reads better
};

/// Whether the network asks to be read as a diagram (rows, columns, straight lines) rather than as a map (distances): it has hubs
/// and few enough actors that a reader follows every line.
[[nodiscard]] bool reads_as_diagram(const Drawable& drawable);

/// What a reader holds against a diagram, in crossings: crossings, lines through boxes, slanted lines, long lines, texts that get
/// small on the page. Distances count for nothing.
[[nodiscard]] double diagram_cost(const Drawable& drawable, const Placement& placement, const LayoutOptions& options);

/// Lets the engines that suit the network compete with `own`, and returns the winner, whose explanation lists all costs. Without a
/// competitor `own` comes back as it is. Routes for the comparison are made as the figure will make them. Deterministic.
[[nodiscard]] Placement best_of(const Drawable& drawable, const LayoutOptions& options, Placement own);

}  // namespace coopnet
