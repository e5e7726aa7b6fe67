// The text that goes with figures: headings, paragraphs, figures, tables, lists; no markup yet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace coopnet {

/// A piece of text that may lead somewhere.
struct Piece {
  std::string text;
  std::string href;  // led to where it is https, http or mailto; empty: none
};

struct Heading {
  int level = 1;  // 1 … 3
  std::string text;
};

struct Paragraph {
  std::string text;
};

struct NumberedList {
  std::vector<Piece> items;  // numbered from 1
};

struct Table {
  std::string caption;
  std::vector<std::string> headings;
  std::vector<std::vector<Piece>> rows;  // each as long as the headings
};

struct FigureBlock {
  std::string file;        // as the document names it
  std::string svg;         // the figure itself, for documents that hold it (HTML); may be empty
  std::string caption;
  std::string alt;         // under 150 characters
  std::string description; // the long one; may be empty
  std::string label;       // letters, digits and '-': "fig-overview"
  double width = 160;      // millimetres
};

using Block = std::variant<Heading, Paragraph, NumberedList, Table, FigureBlock>;

struct Document {
  std::string title;
  std::string lang = "en";  // BCP 47
  std::vector<Block> blocks;
};

/// What a figure or a document is written for.
enum class Markup { html, markdown, latex, typst, asciidoc, rest };

/// By the name that `--for` takes ("html", "md", "latex" …); none for another word.
[[nodiscard]] std::optional<Markup> markup_from_name(std::string_view name);

/// Text as it must stand in a paragraph of the markup, so that none of its characters means anything but itself. Line breaks
/// become spaces.
[[nodiscard]] std::string escape_markup(std::string_view text, Markup markup);

/// The paste-ready piece for one figure, with caption, alternative text and a label to refer to; ends in a newline.
/// Markdown is pandoc's and Quarto's; LaTeX wants graphicx and figures in PDF or PNG.
[[nodiscard]] std::string write_snippet(const FigureBlock& figure, Markup markup);

/// A whole document: HTML (self-contained), Markdown or LaTeX; the others give their blocks without a preamble. A table without
/// rows is left out. Same document, same bytes.
[[nodiscard]] std::string write_document(const Document& document, Markup markup);

/// A table alone as CSV (RFC 4180, a header line). A cell that a spreadsheet would read as a formula gets an apostrophe before
/// it.
[[nodiscard]] std::string write_csv(const Table& table);

}  // namespace coopnet
