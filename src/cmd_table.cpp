#include "output/report/document.h"
#include "output/report/report_words.h"
#include "output/report/tables.h"
#include "src/asked_for.h"
#include "src/command_line.h"
#include "src/open_network.h"
#include "src/output_files.h"

namespace coopnet {
namespace {

std::string tables_in(const std::string& format, const Network& network, const std::string& lang) {
  const NumberedSources sources(network);
  const Table actors = actor_table(network, lang, sources), links = link_table(network, lang, sources);
  if (format == "csv") return write_csv({actors, links});
  Document document;
  document.title = network.info.title.empty() ? network.info.id : network.info.title;
  document.lang = lang;
  document.blocks = {actors, links};
  if (const NumberedList list = sources.list(); !list.items.empty()) {
    document.blocks.push_back(Heading{2, std::string(report_words(lang).sources_heading)});
    document.blocks.push_back(list);
  }
  return write_document(document, *markup_from_name(format));
}

}  // namespace

ExitCode table_command(const CommandLine& line, const Streams& streams) {
  const std::vector<Output> outputs = outputs_of(line.flags, "md", flag_choices(*find_flag("format", Takes::table)));
  const Network network =
      need_network(line.operands.empty() ? default_network() : line.operands.front(), streams.in, streams.err);
  // Tables hold the whole network unless a view or a selection is asked for: nothing is too small to print here.
  FlagValues typed = line.flags;
  Network whole = network;
  if (!typed.has("view") && !selects(typed)) whole.info.default_view.clear();
  const AskedFor asked = asked_for(whole, typed);
  const std::string lang = asked.options.figure.lang.empty() ? network.info.lang : asked.options.figure.lang;
  for (const Output& output : outputs) write_output(output, tables_in(output.format, asked.selected.network, lang), streams.out);
  return exit_ok;
}

}  // namespace coopnet
