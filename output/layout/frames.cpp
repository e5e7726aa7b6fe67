#include "output/layout/frames.h"

#include <algorithm>

#include "output/layout/floor_plan.h"
#include "output/layout/frame_blocks.h"
#include "output/layout/remove_overlaps.h"

namespace coopnet {
namespace {

constexpr double kLeastGap = 8;
constexpr double kMargin = 9;          // between a frame and its members, points
constexpr double kBetweenFrames = 22;  // so that links between them find a way
constexpr double kMostLoose = 0.6;     // of all actors in no group, in a floor plan
constexpr std::uint64_t kNextSeed = 1000;  // from one plan to the next
constexpr std::size_t kMostInDiagram = 60;   // actors round hubs, whose links leave boxes squarely

std::vector<std::vector<std::size_t>> members_of(const Drawable& drawable) {
  std::vector<std::vector<std::size_t>> members(drawable.groups.size());
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) {
    if (drawable.actors[i].group) members[*drawable.actors[i].group].push_back(i);
  }
  return members;
}

Rect frame_of(const Drawable& drawable, const std::vector<Point>& centres, const std::vector<std::size_t>& members, Size heading,
              double margin) {
  std::vector<Point> own;
  for (const std::size_t i : members) own.push_back(centres[i]);
  return frame_around(drawable, members, own, heading, margin);
}

void part(const Drawable& drawable, std::vector<Point>& centres, const std::vector<std::size_t>& some, double gap,
          const std::vector<bool>& fixed) {
  std::vector<Point> own;
  std::vector<Size> rooms;
  std::vector<bool> stays;
  for (const std::size_t i : some) {
    own.push_back(centres[i]);
    rooms.push_back(drawable.actors[i].size);
    stays.push_back(!fixed.empty() && fixed[i]);
  }
  remove_overlaps(own, rooms, gap, stays);
  for (std::size_t k = 0; k < some.size(); ++k) centres[some[k]] = own[k];
}

std::uint64_t plans_of(Effort effort) { return effort == Effort::quick ? 2 : effort == Effort::high ? 16 : 8; }

Placement placement_of(const Drawable& drawable, const std::vector<FrameBlock>& blocks, const FloorPlan& plan) {
  Placement placement;
  placement.engine = "frames";
  if (!drawable.hubs.empty() && drawable.actors.size() <= kMostInDiagram) placement.links = LinkStyle::curved;
  placement.centres = plan.centres;
  placement.groups.resize(drawable.groups.size());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (!blocks[b].framed) continue;
    const Point at = plan.corners[b];
    const Size size = blocks[b].shapes[plan.shapes[b]].size;
    placement.groups[blocks[b].group] = {at.x, at.y, at.x + size.width, at.y + size.height};
  }
  return placement;
}

double spacing_of(const LayoutOptions& options) { return std::max(kLeastGap, options.node_spacing); }

}  // namespace

std::vector<Placement> frames_by_plan(const Drawable& drawable, const LayoutOptions& options, LayoutFunction inner) {
  const auto loose = std::count_if(drawable.actors.begin(), drawable.actors.end(), [](const auto& a) { return !a.group; });
  if (double(loose) > kMostLoose * double(drawable.actors.size())) return {};
  const auto blocks = frame_blocks(drawable, options, inner, spacing_of(options), kMargin);
  if (blocks.empty() || blocks.size() > kMostBlocks) return {};
  std::vector<Placement> placements;
  for (std::uint64_t k = 0; k < plans_of(options.effort); ++k) {
    LayoutOptions own = options;
    own.seed = options.seed + k * kNextSeed;
    if (own.effort == Effort::high && k < plans_of(Effort::normal)) own.effort = Effort::normal;  // never worse than that
    const FloorPlan plan = plan_floor(drawable, blocks, own, std::max(kBetweenFrames, spacing_of(options)));
    placements.push_back(placement_of(drawable, blocks, plan));
  }
  return placements;
}

