// Two or three actors in a row.
#pragma once

#include <optional>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// Centres of a connected drawing of two or three actors that is a chain: level, from left to right as its arrows point;
/// upright where a direction up or down is asked for, where a ratio above 1 is, or where links have ranks, with the higher rank
/// above. Rooms stand apart by the node spacing and what should be seen of a link, or the link's label. Nothing for other
/// drawings, where the arrows of two neighbours meet or part, and where actors have pins or places from before. Does not fail.
[[nodiscard]] std::optional<std::vector<Point>> short_chain(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
