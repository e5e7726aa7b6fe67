// Courses of links through ordered layers: from a port on the one box, past everything between, to a port on the other.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "output/layout/layers_graph.h"
#include "output/layout/layout.h"

namespace coopnet::layers {

/// One connected part that is laid out: its layering with places, ready to be turned to its direction.
struct Placed {
  Layering layering;
  std::vector<double> along;          // of each node, within its layer
  std::vector<double> across;         // of each layer's middle
  std::vector<double> depths;         // of each layer
  std::vector<std::size_t> actors;    // of the drawable, for each of the layering's actors
  std::vector<std::size_t> links;     // of the drawable, for each arc
  std::vector<bool> turned;           // whether an arc runs from its link's end to its start
  Direction direction = Direction::down;
};

/// A point of the layers' frame in that of the page.
[[nodiscard]] Point on_page(double along, double across, Direction direction);

/// Ways for all arcs of a part as corners, from outline to outline of the actors at `centres`, in the direction of the links.
/// Ports of one side stand apart, in the order in which the ways go on; between layers a way runs straight, past a layer at a
/// right angle to it, so that it meets no box. Empty where an actor's own text would be run over.
[[nodiscard]] std::vector<std::vector<Point>> ways_of(const Placed& placed, const Drawable& drawable,
                                                      const std::vector<Point>& centres);

/// Finished courses from ways: corners cut where nothing is in the way, then smoothed (automatic, spline, curved) or left as
/// they are (polyline). Ways keep to the places of their labels. For other styles, and for ways that are empty, a course is
/// empty: the router draws it. One way and one label, or none, for each link.
[[nodiscard]] std::vector<Route> finish_ways(const std::vector<std::vector<Point>>& ways,
                                             const std::vector<std::optional<Point>>& labels, const Drawable& drawable,
                                             const std::vector<Point>& centres, LinkStyle style);

}  // namespace coopnet::layers
