#include "output/route/router.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "output/route/course.h"
#include "output/route/line_grid.h"
#include "output/route/obstacles.h"
#include "route_pictures.h"

namespace coopnet {
namespace {

std::vector<Route> route_with(const Picture& picture, LinkStyle style) {
  RouterOptions options;
  options.style = style;
  return route(picture.drawable, picture.centres, options);
}

Picture boxes(const std::vector<Point>& centres, const std::vector<std::pair<std::size_t, std::size_t>>& links, double width = 60,
              double height = 20) {
  Picture picture{{}, centres};
  for (std::size_t i = 0; i < centres.size(); ++i) picture.drawable.actors.push_back(box_actor(width, height));
  for (const auto& [from, to] : links) picture.drawable.links.push_back(plain_link(from, to));
  return picture;
}

class EveryStyle : public testing::TestWithParam<LinkStyle> {};

std::string name_of(const testing::TestParamInfo<LinkStyle>& style) {
  constexpr std::array names = {"automatic", "straight", "curved", "polyline", "orthogonal", "spline"};
  return names[static_cast<std::size_t>(style.param)];
}

INSTANTIATE_TEST_SUITE_P(Router, EveryStyle,
                         testing::Values(LinkStyle::automatic, LinkStyle::straight, LinkStyle::curved, LinkStyle::polyline,
                                         LinkStyle::orthogonal, LinkStyle::spline),
                         name_of);

TEST_P(EveryStyle, NoLinkRunsThroughAForeignRoom) {
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    const std::size_t actors = 5 + seed % 30;
    const Picture picture = random_picture(seed, actors, actors * 3 / 2, seed % 2 ? 8 : 14);
    const std::vector<Route> routes = route_with(picture, GetParam());
    ASSERT_EQ(routes.size(), picture.drawable.links.size());
    for (std::size_t i = 0; i < routes.size(); ++i) {
      const DrawableLink& link = picture.drawable.links[i];
      const std::vector<Point> line = flatten(routes[i]);
      for (std::size_t j = 0; j < actors; ++j) {
        if (j == link.from || j == link.to) continue;
        EXPECT_FALSE(enters(line, room_box(picture.drawable.actors[j], picture.centres[j]).grown(-0.1)))
            << "seed " << seed << ": link " << i << " from " << link.from << " to " << link.to << " through " << j;
      }
    }
  }
}

TEST_P(EveryStyle, LeadsRoundAWholeColumn) {
  Picture picture;
  for (std::size_t i = 0; i < 140; ++i) {
    picture.drawable.actors.push_back(box_actor(60, 17));
    picture.centres.push_back({i % 2 ? 4.0 : 0.0, 40.0 * double(i)});
  }
  picture.drawable.links = {plain_link(0, 139), plain_link(138, 2)};
  const std::vector<Route> routes = route_with(picture, GetParam());
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const DrawableLink& link = picture.drawable.links[i];
    for (std::size_t j = 0; j < picture.centres.size(); ++j) {
      if (j == link.from || j == link.to) continue;
      EXPECT_FALSE(enters(flatten(routes[i]), room_box(picture.drawable.actors[j], picture.centres[j]).grown(-0.1))) << j;
    }
  }
}

TEST_P(EveryStyle, EndsStandOnTheOutlines) {
  for (std::uint64_t seed = 200; seed < 240; ++seed) {
    const Picture picture = random_picture(seed, 12, 24, 10);
    const std::vector<Route> routes = route_with(picture, GetParam());
    for (std::size_t i = 0; i < routes.size(); ++i) {
      const DrawableLink& link = picture.drawable.links[i];
      ASSERT_GE(routes[i].points.size(), 2u);
      if (routes[i].curved) {
        EXPECT_EQ(routes[i].points.size() % 3, 1u);
      }
      const auto off = [&](std::size_t actor, Point p) {
        return distance_to_outline(picture.drawable.actors[actor], picture.centres[actor], p);
      };
      EXPECT_LT(off(link.from, routes[i].points.front()), 1e-3) << "seed " << seed << " link " << i;
      EXPECT_LT(off(link.to, routes[i].points.back()), 1e-3) << "seed " << seed << " link " << i;
    }
  }
}

