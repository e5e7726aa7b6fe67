#include "graph/csv_links.h"

#include <array>
#include <unordered_map>
#include <utility>

#include "graph/adopted_words.h"
#include "graph/csv_words.h"
#include "graph/date.h"
#include "graph/named_actors.h"
#include "graph/plain_words.h"
#include "graph/spelling.h"

namespace coopnet {
namespace {

enum class Direction { unsaid, directed, undirected };

std::optional<Direction> direction_from(std::string_view word, CsvRole column) {
  const std::string text = joined_word(word);
  if (text == "directed") return Direction::directed;
  if (text == "undirected" || text == "mutual") return Direction::undirected;
  if (column != CsvRole::directed) return std::nullopt;
  for (const std::string_view yes : {"true", "yes", "1"})
    if (text == yes) return Direction::directed;
  for (const std::string_view no : {"false", "no", "0"})
    if (text == no) return Direction::undirected;
  return std::nullopt;
}

class LinkListReader {
 public:
  LinkListReader(const CsvTable& table, CsvColumns columns, Network& network, Diagnostics& diagnostics)
      : table_(table), columns_(std::move(columns)), network_(network), diagnostics_(diagnostics), words_(network, diagnostics) {}

  void read() {
    settle_ambiguous_columns();
    for (std::size_t role = 0; role < places_.size(); ++role) places_[role] = columns_.find(static_cast<CsvRole>(role));
    for (std::size_t i = first_row(); i < table_.rows(); ++i) read_row(i);
    if (repeats_ > 0) tell_repeats();
    // What a list says in its own language, figures of it say in that language.
    if (std::string lang = words_.language(); !lang.empty()) network_.info.lang = std::move(lang);
  }

 private:
  using Row = std::span<const CsvCell>;

  [[nodiscard]] std::size_t first_row() const { return columns_.header ? 1 : 0; }

  /// What `kind` and `type` mean is seen only from their words.
  void settle_ambiguous_columns() {
    if (const auto type = columns_.find(CsvRole::type)) {
      const bool directions =
          any_word(*type, [](std::string_view word) { return direction_from(word, CsvRole::type).has_value(); });
      const bool any = any_word(*type, [](std::string_view) { return true; });
      if (any && !directions) columns_.roles[*type] = columns_.find(CsvRole::relation) ? CsvRole::other : CsvRole::relation;
    }
    bool told = false;
    // A column `date` or `year` dates the links where it holds nothing else.
    if (const auto date = columns_.find(CsvRole::as_of)) {
      const bool meant = !columns_.header || joined_word(columns_.names[*date]) == "asof";
      if (const CsvCell* const odd = meant ? nullptr : first_without_date(*date)) {
        columns_.roles[*date] = CsvRole::other;
        told = true;
        diagnostics_.warning(Code::bad_date, table_.text(), table_.where(*odd),
                             "`" + std::string(odd->text) + "` is no date, so that column `" + columns_.names[*date] +
                                 "` is kept as an attribute",
                             "dates are written 2021, 2021-05, 2021-05-12 or 12.5.2021");
      }
    }
    if (const auto kind = columns_.find(CsvRole::kind)) {
      const bool kinds = any_word(*kind, [&](std::string_view word) { return words_.knows_kind(word); });
      const bool numbers = any_word(*kind, [](std::string_view word) { return plain_number(word).has_value(); });
      if (columns_.find(CsvRole::relation)) {
        if (!kinds && numbers) columns_.roles[*kind] = CsvRole::other;
      } else if (!kinds) {
        columns_.roles[*kind] = numbers ? CsvRole::other : CsvRole::relation;
      }
      one_kind_for_all_ = columns_.roles[*kind] == CsvRole::kind && !columns_.find(CsvRole::source_kind) &&
                          !columns_.find(CsvRole::target_kind) && same_in_all_rows(*kind);
    }
    const bool silent = !columns_.find(CsvRole::relation) && !columns_.find(CsvRole::label);
    if (columns_.header && silent && !columns_.misspelt && !told) tell_column_of_words();
  }

  /// The links will say no more than that two are linked: a column of words may have been meant to say how.
  void tell_column_of_words() {
    for (std::size_t column = 0; column < columns_.roles.size(); ++column) {
      if (columns_.roles[column] != CsvRole::other) continue;
      const auto is_word = [](std::string_view text) { return !plain_number(text) && !parse_date(text); };
      if (!any_word(column, is_word)) continue;
      diagnostics_.warning(Code::unknown_key, table_.text(), table_.where(table_.row(0)[column]),
                           "column `" + columns_.names[column] + "` is kept as an attribute; the figure does not show it",
                           "a column `relation` says how two are linked");
      return;
    }
  }

