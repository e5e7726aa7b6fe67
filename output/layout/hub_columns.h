// Columns of boxes around hubs: who stands where in them, and how well that reads.
#pragma once

#include <cstddef>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet::hub {

/// One connected part, by its own numbers 0 … n - 1.
struct Part {
  std::vector<Size> rooms;
  std::vector<std::size_t> kinds;                      // who stands together
  std::vector<std::size_t> hubs;                       // from left to right
  std::vector<std::vector<std::size_t>> neighbours;    // simple, ascending
  std::vector<std::vector<Size>> labels;               // for each neighbour, the room that labels of links to it take
  std::vector<std::pair<std::size_t, std::size_t>> links;  // simple, each once
};

/// Where everyone stands, roughly. Hub i has column 2·i; odd columns lie between hubs, those below 0 and above 2·(hubs - 1)
/// are the wings.
struct Plan {
  struct Spot {
    int column = 0;
    int side = 0;         // -1: above the row of hubs, +1: below; 0: a hub, or anyone in a wing
    friend bool operator==(const Spot&, const Spot&) = default;
  };
  std::vector<Spot> spots;  // for each actor of the part
};

struct Page {
  double node_spacing = 14;
  double rank_spacing = 34;
  double ratio = 0.62;      // wanted height over width
  double width = 0;         // that texts need not shrink at; 0: any
};

/// One column from top to bottom.
struct Column {
  int index = 0;
  std::vector<std::size_t> actors;
  std::size_t lanes = 1;    // boxes alternate between so many columns side by side
};

struct Arrangement {
  std::vector<Column> columns;  // from left to right
  std::vector<Point> centres;   // hubs at height 0
};

/// Columns from a plan: orders by the heights of neighbours, kinds kept together, then sets heights and widths. O(n log² n + m).
[[nodiscard]] Arrangement arrange(const Part& part, const Plan& plan, const Page& page);

/// Sets all positions for orders that are given.
void set_positions(const Part& part, const Page& page, Arrangement& arrangement);

/// What a reader has against it; lower is better. In points: the width of the page that it needs, line lengths, and fixed
/// amounts for crossings, lines through boxes and kinds torn apart. O(m² + m·n).
[[nodiscard]] double cost(const Part& part, const Page& page, const Arrangement& arrangement);

/// The box around the rooms of a part's actors, of which there is one at least.
[[nodiscard]] Rect extent(const Part& part, const std::vector<Point>& centres);

}  // namespace coopnet::hub
