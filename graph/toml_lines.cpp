#include "graph/toml_lines.h"

#include <algorithm>

namespace coopnet {
namespace {

bool is_bare(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '_' || letter == '-';
}

std::string_view without_indent(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

std::string_view line_at(std::string_view text, const TomlLines& lines, std::size_t line) {
  const std::size_t begin = lines.starts[line];
  const std::size_t end = line + 1 < lines.starts.size() ? lines.starts[line + 1] : text.size();
  return text.substr(begin, end - begin);
}

/// "[word" or "[[word": a header rather than an array within an array.
bool looks_like_header(std::string_view line) {
  line = without_indent(line);
  if (!line.starts_with('[')) return false;
  line.remove_prefix(line.starts_with("[[") ? 2 : 1);
  line = without_indent(line);
  return !line.empty() && ((line[0] >= 'a' && line[0] <= 'z') || (line[0] >= 'A' && line[0] <= 'Z'));
}

/// "word =": a new key rather than the inside of an array.
bool looks_like_key(std::string_view line) {
  line = without_indent(line);
  const auto end = std::find_if_not(line.begin(), line.end(), [](char letter) { return is_bare(letter) || letter == '.'; });
  const std::string_view rest = without_indent(line.substr(static_cast<std::size_t>(end - line.begin())));
  return end != line.begin() && rest.starts_with('=');
}

/// "word]" or "word]]": a header that lacks its opening bracket.
bool lacks_bracket(std::string_view line) {
  line = without_indent(line);
  const auto end = std::find_if_not(line.begin(), line.end(), [](char letter) { return is_bare(letter) || letter == '.'; });
  return end != line.begin() && end != line.end() && *end == ']';
}

/// The first word of a header's key.
std::string_view header_word(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t["), line.size()));
  return line.substr(0, static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_bare) - line.begin()));
}

/// The inside or the end of an array or table, which can begin no statement.
bool begins_nothing(std::string_view line) {
  line = without_indent(line);
  return !line.empty() && std::string_view("{}],").find(line[0]) != std::string_view::npos;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  TomlLines run() {
    begin_line();
    while (at_ < text_.size()) step();
    return std::move(lines_);
  }

 private:
  void begin_line() {
    const auto line = static_cast<std::uint32_t>(lines_.starts.size());
    lines_.starts.push_back(at_);
    if (!inside_) statement_ = line;
    lines_.statements.push_back(statement_);
    if (!inside_) in_header_ = opens_table(text_.substr(at_, std::min<std::size_t>(text_.size() - at_, 200)));
  }

  void newline() {
    ++at_;
    parts_ = 1;
    if (in_header_) depth_ = 0;
    inside_ = depth_ > 0 || quote_inside_;
    begin_line();
  }

  void step() {
    const char letter = text_[at_];
    if (letter == '\n') return newline();
    if (letter == '#') {
      lines_.comments.push_back(at_);
      at_ = std::min(text_.find('\n', at_), text_.size());
      return;
    }
    if (letter == '"' || letter == '\'') return string(letter);
    if (letter == '[' || letter == '{') ++depth_;
    if ((letter == ']' || letter == '}') && depth_ > 0) --depth_;
    if (letter == '.') {
      ++parts_;
      if (parts_ > deepest_key && !lines_.too_deep) lines_.too_deep = at_;
    } else if (!is_bare(letter) && letter != ' ' && letter != '\t') {
      parts_ = 1;
    }
    ++at_;
  }

  void string(char quote) {
    const std::string three(3, quote);
    const bool multi_line = text_.substr(at_).starts_with(three);
    at_ += multi_line ? 3 : 1;
    while (at_ < text_.size()) {
      const char letter = text_[at_];
      if (letter == '\\' && quote == '"' && at_ + 1 < text_.size() && text_[at_ + 1] != '\n') {
        at_ += 2;
      } else if (letter == '\n') {
        if (!multi_line) return;  // not closed: the parser stops here
        quote_inside_ = true;
        newline();
        quote_inside_ = false;
      } else if (multi_line ? text_.substr(at_).starts_with(three) : letter == quote) {
        at_ += multi_line ? 3 : 1;
        while (multi_line && at_ < text_.size() && text_[at_] == quote) ++at_;  // quotes before the closing three
        return;
      } else {
        ++at_;
      }
    }
  }

  std::string_view text_;
  TomlLines lines_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t parts_ = 1;
  std::uint32_t statement_ = 0;
  bool in_header_ = false;
  bool quote_inside_ = false;  // a newline within a multi-line string
  bool inside_ = false;        // the line goes on with the statement of the line before
};

}  // namespace

bool opens_table(std::string_view line) { return without_indent(line).starts_with('[') || lacks_bracket(line); }

std::vector<std::size_t> headers_below(std::string_view text, const TomlLines& lines, std::size_t header) {
  std::vector<std::size_t> below;
  const std::string_view word = header_word(line_at(text, lines, header));
  for (std::size_t line = header + 1; line < lines.starts.size() && !word.empty(); ++line) {
    if (lines.statements[line] != line) continue;
    const std::string_view content = without_indent(line_at(text, lines, line));
    if (!content.starts_with('[')) continue;
    const std::string_view key = content.substr(std::min(content.find_first_not_of("[ \t"), content.size()));
    if (content.starts_with("[[") || header_word(content) != word || !key.substr(word.size()).starts_with('.')) break;
    below.push_back(line);
  }
  return below;
}

TomlLines scan_toml_lines(std::string_view text) { return Scanner(text).run(); }

LineSpan lines_to_blank(std::string_view text, const TomlLines& lines, std::size_t line, bool at_end) {
  const std::size_t begin = lines.statements[line];
  for (std::size_t next = begin + 1; next <= line; ++next)
    if (looks_like_header(line_at(text, lines, next))) return {begin, next};
  if (line > begin) {
    const std::string_view content = line_at(text, lines, line);
    if (looks_like_key(content)) return {begin, line};
    if (at_end || without_indent(content).find_first_not_of("\r\n") == std::string_view::npos) return {begin, line + 1};
    return {line, line + 1};
  }
  const auto goes_on = [&](std::size_t next) {
    if (next >= lines.statements.size()) return false;
    const std::string_view content = line_at(text, lines, next);
    if (begins_nothing(content)) return true;
    return lines.statements[next] == begin && !looks_like_header(content) && !looks_like_key(content);
  };
  std::size_t end = line + 1;
  while (goes_on(end)) ++end;
  return {begin, end};
}

std::size_t header_above(std::string_view text, const TomlLines& lines, const LineSpan& span) {
  for (std::size_t line = span.begin; line-- > 0;)
    if (lines.statements[line] == line && opens_table(line_at(text, lines, line))) return line;
  return 0;
}

}  // namespace coopnet
