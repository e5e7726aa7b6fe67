// Lines that fan out from one side of an actor: their ends, the order in which they part, and the shape of each.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "output/route/s_curve.h"
#include "output/route/steps.h"
#include "route_pictures.h"

namespace coopnet {
namespace {

/// A column of boxes, `pitch` apart, left of one box that each is linked to.
Picture column_and_hub(std::size_t count, double pitch, double between, double hub_height) {
  Picture picture;
  picture.drawable.actors.push_back(box_actor(100, hub_height));
  picture.centres.push_back({50 + between, 0});
  for (std::size_t i = 0; i < count; ++i) {
    picture.drawable.actors.push_back(box_actor(60, 16));
    picture.centres.push_back({-30, pitch * (static_cast<double>(i) - static_cast<double>(count - 1) / 2)});
    picture.drawable.links.push_back(plain_link(i + 1, 0));
  }
  return picture;
}

std::vector<Route> curved(const Picture& picture) {
  RouterOptions options;
  options.style = LinkStyle::curved;
  return route(picture.drawable, picture.centres, options);
}

std::size_t crossings(const std::vector<Route>& routes) {
  std::size_t count = 0;
  for (std::size_t a = 0; a < routes.size(); ++a) {
    const std::vector<Point> first = flatten(routes[a]);
    for (std::size_t b = a + 1; b < routes.size(); ++b) {
      const std::vector<Point> second = flatten(routes[b]);
      for (std::size_t i = 1; i < first.size(); ++i) {
        for (std::size_t k = 1; k < second.size(); ++k) {
          if (segments_cross(first[i - 1], first[i], second[k - 1], second[k])) ++count;
        }
      }
    }
  }
  return count;
}

/// The least distance between the points of two courses.
double least_distance(const Route& a, const Route& b) {
  double least = 1e9;
  for (const Point p : flatten(a, 0.05)) {
    for (const Point q : flatten(b, 0.05)) least = std::min(least, distance(p, q));
  }
  return least;
}

TEST(Fans, LinesOfAFanNeitherCrossNorTouch) {
  for (const std::size_t count : {2u, 3u, 5u, 6u, 8u}) {
    const std::vector<Route> routes = curved(column_and_hub(count, 30, 44, 70));
    EXPECT_EQ(crossings(routes), 0u) << count;
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = a + 1; b < count; ++b) {
        EXPECT_GT(least_distance(routes[a], routes[b]), 3) << count << ": " << a << ", " << b;
      }
    }
  }
}

TEST(Fans, EndsKeepTheirDistanceWhereOneLineCouldRunStraight) {
  // The third box of six faces the hub near its upper corner: straight, it would press the two above it against the corner.
  Picture picture = column_and_hub(6, 30, 44, 70);
  for (Point& centre : picture.centres) centre.y += &centre == &picture.centres[0] ? 0 : 40;
  std::vector<double> ends;
  for (const Route& route : curved(picture)) ends.push_back(route.points.back().y);
  std::sort(ends.begin(), ends.end());
  for (std::size_t i = 1; i < ends.size(); ++i) EXPECT_GT(ends[i] - ends[i - 1], 5.9) << i;
}

TEST(Fans, AStrongLineStaysStraightWhereThinOnesMakeRoom) {
  Picture picture = column_and_hub(5, 30, 44, 40);
  picture.drawable.links[4].width = 2;
  for (std::size_t i = 1; i < 6; ++i) picture.centres[i].y -= 60;   // the last one faces the hub's middle
  const Route strong = curved(picture)[4];
  EXPECT_NEAR(strong.points.front().y, strong.points.back().y, 1e-3);
}

TEST(SCurve, NeverTurnsBackBetweenFacingSides) {
  for (const double high : {4.0, 20.0, 80.0, 400.0}) {
    for (const double aside : {-12.0, 0.0, 12.0}) {
      const SCurve shape{{0, 0}, Side::right, {40, high}, Side::left, 0, 5, aside};
      const std::vector<Point> line = flatten(s_curve(shape), 0.01);
      for (std::size_t i = 1; i < line.size(); ++i) EXPECT_GE(line[i].x, line[i - 1].x - 0.2) << high << ", " << aside;
      EXPECT_EQ(line.front(), shape.from);
      EXPECT_EQ(line.back(), shape.to);
    }
  }
}

TEST(SCurve, ItsMiddleMovesAside) {
  const auto middle = [](double aside) {
    const SCurve shape{{0, 0}, Side::right, {40, 90}, Side::left, 0, 0, aside};
    const std::vector<Point> points = s_curve(shape).points;
    return (points[0] + points[1] * 3 + points[2] * 3 + points[3]) * 0.125;
  };
  EXPECT_NEAR(middle(6).x - middle(0).x, 6, 1e-9);
  EXPECT_NEAR(middle(-6).x - middle(0).x, -6, 1e-9);
  EXPECT_NEAR(middle(0).x, 20, 1e-9);
}

