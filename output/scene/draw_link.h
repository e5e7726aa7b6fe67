// A link as a line with arrowheads.
#pragma once

#include <vector>

#include "output/drawable.h"
#include "output/scene/scene.h"

namespace coopnet {

/// What a link looks like.
struct LineStyle {
  double width = 1;
  std::string colour;
  std::vector<double> dash;
};

/// The line and its arrowheads, whose tips stand at the route's ends to a tenth of a point; the line is shortened so that it ends
/// inside them. On a course too short for its arrowheads these shrink. Texts, ids and names are left to the caller.
[[nodiscard]] LinkItem draw_link(const Route& route, bool arrow_from, bool arrow_to, const LineStyle& style);

/// The course without its first `from` and last `to` points (a length along it). Where nothing would be left, unchanged.
[[nodiscard]] Route shortened(const Route& route, double from, double to);

}  // namespace coopnet
