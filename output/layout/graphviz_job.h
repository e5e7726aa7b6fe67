// From boxes, lines and options to a graph with attributes for one of Graphviz's engines.
#pragma once

#include <string_view>

#include "output/layout/graphviz_graph.h"
#include "output/layout/layout.h"

namespace coopnet {

/// The job for the engine that the options name. `direction` stands for the options' own, and is not automatic. Attributes
/// of -G, -N and -E come last and so win over everything but sizes. Edges are the drawable's links in their order; for dot an
/// edge runs from the link's end that stands before (above, for Direction::down) to the other. Throws LayoutError where a
/// size is no length that Graphviz takes.
[[nodiscard]] GraphvizJob graphviz_job(const Drawable& drawable, const LayoutOptions& options, Direction direction);

/// The value that -G sets a graph attribute to; empty where it does not.
[[nodiscard]] std::string_view asked_graph_attribute(const LayoutOptions& options, std::string_view name);

/// The wanted distance between boxes: the options', but a number and at least 8 points.
[[nodiscard]] double kept_spacing(const LayoutOptions& options);

/// The wanted height over width of the drawing, 0.05 … 20; 0 where none is wanted.
[[nodiscard]] double wanted_ratio(const LayoutOptions& options);

}  // namespace coopnet
