#include "graph/toml_comments.h"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "graph/toml_lines.h"

namespace coopnet {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Where comments and statements stand in a text; lines from 0.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text), lines_(scan_toml_lines(text)), comment_(count(), std::string_view::npos) {
    for (const std::size_t at : lines_.comments) {
      const auto after = std::upper_bound(lines_.starts.begin(), lines_.starts.end(), at);
      comment_[static_cast<std::size_t>(after - lines_.starts.begin()) - 1] = at;
    }
  }
  [[nodiscard]] std::size_t count() const { return lines_.starts.size(); }
  [[nodiscard]] std::size_t end(std::size_t line) const { return line + 1 < count() ? lines_.starts[line + 1] : text_.size(); }
  /// The line on which the statement begins that this line is a part of.
  [[nodiscard]] std::size_t statement(std::size_t line) const { return lines_.statements[line]; }
  [[nodiscard]] bool goes_on(std::size_t line) const { return line + 1 < count() && statement(line + 1) == statement(line); }
  [[nodiscard]] bool has_comment(std::size_t line) const { return comment_[line] != std::string_view::npos; }
  [[nodiscard]] bool is_blank(std::size_t line) const {
    return text_.substr(lines_.starts[line], end(line) - lines_.starts[line]).find_first_not_of(blanks) == std::string_view::npos;
  }
  /// Nothing but a comment, which is no part of a statement of several lines.
  [[nodiscard]] bool is_comment(std::size_t line) const {
    if (!has_comment(line) || statement(line) != line) return false;
    const std::string_view before = text_.substr(lines_.starts[line], comment_[line] - lines_.starts[line]);
    return before.find_first_not_of(blanks) == std::string_view::npos;
  }
  [[nodiscard]] std::string comment(std::size_t line) const {
    const std::string_view text = text_.substr(comment_[line], end(line) - comment_[line]);
    return std::string(text.substr(0, text.find_last_not_of(blanks) + 1));
  }

 private:
  std::string_view text_;
  TomlLines lines_;
  std::vector<std::size_t> comment_;
};

constexpr std::uint32_t behind_all = std::numeric_limits<std::uint32_t>::max() - 1;

std::uint32_t number_of(std::size_t line) { return static_cast<std::uint32_t>(line + 1); }

/// Where the lines of comments from `begin` up to and without `end` belong.
TomlComment place_of_block(const Lines& lines, std::size_t begin, std::size_t end) {
  using Place = TomlComment::Place;
  if (end < lines.count() && !lines.is_blank(end)) return {number_of(end), Place::above, false, {}};
  if (begin > 0 && !lines.is_blank(begin - 1)) return {number_of(lines.statement(begin - 1)), Place::below, false, {}};
  std::size_t next = end;
  while (next < lines.count() && (lines.is_blank(next) || lines.is_comment(next))) ++next;
  return {next < lines.count() ? number_of(next) : behind_all, Place::above, true, {}};
}

}  // namespace

std::vector<TomlComment> toml_comments(std::string_view text) {
  std::vector<TomlComment> list;
  const Lines lines(text);
  for (std::size_t line = 0; line < lines.count(); ++line) {
    if (!lines.has_comment(line)) continue;
    if (!lines.is_comment(line)) {
      const bool ends = !lines.goes_on(line);
      list.push_back({number_of(lines.statement(line)), ends ? TomlComment::Place::beside : TomlComment::Place::above, false,
                      lines.comment(line)});
      continue;
    }
    std::size_t end = line;
    while (end < lines.count() && lines.is_comment(end)) ++end;
    TomlComment one = place_of_block(lines, line, end);
    const bool apart = one.apart;
    for (; line < end; ++line) {
      one.text = lines.comment(line);
      one.apart = apart && line + 1 == end;
      list.push_back(one);
    }
    --line;
  }
  return list;
}

std::size_t TomlComments::first_from(std::uint32_t line) const {
  const auto found = std::lower_bound(list_.begin(), list_.end(), line,
                                      [](const TomlComment& one, std::uint32_t wanted) { return one.line < wanted; });
  return static_cast<std::size_t>(found - list_.begin());
}

std::string TomlComments::take(std::uint32_t first, std::uint32_t end, TomlComment::Place place, bool apart_too) {
  std::string text;
  for (std::size_t i = first_from(first); i < list_.size() && list_[i].line < end; ++i) {
    const TomlComment& one = list_[i];
    if (given_[i] || one.place != place) continue;
    given_[i] = true;
    text += place == TomlComment::Place::beside ? "  " + one.text : one.text + (one.apart && apart_too ? "\n\n" : "\n");
  }
  return text;
}

std::string TomlComments::rest(std::uint32_t first, std::uint32_t end) {
  std::string text;
  for (std::size_t i = first_from(first); i < list_.size() && list_[i].line < end; ++i) {
    if (given_[i]) continue;
    given_[i] = true;
    text += list_[i].text + "\n";
  }
  return text;
}

}  // namespace coopnet
