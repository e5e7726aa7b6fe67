// The steps of the layout for large networks, and the layout itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "layout_graphs.h"
#include "output/layout/block_distances.h"
#include "output/layout/connected_parts.h"
#include "output/layout/pack_parts.h"
#include "output/layout/random.h"
#include "output/layout/relax_overlaps.h"
#include "output/layout/remove_overlaps.h"
#include "output/layout/similarity.h"
#include "output/layout/sparse.h"

namespace coopnet {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Edges random_edges(std::uint32_t n, std::size_t count, std::uint64_t seed) {
  Random random(seed);
  Edges edges;
  for (std::size_t i = 0; i < count; ++i)
    edges.emplace_back(static_cast<std::uint32_t>(random.below(n)), static_cast<std::uint32_t>(random.below(n)));
  return edges;
}

TEST(BlockDistances, AreThoseOfSingleWalks) {
  const std::uint32_t n = 301;  // sparse enough for several parts and long ways, and no multiple of the lanes
  const Adjacency adjacency(n, random_edges(n, 340, 5));
  std::vector<std::uint32_t> sources;
  for (std::uint32_t s = 0; s < BlockDistances::kMostSources; ++s) sources.push_back(s * 4 + 1);
  BlockDistances measured;
  measured.measure(adjacency, {sources.data(), 3});
  measured.measure(adjacency, sources);
  ASSERT_EQ(measured.blocks(), (n + 7) / 8);
  std::vector<std::int32_t> links(n);
  std::vector<std::uint32_t> queue;
  bool unreached = false;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    adjacency.distances(sources[s], links, queue);
    for (std::size_t i = 0; i < n; ++i) {
      unreached = unreached || links[i] < 0;
      ASSERT_EQ(measured.lanes(i / 8, s)[i % 8], std::max(links[i], 0)) << "from " << sources[s] << " to " << i;
    }
  }
  EXPECT_TRUE(unreached);
}

TEST(ConnectedParts, KeepEveryActorAndLink) {
  const std::uint32_t n = 200;
  const Adjacency adjacency(n, random_edges(n, 150, 2));
  const auto parts = connected_parts(adjacency);
  std::set<std::uint32_t> seen;
  std::size_t links = 0, before = n;
  for (const ConnectedPart& part : parts) {
    EXPECT_LE(part.actors.size(), before);
    before = part.actors.size();
    links += part.adjacency.edge_count();
    seen.insert(part.actors.begin(), part.actors.end());
    ASSERT_EQ(part.adjacency.size(), part.actors.size());
    for (std::size_t i = 0; i < part.actors.size(); ++i)
      EXPECT_EQ(part.adjacency.degree(i), adjacency.degree(part.actors[i]));
    std::vector<std::int32_t> reach(part.actors.size());
    std::vector<std::uint32_t> queue;
    part.adjacency.distances(0, reach, queue);
    EXPECT_EQ(std::count(reach.begin(), reach.end(), -1), 0);
  }
  EXPECT_EQ(seen.size(), n);
  EXPECT_EQ(links, adjacency.edge_count());
  EXPECT_TRUE(connected_parts(Adjacency(0, {})).empty());
}

TEST(RelaxOverlaps, PartsDiscsAndBoxes) {
  Random random(9);
  std::vector<Point> centres;
  std::vector<Size> rooms;
  for (int i = 0; i < 400; ++i) {
    centres.push_back({random.unit() * 150, random.unit() * 150});
    rooms.push_back(i % 40 == 0 ? Size{30, 8} : Size{3, 3});  // some labels among dots
  }
  relax_overlaps(centres, rooms, 1, 300);
  for (std::size_t i = 0; i < centres.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (rooms[i].width == 3 && rooms[j].width == 3) {
        EXPECT_GT(distance(centres[i], centres[j]), 4 * 0.98);
      } else {
        EXPECT_FALSE(Rect::around(centres[i], rooms[i]).grown(0.4).overlaps(Rect::around(centres[j], rooms[j]).grown(0.4)));
      }
    }
  }
}

TEST(RelaxOverlaps, LeavesWhatStandsApartAndWhatIsFixed) {
  std::vector<Point> apart = {{0, 0}, {10, 0}, {0, 10}};
  const std::vector<Point> before = apart;
  relax_overlaps(apart, {{4, 4}, {4, 4}, {9, 2}}, 1, 50);
  EXPECT_EQ(apart, before);
  std::vector<Point> heap = {{5, 5}, {5, 5}, {5, 5}};
  relax_overlaps(heap, {{4, 4}, {4, 4}, {4, 4}}, 0, 200, {true, false, false});
  EXPECT_EQ(heap[0], (Point{5, 5}));
  EXPECT_GT(distance(heap[1], heap[0]), 3.9);
  EXPECT_GT(distance(heap[1], heap[2]), 3.9);
}

