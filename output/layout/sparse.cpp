#include "output/layout/sparse.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "output/layout/connected_parts.h"
#include "output/layout/keep_places.h"
#include "output/layout/pack_parts.h"
#include "output/layout/relax_overlaps.h"
#include "output/layout/remove_overlaps.h"
#include "output/layout/similarity.h"
#include "output/layout/sparse_stress.h"
#include "output/layout/uncross.h"

namespace coopnet {
namespace {

constexpr double kDefaultRatio = 0.7;
constexpr double kRoomShare = 0.3;      // of the drawing that rooms fill, where nothing else sets the scale
constexpr std::size_t kExact = 3000;    // actors of a part up to which not the least overlap is left
constexpr std::size_t kSearched = 1500; // actors of a part up to which crossings are taken out with rooms in place
constexpr int kFits = 3;                // attempts to fill the space
constexpr std::size_t kFitRounds = 12;  // of pushing apart in such an attempt
constexpr double kLeastScale = 0.6;     // over the scale that rooms want
constexpr double kTooSmall = 1.2, kTooLarge = 0.85;  // what a drawing lacks at most to the space's size
constexpr double kLoose = 1.6;          // spacing of actors in small parts at most, over that in the largest
constexpr std::size_t kManyLeaves = 100;  // of one actor, that are set evenly
constexpr double kLargestDot = 8;         // points across: larger outlines are boxes
constexpr double kMostStretch = 1.6;
constexpr double kBoxGap = 8, kLeastLink = 18;  // between boxes, and what is seen of links there, points
constexpr double kLeafDisc = 1.3;         // radius of theirs, in links
constexpr double kLinkInSmallParts = 2.5;  // and the least length of a link there, over a room and its gap

std::size_t rounds_for(Effort effort, std::size_t n) {
  const double much = effort == Effort::quick ? 0.4 : effort == Effort::high ? 4 : 1;
  const double few = 100 * std::min(1.0, std::sqrt(6000 / double(n)));
  return static_cast<std::size_t>(much * std::max(few, 30.0));
}

// Where most of a part are leaves of one actor, distances say nothing of how they stand: they fill an even disc round it, as the
// seeds of a sunflower do. Vogel 1979, DOI 10.1016/0025-5564(79)90080-4.
void spread_leaves(const Adjacency& adjacency, std::vector<Point>& places) {
  const std::size_t n = adjacency.size();
  for (std::size_t hub = 0; hub < n; ++hub) {
    if (adjacency.degree(hub) < kManyLeaves || 2 * adjacency.degree(hub) < n) continue;
    std::vector<std::uint32_t> leaves;
    for (const std::uint32_t other : adjacency[hub])
      if (adjacency.degree(other) == 1) leaves.push_back(other);
    if (leaves.size() < kManyLeaves || 2 * leaves.size() < n) continue;
    const double golden = std::numbers::pi * (3 - std::sqrt(5.0));
    for (std::size_t k = 0; k < leaves.size(); ++k) {
      const double radius = kLeafDisc * std::sqrt((double(k) + 0.5) / double(leaves.size())), angle = golden * double(k);
      places[leaves[k]] = places[hub] + Point{std::cos(angle), std::sin(angle)} * radius;
    }
    return;
  }
}

std::optional<Point> anchor_of(const DrawableActor& actor) { return actor.pin ? actor.pin : actor.before; }

double ratio_of(const LayoutOptions& options) {
  double ratio = kDefaultRatio;
  if (options.width && options.height) ratio = *options.height / *options.width;
  if (options.ratio) ratio = *options.ratio;
  return std::isfinite(ratio) ? std::clamp(ratio, 0.05, 20.0) : kDefaultRatio;
}

/// A connected part while it is laid out.
struct Part {
  ConnectedPart graph;
  std::vector<Point> links;     // positions in units of one link
  std::vector<Point> places;    // in points
  double anchored_scale = 0;    // points a link where two anchors or more set it
  std::optional<Point> anchor;  // where its first actor with a place of its own must come, where only one has
  std::size_t anchor_actor = 0;
};

class SparseLayout {
 public:
  SparseLayout(const Drawable& drawable, const LayoutOptions& options) : drawable_(drawable), options_(options) {
    const double spacing = std::isfinite(options.node_spacing) ? options.node_spacing : 0;
    gap_ = std::clamp(spacing, 0.0, 3600.0);
    least_gap_ = gap_;
    for (const DrawableActor& one : drawable.actors) {
      side_ += std::min(one.size.width, one.size.height) / double(drawable.actors.size());
      // Discs that keep the gap come nearer to one another as squares.
      if (one.size.width == one.size.height)
        least_gap_ = std::min(least_gap_, std::max(0.0, (one.size.width + gap_) / 1.4143 - one.size.width));
    }
    // Names of dots may find another place, boxes hold theirs.
    boxes_ = std::any_of(drawable.actors.begin(), drawable.actors.end(),
                         [](const DrawableActor& one) { return std::max(one.core.width(), one.core.height()) > kLargestDot; });
    const bool held = std::any_of(drawable.actors.begin(), drawable.actors.end(),
                                  [](const DrawableActor& one) { return anchor_of(one).has_value(); });
    if (boxes_ && !held) {
      // Wide boxes need more room sideways: all is drawn together along x, and apart again in the end.
      double width = gap_, height = gap_;
      for (const DrawableActor& one : drawable.actors) {
        width += one.size.width / double(drawable.actors.size());
        height += one.size.height / double(drawable.actors.size());
      }
      if (height > 0) stretch_ = std::clamp(std::sqrt(width / height), 1.0, kMostStretch);
    }
    if (boxes_) gap_ = least_gap_ = std::max(gap_, kBoxGap);
    for (ConnectedPart& graph : connected_parts(Adjacency(drawable))) parts_.push_back({std::move(graph), {}, {}, 0, {}, 0});
  }

