// From a plan and places to the finished scene.
#pragma once

#include "output/layout/layout.h"
#include "output/scene/page.h"
#include "output/scene/plan.h"
#include "output/scene/scene.h"

namespace coopnet {

/// The box round everything that is drawn: rooms, lines, labels of links, frames. Empty for nothing.
[[nodiscard]] Rect drawing_bounds(const Drawable& drawable, const Placement& placement);

/// Puts all together. `placement` is complete (routes and link labels found) and in the page's coordinates.
[[nodiscard]] Scene compose(const FigurePlan& plan, const Placement& placement, const Page& page);

}  // namespace coopnet