Placement frames_as_actors(const Drawable& drawable, const LayoutOptions& options, LayoutFunction inner, LayoutFunction whole) {
  const auto blocks = frame_blocks(drawable, options, inner, spacing_of(options), kMargin);
  Drawable outer;
  std::vector<std::size_t> block_of(drawable.actors.size());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    for (const std::size_t i : blocks[b].members) block_of[i] = b;
    DrawableActor actor = drawable.actors[blocks[b].members[0]];
    actor.group.reset();
    if (blocks[b].framed) {
      actor.size = blocks[b].shapes[0].size;
      // The squarest shape: nothing is known of what will stand beside it.
      for (const FrameShape& shape : blocks[b].shapes)
        if (shape.size.width + shape.size.height < actor.size.width + actor.size.height) actor.size = shape.size;
      actor.core = Rect::around({}, actor.size);
      actor.outline = Outline::box;
    }
    outer.actors.push_back(actor);
  }
  for (DrawableLink link : drawable.links) {
    link.from = block_of[link.from];
    link.to = block_of[link.to];
    if (link.from != link.to) outer.links.push_back(link);
  }
  for (const std::size_t hub : drawable.hubs)
    if (!blocks[block_of[hub]].framed) outer.hubs.push_back(block_of[hub]);
  const Placement placed = whole(outer, options);
  Placement placement;
  placement.engine = placed.engine;
  placement.links = placed.links;
  placement.centres.resize(drawable.actors.size());
  placement.groups.resize(drawable.groups.size());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const auto& shapes = blocks[b].shapes;
    const Size size = outer.actors[b].size;
    const auto shape = std::find_if(shapes.begin(), shapes.end(), [&](const auto& one) { return one.size == size; });
    const Rect box = room_box(outer.actors[b], placed.centres[b]);
    for (std::size_t k = 0; k < blocks[b].members.size(); ++k)
      placement.centres[blocks[b].members[k]] = shape->centres[k] + Point{box.left, box.top};
    if (blocks[b].framed) placement.groups[blocks[b].group] = box;
  }
  return placement;
}

std::vector<Rect> part_groups(const Drawable& drawable, std::vector<Point>& centres, double gap, double margin,
                              const std::vector<bool>& fixed) {
  const auto members = members_of(drawable);
  for (const auto& some : members) part(drawable, centres, some, gap, fixed);

  // Frames first, then the actors that belong to none.
  std::vector<Point> places;
  std::vector<Size> rooms;
  std::vector<bool> stays;
  const auto is_fixed = [&](std::size_t i) { return !fixed.empty() && fixed[i]; };
  std::vector<std::vector<std::size_t>> carried;
  for (std::size_t g = 0; g < members.size(); ++g) {
    if (members[g].empty()) continue;
    const Rect frame = frame_of(drawable, centres, members[g], drawable.groups[g].label, margin);
    places.push_back(frame.centre());
    rooms.push_back({frame.width(), frame.height()});
    stays.push_back(std::any_of(members[g].begin(), members[g].end(), is_fixed));
    carried.push_back(members[g]);
  }
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) {
    if (drawable.actors[i].group) continue;
    places.push_back(centres[i]);
    rooms.push_back(drawable.actors[i].size);
    stays.push_back(is_fixed(i));
    carried.push_back({i});
  }
  const std::vector<Point> before = places;
  remove_overlaps(places, rooms, gap, stays);
  for (std::size_t k = 0; k < places.size(); ++k) {
    for (const std::size_t i : carried[k]) centres[i] = centres[i] + (places[k] - before[k]);
  }
  std::vector<Rect> frames(drawable.groups.size());
  for (std::size_t g = 0; g < members.size(); ++g) {
    if (!members[g].empty()) frames[g] = frame_of(drawable, centres, members[g], drawable.groups[g].label, margin);
  }
  return frames;
}

}  // namespace coopnet
