// Everything that is decided before actors have places: labels, boxes, looks, lines, groups, what the legend says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/select.h"
#include "output/scene/figure_options.h"
#include "output/scene/actor_label.h"
#include "output/scene/draw_link.h"
#include "output/scene/furniture.h"
#include "output/style/style_sheet.h"
#include "output/style/theme.h"

namespace coopnet {

struct ActorPlan {
  ActorLabel label;
  ActorBox box;
  KindStyle style;
  bool highlit = false;      // drawn in full ink
  std::size_t cluster = 0;   // of a figure of dots, from 1; 0: it has no colour of a cluster
};

struct LinkPlan {
  LineStyle line;
  std::string role;    // class of a link in a hub's colour
  std::string text;    // its label; mostly empty
  std::vector<std::string> label;  // the same in lines, as it is set
  std::string mark;    // its evidence numbers; mostly empty
};

struct FigurePlan {
  explicit FigurePlan(const Network& drawn) : network(drawn) {}
  const Network& network;
  const std::vector<std::vector<Actor>>* folded = nullptr;  // of the selection; null: none
  Theme theme;
  std::string lang;
  double font_size = 8;
  std::vector<std::string> hubs;             // those that are drawn
  std::vector<ActorPlan> actors;
  std::vector<LinkPlan> links;
  std::vector<std::string> group_headings;   // as Drawable::groups
  Drawable drawable;
  FurnitureTexts furniture;
  StyledParts parts;
  std::vector<WeightSample> weights;         // what widths of lines stand for, in points; empty: for nothing
  std::vector<std::string> warnings;         // a sentence each
  double thin_link = 1;                      // of a figure of dots: the width of a usual line, points
  double link_opacity = 1;                   // of all links, 0 … 1
  double smallest_text = 0;                  // in the drawing, points; 0 where it has no text
};

/// Throws InputError for a bad theme file. A pinned id that the network does not have is told.
[[nodiscard]] FigurePlan plan_figure(const Selected& selected, const FigureOptions& options);

/// The sizes of link labels, evidence numbers and group headings, as parts of the figure's font size.
inline constexpr double kLinkLabelSize = 0.875;
inline constexpr double kMarkSize = 0.8125;
inline constexpr double kHeadingSize = 0.9375;

}  // namespace coopnet
