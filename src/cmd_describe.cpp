#include <optional>
#include <sstream>
#include <string>

#include "graph/read.h"
#include "output/report/figure_text.h"
#include "output/words/words.h"
#include "src/asked_for.h"
#include "src/command_line.h"
#include "src/open_network.h"
#include "src/output_files.h"

namespace coopnet {
namespace {

// What shapes the words of a network; a finished figure has its own.
bool asks_for_a_part(const FlagValues& values) { return values.has("view") || values.has("lang") || selects(values); }

}  // namespace

ExitCode describe_command(const CommandLine& line, const Streams& streams) {
  const std::string name = line.operands.empty() ? default_network() : line.operands.front();
  std::optional<FigureText> text;
  std::istringstream piped;
  if (name == "-") piped.str(load(name, streams.in)->content());
  if (!asks_for_a_part(line.flags)) {
    if (name == "-" && piped.view().starts_with('<')) text = read_figure_text(piped.view());
    if (name != "-" && format_from_name(name) == Format::svg) text = read_figure_text(load(name)->content());
  }
  if (!text) {
    const Network network = need_network(name, name == "-" ? piped : streams.in, streams.err);
    const AskedFor asked = asked_for(network, line.flags);
    text = figure_text(asked.selected, asked.options.figure);
  }
  const std::string part = line.flags.last("part").value_or("both");
  std::string out;
  if (part != "long") out += text->alt + "\n";
  if (part == "both") out += "\n";
  if (part != "alt") out += text->description + "\n";
  std::vector<std::string> paths = line.flags.all("output");
  if (paths.empty()) paths.emplace_back("-");
  for (const std::string& path : paths) write_output({path, "text", ""}, out, streams.out);
  return exit_ok;
}

}  // namespace coopnet