TEST_P(EveryStyle, LinesStayOutOfTheirOwnActors) {
  for (std::uint64_t seed = 300; seed < 330; ++seed) {
    const Picture picture = random_picture(seed, 14, 24, 12);
    const std::vector<Route> routes = route_with(picture, GetParam());
    for (std::size_t i = 0; i < routes.size(); ++i) {
      const std::vector<Point> line = flatten(routes[i]);
      for (const std::size_t actor : {picture.drawable.links[i].from, picture.drawable.links[i].to}) {
        const DrawableActor& own = picture.drawable.actors[actor];
        const Rect core = core_box(own, picture.centres[actor]), room = room_box(own, picture.centres[actor]);
        if (room.bottom > core.bottom + 1) {
          EXPECT_FALSE(enters(line, {room.left, core.bottom + 0.1, room.right, room.bottom - 0.1}))
              << "seed " << seed << " link " << i << " over the label of " << actor;
        }
        for (std::size_t k = 1; k < line.size(); ++k) {
          const Point middle = (line[k - 1] + line[k]) * 0.5;
          const bool deep =
              inside_outline(own.outline, core, middle) && distance_to_outline(own, picture.centres[actor], middle) > 0.6;
          EXPECT_FALSE(deep) << "seed " << seed << " link " << i << " inside " << actor;
        }
      }
    }
  }
}

TEST_P(EveryStyle, TheSameTwice) {
  const Picture picture = random_picture(7, 30, 60, 10);
  const std::vector<Route> once = route_with(picture, GetParam()), twice = route_with(picture, GetParam());
  for (std::size_t i = 0; i < once.size(); ++i) {
    EXPECT_EQ(once[i].points, twice[i].points);
    EXPECT_EQ(once[i].curved, twice[i].curved);
  }
}

TEST_P(EveryStyle, ArrowheadsStandOnAStraightStretch) {
  for (std::uint64_t seed = 400; seed < 430; ++seed) {
    const Picture picture = random_picture(seed, 12, 20, 14);
    const std::vector<Route> routes = route_with(picture, GetParam());
    for (std::size_t i = 0; i < routes.size(); ++i) {
      const std::vector<Point> line = flatten(routes[i]);
      if (picture.drawable.links[i].from == picture.drawable.links[i].to || polyline_length(line) < 20) continue;
      const Point tip = line.back();
      std::vector<Point> back(line.rbegin(), line.rend());
      const Point base = point_along(back, 3.5);
      Point way;
      (void)point_along(back, 0.01, &way);
      EXPECT_LT(distance(base, tip + way * 3.5), 0.8) << "seed " << seed << " link " << i;
    }
  }
}

TEST_P(EveryStyle, ParallelLinksRunSideBySide) {
  const Picture picture = boxes({{0, 0}, {160, 30}}, {{0, 1}, {1, 0}, {0, 1}});
  const std::vector<Route> routes = route_with(picture, GetParam());
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = i + 1; j < 3; ++j) {
      const std::vector<Point> a = flatten(routes[i]), b = flatten(routes[j]);
      const Point middle = point_along(a, polyline_length(a) / 2);
      double nearest = 1e9;
      for (double at = 0; at <= polyline_length(b); at += 0.5) nearest = std::min(nearest, distance(middle, point_along(b, at)));
      EXPECT_GT(nearest, 2) << i << " and " << j;
      for (std::size_t p = 1; p < a.size(); ++p) {
        for (std::size_t q = 1; q < b.size(); ++q) EXPECT_FALSE(segments_cross(a[p - 1], a[p], b[q - 1], b[q]));
      }
    }
  }
}

TEST_P(EveryStyle, ASelfLinkIsALoopBesideItsActor) {
  const Picture picture = boxes({{0, 0}, {120, 0}}, {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}});
  const std::vector<Route> routes = route_with(picture, GetParam());
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const std::vector<Point> line = flatten(routes[i]);
    EXPECT_GT(polyline_length(line), 20);
    EXPECT_FALSE(enters(line, Rect{-30, -10, 30, 10}.grown(-0.1)));
    EXPECT_FALSE(enters(line, Rect{90, -10, 150, 10}));
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(routes[i].points, routes[j].points);
  }
}

