// The flags that the views of a network set: the same as on the command line.
#pragma once

#include "graph/diagnostic.h"
#include "graph/network.h"
#include "src/flag_values.h"

namespace coopnet {

/// Checks the flags of all views against the table: unknown_flag for names that there are not (with a hint) or that a view
/// cannot set, bad_value for values that a flag does not take. `no-NAME` stands for a switch turned off. The themes
/// of a network that was read from a figure are not judged: asked_for() does where one is wanted.
[[nodiscard]] Diagnostics check_view_flags(const Network& network);

/// A checked view's flags as values.
[[nodiscard]] FlagValues view_values(const View& view);

}  // namespace coopnet
