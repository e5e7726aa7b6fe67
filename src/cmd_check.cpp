#include <ostream>

#include <fmt/format.h>

#include "src/command_line.h"
#include "src/messages.h"
#include "src/open_network.h"

namespace coopnet {

ExitCode check_command(const CommandLine& line, const Streams& streams) {
  CheckOptions options;
  options.require_evidence = line.flags.on("require-evidence");
  options.sources = line.flags.last("sources").value_or("");
  bool errors = false;
  for (const std::string& file : line.operands) {
    const std::string shown = file == "-" ? "<stdin>" : file;
    Diagnostics problems;
    std::string contents;
    try {
      const ReadResult result = open_network(file, streams.in, options);
      problems = result.diagnostics;
      contents = fmt::format("{}, {}", counted(result.network.actor_count(), "actor"),
                             counted(result.network.link_count(), "link"));
    } catch (const InputError& error) {
      problems = error.diagnostics();
    }
    streams.err << problems.text();
    errors = errors || problems.has_errors();
    if (problems.has_errors()) {
      streams.out << fmt::format("{}: {}, {}\n", shown, counted(problems.errors(), "error"),
                                 counted(problems.warnings(), "warning"));
    } else {
      streams.out << fmt::format("{}: {}; {}\n", shown, contents,
                                 problems.empty() ? "no problem found" : counted(problems.warnings(), "warning"));
    }
  }
  return errors ? exit_input : exit_ok;
}

}  // namespace coopnet
