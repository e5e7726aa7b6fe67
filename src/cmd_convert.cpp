#include "graph/write_toml.h"
#include "output/write_dot.h"
#include "src/command_line.h"
#include "src/open_network.h"
#include "src/output_files.h"

namespace coopnet {

ExitCode convert_command(const CommandLine& line, const Streams& streams) {
  const std::vector<Output> outputs = outputs_of(line.flags, "toml", flag_choices(*find_flag("format", Takes::convert)));
  const Network network =
      need_network(line.operands.empty() ? default_network() : line.operands.front(), streams.in, streams.err);
  for (const Output& output : outputs) {
    write_output(output, output.format == "dot" ? write_dot(network) : write_toml(network), streams.out);
  }
  return exit_ok;
}

}  // namespace coopnet
