// What is wrong with a DOT text as a whole, told with its place.
#pragma once

#include <memory>

#include "graph/diagnostic.h"
#include "graph/dot_graph.h"
#include "graph/dot_places.h"
#include "graph/text_position.h"

namespace coopnet {

/// Tells what need not be tried: a NUL character (syntax), braces too deep or too many edges between subgraphs (too_large). True
/// where there is such a thing.
[[nodiscard]] bool tell_unreadable_dot(const std::shared_ptr<const SourceText>& text, const DotPlaces& places,
                                       Diagnostics& diagnostics);

/// Tells why there is no graph (syntax, or too_large where cgraph could not end), at the place where the grammar is first broken.
void tell_dot_failure(const DotParse& parse, const DotPlaces& places, const std::shared_ptr<const SourceText>& text,
                      Diagnostics& diagnostics);

/// Tells what follows the first graph (a warning, syntax), and what cgraph warned of.
void tell_dot_warnings(const DotParse& parse, const DotPlaces& places, const std::shared_ptr<const SourceText>& text,
                       Diagnostics& diagnostics);

}  // namespace coopnet