PackPart ring(double radius, int count, double side) {
  PackPart part;
  for (int i = 0; i < count; ++i) {
    const double angle = 6.283185307 * i / count;
    part.boxes.push_back(Rect::around({100 + radius * std::cos(angle), radius * std::sin(angle)}, {side, side}));
    if (i > 0) part.lines.emplace_back(part.boxes[i - 1].centre(), part.boxes[i].centre());
  }
  part.lines.emplace_back(part.boxes.back().centre(), part.boxes.front().centre());
  return part;
}

TEST(PackParts, FillsCornersAndNotHoles) {
  std::vector<PackPart> parts = {ring(100, 60, 6)};
  for (int i = 0; i < 60; ++i) parts.push_back({{Rect{0, 0, 8, 8}}, {}, false});
  const std::vector<Point> moves = pack_parts(parts, 4, 1);
  std::vector<Rect> placed;
  Rect all = parts[0].boxes[0].at(moves[0]);
  const Point middle = Point{100, 0} + moves[0];
  for (std::size_t k = 0; k < parts.size(); ++k) {
    for (const Rect& box : parts[k].boxes) {
      const Rect at = box.at(moves[k]);
      if (k > 0) {
        EXPECT_GT(distance(at.centre(), middle), 100) << "part " << k << " stands in the ring";
        for (const Rect& other : placed) EXPECT_FALSE(at.grown(1.9).overlaps(other.grown(1.9)));
      }
      all = all.united(at);
    }
    for (const Rect& box : parts[k].boxes) placed.push_back(box.at(moves[k]));
  }
  // The corners beside the ring have room for most: the page grows little beyond it.
  EXPECT_LT(all.width(), 245);
  EXPECT_LT(all.height(), 245);
}

TEST(PackParts, GoesRoundWhatStays) {
  std::vector<PackPart> parts = {{{Rect{0, 0, 10, 10}}, {}, false}, {{Rect{500, 300, 560, 340}}, {}, true}};
  const std::vector<Point> moves = pack_parts(parts, 6, 0.7);
  EXPECT_EQ(moves[1], (Point{0, 0}));
  const Rect moved = parts[0].boxes[0].at(moves[0]);
  EXPECT_FALSE(moved.grown(5.9).overlaps(parts[1].boxes[0]));
  EXPECT_LT(distance(moved.centre(), parts[1].boxes[0].centre()), 60);
  EXPECT_EQ(pack_parts({{{Rect{3, 4, 5, 6}}, {}, false}}, 5, 1), std::vector<Point>{Point{}});
  EXPECT_TRUE(pack_parts({}, 5, 1).empty());
}

TEST(Similarity, FindsTurnMirrorScaleAndMove) {
  const std::vector<Point> shape = {{0, 0}, {4, 0}, {4, 1}, {0, 7}};
  Similarity made;
  made.along = {1.2, -1.6};
  made.offset = {30, -20};
  for (const bool mirrored : {false, true}) {
    made.mirrored = mirrored;
    std::vector<Point> moved;
    for (const Point p : shape) moved.push_back(made(p));
    const Similarity found = fit(shape, moved);
    EXPECT_EQ(found.mirrored, mirrored);
    EXPECT_NEAR(found.scale(), 2, 1e-9);
    for (std::size_t i = 0; i < shape.size(); ++i) EXPECT_LT(distance(found(shape[i]), moved[i]), 1e-9);
  }
  const Similarity single = fit({{1, 2}}, {{5, 5}});
  EXPECT_EQ(single({1, 2}), (Point{5, 5}));
  EXPECT_EQ(single.scale(), 1);
}

TEST(Similarity, LaysDownAlongX) {
  std::vector<Point> standing;
  for (int i = 0; i < 20; ++i) standing.push_back({i % 2 * 0.5, i * 1.0});
  const Similarity lie = lay_down(standing);
  Rect bounds{1e9, 1e9, -1e9, -1e9};
  for (const Point p : standing) bounds = bounds.united({lie(p).x, lie(p).y, lie(p).x, lie(p).y});
  EXPECT_GT(bounds.width(), 18);
  EXPECT_LT(bounds.height(), 2);
}

