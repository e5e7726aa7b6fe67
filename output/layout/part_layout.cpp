#include "output/layout/part_layout.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <numbers>
#include <utility>

#include "output/layout/adjacency.h"
#include "output/layout/board.h"
#include "output/layout/distances.h"
#include "output/layout/leaf_fans.h"
#include "output/layout/local_search.h"
#include "output/layout/parallel.h"
#include "output/layout/random.h"
#include "output/layout/remove_overlaps.h"
#include "output/layout/stress.h"

namespace coopnet {

namespace {

constexpr double kDefaultRatio = 0.65;
constexpr double kLeastGap = 8;
constexpr double kClearance = 3;
// Where links cross by the hundreds one more or less is not seen: then 0.01 of stress is worth a quarter of a per cent of the
// crossings of the start, and up to 3.5 where everybody is linked to everybody: a ring shows that better than what crosses least.
constexpr double kStressPerCrossing = 0.25;
constexpr double kStressPerCrossingOfDense = 4;
constexpr double kDense = 0.2;  // of all pairs linked: from which on
constexpr double kSettling = 0.2;             // of the steps are spent again on settling down
constexpr double kLong = 3e8;                 // links and boxes looked at from which on progress is told: about a second
constexpr std::size_t kRoundsToSettle = 25;
constexpr double kHottest = 2;  // temperatures of the search, in crossings
constexpr double kColdest = 0.02;
// The drawing's area over that of all boxes with the spacing between them.
constexpr double kLooseness = 3.1;
constexpr double kLargestArea = 8.7;  // and over that of the boxes alone, at most
constexpr double kLeastLink = 18;  // what should be seen of a link between two boxes, points
constexpr double kSparse = 1.5;  // links an actor up to which that is enough room
// When the drawing is all but settled, a link through a box is worth so many times what it is on the way there.
constexpr float kThroughAtLast = 0.8f / 0.3f;
constexpr double kFullStressWorth = 30;  // actors from which on stress is worth all that it may be

struct SearchEffort {
  std::size_t chains;   // independent searches
  std::size_t steps;    // an actor
  double work;          // at most, in lanes of four links or boxes looked at
  // What each is worth, in crossings: the mean stress over all pairs (less in small drawings, where a crossing is seen at once),
  // the angles of an actor, a link through a box. Who waits for a high effort wants few crossings first.
  double stress = 160;
  float angle = 0.12f;
  float through = 0.3f;
};

SearchEffort effort_of(Effort effort) {
  switch (effort) {
    case Effort::quick: return {1, 500, 2e8};
    case Effort::normal: break;
    case Effort::high: return {4, 8000, 4e9, 140, 0.08f, 0.15f};
  }
  return {2, 2100, 7e8};
}

struct Ground {
  Ground(const Drawable& part_, const SearchEffort& effort_)
      : part(part_), adjacency(part_), distances(adjacency), effort(effort_) {}
  const Drawable& part;
  Adjacency adjacency;
  DistanceTable distances;
  std::vector<Size> boxes;      // in the searched frame, where x is shorter by `stretch`
  double stretch = 1;
  double ratio = kDefaultRatio; // wanted, in the searched frame
  std::vector<bool> pinned, known;  // empty: none
  SearchEffort effort;
  std::size_t steps = 0;
};

using Told = std::function<void(double)>;

Rect around_boxes(const std::vector<Point>& centres, const std::vector<Size>& boxes) {
  Rect whole = Rect::around(centres[0], boxes[0]);
  for (std::size_t i = 1; i < centres.size(); ++i) whole = whole.united(Rect::around(centres[i], boxes[i]));
  return whole;
}

// Turns the drawing so that a page of the wanted shape around it is smallest.
void turn_to_page(std::vector<Point>& centres, const std::vector<Size>& boxes, double ratio) {
  constexpr int kTurns = 36;
  std::vector<Point> turned(centres.size()), best;
  double least = std::numeric_limits<double>::max();
  for (int k = 0; k < kTurns; ++k) {
    const double angle = std::numbers::pi * k / kTurns, cosine = std::cos(angle), sine = std::sin(angle);
    for (std::size_t i = 0; i < centres.size(); ++i)
      turned[i] = {centres[i].x * cosine - centres[i].y * sine, centres[i].x * sine + centres[i].y * cosine};
    const Rect whole = around_boxes(turned, boxes);
    const double page = std::max(whole.width(), whole.height() / ratio);
    if (page < least * (1 - 1e-9)) {
      least = page;
      best = turned;
    }
  }
  centres = std::move(best);
}

// The factor at which the drawing with its boxes takes the area.
double scale_to_area(const std::vector<Point>& centres, const std::vector<Size>& boxes, double area) {
  double low = 1e-3, high = 1e6;
  std::vector<Point> scaled(centres.size());
  for (int k = 0; k < 60; ++k) {
    const double middle = std::sqrt(low * high);
    for (std::size_t i = 0; i < centres.size(); ++i) scaled[i] = centres[i] * middle;
    const Rect whole = around_boxes(scaled, boxes);
    (whole.width() * whole.height() < area ? low : high) = middle;
  }
  return low;
}

// In drawings with hundreds of crossings links through boxes weigh more, else they would drown.
float through_worth(const Board& start) { return float(std::clamp(double(start.crossings()) / 200, 1.0, 3.0)); }

BoardWeights last_weights(const Ground& ground, const Board& start) {
  const double actors = double(ground.boxes.size());
  const double pairs = std::max(1.0, actors * (actors - 1) / 2);
  const double density = double(start.link_count()) / pairs;
  const double worth =
      std::max(ground.effort.stress * std::min(1.0, std::pow(actors / kFullStressWorth, 2)),
               (kStressPerCrossing + kStressPerCrossingOfDense * std::max(0.0, density - kDense)) * double(start.crossings()));
  BoardWeights weights;
  weights.stress = float(worth / pairs);
  weights.overlap = 0.7f;
  weights.through = ground.effort.through * through_worth(start);
  weights.angle = ground.effort.angle;
  weights.frame = 0.3f;
  weights.rank = 0.4f;
  weights.anchor = 0.5f;
  return weights;
}

struct Start {
  std::vector<Point> centres;
  BoardSetup setup;
};

std::vector<BoardSetup::Rank> ranks_of(const Ground& ground) {
  std::vector<BoardSetup::Rank> ranks;
  for (const DrawableLink& link : ground.part.links) {
    if (link.rank == 0 || link.from == link.to) continue;
    const auto from = std::uint32_t(link.from), to = std::uint32_t(link.to);
    ranks.push_back(link.rank > 0 ? BoardSetup::Rank{from, to} : BoardSetup::Rank{to, from});
  }
  return ranks;
}

Start make_start(const Ground& ground, const LayoutOptions& options, Random& random) {
  const std::size_t n = ground.boxes.size();
  Start start;
  auto& centres = start.centres;
  centres.resize(n);
  const double spacing = std::max(kLeastGap, options.node_spacing);
  double area = 0, bare = 0, link = 0;
  for (const Size& box : ground.boxes) {
    area += (box.width + spacing) * (box.height + spacing);
    bare += box.width * box.height;
    link += (box.width + box.height) / 2 / double(n);
  }
  // Many links an actor need more room.
  const double links = double(ground.adjacency.edge_count()) / double(n);
  area = std::min(kLooseness * area, kLargestArea * bare) * std::clamp(std::sqrt(links / kSparse), 1.0, 1.8);
  link += kLeastLink;

  start.setup.boxes = ground.boxes;
  start.setup.gap = kLeastGap;
  start.setup.clearance = kClearance;
  start.setup.ranks = ranks_of(ground);
  if (ground.known.empty()) {
    lower_stress(centres, ground.distances, random, {});
    turn_to_page(centres, std::vector<Size>(n), ground.ratio);
    const double scale = std::max(scale_to_area(centres, ground.boxes, area), link);
    for (Point& p : centres) p = p * scale;
    const Rect whole = around_boxes(centres, ground.boxes);
    for (Point& p : centres) p = p - whole.centre();
    start.setup.unit = std::max(best_unit(centres, ground.distances), link);
    // Half way from the shape that the network has to the one that is wanted.
    const double shape = std::sqrt(ground.ratio * whole.height() / whole.width());
    const double room = whole.width() * whole.height();
    start.setup.frame = {std::sqrt(room / shape), std::sqrt(room * shape)};
    return start;
  }

  // Known places set the scale; the others find theirs around them.
  std::vector<Point> known_centres(n);
  start.setup.anchors.resize(n);
  double ratios = 0, squares = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (!ground.known[i]) continue;
    const auto& actor = ground.part.actors[i];
    centres[i] = actor.pin ? *actor.pin : *actor.before;
    centres[i].x /= ground.stretch;
    start.setup.anchors[i] = centres[i];
    for (std::size_t j = 0; j < i; ++j) {
      if (!ground.known[j] || ground.distances(i, j) <= 0) continue;
      const double ratio = distance(centres[i], centres[j]) / double(ground.distances(i, j));
      ratios += ratio;
      squares += ratio * ratio;
    }
  }
  const double unit = ratios > 0 ? std::clamp(squares / ratios, link, 4 * link) : 1.5 * link;
  start.setup.unit = unit;
  // The free ones begin in the middle of the known ones.
  Point middle;
  double count = 0;
  for (std::size_t i = 0; i < n; ++i)
    if (ground.known[i]) {
      middle = middle + centres[i];
      count += 1;
    }
  middle = middle * (1 / count);
  for (std::size_t i = 0; i < n; ++i)
    if (!ground.known[i]) centres[i] = middle + Point{(random.unit() - 0.5) * unit, (random.unit() - 0.5) * unit};
  lower_stress(centres, ground.distances, random, {unit, 30, true, ground.known});
  return start;
}

struct Found {
  std::vector<Point> centres;
  double cost = 0;
};

Found search_once(const Ground& ground, const LayoutOptions& options, std::uint64_t seed, const Told& progress) {
  Random random(seed);
  Start start = make_start(ground, options, random);
  Board board(ground.adjacency, ground.distances, start.setup);
  board.place(start.centres);
  SearchPlan plan;
  plan.steps = ground.steps;
  plan.last = plan.first = last_weights(ground, board);
  plan.first.through = 0.1f;
  plan.hottest = kHottest;
  plan.coldest = kColdest;
  if (!ground.known.empty()) {
    const bool only_pins = ground.known == ground.pinned;
    if (!only_pins) plan.hottest = 0.3;
    if (!only_pins) plan.widest = 1;
  }
  if (progress) plan.progress = [&](double part) { progress(part / (1 + kSettling)); };
  local_search(board, plan, ground.pinned, random);
  if (progress) plan.progress = [&](double part) { progress((1 + kSettling * part) / (1 + kSettling)); };

  // No box may stay on another: settle with overlaps dear, and let what is left be moved by force.
  const auto settle = [&](std::size_t steps) {
    plan.first = plan.last;
    plan.first.overlap = plan.last.overlap = 10;
    plan.first.through = plan.last.through = plan.last.through * kThroughAtLast;
    plan.steps = steps;
    plan.hottest = 0.02;
    plan.coldest = 0.005;
    plan.widest = 0.5;
    plan.narrowest = 0.1;
    local_search(board, plan, ground.pinned, random);
  };
  settle(std::size_t(kSettling * double(ground.steps)));
  settle_down(board, kRoundsToSettle, ground.pinned, random);
  if (ground.known.empty()) set_leaves_evenly(board);
  Found found{board.centres(), board.cost()};
  for (std::size_t i = 0; i < found.centres.size(); ++i)
    if (!ground.pinned.empty() && ground.pinned[i]) found.centres[i] = start.centres[i];
  if (any_overlap(found.centres, ground.boxes, kLeastGap)) {
    remove_overlaps(found.centres, ground.boxes, kLeastGap, ground.pinned);
    board.place(found.centres);
    found.cost = board.cost();
  }
  return found;
}

}  // namespace

