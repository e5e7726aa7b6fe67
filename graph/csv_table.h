// A text of comma-separated values as rows of cells (RFC 4180, and what spreadsheets make of it).
#pragma once

#include <cstddef>
#include <deque>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/diagnostic.h"
#include "graph/text_position.h"

namespace coopnet {

struct CsvCell {
  std::string_view text;  // without quotes; white space around it is taken off
  std::size_t begin = 0;  // where the cell stands in the text, in bytes, quotes included
  std::size_t end = 0;
};

/// Rows of cells. Rows whose cells are all empty are left out. Cells point into the text, which the table keeps alive.
class CsvTable {
 public:
  [[nodiscard]] std::size_t rows() const { return starts_.size(); }
  [[nodiscard]] std::span<const CsvCell> row(std::size_t index) const;
  [[nodiscard]] char separator() const { return separator_; }
  [[nodiscard]] TextRange where(const CsvCell& cell) const;  // quotes included
  /// From the first cell's begin to the last cell's end.
  [[nodiscard]] TextRange where_row(std::size_t index) const;
  [[nodiscard]] const std::shared_ptr<const SourceText>& text() const { return text_; }

 private:
  friend class CsvParser;
  std::shared_ptr<const SourceText> text_;
  char separator_ = ',';
  std::vector<CsvCell> cells_;
  std::vector<std::size_t> starts_;
  std::deque<std::string> unquoted_;  // the cells that hold a doubled quote; a deque does not move them
};

/// Splits the text at `separator`. Lines end in LF, CRLF or CR; a byte-order mark, lines "# …" before the first row and a
/// first line "sep=…" are skipped. A cell in double quotes may hold separators, line ends and doubled quotes; a quote within
/// a bare cell stands for itself. A separator ' ' stands for any run of blanks. Told as Code::syntax: a quote that never ends
/// (an error), text after a closing quote (a warning). Linear.
[[nodiscard]] CsvTable parse_csv(const std::shared_ptr<const SourceText>& text, char separator, Diagnostics& diagnostics,
                                 std::size_t max_rows = std::numeric_limits<std::size_t>::max());

/// The separator that a first line "sep=;" asks for, as spreadsheets write it; '\0' for none.
[[nodiscard]] char declared_separator(std::string_view content);

}  // namespace coopnet
