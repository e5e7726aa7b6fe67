#include "output/route/label_placer.h"

#include <gtest/gtest.h>

#include "route_pictures.h"

namespace coopnet {
namespace {

Picture labelled(Picture picture, Size label) {
  for (DrawableLink& link : picture.drawable.links) link.label = label;
  return picture;
}

std::vector<std::optional<Point>> place(const Picture& picture) {
  return place_link_labels(picture.drawable, picture.centres, route(picture.drawable, picture.centres, {}));
}

Picture two_boxes(double apart) {
  Picture picture;
  picture.drawable.actors = {box_actor(60, 20), box_actor(60, 20)};
  picture.centres = {{0, 0}, {apart, 0}};
  picture.drawable.links = {plain_link(0, 1)};
  return picture;
}

TEST(LabelPlacer, StandsOnTheMiddleOfAFreeLine) {
  const auto labels = place(labelled(two_boxes(200), {40, 9}));
  ASSERT_TRUE(labels[0]);
  EXPECT_NEAR(labels[0]->x, 100, 1e-9);
  EXPECT_NEAR(labels[0]->y, 0, 1e-9);
}

TEST(LabelPlacer, StandsBesideALineThatItWouldHide) {
  const auto labels = place(labelled(two_boxes(110), {40, 9}));
  ASSERT_TRUE(labels[0]);
  EXPECT_GT(std::abs(labels[0]->y), 4.5);
  EXPECT_LT(std::abs(labels[0]->y), 40);
}

TEST(LabelPlacer, NoLabelBesideItsLineCoversAnotherLine) {
  // Three level lines so near that a label beside the middle one would hide a neighbour: it would seem to be that one's.
  Picture picture;
  for (const double y : {0.0, 12.0, 24.0}) {
    picture.drawable.actors.insert(picture.drawable.actors.end(), {box_actor(60, 10), box_actor(60, 10)});
    picture.centres.insert(picture.centres.end(), {{0, y}, {110, y}});
    const std::size_t last = picture.drawable.actors.size() - 1;
    picture.drawable.links.push_back(plain_link(last - 1, last));
  }
  picture.drawable.links[1].label = {40, 14};
  EXPECT_FALSE(place(picture)[1]);
  picture.drawable.links[0].label = {40, 14};   // the outer one has room on its free side
  const auto labels = place(picture);
  ASSERT_TRUE(labels[0]);
  EXPECT_LT(labels[0]->y, -7);
}

TEST(LabelPlacer, StandsOverNothingThatIsKeptFree) {
  const Picture picture = labelled(two_boxes(200), {40, 9});
  const auto routes = route(picture.drawable, picture.centres, {});
  const Rect free{90, -3, 110, 3};
  const auto labels = place_link_labels(picture.drawable, picture.centres, routes, {free});
  ASSERT_TRUE(labels[0]);
  EXPECT_FALSE(Rect::around(*labels[0], {40, 9}).overlaps(free));
}

TEST(LabelPlacer, NothingForLinksWithoutALabelOrWithoutACourse) {
  EXPECT_FALSE(place(two_boxes(200))[0]);
  const Picture picture = labelled(two_boxes(200), {40, 9});
  EXPECT_FALSE(place_link_labels(picture.drawable, picture.centres, {Route{}})[0]);
  EXPECT_TRUE(place_link_labels({}, {}, {}).empty());
}

TEST(LabelPlacer, NothingWhereThereIsNoPlace) {
  Picture picture = labelled(two_boxes(70), {40, 9});
  picture.drawable.actors.insert(picture.drawable.actors.end(), {box_actor(400, 60), box_actor(400, 60)});
  picture.centres.insert(picture.centres.end(), {{35, -42}, {35, 42}});
  EXPECT_FALSE(place(picture)[0]);
}

TEST(LabelPlacer, PushesAnotherLabelAsideThatHasASecondPlace) {
  // The lower line is heavier and takes the middle, where alone the upper line's label has room under a box.
  Picture picture = two_boxes(110);
  picture.drawable.actors.insert(picture.drawable.actors.end(), {box_actor(200, 12), box_actor(60, 10), box_actor(60, 10)});
  picture.centres.insert(picture.centres.end(), {{55, -12}, {-150, 16}, {260, 16}});
  picture.drawable.links.push_back(plain_link(3, 4));
  picture = labelled(picture, {40, 9});
  picture.drawable.links[1].weight = 2;
  const auto labels = place(picture);
  ASSERT_TRUE(labels[0] && labels[1]);
  EXPECT_NEAR(labels[1]->y, 16, 1e-9);
  EXPECT_GT(std::abs(labels[1]->x - 55), 30);
}

TEST(LabelPlacer, TouchesNoRoomNoOtherLabelAndNoOtherLine) {
  std::size_t wanted = 0, found = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Picture picture = labelled(random_picture(seed, 20, 30, 14), {30 + static_cast<double>(seed % 20), 8.5});
    const std::vector<Route> routes = route(picture.drawable, picture.centres, {});
    const auto labels = place_link_labels(picture.drawable, picture.centres, routes);
    ASSERT_EQ(labels.size(), picture.drawable.links.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
      ++wanted;
      if (!labels[i]) continue;
      ++found;
      const Rect label = Rect::around(*labels[i], picture.drawable.links[i].label);
      for (std::size_t a = 0; a < picture.centres.size(); ++a) {
        EXPECT_FALSE(label.overlaps(room_box(picture.drawable.actors[a], picture.centres[a])))
            << "seed " << seed << " link " << i;
      }
      for (std::size_t j = 0; j < i; ++j) {
        if (!labels[j]) continue;
        EXPECT_FALSE(label.overlaps(Rect::around(*labels[j], picture.drawable.links[j].label))) << "seed " << seed;
      }
      for (std::size_t j = 0; j < routes.size(); ++j)
        EXPECT_FALSE(j != i && enters(flatten(routes[j]), label)) << "seed " << seed << " link " << i << " over " << j;
    }
  }
  EXPECT_GT(found, wanted * 3 / 4) << "of " << wanted;
  EXPECT_LT(found, wanted) << "too easy: nothing was left out";
}

TEST(LabelPlacer, ParallelLinksMakeRoomForTheirLabels) {
  for (const std::size_t links : {3u, 4u, 6u}) {
    Picture picture = two_boxes(150);
    picture.drawable.links.assign(links, plain_link(0, 1));
    const std::vector<Route> bare = route(picture.drawable, picture.centres, {});
    picture = labelled(picture, {34, 9});
    const std::vector<Route> routes = route(picture.drawable, picture.centres, {});
    const auto labels = place_link_labels(picture.drawable, picture.centres, routes);
    for (std::size_t i = 0; i < links; ++i) EXPECT_TRUE(labels[i]) << i << " of " << links;
    const auto deep = [&](const std::vector<Route>& all) {
      const auto middle = [&](const Route& one) { return point_along(flatten(one), polyline_length(flatten(one)) / 2).y; };
      return std::abs(middle(all.front()) - middle(all.back()));
    };
    EXPECT_GT(deep(routes), deep(bare)) << "labels part them";
    for (std::size_t i = 1; i < links; ++i) {
      for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(enters(flatten(routes[i]), Rect::around(*labels[k], {34, 9})));
    }
  }
}

TEST(LabelPlacer, StandsNearItsOwnLine) {
  const Picture picture = labelled(random_picture(5, 25, 40, 14), {36, 8.5});
  const std::vector<Route> routes = route(picture.drawable, picture.centres, {});
  const auto labels = place_link_labels(picture.drawable, picture.centres, routes);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!labels[i]) continue;
    EXPECT_TRUE(enters(flatten(routes[i]), Rect::around(*labels[i], {36, 8.5}).grown(4))) << i;
  }
}

TEST(LabelPlacer, HeavierLinksChooseFirst) {
  // Two links cross in the middle; the heavier one keeps the middle, and the other's label avoids its line and label.
  Picture picture;
  picture.drawable.actors.assign(4, box_actor(20, 20));
  picture.centres = {{0, 0}, {200, 200}, {200, 0}, {0, 200}};
  picture.drawable.links = {plain_link(0, 1), plain_link(2, 3)};
  picture = labelled(picture, {30, 9});
  picture.drawable.links[1].weight = 2;
  const auto labels = place(picture);
  ASSERT_TRUE(labels[0] && labels[1]);
  EXPECT_FALSE(Rect::around(*labels[0], {30, 9}).overlaps(Rect::around(*labels[1], {30, 9})));
}

}  // namespace
}  // namespace coopnet