  Placement run() {
    for (Part& part : parts_) lower_stress(part);
    double scale = 0;
    bool anchored = false;
    for (const Part& part : parts_) {
      if (scale == 0) scale = part.anchored_scale;
      anchored = anchored || part.anchor || part.anchored_scale > 0;
    }
    if (anchored) {
      draw(scale > 0 ? scale : roomy_scale());
    } else {
      fill_space();
    }
    Placement placement;
    placement.engine = "sparse";
    placement.centres.resize(drawable_.actors.size());
    for (const Part& part : parts_) {
      for (std::size_t i = 0; i < part.places.size(); ++i) placement.centres[part.graph.actors[i]] = part.places[i];
    }
    return placement;
  }

 private:
  /// While parts are drawn together along x.
  [[nodiscard]] Size room_of(const DrawableActor& one) const { return {one.size.width / stretch_, one.size.height}; }

  void draw_apart(Part& part) const {
    for (Point& p : part.places) p.x *= stretch_;
  }

  [[nodiscard]] const DrawableActor& actor(const Part& part, std::size_t i) const {
    return drawable_.actors[part.graph.actors[i]];
  }

  void lower_stress(Part& part) {
    const std::size_t n = part.graph.actors.size();
    SparseStressOptions how;
    how.seed = options_.seed;
    how.rounds = rounds_for(options_.effort, n);
    if (options_.progress) {
      how.progress = [&, done = done_, share = double(n) / double(drawable_.actors.size())](double now) {
        options_.progress("laying out", done + share * now);
      };
    }
    part.links = sparse_stress(part.graph.adjacency, how);
    spread_leaves(part.graph.adjacency, part.links);
    done_ += double(n) / double(drawable_.actors.size());

    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < n; ++i) {
      if (anchor_of(actor(part, i))) known.push_back(i);
    }
    if (known.size() < 2) {
      if (!known.empty()) part.anchor = anchor_of(actor(part, known.front()));
      if (!known.empty()) part.anchor_actor = known.front();
      if (known.empty()) uncross(part.graph.adjacency, part.links, {.seed = options_.seed, .effort = options_.effort});
      const Similarity lie = lay_down(part.links);
      for (Point& p : part.links) p = ratio_of(options_) <= 1 ? lie(p) : Point{lie(p).y, -lie(p).x};
      return;
    }
    lay_on_anchors(part, known, how);
  }

