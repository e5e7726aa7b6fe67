// Which column of a list holds what, by the names that people and programs write over them.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/csv_table.h"
#include "graph/diagnostic.h"

namespace coopnet {

/// What a column of a list of links is.
enum class CsvRole {
  source,       // the actor that the link starts from
  target,       // the actor that it ends at
  relation,
  kind,         // of the source actor; or of the link, where its words are relations
  source_kind,
  target_kind,
  type,         // "Directed" and "Undirected", as Gephi writes; or the relation
  directed,     // true and false
  label,
  weight,
  note,
  basis,
  phrase,
  as_of,
  source_id,    // the evidence's source
  source_url,   // its address
  other,        // kept as an attribute of the link
};

struct CsvColumns {
  bool header = false;             // whether the first row names the columns
  std::vector<CsvRole> roles;      // one a column
  std::vector<std::string> names;  // likewise, each once; "column 3" where there is no name
  bool misspelt = false;           // whether a name was told as such
  [[nodiscard]] std::optional<std::size_t> find(CsvRole role) const;  // the first column of it; none where there is no such
};

/// The columns that this row names. It is a header where it names an end of links and either the other end or one more
/// column, each perhaps misspelt; else roles are empty. Case, blanks, '-', '_' and '.' do not matter; synonyms such as
/// from/to and src/dst are known, and the headings that `coopnet table` writes, in all its languages. Told: unknown_key for a
/// misspelt name (an error for an end of links, a warning for others, which are kept as attributes), missing_key where an end is
/// not named at all, duplicate_id for a role named twice (a warning; the first counts).
[[nodiscard]] CsvColumns named_columns(const CsvTable& table, Diagnostics& diagnostics);

/// Whether the row reads like the header of a list of actors: "Id", "Label" … without ends of links.
[[nodiscard]] bool names_actors(std::span<const CsvCell> row);

/// The separator that this text uses: the one declared, else among comma, semicolon, tab and bar the one that makes a known
/// header or the most even rows of the first fifty; blanks where nothing else separates and a known header or pairs of numbers
/// stand between them. Comma where nothing fits.
[[nodiscard]] char detect_separator(const std::shared_ptr<const SourceText>& text);

}  // namespace coopnet
