// Graphviz's eight engines as layouts: dot neato fdp sfdp twopi circo osage patchwork.
//
// In: boxes and lines. Out: where Graphviz puts them, with its routes where it has good ones (dot). Every layout runs in a
// child of its own (graph/contained.h), so that it neither depends on what was laid out before nor takes this process with it.
// What Graphviz leaves undone is done here: boxes that overlap are moved apart, pinned actors stand where they are pinned,
// a wanted shape of page is approached, courses end at coopnet's outlines.
#pragma once

#include "output/layout/graphviz_graph.h"
#include "output/layout/layout.h"

namespace coopnet {

/// Lays out with the Graphviz engine that the options name, which must be one of the eight. With Direction::automatic dot
/// goes down, unless the drawing would have to shrink to the wanted width and one that goes right would shrink less.
/// Throws LayoutError with a clause such as "Graphviz's dot did not finish within 10 s" where there is no result.
/// Deterministic; costs about a millisecond beyond the engine's own time.
[[nodiscard]] Placement lay_out_graphviz(const Drawable& drawable, const LayoutOptions& options);

/// The same with plugins of the caller's choice.
[[nodiscard]] Placement lay_out_graphviz(const Drawable& drawable, const LayoutOptions& options, GraphvizPlugins plugins);

}  // namespace coopnet
