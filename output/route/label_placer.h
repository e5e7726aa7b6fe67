// Finds a place for the labels of links.
#pragma once

#include <optional>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// A centre for each link's label (none for links without a label, and where no free place was found): on or beside its own
/// line, over no room, no other label and, where it can be, no other line. Longer and heavier links choose last and first
/// respectively. Deterministic.
[[nodiscard]] std::vector<std::optional<Point>> place_link_labels(const Drawable& drawable, const std::vector<Point>& centres,
                                                                  const std::vector<Route>& routes);

}  // namespace coopnet
