// One connected part in layers: of several ways to orient and break it, the one that reads best.
#pragma once

#include "output/layout/layers_routes.h"
#include "output/layout/layout.h"

namespace coopnet::layers {

/// Where labels of links get their room: in the gaps between layers, which grow for them, or in layers of their own.
enum class LabelRoom { gaps, layers };

/// The layers of a connected drawable of two or more actors; actors and links are numbered as in `part`. Self-links have no arc.
/// With an automatic direction it goes down or to the right, whichever reads better on the page. Bounded by steps.
[[nodiscard]] Placed lay_out_part(const Drawable& part, const LayoutOptions& options, LabelRoom label_room);

/// What a reader holds against layers, in crossings, before courses are drawn: crossings, links against their way, long links,
/// texts that get small on the page.
[[nodiscard]] double cost_of(const Placed& placed, const Drawable& part, const LayoutOptions& options);

/// A wanted space as one that is kept: a number, at least 8 points.
[[nodiscard]] double kept_gap(double wanted);

}  // namespace coopnet::layers
