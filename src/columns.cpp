#include "src/columns.h"

#include <algorithm>

#include "graph/utf8.h"

namespace coopnet {
namespace {

constexpr std::size_t kTerminalWidth = 100;

/// Lines of at most `width` characters, broken at spaces; a longer word has a line of its own.
std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!lines.back().empty() && count_code_points(lines.back()) + 1 + count_code_points(word) > width) lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

constexpr std::size_t longest_term = 30;

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    if (!result.empty()) result += '\n';
    for (const std::string& line : lines_of(text.substr(0, end), kTerminalWidth - indent)) {
      result += std::string(indent, ' ') + line + '\n';
    }
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return result;
}

void Columns::add(std::string term, std::string explanation) { rows_.emplace_back(std::move(term), std::move(explanation)); }

std::string Columns::text(std::size_t indent) const {
  std::size_t widest = 0;
  for (const auto& [term, explanation] : rows_) {
    if (count_code_points(term) <= longest_term) widest = std::max(widest, count_code_points(term));
  }
  const std::size_t column = indent + widest + 2;
  std::string result;
  for (const auto& [term, explanation] : rows_) {
    result += std::string(indent, ' ') + term;
    std::size_t at = indent + count_code_points(term);
    if (!explanation.empty()) {
      for (const std::string& line : lines_of(explanation, kTerminalWidth - column)) {
        if (at + 2 > column) {
          result += '\n';
          at = 0;
        }
        result += std::string(column - at, ' ') + line;
        at = kTerminalWidth;
      }
    }
    result += '\n';
  }
  return result;
}

}  // namespace coopnet
