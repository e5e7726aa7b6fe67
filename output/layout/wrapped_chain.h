// A long chain as columns side by side, like a text that is wrapped: down the first, up the second, down the third.
#pragma once

#include <optional>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// Centres of a network that is one chain (a path of at least 8 actors), in the fewest columns in which it is at most 1.4 times
/// as high as wide, or as the space is where that has a width; rooms apart by the node spacing and 18 points more for the links.
/// Nothing where the network is no chain, or one column is enough. O(n).
[[nodiscard]] std::optional<std::vector<Point>> wrapped_chain(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
