#include "output/layout/auto.h"

#include <algorithm>

#include "output/layout/adjacency.h"
#include "output/layout/contest.h"
#include "output/layout/distances.h"
#include "output/layout/frames.h"
#include "output/layout/leaf_rings.h"
#include "output/layout/pack.h"
#include "output/layout/part_layout.h"
#include "output/layout/remove_overlaps.h"
#include "output/layout/short_chain.h"
#include "output/layout/sparse.h"
#include "output/layout/sparse_stress.h"
#include "output/layout/stress.h"

namespace coopnet {

namespace {

constexpr double kLeastGap = 8;
constexpr double kDefaultRatio = 0.65;
constexpr std::size_t kSearched = 600;   // actors of a part up to which it is searched
constexpr std::size_t kAllPairs = 1000;  // actors of a part up to which stress takes all pairs

double spacing_of(const LayoutOptions& options) { return std::max(kLeastGap, options.node_spacing); }

// Stress on its own: a large part at a scale where links can be seen, boxes apart.
std::vector<Point> stress_of_part(const Drawable& part, const LayoutOptions& options) {
  const std::size_t n = part.actors.size();
  const Adjacency adjacency(part);
  std::vector<Point> centres(n);
  std::vector<Size> rooms;
  std::vector<bool> pinned;
  double link = 0;
  bool any_pin = false;
  for (const DrawableActor& actor : part.actors) {
    rooms.push_back(actor.size);
    pinned.push_back(actor.pin.has_value());
    any_pin = any_pin || actor.pin;
    link += (actor.size.width + actor.size.height) / 2 / double(n);
  }
  link += 18;
  Random random(options.seed);
  for (std::size_t i = 0; i < n; ++i)
    if (pinned[i]) centres[i] = *part.actors[i].pin;
  if (n <= kAllPairs) {
    StressOptions stress;
    stress.unit = link;
    if (any_pin) stress.fixed = pinned;
    lower_stress(centres, DistanceTable(adjacency), random, stress);
  } else {
    const auto places = sparse_stress(adjacency, {.seed = options.seed});
    for (std::size_t i = 0; i < n; ++i)
      if (!pinned[i]) centres[i] = places[i] * link;
  }
  remove_overlaps(centres, rooms, spacing_of(options), pinned);
  return centres;
}

using PartLayout = std::vector<Point> (*)(const Drawable&, const LayoutOptions&);

struct Box {
  std::vector<std::size_t> actors;
  std::vector<Point> centres;
  Rect bounds;
  bool held = false;  // by pins or places from before
};

// What a part's layout costs beside others'.
double work_of(const Box& box) { return double(box.actors.size()) * double(box.actors.size()); }

Rect bounds_of(const Drawable& part, const std::vector<Point>& centres) {
  Rect bounds = room_box(part.actors[0], centres[0]);
  for (std::size_t i = 1; i < centres.size(); ++i) bounds = bounds.united(room_box(part.actors[i], centres[i]));
  return bounds;
}

// Lays out every connected part by itself and puts the parts side by side; parts with pins stay where their pins are.
std::vector<Point> lay_out_parts(const Drawable& drawable, const LayoutOptions& options, PartLayout lay_out) {
  const Adjacency adjacency(drawable);
  const auto component = adjacency.components();
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < component.size(); ++i) {
    if (component[i] >= boxes.size()) boxes.resize(component[i] + 1);
    boxes[component[i]].actors.push_back(i);
  }
  std::vector<std::size_t> loose;
  std::vector<Size> sizes;
  Rect held;
  bool any_held = false;
  const double gap = 1.5 * spacing_of(options);
  double all = 0, done = 0;
  for (const Box& box : boxes) all += work_of(box);
  for (std::size_t b = 0; b < boxes.size(); ++b) {
    Box& box = boxes[b];
    const Drawable part = part_of(drawable, box.actors);
    LayoutOptions own = options;
    if (options.progress) {
      own.progress = [&, share = work_of(box) / all](std::string_view what, double now) {
        options.progress(what, done + share * now);
      };
    }
    box.centres = lay_out(part, own);
    done += work_of(box) / all;
    box.bounds = bounds_of(part, box.centres);
    box.held = std::any_of(part.actors.begin(), part.actors.end(), [](const auto& a) { return a.pin || a.before; });
    if (box.held) {
      held = any_held ? held.united(box.bounds) : box.bounds;
      any_held = true;
    } else {
      loose.push_back(b);
      sizes.push_back({box.bounds.width(), box.bounds.height()});
    }
  }
  const double ratio = std::clamp(options.ratio.value_or(kDefaultRatio), 0.1, 10.0);
  const auto corners = pack(sizes, gap, ratio);
  // What is packed stands below what is held, or to its right, whichever keeps the page nearer to its shape.
  Point origin;
  if (any_held && !corners.empty()) {
    Rect packed;
    for (std::size_t k = 0; k < corners.size(); ++k)
      packed = packed.united({corners[k].x, corners[k].y, corners[k].x + sizes[k].width, corners[k].y + sizes[k].height});
    const auto page = [&](double width, double height) { return std::max(width, height / ratio); };
    const double below = page(std::max(held.width(), packed.width()), held.height() + gap + packed.height());
    const double beside = page(held.width() + gap + packed.width(), std::max(held.height(), packed.height()));
    origin = below < beside ? Point{held.left, held.bottom + gap} : Point{held.right + gap, held.top};
  }
  for (std::size_t k = 0; k < loose.size(); ++k) {
    Box& box = boxes[loose[k]];
    const Point by = corners[k] + origin - Point{box.bounds.left, box.bounds.top};
    for (Point& centre : box.centres) centre = centre + by;
  }
  std::vector<Point> centres(drawable.actors.size());
  for (const Box& box : boxes)
    for (std::size_t k = 0; k < box.actors.size(); ++k) centres[box.actors[k]] = box.centres[k];
  return centres;
}

std::vector<Point> searched_part(const Drawable& part, const LayoutOptions& options) {
  return part.actors.size() <= kSearched ? lay_out_part(part, options) : stress_of_part(part, options);
}

std::vector<Point> own_part(const Drawable& part, const LayoutOptions& options) {
  if (auto row = short_chain(part, options)) return *std::move(row);
  return searched_part(part, options);
}

// Nothing on anything else: parts that are held may meet others, and groups get their frames.
void finish(const Drawable& drawable, const LayoutOptions&, Placement& placement) {
  std::vector<Size> rooms;
  std::vector<bool> pinned;
  for (const DrawableActor& actor : drawable.actors) {
    rooms.push_back(actor.size);
    pinned.push_back(actor.pin.has_value());
  }
  if (any_overlap(placement.centres, rooms, kLeastGap)) remove_overlaps(placement.centres, rooms, kLeastGap, pinned);
  if (!drawable.groups.empty()) placement.groups = part_groups(drawable, placement.centres, kLeastGap, kLeastGap, pinned);
}

Placement lay_out_with(const Drawable& drawable, const LayoutOptions& options, PartLayout lay_out) {
  Placement placement;
  placement.centres = lay_out_parts(drawable, options, lay_out);
  finish(drawable, options, placement);
  return placement;
}

// Even rings of leaves compete with the search.
std::vector<Placement> with_rings(const Drawable& drawable, const LayoutOptions& options) {
  const auto others = [](const Drawable& standing, const LayoutOptions& how) { return lay_out_with(standing, how, own_part); };
  std::vector<Placement> rings = leaf_rings(drawable, options, others);
  for (Placement& placement : rings) placement.engine = "rings";
  return rings;
}

Placement lay_out_unframed(const Drawable& drawable, const LayoutOptions& options, PartLayout part) {
  Placement placement = lay_out_with(drawable, options, part);
  placement.engine = "search";
  const bool held = std::any_of(drawable.actors.begin(), drawable.actors.end(), [](const auto& a) { return a.pin || a.before; });
  if (held || !drawable.groups.empty() || drawable.actors.size() > kSearched)
    return best_of(drawable, options, std::move(placement));
  return best_of(drawable, options, std::move(placement), with_rings(drawable, options));
}

// What a frame holds is packed: two or three actors stand as the room in it wants.
Placement lay_out_in_frame(const Drawable& drawable, const LayoutOptions& options) {
  if (drawable.actors.size() > kAllPairs) return lay_out_sparse(drawable, options);
  return lay_out_unframed(drawable, options, searched_part);
}

// Frames side by side as a floor plan, or as large actors of the usual layout, whichever reads better.
Placement lay_out_in_frames(const Drawable& drawable, const LayoutOptions& options) {
  std::vector<Placement> all = frames_by_plan(drawable, options, lay_out_in_frame);
  all.push_back(frames_as_actors(drawable, options, lay_out_in_frame, lay_out_in_frame));
  return best_in_frames(drawable, options, std::move(all));
}

}  // namespace

Placement lay_out_stress(const Drawable& drawable, const LayoutOptions& options) {
  Placement placement = lay_out_with(drawable, options, stress_of_part);
  placement.engine = "stress";
  return placement;
}

Placement lay_out_auto(const Drawable& drawable, const LayoutOptions& options) {
  const bool known =
      std::any_of(drawable.actors.begin(), drawable.actors.end(), [](const auto& actor) { return actor.before.has_value(); });
  const std::size_t most = known ? kSearched : kAllPairs;
  if (drawable.actors.size() > most && drawable.groups.empty()) return lay_out_sparse(drawable, options);
  const bool held = std::any_of(drawable.actors.begin(), drawable.actors.end(), [](const auto& a) { return a.pin || a.before; });
  if (!drawable.groups.empty() && !held && drawable.actors.size() <= kSearched) return lay_out_in_frames(drawable, options);
  if (drawable.groups.empty() && short_chain(drawable, options)) {
    Placement placement = lay_out_with(drawable, options, own_part);
    placement.engine = "search";
    return placement;  // nothing reads better
  }
  return lay_out_unframed(drawable, options, own_part);
}

}  // namespace coopnet
