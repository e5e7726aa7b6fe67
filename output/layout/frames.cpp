#include "output/layout/frames.h"

#include <algorithm>

#include "output/layout/remove_overlaps.h"

namespace coopnet {
namespace {

std::vector<std::vector<std::size_t>> members_of(const Drawable& drawable) {
  std::vector<std::vector<std::size_t>> members(drawable.groups.size());
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) {
    if (drawable.actors[i].group) members[*drawable.actors[i].group].push_back(i);
  }
  return members;
}

Rect frame_of(const Drawable& drawable, const std::vector<Point>& centres, const std::vector<std::size_t>& members, Size heading,
              double margin) {
  Rect frame = room_box(drawable.actors[members.front()], centres[members.front()]);
  for (const std::size_t i : members) frame = frame.united(room_box(drawable.actors[i], centres[i]));
  frame = frame.grown(margin);
  frame.top -= heading.height;
  frame.right = std::max(frame.right, frame.left + heading.width + 2 * margin);
  return frame;
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

}  // namespace

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
