// The legend: made from only what is drawn.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "graph/network.h"
#include "output/scene/link_widths.h"
#include "output/scene/scene.h"
#include "output/style/theme.h"

namespace coopnet {

/// A line's colour, and its class for themes.
struct LineLook {
  std::string colour;
  std::string role;
};

/// One sample with its word.
struct LegendEntry {
  enum class What { kind, line } what = What::kind;
  KindStyle style;                // kind
  std::string kind;               // kind: its id
  double line_width = 1;          // line
  bool weight = false;            // line: its width stands for a weight
  std::vector<double> line_dash;
  std::vector<LineLook> lines;    // line: those that mean the same, one below the other
  std::string text;
  std::string word;               // kind: the text without the number of actors
};

/// What a figure draws, as far as a legend tells it.
struct Drawn {
  std::vector<std::pair<std::string, std::size_t>> kinds;  // with how many actors there are, in the order of the vocabulary
  std::vector<Basis> bases;                                // of links
  std::vector<std::string> main_kinds;                     // kinds whose colour the strong links have
  std::vector<WeightSample> weights;                       // where widths tell weights; widths in points
};

/// Kinds with their counts; bases where there is more than `stated`; the strong links; weights. Nothing for a figure of neutral
/// actors and stated links of one weight.
[[nodiscard]] std::vector<LegendEntry> legend_entries(const Drawn& drawn, const Vocabulary& vocabulary, const Theme& theme,
                                                      const std::string& lang);

struct PlacedLegend {
  std::vector<ShapeItem> shapes;
  std::vector<TextItem> texts;
  double height = 0;      // of all rows
  double last_right = 0;  // where the last row ends
  double last_baseline = 0;
};

/// Sets entries in rows from `origin` (left, top) on, `width` wide: kinds first, lines on a row of their own unless a common row
/// saves one. `unit` is the length of a printed point in the figure's coordinates.
[[nodiscard]] PlacedLegend place_legend(std::vector<LegendEntry> entries, const Theme& theme, Point origin, double width,
                                        double font_size, double unit);

}  // namespace coopnet
