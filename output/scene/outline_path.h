// Outlines as shapes that are drawn: the same borders as outline_polygon(), with true curves.
#pragma once

#include <vector>

#include "output/drawable.h"
#include "output/scene/scene.h"

namespace coopnet {

/// The outline as one shape without colours: a rect or circle where it is one, else a path. Of cards, the one in front.
[[nodiscard]] ShapeItem outline_shape(Outline outline, const Rect& core);

/// A course as path steps.
[[nodiscard]] std::vector<PathStep> course_path(const Route& route);

/// A closed polygon as path steps.
[[nodiscard]] std::vector<PathStep> polygon_path(const std::vector<Point>& corners);

}  // namespace coopnet
