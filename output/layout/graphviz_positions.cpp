#include "output/layout/graphviz_positions.h"

#include <algorithm>
#include <cmath>

#include "output/layout/frames.h"
#include "output/layout/remove_overlaps.h"
#include "output/layout/scale_apart.h"

namespace coopnet {
namespace {

std::vector<Size> rooms(const Drawable& drawable) {
  std::vector<Size> sizes;
  for (const auto& actor : drawable.actors) sizes.push_back(actor.size);
  return sizes;
}

/// Treemap cells are about square, boxes are wide: the cells are stretched to the boxes' shape, at the same area.
void stretch_cells(const Drawable& drawable, std::vector<Point>& centres, double gap) {
  double width = 0;
  double height = 0;
  for (const auto& actor : drawable.actors) {
    width += actor.size.width + gap;
    height += actor.size.height + gap;
  }
  const double stretch = std::sqrt(width / height);
  for (Point& p : centres) p = {p.x * stretch, p.y / stretch};
}

/// Brings the drawing nearer to the wanted height over width, at the same area.
void approach_ratio(const Drawable& drawable, std::vector<Point>& centres, double ratio) {
  const Rect box = extent_of(drawable, centres);
  if (box.width() <= 0 || box.height() <= 0) return;
  const double stretch = std::clamp(std::sqrt(ratio * box.width() / box.height()), 0.5, 2.0);
  for (Point& p : centres) p = {p.x / stretch, p.y * stretch};
}

/// Moves the whole so that the first pinned actor stands right, then puts every pinned one where it must stand.
std::vector<bool> hold_pins(const Drawable& drawable, std::vector<Point>& centres) {
  std::vector<bool> fixed(centres.size(), false);
  std::optional<Point> shift;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    if (!drawable.actors[i].pin) continue;
    if (!shift) shift = *drawable.actors[i].pin - centres[i];
    fixed[i] = true;
  }
  if (!shift) return fixed;
  for (std::size_t i = 0; i < centres.size(); ++i) centres[i] = fixed[i] ? *drawable.actors[i].pin : centres[i] + *shift;
  return fixed;
}

/// Engines whose boxes do not overlap; their gaps are whole points, and are left as they are.
bool boxes_stay_apart(std::string_view engine) { return engine == "dot" || engine == "osage"; }

}  // namespace

Rect extent_of(const Drawable& drawable, const std::vector<Point>& centres) {
  Rect box;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const Rect room = room_box(drawable.actors[i], centres[i]);
    box = i == 0 ? room : box.united(room);
  }
  return box;
}

void settle(const Drawable& drawable, const LayoutOptions& options, const GraphvizJob& job, std::vector<Point>& centres,
            std::vector<Rect>& frames) {
  const std::string& engine = job.engine;
  const double gap = kept_spacing(options);
  if (engine == "patchwork") stretch_cells(drawable, centres, gap);
  std::vector<bool> fixed(centres.size(), false);
  if (engine == "neato" || engine == "fdp") fixed = hold_pins(drawable, centres);
  const bool pinned = std::find(fixed.begin(), fixed.end(), true) != fixed.end();
  const double ratio = wanted_ratio(options);
  const bool own_shape = !asked_graph_attribute(options, "ratio").empty() || !asked_graph_attribute(options, "size").empty();
  if (engine != "dot" && !pinned && job.clusters.empty() && !own_shape && ratio > 0) approach_ratio(drawable, centres, ratio);

  if (!asked_graph_attribute(options, "overlap").empty()) return;
  if (!pinned && !boxes_stay_apart(engine) && engine != "patchwork") {
    const bool rings = engine == "twopi" || engine == "circo";
    scale_apart(centres, rooms(drawable), gap,
                rings ? ScaleLimits{.most_area = 8, .most_wide = ratio > 0 ? 1.0 : 1.4} : ScaleLimits{.most_area = 4});
  }
  if (engine == "fdp" && !job.clusters.empty()) {
    frames = part_groups(drawable, centres, gap, gap * 0.75, fixed);
  } else if (any_overlap(centres, rooms(drawable), boxes_stay_apart(engine) ? 0 : gap)) {
    remove_overlaps(centres, rooms(drawable), gap, fixed);
  }
}

}  // namespace coopnet
