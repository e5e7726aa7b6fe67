#include <algorithm>
#include <cmath>
#include <string>

#include "output/escape.h"
#include "output/number.h"
#include "output/report/column_shares.h"
#include "output/report/document.h"
#include "output/report/latex_letters.h"
#include "output/report/report_words.h"
#include "output/text/one_line.h"

namespace coopnet {
namespace {

std::string esc(std::string_view text, Markup markup) {
  switch (markup) {
    case Markup::latex:
      return written_breaks(escape_markup(with_breaks(text, WideLetters::broken_here), markup), "\\allowbreak{}");
    case Markup::html: return written_breaks(escape_markup(with_breaks(text, WideLetters::broken_by_reader), markup), "<wbr>");
    default: return escape_markup(text, markup);
  }
}

// ---------------------------------------------------------------------------------------------------------------- words

// An address that every markup takes as it stands: what ends one somewhere is written by its number. None for an address that a
// reader should not follow.
std::string link_address(std::string_view href) {
  constexpr std::string_view hex = "0123456789ABCDEF", kEnds = "<>\"{}|\\^`$~";
  if (!is_safe_href(href)) return {};
  std::string out;
  for (const char c : href) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && kEnds.find(c) == std::string_view::npos) out += c;
    else out += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return out;
}

std::string piece_text(const Piece& piece, Markup markup) {
  std::string text = esc(piece.text, markup);
  const std::string address = link_address(piece.href);
  if (address.empty()) return text;
  switch (markup) {
    case Markup::html: return "<a href=\"" + escape_xml(address) + "\">" + text + "</a>";
    case Markup::markdown: return "[" + text + "](<" + address + ">)";
    case Markup::latex: return "\\href{" + escape_markup(address, Markup::latex) + "}{" + text + "}";
    case Markup::typst: return "#link(\"" + address + "\")[" + text + "]";
    case Markup::asciidoc: return "link:++" + address + "++[" + text + "]";
    // Behind an underscore the bracket would end a name.
    case Markup::rest: return "`" + text + " <" + address + (address.ends_with('_') ? "\\" : "") + ">`__";
  }
  return text;
}

// --------------------------------------------------------------------------------------------------------------- blocks

std::string heading(const Heading& block, Markup markup) {
  std::string text = esc(block.text, markup);
  // LaTeX and Markdown have the title outside of the text, so that level 2 comes first there.
  const bool title_apart = markup == Markup::latex || markup == Markup::markdown;
  const auto level = static_cast<std::size_t>(title_apart ? std::max(1, block.level - 1) : block.level);
  switch (markup) {
    case Markup::html: return "<h" + std::to_string(level) + ">" + text + "</h" + std::to_string(level) + ">\n";
    case Markup::markdown: return std::string(level, '#') + " " + text + "\n";
    case Markup::latex:
      return std::string("\\") + (level == 1 ? "section" : level == 2 ? "subsection" : "subsubsection") + "{" + text + "}\n";
    case Markup::typst:
    case Markup::asciidoc: return std::string(level, '=') + " " + text + "\n";
    case Markup::rest: return text + "\n" + std::string(text.size() + 1, level == 1 ? '=' : level == 2 ? '-' : '~') + "\n";
  }
  return text;
}

// On paper a link leads nowhere: the address is set behind it.
std::string printed_address(std::string_view href) {
  const std::string address = link_address(href);
  return address.empty() ? "" : ". \\url{" + address + "}";
}

std::string list(const NumberedList& block, Markup markup) {
  std::string out;
  if (markup == Markup::html) out = "<ol>\n";
  if (markup == Markup::latex) out = "\\begin{enumerate}\n";
  std::size_t count = 0;
  for (const Piece& item : block.items) {
    const std::string number = std::to_string(++count);
    switch (markup) {
      case Markup::html: out += "<li>" + piece_text(item, markup) + "</li>\n"; break;
      // A bracket right behind it would begin a label of the item's own.
      case Markup::latex: out += "  \\item {}" + piece_text(item, markup) + printed_address(item.href) + "\n"; break;
      case Markup::typst: out += "+ " + piece_text(item, markup) + "\n"; break;
      case Markup::asciidoc: out += ". " + piece_text(item, markup) + "\n"; break;
      case Markup::markdown:
      case Markup::rest: out += number + ". " + piece_text(item, markup) + "\n"; break;
    }
  }
  if (markup == Markup::html) out += "</ol>\n";
  if (markup == Markup::latex) out += "\\end{enumerate}\n";
  return out;
}

std::string html_table(const Table& table) {
  std::string out = "<table>\n<caption>" + escape_xml(table.caption) + "</caption>\n<thead><tr>";
  for (const std::string& text : table.headings) out += "<th scope=\"col\">" + esc(text, Markup::html) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (const Piece& cell : row) out += "<td>" + piece_text(cell, Markup::html) + "</td>";
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string markdown_table(const Table& table) {
  std::string out = "|", rule = "|";
  const std::vector<double> shares = column_shares(table);
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    out += " " + esc(table.headings[i], Markup::markdown) + " |";
    // Where lines are long, pandoc gives columns the widths of their dashes.
    rule += " " + std::string(std::max<std::size_t>(3, static_cast<std::size_t>(std::lround(shares[i] * 100))), '-') + " |";
  }
  out += "\n" + rule + "\n";
  for (const auto& row : table.rows) {
    out += "|";
    for (const Piece& cell : row) out += " " + piece_text(cell, Markup::markdown) + " |";
    out += "\n";
  }
  return out + "\n: " + esc(table.caption, Markup::markdown) + "\n";
}

std::string latex_table(const Table& table) {
  // Ragged columns that break over pages; the outer ones have no space at their outer sides. The first word may be hyphenated
  // only behind a space, however narrow.
  std::string columns;
  const std::vector<double> shares = column_shares(table);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const bool outer = i == 0 || i + 1 == shares.size();
    columns += ">{\\raggedright\\arraybackslash\\hspace{0pt}}p{\\dimexpr " +
               number(std::floor(shares[i] * 1000) / 1000, 3) + "\\linewidth-" + (outer ? "\\tabcolsep" : "2\\tabcolsep") + "}";
  }
  std::string head;
  for (std::size_t i = 0; i < table.headings.size(); ++i)
    head += (i ? " & " : "") + std::string("\\textbf{") + esc(table.headings[i], Markup::latex) + "}";
  std::string out = "{\\footnotesize\n\\begin{longtable}{@{}" + columns + "@{}}\n\\caption{" + esc(table.caption, Markup::latex) +
                    "}\\\\\n\\hline\n" + head + "\\\\\n\\hline\n\\noalign{\\smallskip}\n\\endfirsthead\n\\hline\n" + head +
                    "\\\\\n\\hline\n\\noalign{\\smallskip}\n\\endhead\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i ? " & " : "") + piece_text(row[i], Markup::latex);
    out += "\\\\\n\\noalign{\\vskip 3pt}\n";
  }
  return out + "\\hline\n\\end{longtable}\n}\n";
}

