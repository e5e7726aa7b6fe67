#include <string>

#include "output/escape.h"
#include "output/report/document.h"

namespace coopnet {
namespace {

std::string esc(std::string_view text, Markup markup) { return escape_markup(text, markup); }

// ---------------------------------------------------------------------------------------------------------------- words

std::string piece_text(const Piece& piece, Markup markup) {
  const std::string text = esc(piece.text, markup);
  if (piece.href.empty()) return text;
  switch (markup) {
    case Markup::html: return "<a href=\"" + escape_xml(piece.href) + "\">" + text + "</a>";
    case Markup::markdown: return "[" + text + "](<" + piece.href + ">)";
    case Markup::latex: return "\\href{" + esc(piece.href, Markup::latex) + "}{" + text + "}";
    case Markup::typst: return "#link(\"" + piece.href + "\")[" + text + "]";
    case Markup::asciidoc: return "link:++" + piece.href + "++[" + text + "]";
    case Markup::rest: return "`" + text + " <" + piece.href + ">`__";
  }
  return text;
}

// --------------------------------------------------------------------------------------------------------------- blocks

std::string heading(const Heading& block, Markup markup) {
  const std::string text = esc(block.text, markup);
  const auto level = static_cast<std::size_t>(block.level);
  switch (markup) {
    case Markup::html: return "<h" + std::to_string(level) + ">" + text + "</h" + std::to_string(level) + ">\n";
    case Markup::markdown: return std::string(level, '#') + " " + text + "\n";
    case Markup::latex: return std::string("\\") + (level == 1 ? "section" : level == 2 ? "subsection" : "subsubsection") + "{" + text + "}\n";
    case Markup::typst:
    case Markup::asciidoc: return std::string(level, '=') + " " + text + "\n";
    case Markup::rest: return text + "\n" + std::string(text.size() + 1, level == 1 ? '=' : level == 2 ? '-' : '~') + "\n";
  }
  return text;
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
      case Markup::latex: out += "  \\item " + piece_text(item, markup) + "\n"; break;
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
  for (const std::string& text : table.headings) out += "<th scope=\"col\">" + escape_xml(text) + "</th>";
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
  for (const std::string& text : table.headings) {
    out += " " + esc(text, Markup::markdown) + " |";
    rule += " --- |";
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
  // Ragged columns of equal width that break over pages.
  const std::string width = std::to_string(1.0 / static_cast<double>(std::max<std::size_t>(1, table.headings.size())));
  std::string columns;
  for (std::size_t i = 0; i < table.headings.size(); ++i)
    columns += ">{\\raggedright\\arraybackslash}p{\\dimexpr " + width.substr(0, 5) + "\\linewidth-2\\tabcolsep}";
  std::string head;
  for (std::size_t i = 0; i < table.headings.size(); ++i)
    head += (i ? " & " : "") + std::string("\\textbf{") + esc(table.headings[i], Markup::latex) + "}";
  std::string out = "\\begin{longtable}{@{}" + columns + "@{}}\n\\caption{" + esc(table.caption, Markup::latex) + "}\\\\\n\\hline\n" + head +
                    "\\\\\n\\hline\n\\endfirsthead\n\\hline\n" + head + "\\\\\n\\hline\n\\endhead\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i ? " & " : "") + piece_text(row[i], Markup::latex);
    out += "\\\\\n";
  }
  return out + "\\hline\n\\end{longtable}\n";
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

std::string opening(const Document& document, Markup markup) {
  const std::string title = esc(document.title, markup);
  switch (markup) {
    case Markup::html:
      return "<!DOCTYPE html>\n<html lang=\"" + escape_xml(document.lang) +
             "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
             title +
             "</title>\n<style>\nbody { font: 11pt/1.45 Arial, \"Liberation Sans\", Helvetica, sans-serif; color: #1a1a1a; background: #ffffff; "
             "max-width: 172mm; margin: 2rem auto; padding: 0 1rem; }\nfigure { margin: 1.5rem 0; break-inside: avoid; }\nfigcaption, "
             ".description, caption { font-size: 9.5pt; color: #404040; text-align: left; }\ntable { border-collapse: collapse; width: 100%; "
             "font-size: 9pt; margin: 1rem 0; }\nth, td { text-align: left; vertical-align: top; padding: .25rem .4rem; border-bottom: 1px solid "
             "#c9ced3; }\nth { border-bottom-width: 2px; }\n</style>\n</head>\n<body>\n<main>\n<h1>" +
             title + "</h1>\n";
    case Markup::markdown: return "---\ntitle: \"" + [&] {
        std::string safe;
        for (const char c : document.title) {
          if (c == '"' || c == '\\') safe += '\\';
          safe += c == '\n' ? ' ' : c;
        }
        return safe;
      }() + "\"\nlang: " + document.lang + "\n---\n\n";
    case Markup::latex:
      return "\\documentclass[a4paper,11pt]{article}\n\\usepackage{iftex}\n\\ifPDFTeX\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}"
             "\\usepackage{textcomp}\\fi\n\\usepackage[margin=25mm]{geometry}\n\\usepackage{graphicx}\n"
             "\\usepackage{array,longtable}\n\\usepackage[hidelinks]{hyperref}\n"
             "\\makeatletter\\@ifundefined{KV@Gin@alt}{\\define@key{Gin}{alt}{}}{}\\makeatother\n"
             "\\title{" + title + "}\n\\date{}\n\\begin{document}\n\\maketitle\n";
    case Markup::typst: return "= " + title + "\n\n";
    case Markup::asciidoc: return "= " + title + "\n\n";
    case Markup::rest: return std::string(title.size() + 1, '=') + "\n" + title + "\n" + std::string(title.size() + 1, '=') + "\n\n";
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
  std::string out = opening(document, markup);
  for (const Block& block : document.blocks) {
    out += std::visit(BlockWriter{markup}, block);
    if (markup != Markup::html) out += "\n";
  }
  return out + ending(markup);
}

std::string write_csv(const std::vector<Table>& tables) {
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
  for (std::size_t t = 0; t < tables.size(); ++t) {
    if (t > 0) out += "\r\n";
    for (std::size_t i = 0; i < tables[t].headings.size(); ++i) cell(tables[t].headings[i], i == 0);
    out += "\r\n";
    for (const auto& row : tables[t].rows) {
      for (std::size_t i = 0; i < row.size(); ++i) cell(row[i].text, i == 0);
      out += "\r\n";
    }
  }
  return out;
}

}  // namespace coopnet
