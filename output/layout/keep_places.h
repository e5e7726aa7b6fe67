// Figures that stay put: actors known from an older figure stay where they were, new ones find a place among them.
//
// A reader who knows the older figure has a map of it in mind (Purchase, Hoggan, Görg 2007, DOI 10.1007/978-3-540-70904-6_19):
// what need not move does not move at all. New actors are moved by the search of `auto` to where their links are short, cross
// least and run through no box, while the known ones stand. Only where boxes have come to overlap, or where links would cross far
// more than they need to, known actors move, as little as settles it.
#pragma once

#include "output/layout/layout.h"

namespace coopnet {

/// Whether two actors or more, and half of all at least, have places from before.
[[nodiscard]] bool mostly_known(const Drawable& drawable);

/// Overlaps that an older figure's rounded places make, points: known actors do not move for them.
inline constexpr double kRounded = 0.15;

/// Whether a drawing is one that stays put: it is mostly known, and there are few enough actors for the search. With fewer known
/// actors a layout is a new one and its own engine draws it.
[[nodiscard]] bool stays_put(const Drawable& drawable);

/// Places the actors of such a drawing. Pins hold. Parts that hold no known actor stand round the others, in gaps where they fit.
/// Honours node spacing, seed, effort and groups' frames. Does not fail. As long as `auto` takes.
[[nodiscard]] Placement keep_places(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
