// Ways round boxes against brute force: Dijkstra over all corners, and over the whole grid of all boxes' lines.
#include <gtest/gtest.h>

#include <limits>
#include <queue>

#include "output/route/course.h"
#include "output/route/shortest_way.h"
#include "output/route/smooth.h"
#include "output/route/square_way.h"
#include "route_pictures.h"

namespace coopnet {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

/// The least length plus bend costs from centre to centre by way of any corners of grown rooms.
double brute_force(const Obstacles& obstacles, const Ends& ends, Point from, Point to, double bend) {
  std::vector<Point> nodes = {from, to};
  for (std::size_t i = 0; i < obstacles.size(); ++i) {
    if (!obstacles.counts(i, ends)) continue;
    const Rect box = obstacles[i].grown;
    nodes.insert(nodes.end(), {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}});
  }
  std::vector<double> cost(nodes.size(), kNever);
  std::vector<bool> done(nodes.size(), false);
  cost[0] = 0;
  for (;;) {
    std::size_t at = nodes.size();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!done[i] && cost[i] < kNever && (at == nodes.size() || cost[i] < cost[at])) at = i;
    }
    if (at == nodes.size()) return kNever;
    if (at == 1) return cost[1];
    done[at] = true;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (done[i] || !obstacles.is_free(nodes[at], nodes[i], ends)) continue;
      cost[i] = std::min(cost[i], cost[at] + distance(nodes[at], nodes[i]) + (i == 1 ? 0 : bend));
    }
  }
}

TEST(ShortestWay, IsAsShortAsBruteForceFinds) {
  std::size_t bent = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Picture picture = random_picture(seed, 14, 12, 9);
    const Obstacles obstacles(picture.drawable, picture.centres, 4);
    for (const DrawableLink& link : picture.drawable.links) {
      if (link.from == link.to) continue;
      const Point from = core_box(picture.drawable.actors[link.from], picture.centres[link.from]).centre();
      const Point to = core_box(picture.drawable.actors[link.to], picture.centres[link.to]).centre();
      const Ends ends = obstacles.ends(link.from, link.to, from, to);
      WayCosts costs;
      costs.bend = static_cast<double>(seed % 3) * 6;
      const auto bends = shortest_way(obstacles, ends, from, to, costs);
      const double expected = brute_force(obstacles, ends, from, to, costs.bend);
      ASSERT_EQ(bends.has_value(), expected < kNever);
      if (!bends) continue;
      std::vector<Point> line = {from};
      for (const WayPoint& bend : *bends) line.push_back(bend.at);
      line.push_back(to);
      EXPECT_TRUE(obstacles.is_free(line, ends));
      const double cost = polyline_length(line) + costs.bend * static_cast<double>(bends->size());
      EXPECT_GE(cost, expected - 1e-6) << "seed " << seed;
      // A way that is not taut may spare a bend.
      EXPECT_LE(cost, expected + costs.bend + 1e-6) << "seed " << seed;
      bent += bends->empty() ? 0 : 1;
    }
  }
  EXPECT_GT(bent, 50u) << "the pictures must be crowded enough to need bends";
}

