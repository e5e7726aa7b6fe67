#include "output/route/nudge.h"

#include <gtest/gtest.h>

#include "output/route/course.h"
#include "route_pictures.h"

namespace coopnet {
namespace {

// Nudges lines in the open: the two actors that there are stand far off.
std::vector<SquareLine> nudged(std::vector<SquareLine> lines, std::vector<Rect> frames = {}) {
  Picture picture;
  picture.drawable.actors = {box_actor(20, 10), box_actor(20, 10)};
  picture.centres = {{-900, -900}, {900, 900}};
  const Obstacles obstacles(picture.drawable, picture.centres, 4, {});
  nudge(lines, obstacles, {6, 7, 4, std::move(frames)});
  return lines;
}

SquareLine step_at(double x, std::size_t from, std::size_t to) {
  return {{{0, 0}, {x, 0}, {x, 60}, {100, 60}}, from, to, {0, 0}, {60, 60}};
}

TEST(Nudge, PartsPiecesThatLieOnOneAnother) {
  const auto lines = nudged({step_at(50, 2, 3), {{{0, 10}, {50, 10}, {50, 70}, {100, 70}}, 4, 5, {10, 10}, {70, 70}}});
  EXPECT_GE(std::abs(lines[0].points[1].x - lines[1].points[1].x), 6 - 1e-6);
}

// Lines that come from the right and step up to a hub on the left, the lower ones further to the left; two that are nowhere side
// by side stand between two that are.
TEST(Nudge, NestedStepsKeepTheirOrderAcrossOthers) {
  const auto from_right = [](std::size_t leaf, double at, double port) {
    return SquareLine{{{60, at}, {20, at}, {20, port}, {0, port}}, leaf, 9, {at, at}, {port, port}};
  };
  const std::vector<SquareLine> lines = nudged({from_right(2, -40, 4), from_right(3, 144, 154), from_right(4, 198, 170),
                                                from_right(5, 171, 162), from_right(6, 230, 178)});
  for (std::size_t a = 0; a < lines.size(); ++a)
    for (std::size_t b = a + 1; b < lines.size(); ++b)
      EXPECT_EQ(line_crossings(lines[a].points, lines[b].points), 0u) << a << " and " << b;
  EXPECT_LE(lines[4].points[1].x, lines[2].points[1].x - 5);
}

TEST(Nudge, AnEndKeepsItsDistanceFromOneThatCannotMove) {
  const SquareLine fixed{{{-50, -30}, {10, -30}, {10, 0}}, 2, 4, {-30, -30}, {10, 10}};
  const SquareLine free{{{50, -40}, {11, -40}, {11, 0}}, 3, 4, {-40, -40}, {0, 40}};
  const auto lines = nudged({fixed, free});
  EXPECT_NEAR(lines[0].points.back().x, 10, 1e-6);
  EXPECT_GE(lines[1].points.back().x, 16 - 1e-6);
}

TEST(Nudge, NoPieceRunsAlongTheBorderOfAFrame) {
  EXPECT_EQ(nudged({step_at(50, 2, 3)})[0].points[1].x, 50);
  for (const double border : {48.0, 50.0, 52.0}) {
    for (const bool left : {true, false}) {
      const Rect frame = left ? Rect{border, 20, border + 40, 40} : Rect{border - 40, 20, border, 40};
      const double x = nudged({step_at(50, 2, 3)}, {frame})[0].points[1].x;
      EXPECT_NEAR(std::abs(x - border), 3, 1e-6) << border;
      EXPECT_LE(std::abs(x - 50), 3 + 1e-6);
    }
  }
  const Rect above{50, -40, 90, -10};
  EXPECT_EQ(nudged({step_at(50, 2, 3)}, {above})[0].points[1].x, 50) << "the frame is elsewhere";
}

TEST(Nudge, NoPieceLeavesABorderForAnotherLine) {
  // The piece stands on the border, and another line runs on either side of it.
  const std::vector<SquareLine> lines = nudged({step_at(44, 2, 3), step_at(50, 4, 5), step_at(56, 6, 7)}, {{50, 20, 90, 40}});
  EXPECT_EQ(lines[1].points[1].x, 50);
}

}  // namespace
}  // namespace coopnet
