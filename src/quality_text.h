// The figures of a drawing's quality, in words.
#pragma once

#include <string>

#include "output/figure/figure.h"

namespace coopnet {

/// A line for each measure: its name, a colon, the value and its unit; then the score, and what it lost points for.
[[nodiscard]] std::string quality_text(const Figure& figure);
/// Which engine placed the actors, and the lines that it gives as its reasons.
[[nodiscard]] std::string explanation_text(const Placement& placement);

}  // namespace coopnet
