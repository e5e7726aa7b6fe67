// The whole program as a function, so that tests can call it.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace coopnet {

/// Runs one command line (without the program's name). Writes figures to `out` where no file is named, and what there is to
/// tell to `err`. Returns an ExitCode. Never throws.
int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace coopnet