TEST(ShortestWay, ExtraCostsTurnItAside) {
  const Picture picture{{{box_actor(20, 20), box_actor(20, 20), box_actor(20, 60)}, {}, {}, {}}, {{0, 0}, {200, 0}, {100, 5}}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  const Ends ends{0, 1, {}};
  const auto above = shortest_way(obstacles, ends, {0, 0}, {200, 0}, {});
  ASSERT_TRUE(above && !above->empty());
  EXPECT_LT(above->front().at.y, 0);
  WayCosts costs;
  costs.extra = [](Point p, Point q) { return std::min(p.y, q.y) < -5 ? 100.0 : 0.0; };
  const auto below = shortest_way(obstacles, ends, {0, 0}, {200, 0}, costs);
  ASSERT_TRUE(below && !below->empty());
  EXPECT_GT(below->front().at.y, 0);
}

TEST(ShortestWay, NoneOutOfAClosedRing) {
  Picture picture{{{box_actor(20, 20), box_actor(20, 20)}, {}, {}, {}}, {{0, 0}, {300, 0}}};
  for (const Rect wall : {Rect{-60, -60, 60, -40}, Rect{-60, 40, 60, 60}, Rect{-60, -45, -40, 45}, Rect{40, -45, 60, 45}}) {
    picture.drawable.actors.push_back(box_actor(wall.width(), wall.height()));
    picture.centres.push_back(wall.centre());
  }
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  EXPECT_FALSE(shortest_way(obstacles, Ends{0, 1, {}}, {0, 0}, {300, 0}, {}));
}

struct GridState {
  double cost;
  std::size_t at;
  friend bool operator>(const GridState& a, const GridState& b) { return a.cost > b.cost; }
};

/// The least length plus bend costs from gate to gate over the lines of all boxes and gates.
double brute_square(const Obstacles& obstacles, const Gate& from, const Gate& to, double bend) {
  const Ends nobody{999, 999, {}};
  std::vector<double> xs = {from.port.x, to.port.x}, ys = {from.port.y, to.port.y};
  for (std::size_t i = 0; i < obstacles.size(); ++i) {
    xs.insert(xs.end(), {obstacles[i].grown.left, obstacles[i].grown.right});
    ys.insert(ys.end(), {obstacles[i].grown.top, obstacles[i].grown.bottom});
  }
  for (auto* lines : {&xs, &ys}) {
    std::sort(lines->begin(), lines->end());
    lines->erase(std::unique(lines->begin(), lines->end()), lines->end());
  }
  const auto index = [](const std::vector<double>& lines, double at) {
    return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), at) - lines.begin());
  };
  // From the border of the own grown room to that of the other one: with the right and left sides, along x.
  const std::size_t start_x = index(xs, obstacles[0].grown.right), end_x = index(xs, obstacles[1].grown.left);
  const std::size_t start = (start_x * ys.size() + index(ys, from.port.y)) * 4 + 1;
  const std::size_t end = (end_x * ys.size() + index(ys, to.port.y)) * 4 + 1;
  std::vector<double> cost(xs.size() * ys.size() * 4, kNever);
  std::priority_queue<GridState, std::vector<GridState>, std::greater<>> open;
  cost[start] = 0;
  open.push({0, start});
  double best = kNever;
  while (!open.empty()) {
    const auto [so_far, at] = open.top();
    open.pop();
    if (so_far > cost[at]) continue;
    if (at / 4 == end / 4 && at % 4 != 3) best = std::min(best, so_far + (at % 4 == 1 ? 0 : bend));
    const std::size_t x = at / 4 / ys.size(), y = at / 4 % ys.size();
    for (std::size_t direction = 0; direction < 4; ++direction) {
      if ((direction + 2) % 4 == at % 4) continue;
      if ((direction == 3 && x == 0) || (direction == 0 && y == 0) || (direction == 1 && x + 1 == xs.size()) ||
          (direction == 2 && y + 1 == ys.size())) {
        continue;
      }
      const std::size_t nx = direction == 3   ? x - 1
                             : direction == 1 ? x + 1
                                              : x,
                        ny = direction == 0   ? y - 1
                             : direction == 2 ? y + 1
                                              : y;
      if (!obstacles.is_free({xs[x], ys[y]}, {xs[nx], ys[ny]}, nobody)) continue;
      const double next = so_far + std::abs(xs[nx] - xs[x]) + std::abs(ys[ny] - ys[y]) + (direction == at % 4 ? 0 : bend);
      const std::size_t to_state = (nx * ys.size() + ny) * 4 + direction;
      if (next >= cost[to_state]) continue;
      cost[to_state] = next;
      open.push({next, to_state});
    }
  }
  return best + (obstacles[0].grown.right - from.port.x) + (to.port.x - obstacles[1].grown.left);
}

