// Prepares a drawable for the rows-and-columns layout: actors to items, leaves to blocks, links to ties.
#pragma once

#include <cstddef>
#include <vector>

#include "output/layout/grid_cost.h"

namespace coopnet::grid {

struct Prepared {
  std::vector<Item> items;
  std::vector<Tie> ties;
  std::vector<std::size_t> item_of;  // for each actor of the drawable
};

/// Leaves of one kind that hang on one actor by the same relation become blocks, from three leaves on, at most seven high;
/// pinned actors and hubs stay alone. Self-links are left out. Parallel links become one tie. O(actors + links).
[[nodiscard]] Prepared prepare(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet::grid
