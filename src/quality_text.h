// The figures of a drawing's quality, in words.
#pragma once

#include <string>

#include "output/layout/layout.h"
#include "output/layout/quality.h"

namespace coopnet {

/// A line for each measure: its name, a colon, the value and its unit.
[[nodiscard]] std::string quality_text(const Quality& quality);
/// Which engine placed the actors, and the lines that it gives as its reasons.
[[nodiscard]] std::string explanation_text(const Placement& placement);

}  // namespace coopnet
