#include <utility>

#include "graph/write_toml.h"
#include "output/write_dot.h"
#include "src/command_line.h"
#include "src/open_network.h"
#include "src/output_files.h"

namespace coopnet {
namespace {

// Which way ranks run and what is framed is said by a DOT text alone; in TOML a view says it.
void keep_in_a_view(Network& network) {
  const NetworkInfo& info = network.info;
  if ((info.direction.empty() && !info.clusters) || !network.views.empty()) return;
  View view;
  view.name = "as-in-dot";
  if (!info.direction.empty()) view.flags.push_back({"direction", {info.direction}, {}});
  if (info.clusters) view.flags.push_back({"group-by", {"cluster"}, {}});
  network.info.default_view = view.name;
  network.views.push_back(std::move(view));
}

}  // namespace

ExitCode convert_command(const CommandLine& line, const Streams& streams) {
  const std::vector<Output> outputs = outputs_of(line.flags, "toml", flag_choices(*find_flag("format", Takes::convert)));
  Network network = need_network(line.operands.empty() ? default_network() : line.operands.front(), streams.in, streams.err);
  keep_in_a_view(network);
  for (const Output& output : outputs)
    write_output(output, output.format == "dot" ? write_dot(network) : write_toml(network, Comments::kept), streams.out);
  return exit_ok;
}

}  // namespace coopnet
