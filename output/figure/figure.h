// From a selected network to a finished figure: measure the labels, lay out, route, compose the scene.
#pragma once

#include <string>
#include <vector>

#include "graph/select.h"
#include "output/layout/layout.h"
#include "output/layout/quality.h"
#include "output/layout/score.h"
#include "output/scene/figure_options.h"
#include "output/scene/scene.h"

namespace coopnet {

struct Figure {
  Scene scene;
  Drawable drawable;
  Placement placement;
  Quality quality;                         // where FigureOptions::measure asks for it; else the values of an empty network
  Score score;                             // likewise
  double smallest_label = 0;               // as printed, points; 0: the drawing has no text
  std::vector<std::string> warnings;       // a sentence each: a label below 6 pt, a link label left out …
};

/// Makes the figure. Throws LayoutError (unknown engine) and InputError (a bad theme file, an unknown pinned id).
/// An empty network gives a page with its title and the sentence that there is nothing to draw.
[[nodiscard]] Figure make_figure(const Selected& selected, const FigureOptions& options);

}  // namespace coopnet
