#include "output/layout/keep_places.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "output/layout/adjacency.h"
#include "output/layout/connected_parts.h"
#include "output/layout/frames.h"
#include "output/layout/pack_parts.h"
#include "output/layout/part_layout.h"
#include "output/layout/quality.h"
#include "output/layout/reading_cost.h"
#include "output/layout/remove_overlaps.h"

namespace coopnet {
namespace {

constexpr std::size_t kMost = 600;     // actors that the search takes
constexpr double kGap = 4;             // at most between boxes: older figures may have closer ones than this program leaves
constexpr double kGroupGap = 8;
constexpr double kDefaultRatio = 0.65;
// Crossings that new links may bring before known actors move: as many as there were, and what a drawing with free actors would
// have by this factor, and this number.
constexpr double kFarMore = 1.5;
constexpr std::size_t kSome = 6;
constexpr double kMoved = 0.5;         // points from which on an actor counts as moved

std::vector<Size> rooms_of(const Drawable& drawable) {
  std::vector<Size> rooms;
  for (const DrawableActor& actor : drawable.actors) rooms.push_back(actor.size);
  return rooms;
}

std::vector<bool> marked(const Drawable& drawable, bool known) {
  std::vector<bool> marks;
  for (const DrawableActor& actor : drawable.actors)
    marks.push_back(actor.pin.has_value() || (known && actor.before.has_value()));
  return marks;
}

/// Every connected part by itself; those without a place of their own round the others.
std::vector<Point> place_parts(const Drawable& drawable, const LayoutOptions& options) {
  std::vector<Point> centres(drawable.actors.size());
  std::vector<PackPart> shapes;
  std::vector<std::vector<std::size_t>> members;
  for (const ConnectedPart& connected : connected_parts(Adjacency(drawable))) {
    std::vector<std::size_t> actors(connected.actors.begin(), connected.actors.end());
    std::sort(actors.begin(), actors.end());
    const Drawable part = part_of(drawable, actors);
    const std::vector<Point> places = lay_out_part(part, options);
    PackPart shape;
    for (std::size_t k = 0; k < actors.size(); ++k) {
      centres[actors[k]] = places[k];
      shape.boxes.push_back(room_box(part.actors[k], places[k]));
      shape.stays = shape.stays || part.actors[k].pin || part.actors[k].before;
    }
    for (const DrawableLink& link : part.links) shape.lines.emplace_back(places[link.from], places[link.to]);
    shapes.push_back(std::move(shape));
    members.push_back(std::move(actors));
  }
  const double ratio = std::clamp(options.ratio.value_or(kDefaultRatio), 0.1, 10.0);
  const std::vector<Point> moves = pack_parts(shapes, std::max(kGroupGap, options.node_spacing), ratio);
  for (std::size_t k = 0; k < members.size(); ++k)
    for (const std::size_t actor : members[k]) centres[actor] = centres[actor] + moves[k];
  return centres;
}

/// No box on another: new ones give way, known ones only where that is not enough.
void settle(const Drawable& drawable, double gap, std::vector<Point>& centres) {
  const std::vector<Size> rooms = rooms_of(drawable);
  if (any_overlap(centres, rooms, gap)) remove_overlaps(centres, rooms, gap, marked(drawable, true));
  if (any_overlap(centres, rooms, -kRounded)) remove_overlaps(centres, rooms, gap, marked(drawable, false));
}

std::size_t crossings(const Drawable& drawable, const std::vector<Point>& centres) {
  Placement placement;
  placement.centres = centres;
  return measure_quality(drawable, placement).crossings;
}

/// The drawing without the pins of known actors that new ones are linked to.
Drawable beside_new_ones_free(const Drawable& drawable, Drawable held) {
  for (const DrawableLink& link : drawable.links) {
    for (const auto& [one, other] : {std::pair(link.from, link.to), std::pair(link.to, link.from)})
      if (!drawable.actors[one].before) held.actors[other].pin = drawable.actors[other].pin;
  }
  return held;
}

/// Among the known actors, in the older figure.
std::size_t crossings_before(const Drawable& drawable) {
  std::vector<std::size_t> known;
  std::vector<Point> places;
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) {
    if (!drawable.actors[i].before) continue;
    known.push_back(i);
    places.push_back(*drawable.actors[i].before);
  }
  return crossings(part_of(drawable, known), places);
}

}  // namespace

bool mostly_known(const Drawable& drawable) {
  const auto known = static_cast<std::size_t>(std::count_if(drawable.actors.begin(), drawable.actors.end(),
                                                            [](const DrawableActor& actor) { return actor.before.has_value(); }));
  return known >= 2 && 2 * known >= drawable.actors.size();
}

bool stays_put(const Drawable& drawable) { return drawable.actors.size() <= kMost && mostly_known(drawable); }

Placement keep_places(const Drawable& drawable, const LayoutOptions& options) {
  Drawable held = drawable;
  std::size_t known = 0;
  for (DrawableActor& actor : held.actors) {
    if (!actor.before) continue;
    ++known;
    if (!actor.pin) actor.pin = actor.before;
  }
  Placement placement;
  placement.engine = options.engine;
  if (reading_of(drawable) == Reading::diagram)
    placement.links = LinkStyle::curved;  // as `auto` draws what it judges as a diagram
  placement.centres = place_parts(held, options);
  // Dots stand closer than boxes.
  const double gap = std::isfinite(options.node_spacing) ? std::clamp(options.node_spacing, 0.0, kGap) : kGap;
  settle(drawable, gap, placement.centres);
  const std::size_t here = crossings(drawable, placement.centres), were = crossings_before(drawable);
  if (here > 2 * were + kSome) {
    std::vector<Point> freer = place_parts(drawable, options);
    settle(drawable, gap, freer);
    const double most = 2 * double(were) + kFarMore * double(crossings(drawable, freer)) + double(kSome);
    if (double(here) > most) {
      // First only those move that new actors are linked to.
      std::vector<Point> nearly = place_parts(beside_new_ones_free(drawable, held), options);
      settle(drawable, gap, nearly);
      placement.centres = double(crossings(drawable, nearly)) <= most ? std::move(nearly) : std::move(freer);
    }
  }
  if (!drawable.groups.empty())
    placement.groups = part_groups(drawable, placement.centres, kGroupGap, kGroupGap, marked(drawable, false));
  std::size_t moved = 0;
  for (std::size_t i = 0; i < drawable.actors.size(); ++i)
    if (const auto& before = drawable.actors[i].before; before && distance(*before, placement.centres[i]) > kMoved) ++moved;
  placement.explanation.push_back(
      std::to_string(known) + " of " + std::to_string(drawable.actors.size()) + " actors are known from the older figure" +
      (moved == 0 ? ", and stand where they stood" : "; " + std::to_string(moved) + " of them had to move"));
  return placement;
}

}  // namespace coopnet
