#include <string>

#include "output/report/figure_text.h"
#include "output/words/words.h"
#include "src/asked_for.h"
#include "src/command_line.h"
#include "src/open_network.h"
#include "src/output_files.h"

namespace coopnet {

ExitCode describe_command(const CommandLine& line, const Streams& streams) {
  const Network network =
      need_network(line.operands.empty() ? default_network() : line.operands.front(), streams.in, streams.err);
  const AskedFor asked = asked_for(network, line.flags);
  const FigureText text = figure_text(asked.selected, asked.options.figure);
  const std::string part = line.flags.last("part").value_or("both");
  std::string out;
  if (part != "long") out += text.alt + "\n";
  if (part == "both") out += "\n";
  if (part != "alt") out += text.description + "\n";
  std::vector<std::string> paths = line.flags.all("output");
  if (paths.empty()) paths.emplace_back("-");
  for (const std::string& path : paths) write_output({path, "text", ""}, out, streams.out);
  return exit_ok;
}

}  // namespace coopnet