std::string typst_table(const Table& table) {
  std::string out = "#figure(\n  table(\n    columns: " + std::to_string(table.headings.size()) + ",\n    table.header(";
  for (const std::string& text : table.headings) out += "[*" + esc(text, Markup::typst) + "*], ";
  out += "),\n";
  for (const auto& row : table.rows) {
    out += "    ";
    for (const Piece& cell : row) out += "[" + piece_text(cell, Markup::typst) + "], ";
    out += "\n";
  }
  return out + "  ),\n  caption: [" + esc(table.caption, Markup::typst) + "],\n)\n";
}

std::string asciidoc_table(const Table& table) {
  std::string out = "." + esc(table.caption, Markup::asciidoc) + "\n[%header]\n|===\n";
  for (const std::string& text : table.headings) out += "|" + esc(text, Markup::asciidoc) + " ";
  out += "\n\n";
  for (const auto& row : table.rows) {
    for (const Piece& cell : row) out += "|" + piece_text(cell, Markup::asciidoc) + "\n";
    out += "\n";
  }
  return out + "|===\n";
}

std::string rest_table(const Table& table) {
  std::string out = ".. list-table:: " + esc(table.caption, Markup::rest) + "\n   :header-rows: 1\n\n";
  const auto row_of = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i ? "     - " : "   * - ") + cells[i] + "\n";
  };
  std::vector<std::string> cells;
  for (const std::string& text : table.headings) cells.push_back(esc(text, Markup::rest));
  row_of(cells);
  for (const auto& row : table.rows) {
    cells.clear();
    for (const Piece& cell : row) cells.push_back(piece_text(cell, Markup::rest));
    row_of(cells);
  }
  return out;
}

std::string table_block(const Table& table, Markup markup) {
  if (table.rows.empty()) return {};
  switch (markup) {
    case Markup::html: return html_table(table);
    case Markup::markdown: return markdown_table(table);
    case Markup::latex: return latex_table(table);
    case Markup::typst: return typst_table(table);
    case Markup::asciidoc: return asciidoc_table(table);
    case Markup::rest: return rest_table(table);
  }
  return {};
}

std::string figure_block(const FigureBlock& figure, Markup markup) {
  std::string out = write_snippet(figure, markup);
  // A caption cannot hold what the figure says at length; readers who do not see it need that beside it.
  if (figure.description.empty()) return out;
  if (markup == Markup::html) return out + "<p class=\"description\">" + escape_xml(figure.description) + "</p>\n";
  if (markup == Markup::latex) {
    // Here and nowhere else, so that figure and description stay together.
    constexpr std::string_view floating = "[htbp]";
    out.replace(out.find(floating), floating.size(), "[H]");
    return out + "{\\footnotesize " + esc(figure.description, markup) + "\\par}\n";
  }
  return out + "\n" + esc(figure.description, markup) + "\n";
}

