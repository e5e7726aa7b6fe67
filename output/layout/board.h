// The state of a local search for a readable drawing: where actors stand, what a reader would mind about it, and how much
// better or worse one move makes it, without looking at all pairs again.
//
// What counts (each with its weight): crossings of straight links; stress; boxes nearer than the gap; links through boxes;
// angles between links of one actor; boxes outside a wanted frame. Moving one actor costs O(degree · (m + n)) in single
// precision, four or eight links at a time (board_kernels.h); bad moves are mostly turned down after O(n).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "output/geometry.h"
#include "output/layout/adjacency.h"
#include "output/layout/board_kernels.h"
#include "output/layout/distances.h"
#include "output/layout/link_angles.h"

namespace coopnet {

/// What one of each is worth, in crossings.
struct BoardWeights {
  float crossing = 1;
  float stress = 0;   // Σ over connected pairs of ((|x| − unit·d) / (unit·d))²
  float overlap = 0;  // a pair of boxes nearer than the gap: 0.3 and more, by depth
  float through = 0;  // a pair of a link and a foreign box that it runs through
  float angle = 0;    // LinkAngles::cost of an actor
  float frame = 0;    // a wanted link's length that a box stands outside the frame
  float rank = 0;     // a ranked link that does not go its way by a third of its wanted length
  float anchor = 0;   // a wanted link's length between an actor and its anchor
  friend bool operator==(const BoardWeights&, const BoardWeights&) = default;
};

struct BoardSetup {
  std::vector<Size> boxes;     // room of each actor, points
  double gap = 8;              // least room between boxes
  double clearance = 3;        // least room between a link and a foreign box
  double unit = 50;            // wanted length of a link
  Size frame{1e9, 1e9};        // where boxes should stand, around the origin
  std::vector<std::optional<Point>> anchors = {};  // where actors would like to stand; empty: nowhere
  struct Rank {
    std::uint32_t lower = 0, upper = 0;  // neighbours
  };
  std::vector<Rank> ranks = {};          // `upper` should stand above `lower`, that is at smaller y
  std::vector<Point> ends = {};          // where links end, from the middle of each actor's box; empty: there
  // Looks at blocks of eight first: pays where there are hundreds of links, mostly short, and actors that follow one another
  // stand together. The same comes out.
  bool blocks = false;
};

class Board {
 public:
  Board(const Adjacency& adjacency, const DistanceTable& distances, const BoardSetup& setup);

  /// Sets all positions and counts afresh. O(m² + n·m + n²).
  void place(const std::vector<Point>& centres);
  void set_weights(const BoardWeights& weights);

  [[nodiscard]] std::size_t size() const { return n_; }
  [[nodiscard]] std::size_t link_count() const { return m_; }
  [[nodiscard]] Point at(std::size_t actor) const { return {double(x_[actor]), double(y_[actor])}; }
  [[nodiscard]] std::vector<Point> centres() const;
  [[nodiscard]] const Adjacency& adjacency() const { return adjacency_; }
  [[nodiscard]] float unit() const { return unit_; }
  /// Least room between boxes, points.
  [[nodiscard]] float gap() const { return gap_; }
  /// The room of an actor.
  [[nodiscard]] Size box(std::size_t actor) const { return {2 * double(half_width_[actor]), 2 * double(half_height_[actor])}; }
  /// Where stress alone would draw an actor while all others stay: the mean over the others of the points that are as far from
  /// each as wanted, the way it lies now. Where it stands, for one without others. O(n).
  /// Gansner, Koren, North 2004, DOI 10.1007/978-3-540-31843-9_25.
  [[nodiscard]] Point stress_target(std::size_t actor) const;

  /// Moves an actor where that raises the weighted cost by at most `limit`; says whether it did.
  bool try_move(std::size_t actor, Point to, float limit);
  /// Moves several actors at once, likewise. `to` has the new place of each of `actors`.
  bool try_moves(std::span<const std::uint32_t> actors, std::span<const Point> to, float limit);
  /// Moves an actor whatever that costs, and tells how much.
  float shift(std::size_t actor, Point to);

  /// Counts as they stand.
  [[nodiscard]] std::int64_t crossings() const;
  [[nodiscard]] std::int32_t crossings_of(std::size_t actor) const;
  [[nodiscard]] std::int64_t through() const;
  /// The weighted cost, summed afresh from the counts. O(n²).
  [[nodiscard]] double cost() const;