  [[nodiscard]] const CsvCell* first_without_date(std::size_t column) const {
    for (std::size_t i = first_row(); i < table_.rows(); ++i) {
      const Row row = table_.row(i);
      if (column < row.size() && !row[column].text.empty() && !date_in_cell(row[column].text)) return &row[column];
    }
    return nullptr;
  }

  template <class Test>
  [[nodiscard]] bool any_word(std::size_t column, Test test) const {
    for (std::size_t i = first_row(); i < table_.rows(); ++i) {
      const Row row = table_.row(i);
      if (column < row.size() && !row[column].text.empty() && test(row[column].text)) return true;
    }
    return false;
  }

  [[nodiscard]] bool same_in_all_rows(std::size_t column) const {
    const auto word = [&](std::size_t i) {
      const Row row = table_.row(i);
      return column < row.size() ? row[column].text : std::string_view();
    };
    for (std::size_t i = first_row() + 1; i < table_.rows(); ++i)
      if (word(i) != word(first_row())) return false;
    return true;
  }

  /// The cell of this role; null where the row has none or it is empty.
  [[nodiscard]] const CsvCell* cell(Row row, CsvRole role) const {
    const auto place = places_[static_cast<std::size_t>(role)];
    if (!place || *place >= row.size() || row[*place].text.empty()) return nullptr;
    return &row[*place];
  }

  void read_row(std::size_t index) {
    const Row row = table_.row(index);
    if (!fits_columns(row, index)) return;
    const CsvCell* const source = cell(row, CsvRole::source);
    const CsvCell* const target = cell(row, CsvRole::target);
    if (source == nullptr || target == nullptr) {
      // Where the column is not there at all, that has been told once.
      const CsvRole lacking = source == nullptr ? CsvRole::source : CsvRole::target;
      if (const auto place = places_[static_cast<std::size_t>(lacking)])
        diagnostics_.error(Code::missing_key, table_.text(),
                           *place < row.size() ? table_.where(row[*place]) : table_.where_row(index),
                           lacking == CsvRole::source ? "a row without a source" : "a row without a target");
      return;
    }
    const Direction direction = direction_of(row);
    const bool directed = direction == Direction::directed;
    Link link;
    link.where = table_.where_row(index);
    link.keys = {{"from", table_.where(*source)}, {"to", table_.where(*target)}};
    if (const CsvCell* const relation = cell(row, CsvRole::relation)) {
      link.keys.emplace_back("relation", table_.where(*relation));
      link.relation = words_.relation(relation->text, table_.where(*relation), direction != Direction::undirected);
    } else {
      link.relation = AdoptedWords::plain_relation(directed);
    }
    const auto from = named_actor(network_, source->text, link.keys[0].second);
    const auto to = named_actor(network_, target->text, link.keys[1].second);
    set_kinds(row, from, to);
    const std::string statement = signature(row, from, to, link.relation, false);
    const auto [earlier, is_new] =
        seen_.try_emplace(statement + '\x1e' + signature(row, from, to, link.relation, true), network_.link_count());
    if (!is_new) {
      if (repeats_++ == 0) first_repeat_ = link.where;
      if (!places_[static_cast<std::size_t>(CsvRole::weight)])
        network_.link(network_.links()[earlier->second]).weight += 1;
      return;
    }
    if (auto evidence = evidence_of(row, link.where)) {
      const auto [same, first] = stated_.try_emplace(statement, network_.link_count());
      if (!first) {
        earlier->second = same->second;
        network_.link(network_.links()[same->second]).evidence.push_back(*std::move(evidence));
        return;
      }
      link.evidence.push_back(*std::move(evidence));
    }
    take_cells(row, link);
    network_.add_link(from, to, std::move(link));
  }

