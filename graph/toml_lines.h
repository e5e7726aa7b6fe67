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
  std::optional<std::size_t> too_deep;         // the offset of the first key with more dots than `deepest_key`
};

/// A key such as a.b.c may have this many parts. The parser itself has no limit and recurses.
inline constexpr std::size_t deepest_key = 16;

/// Scans the text once, minding comments, strings and brackets.
[[nodiscard]] TomlLines scan_toml_lines(std::string_view text);

/// The lines (from 0, the end exclusive) to take out for an error on line `line`, so that as much as possible stays.
struct LineSpan {
  std::size_t begin;
  std::size_t end;
};
[[nodiscard]] LineSpan lines_to_blank(std::string_view text, const TomlLines& lines, std::size_t line);

/// The line (from 0) of the table header that the lines of `span` stand under; 0 where there is none above.
[[nodiscard]] std::size_t header_above(std::string_view text, const TomlLines& lines, const LineSpan& span);

/// Whether the line begins with a table header's bracket.
[[nodiscard]] bool opens_table(std::string_view line);

}  // namespace coopnet
