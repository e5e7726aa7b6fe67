#include <algorithm>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "graph/figure_source.h"
#include "output/figure.h"
#include "output/fonts/embed_fonts.h"
#include "src/asked_for.h"
#include "src/command_line.h"
#include "src/draw_command_words.h"
#include "src/drawn_with.h"
#include "src/figure_bytes.h"
#include "src/finish_figure.h"
#include "src/messages.h"
#include "src/open_network.h"
#include "src/output_files.h"
#include "src/preview/draw_on_save.h"
#include "src/quality_text.h"
#include "src/targets.h"

namespace coopnet {
namespace {

struct Drawing {
  AskedFor asked;
  Figure figure;
  std::vector<std::string> contents;  // one for each output
};

// Files carry their source; what goes into a pipe may end up in a page.
bool carries_source(const Output& output, const FlagValues& flags) {
  return output.format == "svg" && !flags.on("inline") && flags.on("source", output.path != "-");
}

// One for each output, or standard output, each in the format that the target keeps best where nothing else is asked for.
std::vector<Output> outputs_for(const FlagValues& flags) {
  const auto target = flags.last("for");
  std::vector<Output> outputs =
      outputs_of(flags, target ? target_format(*target) : "svg", flag_choices(*find_flag("format", Takes::draw)));
  if (target) add_extensions(outputs);
  return outputs;
}

void tell_target(const Figure& figure, const FlagValues& flags, const std::vector<Output>& outputs, std::ostream& err) {
  const auto target = flags.last("for");
  if (!target) return;
  for (const Output& output : outputs) {
    err << "coopnet: " << target_sentence(*target, output.format, figure, flags) << '\n';
    if (const std::string refusal = target_refusal(*target, output.format); !refusal.empty()) tell_warning(err, refusal);
  }
}

Drawing draw(const CommandLine& line, const std::string& name, const std::vector<Output>& outputs, const Streams& streams,
             const std::function<void(const std::vector<std::string>&)>& reads) {
  const Network network = need_network(name, streams.in, streams.err);
  Drawing drawing{asked_for(network, line.flags), {}, {}};
  const AskedFor& asked = drawing.asked;
  reads(files_read(name, asked.flags));

  const auto wants_figure = [](const Output& output) { return output.format != "dot"; };
  const bool needs_figure = asked.flags.on("score") || asked.flags.on("explain") || std::ranges::any_of(outputs, wants_figure);
  std::vector<EmbeddedFont> fonts;
  if (needs_figure) {
    drawing.figure = make_figure(asked.selected, asked.options.figure);
    for (const std::string& warning : drawing.figure.warnings) tell_warning(streams.err, warning);
    tell_target(drawing.figure, asked.flags, outputs, streams.err);
    fonts = finish_figure(drawing.figure, asked.flags, streams.err);
  }
  std::string source;
  for (const Output& output : outputs) {
    FigureFormat format;
    format.format = output.format;
    format.id_prefix = asked.flags.last("id-prefix").value_or("");
    format.name = output.stem;
    format.dpi = asked.flags.number("dpi").value_or(format.dpi);
    format.inline_html = asked.flags.on("inline");
    format.fonts = fonts;
    set_command(format, name, line.flags, asked);
    if (carries_source(output, asked.flags)) {
      if (source.empty()) source = write_figure_source(drawn_with(asked, network, name), network);
      format.source = source;
    }
    drawing.contents.push_back(figure_bytes(drawing.figure, asked.selected.network, format));
  }
  return drawing;
}

void write(const Drawing& drawing, const std::vector<Output>& outputs, const Streams& streams) {
  for (std::size_t i = 0; i < outputs.size(); ++i) write_output(outputs[i], drawing.contents[i], streams.out);
  if (drawing.asked.flags.on("explain")) streams.err << explanation_text(drawing.figure.placement);
  if (drawing.asked.flags.on("score")) streams.err << quality_text(drawing.figure.quality);
}

}  // namespace

ExitCode draw_command(const CommandLine& line, const Streams& streams) {
  const std::vector<Output> outputs = outputs_for(line.flags);
  const std::string name = !line.operands.empty() ? line.operands.front() : line.as_dot ? "-" : default_network();
  if (line.flags.on("watch")) {
    draw_on_save(files_read(name, line.flags), outputs,
                 [&](const auto& reads) {
                   return [&, drawing = draw(line, name, outputs, streams, reads)] { write(drawing, outputs, streams); };
                 },
                 streams);
  }
  write(draw(line, name, outputs, streams, [](const auto&) {}), outputs, streams);
  return exit_ok;
}

}  // namespace coopnet
