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

#include "output/drawable.h"

namespace coopnet {

enum class Direction { automatic, right, left, down, up };
enum class Effort { quick, normal, high };

/// Told now and then, by the calling thread, what is being done and which part of it, 0 … 1. It must not throw.
using Progress = std::function<void(std::string_view what, double part)>;

struct LayoutOptions {
  std::string engine = "auto";
  Direction direction = Direction::automatic;
  std::string_view direction_by = "--direction";  // what asks for it, as a warning calls it; empty: nothing that needs to hear
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

}  // namespace coopnet
