#include "graph/dot_problem.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace coopnet {
namespace {

/// More edges than this from edges between subgraphs are no network that could be drawn.
constexpr double most_edges = 2e6;

TextRange range(const SourceText& text, DotSpan span) { return {text.position(span.begin), text.position(span.end)}; }

/// One message of cgraph, "Error: syntax error in line 3 near '['", told in our way.
struct Message {
  std::string text;
  TextRange where;   // the whole word that it names, or the line's begin
};

std::optional<std::uint32_t> line_number(std::string_view message) {
  constexpr std::string_view before = "in line ";
  const std::size_t at = message.find(before);
  if (at == std::string_view::npos) return std::nullopt;
  std::uint32_t line = 0;
  const std::string_view digits = message.substr(at + before.size());
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), line);
  return error == std::errc() ? std::optional(line) : std::nullopt;
}

Message read_message(std::string_view line, const SourceText& text) {
  Message message;
  for (const std::string_view severity : {"Error: ", "Warning: "})
    if (line.starts_with(severity)) line.remove_prefix(severity.size());
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  message.text = line;
  const auto number_of_line = line_number(line);
  if (!number_of_line) return message;
  message.where.begin = {*number_of_line, 1};
  const std::size_t quote = line.find('\'');
  const std::size_t close = line.rfind('\'');
  if (quote == std::string_view::npos || close <= quote + 1) return message;
  const std::string_view word = line.substr(quote + 1, close - quote - 1);
  // A number that a letter follows: cgraph names it with the letter's first byte.
  const bool number = line.starts_with("syntax ambiguity");
  const std::string_view shown = number ? word.substr(0, word.find_last_of("0123456789.") + 1) : word;
  message.text = number ? "`" + std::string(shown) + "` and the letter behind it are read as two words"
                        : "syntax error near `" + std::string(shown) + "`";
  const std::string_view source = text.line(*number_of_line);
  if (const std::size_t at = source.find(word); at != std::string_view::npos) {
    const auto offset = static_cast<std::size_t>(source.data() - text.content().data()) + at;
    message.where = range(text, {offset, offset + shown.size()});
  }
  return message;
}

template <class Use>
void each_message(std::string_view messages, Use use) {
  while (!messages.empty()) {
    const std::string_view line = messages.substr(0, messages.find('\n'));
    messages.remove_prefix(std::min(line.size() + 1, messages.size()));
    if (!line.empty()) use(line);
  }
}

}  // namespace

bool tell_unreadable_dot(const std::shared_ptr<const SourceText>& text, const DotPlaces& places, Diagnostics& diagnostics) {
  if (const std::size_t nul = text->content().find('\0'); nul != std::string::npos) {
    diagnostics.error(Code::syntax, text, range(*text, {nul, nul + 1}), "a NUL character");
    return true;
  }
  if (places.too_deep) {
    diagnostics.error(Code::too_large, text, range(*text, places.problem->where), places.problem->message);
    return true;
  }
  if (places.edges_of_groups > most_edges) {
    diagnostics.error(Code::too_large, text, {}, "the edges between subgraphs stand for more than two million edges");
    return true;
  }
  return false;
}

void tell_dot_failure(const DotParse& parse, const DotPlaces& places, const std::shared_ptr<const SourceText>& text,
                      Diagnostics& diagnostics) {
  switch (parse.fault) {
    case DotParse::Fault::timed_out:
      diagnostics.error(Code::too_large, text, {}, "the graph takes too long to read");
      return;
    case DotParse::Fault::not_started:
      diagnostics.error(Code::unreadable, text, {}, "no process can be started to read the graph");
      return;
    case DotParse::Fault::none:
    case DotParse::Fault::crashed: break;
  }
  if (places.problem) {
    diagnostics.error(Code::syntax, text, range(*text, places.problem->where), places.problem->message);
    return;
  }
  bool told = false;
  each_message(parse.messages, [&](std::string_view line) {
    if (told || !line.starts_with("Error: ")) return;
    const Message message = read_message(line, *text);
    diagnostics.error(Code::syntax, text, message.where, message.text);
    told = true;
  });
  if (told) return;
  if (parse.fault == DotParse::Fault::crashed)
    diagnostics.error(Code::too_large, text, {}, "the graph is more than Graphviz can read");
  else
    diagnostics.error(Code::syntax, text, {}, "there is no graph in the text");
}

void tell_dot_warnings(const DotParse& parse, const DotPlaces& places, const std::shared_ptr<const SourceText>& text,
                       Diagnostics& diagnostics) {
  each_message(parse.messages, [&](std::string_view line) {
    const Message message = read_message(line, *text);
    diagnostics.warning(Code::syntax, text, message.where, message.text);
  });
  if (places.rest)
    diagnostics.warning(Code::syntax, text, range(*text, *places.rest),
                        places.another_graph ? "only the first graph of the file is read" : "what follows the graph is not read");
}

}  // namespace coopnet
