// Who is painted over whom among links.
#pragma once

#include <vector>

#include "output/scene/scene.h"

namespace coopnet {

/// Puts each link after those whose lines run under its label, so that the label's ground covers them and none strikes it out;
/// the order stays as it is otherwise. Two labels over one another's lines cannot both be on top: there the order stays.
/// O(labels · links · pieces of a course).
[[nodiscard]] std::vector<LinkItem> with_labels_on_top(std::vector<LinkItem> links);

}  // namespace coopnet