TEST(SCurve, StraightWhereTheEndsFaceEachOther) {
  EXPECT_EQ(s_curve({{0, 3}, Side::right, {40, 3}, Side::left, 0, 5, 0}).points.size(), 2u);
  EXPECT_EQ(square_line({{0, 3}, Side::right, {40, 3}, Side::left, 0, 5, 0}).size(), 2u);
}

TEST(SquareLine, HasOnlyLevelAndUprightPieces) {
  const std::vector<std::pair<Side, Side>> sides = {
      {Side::right, Side::left}, {Side::bottom, Side::top}, {Side::right, Side::top}};
  for (const auto& [from, to] : sides) {
    const std::vector<Point> line = square_line({{0, 0}, from, {50, 30}, to, 0, 5, 0});
    EXPECT_GE(line.size(), 3u);
    for (std::size_t i = 1; i < line.size(); ++i) EXPECT_TRUE(line[i].x == line[i - 1].x || line[i].y == line[i - 1].y);
  }
}

TEST(Steps, ALineStepsWhereItCrossesNothing) {
  // A line with its step halfway would cross the upright end of another one, which comes down at 30.
  std::vector<SquareLine> lines = {{{{0, 0}, {50, 0}, {50, 40}, {100, 40}}, 0, 1, {0, 0}, {40, 40}},
                                   {{{30, -40}, {30, 20}, {60, 20}}, 2, 3, {30, 30}, {20, 20}}};
  place_steps(lines, {{0, Side::right, Side::left}}, 6, 8);
  EXPECT_LE(lines[0].points[1].x, 30);   // at 30 itself nudge() parts the two
  EXPECT_GE(lines[0].points[1].x, 8);
  EXPECT_EQ(lines[0].points[1].x, lines[0].points[2].x);
}

TEST(Steps, ALineThatCrossesNothingStays) {
  std::vector<SquareLine> lines = {{{{0, 0}, {50, 0}, {50, 40}, {100, 40}}, 0, 1, {0, 0}, {40, 40}}};
  place_steps(lines, {{0, Side::right, Side::left}}, 6, 8);
  EXPECT_EQ(lines[0].points[1].x, 50);
}

TEST(Steps, LinesOfOneSideStepTogether) {
  std::vector<SquareLine> lines = {{{{0, 0}, {50, 0}, {50, 40}, {100, 40}}, 0, 1, {0, 0}, {40, 40}},
                                   {{{0, 6}, {40, 6}, {40, 80}, {80, 80}}, 0, 2, {6, 6}, {80, 80}}};
  place_steps(lines, {{0, Side::right, Side::left}, {1, Side::right, Side::left}}, 6, 8);
  EXPECT_EQ(lines[0].points[1].x, lines[1].points[1].x);
}

TEST(Steps, LinesOfAFanHaveAWayInCommon) {
  const std::vector<SquareLine> lines = {{{{0, 0}, {50, 0}, {50, 40}, {100, 40}}, 0, 1, {0, 0}, {40, 40}},
                                         {{{0, 6}, {40, 6}, {40, 80}, {80, 80}}, 0, 2, {6, 6}, {80, 80}},
                                         {{{0, 200}, {40, 200}, {40, 280}, {80, 280}}, 3, 4, {200, 200}, {280, 280}}};
  const auto ways =
      ways_of_fans(lines, {{0, Side::right, Side::left}, {1, Side::right, Side::left}, {2, Side::right, Side::left}});
  ASSERT_EQ(ways.size(), 3u);
  for (const std::size_t s : {0u, 1u}) {
    EXPECT_EQ(ways[s].low, 0);
    EXPECT_EQ(ways[s].high, 80);
  }
  EXPECT_EQ(ways[2].high, ways[2].low) << "it shares no side";
}

// The lowest leaf stands nearer to the hub than the others, so that its curve is shorter than those that it lies below.
TEST(Fans, CurvesDoNotCrossWhereALeafStandsNearer) {
  for (const double nearer : {0.0, 8.0, 16.0, 24.0, 32.0}) {
    Picture picture;
    picture.drawable.actors = {box_actor(120, 40)};
    picture.centres = {{0, 0}};
    for (std::size_t leaf = 0; leaf < 5; ++leaf) {
      picture.drawable.actors.push_back(box_actor(leaf == 4 ? 60 + 2 * nearer : 60, 18));
      picture.centres.push_back({130, -40 + 27.0 * double(leaf)});
      DrawableLink link;
      link.from = leaf + 1;
      link.to = 0;
      link.arrow_to = true;
      picture.drawable.links.push_back(link);
    }
    const std::vector<Route> routes = curved(picture);
    for (std::size_t a = 0; a < routes.size(); ++a)
      for (std::size_t b = a + 1; b < routes.size(); ++b)
        EXPECT_EQ(line_crossings(flatten(routes[a]), flatten(routes[b])), 0u) << nearer << ": " << a << " and " << b;
  }
}

}  // namespace
}  // namespace coopnet
