// `auto` as a contest: several engines draw the same network, and the drawing that reads best wins.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/layout/layout.h"
#include "output/layout/reading_cost.h"

namespace coopnet {

/// The engines besides the own search that have a chance, in the order in which they compete; bounded by sizes alone, so that
/// the same network always has the same ones. `grid` and `hub` where there are hubs, `layers` where links have directions,
/// Graphviz's engines where they cost little beside the search: dot for flows, twopi for trees, neato, sfdp and circo for small
/// maps; with high effort for larger ones too.
[[nodiscard]] std::vector<std::string_view> competitors(const Drawable& drawable, const LayoutOptions& options);

/// Lets the engines that suit the network compete with `own`, and returns the winner, whose explanation lists every drawing
/// with its cost and the parts of that. All are first measured with straight lines; only those that come near the best get
/// their routes, made as the figure will make them. An engine that fails does not compete. With pins, places from before or
/// groups, which most others do not honour, and without a competitor `own` comes back as it is. `tidy` are further drawings that
/// the own search competes with under its own name. Deterministic.
[[nodiscard]] Placement best_of(const Drawable& drawable, const LayoutOptions& options, Placement own,
                                std::vector<Placement> tidy = {});

/// Of drawings in frames the one that reads best as a diagram, with an explanation; routes are left to the figure.
[[nodiscard]] Placement best_in_frames(const Drawable& drawable, const LayoutOptions& options, std::vector<Placement> all);

}  // namespace coopnet
