#include "output/route/sides.h"

#include <algorithm>

#include "output/route/outline.h"

namespace coopnet {
namespace {

constexpr double kBadgeMargin = 2.5;
constexpr double kCornerMargin = 3.5;   // an arrowhead's half width and a little air

/// How much of either end of a side lines keep away from.
struct Margins {
  double level = kCornerMargin;     // left and right on the top and bottom sides
  double upright = kCornerMargin;   // above and below on the left and right sides
};

Margins margins(Outline outline, Size size) {
  const double least = std::min(size.width, size.height);
  switch (outline) {
    case Outline::box:
    case Outline::cards: return {};
    case Outline::rounded:
    case Outline::pin: return {kRoundedCorner + 1, std::min(kRoundedCorner, size.height / 4)};
    case Outline::ticket: return {kTicketNotch + 2, std::min(kTicketNotch + 1, size.height * 0.3)};
    case Outline::pill: return {least / 2, size.height * 0.3};
    case Outline::circle: return {(size.width - least * 0.5) / 2, (size.height - least * 0.5) / 2};
    case Outline::hexagon: return {kHexagonPoint + 2, size.height * 0.35};
    case Outline::chevron: return {kChevronPoint + 2, size.height * 0.35};
    case Outline::lozenge: return {size.width * 0.4, size.height * 0.4};
  }
  return {};
}

/// Whether a part beside the core is a badge over its upper left corner.
bool covers_corner(const Rect& part, const Rect& core) { return part.right < core.centre().x && part.bottom > core.top; }

}  // namespace

SideRange side_range(const DrawableActor& actor, Point centre, Side side) {
  Rect core = core_box(actor, centre);
  if (actor.outline == Outline::pin) core.bottom = outline_room(Outline::pin, core).bottom;
  if (actor.outline == Outline::cards) {
    // Both cards share the middle of each side; at its ends only one of them is there.
    core = outline_room(Outline::cards, core);
    if (side == Side::bottom || side == Side::right) core = core.at({kCardShift, kCardShift});
  }
  const Margins margin = margins(actor.outline, {core.width(), core.height()});
  double low = is_level(side) ? core.left + margin.level : core.top + margin.upright;
  const double high = is_level(side) ? core.right - margin.level : core.bottom - margin.upright;
  const double middle = is_level(side) ? core.centre().x : core.centre().y;
  if (side == Side::top || side == Side::left) {
    for (const Rect& part : parts_beside_core(actor)) {
      if (covers_corner(part, actor.core))
        low = std::max(low, along(side, centre + Point{part.right, part.bottom}) + kBadgeMargin);
    }
  }
  if (low > high) return {middle, middle};
  return {low, high};
}

Point port_at(const DrawableActor& actor, Point centre, Side side, double coordinate) {
  const Rect core = core_box(actor, centre);
  const Point middle = core.centre();
  const Point inside = is_level(side) ? Point{coordinate, middle.y} : Point{middle.x, coordinate};
  const double reach = (is_level(side) ? core.height() : core.width()) / 2 + 1;
  return leave_outline(actor.outline, core, inside, inside + outward(side) * reach)
      .value_or(inside + outward(side) * (reach - 1));
}

bool is_closed(const DrawableActor& actor, Side side) {
  for (const Rect& part : parts_beside_core(actor)) {
    if (side == Side::bottom && part.top >= actor.core.bottom) return true;
    if (side == Side::top && part.bottom <= actor.core.top) return true;
  }
  return false;
}

}  // namespace coopnet
