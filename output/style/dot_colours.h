// The colours of kinds where all actors are dots.
#pragma once

#include <string>
#include <vector>

#include "graph/vocabulary.h"
#include "output/style/theme.h"

namespace coopnet {

/// One colour a kind, in the order given: the fill of strong kinds, the border of pale ones. Of kinds with one and the same, as
/// countries and territories, which boxes tell apart by their shape, the first keeps it; the others have colours of the theme
/// that no kind here has, while there are such that can be told apart. A theme of greys has none.
[[nodiscard]] std::vector<std::string> dot_colours(const Theme& theme, const Vocabulary& vocabulary,
                                                   const std::vector<std::string>& kinds);

}  // namespace coopnet
