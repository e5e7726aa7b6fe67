// From places in an older figure to places in this one (DrawableActor::before).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "output/places/former_place.h"
#include "output/scene/plan.h"

namespace coopnet {

/// Sets where the plan's actors stood before, in points of this drawing. The older figure's scale is kept where outlines are as
/// large as they were, to a tenth; else places are scaled as outlines have grown. Where sizes are not known they are scaled only
/// if this drawing's boxes would not find room there, or would be lost. With a `width` (drawings of dots, which fill it) they are
/// scaled to it if they reach less than half of it or beyond it. A warning where no actor is known from the older figure; an
/// empty map sets nothing.
void take_former_places(FigurePlan& plan, const std::map<std::string, FormerPlace>& like, std::optional<double> width);

}  // namespace coopnet
