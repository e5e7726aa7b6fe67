// The seam between what is drawn and where it stands: every engine is one function from a Drawable to a Placement.
//
// Engines know boxes and lines, no names and no colours. Unit: points; frame: y downward, the origin anywhere
// (who draws moves the result). An engine is one file and one row in the table of engines.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

enum class Direction { automatic, right, left, down, up };
enum class LinkStyle { automatic, straight, curved, polyline, orthogonal, spline };
enum class Effort { quick, normal, high };

/// Told now and then, by the calling thread, what is being done and which part of it, 0 … 1. It must not throw.
using Progress = std::function<void(std::string_view what, double part)>;

struct LayoutOptions {
  std::string engine = "auto";
  Direction direction = Direction::automatic;
  LinkStyle links = LinkStyle::automatic;
  double node_spacing = 14;         // wanted between boxes, points; at least 8 is kept
  double rank_spacing = 34;         // wanted between ranks or rings, points
  std::optional<double> width;      // of the space for the drawing, points
  std::optional<double> height;
  std::optional<double> ratio;      // wanted height over width of the drawing
  std::uint64_t seed = 1;
  Effort effort = Effort::normal;
  double timeout = 10;              // seconds for one Graphviz layout
  std::vector<std::pair<std::string, std::string>> graph_attributes;  // -G, -N, -E: straight to Graphviz, already checked
  std::vector<std::pair<std::string, std::string>> node_attributes;
  std::vector<std::pair<std::string, std::string>> edge_attributes;
  Progress progress;                // told how far long layouts are; may be empty
};

/// A link's course, from the border of one outline to that of the other. At least two points, or none where the link
/// is not drawn.
struct Route {
  std::vector<Point> points;        // corners; or, where `curved`, a start and then three Bézier points a piece
  bool curved = false;
};

struct Placement {
  std::vector<Point> centres;                     // of the room of each actor
  std::vector<Route> routes;                      // for each link; empty: the router draws them
  std::vector<std::optional<Point>> link_labels;  // centres; empty: the label placer finds them
  std::vector<Rect> groups;                       // for each group; empty boxes for groups that the engine does not frame
  std::vector<std::string> warnings;              // a sentence each, for the user
  LinkStyle links = LinkStyle::automatic;         // the courses that suit it, for links of no asked style
  std::string engine;                             // that it came from; for `auto` the winner
  std::vector<std::string> explanation;           // why (--explain), a line each
};

/// No layout is possible: the message says why.
class LayoutError : public std::exception {
 public:
  explicit LayoutError(std::string message) : message_(std::move(message)) {}
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

 private:
  std::string message_;
};

using LayoutFunction = Placement (*)(const Drawable&, const LayoutOptions&);

/// The box of an actor's outline, given the centre of its room.
[[nodiscard]] inline Rect core_box(const DrawableActor& actor, Point centre) { return actor.core.at(centre); }
/// The box of all its room.
[[nodiscard]] inline Rect room_box(const DrawableActor& actor, Point centre) { return Rect::around(centre, actor.size); }

}  // namespace coopnet
