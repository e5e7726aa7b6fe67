// Finds a place for the labels of links.
#pragma once

#include <optional>
#include <vector>

#include "output/drawable.h"

namespace coopnet {

/// A centre for each link's label (none for links without a label or course, and where no free place was found): on its own
/// line near the middle of the course, where line stays visible on both sides of the label's ground, else close beside it; over
/// no room, nothing that is to be `kept_free`, no other label and no other line, so that it is plain whose it is. Heavier links
/// choose first, of equal ones the shorter; then each label that does not stand alone on its own line moves once more to the
/// best place that the others leave, and one that has none pushes another aside that finds a second one.
/// Deterministic.
[[nodiscard]] std::vector<std::optional<Point>> place_link_labels(const Drawable& drawable, const std::vector<Point>& centres,
                                                                  const std::vector<Route>& routes,
                                                                  const std::vector<Rect>& kept_free = {});

}  // namespace coopnet
