// The table of subcommands.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "src/exit_code.h"
#include "src/flags.h"

namespace coopnet {

struct CommandLine;

/// Where a command reads and writes.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

struct Command {
  std::string_view name;
  std::string_view operands;      // for help: "[NETWORK]"
  std::size_t least = 0;          // how many operands
  std::size_t most = 0;
  std::string_view summary;       // a line
  std::string_view description;   // paragraphs, with an empty line between
  Takes flags = Takes::none;
  ExitCode (*run)(const CommandLine&, const Streams&) = nullptr;
  std::vector<std::string> (*operand_words)() = nullptr;  // that completions offer; null: files
};

/// In the order that help prints.
[[nodiscard]] const std::vector<Command>& commands();
/// By name; null for none.
[[nodiscard]] const Command* find_command(std::string_view name);
[[nodiscard]] std::vector<std::string> command_names();

// One file each. They throw InputError, LayoutError, OutputError and UsageError; run() tells those.
ExitCode draw_command(const CommandLine& line, const Streams& streams);
ExitCode preview_command(const CommandLine& line, const Streams& streams);
ExitCode check_command(const CommandLine& line, const Streams& streams);
ExitCode convert_command(const CommandLine& line, const Streams& streams);
ExitCode table_command(const CommandLine& line, const Streams& streams);
ExitCode report_command(const CommandLine& line, const Streams& streams);
ExitCode describe_command(const CommandLine& line, const Streams& streams);
ExitCode embed_command(const CommandLine& line, const Streams& streams);
ExitCode reproduce_command(const CommandLine& line, const Streams& streams);
ExitCode networks_command(const CommandLine& line, const Streams& streams);
ExitCode kinds_command(const CommandLine& line, const Streams& streams);
ExitCode layouts_command(const CommandLine& line, const Streams& streams);
ExitCode man_command(const CommandLine& line, const Streams& streams);
ExitCode completions_command(const CommandLine& line, const Streams& streams);
ExitCode help_command(const CommandLine& line, const Streams& streams);

}  // namespace coopnet
