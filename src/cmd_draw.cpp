#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "graph/select.h"
#include "graph/spelling.h"
#include "output/figure.h"
#include "output/scene/write_svg.h"
#include "output/write_dot.h"
#include "src/command_line.h"
#include "src/draw_options.h"
#include "src/messages.h"
#include "src/open_network.h"
#include "src/output_files.h"
#include "src/quality_text.h"
#include "src/usage_error.h"
#include "src/view_flags.h"

namespace coopnet {
namespace {

std::vector<std::string> view_names(const Network& network) {
  std::vector<std::string> names;
  for (const View& view : network.views) names.push_back(view.name);
  return names;
}

/// The view to draw: the one asked for, or the network's default one where nothing else is chosen; none for everything.
const View* chosen_view(const FlagValues& flags, const Network& network) {
  if (const auto name = flags.last("view")) {
    const View* view = network.view(*name);
    if (view) return view;
    const std::vector<std::string> names = view_names(network);
    std::string hint = did_you_mean(*name, names);
    if (hint.empty() && !names.empty()) hint = fmt::format("its views are {}", fmt::join(names, ", "));
    throw UsageError(fmt::format("the network has no view `{}`", *name), hint);
  }
  if (selects(flags) || network.info.default_view.empty()) return nullptr;
  return network.view(network.info.default_view);
}

/// The view's title in the figure's language; the short tag stands for its regions ("es" for "es-SV").
std::string view_title(const View& view, const std::string& lang) {
  if (const auto found = view.titles.find(lang); found != view.titles.end()) return found->second;
  if (const auto found = view.titles.find(lang.substr(0, lang.find('-'))); found != view.titles.end()) return found->second;
  return view.title;
}

/// A word on the command line that the network does not have is wrong usage, not a problem of the input.
Selected select_by_flags(const Network& network, const Selection& selection, const FlagValues& typed) {
  try {
    return select(network, selection);
  } catch (const InputError& error) {
    if (!selects(typed) || error.diagnostics().all().empty()) throw;
    const Diagnostic& first = error.diagnostics().all().front();
    throw UsageError(first.message, first.hint);
  }
}

}  // namespace

ExitCode draw_command(const CommandLine& line, const Streams& streams) {
  const std::vector<Output> outputs = outputs_of(line.flags, "svg", flag_choices(*find_flag("format", Takes::draw)));
  const std::string name = !line.operands.empty() ? line.operands.front() : line.as_dot ? "-" : default_network();
  const Network network = need_network(name, streams.in, streams.err);
  FlagValues flags = line.flags;
  const View* view = chosen_view(flags, network);
  if (view) flags.fill_in(view_values(*view));
  DrawOptions options = draw_options(flags, network);
  if (view) options.figure.view_title = view_title(*view, options.figure.lang);
  const Selected selected = select_by_flags(network, options.selection, line.flags);

  const auto wants_figure = [](const Output& output) { return output.format == "svg"; };
  const bool needs_figure = flags.on("score") || flags.on("explain") || std::ranges::any_of(outputs, wants_figure);
  std::optional<Figure> figure;
  if (needs_figure) {
    figure = make_figure(selected, options.figure);
    for (const std::string& warning : figure->warnings) tell_warning(streams.err, warning);
  }
  std::vector<std::string> contents;
  for (const Output& output : outputs) {
    contents.push_back(output.format == "dot"
                           ? write_dot(selected.network)
                           : write_svg(figure->scene, {.id_prefix = flags.last("id-prefix").value_or(""), .name = output.stem}));
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) write_output(outputs[i], contents[i], streams.out);
  if (flags.on("explain")) streams.err << explanation_text(figure->placement);
  if (flags.on("score")) streams.err << quality_text(figure->quality);
  return exit_ok;
}

}  // namespace coopnet
