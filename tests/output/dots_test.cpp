#include "output/scene/dots.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "output/figure/figure.h"
#include "output/style/theme.h"

namespace coopnet {
namespace {

Selected ring_with_hub(std::size_t actors) {
  Selected selected;
  for (std::size_t i = 0; i < actors; ++i) {
    Actor actor;
    actor.id = "n" + std::to_string(i);
    actor.kind = "organization";
    actor.name = "Organization " + std::to_string(i);
    selected.network.add_actor(actor);
  }
  Link link;
  link.relation = "linked_to";
  for (std::size_t i = 0; i < actors; ++i) selected.network.add_link(i, (i + 1) % actors, link);
  for (std::size_t i = 10; i < actors; i += 10) selected.network.add_link(0, i, link);
  selected.network.add_link(3, 3, link);
  return selected;
}

std::vector<const ActorItem*> named(const Scene& scene) {
  std::vector<const ActorItem*> found;
  for (const ActorItem& actor : scene.actors)
    if (!actor.texts.empty()) found.push_back(&actor);
  return found;
}

TEST(Dots, TellWhichLabelsAndFramesAreNotDrawn) {
  Selected selected = ring_with_hub(500);
  FigureOptions options;
  options.layout.effort = Effort::quick;
  EXPECT_THAT(make_figure(selected, options).warnings, testing::IsEmpty());
  selected.network.link(selected.network.links()[0]).label = "knows";
  EXPECT_THAT(make_figure(selected, options).warnings,
              testing::ElementsAre("actors are drawn as dots, without labels of links; a larger --width draws boxes"));
  options.group_by = GroupBy::kind;
  EXPECT_THAT(make_figure(selected, options).warnings,
              testing::ElementsAre("actors are drawn as dots, without labels of links and frames; a larger --width draws boxes"));
  options.link_labels = false;
  EXPECT_THAT(make_figure(selected, options).warnings,
              testing::ElementsAre("actors are drawn as dots, without frames; a larger --width draws boxes"));
}

TEST(Dots, StandForHundredsOfActors) {
  const Selected selected = ring_with_hub(500);
  const Figure figure = make_figure(selected, {});
  EXPECT_EQ(figure.placement.engine, "sparse");
  ASSERT_EQ(figure.scene.actors.size(), 500u);
  ASSERT_EQ(figure.scene.links.size(), selected.network.link_count());
  for (const ActorItem& actor : figure.scene.actors) EXPECT_EQ(actor.shapes.front().form, ShapeItem::Form::circle);
  EXPECT_GT(figure.scene.actors[0].shapes.front().rect.width(), figure.scene.actors[1].shapes.front().rect.width());
  const auto names = named(figure.scene);
  EXPECT_GT(names.size(), 20u);
  EXPECT_LT(names.size(), 500u);
  EXPECT_EQ(names.front()->id, "n0");
  for (const ActorItem* name : names) {
    const Rect dot = name->shapes.front().rect;
    const double baseline = name->texts.front().at.y;
    EXPECT_TRUE(baseline < dot.top || baseline > dot.bottom + 1) << name->id;
  }
  const std::string said = "Names: " + std::to_string(names.size()) + " of 500 actors, where there is room";
  EXPECT_TRUE(std::any_of(figure.scene.furniture_texts.begin(), figure.scene.furniture_texts.end(),
                          [&](const TextItem& text) { return text.text.ends_with(said); }));
}

TEST(Dots, AreMeasuredWithoutTheRoomsOfNames) {
  Drawable drawable;
  drawable.actors.resize(2);
  for (DrawableActor& actor : drawable.actors) {
    actor.size = {40, 12};
    actor.core = Rect::around({0, -5}, {2, 2});
  }
  std::vector<Point> centres = {{0, 0}, {10, 0}};  // a name would lie on the other's room, the discs stand apart
  leave_discs(drawable, centres);
  EXPECT_EQ(centres[0], (Point{0, -5}));
  EXPECT_EQ(centres[1], (Point{10, -5}));
  EXPECT_EQ(drawable.actors[1].size.width, 2);
  EXPECT_EQ(core_box(drawable.actors[1], centres[1]), (Rect{9, -6, 11, -4}));
  FigureOptions options;
  options.measure = true;
  EXPECT_EQ(make_figure(ring_with_hub(500), options).quality.overlaps, 0u);
}

TEST(Dots, LinksPassLargeDiscs) {
  Drawable drawable;
  for (int i = 0; i < 3; ++i) {
    DrawableActor actor;
    actor.size = i == 1 ? Size{6, 6} : Size{2, 2};
    actor.core = Rect::around({}, actor.size);
    drawable.actors.push_back(actor);
  }
  DrawableLink link;
  link.to = 2;
  drawable.links.push_back(link);
  const std::vector<Route> routes = dot_routes(drawable, {{0, 0}, {50, 1}, {100, 0}});
  ASSERT_EQ(routes[0].points.size(), 3u);
  EXPECT_GT(distance(routes[0].points[1], {50, 1}), 3);
  EXPECT_NEAR(distance(routes[0].points.front(), {0, 0}), 1, 1e-9);
  EXPECT_NEAR(distance(routes[0].points.back(), {100, 0}), 1, 1e-9);
}

DrawableActor disc(double diameter) {
  DrawableActor actor;
  actor.size = {diameter, diameter};
  actor.core = Rect::around({}, actor.size);
  return actor;
}

TEST(Dots, ThatNearlyTouchHaveALineAllTheSame) {
  Drawable drawable;
  drawable.actors = {disc(3), disc(2), disc(2)};
  DrawableLink link;
  link.to = 1;
  drawable.links = {link, link};
  drawable.links[1].to = 2;
  const std::vector<Route> routes = dot_routes(drawable, {{0, 0}, {2.51, 0}, {0, 0}});
  EXPECT_EQ(routes[0].points, (std::vector<Point>{{0, 0}, {2.51, 0}}));
  EXPECT_GE(distance(routes[1].points[0], routes[1].points[1]), 0.1);  // what the file tells apart
}

TEST(Dots, LinksPassDiscsThatStandCloseTogether) {
  Drawable drawable;
  drawable.actors = {disc(3), disc(3), disc(3), disc(3), disc(3), disc(3)};
  const std::vector<Point> centres = {{0, 0}, {100, 0}, {50, -0.5}, {53, 2.5}, {47, 3}, {50, 6.5}};
  DrawableLink link;
  link.to = 1;
  drawable.links.push_back(link);
  const std::vector<Point> line = dot_routes(drawable, centres)[0].points;
  EXPECT_LE(line.size(), 5u);
  for (std::size_t i = 1; i < line.size(); ++i)
    for (int step = 0; step <= 100; ++step)
      for (std::size_t other = 2; other < centres.size(); ++other)
        EXPECT_GE(distance(line[i - 1] + (line[i] - line[i - 1]) * (step / 100.0), centres[other]), 1.5);
}

// Of a clique's dots every two are linked.
TEST(Dots, StandFarEnoughApartForTheirLinksToShow) {
  Selected selected = ring_with_hub(500);
  Link link;
  link.relation = "linked_to";
  for (std::size_t i = 100; i < 120; ++i)
    for (std::size_t j = i + 2; j < 120; ++j) selected.network.add_link(i, j, link);
  const Figure figure = make_figure(selected, {});
  Drawable discs = figure.drawable;
  std::vector<Point> centres = figure.placement.centres;
  leave_discs(discs, centres);
  for (const DrawableLink& one : discs.links) {
    if (one.from == one.to) continue;
    const double radii = (discs.actors[one.from].size.width + discs.actors[one.to].size.width) / 2;
    EXPECT_GT(distance(centres[one.from], centres[one.to]) - radii, 0.3);
  }
}

TEST(Dots, AreNotTakenWherePageOrNetworkLeaveRoom) {
  const Selected many = ring_with_hub(kMostNamedBoxes + 1), few = ring_with_hub(kMostNamedBoxes);
  FigureOptions wide;
  wide.width = 5000;
  EXPECT_FALSE(wants_dots(plan_figure(many, wide), 5000));
  EXPECT_FALSE(wants_dots(plan_figure(few, {}), 453));
  EXPECT_TRUE(wants_dots(plan_figure(many, {}), 453));
}

TEST(Dots, LinksAreAsWideAsTheyWeighAndHighlitOnesInInk) {
  Selected selected = ring_with_hub(500);
  selected.network.link(selected.network.links()[0]).weight = 4;
  selected.network.link(selected.network.links()[1]).weight = 2;
  FigureOptions options;
  options.layout.effort = Effort::quick;
  options.highlight = {"n7"};
  const Figure figure = make_figure(selected, options);
  double heavy = 0, half = 0, usual = 0;
  for (const LinkItem& link : figure.scene.links) {
    (link.number == 0 ? heavy : link.number == 1 ? half : usual) = link.width;
    const bool highlit = link.from == "n7" || link.to == "n7";
    EXPECT_EQ(link.role == "highlight" && link.stroke == built_in_theme("light").ink, highlit) << link.title;
  }
  for (const ActorItem* actor : named(figure.scene))
    EXPECT_EQ(actor->texts.front().bold, actor->id == "n7") << actor->id;
  EXPECT_THAT(named(figure.scene), testing::Contains(testing::Pointee(testing::Field(&ActorItem::id, "n7"))));
  EXPECT_NEAR(heavy / half, 2, 1e-9);
  EXPECT_NEAR(heavy / usual, 4, 1e-9);
  double widest = 0;
  for (const ShapeItem& shape : figure.scene.furniture)
    if (shape.role == "line") widest = std::max(widest, shape.stroke_width);
  EXPECT_NEAR(widest, heavy, 1e-9);
}

}  // namespace
}  // namespace coopnet
