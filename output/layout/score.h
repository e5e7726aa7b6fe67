// One number for how well a figure reads: what `coopnet draw --score` prints last, and what `--fail-below` asks for.
//
// A figure has 100 points and loses some for each thing that readers stumble over:
//
//   links that cross           40 · c / (c + 1), c: crossings as drawn over links
//   links through boxes        40 · min(1, 5 · pairs / links)
//   actors on one another      40 · min(1, 5 · pairs / actors)
//   link labels on something   20 · min(1, 5 · hits / labels)
//   small labels               20 · (6 − s) / 3 within 0 … 20, s: the smallest as printed, points
//   uneven angles              10 · (1 − angular resolution)
//   stress                     10 · min(1, stress / 0.25)
//   flat crossings              5 · (1 − mean crossing angle / 90°)
//   uneven lengths              5 · min(1, edge-length variation)
//   an empty page               5 · max(0, 1 − page fill / 0.1)
//
// What makes a figure wrong (boxes and labels on one another, lines through boxes) can cost it nearly half of its points,
// what makes it slow to read follows, and looks come last: the order of what readers were measured to suffer from (Purchase
// 1997, DOI 10.1007/3-540-63938-1_67; Huang, Eades, Hong 2008, DOI 10.1109/PACIFICVIS.2008.4475457, for angles).
#pragma once

#include <string_view>
#include <vector>

#include "output/layout/layout.h"
#include "output/layout/quality.h"

namespace coopnet {

struct ScoreLoss {
  std::string_view what;  // as in the list above
  double points = 0;      // above 0
};

struct Score {
  double points = 100;             // 0 … 100, to a tenth
  std::vector<ScoreLoss> losses;   // the largest first; together they may be more than 100
};

/// The score of a drawing whose smallest text prints at `smallest_label` points; 0: it has no text. An empty drawing has 100.
[[nodiscard]] Score score_of(const Quality& quality, const Drawable& drawable, const Placement& placement, double smallest_label);

}  // namespace coopnet
