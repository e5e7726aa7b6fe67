#include <filesystem>
#include <ostream>
#include <set>
#include <string>

#include "output/figure/figure.h"
#include "output/report/document.h"
#include "output/report/figure_text.h"
#include "output/report/report_words.h"
#include "output/report/tables.h"
#include "src/asked_for.h"
#include "src/command_line.h"
#include "src/figure_bytes.h"
#include "src/finish_figure.h"
#include "src/flag_values.h"
#include "src/messages.h"
#include "src/open_network.h"
#include "src/output_files.h"
#include "src/usage_error.h"
#include "src/view_files.h"

namespace coopnet {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;

// A file that stands beside the report.
struct Beside {
  Output output;
  std::string content;
};

std::string one_caption(const Figure& figure, const std::string& description, const std::string& lang) {
  if (lang.starts_with("en") && !description.empty()) return description;
  return figure.scene.title;
}

/// The word, or where it is taken, one with a number behind it; taken from now on.
std::string unlike(std::set<std::string>& taken, const std::string& word) {
  std::string own = word;
  for (int number = 2; !taken.insert(own).second; ++number) own = word + "-" + std::to_string(number);
  return own;
}

class Report {
 public:
  Report(const Network& network, const FlagValues& typed, const Output& output, std::ostream& err)
      : network_(network), typed_(typed), output_(output), err_(err) {
    document_.lang = typed.last("lang").value_or(network.info.lang);
    document_.title = network_title(network, document_.lang);
  }

  std::string write() {
    const ReportWords& words = report_words(document_.lang);
    heading(words.figures);
    if (network_.views.empty()) add_figure("");
    for (const View& view : network_.views) add_figure(view.name);
    heading(words.measures);
    for (const std::string& sentence : measure_sentences(network_, document_.lang))
      document_.blocks.push_back(Paragraph{sentence});
    heading(words.tables);
    const NumberedSources sources(network_);
    document_.blocks.push_back(actor_table(network_, document_.lang, sources));
    document_.blocks.push_back(link_table(network_, document_.lang, sources));
    if (const NumberedList list = sources.list(); !list.items.empty()) {
      heading(words.sources_heading);
      document_.blocks.push_back(list);
    }
    return write_document(document_, *markup_from_name(output_.format));
  }

  [[nodiscard]] const std::vector<Beside>& beside() const { return beside_; }

 private:
  void heading(std::string_view text) { document_.blocks.push_back(Heading{2, std::string(text)}); }

  void add_figure(const std::string& view) {
    FlagValues flags = typed_;
    if (!view.empty()) flags.set("view", {view});
    const AskedFor asked = asked_for(network_, flags);
    const Figure figure = make_figure(asked.selected, asked.options.figure);
    const std::string of_view = view.empty() ? "" : view + ": ";
    for (const std::string& warning : asked.warnings) tell_warning(err_, of_view + warning);
    for (const std::string& warning : figure.warnings) tell_warning(err_, of_view + warning);
    const std::string part = unlike(parts_, view.empty() ? "figure" : file_part(view));
    FigureBlock block;
    block.label = unlike(labels_, view.empty() ? "fig-figure" : figure_label(view));
    block.alt = figure_text(asked.selected, asked.options.figure).alt;
    block.description = figure.scene.description;
    const View* known = network_.view(view);
    block.caption = one_caption(figure, known ? known->description : "", document_.lang);
    const double width = figure.scene.print_width > 0 ? figure.scene.print_width : figure.scene.page.width;
    block.width = width / kPointsPerMillimetre;
    FigureFormat format;
    format.format = output_.format == "tex" ? "pdf" : "svg";
    format.name = part;
    if (output_.format == "html") format.id_prefix = "f" + std::to_string(++count_) + "-" + part;
    if (format.format == "pdf") tell_letters_in_boxes(figure, err_);
    const std::string bytes = figure_bytes(figure, asked.selected.network, format);
    if (output_.format == "html") {
      block.svg = bytes.substr(bytes.find("<svg"));
    } else {
      const std::filesystem::path own(output_.path);
      block.file = own.stem().string() + "-" + part + "." + format.format;
      beside_.push_back({{(own.parent_path() / block.file).string(), format.format, part}, bytes});
    }
    document_.blocks.push_back(std::move(block));
  }

  const Network& network_;
  const FlagValues& typed_;
  const Output& output_;
  std::ostream& err_;
  Document document_;
  std::vector<Beside> beside_;
  std::size_t count_ = 0;
  std::set<std::string> parts_, labels_;  // that earlier figures have
};

}  // namespace

ExitCode report_command(const CommandLine& line, const Streams& streams) {
  const std::vector<Output> outputs = outputs_of(line.flags, "html", flag_choices(*find_flag("format", Takes::report)));
  for (const Output& output : outputs)
    if (output.path == "-" && output.format != "html")
      throw UsageError("a report in `" + output.format + "` stands beside its figures, so that it needs a file",
                       "name it with -o, as in -o appendix." + output.format);
  const Network network =
      need_network(line.operands.empty() ? default_network() : line.operands.front(), streams.in, streams.err);
  for (const Output& output : outputs) {
    Report report(network, line.flags, output, streams.err);
    const std::string text = report.write();
    tell_latex_engine(output.format, text, streams.err);
    for (const auto& [file, content] : report.beside()) write_output(file, content, streams.out);
    write_output(output, text, streams.out);
  }
  return exit_ok;
}

}  // namespace coopnet
