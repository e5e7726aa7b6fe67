// Where a figure's actors stand, as a table: what --like reads.
#pragma once

#include <string>

#include "output/figure/figure.h"

namespace coopnet {

/// CSV with the columns id, x, y, width and height: the middle and the size of each actor's outline on the page, in points, y
/// downward, to a hundredth. Rows in the order of the figure's actors, ids in quotes where they need them.
[[nodiscard]] std::string write_places(const Figure& figure);

}  // namespace coopnet
