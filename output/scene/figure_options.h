// What is asked of a figure.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/text_position.h"
#include "output/layout/layout.h"
#include "output/places/former_place.h"
#include "output/scene/link_widths.h"

namespace coopnet {

enum class Labels { brief, full, both };
enum class EvidenceMarks { none, markers };
enum class SizeBy { none, degree, betweenness };
enum class GroupBy { none, kind, region, parent, cluster };

struct FigureOptions {
  LayoutOptions layout;                    // its width, height and ratio are set from those below
  std::string theme = "light";             // light, dark, auto, print, or a theme file's path
  std::shared_ptr<const SourceText> theme_text;  // of the theme file where it is at hand; null: it is read from its path
  std::optional<std::string> title;        // none: the view's or the network's; empty: no title
  std::optional<std::string> caption;      // none: a generated one; empty: none. What was left out is always said
  std::string lang;                        // BCP 47; empty: the network's
  double font_size = 8;                    // points at true size, 4 … 40
  Labels labels = Labels::brief;
  std::optional<bool> link_labels;         // each link's relation, or its own label; none: own labels alone; false: no label
  bool weights = true;                     // links are wider the more they weigh
  std::optional<LinkWidths> widths;        // of a series, whose pages are drawn alike; none: by the links that are drawn
  bool legend = true;
  EvidenceMarks evidence = EvidenceMarks::none;
  SizeBy size_by = SizeBy::none;
  GroupBy group_by = GroupBy::none;
  std::optional<double> width;             // of the whole page as printed, points; none: 160 mm
  std::optional<double> height;
  std::optional<double> ratio;             // height over width of the page
  double magnified = 1;                    // how much larger the whole prints than every length here says, lines and gaps too
  std::map<std::string, Point> pins;       // by actor id; points from the drawing's top left
  std::map<std::string, FormerPlace> like; // by actor id: where actors stood in an older figure; empty: there is none
  std::vector<std::string> hubs;           // actor ids; empty: the network's
  std::vector<std::string> highlight;      // actor ids: these and their links are drawn in full ink
  std::string view_title;                  // of the view that is drawn, or empty
  bool measure = false;                    // whether Figure::quality and Figure::score are wanted
};

}  // namespace coopnet
