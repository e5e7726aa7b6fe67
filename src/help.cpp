#include "src/help.h"

#include <ostream>

#include <fmt/format.h>

#include "graph/spelling.h"
#include "src/columns.h"
#include "src/command_line.h"
#include "src/usage_error.h"

namespace coopnet {

std::string version() { return COOPNET_VERSION; }

std::string usage(const Command& command) {
  std::string text = fmt::format("coopnet {}", command.name);
  if (!command.operands.empty()) text += fmt::format(" {}", command.operands);
  if (command.flags != Takes::none) text += " [FLAGS]";
  return text;
}

std::string flag_term(const Flag& flag) {
  if (flag.type == FlagType::on_off) return fmt::format("--[no-]{}", flag.name);
  const std::string value = flag.value_optional ? fmt::format("[{}]", flag.value) : std::string(flag.value);
  return flag.short_name ? fmt::format("-{}, --{} {}", flag.short_name, flag.name, value)
                         : fmt::format("--{} {}", flag.name, value);
}

std::string flag_text(const Flag& flag) {
  std::string text(flag.help);
  const bool closed = flag.type == FlagType::choice || flag.type == FlagType::choices || flag.type == FlagType::choice_or_file;
  if (closed) text += fmt::format(" [{}]", fmt::join(flag_choices(flag), ", "));
  const std::string_view fallback = flag.type == FlagType::on_off && flag.fallback == "true" ? "on" : flag.fallback;
  if (!fallback.empty()) text += fmt::format(" (default: {})", fallback);
  return text;
}

const std::vector<std::pair<std::string, std::string>>& exit_code_texts() {
  static const std::vector<std::pair<std::string, std::string>> texts = {{"0", "done"},
                                                                         {"1", "problems in the input"},
                                                                         {"2", "wrong usage"},
                                                                         {"3", "the result could not be written"}};
  return texts;
}

std::string program_help() {
  std::string text = "coopnet draws cooperation networks (who works with whom, through what, and who says so) as figures for\n"
                     "reports.\n\nUsage: coopnet COMMAND …\n\nCommands\n";
  Columns list;
  for (const Command& command : commands()) list.add(std::string(command.name), std::string(command.summary));
  text += list.text(2) + "\nFlags\n";
  Columns own;
  own.add("-h, --help", "Explain the program; after a command, explain that command.");
  own.add("-V, --version", "Print the program's version.");
  text += own.text(2) + "\nExit codes\n";
  Columns codes;
  for (const auto& [code, meaning] : exit_code_texts()) codes.add(code, meaning);
  return text + codes.text(2) + "\nTo begin: coopnet draw -o figure.svg\n";
}

std::string command_help(const Command& command) {
  std::string text = fmt::format("{}\n\nUsage: {}\n\n", command.summary, usage(command)) + wrapped(command.description, 0);
  for (const FlagSection section : flag_sections()) {
    Columns columns;
    for (const Flag& flag : flags()) {
      if (flag.section == section && takes(flag.commands, command.flags)) columns.add(flag_term(flag), flag_text(flag));
    }
    if (const std::string list = columns.text(2); !list.empty()) text += fmt::format("\n{}\n", section_title(section)) + list;
  }
  return text;
}

ExitCode help_command(const CommandLine& line, const Streams& streams) {
  if (line.operands.empty()) {
    streams.out << program_help();
    return exit_ok;
  }
  const Command* command = find_command(line.operands.front());
  if (!command) {
    throw UsageError(fmt::format("there is no command `{}`", line.operands.front()),
                     did_you_mean(line.operands.front(), command_names()));
  }
  streams.out << command_help(*command);
  return exit_ok;
}

}  // namespace coopnet