  /// The links: ends and how many others each crosses.
  struct Link {
    std::uint32_t from = 0, to = 0;
  };
  [[nodiscard]] const std::vector<Link>& links() const { return links_; }
  /// One of the links that a link crosses, `which` in 0 … crossings_of_link() - 1, ascending.
  [[nodiscard]] std::size_t crossed_by(std::size_t link, std::size_t which) const;
  [[nodiscard]] std::int32_t crossings_of_link(std::size_t link) const { return link_crossings_[link]; }

 private:
  // What surrounds each eight boxes or links; nothing where all are looked at.
  struct Blocks {
    std::vector<float> left, top, right, bottom;
    BoardBlocks view{};
    void make(std::size_t items);
    [[nodiscard]] const BoardBlocks* data() const { return left.empty() ? nullptr : &view; }
  };
  [[nodiscard]] BoardBoxes boxes() const {
    return {x_.data(), y_.data(), half_width_.data(), half_height_.data(), n_padded_, actor_blocks_.data()};
  }
  [[nodiscard]] BoardLinks lines() const {
    return {from_x_.data(),  from_y_.data(),  to_x_.data(), to_y_.data(),
            along_x_.data(), along_y_.data(), m_padded_,    link_blocks_.data()};
  }
  void surround_actors(std::size_t block);
  void surround_links(std::size_t block);
  void write_links(std::size_t actor);
  void put(std::size_t actor, float x, float y);
  [[nodiscard]] float spread_cost(std::size_t actor, float x, float y) const;
  [[nodiscard]] float end_x(std::size_t actor) const { return ends_.empty() ? x_[actor] : x_[actor] + ends_[actor].x; }
  [[nodiscard]] float end_y(std::size_t actor) const { return ends_.empty() ? y_[actor] : y_[actor] + ends_[actor].y; }
  [[nodiscard]] float own_cost(std::size_t actor, float x, float y) const;
  [[nodiscard]] std::int32_t through_of(std::size_t actor) const;
  std::int32_t find_crossings(std::size_t actor, std::size_t other, std::uint8_t* found) const;
  std::int32_t find_links_through(std::size_t actor, std::uint8_t* found) const;
  std::int32_t find_boxes_on(std::size_t link, std::uint8_t* found) const;
  std::int32_t look_for_crossings(std::size_t actor);
  std::int32_t look_for_through(std::size_t actor);
  void keep_found(std::size_t actor);

  const Adjacency& adjacency_;
  const BoardKernels& kernels_;
  LinkAngles angles_;
  std::size_t n_ = 0, m_ = 0, n_padded_ = 0, m_padded_ = 0;
  float unit_ = 1, gap_ = 0, clearance_ = 0, depth_scale_ = 1;
  float frame_x_ = 0, frame_y_ = 0;  // half sizes
  BoardWeights weights_;

  std::vector<float> x_, y_, half_width_, half_height_;                 // actors, padded
  Blocks actor_blocks_, link_blocks_;
  std::vector<float> inverse_wanted_;                                    // 1 / (unit · distance), 0 where not joined
  std::vector<float> from_x_, from_y_, along_x_, along_y_, to_x_, to_y_; // links, padded
  std::vector<Link> links_;
  std::vector<std::uint32_t> first_, incident_;                          // links of each actor, in the order of neighbours
  std::vector<std::int32_t> link_crossings_;                              // others that each link crosses
  std::vector<std::int32_t> box_hits_, link_hits_;                       // links through a box; boxes on a link
  // Rows of bits: the links that each link crosses, the links through each box, the boxes on each link; and what the last
  // look at a moved actor found of each.
  std::size_t link_bytes_ = 0, box_bytes_ = 0;
  std::vector<std::uint8_t> crossed_, through_box_, on_link_, found_crossings_, found_links_, found_boxes_;
  struct End {
    float x = 0, y = 0;
  };
  std::vector<End> ends_;                                                // off the middle; empty: in the middle
  std::vector<float> anchor_x_, anchor_y_, anchored_;                    // place and 0 or 1; empty: no anchors
  std::vector<float> upward_;                                            // beside incident_: 1 neighbour above, -1 below
};

}  // namespace coopnet
