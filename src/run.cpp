#include "src/run.h"

#include <exception>
#include <new>
#include <ostream>

#include "graph/diagnostic.h"
#include "output/layout/layout.h"
#include "output/write_file.h"
#include "src/command_line.h"
#include "src/help.h"
#include "src/messages.h"
#include "src/usage_error.h"

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
  try {
    return run_command(arguments, {in, out, err});
  } catch (const UsageError& error) {
    tell_error(err, error.what(), error.hint());
    return exit_usage;
  } catch (const InputError& error) {
    err << error.diagnostics().text();
    return exit_input;
  } catch (const LayoutError& error) {
    tell_error(err, error.what());
    return exit_input;
  } catch (const OutputError& error) {
    tell_error(err, error.what());
    return exit_output;
  } catch (const std::bad_alloc&) {
    tell_error(err, "there is not enough memory");
    return exit_input;
  } catch (const std::exception& error) {
    tell_error(err, error.what());
    return exit_input;
  }
}

}  // namespace coopnet
