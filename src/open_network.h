// Reads a network for a command, with everything that is wrong with it.
#pragma once

#include <istream>
#include <string>

#include "graph/check.h"
#include "graph/read.h"

namespace coopnet {

/// Loads, reads and checks what `name` names (see load(); "-" is `in`), and checks the flags of its views. The problems of all
/// steps are in the result, in the order of the text; a network that cannot be read at all is not checked further. Throws
/// InputError where there is nothing to read.
[[nodiscard]] ReadResult open_network(const std::string& name, std::istream& in, const CheckOptions& options = {});

/// The same for a command that goes on with the network: prints the problems to `err`, and throws InputError with no
/// problems in it (they are told already) where there are errors among them.
[[nodiscard]] Network need_network(const std::string& name, std::istream& in, std::ostream& err);

/// The name of the network that is drawn where none is given: the first bundled one.
[[nodiscard]] std::string default_network();

}  // namespace coopnet
