#include "src/columns.h"

#include <algorithm>

namespace coopnet {
namespace {

/// Lines of at most `width` characters, broken at spaces; a longer word has a line of its own.
std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!lines.back().empty() && printed_width(lines.back()) + 1 + printed_width(word) > width) lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

constexpr std::size_t longest_term = 30;

}  // namespace

std::size_t printed_width(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

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
    if (printed_width(term) <= longest_term) widest = std::max(widest, printed_width(term));
  }
  const std::size_t column = indent + widest + 2;
  std::string result;
  for (const auto& [term, explanation] : rows_) {
    result += std::string(indent, ' ') + term;
    std::size_t at = indent + printed_width(term);
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
