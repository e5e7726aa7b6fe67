#include "graph/csv_table.h"

#include <algorithm>

#include "graph/plain_words.h"

namespace coopnet {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

std::size_t start_of_rows(std::string_view content) {
  return content.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

std::string_view line_at(std::string_view content, std::size_t begin) {
  const std::size_t end = content.find_first_of("\r\n", begin);
  return content.substr(begin, end == std::string_view::npos ? end : end - begin);
}

}  // namespace

std::span<const CsvCell> CsvTable::row(std::size_t index) const {
  const std::size_t begin = starts_[index];
  const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : cells_.size();
  return std::span<const CsvCell>(cells_).subspan(begin, end - begin);
}

TextRange CsvTable::where(const CsvCell& cell) const { return {text_->position(cell.begin), text_->position(cell.end)}; }

TextRange CsvTable::where_row(std::size_t index) const {
  const auto cells = row(index);
  return {text_->position(cells.front().begin), text_->position(cells.back().end)};
}

char declared_separator(std::string_view content) {
  const std::string_view line = trimmed(line_at(content, start_of_rows(content)));
  if (line.size() == 5 && lowered(line.substr(0, 4)) == "sep=") return line[4];
  // A tab is white space, which trimming has taken off.
  return lowered(line) == "sep=" && content.find("=\t") != std::string_view::npos ? '\t' : '\0';
}

class CsvParser {
 public:
  CsvParser(const std::shared_ptr<const SourceText>& text, char separator, Diagnostics& diagnostics)
      : content_(text->content()), diagnostics_(diagnostics) {
    table_.text_ = text;
    table_.separator_ = separator;
  }

  CsvTable parse(std::size_t max_rows) {
    skip_preamble();
    while (at_ < content_.size() && table_.rows() < max_rows) parse_row();
    return std::move(table_);
  }

 private:
  void skip_preamble() {
    at_ = start_of_rows(content_);
    if (declared_separator(content_) != '\0') skip_line();
    while (at_ < content_.size()) {
      const std::string_view line = line_at(content_, at_);
      if (line != "#" && !line.starts_with("# ")) break;
      skip_line();
    }
  }

  void skip_line() {
    at_ += line_at(content_, at_).size();
    skip_line_end();
  }

  void skip_line_end() {
    if (content_.substr(at_, 2) == "\r\n")
      at_ += 2;
    else if (at_ < content_.size())
      ++at_;
  }

  void parse_row() {
    const std::size_t first = table_.cells_.size();
    if (table_.separator_ == ' ') skip_blanks();
    parse_cell();
    while (at_ < content_.size() && content_[at_] == table_.separator_) {
      ++at_;
      if (table_.separator_ == ' ') {
        skip_blanks();
        if (at_ >= content_.size() || is_line_end(content_[at_])) break;
      }
      parse_cell();
    }
    skip_line_end();
    const bool blank = std::all_of(table_.cells_.begin() + static_cast<std::ptrdiff_t>(first), table_.cells_.end(),
                                   [](const CsvCell& cell) { return cell.text.empty(); });
    if (blank)
      table_.cells_.resize(first);
    else
      table_.starts_.push_back(first);
  }

  void skip_blanks() {
    while (at_ < content_.size() && (content_[at_] == ' ' || content_[at_] == '\t')) ++at_;
  }

  void parse_cell() {
    const std::size_t begin = at_;
    std::size_t quote = at_;
    while (quote < content_.size() && content_[quote] == ' ') ++quote;
    if (quote < content_.size() && content_[quote] == '"')
      parse_quoted(quote);
    else
      add_bare(begin);
  }

  void add_bare(std::size_t begin) {
    while (at_ < content_.size() && content_[at_] != table_.separator_ && !is_line_end(content_[at_])) ++at_;
    const std::string_view text = trimmed(content_.substr(begin, at_ - begin));
    // An empty cell keeps its place, for a caret to point at.
    const std::size_t text_begin = text.empty() ? begin : static_cast<std::size_t>(text.data() - content_.data());
    table_.cells_.push_back({text, text_begin, text_begin + text.size()});
  }

  void parse_quoted(std::size_t quote) {
    std::size_t from = quote + 1;
    std::string pieces;
    std::size_t end = content_.find('"', from);
    while (end != std::string_view::npos && end + 1 < content_.size() && content_[end + 1] == '"') {
      pieces += content_.substr(from, end + 1 - from);
      from = end + 2;
      end = content_.find('"', from);
    }
    if (end == std::string_view::npos) {
      const TextPosition begin = table_.text_->position(quote);
      diagnostics_.error(Code::syntax, table_.text_, {begin, table_.text_->position(quote + 1)},
                         "the quotation mark that opens this cell is never closed",
                         "a quotation mark within a quoted cell is written twice");
      end = content_.size();
    }
    std::string_view text = content_.substr(from, end - from);
    at_ = std::min(end + 1, content_.size());
    const std::size_t rest_begin = at_;
    while (at_ < content_.size() && content_[at_] != table_.separator_ && !is_line_end(content_[at_])) ++at_;
    const std::string_view rest = trimmed(content_.substr(rest_begin, at_ - rest_begin));
    if (!rest.empty()) {
      const auto begin = static_cast<std::size_t>(rest.data() - content_.data());
      diagnostics_.warning(Code::syntax, table_.text_,
                           {table_.text_->position(begin), table_.text_->position(begin + rest.size())},
                           "text after the closing quotation mark of a cell",
                           "a quotation mark within a quoted cell is written twice");
    }
    if (!pieces.empty() || !rest.empty()) {
      pieces += text;
      pieces += rest;
      table_.unquoted_.push_back(std::move(pieces));
      text = table_.unquoted_.back();
    }
    table_.cells_.push_back({trimmed(text), quote, rest.empty() ? rest_begin : at_});
  }

  std::string_view content_;
  Diagnostics& diagnostics_;
  CsvTable table_;
  std::size_t at_ = 0;
};

CsvTable parse_csv(const std::shared_ptr<const SourceText>& text, char separator, Diagnostics& diagnostics,
                   std::size_t max_rows) {
  return CsvParser(text, separator, diagnostics).parse(max_rows);
}

}  // namespace coopnet