TEST(SquareWay, IsAsShortAsBruteForceFinds) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Picture picture = random_picture(seed, 12, 0, 9);
    // Obstacles without parts of their own keep the two searches alike.
    for (DrawableActor& actor : picture.drawable.actors)
      actor.core = Rect::around({0, 0}, actor.size), actor.outline = Outline::box;
    const Obstacles obstacles(picture.drawable, picture.centres, 4);
    const Rect a = obstacles[0].room, b = obstacles[1].room;
    const Gate from{{a.right, a.centre().y}, Side::right, 0}, to{{b.left, b.centre().y}, Side::left, 0};
    SquareCosts costs;
    costs.bend = 15;
    const auto way = square_way(obstacles, 0, 1, {from}, {to}, costs);
    ASSERT_TRUE(way);
    double cost = polyline_length(way->points) + costs.bend * static_cast<double>(way->points.size() - 2);
    for (std::size_t i = 1; i < way->points.size(); ++i) {
      const Point step = way->points[i] - way->points[i - 1];
      EXPECT_TRUE(std::abs(step.x) < 1e-9 || std::abs(step.y) < 1e-9);
    }
    EXPECT_EQ(way->points.front(), from.port);
    EXPECT_EQ(way->points.back(), to.port);
    EXPECT_NEAR(cost, brute_square(obstacles, from, to, costs.bend), 1e-6) << "seed " << seed;
  }
}

TEST(SquareWay, ChoosesTheBestGates) {
  const Picture picture{{{box_actor(40, 20), box_actor(40, 20)}, {}, {}, {}}, {{0, 0}, {0, 100}}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  const std::vector<Gate> from = {{{20, 0}, Side::right, 0}, {{0, 10}, Side::bottom, 0}};
  const std::vector<Gate> to = {{{-20, 100}, Side::left, 0}, {{0, 90}, Side::top, 0}};
  const auto way = square_way(obstacles, 0, 1, from, to, {});
  ASSERT_TRUE(way);
  EXPECT_EQ(way->points, (std::vector<Point>{{0, 10}, {0, 90}}));
  EXPECT_EQ(way->from_gate, 1u);
  EXPECT_EQ(way->to_gate, 1u);
}

TEST(CornersOnly, LeavesOutWhatLiesOnALine) {
  EXPECT_EQ(corners_only({{0, 0}, {5, 0}, {5, 0}, {9, 0}, {9, 4}, {9, 4}}), (std::vector<Point>{{0, 0}, {9, 0}, {9, 4}}));
  EXPECT_EQ(corners_only({{1, 1}, {1, 1}}), (std::vector<Point>{{1, 1}}));
  EXPECT_TRUE(corners_only({}).empty());
}

TEST(Smooth, KeepsClearAndTurnsSoftly) {
  const Picture picture{{{box_actor(20, 20), box_actor(20, 20), box_actor(60, 60)}, {}, {}, {}}, {{0, 0}, {200, 0}, {100, 0}}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  const Ends ends{0, 1, {}};
  SmoothOptions options;
  options.straight_to = 5;
  const Route route = smooth({{10, 0}, {66, -34}, {134, -34}, {190, 0}}, ends, obstacles, options);
  ASSERT_TRUE(route.curved);
  const std::vector<Point> line = flatten(route);
  EXPECT_TRUE(obstacles.is_free(line, ends, 0.5));
  EXPECT_EQ(line.front(), (Point{10, 0}));
  EXPECT_EQ(line.back(), (Point{190, 0}));
  for (std::size_t i = 2; i < line.size(); ++i) {
    const Point in = unit(line[i - 1] - line[i - 2]), out = unit(line[i] - line[i - 1]);
    EXPECT_GT(dot(in, out), 0.85) << "no sharp turn";
  }
}

TEST(Smooth, KeepsWhatIsAccepted) {
  const Picture picture{{{box_actor(20, 20), box_actor(20, 20)}, {}, {}, {}}, {{0, 0}, {200, 0}}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4);
  SmoothOptions options;
  options.accept = [](const std::vector<Point>& line) {
    return std::all_of(line.begin(), line.end(), [](Point p) { return p.y >= -50; });
  };
  const std::vector<Point> line = flatten(smooth({{10, 0}, {100, -50}, {190, 0}}, Ends{0, 1, {}}, obstacles, options));
  for (const Point p : line) EXPECT_GE(p.y, -50.01);
}

}  // namespace
}  // namespace coopnet
