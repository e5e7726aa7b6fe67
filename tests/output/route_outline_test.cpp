#include "output/route/outline.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "output/route_pictures.h"

namespace coopnet {
namespace {

constexpr std::array kOutlines = {Outline::box,    Outline::rounded, Outline::pill, Outline::hexagon, Outline::ticket,
                                  Outline::circle, Outline::lozenge, Outline::pin,  Outline::chevron, Outline::cards};
constexpr Rect kBox{10, 20, 90, 50};

double area(const std::vector<Point>& polygon) {
  double twice = 0;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) twice += cross(polygon[j], polygon[i]);
  return twice / 2;
}

TEST(Outline, RunsWithTheClockWithinItsBoxAndTouchesIt) {
  for (const Outline outline : kOutlines) {
    SCOPED_TRACE(static_cast<int>(outline));
    const std::vector<Point> polygon = outline_polygon(outline, kBox);
    ASSERT_GE(polygon.size(), 4u);
    EXPECT_GT(area(polygon), 0) << "y grows downward: with the clock the area is above 0";
    Rect around{1e9, 1e9, -1e9, -1e9};
    for (std::size_t i = 0; i < polygon.size(); ++i) {
      EXPECT_GT(distance(polygon[i], polygon[(i + 1) % polygon.size()]), 1e-6) << "no point twice";
      around = around.united({polygon[i].x, polygon[i].y, polygon[i].x, polygon[i].y});
    }
    EXPECT_NEAR(around.top, kBox.top, 1e-9);
    EXPECT_NEAR(around.bottom, kBox.bottom, 1e-9);
    EXPECT_NEAR(around.left, outline == Outline::circle ? 35 : kBox.left, 1e-9);
    EXPECT_NEAR(around.right, outline == Outline::circle ? 65 : kBox.right, 1e-9);
  }
}

TEST(Outline, CurvesAreFine) {
  const double circle = area(outline_polygon(Outline::circle, {0, 0, 60, 60}));
  EXPECT_NEAR(circle, 30 * 30 * std::acos(-1), 2 * std::acos(-1) * 30 * 0.05);
  const double ticket = area(outline_polygon(Outline::ticket, kBox));
  EXPECT_NEAR(ticket, 80 * 30 - kTicketNotch * kTicketNotch * std::acos(-1), 1);
}

TEST(Outline, CardsAreTwoBoxes) {
  EXPECT_TRUE(inside_outline(Outline::cards, kBox, {11, 21}));
  EXPECT_TRUE(inside_outline(Outline::cards, kBox, {89, 49}));
  EXPECT_FALSE(inside_outline(Outline::cards, kBox, {89, 21}));
  EXPECT_FALSE(inside_outline(Outline::cards, kBox, {11, 49}));
}

TEST(Outline, TextRoomIsInside) {
  for (const Outline outline : kOutlines) {
    SCOPED_TRACE(static_cast<int>(outline));
    const Rect room = outline_room(outline, kBox);
    EXPECT_GT(room.width(), 10);
    EXPECT_GT(room.height(), 10);
    EXPECT_TRUE(inside_outline(outline, kBox, {room.left, room.centre().y}));
    EXPECT_TRUE(inside_outline(outline, kBox, {room.right, room.centre().y}));
    EXPECT_TRUE(inside_outline(outline, kBox, {room.centre().x, room.top}));
    EXPECT_TRUE(inside_outline(outline, kBox, {room.centre().x, room.bottom}));
  }
}

TEST(Outline, LinesLeaveOnTheBorder) {
  for (const Outline outline : kOutlines) {
    const std::vector<Point> polygon = outline_polygon(outline, kBox);
    for (int degrees = 0; degrees < 360; degrees += 7) {
      SCOPED_TRACE(testing::Message() << static_cast<int>(outline) << " at " << degrees);
      const double angle = degrees * std::acos(-1) / 180;
      const Point far = kBox.centre() + Point{std::cos(angle), std::sin(angle)} * 200;
      const auto end = leave_outline(outline, kBox, kBox.centre(), far);
      ASSERT_TRUE(end);
      EXPECT_LT(distance_to_border(polygon, *end), 1e-6);
      EXPECT_TRUE(inside_outline(outline, kBox, *end));
      EXPECT_FALSE(inside_outline(outline, kBox, *end + (far - *end) * 0.01)) << "nothing of the outline lies beyond";
    }
  }
}

TEST(Outline, ALineThatStaysInsideDoesNotLeave) {
  EXPECT_FALSE(leave_outline(Outline::rounded, kBox, {40, 30}, {45, 32}));
  EXPECT_FALSE(leave_outline(Outline::box, kBox, {140, 30}, {145, 32}));
  EXPECT_FALSE(leave_outline(Outline::box, kBox, {40, 30}, {40, 30}));
}

TEST(Outline, TinyAndEmptyBoxesAreHarmless) {
  for (const Outline outline : kOutlines) {
    for (const Rect box : {Rect{0, 0, 0, 0}, Rect{0, 0, 2, 1}, Rect{5, 5, 5, 30}}) {
      for (const Point p : outline_polygon(outline, box)) {
        EXPECT_TRUE(std::isfinite(p.x) && std::isfinite(p.y));
        EXPECT_TRUE(box.grown(1e-9).contains(p));
      }
      EXPECT_FALSE(inside_outline(outline, box, {100, 100}));
    }
  }
}

}  // namespace
}  // namespace coopnet
