// Hubs in the middle, side by side; everyone else in tidy columns around them, kind by kind.
//
// In: boxes and lines, and which actors are the hubs. Out: columns. What hangs on the first hub alone stands on its left, what
// hangs on the last alone on its right, what several share between, above and below them; who is further from the hubs stands
// further out. Columns that would become too high for the page become two, whose boxes stand gap on gap, so that lines to
// the outer ones pass between the inner ones.
#pragma once

#include "output/layout/layout.h"

namespace coopnet {

/// The hubs are the drawable's; a connected part without one takes the actor with most links, and a second one that has at
/// least two thirds as many. Actors of one kind stand together, or those of one group where there are groups (no frames are
/// drawn). A wide page (height over width 0.62) is aimed at unless width and height or a ratio are given. Honours node and
/// rank spacing and effort, which bounds how many other columns are tried for each bunch of actors. No two rooms come nearer
/// than the node spacing, at least 8 points. Parts without a link between them stand below one another. Deterministic; does not
/// fail. A try costs O(links² + links · actors), so fewer are made the more there are; above 150 actors none is, and the layout
/// takes O(n log² n + m log m).
[[nodiscard]] Placement lay_out_hub(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
