// Draws links between placed actors: straight where free, else round the boxes.
#pragma once

#include <cstddef>
#include <vector>

#include "output/drawable.h"

namespace coopnet {

struct RouterOptions {
  LinkStyle style = LinkStyle::automatic;  // automatic: straight where free, else smooth ways round
  double clearance = 4;                    // wanted between a line and a foreign box, points
  double parallel_gap = 6;                 // between parallel links, points
  double arrow_length = 5;                 // the straight stretch that an arrowhead needs at an end
  std::vector<Rect> kept_free;             // what else no line runs through, such as the headings of frames
  std::vector<Rect> frames;                // whose borders no line should run along; to cross them is free
};

/// Beyond this number of actors links are straight lines that look at no foreign room: at that size boxes are dots.
inline constexpr std::size_t kMostRoutedActors = 2000;

/// Routes for all links, in their order. Each starts and ends on its actors' outlines and runs through no foreign actor's
/// room wherever rooms do not overlap; a label that stands above or below its core inside a room is not run through either, not
/// even by the actor's own links. Parallel links and both directions run side by side; a self-link is a loop at its
/// actor's corner. Deterministic. Does not fail: where no free way exists the route is the straight line; links of actors that
/// cover one another run from centre to centre. Numbers of centres and actors must agree. `standing` is empty, or holds a route
/// for each link: those with a course are kept as they are, and the others run round and among them.
[[nodiscard]] std::vector<Route> route(const Drawable& drawable, const std::vector<Point>& centres, const RouterOptions& options,
                                       std::vector<Route> standing = {});

}  // namespace coopnet
