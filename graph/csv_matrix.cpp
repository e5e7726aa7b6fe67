#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/csv_links.h"
#include "graph/named_actors.h"
#include "graph/plain_words.h"

namespace coopnet {
namespace {

Link plain_link(const CsvTable& table, const CsvCell& cell, bool directed) {
  Link link;
  link.relation = AdoptedWords::plain_relation(directed);
  link.where = table.where(cell);
  return link;
}

}  // namespace

bool is_adjacency_list(const CsvTable& table) {
  for (std::size_t i = 1; i < table.rows(); ++i)
    if (table.row(i).size() != table.row(0).size()) return true;
  return false;
}

void read_adjacency_list(const CsvTable& table, Network& network) {
  std::set<std::pair<Network::ActorRef, Network::ActorRef>> joined;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const auto row = table.row(i);
    if (row[0].text.empty()) continue;
    const auto from = named_actor(network, row[0].text, table.where(row[0]));
    for (const CsvCell& cell : row.subspan(1)) {
      if (cell.text.empty()) continue;
      const auto to = named_actor(network, cell.text, table.where(cell));
      if (joined.emplace(std::minmax(from, to)).second) network.add_link(from, to, plain_link(table, cell, false));
    }
  }
}

bool is_matrix(const CsvTable& table) {
  if (table.rows() < 2) return false;
  const auto head = table.row(0);
  std::set<std::string_view> columns;
  for (const CsvCell& cell : head.subspan(1)) columns.insert(cell.text);
  std::set<std::string_view> rows;
  for (std::size_t i = 1; i < table.rows(); ++i) {
    const auto row = table.row(i);
    if (row.size() > head.size()) return false;
    rows.insert(row[0].text);
    for (const CsvCell& cell : row.subspan(1))
      if (!cell.text.empty() && !plain_number(cell.text)) return false;
  }
  return head[0].text.empty() || (head.size() > 2 && rows == columns);
}

void read_matrix(const CsvTable& table, Network& network, Diagnostics& diagnostics) {
  struct Entry {
    Network::ActorRef from;
    Network::ActorRef to;
    double weight;
    const CsvCell* cell;
  };
  // Columns first: in a square matrix they give the order, in an oblong one rows and columns are two parties.
  const auto head = table.row(0);
  std::vector<std::optional<Network::ActorRef>> columns(head.size());
  for (std::size_t i = 1; i < head.size(); ++i)
    if (!head[i].text.empty()) columns[i] = named_actor(network, head[i].text, table.where(head[i]));
  std::vector<Entry> entries;
  std::set<std::pair<std::pair<Network::ActorRef, Network::ActorRef>, double>> values;
  for (std::size_t i = 1; i < table.rows(); ++i) {
    const auto row = table.row(i);
    if (row[0].text.empty()) continue;
    const auto from = named_actor(network, row[0].text, table.where(row[0]));
    for (std::size_t j = 1; j < row.size() && j < head.size(); ++j) {
      const double weight = row[j].text.empty() ? 0 : plain_number(row[j].text).value_or(0);
      if (weight < 0)
        diagnostics.warning(Code::bad_value, table.text(), table.where(row[j]),
                            "`" + std::string(row[j].text) + "` is no weight, a number above 0; it is left out");
      if (!columns[j] || weight <= 0) continue;
      entries.push_back({from, *columns[j], weight, &row[j]});
      values.insert({{from, *columns[j]}, weight});
    }
  }
  const bool symmetric = std::all_of(entries.begin(), entries.end(),
                                     [&](const Entry& entry) { return values.contains({{entry.to, entry.from}, entry.weight}); });
  // In an oblong matrix nothing is reversed: its links are not directed either, they join two parties.
  const std::set<std::optional<Network::ActorRef>> heads(columns.begin(), columns.end());
  const bool two_parties =
      std::none_of(entries.begin(), entries.end(), [&](const Entry& entry) { return heads.contains(entry.from); });
  for (const Entry& entry : entries) {
    if (symmetric && entry.to < entry.from) continue;
    Link link = plain_link(table, *entry.cell, !symmetric && !two_parties);
    link.weight = entry.weight;
    network.add_link(entry.from, entry.to, std::move(link));
  }
}

}  // namespace coopnet
