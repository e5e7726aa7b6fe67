// Kinds that a figure draws alike.
#pragma once

#include <string>
#include <vector>

#include "graph/vocabulary.h"
#include "output/style/theme.h"

namespace coopnet {

/// A sentence that names the first two of these kinds that look the same, and counts the others; empty where all differ. As boxes
/// they differ by outline, colours, border or bar; as dots by the one colour that each has in `dots`, in the same order.
/// O(kinds²).
[[nodiscard]] std::string told_alike_boxes(const Theme& theme, const Vocabulary& vocabulary,
                                           const std::vector<std::string>& kinds);
[[nodiscard]] std::string told_alike_dots(const std::vector<std::string>& kinds, const std::vector<std::string>& dots);

}  // namespace coopnet
