// What `--help` prints, made from the tables of commands and flags.
#pragma once

#include <string>

#include "src/commands.h"

namespace coopnet {

/// "0.1.0"
[[nodiscard]] std::string version();
/// The program's help: its purpose and its commands.
[[nodiscard]] std::string program_help();
/// A command's help: usage, description, and its flags by section.
[[nodiscard]] std::string command_help(const Command& command);

/// How a flag is shown: "-T, --format FORMAT" or "--[no-]legend".
[[nodiscard]] std::string flag_term(const Flag& flag);
/// The flag's sentences with its choices and what holds otherwise.
[[nodiscard]] std::string flag_text(const Flag& flag);
/// "coopnet draw [NETWORK] [FLAGS]"
[[nodiscard]] std::string usage(const Command& command);
/// What the exit codes mean, a line each: "0", "done".
[[nodiscard]] const std::vector<std::pair<std::string, std::string>>& exit_code_texts();

}  // namespace coopnet
