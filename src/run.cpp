#include "src/run.h"

#include <ostream>

#include "src/command_line.h"
#include "src/help.h"
#include "src/told.h"

namespace coopnet {
namespace {

ExitCode run_command(const std::vector<std::string>& arguments, const Streams& streams) {
  const std::string first = arguments.empty() ? "" : arguments.front();
  if (first == "--version" || first == "-V") {
    streams.out << "coopnet " << version() << '\n';
    return exit_ok;
  }
  if (first == "--help" || first == "-h") {
    streams.out << program_help();
    return exit_ok;
  }
  const CommandLine line = parse_command_line(arguments);
  if (line.help) {
    streams.out << command_help(*line.command);
    return exit_ok;
  }
  return line.command->run(line, streams);
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  return told(err, [&] { return run_command(arguments, {in, out, err}); });
}

}  // namespace coopnet
