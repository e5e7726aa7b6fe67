#include "graph/csv_columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "graph/csv_words.h"
#include "graph/plain_words.h"
#include "graph/spelling.h"

namespace coopnet {
namespace {

/// The spellings that a misspelt name is compared with, and what they stand for.
constexpr std::array<std::pair<std::string_view, CsvRole>, 15> canonical = {{
    {"source", CsvRole::source},           {"target", CsvRole::target},       {"relation", CsvRole::relation},
    {"kind", CsvRole::kind},               {"source_kind", CsvRole::source_kind}, {"target_kind", CsvRole::target_kind},
    {"type", CsvRole::type},               {"directed", CsvRole::directed},   {"label", CsvRole::label},
    {"weight", CsvRole::weight},           {"note", CsvRole::note},           {"basis", CsvRole::basis},
    {"phrase", CsvRole::phrase},           {"as_of", CsvRole::as_of},         {"source_id", CsvRole::source_id},
}};

using Headings = std::array<std::string_view, 10>;

/// The headings of the table of links that `coopnet table` writes. By themselves they would mean other things, or nothing.
constexpr std::array<Headings, 4> own_headings = {{
    {"From", "Kind (From)", "Relation", "To", "Kind (To)", "Basis", "As of", "Words of the source", "Source", "URL"},
    {"De", "Tipo (De)", "Relación", "A", "Tipo (A)", "Fundamento", "Fecha", "Palabras de la fuente", "Fuente", "URL"},
    {"De", "Type (De)", "Relation", "À", "Type (À)", "Fondement", "Date", "Mots de la source", "Source", "URL"},
    {"De", "Tipo (De)", "Relação", "A", "Tipo (A)", "Fundamento", "Data", "Palavras da fonte", "Fonte", "URL"},
}};
constexpr std::array<CsvRole, 10> own_roles = {
    CsvRole::source, CsvRole::source_kind, CsvRole::relation, CsvRole::target,    CsvRole::target_kind,
    CsvRole::basis,  CsvRole::as_of,       CsvRole::phrase,   CsvRole::source_id, CsvRole::source_url};

bool are_own_headings(std::span<const CsvCell> row) {
  return std::any_of(own_headings.begin(), own_headings.end(), [&](const Headings& headings) {
    const auto is = [](std::string_view heading, const CsvCell& cell) { return cell.text == heading; };
    return row.size() >= headings.size() && std::equal(headings.begin(), headings.end(), row.begin(), is);
  });
}

std::optional<std::pair<std::string_view, CsvRole>> misspelt(std::string_view name) {
  static const std::vector<std::string> candidates = [] {
    std::vector<std::string> list;
    for (const auto& [word, role] : canonical) list.emplace_back(word);
    return list;
  }();
  const auto found = nearest(name, candidates);
  if (!found) return std::nullopt;
  for (const auto& row : canonical)
    if (row.first == *found) return row;
  return std::nullopt;
}

bool is_end(CsvRole role) { return role == CsvRole::source || role == CsvRole::target; }

std::vector<CsvRole> roles_of(std::span<const CsvCell> row) {
  std::vector<CsvRole> roles;
  if (are_own_headings(row)) {
    roles.assign(own_roles.begin(), own_roles.end());
    roles.resize(row.size(), CsvRole::other);
    return roles;
  }
  for (const CsvCell& cell : row) roles.push_back(role_of_column(cell.text));
  // Beside a column `as_of` a year is an attribute like any other.
  const auto is_as_of = [](const CsvCell& cell) { return joined_word(cell.text) == "asof"; };
  if (std::any_of(row.begin(), row.end(), is_as_of))
    for (std::size_t i = 0; i < row.size(); ++i)
      if (roles[i] == CsvRole::as_of && !is_as_of(row[i])) roles[i] = CsvRole::other;
  const auto has = [&](CsvRole role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
  // "source_id" is the evidence's source, unless it and "target_id" are the only ends there are.
  if (!has(CsvRole::source) && !has(CsvRole::target)) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string word = joined_word(row[i].text);
      if (word == "targetid" || word == "toid") roles[i] = CsvRole::target;
    }
    if (has(CsvRole::target))
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string word = joined_word(row[i].text);
        if (word == "sourceid" || word == "fromid") roles[i] = CsvRole::source;
      }
  }
  // "fuente", "fonte" and "Quelle" too are the start of the link where nothing else is.
  if (has(CsvRole::target) && !has(CsvRole::source))
    for (std::size_t i = 0; i < row.size(); ++i)
      if (names_a_source(row[i].text)) roles[i] = CsvRole::source;
  return roles;
}

/// The name itself, or where it is empty or has been used, one that says which column it is.
std::string attribute_name(const std::string& name, std::size_t column, const std::vector<std::string>& used) {
  std::string own = name.empty() ? "column " + std::to_string(column + 1) : name;
  while (std::find(used.begin(), used.end(), own) != used.end()) own += " (column " + std::to_string(column + 1) + ")";
  return own;
}

bool is_header(const std::vector<CsvRole>& roles, std::span<const CsvCell> row) {
  std::size_t ends = 0;
  std::size_t known = 0;
  std::size_t near_ends = 0;
  bool source = false, target = false;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    source = source || roles[i] == CsvRole::source;
    target = target || roles[i] == CsvRole::target;
    if (is_end(roles[i]))
      ++ends;
    else if (roles[i] != CsvRole::other)
      ++known;
    else if (const auto near = misspelt(row[i].text); near && is_end(near->second))
      ++near_ends;
  }
  if (source && target) return true;
  if (ends > 0) return known + near_ends > 0;
  return near_ends >= 2;
}

