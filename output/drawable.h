// A network as layouts and routers see it: boxes and the lines between them, without names and colours. Unit: points; y downward.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// The outlines that actors are drawn in; links end at them.
enum class Outline { box, rounded, pill, hexagon, ticket, circle, lozenge, pin, chevron, cards };

struct DrawableActor {
  Size size;                        // the room that it takes, labels and badges included
  Rect core;                        // its outline's box, relative to the centre of that room; links end here
  Outline outline = Outline::box;
  std::size_t kind = 0;             // actors of equal number are of one kind
  std::optional<std::size_t> group; // index into Drawable::groups
  std::optional<Point> pin;         // where its centre must stand (--pin)
  std::optional<Point> before;      // where it stood in an older figure (--like): kept as far as reading allows
  double weight = 1;                // importance, above 0
};

struct DrawableLink {
  std::size_t from = 0;             // indices into Drawable::actors; equal for a self-link
  std::size_t to = 0;
  std::size_t relation = 0;         // links of equal number have one relation
  bool arrow_from = false;          // an arrowhead at either end
  bool arrow_to = true;
  int rank = 0;                     // +1: `to` stands above `from`; -1: below; 0: neither
  double width = 1;                 // of the line
  double weight = 1;                // above 0: heavier links want to be short and straight
  Size label;                       // the room that its label takes; zero: none
};

struct DrawableGroup {
  Size label;                       // the room that its heading takes; zero: none
};

struct Drawable {
  std::vector<DrawableActor> actors;
  std::vector<DrawableLink> links;
  std::vector<DrawableGroup> groups;
  std::vector<std::size_t> hubs;    // actors that stand in the middle, the most important first; may be empty
};

/// How links run: `automatic` is straight where that is free, else smoothly round the boxes.
enum class LinkStyle { automatic, straight, curved, polyline, orthogonal, spline };

/// A link's course, from the border of one outline to that of the other. At least two points, or none where the link
/// is not drawn.
struct Route {
  std::vector<Point> points;        // corners; or, where `curved`, a start and then three Bézier points a piece
  bool curved = false;
};

/// The box of an actor's outline, given the centre of its room.
[[nodiscard]] inline Rect core_box(const DrawableActor& actor, Point centre) { return actor.core.at(centre); }
/// The box of all its room.
[[nodiscard]] inline Rect room_box(const DrawableActor& actor, Point centre) { return Rect::around(centre, actor.size); }

}  // namespace coopnet