  /// Lays the part on the places of those that have one, who then stay while the others still move.
  void lay_on_anchors(Part& part, const std::vector<std::size_t>& known, SparseStressOptions how) {
    std::vector<Point> free, anchors;
    for (const std::size_t i : known) {
      free.push_back(part.links[i]);
      anchors.push_back(*anchor_of(actor(part, i)));
    }
    const Similarity onto = fit(free, anchors);
    const double scale = onto.scale();
    how.start.resize(part.links.size());
    how.fixed.assign(part.links.size(), false);
    how.progress = nullptr;
    for (std::size_t i = 0; i < part.links.size(); ++i) how.start[i] = onto(part.links[i]) * (1 / scale);
    for (std::size_t k = 0; k < known.size(); ++k) {
      how.start[known[k]] = anchors[k] * (1 / scale);
      how.fixed[known[k]] = true;
    }
    part.links = known.size() == part.links.size() ? how.start : sparse_stress(part.graph.adjacency, how);
    part.anchored_scale = scale;
  }

  /// The scale at which the rooms fill their share of the drawing.
  [[nodiscard]] double roomy_scale() const {
    double rooms = 0, area = 0;
    for (const DrawableActor& one : drawable_.actors) {
      const Size room = room_of(one);
      rooms += (room.width + gap_) * (room.height + gap_);
    }
    for (const Part& part : parts_) {
      const Rect bounds = span(part.links);
      area += std::max(bounds.width(), 1.0) * std::max(bounds.height(), 1.0);
    }
    const double scale = std::sqrt(std::max(rooms, 1.0) / kRoomShare / area);
    return boxes_ ? std::max(scale, side_ + gap_ + kLeastLink) : scale;
  }

  [[nodiscard]] static Rect span(const std::vector<Point>& points) {
    Rect bounds{points.front().x, points.front().y, points.front().x, points.front().y};
    for (const Point p : points) bounds = bounds.united({p.x, p.y, p.x, p.y});
    return bounds;
  }

  /// All rooms' bounds, as drawn.
  [[nodiscard]] Rect drawn() const {
    std::optional<Rect> bounds;
    for (const Part& part : parts_) {
      for (std::size_t i = 0; i < part.places.size(); ++i) {
        const Rect room = room_box(actor(part, i), part.places[i]);
        bounds = bounds ? bounds->united(room) : room;
      }
    }
    return *bounds;
  }

  /// Draws at the scale that fills the space; where there is none at the scale that the rooms want.
  void fill_space() {
    double scale = roomy_scale();
    if (!options_.width || !(*options_.width > 0)) return draw(scale);
    if (boxes_) {
      // Pages may grow with boxes: no nearer than what is seen of links allows.
      draw(scale);
      if (const double by = *options_.width / drawn().width(); by < 1) draw(scale * std::max(by, kLeastScale));
      return;
    }
    const double width = *options_.width, height = options_.height ? *options_.height : width * ratio_of(options_);
    const auto growth = [&] {
      const Rect now = drawn();
      return std::min(width / std::max(now.width(), 1e-6), height / std::max(now.height(), 1e-6));
    };
    const double least = kLeastScale * scale;  // below, rooms that are pushed apart set the size, whatever the scale
    for (int k = 0; k < kFits; ++k) {
      draw(scale, kFitRounds);
      scale = std::max(scale * growth(), least);
    }
    draw(scale);
    // Where rooms may overlap in the end, the drawing comes out smaller than they let expect, or larger.
    for (int k = 0; k < kFits && (growth() > kTooSmall || growth() < kTooLarge); ++k) {
      scale *= growth();
      draw(scale);
    }
    // The last step draws apart only: then no rooms come to overlap.
    const double by = growth();
    if (by > 1) {
      for (Part& part : parts_)
        for (Point& p : part.places) p = p * by;
    }
  }

  /// Points a link for a part: small parts are drawn smaller, so that they are not looser than the largest.
  [[nodiscard]] double scale_of(const Part& part, double scale) const {
    if (part.anchored_scale > 0) return part.anchored_scale;
    const auto spacing = [](const Part& one) {
      const Rect bounds = span(one.links);
      return std::sqrt((bounds.width() + 0.7) * (bounds.height() + 0.7) / double(one.links.size()));
    };
    const double dense = scale * kLoose * spacing(parts_.front()) / spacing(part);
    return std::min(scale, std::max(dense, kLinkInSmallParts * (side_ + gap_)));
  }

