// A finished figure in one of the formats that `coopnet draw` writes.
#pragma once

#include <string>
#include <vector>

#include "graph/network.h"
#include "output/figure/figure.h"
#include "output/fonts/embed_fonts.h"
#include "output/print/print_worker.h"

namespace coopnet {

struct FigureFormat {
  std::string format;                // "svg", "pdf", "png", "html", "dot", or "csv": positions
  std::string id_prefix;             // empty: derived
  std::string name;                  // the output's, for the derived prefix
  double dpi = 300;                  // PNG
  bool inline_html = false;          // SVG: the element alone
  std::vector<EmbeddedFont> fonts;   // SVG: that travel with it
  std::string source;                // SVG: what the figure carries (graph/figure_source.h); empty: nothing
  std::vector<std::string> command;  // HTML: what draws the figure, and what its flags leave out (see HtmlOptions)
  std::vector<std::string> not_kinds, not_relations, bases;
  bool drop_isolated = false;
  PrintWorker* printer = nullptr;    // PDF and PNG: what librsvg has to print; null: this process does
};

/// Throws OutputError where PDF or PNG cannot be made here.
[[nodiscard]] std::string figure_bytes(const Figure& figure, const Network& network, const FigureFormat& format);

}  // namespace coopnet
