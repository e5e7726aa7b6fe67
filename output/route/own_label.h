// The label that stands below its own actor's outline, as that of a person does.
#pragma once

#include "output/drawable.h"

namespace coopnet {

/// Whether a course runs over that label of an actor whose room has its middle at `centre`, by more than two points.
[[nodiscard]] bool over_own_label(const DrawableActor& actor, Point centre, const Route& route);

}  // namespace coopnet