Drawable dots(std::uint32_t n, const Edges& edges) {
  Drawable drawable;
  drawable.actors.assign(n, test::box(2, 2));
  for (const auto& [a, b] : edges) drawable.links.push_back(test::join(a, b));
  return drawable;
}

Rect bounds_of(const Drawable& drawable, const Placement& placement) {
  Rect bounds = room_box(drawable.actors[0], placement.centres[0]);
  for (std::size_t i = 0; i < placement.centres.size(); ++i)
    bounds = bounds.united(room_box(drawable.actors[i], placement.centres[i]));
  return bounds;
}

Edges tree(std::uint32_t n) {
  Edges edges;
  for (std::uint32_t i = 1; i < n; ++i) edges.emplace_back(i, (i - 1) / 3);
  return edges;
}

TEST(Sparse, FillsTheSpaceWithoutOverlaps) {
  Edges edges = tree(500);
  for (std::uint32_t i = 500; i < 600; i += 2) edges.emplace_back(i, i + 1);
  const Drawable drawable = dots(600, edges);
  LayoutOptions options;
  options.node_spacing = 1;
  options.width = 400;
  options.ratio = 0.75;
  const Placement placement = lay_out_sparse(drawable, options);
  const Rect bounds = bounds_of(drawable, placement);
  EXPECT_LT(bounds.width(), 401);
  EXPECT_LT(bounds.height(), 301);
  EXPECT_GT(std::max(bounds.width() / 400, bounds.height() / 300), 0.97);
  EXPECT_FALSE(any_overlap(placement.centres, std::vector<Size>(600, {2, 2})));
  EXPECT_EQ(placement.engine, "sparse");
}

TEST(Sparse, TellsHowFarItIs) {
  LayoutOptions options;
  std::vector<double> told;
  options.progress = [&](std::string_view what, double part) {
    EXPECT_EQ(what, "laying out");
    told.push_back(part);
  };
  static_cast<void>(lay_out_sparse(dots(300, tree(300)), options));
  ASSERT_GT(told.size(), 10u);
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  EXPECT_NEAR(told.back(), 1, 1e-9);
}

TEST(Sparse, KeepsPinsAndTurnsTheRestOntoThem) {
  Drawable drawable = dots(200, tree(200));
  drawable.actors[0].pin = Point{50, 60};
  drawable.actors[199].pin = Point{350, 260};
  LayoutOptions options;
  options.node_spacing = 1;
  const Placement placement = lay_out_sparse(drawable, options);
  EXPECT_EQ(placement.centres[0], (Point{50, 60}));
  EXPECT_EQ(placement.centres[199], (Point{350, 260}));
  EXPECT_FALSE(any_overlap(placement.centres, std::vector<Size>(200, {2, 2})));
}

TEST(Sparse, KeepsFormerPlacesWhenALeafIsAdded) {
  const std::uint32_t n = 400;
  Edges edges = tree(n - 60);
  for (std::uint32_t i = n - 60; i < n; i += 2) edges.emplace_back(i, i + 1);
  LayoutOptions options;
  options.node_spacing = 1;
  options.width = 400;
  const Placement before = lay_out_sparse(dots(n, edges), options);
  edges.emplace_back(17, n);
  Drawable grown = dots(n + 1, edges);
  for (std::uint32_t i = 0; i < n; ++i) grown.actors[i].before = before.centres[i];
  options.seed = 99;
  const Placement after = lay_out_sparse(grown, options);
  double farthest = 0;
  for (std::uint32_t i = 0; i < n; ++i) farthest = std::max(farthest, distance(before.centres[i], after.centres[i]));
  EXPECT_LT(farthest, 4);
  const double away = distance(after.centres[n], after.centres[17]);
  const auto nearer = std::count_if(after.centres.begin(), after.centres.end(),
                                    [&](Point p) { return distance(p, after.centres[17]) < away; });
  EXPECT_LT(nearer, n / 6) << "a new leaf stands near its actor";
  EXPECT_FALSE(any_overlap(after.centres, std::vector<Size>(n + 1, {2, 2})));
}

TEST(Sparse, IsTheSameTwice) {
  const Drawable drawable = dots(5000, random_edges(5000, 9000, 4));
  LayoutOptions options;
  options.effort = Effort::quick;
  EXPECT_EQ(lay_out_sparse(drawable, options).centres, lay_out_sparse(drawable, options).centres);
}

}  // namespace
}  // namespace coopnet
