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
  for (const char c : text) {
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

// AsciiDoc has no general escape: each special character by its number.
std::string asciidoc(std::string_view text) {
  constexpr std::string_view kSpecial = "*_`#+^~[]{}<>&|\\\"'=:/@(";
  std::string out;
  for (const char c : text) {
    if (kSpecial.find(c) == std::string_view::npos) out += c;
    else out += "&#" + std::to_string(static_cast<int>(c)) + ";";
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
  const std::string line = on_one_line(text);
  switch (markup) {
    case Markup::html: return escape_xml(line);
    case Markup::markdown: return with_backslashes(line, "\\`*_{}[]()<>#+-.!|~^$@\"'&:");
    case Markup::latex: return latex(line);
    case Markup::typst: return with_backslashes(line, "\\*_`#$<>@[]~=-+/\"'");
    case Markup::asciidoc: return asciidoc(line);
    case Markup::rest: return with_backslashes(line, "\\*`_|:<>[]");
  }
  return line;
}

}  // namespace coopnet
