#include "output/escape.h"
#include "output/number.h"
#include "output/report/document.h"
#include "output/text/one_line.h"

namespace coopnet {
namespace {

// A string in double quotes, as Typst and Pandoc attributes read it.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out + "\"";
}

// A path as an address: what means something there is written as a number.
std::string address(std::string_view path) {
  constexpr std::string_view hex = "0123456789ABCDEF", kept = "-._~/:@!$'()*+,;=";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80 ||
                       kept.find(c) != std::string_view::npos;
    if (plain) out += c;
    else out += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return out;
}

std::string html(const FigureBlock& figure) {
  std::string out = "<figure id=\"" + escape_xml(figure.label) + "\">\n";
  if (!figure.svg.empty()) out += figure.svg;
  else
    out += "  <img src=\"" + escape_xml(address(figure.file)) + "\" alt=\"" + escape_xml(figure.alt) + "\" style=\"width:" +
           number(figure.width) + "mm;max-width:100%;height:auto\">\n";
  return out + "  <figcaption>" + escape_xml(figure.caption) + "</figcaption>\n</figure>\n";
}

std::string markdown(const FigureBlock& figure) {
  const std::string width = number(figure.width) + "mm";
  return "![" + escape_markup(figure.caption, Markup::markdown) + "](<" + figure.file + ">){#" + figure.label +
         " fig-alt=" + quoted(figure.alt) + " alt=" + quoted(figure.alt) + " width=" + width + "}\n";
}

// LaTeX takes no SVG: the same figure as PDF, which `coopnet draw -o x.pdf` makes.
std::string latex(const FigureBlock& figure) {
  std::string file = figure.file;
  if (file.ends_with(".svg")) file.replace(file.size() - 4, 4, ".pdf");
  return "\\begin{figure}[htbp]\n  \\centering\n  \\includegraphics[width=\\ifdim" + number(figure.width) +
         "mm>\\linewidth\\linewidth\\else" + number(figure.width) + "mm\\fi,alt={" + escape_markup(figure.alt, Markup::latex) +
         "}]{\\detokenize{" + file + "}}\n  \\caption{" + escape_markup(figure.caption, Markup::latex) + "}\n  \\label{" +
         figure.label + "}\n\\end{figure}\n";
}

std::string typst(const FigureBlock& figure) {
  return "#figure(\n  image(" + quoted(figure.file) + ", width: " + number(figure.width) + "mm, alt: " + quoted(figure.alt) +
         "),\n  caption: [" + escape_markup(figure.caption, Markup::typst) + "],\n) <" + figure.label + ">\n";
}

// A backslash before anything but the closing quote stays, and braces are names of attributes.
std::string asciidoc(const FigureBlock& figure) {
  std::string alt;
  for (const char c : one_line(figure.alt)) {
    if (c == '"') alt += "\\\"";
    else if (c == '\\' || c == '{' || c == '&') alt += "&#" + std::to_string(static_cast<int>(c)) + ";";
    else alt += c;
  }
  return "[#" + figure.label + "]\n." + escape_markup(figure.caption, Markup::asciidoc) + "\nimage::" + figure.file + "[\"" +
         alt + "\",pdfwidth=" + number(figure.width) + "mm]\n";
}

// Sphinx hands a width in millimetres to HTML as a number of pixels. Options are read as they stand: a backslash would stay.
std::string rest(const FigureBlock& figure) {
  constexpr double pixels_per_millimetre = 96 / 25.4;
  return ".. figure:: " + figure.file + "\n   :name: " + figure.label +
         "\n   :width: " + number(figure.width * pixels_per_millimetre, 0) + "px\n   :alt: " + one_line(figure.alt) +
         "\n\n   " + escape_markup(figure.caption, Markup::rest) + "\n";
}

}  // namespace

std::string write_snippet(const FigureBlock& figure, Markup markup) {
  switch (markup) {
    case Markup::html: return html(figure);
    case Markup::markdown: return markdown(figure);
    case Markup::latex: return latex(figure);
    case Markup::typst: return typst(figure);
    case Markup::asciidoc: return asciidoc(figure);
    case Markup::rest: return rest(figure);
  }
  return {};
}

}  // namespace coopnet
