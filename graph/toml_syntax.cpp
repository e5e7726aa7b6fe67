#include "graph/toml_syntax.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include "graph/toml_lines.h"
#include "graph/utf8.h"

namespace coopnet {
namespace {

constexpr int most_errors = 20;

struct SyntaxError {
  Code code = Code::syntax;
  std::string message;
  std::string hint;
  TextRange where;
  bool at_end = false;  // of the text
};

/// toml++ opens its messages with "Error while parsing X: ".
std::string message_of(const toml::parse_error& error) {
  std::string message(error.description());
  constexpr std::string_view opening = "Error while parsing ";
  if (message.starts_with(opening)) message.erase(0, opening.size());
  if (!message.empty()) message[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(message[0])));
  return message;
}

/// The place of a line's first character that is not white space.
TextPosition first_column(const SourceText& text, std::uint32_t line) {
  const std::string_view content = text.line(line);
  const std::size_t indent = std::min(content.find_first_not_of(" \t"), content.size());
  return {line, static_cast<std::uint32_t>(indent + 1)};
}

/// The parser's words for the commonest slips, in plainer ones.
void put_plainly(SyntaxError& error, const SourceText& text) {
  const auto says = [&](std::string_view words) { return error.message.find(words) != std::string::npos; };
  const std::size_t length = count_code_points(text.line(error.where.begin.line));
  if (says("TOML_MAX_NESTED_VALUES")) {
    error.code = Code::too_large;
    error.message = "values are nested deeper than " + std::to_string(TOML_MAX_NESTED_VALUES) + " levels";
  } else if (says("string: unescaped control characters") && error.where.begin.column > length) {
    error.message = "the string is not closed in its line";
  } else if (says("string: unescaped control characters")) {
    error.message = "a string must not hold a control character as it is";
    error.hint = "write it as an escape: `\\t`, `\\n` or `\\u001B`";
  } else if (says("could not determine value type")) {
    error.message = "this is no TOML value";
    error.hint = "a text stands between double quotes";
  } else if (const std::size_t name = error.message.find('\''); says("cannot redefine") && name != std::string::npos) {
    error.message = "`" + error.message.substr(name + 1, error.message.rfind('\'') - name - 1) + "` is given twice";
    error.where = {first_column(text, error.where.begin.line), error.where.begin};
    if (opens_table(text.line(error.where.begin.line))) error.where.end = {};
  }
}

/// An error that the parser meets at the end of the text, told where the trouble begins.
void put_at_beginning(SyntaxError& error, const SourceText& text, std::size_t first_line) {
  error.hint = "the value begins in line " + std::to_string(first_line);
  if (!error.at_end) return;
  error.where.begin = first_column(text, static_cast<std::uint32_t>(first_line));
  error.message = "what begins here is never closed";
  error.hint.clear();
}

std::optional<SyntaxError> parse_into(toml::table& root, const std::string& content) {
  try {
    root = toml::parse(content);
    return std::nullopt;
  } catch (const toml::parse_error& error) {
    SyntaxError told;
    told.message = message_of(error);
    told.at_end = told.message.find("end-of-file") != std::string::npos;
    const toml::source_position at = error.source().begin;
    told.where.begin = {std::max<std::uint32_t>(at.line, 1), std::max<std::uint32_t>(at.column, 1)};
    return told;
  }
}

/// Takes the lines out, line numbers staying as they are. A header becomes one under which nothing is read, so that the keys
/// below it are not taken for those of the table before.
void blank(std::string& content, const TomlLines& lines, const LineSpan& span) {
  const auto start = [&](std::size_t line) { return line < lines.starts.size() ? lines.starts[line] : content.size(); };
  const std::size_t begin = start(span.begin);
  const std::string_view taken = std::string_view(content).substr(begin, start(span.end) - begin);
  const auto newlines = static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
  std::string instead;
  if (opens_table(taken)) instead = "[[\"" + std::string(unparsed_key) + "\"]]";
  instead += std::string(newlines, '\n');
  content.replace(begin, taken.size(), instead);
}

/// Lines that end in CR alone, which TOML does not know, are told once and read as lines: else all that follows would be told
/// where it does not stand, for an editor counts them.
void end_lines(std::string& content, const std::shared_ptr<const SourceText>& text, Diagnostics& diagnostics) {
  bool told = false;
  for (std::size_t at = content.find('\r'); at != std::string::npos; at = content.find('\r', at + 1)) {
    if (at + 1 < content.size() && content[at + 1] == '\n') continue;
    content[at] = '\n';
    if (told) continue;
    diagnostics.error(Code::syntax, text, {text->position(at), {}}, "a line ends in a carriage return alone",
                      "save the text with line feeds (LF or CR LF)");
    told = true;
  }
}

}  // namespace

TomlTree parse_toml(const std::shared_ptr<const SourceText>& text, Diagnostics& diagnostics) {
  TomlTree tree;
  std::string content = text->content();
  if (content.starts_with("\xEF\xBB\xBF")) {
    diagnostics.error(Code::syntax, text, {{1, 1}, {1, 2}}, "a byte-order mark may only begin a text, and only once");
    content.replace(0, 3, " ");  // one column, as it was
  }
  end_lines(content, text, diagnostics);
  for (int errors = 0; errors < most_errors; ++errors) {
    const TomlLines lines = scan_toml_lines(content);
    std::optional<SyntaxError> error;
    if (lines.too_deep) {
      error = SyntaxError{Code::too_large, "a key has more than " + std::to_string(deepest_key) + " parts", {}, {}, false};
      const SourceText now({}, content);
      error->where.begin = now.position(*lines.too_deep);
    } else {
      error = parse_into(tree.root, content);
      if (error) put_plainly(*error, *text);
    }
    if (!error) return tree;

    const std::size_t line = std::min<std::size_t>(error->where.begin.line - 1, lines.starts.size() - 1);
    const LineSpan span = lines_to_blank(content, lines, line, error->at_end);
    if (span.begin < line) put_at_beginning(*error, *text, span.begin + 1);
    diagnostics.error(error->code, text, error->where, std::move(error->message), std::move(error->hint));
    if (opens_table(std::string_view(content).substr(lines.starts[span.begin]))) {
      tree.headers_lost = true;
      const std::vector<std::size_t> below = headers_below(content, lines, span.begin);
      for (auto header = below.rbegin(); header != below.rend(); ++header) blank(content, lines, {*header, *header + 1});
    } else {
      tree.damaged.push_back(static_cast<std::uint32_t>(header_above(content, lines, span)) + 1);
    }
    blank(content, lines, span);
  }
  tree.root.clear();
  tree.given_up = true;
  return tree;
}

}  // namespace coopnet
