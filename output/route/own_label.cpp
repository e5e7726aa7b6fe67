#include "output/route/own_label.h"

#include <vector>

#include "output/route/course.h"
#include "output/route/obstacles.h"

namespace coopnet {

bool over_own_label(const DrawableActor& actor, Point centre, const Route& route) {
  const Rect room = room_box(actor, centre), core = core_box(actor, centre);
  if (room.grown(-2).bottom <= core.bottom) return false;
  const Rect label = Rect{room.left, core.bottom, room.right, room.bottom}.grown(-2);
  const std::vector<Point> line = flatten(route);
  for (std::size_t i = 1; i < line.size(); ++i)
    if (runs_through(line[i - 1], line[i], label)) return true;
  return false;
}

}  // namespace coopnet
