// What all ways of routing share: the job, the links that run side by side, and where a line is cut at the outlines.
#pragma once

#include <cstddef>
#include <vector>

#include "output/route/line_grid.h"
#include "output/route/obstacles.h"
#include "output/route/router.h"

namespace coopnet {

/// All that a way of routing needs to know. `place` is the offset of each link from the line between its actors' centres, in
/// ranks from the middle (0; or -0.5 and 0.5; or -1, 0, 1 …), equal in direction for both directions of a link: to the right
/// of the way from the actor of lower number. `beside` is how many links its pair of actors has.
struct RoutingJob {
  const Drawable& drawable;
  const std::vector<Point>& centres;
  const RouterOptions& options;
  std::vector<double> place;
  std::vector<std::size_t> beside;
  std::vector<std::size_t> bundle;   // the first link of the same pair: lines of one bundle do not avoid one another
  std::vector<bool> standing;        // links whose routes are there already: kept, and avoided by the others
  std::vector<std::vector<Point>> outlines;   // of the actors, as polygons
  LineGrid borders;                  // of frames

  /// `routes` has one for each link; those with a course are standing.
  RoutingJob(const Drawable& what, const std::vector<Point>& where, const RouterOptions& how, const std::vector<Route>& routes);

  /// Whether the link needs a route from actor to actor.
  [[nodiscard]] bool is_open(std::size_t link) const {
    return !standing[link] && drawable.links[link].from != drawable.links[link].to;
  }

  /// An actor's outline box where it stands.
  [[nodiscard]] Rect core(std::size_t actor) const { return core_box(drawable.actors[actor], centres[actor]); }
  /// The straight stretch that the link needs at either end, points: that of an arrowhead, else 0.
  [[nodiscard]] double straight_from(std::size_t link) const;
  [[nodiscard]] double straight_to(std::size_t link) const;
  /// The box around all actors' rooms and as much as lines may need beyond: twice the clearance.
  [[nodiscard]] Rect bounds() const;
};

/// Where a link aims at either end, for a line that is straight or starts and ends so.
struct Aims {
  Point from;
  Point to;
};

/// The centres of the cores, or points beside them for links that run side by side.
[[nodiscard]] Aims aims_of(const RoutingJob& job, std::size_t link);

/// Cuts a line that runs from inside one outline to inside the other at both borders. Where the outlines overlap so that
/// nothing would be left, the line from aim to aim; for coincident aims a line from there to the outline's right.
[[nodiscard]] std::vector<Point> cut_at_outlines(const RoutingJob& job, std::size_t link, std::vector<Point> line);

}  // namespace coopnet
