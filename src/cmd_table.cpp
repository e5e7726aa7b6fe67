#include <algorithm>

#include "output/report/document.h"
#include "output/report/report_words.h"
#include "output/report/tables.h"
#include "output/words/left_out.h"
#include "src/asked_for.h"
#include "src/command_line.h"
#include "src/messages.h"
#include "src/open_network.h"
#include "src/output_files.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

// A CSV file holds one table.
std::string sheet(const std::string& part, const Network& network, const std::string& lang) {
  return write_csv(part == "actors" ? actor_sheet(network, lang) : link_sheet(network, lang));
}

// A table of a part does not look like one of the whole.
std::string title_of(const AskedFor& asked, const std::string& lang) {
  const FigureOptions& figure = asked.options.figure;
  if (figure.title && !figure.title->empty()) return *figure.title;
  return figure.view_title.empty() ? network_title(asked.selected.network, lang) : figure.view_title;
}

std::string what_is_missing(const AskedFor& asked, const std::string& lang) {
  std::string text = left_out_sentence(asked.selected.network, asked.selected.left_out, lang);
  if (text.empty()) return text;
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + ".";
}

std::string tables_in(const std::string& format, const std::string& part, const AskedFor& asked, const std::string& lang) {
  const Network& network = asked.selected.network;
  if (format == "csv") return sheet(part, network, lang);
  const NumberedSources sources(network);
  Document document;
  document.title = title_of(asked, lang);
  document.lang = lang;
  if (std::string missing = what_is_missing(asked, lang); !missing.empty())
    document.blocks.emplace_back(Paragraph{std::move(missing)});
  if (part != "links") document.blocks.emplace_back(actor_table(network, lang, sources));
  if (part != "actors") document.blocks.emplace_back(link_table(network, lang, sources));
  if (const NumberedList list = sources.list(); !list.items.empty()) {
    document.blocks.push_back(Heading{2, std::string(report_words(lang).sources_heading)});
    document.blocks.push_back(list);
  }
  return write_document(document, *markup_from_name(format));
}

}  // namespace

ExitCode table_command(const CommandLine& line, const Streams& streams) {
  const std::vector<Output> outputs = outputs_of(line.flags, "md", flag_choices(*find_flag("format", Takes::table)));
  const auto part = line.flags.last("part");
  if (part == "both" && std::ranges::any_of(outputs, [](const Output& output) { return output.format == "csv"; }))
    throw UsageError("a CSV file holds one table", "--part links, or --part actors");
  const Network network =
      need_network(line.operands.empty() ? default_network() : line.operands.front(), streams.in, streams.err);
  // Tables hold the whole network unless a view or a selection is asked for: nothing is too small to print here.
  FlagValues typed = line.flags;
  Network whole = network;
  if (!typed.has("view") && !selects(typed)) whole.info.default_view.clear();
  const AskedFor asked = asked_for(whole, typed);
  const std::string lang = asked.options.figure.lang.empty() ? network.info.lang : asked.options.figure.lang;
  for (const Output& output : outputs) {
    const std::string text = tables_in(output.format, part.value_or("both"), asked, lang);
    tell_latex_engine(output.format, text, streams.err);
    write_output(output, text, streams.out);
  }
  return exit_ok;
}

}  // namespace coopnet
