// Names that look alike and are not the same, in lists where actors are known by their names alone.
#pragma once

#include <string>
#include <string_view>

#include "graph/diagnostic.h"
#include "graph/network.h"

namespace coopnet {

/// Equal for names that differ in case, in white space or in Unicode's normal form (é as one letter or as two) alone. Letters
/// that look alike in different scripts stay different.
[[nodiscard]] std::string name_key(std::string_view name);

/// One warning (similar_names) where actors' names differ in no more than name_key() leaves out: at the first such actor, with
/// the number of further ones. O(letters of all names).
void tell_similar_names(const Network& network, Diagnostics& diagnostics);

}  // namespace coopnet
