#include "output/route/sides.h"

#include <algorithm>

#include "output/route/outline.h"

namespace coopnet {
namespace {

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
  const double low = is_level(side) ? core.left + margin.level : core.top + margin.upright;
  const double high = is_level(side) ? core.right - margin.level : core.bottom - margin.upright;
  const double middle = is_level(side) ? core.centre().x : core.centre().y;
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
  const Rect room = Rect::around({0, 0}, actor.size);
  if (side == Side::bottom) return room.bottom - actor.core.bottom >= kLabelBand;
  if (side == Side::top) return actor.core.top - room.top >= kLabelBand;
  return false;
}

}  // namespace coopnet
