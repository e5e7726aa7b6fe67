// The four sides of an actor, where lines leave it squarely, and the places on them.
#pragma once

#include <array>
#include <cstddef>

#include "output/drawable.h"
#include "output/route/obstacles.h"

namespace coopnet {

enum class Side { top, right, bottom, left };
inline constexpr std::array<Side, 4> kSides = {Side::top, Side::right, Side::bottom, Side::left};

/// The unit vector that points away from the actor.
[[nodiscard]] constexpr Point outward(Side side) {
  switch (side) {
    case Side::top: return {0, -1};
    case Side::right: return {1, 0};
    case Side::bottom: return {0, 1};
    case Side::left: return {-1, 0};
  }
  return {};
}
/// Whether the side runs from left to right, so that places on it differ in x.
[[nodiscard]] constexpr bool is_level(Side side) { return side == Side::top || side == Side::bottom; }

/// The coordinate of a point along a side: x on a level one, else y.
[[nodiscard]] constexpr double along(Side side, Point p) { return is_level(side) ? p.x : p.y; }

/// The coordinates between which a line may leave a side: off corners, points, notches and badges. Never empty.
struct SideRange {
  double low = 0;
  double high = 0;
  [[nodiscard]] double middle() const { return (low + high) / 2; }
};
[[nodiscard]] SideRange side_range(const DrawableActor& actor, Point centre, Side side);

/// The point of the outline where a line at this coordinate leaves the side squarely.
[[nodiscard]] Point port_at(const DrawableActor& actor, Point centre, Side side, double coordinate);

/// Whether the actor's own label stands before the side.
[[nodiscard]] bool is_closed(const DrawableActor& actor, Side side);

}  // namespace coopnet
