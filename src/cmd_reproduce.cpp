#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "graph/terminal_text.h"
#include "src/command_line.h"
#include "src/draw_command_words.h"
#include "src/drawn_with.h"
#include "src/messages.h"
#include "src/open_network.h"
#include "src/usage_error.h"

namespace coopnet {

ExitCode reproduce_command(const CommandLine& line, const Streams& streams) {
  const std::string& name = line.operands.front();
  const Network network = need_network(name, streams.in, streams.err);
  if (!network.figure)
    throw UsageError("`" + name + "` is a network, not a figure that was drawn from one",
                     "to draw it: `coopnet draw " + name + "`");
  const FigureSource& figure = *network.figure;
  if (figure.version != COOPNET_VERSION)
    tell_warning(streams.err, fmt::format("the figure was drawn by coopnet {}; this is {}", figure.version, COOPNET_VERSION));
  std::vector<std::string> words = draw_command_words(figure.input, drawn_values(figure));
  if (name != "-") words.insert(words.end(), {"-o", std::filesystem::path(name).filename().string()});
  streams.out << shown(shell_line(words)) << '\n';
  return exit_ok;
}

}  // namespace coopnet