  [[nodiscard]] bool fits_columns(Row row, std::size_t index) {
    const std::size_t wanted = columns_.roles.size();
    const auto sentence = [&] {
      return "a row of " + std::to_string(row.size()) + (row.size() == 1 ? " cell" : " cells") + " under a header of " +
             std::to_string(wanted);
    };
    for (std::size_t i = wanted; i < row.size(); ++i)
      if (!row[i].text.empty()) {
        diagnostics_.error(Code::syntax, table_.text(), {table_.where(row[wanted]).begin, table_.where(row.back()).end},
                           sentence(), "a cell that holds " + separator_in_words() + " stands in double quotes");
        return false;
      }
    if (row.size() < wanted) diagnostics_.warning(Code::syntax, table_.text(), table_.where_row(index), sentence());
    return true;
  }

  [[nodiscard]] std::string separator_in_words() const {
    switch (table_.separator()) {
      case '\t': return "a tab";
      case ' ': return "a blank";
      default: return std::string("`") + table_.separator() + "`";
    }
  }

  [[nodiscard]] Direction direction_of(Row row) {
    for (const CsvRole column : {CsvRole::type, CsvRole::directed}) {
      const CsvCell* const found = cell(row, column);
      if (found == nullptr) continue;
      if (const auto direction = direction_from(found->text, column)) return *direction;
      diagnostics_.warning(Code::bad_value, table_.text(), table_.where(*found),
                           "`" + std::string(found->text) + "` is no direction: `directed` or `undirected`");
    }
    return Direction::unsaid;
  }

  void set_kinds(Row row, Network::ActorRef from, Network::ActorRef to) {
    if (const CsvCell* const kind = cell(row, CsvRole::kind)) {
      set_kind(*kind, from);
      if (one_kind_for_all_) set_kind(*kind, to);
    }
    if (const CsvCell* const kind = cell(row, CsvRole::source_kind)) set_kind(*kind, from);
    if (const CsvCell* const kind = cell(row, CsvRole::target_kind)) set_kind(*kind, to);
  }

  void set_kind(const CsvCell& cell, Network::ActorRef ref) {
    const std::string& kind = words_.kind(cell.text, table_.where(cell));
    Actor& actor = network_.actor(ref);
    if (actor.kind == kind) return;
    if (actor.kind == plain_kind) {
      actor.kind = kind;
      actor.keys.emplace_back("kind", table_.where(cell));
    } else {
      diagnostics_.warning(Code::bad_value, table_.text(), table_.where(cell),
                           "`" + actor.name + "` has had the kind `" + actor.kind + "` in line " +
                               std::to_string(key_position(actor.keys, "kind", actor.where).begin.line) + ", and keeps it");
    }
  }

  [[nodiscard]] static bool is_of_evidence(CsvRole role) {
    return role == CsvRole::basis || role == CsvRole::phrase || role == CsvRole::as_of || role == CsvRole::source_id ||
           role == CsvRole::source_url;
  }

  /// Equal for rows that say the same, an undirected link from either end; or, for their evidence, that prove it by the same.
  [[nodiscard]] std::string signature(Row row, Network::ActorRef from, Network::ActorRef to, const std::string& relation,
                                      bool of_evidence) const {
    const Relation* const known = network_.vocabulary.relation(relation);
    if (known != nullptr && !known->directed && to < from) std::swap(from, to);
    std::string text;
    if (!of_evidence) text = std::to_string(from) + ' ' + std::to_string(to) + ' ' + relation;
    for (std::size_t i = 0; i < row.size() && i < columns_.roles.size(); ++i) {
      const CsvRole role = columns_.roles[i];
      if (role == CsvRole::source || role == CsvRole::target || role == CsvRole::relation) continue;
      if (is_of_evidence(role) != of_evidence) continue;
      text += '\x1f';
      text += row[i].text;
    }
    while (text.ends_with('\x1f')) text.pop_back();
    return text;
  }

  void take_cells(Row row, Link& link) {
    if (const CsvCell* const label = cell(row, CsvRole::label)) link.label = folded(label->text);
    if (const CsvCell* const note = cell(row, CsvRole::note)) link.note = note->text;
    if (const CsvCell* const weight = cell(row, CsvRole::weight)) {
      const auto value = plain_number(weight->text);
      if (value && *value > 0) {
        link.weight = *value;
      } else {
        link.attributes.emplace_back(columns_.names[*columns_.find(CsvRole::weight)], weight->text);
        diagnostics_.warning(Code::bad_value, table_.text(), table_.where(*weight),
                             "`" + std::string(weight->text) + "` is no weight, a number above 0; kept as an attribute");
      }
    }
    for (std::size_t i = 0; i < row.size() && i < columns_.roles.size(); ++i)
      if (columns_.roles[i] == CsvRole::other && !row[i].text.empty())
        link.attributes.emplace_back(columns_.names[i], row[i].text);
  }