TEST_P(EveryStyle, OddPlacesAreHarmless) {
  const std::vector<Picture> pictures = {
      boxes({}, {}),
      boxes({{5, 5}}, {}),
      boxes({{0, 0}, {0, 0}}, {{0, 1}, {1, 0}}),                                     // coincident
      boxes({{0, 0}, {60, 0}, {120, 0}}, {{0, 2}, {0, 1}}),                          // touching
      boxes({{0, 0}, {30, 8}, {60, 0}}, {{0, 2}, {0, 1}, {1, 2}}),                   // overlapping
      boxes({{0, 0}, {10, 0}, {20, 0}, {400, 0}}, {{0, 3}, {1, 3}, {3, 2}}),         // heaped
      boxes({{0, 0}, {61, 0}, {-61, 0}, {0, 21}, {0, -21}, {300, 300}}, {{0, 5}}),   // walled in
      boxes({{0, 0}, {0, 0}, {100, 0}}, {{0, 2}, {0, 1}, {1, 1}}, 0, 0),             // points
  };
  for (std::size_t p = 0; p < pictures.size(); ++p) {
    const std::vector<Route> routes = route_with(pictures[p], GetParam());
    ASSERT_EQ(routes.size(), pictures[p].drawable.links.size());
    for (const Route& route : routes) {
      EXPECT_GE(route.points.size(), 2u) << "picture " << p;
      for (const Point point : route.points) EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y)) << "picture " << p;
    }
  }
}

TEST_P(EveryStyle, ManyActorsAreRoutedStraight) {
  Picture picture;
  for (std::size_t i = 0; i < kMostRoutedActors + 1; ++i) {
    picture.drawable.actors.push_back(box_actor(20, 10));
    picture.centres.push_back({static_cast<double>(i % 50) * 40, static_cast<double>(i / 50) * 30});
    if (i > 0) picture.drawable.links.push_back(plain_link(i, i * 7 % i));
  }
  for (const Route& route : route_with(picture, GetParam())) EXPECT_EQ(route.points.size(), 2u);
}

TEST_P(EveryStyle, NoLineRunsThroughWhatIsKeptFree) {
  Picture picture;
  picture.drawable.actors = {box_actor(40, 16), box_actor(40, 16)};
  picture.centres = {{0, 0}, {160, 0}};
  picture.drawable.links = {plain_link(0, 1)};
  RouterOptions options;
  options.style = GetParam();
  options.kept_free = {{60, -6, 100, 6}};
  const std::vector<Point> line = flatten(route(picture.drawable, picture.centres, options)[0]);
  for (std::size_t i = 1; i < line.size(); ++i) EXPECT_FALSE(runs_through(line[i - 1], line[i], options.kept_free[0]));
}

TEST(Router, StraightWhereFree) {
  const Picture picture = boxes({{0, 0}, {200, 0}, {100, 60}}, {{0, 1}});
  for (const LinkStyle style : {LinkStyle::automatic, LinkStyle::straight, LinkStyle::polyline, LinkStyle::spline}) {
    const std::vector<Route> routes = route_with(picture, style);
    EXPECT_EQ(routes[0].points, (std::vector<Point>{{30, 0}, {170, 0}}));
  }
}

TEST(Router, GoesRoundABoxWithClearance) {
  const Picture picture = boxes({{0, 0}, {200, 0}, {100, 0}}, {{0, 1}});
  for (const LinkStyle style : {LinkStyle::automatic, LinkStyle::straight, LinkStyle::polyline, LinkStyle::spline}) {
    const std::vector<Point> line = flatten(route_with(picture, style)[0]);
    EXPECT_FALSE(enters(line, Rect{70, -10, 130, 10}.grown(1.9)));
    EXPECT_LT(polyline_length(line), 160);
  }
}

