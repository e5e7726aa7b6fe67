#include <algorithm>
#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graph/bundled.h"
#include "graph/figure_source.h"
#include "output/figure/figure.h"
#include "output/figure/series.h"
#include "output/fonts/embed_fonts.h"
#include "output/fonts/font_file.h"
#include "output/number.h"
#include "output/places/read_places.h"
#include "output/print/plain_letters.h"
#include "output/words/names.h"
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
#include "src/progress_bar.h"
#include "src/quality_text.h"
#include "src/targets.h"
#include "src/usage_error.h"
#include "src/view_files.h"

namespace coopnet {
namespace {

bool in_series(const FlagValues& flags) { return flags.has("views") && flags.on("common-positions"); }

// The flags that draw one of several figures again. One of several views that share nothing is drawn alone.
FlagValues own_flags(const FlagValues& typed, const std::string& view) {
  if (view.empty() || in_series(typed)) return typed;
  FlagValues own;
  own.set("view", {view});
  for (const Flag& flag : flags())
    if (typed.has(flag.name) && flag.name != "views" && flag.name != "common-positions") own.set(flag.name, typed.all(flag.name));
  return own;
}

std::vector<std::string> formats() { return flag_choices(*find_flag("format", Takes::draw)); }

// The format where nothing else is asked for: the one that the target keeps best.
std::string usual_format(const FlagValues& flags) {
  const auto target = flags.last("for");
  return target ? target_format(*target) : "svg";
}

std::vector<Output> outputs_for(const FlagValues& flags) {
  std::vector<Output> outputs = outputs_of(flags, usual_format(flags), formats());
  if (flags.has("for")) add_extensions(outputs);
  return outputs;
}

// Files carry their source; what goes into a pipe may end up in a page.
bool carries_source(const Output& output, const FlagValues& flags) {
  return output.format == "svg" && !flags.on("inline") && flags.on("source", output.path != "-");
}

std::string source_of(const FigureSource& figure, const Network& network, const std::string& name) {
  const BundledNetwork* bundled = find_bundled(name);
  return bundled ? write_figure_source(figure, bundled->carried) : write_figure_source(figure, network);
}

/// One figure that was asked for.
struct Drawing {
  std::string view;             // of --views; empty where one figure is drawn
  AskedFor asked;
  std::vector<Output> outputs;
  Figure figure;
};

std::vector<std::string> wanted_views(const FlagValues& flags, const Network& network) {
  std::vector<std::string> views;
  for (const std::string& name : flags.all("views")) {
    if (name != "all") {
      views.push_back(name);
      continue;
    }
    if (network.views.empty()) throw UsageError("--views all: the network has no views");
    for (const View& view : network.views) views.push_back(view.name);
  }
  std::vector<std::string> once;
  for (const std::string& view : views)
    if (std::ranges::find(once, view) == once.end()) once.push_back(view);
  return once;
}

std::vector<Drawing> drawings_of(const CommandLine& line, const Network& network) {
  std::vector<Drawing> drawings;
  if (!line.flags.has("views")) {
    if (line.flags.on("common-positions"))
      throw UsageError("--common-positions is for several figures", "`--views all` draws every view");
    std::vector<Output> outputs = outputs_for(line.flags);
    drawings.push_back({"", asked_for(network, line.flags), std::move(outputs), {}});
    return drawings;
  }
  if (line.flags.has("view")) throw UsageError("--view and --views exclude one another");
  const std::vector<std::string> views = wanted_views(line.flags, network);
  if (views.empty()) throw UsageError("--views needs the names of views", "`--views all` draws every view");
  std::vector<AskedFor> asked;
  for (const std::string& view : views) {
    FlagValues flags = line.flags;
    flags.set("view", {view});
    asked.push_back(asked_for(network, flags));
  }
  auto outputs = outputs_of_views(line.flags, views, usual_format(line.flags), formats());
  if (line.flags.has("for"))
    for (std::vector<Output>& own : outputs) add_extensions(own);
  for (std::size_t i = 0; i < views.size(); ++i) drawings.push_back({views[i], std::move(asked[i]), outputs[i], {}});
  return drawings;
}

void draw(std::vector<Drawing>& drawings, bool series) {
  if (series) {
    std::vector<SeriesPage> pages;
    for (const Drawing& one : drawings) pages.push_back({&one.asked.selected, one.asked.options.figure});
    std::vector<Figure> figures = make_series(pages);
    for (std::size_t i = 0; i < drawings.size(); ++i) drawings[i].figure = std::move(figures[i]);
    return;
  }
  for (Drawing& one : drawings) one.figure = make_figure(one.asked.selected, one.asked.options.figure);
}

// Where actors stood in the figure of --like. Throws InputError where it cannot be read; what is odd in it is told.
std::map<std::string, FormerPlace> former_places(const FlagValues& flags, std::ostream& err) {
  const auto name = flags.last("like");
  if (!name) return {};
  if (*name == "-") throw UsageError("--like takes a file, not standard input");
  ReadPlaces places = read_places(load(*name));
  if (places.diagnostics.has_errors()) throw InputError(places.diagnostics);
  err << places.diagnostics.text();
  return std::move(places.actors);
}

// Whether the figures are as good as --fail-below wants them; those that are not are told.
bool good_enough(const std::vector<Drawing>& drawings, std::ostream& err) {
  bool good = true;
  for (const Drawing& one : drawings) {
    const auto bar = one.asked.flags.number("fail-below");
    if (!bar || one.figure.score.points >= *bar) continue;
    good = false;
    const auto& losses = one.figure.score.losses;
    tell_error(err,
               fmt::format("{}the figure's score is {}, below the {} of --fail-below", one.view.empty() ? "" : one.view + ": ",
                           number(one.figure.score.points, 1), number(*bar, 1)),
               losses.empty() ? "" : fmt::format("most is lost for {}; --score tells the rest", losses.front().what));
  }
  return good;
}

void tell_target(const Figure& figure, const FlagValues& flags, const std::vector<Output>& outputs, std::ostream& err) {
  const auto target = flags.last("for");
  if (!target) return;
  if (const std::string warning = target_warning(*target, figure); !warning.empty()) tell_warning(err, warning);
  const auto is_taken = [&](const Output& output) { return target_refusal(*target, output.format).empty(); };
  const bool any_taken = std::ranges::any_of(outputs, is_taken);
  for (const Output& output : outputs) {
    err << "coopnet: " << target_sentence(*target, output.format, figure, flags) << '\n';
    // An SVG beside what the target takes is there for `coopnet embed`.
    if (any_taken && output.format == "svg") continue;
    if (const std::string refusal = target_refusal(*target, output.format); !refusal.empty()) tell_warning(err, refusal);
  }
}

bool has_plain_names(const Drawing& one) {
  const Network& network = one.asked.selected.network;
  const std::string lang = one.asked.options.figure.lang.empty() ? network.info.lang : one.asked.options.figure.lang;
  for (std::size_t ref = 0; ref < network.actor_count(); ++ref)
    if (!print::are_plain_letters(full_name(network, network.actor(ref), lang).text)) return false;
  return true;
}

bool is_printed(const Output& output) { return output.format == "pdf" || output.format == "png"; }

// Whether librsvg will print, as far as that can be told before anything is drawn.
bool needs_printer(const std::vector<Drawing>& drawings) {
  return std::ranges::any_of(drawings, [&](const Drawing& one) {
    return std::ranges::any_of(one.outputs, is_printed) && !(fonts::usual_liberation_sans({}) && has_plain_names(one));
  });
}

/// What is left to be done when everything is drawn.
struct Finished {
  std::vector<std::pair<Output, std::string>> files;
  bool good = true;  // by --fail-below
};

Finished finish(const CommandLine& line, const std::string& name, const Streams& streams,
                const std::function<void(const std::vector<std::string>&)>& reads) {
  const Network network = need_network(name, streams.in, streams.err);
  std::vector<Drawing> drawings = drawings_of(line, network);
  for (const Drawing& one : drawings) reads(files_read(name, one.asked.flags));

  const bool scored = line.flags.on("score"), explained = line.flags.on("explain"), judged = line.flags.has("fail-below");
  const auto wants_figure = [](const Output& output) { return output.format != "dot"; };
  const bool needs_figure = scored || explained || judged || std::ranges::any_of(drawings, [&](const Drawing& one) {
    return std::ranges::any_of(one.outputs, wants_figure);
  });
  std::optional<PrintWorker> printer;
  if (needs_printer(drawings)) printer.emplace();
  if (needs_figure) {
    const auto like = former_places(line.flags, streams.err);
    for (Drawing& one : drawings) {
      one.asked.options.figure.measure = scored || judged;
      one.asked.options.figure.like = like;
    }
    ProgressBar bar(streams.err);
    for (Drawing& one : drawings) one.asked.options.figure.layout.progress = bar.listener();
    draw(drawings, in_series(line.flags));
    for (Drawing& one : drawings) one.asked.options.figure.layout.progress = nullptr;
  }
  for (const Drawing& one : drawings) {
    const std::string of_view = one.view.empty() ? "" : one.view + ": ";
    if (needs_figure)
      for (const std::string& warning : one.asked.warnings) tell_warning(streams.err, of_view + warning);
    for (const std::string& warning : one.figure.warnings) tell_warning(streams.err, of_view + warning);
    if (!one.view.empty() && (explained || scored)) streams.err << "view: " << one.view << '\n';
    if (explained) streams.err << explanation_text(one.figure.placement);
    if (scored) streams.err << quality_text(one.figure);
  }
  Finished finished;
  finished.good = good_enough(drawings, streams.err);
  for (Drawing& one : drawings) {
    if (!finished.good) break;
    std::vector<EmbeddedFont> fonts;
    if (needs_figure) {
      tell_target(one.figure, one.asked.flags, one.outputs, streams.err);
      fonts = finish_figure(one.figure, one.asked.flags, streams.err);
      if (std::ranges::any_of(one.outputs, is_printed)) tell_letters_in_boxes(one.figure, streams.err);
    }
    std::string source;
    for (const Output& output : one.outputs) {
      FigureFormat format;
      format.format = output.format;
      format.id_prefix = one.asked.flags.last("id-prefix").value_or("");
      if (!format.id_prefix.empty() && !one.view.empty()) format.id_prefix += "-" + one.view;  // for pages that hold several
      format.name = output.stem;
      format.dpi = one.asked.flags.number("dpi").value_or(format.dpi);
      format.inline_html = one.asked.flags.on("inline");
      format.fonts = fonts;
      format.printer = printer ? &*printer : nullptr;
      set_command(format, name, own_flags(line.flags, one.view), one.asked);
      if (carries_source(output, one.asked.flags)) {
        if (source.empty()) source = source_of(drawn_with(one.asked, network, name), network, name);
        format.source = source;
      }
      finished.files.emplace_back(output, figure_bytes(one.figure, one.asked.selected.network, format));
    }
  }
  return finished;
}

void write(const Finished& finished, const Streams& streams) {
  for (const auto& [output, content] : finished.files) write_output(output, content, streams.out);
}

}  // namespace

ExitCode draw_command(const CommandLine& line, const Streams& streams) {
  const std::string name = !line.operands.empty() ? line.operands.front() : line.as_dot ? "-" : default_network();
  const bool several = line.flags.has("views");
  // What is wrong with the files is told before anything is read.
  const std::vector<Output> outputs = several ? std::vector<Output>() : outputs_for(line.flags);
  keep_bytes_off_terminals(outputs, streams.out);
  if (line.flags.on("watch")) {
    if (several)
      throw UsageError("--watch follows one figure, --views draws several", "draw the one that you work on: --view NAME --watch");
    draw_on_save(files_read(name, line.flags), outputs,
                 [&](const auto& reads) {
                   Finished finished = finish(line, name, streams, reads);
                   if (!finished.good) throw InputError(Diagnostics());  // why has been told
                   return [&, finished = std::move(finished)] { write(finished, streams); };
                 },
                 streams);
  }
  const Finished finished = finish(line, name, streams, [](const auto&) {});
  write(finished, streams);
  return finished.good ? exit_ok : exit_input;
}

}  // namespace coopnet