  /// Places at a scale, rooms apart as far as some rounds bring them, 0: wholly, parts packed.
  void draw(double scale, std::size_t rounds = 0) {
    for (Part& part : parts_) {
      const std::size_t n = part.links.size();
      const double own = scale_of(part, scale);
      part.places.clear();
      for (const Point p : part.links) part.places.push_back(p * own);
      std::vector<Size> rooms;
      std::vector<bool> pinned(n, false);
      for (std::size_t i = 0; i < n; ++i) {
        const DrawableActor& one = actor(part, i);
        rooms.push_back(room_of(one));
        pinned[i] = one.pin.has_value() || (one.before && part.anchored_scale > 0);
        if (pinned[i] && part.anchored_scale > 0) part.places[i] = *anchor_of(one);
      }
      if (part.anchor) {
        const Point by = *part.anchor - part.places[part.anchor_actor];
        for (Point& p : part.places) p = p + by;
      }
      if (rounds == 0 && n <= kSearched && !part.anchor && part.anchored_scale == 0) {
        search(part, own);
        continue;
      }
      const std::size_t all_rounds = n <= kExact ? 200 : 60;
      relax_overlaps(part.places, rooms, gap_, rounds > 0 ? rounds : all_rounds, pinned);
      if (rounds > 0 || (n > kExact && !boxes_)) {
        draw_apart(part);
        continue;
      }
      remove_overlaps(part.places, rooms, least_gap_, pinned);
      // Rooms that have grown since the older figure.
      if (part.anchored_scale > 0 && any_overlap(part.places, rooms, -kRounded)) {
        for (std::size_t i = 0; i < n; ++i) pinned[i] = actor(part, i).pin.has_value();
        remove_overlaps(part.places, rooms, least_gap_, pinned);
      }
      draw_apart(part);
    }
    pack();
  }

  /// Takes crossings out where rooms count too. Boxes come apart wholly, and of dots the discs; rooms that hold names may stay
  /// under others, then these names have to find another place, or none.
  void search(Part& part, double scale) {
    UncrossOptions how;
    how.seed = options_.seed;
    how.effort = options_.effort;
    how.unit = scale;
    how.gap = gap_;
    std::vector<Size> cores;
    for (std::size_t i = 0; i < part.places.size(); ++i) {
      const DrawableActor& one = actor(part, i);
      how.rooms.push_back(room_of(one));
      how.ends.push_back({one.core.centre().x / stretch_, one.core.centre().y});
      cores.push_back({one.core.width(), one.core.height()});
    }
    relax_overlaps(part.places, how.rooms, gap_, kFitRounds, {});
    uncross(part.graph.adjacency, part.places, how);
    if (boxes_) {
      remove_overlaps(part.places, how.rooms, least_gap_);
      return draw_apart(part);
    }
    for (std::size_t i = 0; i < cores.size(); ++i) part.places[i] = part.places[i] + how.ends[i];
    remove_overlaps(part.places, cores, std::max(least_gap_, gap_));
    for (std::size_t i = 0; i < cores.size(); ++i) part.places[i] = part.places[i] - how.ends[i];
  }

  void pack() {
    if (parts_.size() < 2) return;
    std::vector<PackPart> shapes(parts_.size());
    for (std::size_t k = 0; k < parts_.size(); ++k) {
      const Part& part = parts_[k];
      shapes[k].stays = part.anchor || part.anchored_scale > 0;
      for (std::size_t i = 0; i < part.places.size(); ++i) {
        shapes[k].boxes.push_back(room_box(actor(part, i), part.places[i]));
        for (const std::uint32_t other : part.graph.adjacency[i])
          if (i < other) shapes[k].lines.emplace_back(part.places[i], part.places[other]);
      }
    }
    const std::vector<Point> moves = pack_parts(shapes, gap_ + side_, ratio_of(options_));
    for (std::size_t k = 0; k < parts_.size(); ++k)
      for (Point& p : parts_[k].places) p = p + moves[k];
  }

  const Drawable& drawable_;
  const LayoutOptions& options_;
  bool boxes_ = false;
  double stretch_ = 1;
  double gap_ = 0;        // between rooms, as wanted
  double least_gap_ = 0;  // as kept
  double side_ = 0;       // smaller side of a room, on average
  double done_ = 0;  // part of the work
  std::vector<Part> parts_;
};

}  // namespace

Placement lay_out_sparse(const Drawable& drawable, const LayoutOptions& options) {
  if (drawable.actors.empty()) {
    Placement nothing;
    nothing.engine = "sparse";
    return nothing;
  }
  return SparseLayout(drawable, options).run();
}

}  // namespace coopnet
