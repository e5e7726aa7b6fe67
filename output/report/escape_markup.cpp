#include <array>
#include <utility>

#include "output/escape.h"
#include "output/report/document.h"

namespace coopnet {
namespace {

// White space folded to single spaces: a line break means something in every markup.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space) line += c;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string latex(std::string_view text) {
  std::string out;
  char before = 0;
  for (const char c : text) {
    // Two of these are another sign: a dash, a low quote.
    if (c == before && (c == '-' || c == ',')) out += "{}";
    before = c;
    switch (c) {
      case '\\': out += "\\textbackslash{}"; break;
      case '~': out += "\\textasciitilde{}"; break;
      case '^': out += "\\textasciicircum{}"; break;
      case '<': out += "\\textless{}"; break;
      case '>': out += "\\textgreater{}"; break;
      case '|': out += "\\textbar{}"; break;
      case '"': out += "\\textquotedbl{}"; break;
      case '`': out += "\\textasciigrave{}"; break;
      case '\'': out += "\\textquotesingle{}"; break;
      case '{': case '}': case '#': case '$': case '%': case '&': case '_':
        out += '\\';
        [[fallthrough]];
      default: out += c;
    }
  }
  return out;
}

std::string with_backslashes(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// How many characters at the front would begin an item of a list: "-", "+", "1.", "iv)", "A.", "#.", "(2)".
std::size_t list_mark(std::string_view line) {
  const std::size_t open = line.starts_with('(') ? 1 : 0;
  if (line.starts_with("- ") || line.starts_with("+ ") || line.starts_with(". ")) return 1;
  std::size_t at = open;
  while (at < line.size() && at < open + 9 &&
         ((line[at] >= '0' && line[at] <= '9') || (line[at] >= 'a' && line[at] <= 'z') || (line[at] >= 'A' && line[at] <= 'Z') ||
          line[at] == '#'))
    ++at;
  const bool closed = at > open && at < line.size() && (line[at] == ')' || (line[at] == '.' && open == 0));
  return closed && (at + 1 == line.size() || line[at + 1] == ' ') ? at + 1 : 0;
}

std::string by_number(char c) { return "&#" + std::to_string(static_cast<int>(c)) + ";"; }
std::string by_backslash(char c) { return std::string("\\") + c; }

// The line with the sign that makes an item of a list of it escaped.
std::string no_list(const std::string& line, std::string (*escaped)(char)) {
  const std::size_t mark = list_mark(line);
  return mark == 0 ? line : line.substr(0, mark - 1) + escaped(line[mark - 1]) + line.substr(mark);
}

// AsciiDoc has no general escape: each special character by its number.
std::string asciidoc(std::string_view text) {
  constexpr std::string_view kSpecial = "*_`#+^~[]{}<>&|\\\"'=:/@(";
  std::string out;
  char before = 0;
  for (const char c : text) {
    // Two of these are another sign: a dash, an ellipsis, the end of a term.
    const bool pair = c == before && (c == '-' || c == '.' || c == ';');
    before = c;
    if (!pair && kSpecial.find(c) == std::string_view::npos) out += c;
    else out += by_number(c);
  }
  return out;
}

}  // namespace

std::optional<Markup> markup_from_name(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Markup>, 13> names = {{
      {"html", Markup::html}, {"htm", Markup::html}, {"markdown", Markup::markdown}, {"md", Markup::markdown},
      {"qmd", Markup::markdown}, {"latex", Markup::latex}, {"tex", Markup::latex}, {"typst", Markup::typst},
      {"typ", Markup::typst}, {"asciidoc", Markup::asciidoc}, {"adoc", Markup::asciidoc}, {"rest", Markup::rest},
      {"rst", Markup::rest}
  }};
  for (const auto& [one, markup] : names)
    if (one == name) return markup;
  return std::nullopt;
}

std::string escape_markup(std::string_view text, Markup markup) {
  std::string line = on_one_line(text);
  switch (markup) {
    case Markup::html: return escape_xml(line);
    case Markup::markdown: return with_backslashes(line, "\\`*_{}[]()<>#+-.!|~^$@\"'&:");
    case Markup::latex: return latex(line);
    case Markup::typst: return no_list(with_backslashes(line, "\\*_`#$<>@[]~=-+/\"'"), by_backslash);
    case Markup::asciidoc: return no_list(asciidoc(line), by_number);
    case Markup::rest: return no_list(with_backslashes(line, "\\*`_|:<>[]"), by_backslash);
  }
  return line;
}

}  // namespace coopnet
