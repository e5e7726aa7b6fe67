// Which of Graphviz's engines use an attribute: the others take it without a word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// The engines that use a layout attribute, in the order of `coopnet layouts`; empty where all of Graphviz's do. After the notes
/// "only" and "not dot" in Graphviz's documentation of its attributes, release 2.42; `mode` also after sfdp's source.
[[nodiscard]] std::vector<std::string> engines_that_use(std::string_view attribute);

/// A sentence for each attribute of -G, -N and -E that the engine of these options does not use, once each. Empty for engines
/// that are not Graphviz's: they use none.
[[nodiscard]] std::vector<std::string> unused_attributes(const LayoutOptions& options);

}  // namespace coopnet
