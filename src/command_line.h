// From the words of a command line to a command, its operands and its checked flags.
#pragma once

#include <string>
#include <vector>

#include "src/commands.h"
#include "src/flag_values.h"

namespace coopnet {

struct CommandLine {
  const Command* command = nullptr;
  std::vector<std::string> operands;
  FlagValues flags;
  bool help = false;     // -h or --help was given
  bool as_dot = false;   // flags without a command: `draw`, called as one calls `dot`
};

/// Parses a command line (without the program's name) through CLI11, by the table of flags. Short flags may be glued to
/// their values (-Tsvg -oFILE). The value of --via may be left out: the next word is then a flag, the last word, a bundled
/// network (@NAME) or a file's name with a network's extension. Throws UsageError, with a hint, for whatever is misspelt.
[[nodiscard]] CommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace coopnet