std::vector<Point> lay_out_part(const Drawable& part, const LayoutOptions& options) {
  const std::size_t n = part.actors.size();
  if (n == 0) return {};
  const SearchEffort effort = effort_of(options.effort);
  Ground ground(part, effort);
  double width = 0, height = 0;
  bool any_pin = false, any_known = false;
  for (const DrawableActor& actor : part.actors) {
    width += actor.size.width / double(n);
    height += actor.size.height / double(n);
    any_pin = any_pin || actor.pin;
    any_known = any_known || actor.pin || actor.before;
  }
  if (n == 1) return {part.actors[0].pin ? *part.actors[0].pin : part.actors[0].before ? *part.actors[0].before : Point{}};
  // Wide boxes need more room sideways: the search sees a drawing that is drawn together by the root of that.
  ground.stretch = any_known ? 1 : std::clamp(std::sqrt((width + 14) / (height + 14)), 1.0, 1.6);
  ground.ratio = std::clamp(options.ratio.value_or(kDefaultRatio), 0.1, 10.0) * ground.stretch;
  for (const DrawableActor& actor : part.actors) {
    ground.boxes.push_back({actor.size.width / ground.stretch, actor.size.height});
    if (any_pin) ground.pinned.push_back(actor.pin.has_value());
    if (any_known) ground.known.push_back(actor.pin || actor.before);
  }
  const double links = double(ground.adjacency.edge_count()), actors = double(n);
  const double step = actors + 2 * links / actors * (links + actors);
  ground.steps = std::min(effort.steps * n, std::size_t(effort.work / step));

  std::vector<Found> found(effort.chains);
  parallel_parts(effort.chains, 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t chain = begin; chain < end; ++chain) {
      // Those of the calling thread tell.
      Told progress;
      if (begin == 0 && options.progress && double(end * ground.steps) * step > kLong)
        progress = [&, chain](double now) { options.progress("laying out", (double(chain) + now) / double(end)); };
      found[chain] = search_once(ground, options, options.seed * 1000003u + chain, progress);
    }
  });
  const auto best = std::min_element(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.cost < b.cost; });
  for (std::size_t i = 0; i < n; ++i)
    best->centres[i] = part.actors[i].pin ? *part.actors[i].pin : Point{best->centres[i].x * ground.stretch, best->centres[i].y};
  return std::move(best->centres);
}

Drawable part_of(const Drawable& drawable, const std::vector<std::size_t>& actors) {
  Drawable part;
  part.groups = drawable.groups;
  std::vector<std::size_t> place(drawable.actors.size(), drawable.actors.size());
  for (const std::size_t actor : actors) {
    place[actor] = part.actors.size();
    part.actors.push_back(drawable.actors[actor]);
  }
  for (const DrawableLink& link : drawable.links) {
    if (place[link.from] == drawable.actors.size() || place[link.to] == drawable.actors.size()) continue;
    part.links.push_back(link);
    part.links.back().from = place[link.from];
    part.links.back().to = place[link.to];
  }
  for (const std::size_t hub : drawable.hubs)
    if (place[hub] != drawable.actors.size()) part.hubs.push_back(place[hub]);
  return part;
}

}  // namespace coopnet
