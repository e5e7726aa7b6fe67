// What Graphviz leaves undone about positions: pins kept, boxes apart, the wanted shape of page.
#pragma once

#include <vector>

#include "output/layout/graphviz_job.h"
#include "output/layout/layout.h"

namespace coopnet {

/// Finishes the centres that an engine gave to a job. Boxes come `kept_spacing` apart unless -G overlap says otherwise; neato's
/// and fdp's pinned actors come to stand exactly where they are pinned; positions of engines other than dot are stretched
/// towards a wanted ratio, except with pins, frames or -G ratio and size. Frames follow their members where these moved.
void settle(const Drawable& drawable, const LayoutOptions& options, const GraphvizJob& job, std::vector<Point>& centres,
            std::vector<Rect>& frames);

/// The box around all rooms; an empty one where there are none.
[[nodiscard]] Rect extent_of(const Drawable& drawable, const std::vector<Point>& centres);

}  // namespace coopnet
