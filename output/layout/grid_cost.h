// What the rows-and-columns layout holds against a drawing, in points of line length.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet::grid {

/// An actor, or a block of leaves that move as one. Boxes are centred on their place.
struct Item {
  Size size;
  std::vector<std::size_t> actors;  // one, or the leaves of a block from top to bottom
  std::vector<Point> offsets;       // of the actors' centres from the item's
  bool hub = false;
  bool fixed = false;
  std::size_t kind = 0;
};

/// One or several parallel links between two items.
struct Tie {
  std::size_t a = 0;
  std::size_t b = 0;
  double weight = 1;
  int rank = 0;       // +1: b wants to stand above a
  std::size_t count = 1;
  Size label;         // the widest label's width, and the height of all one under another
  Point at_a;         // where it meets its ends, from their places; for the outer leaves of a block
  Point at_b;
  bool outer = false; // runs beside the tie of the block's middle: no bend of its own
};

/// A course of at most three axis-parallel pieces, which stands for the S-curve that will be drawn.
struct Course {
  Point points[4];
  bool straight = false;  // one piece: the two boxes stand in line
  double length = 0;      // points
  double squeeze = 0;     // how much shorter than an arrow needs, points
};

struct Weights {
  double length = 1;
  double squeeze = 2.5;      // for a point that a link is too short for its arrowhead and label
  double no_label = 45;      // for a label that finds no room on its link
  double bend = 34;          // for a course that is not straight
  double crossing = 70;
  double through = 420;      // for a link through a foreign box
  double graze = 40;         // for a link nearer than 5 points to a foreign box
  double overlap = 6;        // for a point of overlap depth, gap included
  double column = 9;         // for every separate column or row of centres
  double area = 0.55;        // for a point of half the page's perimeter
  double page = 20;          // for a point of width or height past the page
  double against = 30;       // for a hierarchical link that points the wrong way
  double off_middle = 0.3;   // for a point between the row of the hubs and the middle of the drawing, a hub
  double off_row = 2;        // for a point between a hub and the row of the hubs
};

struct Frame {
  double width = 430;        // wanted at most, points
  double height = 0;         // likewise; 0: free
  double ratio = 0.62;       // wanted height over width
  double gap = 12;           // wanted between boxes
  double rank_gap = 26;      // wanted between linked boxes
  Direction direction = Direction::automatic;
};

/// No bound to a cost.
inline constexpr double kAnyCost = std::numeric_limits<double>::infinity();

/// The drawing under work: items, ties, places, and their cost, kept up to date one move at a time. Costs are sums of what is
/// never below 0, so that a sum may end where it is above a bound: then it is above the bound, and says no more.
class Drawing {
 public:
  Drawing(std::vector<Item> items, std::vector<Tie> ties, Frame frame, Weights weights = {});

  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] const Item& item(std::size_t i) const { return items_[i]; }
  [[nodiscard]] const std::vector<Tie>& ties() const { return ties_; }
  [[nodiscard]] const std::vector<std::size_t>& ties_of(std::size_t item) const { return ties_of_[item]; }
  [[nodiscard]] Point place(std::size_t i) const { return places_[i]; }
  [[nodiscard]] const std::vector<Point>& places() const { return places_; }
  [[nodiscard]] const Rect& box(std::size_t i) const { return boxes_[i]; }
  [[nodiscard]] std::size_t other_end(std::size_t tie, std::size_t item) const {
    return ties_[tie].a == item ? ties_[tie].b : ties_[tie].a;
  }
  [[nodiscard]] const Frame& frame() const { return frame_; }
  /// The room that a tie needs between its boxes when they stand side by side (`across`) or one above the other: an arrow's,
  /// and its labels'.
  [[nodiscard]] double gap_for(const Tie& tie, bool across) const;
  /// Likewise between two items; that of an arrow where nothing ties them. O(ties of item).
  [[nodiscard]] double gap_between(std::size_t item, std::size_t other, bool across) const;

  /// Puts an item somewhere without counting; courses of its ties follow.
  void put(std::size_t item, Point place);
  void put_all(const std::vector<Point>& places);
  /// Likewise, until take_back() undoes the last of these; nothing else may have moved between.
  void try_at(std::size_t item, Point place);
  void take_back();
  /// What the item and its ties cost among all others; without the terms of the whole. O(ties of item · ties + items).
  [[nodiscard]] double cost_of(std::size_t item, double bound = kAnyCost) const;
  /// What hangs on the drawing as a whole: page, area, columns, middle. O(items) after few moves, O(items²) after many.
  [[nodiscard]] double cost_of_whole() const;
  /// Everything, each pair once. O(ties²).
  [[nodiscard]] double cost(double bound = kAnyCost) const;
  /// Pairs of ties without a common end whose courses cross.
  [[nodiscard]] std::size_t crossings() const;

  /// While only some items have a place (see lay_out_grid), the others count for nothing.
  void set_present(std::size_t item, bool present) { present_[item] = present ? 1 : 0; }
  [[nodiscard]] bool present(std::size_t item) const { return present_[item] != 0; }

 private:
  [[nodiscard]] bool counts(const Tie& tie) const { return present(tie.a) && present(tie.b); }
  [[nodiscard]] double tie_cost(std::size_t tie) const;
  [[nodiscard]] bool near(const Rect& p, const Rect& q) const;
  [[nodiscard]] double box_cost(const Rect& p, const Rect& q) const;
  [[nodiscard]] double hit_cost(std::size_t tie, std::size_t item) const;
  [[nodiscard]] bool may_hit(std::size_t tie, std::size_t item) const;
  [[nodiscard]] bool may_cross(std::size_t first, std::size_t second) const;
  [[nodiscard]] bool cross(std::size_t first, std::size_t second) const;
  [[nodiscard]] double crossing_cost(std::size_t first, std::size_t second) const;
  [[nodiscard]] std::size_t separate(std::vector<std::size_t>& order, double Point::*axis) const;
  void trace(std::size_t tie);

  std::vector<Item> items_;
  std::vector<Tie> ties_;
  std::vector<std::vector<std::size_t>> ties_of_;
  std::vector<std::size_t> hubs_;
  std::vector<Point> places_;
  std::vector<Rect> boxes_;
  std::vector<Course> courses_;
  std::vector<Rect> reaches_;  // the boxes around the courses
  std::vector<char> present_;
  struct Former {
    std::size_t item = 0;
    Point place;
    std::vector<Course> courses;
    std::vector<Rect> reaches;
  };
  Former former_;              // what try_at() changed
  mutable std::vector<std::size_t> by_x_, by_y_;  // the items as they last stood; an order to begin with
  Frame frame_;
  Weights weights_;
};

}  // namespace coopnet::grid