struct BlockWriter {
  Markup markup;
  std::string operator()(const Heading& block) const { return heading(block, markup); }
  std::string operator()(const Paragraph& block) const {
    const std::string text = esc(block.text, markup);
    return markup == Markup::html ? "<p>" + text + "</p>\n" : text + "\n";
  }
  std::string operator()(const NumberedList& block) const { return list(block, markup); }
  std::string operator()(const Table& block) const { return table_block(block, markup); }
  std::string operator()(const FigureBlock& block) const { return figure_block(block, markup); }
};

// ------------------------------------------------------------------------------------------------------ around the blocks

// Within the quotes of YAML. Pandoc reads a title as Markdown; what shows it as it stands shall see no backslash without need.
std::string yaml_title(const std::string& title) {
  const bool is_plain = title.find_first_of("\\`*_[]<>#$^~@{}&|") == std::string::npos;
  std::string safe;
  for (const char c : is_plain ? one_line(title) : escape_markup(title, Markup::markdown)) {
    if (c == '"' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

// `body` is what follows.
std::string opening(const Document& document, Markup markup, const std::string& body) {
  const std::string title = esc(document.title, markup);
  const ReportWords& words = report_words(document.lang);
  switch (markup) {
    case Markup::html:
      return "<!DOCTYPE html>\n<html lang=\"" + escape_xml(document.lang) +
             "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
             "initial-scale=1\">\n<title>" +
             escape_markup(document.title, markup) +
             "</title>\n<style>\nbody { font: 11pt/1.45 Arial, \"Liberation Sans\", Helvetica, sans-serif; color: #1a1a1a; "
             "background: #ffffff; max-width: 172mm; margin: 2rem auto; padding: 0 1rem; "
             "overflow-wrap: break-word; }\nfigure { margin: 1.5rem 0; break-inside: avoid; }\nfigcaption, .description, caption "
             "{ font-size: 9.5pt; color: #404040; text-align: left; "
             "}\ntable { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 1rem 0; }\nth, td { text-align: left; "
             "vertical-align: top; padding: .25rem .4rem; border-bottom: 1px solid #c9ced3; }\nth { border-bottom-width: 2px; "
             "}\n@media print { ol a[href]::after { content: \" (\" attr(href) \")\"; overflow-wrap: anywhere; } thead { "
             "display: table-header-group; } tr { break-inside: avoid; } }\n</style>\n</head>\n<body>\n<main>\n<h1>" +
             title + "</h1>\n";
    case Markup::markdown: return "---\ntitle: \"" + yaml_title(document.title) + "\"\nlang: " + document.lang + "\n---\n\n";
    case Markup::latex:
      return std::string("\\documentclass[a4paper,11pt]{article}\n\\usepackage{iftex}\n") +
             "\\ifPDFTeX\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{textcomp}\\fi\n"
             "\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}\n" +
             (pdflatex_knows(title + body) ? "" : lualatex_fonts(title + body, document.lang)) +
             "\\usepackage[margin=25mm]{geometry}\n"
             "\\usepackage{graphicx,float}\n\\usepackage{array,longtable}\n\\usepackage[hidelinks]{hyperref}\n"
             "\\IfFileExists{xurl.sty}{\\usepackage{xurl}}{}\n"
             "\\makeatletter\\@ifundefined{KV@Gin@alt}{\\define@key{Gin}{alt}{}}{}\\makeatother\n"
             "\\emergencystretch=3em\n\\AtBeginDocument{\\renewcommand{\\figurename}{" + std::string(words.figure) +
             "}\\renewcommand{\\tablename}{" + std::string(words.table) + "}}\n"
             "\\title{" + title + "}\n\\date{}\n\\begin{document}\n\\maketitle\n";
    case Markup::typst:
    case Markup::asciidoc: return "= " + title + "\n\n";
    case Markup::rest:
      return std::string(title.size() + 1, '=') + "\n" + title + "\n" + std::string(title.size() + 1, '=') + "\n\n";
  }
  return {};
}

std::string ending(Markup markup) {
  if (markup == Markup::html) return "</main>\n</body>\n</html>\n";
  if (markup == Markup::latex) return "\\end{document}\n";
  return {};
}

}  // namespace

std::string write_document(const Document& document, Markup markup) {
  std::string body;
  for (const Block& block : document.blocks) {
    const std::string text = std::visit(BlockWriter{markup}, block);
    body += text;
    if (markup != Markup::html && !text.empty()) body += "\n";
  }
  return opening(document, markup, body) + body + ending(markup);
}

std::string write_csv(const Table& table) {
  std::string out;
  const auto cell = [&](std::string_view text, bool first) {
    if (!first) out += ',';
    std::string safe(text);
    if (!safe.empty() && std::string_view("=+-@\t\r").find(safe.front()) != std::string_view::npos) safe.insert(0, "'");
    if (safe.find_first_of(",\"\n\r") == std::string::npos) {
      out += safe;
      return;
    }
    out += '"';
    for (const char c : safe) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  };
  for (std::size_t i = 0; i < table.headings.size(); ++i) cell(table.headings[i], i == 0);
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) cell(row[i].text, i == 0);
    out += "\r\n";
  }
  return out;
}

}  // namespace coopnet
