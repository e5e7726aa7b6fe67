// What links must not run through: the rooms of the actors, grown by a clearance where there is space for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "output/drawable.h"
#include "output/route/uniform_grid.h"

namespace coopnet {

/// What stands in an actor's room beside its core, relative to the centre of the room: a label, where the room goes on above or
/// below the core by 5 pt (circles) or 12 pt (others); a badge over the upper left corner, where it goes on by 3 pt on both
/// sides there. No link runs over these, not even the actor's own.
[[nodiscard]] std::vector<Rect> parts_beside_core(const DrawableActor& actor);

/// Whether the segment runs through the inside of the box; along its border does not count.
[[nodiscard]] bool runs_through(Point p, Point q, const Rect& box);

/// The two actors that a course belongs to: their own rooms do not stop it, nor do the obstacles that stand over its ends.
struct Ends {
  std::size_t from = 0;
  std::size_t to = 0;
  std::vector<std::size_t> ignored;
};

class Obstacles {
 public:
  /// Rooms that do not overlap do not overlap either when grown: two of them share the gap between them. A gap below
  /// `kClosedGap` is closed. O(n) for actors that are spread out.
  /// `others` are boxes of no actor: in the way of all links.
  Obstacles(const Drawable& drawable, const std::vector<Point>& centres, double clearance, const std::vector<Rect>& others = {});

  static constexpr double kClosedGap = 1.5;
  static constexpr std::size_t kNobody = std::numeric_limits<std::size_t>::max() - 1;

  struct Obstacle {
    Rect room;
    Rect grown;
    std::size_t actor = 0;       // kNobody: none's
    bool own_part = false;       // a label or badge beside a core: in the way of its own actor's links only
  };
  [[nodiscard]] std::size_t size() const { return obstacles_.size(); }
  [[nodiscard]] const Obstacle& operator[](std::size_t i) const { return obstacles_[i]; }

  /// The box of an obstacle between its room (level 0) and its grown room (level 1).
  [[nodiscard]] Rect box(std::size_t i, double level) const;

  /// The ends of a link that aims from one point to another; obstacles over these points are ignored.
  [[nodiscard]] Ends ends(std::size_t from, std::size_t to, Point aim_from, Point aim_to) const;

  /// Whether an obstacle counts for a link between these actors.
  [[nodiscard]] bool counts(std::size_t i, const Ends& ends) const;

  /// Whether the segment runs through no obstacle that counts.
  [[nodiscard]] bool is_free(Point p, Point q, const Ends& ends, double level = 1) const;
  [[nodiscard]] bool is_free(const std::vector<Point>& line, const Ends& ends, double level = 1) const;

  /// Adds the obstacles that count and that the segment runs through to `hits`, where they are new.
  void add_hits(Point p, Point q, const Ends& ends, double level, std::vector<std::size_t>& hits) const;

  /// All obstacles whose grown room meets a box, in rising order.
  [[nodiscard]] std::vector<std::size_t> near(const Rect& box) const;

  [[nodiscard]] const Rect& bounds() const { return bounds_; }

 private:
  std::vector<Obstacle> obstacles_;
  Rect bounds_;
  UniformGrid grid_;
};

}  // namespace coopnet
