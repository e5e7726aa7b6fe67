// Routes that stand already are kept, and the others run round and among them; what is counted of lines beside one another.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "output/layout/random.h"
#include "output/route/line_grid.h"
#include "output/route/router.h"
#include "route_pictures.h"

namespace coopnet {
namespace {

TEST(StandingRoutes, AreKeptInEveryStyle) {
  for (const LinkStyle style : {LinkStyle::automatic, LinkStyle::straight, LinkStyle::curved, LinkStyle::polyline,
                                LinkStyle::orthogonal, LinkStyle::spline}) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      const std::size_t actors = 8 + seed;
      const Picture picture = random_picture(seed, actors, actors * 3 / 2, 14);
      RouterOptions options;
      options.style = style;
      std::vector<Route> routes = route(picture.drawable, picture.centres, options);
      const std::vector<Route> whole = routes;
      for (std::size_t i = 0; i < routes.size(); i += 3) routes[i] = {};
      const std::vector<Route> again = route(picture.drawable, picture.centres, options, routes);
      ASSERT_EQ(again.size(), whole.size());
      for (std::size_t i = 0; i < again.size(); ++i) {
        EXPECT_GE(again[i].points.size(), 2u);
        if (i % 3 != 0) {
          EXPECT_TRUE(again[i].points == whole[i].points) << i;
          continue;
        }
        const DrawableLink& link = picture.drawable.links[i];
        for (std::size_t a = 0; a < actors; ++a) {
          if (a == link.from || a == link.to) continue;
          EXPECT_FALSE(enters(flatten(again[i]), room_box(picture.drawable.actors[a], picture.centres[a]).grown(-0.1)))
              << "seed " << seed << ": link " << i << " through " << a;
        }
      }
    }
  }
}

TEST(StandingRoutes, AreNotRunAlong) {
  // The short way round the box in the middle is taken already.
  Picture picture{{}, {{0, 0}, {150, 0}, {300, 0}, {0, 300}, {300, 300}}};
  for (std::size_t i = 0; i < picture.centres.size(); ++i) picture.drawable.actors.push_back(box_actor(60, 40));
  picture.drawable.links = {plain_link(0, 2), plain_link(3, 4)};
  const std::vector<Point> free_way = flatten(route(picture.drawable, picture.centres, {})[0]);
  const bool below = free_way[free_way.size() / 2].y > 0;
  const double side = below ? 1 : -1;
  const Route standing{{{-40, 24.5 * side}, {340, 24.5 * side}}, false};
  const std::vector<Route> routes = route(picture.drawable, picture.centres, {}, {Route{}, standing});
  LineGrid drawn({-100, -100, 400, 400}, 4);
  drawn.add(standing.points, 1, 1);
  EXPECT_LT(drawn.alongside(flatten(routes[0])), 20);
}

TEST(ParallelWays, KeepTheirDistanceRoundBoxes) {
  // Boxes stand in the way, by turns to the left and to the right.
  for (const LinkStyle style : {LinkStyle::automatic, LinkStyle::straight, LinkStyle::polyline, LinkStyle::spline}) {
    for (const std::size_t links : {2, 3}) {
      Picture picture{{}, {{0, 0}, {420, 30}, {140, -18}, {280, 42}}};
      for (std::size_t i = 0; i < picture.centres.size(); ++i) picture.drawable.actors.push_back(box_actor(60, i < 2 ? 30 : 60));
      for (std::size_t k = 0; k < links; ++k) picture.drawable.links.push_back(k == 1 ? plain_link(1, 0) : plain_link(0, 1));
      RouterOptions options;
      options.style = style;
      const std::vector<Route> routes = route(picture.drawable, picture.centres, options);
      for (std::size_t i = 0; i < links; ++i) {
        const std::vector<Point> line = flatten(routes[i]);
        EXPECT_GT(line.size(), 2u) << "goes round";
        for (const std::size_t foreign : {2, 3})
          EXPECT_FALSE(enters(line, room_box(box_actor(60, 60), picture.centres[foreign]).grown(-0.1)));
        for (std::size_t j = 0; j < i; ++j) {
          const std::vector<Point> other = flatten(routes[j]);
          for (const double part : {0.3, 0.4, 0.5, 0.6, 0.7}) {
            const Point at = point_along(line, part * polyline_length(line));
            double nearest = 1e9;
            for (std::size_t k = 1; k < other.size(); ++k) {
              const Point a = other[k - 1], ab = other[k] - a;
              const double t = std::clamp(dot(at - a, ab) / std::max(1e-9, dot(ab, ab)), 0.0, 1.0);
              nearest = std::min(nearest, distance(at, a + ab * t));
            }
            EXPECT_GE(nearest, 4.5) << links << " links, style " << static_cast<int>(style) << ", at " << part;
          }
        }
      }
    }
  }
}

TEST(LinesBeside, AreCountedAsByALookAtAllOfThem) {
  Random random(3);
  const auto somewhere = [&] { return Point{400 * random.unit(), 300 * random.unit()}; };
  for (int round = 0; round < 60; ++round) {
    std::vector<std::pair<Point, Point>> lines;
    LineGrid grid({0, 0, 400, 300}, 40);
    for (std::size_t i = 0; i < 40; ++i) {
      const Point p = somewhere();
      // Many nearly level, so that there is something beside something.
      const Point q = i % 2 ? somewhere() : p + Point{150 * random.unit(), 4 * random.unit() - 2};
      lines.emplace_back(p, q);
      grid.add({p, q}, i, i);
    }
    const Point p = somewhere(), q = round % 2 ? somewhere() : p + Point{200, 3};
    const double whole = distance(p, q);
    const int samples = std::max(1, static_cast<int>(whole / 4));
    double expected = 0;
    for (int k = 0; k < samples; ++k) {
      const Point at = p + (q - p) * ((k + 0.5) / samples);
      for (const auto& [a, b] : lines) {
        const double t = std::clamp(dot(at - a, b - a) / dot(b - a, b - a), 0.0, 1.0);
        const double sine = std::abs(cross(q - p, b - a)) / (whole * distance(a, b));
        if (distance(at, a + (b - a) * t) > 2.5 || sine >= 0.2) continue;
        expected += whole / samples;
        break;
      }
    }
    EXPECT_NEAR(grid.alongside(p, q), expected, 1e-6) << round;
    EXPECT_NEAR(grid.alongside(std::vector<Point>{p, q}, LineGrid::kNoBundle, expected), expected, 1e-6) << round;
  }
}

}  // namespace
}  // namespace coopnet
