// The lines of a TOML text, as far as one must know them to go on after a syntax error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coopnet {

/// What a light scan of TOML finds, without judging whether it is well-formed.
struct TomlLines {
  std::vector<std::size_t> starts;             // byte offset of each line
  std::vector<std::uint32_t> statements;       // for each line (from 0), the line on which its statement begins
  std::vector<std::size_t> comments;           // byte offset of each comment's '#'
  std::optional<std::size_t> too_deep;         // the offset of the first key with more dots than `deepest_key`
};

/// A key such as a.b.c may have this many parts. The parser itself has no limit and recurses.
inline constexpr std::size_t deepest_key = 16;

/// Scans the text once, minding comments, strings and brackets.
[[nodiscard]] TomlLines scan_toml_lines(std::string_view text);

/// Lines from 0, the end exclusive.
struct LineSpan {
  std::size_t begin;
  std::size_t end;
};

/// The lines to take out for an error on line `line`, so that as much as possible stays: an element of an array of several
/// lines, or a whole statement. `at_end`: the parser has met the end of the text, so that something before is not closed.
[[nodiscard]] LineSpan lines_to_blank(std::string_view text, const TomlLines& lines, std::size_t line, bool at_end);

/// The line (from 0) of the table header that the lines of `span` stand under; 0 where there is none above.
[[nodiscard]] std::size_t header_above(std::string_view text, const TomlLines& lines, const LineSpan& span);

/// Whether the line is a table header, if perhaps a broken one: it begins with a bracket, or is "word]".
[[nodiscard]] bool opens_table(std::string_view line);

/// The lines of the headers "[word.…]" that belong to the table whose header "[[word]]" is on line `header` (all from 0).
[[nodiscard]] std::vector<std::size_t> headers_below(std::string_view text, const TomlLines& lines, std::size_t header);

}  // namespace coopnet
