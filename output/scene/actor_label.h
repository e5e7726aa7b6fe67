// What an actor's box says, line by line, and how large the box is for it.
#pragma once

#include <string>
#include <vector>

#include "graph/network.h"
#include "output/scene/figure_options.h"
#include "output/drawable.h"
#include "output/style/theme.h"

namespace coopnet {

struct LabelLine {
  std::string text;
  double size = 8;     // points
  bool bold = false;
  double width = 0;    // points
  double room = 0;     // points that stay free for it: its width in the widest font
};

struct ActorLabel {
  std::vector<LabelLine> lines;
  std::string code;         // a country's code behind the only line, small; mostly empty
  std::string badge;        // a group's count: "25", "≈100"; mostly empty
  std::string lang;         // of the lines
  double font_size = 8;     // that everything of this actor is measured by
  double bar = 0;           // points at the left edge that a bar takes
  Outline outline = Outline::rounded;  // that of its kind, or a plain one for a card of several actors
};

struct LabelStyle {
  double font_size = 8;
  Labels labels = Labels::brief;
  std::string lang;
  bool hub = false;         // larger and bold
  bool bold = false;        // bold alone
  double scale = 1;         // of --size-by, 1 … 1.6
};

/// Wraps the name near 22 characters; an event's part before the first comma is bold, a card lists the names that it stands
/// for, `labels` chooses what is said. Never empty.
[[nodiscard]] ActorLabel label_of(const Network& network, const Actor& actor, const std::vector<Actor>& folded,
                                  const KindStyle& style, const LabelStyle& how);

/// Relative to the centre of the room, points.
struct ActorBox {
  Size room;    // all that the actor takes: outline, badge, label
  Rect core;    // the outline's box
  Rect text;    // where the lines stand, centred
  Rect badge;   // empty where there is none
};

/// The smallest box that holds the label with 0.7 em at its sides, and 0.3 em where a wider font stands in; `least_width` widens
/// the outline of boxes of one line.
[[nodiscard]] ActorBox box_of(const ActorLabel& label, double least_width = 0);

/// The width of the bar on the left edge of kinds that have one, points.
inline constexpr double kBar = 3.5;
/// The size that codes, and the gap before them, have beside a label's font size.
inline constexpr double kCodeSize = 0.875;
inline constexpr double kCodeGap = 0.5;

}  // namespace coopnet
