#include "graph/csv_columns.h"
#include "graph/csv_links.h"
#include "graph/csv_table.h"
#include "graph/read.h"
#include "graph/similar_names.h"

namespace coopnet {
namespace {

bool one_column(const CsvTable& table) {
  for (std::size_t i = 0; i < table.rows(); ++i)
    if (table.row(i).size() > 1) return false;
  return true;
}

void read_table(const CsvTable& table, Network& network, Diagnostics& diagnostics) {
  const char* const hint = "a list of links has columns `source` and `target`, separated by commas";
  if (table.rows() == 0) {
    diagnostics.error(Code::missing_key, table.text(), {}, "the list is empty", hint);
    return;
  }
  if (const CsvColumns columns = named_columns(table, diagnostics); columns.header)
    read_link_list(table, columns, network, diagnostics);
  else if (names_actors(table.row(0)) && !is_matrix(table))
    diagnostics.error(Code::missing_key, table.text(), table.where_row(0), "a list of actors where a list of links is wanted",
                      hint);
  else if (one_column(table))
    diagnostics.error(Code::missing_key, table.text(), table.where_row(0), "the list has only one column", hint);
  else if (is_matrix(table))
    read_matrix(table, network, diagnostics);
  else if (is_adjacency_list(table))
    read_adjacency_list(table, network);
  else
    read_link_list(table, guessed_columns(table, network, diagnostics), network, diagnostics);
}

}  // namespace

ReadResult read_csv(std::shared_ptr<const SourceText> text) {
  ReadResult result;
  result.network.text = text;
  if (const std::size_t nul = text->content().find('\0'); nul != std::string::npos) {
    result.diagnostics.error(Code::syntax, text, {text->position(nul), text->position(nul + 1)}, "a NUL character");
    return result;
  }
  const CsvTable table = parse_csv(text, detect_separator(text), result.diagnostics);
  read_table(table, result.network, result.diagnostics);
  tell_similar_names(result.network, result.diagnostics);
  result.diagnostics.sort();
  return result;
}

}  // namespace coopnet
