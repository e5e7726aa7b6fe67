// What goes wrong in a step of the program, told on standard error.
#pragma once

#include <functional>
#include <iosfwd>

#include "src/exit_code.h"

namespace coopnet {

/// Does the step and returns its exit code. Where it throws, tells `err` what was wrong and returns the exit code for that;
/// nothing is thrown further.
[[nodiscard]] ExitCode told(std::ostream& err, const std::function<ExitCode()>& step);

}  // namespace coopnet
