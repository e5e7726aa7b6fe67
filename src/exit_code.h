// What the program's exit code says.
#pragma once

namespace coopnet {

enum ExitCode : int {
  exit_ok = 0,
  exit_input = 1,   // problems in the input
  exit_usage = 2,   // wrong usage
  exit_output = 3,  // could not write
};

}  // namespace coopnet