  /// None for a row without a cell of evidence.
  [[nodiscard]] std::optional<Evidence> evidence_of(Row row, TextRange where) {
    Evidence evidence;
    evidence.where = where;
    bool any = false;
    const auto take = [&](CsvRole role, std::string& into) -> const CsvCell* {
      const CsvCell* const found = cell(row, role);
      if (found == nullptr) return nullptr;
      into = found->text;
      any = true;
      return found;
    };
    const CsvCell* const source = take(CsvRole::source_id, evidence.source);
    if (const CsvCell* const phrase = take(CsvRole::phrase, evidence.phrase)) evidence.phrase_where = table_.where(*phrase);
    if (const CsvCell* const as_of = take(CsvRole::as_of, evidence.as_of)) {
      if (auto date = date_in_cell(as_of->text)) evidence.as_of = std::move(*date);
      evidence.keys.emplace_back("as-of", table_.where(*as_of));
    }
    std::string word;
    if (const CsvCell* const basis = take(CsvRole::basis, word)) {
      evidence.keys.emplace_back("basis", table_.where(*basis));
      const std::string id = word_id(word);
      if (const auto known = basis_from_name(id)) {
        evidence.basis = *known;
      } else {
        std::vector<std::string> names;
        for (const Basis one : all_bases()) names.emplace_back(basis_name(one));
        diagnostics_.error(Code::unknown_basis, table_.text(), table_.where(*basis), "unknown basis `" + word + "`",
                           did_you_mean(id, names));
      }
    }
    if (!any) return std::nullopt;
    const CsvCell* const url = cell(row, CsvRole::source_url);
    evidence.source = words_.source(evidence.source, source == nullptr ? TextRange() : table_.where(*source),
                                    url == nullptr ? std::string_view() : url->text);
    return evidence;
  }

  void tell_repeats() {
    const std::string count = repeats_ == 1 ? "this row says" : "this row and " + std::to_string(repeats_ - 1) + " more say";
    const bool weights = places_[static_cast<std::size_t>(CsvRole::weight)].has_value();
    diagnostics_.warning(
        Code::duplicate_link, table_.text(), first_repeat_,
        count + " the same as an earlier one; it is one link" + (weights ? "" : ", and its weight counts the rows"));
  }

  const CsvTable& table_;
  CsvColumns columns_;
  Network& network_;
  Diagnostics& diagnostics_;
  AdoptedWords words_;
  std::array<std::optional<std::size_t>, static_cast<std::size_t>(CsvRole::other) + 1> places_;
  bool one_kind_for_all_ = false;
  std::unordered_map<std::string, std::size_t> seen_;    // a row's signatures -> its link's order
  std::unordered_map<std::string, std::size_t> stated_;  // likewise without its evidence
  std::size_t repeats_ = 0;
  TextRange first_repeat_;
};

}  // namespace

void read_link_list(const CsvTable& table, const CsvColumns& columns, Network& network, Diagnostics& diagnostics) {
  LinkListReader(table, columns, network, diagnostics).read();
}

CsvColumns guessed_columns(const CsvTable& table, const Network& network, Diagnostics& diagnostics) {
  CsvColumns columns;
  const std::size_t width = table.row(0).size();
  columns.roles.assign(width, CsvRole::other);
  columns.roles[0] = CsvRole::source;
  columns.roles[1] = CsvRole::target;
  for (std::size_t i = 0; i < width; ++i) columns.names.push_back("column " + std::to_string(i + 1));
  if (width == 2) return columns;
  Diagnostics ignored;
  Network scratch;
  scratch.vocabulary = network.vocabulary;
  const AdoptedWords words(scratch, ignored);
  bool numbers = true;
  bool relations = true;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const std::string_view text = table.row(i)[2].text;
    numbers = numbers && plain_number(text);
    relations = relations && words.knows_relation(text);
  }
  if (numbers || relations) columns.roles[2] = numbers ? CsvRole::weight : CsvRole::relation;
  if (width > 3 || !(numbers || relations))
    diagnostics.warning(Code::missing_key, table.text(), table.where_row(0),
                        "no row names the columns: the first is taken as the source, the second as the target",
                        "a first row such as `source,target,relation` says what they are");
  return columns;
}

}  // namespace coopnet
