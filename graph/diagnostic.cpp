#include "graph/diagnostic.h"

#include <algorithm>
#include <utility>

#include "graph/terminal_text.h"
#include "graph/utf8.h"

namespace coopnet {
namespace {

constexpr std::size_t shown_cells = 110;    // of a source line; longer ones are cut around the caret
constexpr std::size_t cells_before = 50;    // of a cut line, left of the caret
constexpr std::string_view cut_mark = "…";  // one cell

/// One character of a source line as it is printed, and the same width of blank for the caret line.
struct Cell {
  std::string text;
  std::string blank;
  std::size_t width;
};

std::vector<Cell> cells_of(std::string_view line, std::size_t first, std::size_t count) {
  std::vector<Cell> cells;
  std::size_t index = 0;
  for (std::size_t offset = 0; offset < line.size() && index < first + count; ++index) {
    const char32_t character = next_code_point(line, offset);
    if (index < first) continue;
    if (character == U'\t') {
      cells.push_back({"\t", "\t", 1});
      continue;
    }
    const std::string text = shown(character);
    const std::size_t width =
        steers_terminal(character) ? text.size() : static_cast<std::size_t>(cell_width(character));
    cells.push_back({text, std::string(width, ' '), width});
  }
  return cells;
}

/// The source line and the caret line below it, each with its gutter and end.
std::string excerpt(const SourceText& text, const TextRange& where) {
  const std::string_view line = text.line(where.begin.line);
  const std::size_t length = count_code_points(line);
  const std::size_t caret = std::min<std::size_t>(where.begin.column == 0 ? 0 : where.begin.column - 1, length);
  std::size_t end = caret + 1;
  if (where.end.line > where.begin.line) end = std::max(end, length);
  if (where.end.line == where.begin.line && where.end.column > where.begin.column)
    end = std::min<std::size_t>(where.end.column - 1, std::max(length, end));

  const bool whole = length <= shown_cells;
  const std::size_t first = whole || caret <= cells_before ? 0 : caret - cells_before;
  const std::vector<Cell> cells = cells_of(line, first, whole ? length : shown_cells);
  const bool cut_left = first > 0;
  const bool cut_right = first + cells.size() < length;

  std::string shown_line(cut_left ? cut_mark : "");
  std::string marks(cut_left ? " " : "");
  for (std::size_t index = 0; index < cells.size(); ++index) {
    const std::size_t at = first + index;
    shown_line += cells[index].text;
    if (at < caret) {
      marks += cells[index].blank;
    } else if (at < end) {
      const std::size_t width = cells[index].width;
      if (at == caret) marks += '^';
      marks += std::string(at == caret ? width - std::min<std::size_t>(width, 1) : width, '~');
    }
  }
  if (caret >= first + cells.size()) marks += '^';
  if (cut_right) shown_line += cut_mark;

  const std::string number = std::to_string(where.begin.line);
  return "  " + number + " | " + shown_line + "\n  " + std::string(number.size(), ' ') + " | " + marks + "\n";
}

}  // namespace

std::string format(const Diagnostic& diagnostic) {
  std::string out;
  const bool placed = diagnostic.text && diagnostic.where.known();
  if (diagnostic.text) out += shown(diagnostic.text->name()) + ":";
  if (placed) {
    const TextPosition& begin = diagnostic.where.begin;
    out += std::to_string(begin.line) + ":" + std::to_string(std::max(begin.column, 1u)) + ":";
  }
  if (!out.empty()) out += ' ';
  out += diagnostic.severity == Severity::error ? "error[" : "warning[";
  out += code_name(diagnostic.code);
  out += "]: " + shown(diagnostic.message) + "\n";
  if (placed) out += excerpt(*diagnostic.text, diagnostic.where);
  if (!diagnostic.hint.empty()) out += "  hint: " + shown(diagnostic.hint) + "\n";
  return out;
}

void Diagnostics::add(Diagnostic diagnostic) {
  const bool is_error = diagnostic.severity == Severity::error;
  ++(is_error ? errors_ : warnings_);
  if (list_.size() >= limit_) {
    // An error is never left out for a warning's sake.
    const auto last_warning = std::find_if(list_.rbegin(), list_.rend(),
                                           [](const Diagnostic& each) { return each.severity == Severity::warning; });
    if (!is_error || last_warning == list_.rend()) return;
    list_.erase(std::next(last_warning).base());
  }
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Code code, const std::shared_ptr<const SourceText>& text, TextRange where, std::string message,
                        std::string hint) {
  add({Severity::error, code, std::move(message), std::move(hint), text, where});
}

void Diagnostics::warning(Code code, const std::shared_ptr<const SourceText>& text, TextRange where, std::string message,
                          std::string hint) {
  add({Severity::warning, code, std::move(message), std::move(hint), text, where});
}

void Diagnostics::append(const Diagnostics& other) {
  const std::size_t errors = errors_ + other.errors_;
  const std::size_t warnings = warnings_ + other.warnings_;
  for (const Diagnostic& diagnostic : std::vector<Diagnostic>(other.list_)) add(diagnostic);
  errors_ = errors;
  warnings_ = warnings;
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& diagnostic) {
    return std::pair(diagnostic.text ? std::string_view(diagnostic.text->name()) : std::string_view(), diagnostic.where.begin);
  };
  std::stable_sort(list_.begin(), list_.end(), [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

std::string Diagnostics::text() const {
  std::string out;
  for (const Diagnostic& diagnostic : list_) out += format(diagnostic);
  const std::size_t more = errors_ + warnings_ - list_.size();
  if (more > 0) {
    const Severity severity = errors_ > 0 ? Severity::error : Severity::warning;
    const std::string message =
        more == 1 ? "1 further problem is not listed" : std::to_string(more) + " further problems are not listed";
    out += format({severity, Code::too_many, message, {}, nullptr, {}});
  }
  return out;
}

InputError::InputError(Diagnostics diagnostics) : diagnostics_(std::move(diagnostics)), what_(diagnostics_.text()) {}

}  // namespace coopnet