/// How the rows of one separator look.
struct Shape {
  bool header = false;
  std::size_t split = 0;  // rows of at least two cells
  std::size_t even = 0;   // rows as long as most
  bool numbers = true;    // the first two cells of every row are numbers
};

Shape shape_of(const CsvTable& table) {
  Shape shape;
  std::map<std::size_t, std::size_t> lengths;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const auto row = table.row(i);
    if (row.size() >= 2) ++shape.split;
    ++lengths[row.size()];
    shape.numbers = shape.numbers && row.size() >= 2 && plain_number(row[0].text) && plain_number(row[1].text);
  }
  for (const auto& [length, count] : lengths)
    if (length >= 2) shape.even = std::max(shape.even, count);
  if (table.rows() > 0) shape.header = is_header(roles_of(table.row(0)), table.row(0));
  return shape;
}

/// Whether every comma of the sample reads as part of a text or number: before a blank, or between digits.
bool commas_are_text(std::string_view sample) {
  const auto digit = [&](std::size_t i) { return i < sample.size() && sample[i] >= '0' && sample[i] <= '9'; };
  for (std::size_t i = sample.find(','); i != std::string_view::npos; i = sample.find(',', i + 1)) {
    const bool before_blank = i + 1 < sample.size() && sample[i + 1] == ' ';
    const bool decimal = i > 0 && digit(i - 1) && digit(i + 1);
    if (!before_blank && !decimal) return false;
  }
  return true;
}

}  // namespace

std::optional<std::size_t> CsvColumns::find(CsvRole role) const {
  const auto found = std::find(roles.begin(), roles.end(), role);
  if (found == roles.end()) return std::nullopt;
  return static_cast<std::size_t>(found - roles.begin());
}

bool names_actors(std::span<const CsvCell> row) {
  bool id = false;
  bool other = row.size() == 1;
  for (const CsvCell& cell : row) {
    if (is_end(role_of_column(cell.text))) return false;
    const std::string word = joined_word(cell.text);
    id = id || word == "id" || word == "nodeid";
    other = other || word == "label" || word == "name" || word == "kind" || word == "type";
  }
  // A first column of names alone is no start of a link: its heading would be taken for an actor.
  const std::string first = row.empty() ? std::string() : joined_word(row[0].text);
  const bool named = row.size() >= 2 && (first == "name" || first == "node" || first == "actor" || first == "person");
  return named || (id && other);
}

CsvColumns named_columns(const CsvTable& table, Diagnostics& diagnostics) {
  CsvColumns columns;
  if (table.rows() == 0) return columns;
  const auto row = table.row(0);
  columns.roles = roles_of(row);
  if (!is_header(columns.roles, row)) return {};
  columns.header = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    columns.names.push_back(attribute_name(folded(row[i].text), i, columns.names));
    CsvRole& role = columns.roles[i];
    if (role != CsvRole::other) {
      const auto first = std::find(columns.roles.begin(), columns.roles.begin() + static_cast<std::ptrdiff_t>(i), role);
      if (first != columns.roles.begin() + static_cast<std::ptrdiff_t>(i)) {
        diagnostics.warning(Code::duplicate_id, table.text(), table.where(row[i]),
                            "column `" + columns.names[i] + "` has the meaning of column `" +
                                columns.names[static_cast<std::size_t>(first - columns.roles.begin())] +
                                "`; it is kept as an attribute");
        role = CsvRole::other;
      }
      continue;
    }
    const auto near = misspelt(row[i].text);
    if (!near || columns.find(near->second)) continue;
    columns.misspelt = true;
    const std::string message = "unknown column `" + columns.names[i] + "`";
    const std::string hint = "did you mean `" + std::string(near->first) + "`?";
    if (is_end(near->second)) {
      diagnostics.error(Code::unknown_key, table.text(), table.where(row[i]), message, hint);
      role = near->second;
    } else {
      diagnostics.warning(Code::unknown_key, table.text(), table.where(row[i]), message + ", kept as an attribute", hint);
    }
  }
  for (const auto& [name, role] : canonical)
    if (is_end(role) && !columns.find(role))
      diagnostics.error(Code::missing_key, table.text(), table.where_row(0), "no column `" + std::string(name) + "`",
                        "a list of links has columns `source` and `target`");
  return columns;
}

char detect_separator(const std::shared_ptr<const SourceText>& text) {
  constexpr std::size_t sample_rows = 50;
  const std::string_view content = text->content();
  if (const char declared = declared_separator(content)) return declared;
  const auto shape = [&](char separator) {
    Diagnostics ignored;
    return shape_of(parse_csv(text, separator, ignored, sample_rows));
  };
  char best = '\0';
  Shape best_shape;
  const bool comma_last = commas_are_text(content.substr(0, 1 << 16));
  for (const char separator : comma_last ? std::array{';', '\t', '|', ','} : std::array{',', ';', '\t', '|'}) {
    const Shape found = shape(separator);
    const auto rank = [](const Shape& s) { return std::tuple(s.header, s.even, s.split); };
    if (found.split > 0 && (best == '\0' || rank(found) > rank(best_shape))) {
      best = separator;
      best_shape = found;
    }
  }
  if (!best_shape.header) {
    const Shape blanks = shape(' ');
    if (blanks.header || (best == '\0' && blanks.split > 0 && blanks.numbers)) return ' ';
  }
  return best == '\0' ? ',' : best;
}

}  // namespace coopnet
