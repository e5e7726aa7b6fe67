#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "output/figure.h"
#include "src/asked_for.h"
#include "src/command_line.h"
#include "src/figure_bytes.h"
#include "src/messages.h"
#include "src/open_network.h"
#include "src/output_files.h"
#include "src/quality_text.h"

namespace coopnet {
namespace {

// The command that the HTML page offers for copying: what was typed, without where it went.
std::vector<std::string> command_of(const CommandLine& line, const std::string& network) {
  std::vector<std::string> words = {"coopnet", "draw", network};
  for (const Flag& flag : flags()) {
    if (!takes(flag.commands, Takes::draw) || flag.name == "output" || flag.name == "format" || !line.flags.has(flag.name)) continue;
    if (flag.type == FlagType::on_off) {
      words.push_back((line.flags.on(flag.name) ? "--" : "--no-") + std::string(flag.name));
      continue;
    }
    const std::vector<std::string> values = line.flags.all(flag.name);
    if (flag.type == FlagType::pair) {
      for (std::size_t i = 0; i + 1 < values.size(); i += 2)
        words.insert(words.end(), {"--" + std::string(flag.name), values[i], values[i + 1]});
      continue;
    }
    if (values.empty()) words.push_back("--" + std::string(flag.name));
    for (const std::string& value : values) words.insert(words.end(), {"--" + std::string(flag.name), value});
  }
  return words;
}

}  // namespace

ExitCode draw_command(const CommandLine& line, const Streams& streams) {
  const std::vector<Output> outputs = outputs_of(line.flags, "svg", flag_choices(*find_flag("format", Takes::draw)));
  const std::string name = !line.operands.empty() ? line.operands.front() : line.as_dot ? "-" : default_network();
  const Network network = need_network(name, streams.in, streams.err);
  const AskedFor asked = asked_for(network, line.flags);

  const auto wants_figure = [](const Output& output) { return output.format != "dot"; };
  const bool needs_figure = asked.flags.on("score") || asked.flags.on("explain") || std::ranges::any_of(outputs, wants_figure);
  Figure figure;
  if (needs_figure) {
    figure = make_figure(asked.selected, asked.options.figure);
    for (const std::string& warning : figure.warnings) tell_warning(streams.err, warning);
  }
  std::vector<std::string> contents;
  for (const Output& output : outputs) {
    FigureFormat format;
    format.format = output.format;
    format.id_prefix = asked.flags.last("id-prefix").value_or("");
    format.name = output.stem;
    format.dpi = asked.flags.number("dpi").value_or(format.dpi);
    format.command = command_of(line, name);
    contents.push_back(figure_bytes(figure, asked.selected.network, format));
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) write_output(outputs[i], contents[i], streams.out);
  if (asked.flags.on("explain")) streams.err << explanation_text(figure.placement);
  if (asked.flags.on("score")) streams.err << quality_text(figure.quality);
  return exit_ok;
}

}  // namespace coopnet