TEST(Router, OrthogonalLinesDoNotLieOnOneAnother) {
  Picture picture = boxes({{0, 0}, {0, 40}, {0, 80}, {0, 120}, {0, 160}, {200, 80}, {320, 60}}, {});
  picture.drawable.actors[5] = box_actor(60, 60);
  for (std::size_t i = 0; i < 5; ++i) picture.drawable.links.push_back(plain_link(i, 5));
  for (std::size_t i = 0; i < 3; ++i) picture.drawable.links.push_back(plain_link(i, 6));
  picture.drawable.links.push_back(plain_link(5, 6));
  picture.drawable.links.push_back(plain_link(6, 5));
  const std::vector<Route> routes = route_with(picture, LinkStyle::orthogonal);
  std::vector<std::vector<Point>> lines;
  for (const Route& route : routes) lines.push_back(flatten(route));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      double shared = 0;
      for (double at = 0; at < polyline_length(lines[i]); at += 1) {
        Point way, other;
        const Point p = point_along(lines[i], at, &way);
        for (double by = 0; by < polyline_length(lines[j]); by += 0.5) {
          const Point q = point_along(lines[j], by, &other);
          if (distance(p, q) < 1 && std::abs(cross(way, other)) < 0.1) {
            shared += 1;
            break;
          }
        }
      }
      EXPECT_LT(shared, 3) << i << " and " << j;
    }
  }
}

bool curls(const Picture& picture, std::size_t link, const std::vector<Point>& line) {
  if (picture.drawable.links[link].from == picture.drawable.links[link].to) return false;
  for (std::size_t i = 1; i < line.size(); ++i)
    for (std::size_t k = i + 2; k < line.size(); ++k)
      if (segments_cross(line[i - 1], line[i], line[k - 1], line[k])) return true;
  return false;
}

TEST(Router, LinesRoundBoxesHardlyRunAlongOthers) {
  double shared = 0, whole = 0;
  for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6}) {
    const Picture picture = random_picture(seed, 60, 150, 12);
    const std::vector<Route> routes = route(picture.drawable, picture.centres, {});
    LineGrid drawn({0, 0, 2000, 2000}, 4000);
    const auto pair = [&](std::size_t link) {
      const auto [low, high] = std::minmax(picture.drawable.links[link].from, picture.drawable.links[link].to);
      return low * picture.drawable.actors.size() + high;
    };
    for (std::size_t i = 0; i < routes.size(); ++i) drawn.add(flatten(routes[i]), i, pair(i));
    for (std::size_t i = 0; i < routes.size(); ++i) {
      shared += drawn.alongside(flatten(routes[i]), pair(i));
      whole += polyline_length(flatten(routes[i]));
      EXPECT_FALSE(curls(picture, i, flatten(routes[i]))) << seed << " " << i;
    }
  }
  EXPECT_LT(shared / whole, 0.08);
}

TEST(Router, CurvesLeaveSidesSquarelyAtSpreadPlaces) {
  Picture picture = boxes({{0, 0}, {0, 40}, {0, 80}, {0, 120}, {200, 60}}, {{0, 4}, {1, 4}, {2, 4}, {3, 4}});
  picture.drawable.actors[4] = box_actor(60, 60);
  const std::vector<Route> routes = route_with(picture, LinkStyle::curved);
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const std::vector<Point> line = flatten(routes[i]);
    EXPECT_EQ(line.front().x, 30);
    EXPECT_EQ(line.back().x, 170);
    EXPECT_NEAR(line[line.size() - 2].y, line.back().y, 1e-6) << "arrives level";
    const double before = i > 0 ? routes[i - 1].points.back().y : -1e9;
    EXPECT_GT(line.back().y, before + 4) << "in order, apart";
  }
}

TEST(Router, EndsAsideSpareABend) {
  // The third box covers the line between the centres by a little only.
  const Picture picture = boxes({{0, 0}, {0, 100}, {34, 50}}, {{0, 1}});
  EXPECT_EQ(route_with(picture, LinkStyle::automatic)[0].points.size(), 2u);
}

}  // namespace
}  // namespace coopnet
