// Figures that stay put, measured.
#include "output/layout/keep_places.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout_graphs.h"
#include "networks.h"
#include "output/figure/figure.h"
#include "output/layout/engines.h"
#include "output/places/read_places.h"
#include "output/figure/write_places.h"
#include "output/scene/former_places.h"
#include "output/scene/write_svg.h"

namespace coopnet {
namespace {

std::map<std::string, FormerPlace> places_of(const Figure& figure) {
  return read_places(std::make_shared<const SourceText>("old.svg", write_svg(figure.scene, {}))).actors;
}

/// How far each known actor has moved, after the translation that brings most of them back; ascending.
std::vector<double> shifts(const Figure& figure, const std::map<std::string, FormerPlace>& before) {
  std::vector<double> x, y;
  const auto now = places_of(figure);
  for (const auto& [id, place] : now) {
    if (!before.contains(id)) continue;
    x.push_back(place.centre.x - before.at(id).centre.x);
    y.push_back(place.centre.y - before.at(id).centre.y);
  }
  const auto median = [](std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
  };
  const Point by{median(x), median(y)};
  std::vector<double> found;
  for (std::size_t i = 0; i < x.size(); ++i) found.push_back(distance(by, {x[i], y[i]}));
  std::ranges::sort(found);
  return found;
}

double median_shift(const Figure& figure, const std::map<std::string, FormerPlace>& before) {
  const std::vector<double> sorted = shifts(figure, before);
  return sorted[sorted.size() / 2];
}

/// 30 actors about as sparse as networks in reports, without actor 7 and with two new ones in the second state.
Network network_at(std::uint64_t seed, bool later) {
  Random random(seed);
  Network network;
  for (int i = 0; i < 30; ++i)
    if (!later || i != 7) add_actor(network, "a" + std::to_string(i), i % 4 == 0 ? "person" : "organization");
  if (later) add_actor(network, "new1");
  if (later) add_actor(network, "new2", "event");
  const auto join = [&](int from, int to) {
    const std::string one = "a" + std::to_string(from), other = "a" + std::to_string(to);
    if (network.find(one) && network.find(other)) add_link(network, one, other);
  };
  for (int i = 1; i < 30; ++i) join(static_cast<int>(random.below(static_cast<std::uint64_t>(i))), i);
  for (int k = 0; k < 10; ++k) {
    const int from = static_cast<int>(random.below(30)), to = static_cast<int>(random.below(30));
    if (from != to) join(from, to);
  }
  if (later) {
    for (const char* other : {"a3", "a12", "a20"}) add_link(network, "new1", other);
    add_link(network, "new2", "a5");
    add_link(network, "new2", "new1");
  }
  return network;
}

TEST(Like, LeavesKnownActorsWhereTheyWereInEveryOwnEngine) {
  for (const char* engine : {"auto", "stress", "hub", "grid", "sparse"}) {
    const bool slow = std::string(engine) == "grid";
    for (const std::uint64_t seed : slow ? std::vector<std::uint64_t>{1} : std::vector<std::uint64_t>{1, 2}) {
      SCOPED_TRACE(std::string(engine) + " " + std::to_string(seed));
      FigureOptions options;
      options.layout.engine = engine;
      options.measure = true;
      const Figure old = make_figure(select(network_at(seed, false), {}), options);
      const auto before = places_of(old);
      const Selected later = select(network_at(seed, true), {});
      const Figure fresh = make_figure(later, options);
      options.like = before;
      const Figure kept = make_figure(later, options);
      EXPECT_LT(median_shift(kept, before), 0.3);
      EXPECT_GT(median_shift(fresh, before), 20);
      EXPECT_EQ(kept.quality.overlaps, 0u);
      EXPECT_EQ(kept.quality.through_boxes, 0u);
      EXPECT_LE(kept.quality.crossings, std::max(2 * old.quality.crossings, fresh.quality.crossings * 3 / 2) + 6);
      for (const std::string& warning : kept.warnings) EXPECT_EQ(warning.find("--like"), std::string::npos) << warning;
    }
  }
}

TEST(Like, GraphvizEnginesSayThatTheyDoNot) {
  FigureOptions options;
  options.like = places_of(make_figure(select(network_at(1, false), {}), options));
  for (const Engine& engine : engines()) {
    options.layout.engine = engine.name;
    const Figure figure = make_figure(select(network_at(1, true), {}), options);
    const bool warned =
        std::ranges::count(figure.warnings, "the layout `" + std::string(engine.name) + "` does not honour --like") == 1;
    EXPECT_TRUE(warned || median_shift(figure, options.like) < 2) << engine.name;
  }
}

TEST(Like, KeepsTheScaleOfLargerTextAndTheShapeOfOtherUnits) {
  const Selected selected = select(network_at(2, false), {});
  FigureOptions options;
  options.measure = true;
  const Figure old = make_figure(selected, options);
  options.font_size = 12;
  options.like = places_of(old);
  const Figure larger = make_figure(selected, options);
  EXPECT_EQ(larger.quality.overlaps, 0u);
  const auto was = places_of(old), now = places_of(larger);
  const double growth = distance(now.at("a1").centre, now.at("a9").centre) / distance(was.at("a1").centre, was.at("a9").centre);
  EXPECT_NEAR(growth, 1.5, 0.1);
  // A map's degrees, without sizes: only the shape counts.
  options.like.clear();
  for (const auto& [id, place] : was) options.like[id] = {place.centre * 0.01, {}};
  const Figure from_map = make_figure(selected, options);
  EXPECT_EQ(from_map.quality.overlaps, 0u);
  EXPECT_LT(from_map.quality.area_ratio, 15);
}

TEST(Like, OfFiguresOfDots) {
  Random random(5);
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t i = 1; i < 800; ++i) links.emplace_back(random.below(i), i);
  const Network network = numbered_network(800, links);
  links.emplace_back(17, 800);
  links.emplace_back(800, 801);
  FigureOptions options;
  const auto before = places_of(make_figure(select(network, {}), options));
  options.like = before;
  const Figure later = make_figure(select(numbered_network(802, links), {}), options);
  EXPECT_LT(median_shift(later, before), 3);
}

// Rooms that the first drawing keeps for long names are none in the second: names may stand anywhere, dots may not.
TEST(Like, DotsOfLongNamesDrawnLikeThemselvesStay) {
  for (const std::size_t actors : {130u, 400u}) {
    SCOPED_TRACE(actors);
    Random random(3);
    const auto ministries = [&](std::size_t count, const std::vector<std::pair<std::size_t, std::size_t>>& links) {
      Network network;
      for (std::size_t i = 0; i < count; ++i) {
        Actor actor;
        actor.id = "a" + std::to_string(i);
        actor.kind = "organization";
        actor.name = "Ministry of public affairs " + std::to_string(i);
        network.add_actor(actor);
      }
      for (const auto& [from, to] : links) add_link(network, "a" + std::to_string(from), "a" + std::to_string(to));
      return network;
    };
    std::vector<std::pair<std::size_t, std::size_t>> links;
    for (std::size_t i = 1; i < actors; ++i) {
      links.emplace_back(random.below(i), i);
      links.emplace_back(random.below(i), i);
      links.emplace_back(random.below(i), i);
    }
    FigureOptions options;
    options.measure = true;
    const Selected selected = select(ministries(actors, links), {});
    options.like = places_of(make_figure(selected, options));
    const Figure same = make_figure(selected, options);
    ASSERT_EQ(same.scene.actors[0].shapes.front().form, ShapeItem::Form::circle);
    EXPECT_LT(shifts(same, options.like).back(), 0.11);
    EXPECT_EQ(same.quality.overlaps, 0u);
    links.emplace_back(actors / 2, actors);
    const Figure later = make_figure(select(ministries(actors + 1, links), {}), options);
    const std::vector<double> moves = shifts(later, options.like);
    EXPECT_LE(std::ranges::count_if(moves, [](double by) { return by > 0.5; }), 2);
    EXPECT_LT(moves.back(), 10);
    EXPECT_EQ(later.quality.overlaps, 0u);
  }
}

TEST(Like, SaysWhenNobodyIsKnown) {
  FigureOptions options;
  options.like["someone else"] = {};
  const Figure figure = make_figure(select(numbered_network(3, {{0, 1}}), {}), options);
  EXPECT_THAT(figure.warnings, testing::Contains("no actor of this figure has a place in the one given to --like"));
}

TEST(KeepPlaces, MovesKnownActorsOnlyWhereBoxesMeet) {
  Drawable drawable = test::graph(4, {{0, 1}, {1, 2}, {2, 3}});
  drawable.actors[0].before = Point{0, 0};
  drawable.actors[1].before = Point{200, 0};
  drawable.actors[2].before = Point{210, 5};
  ASSERT_TRUE(stays_put(drawable));
  const Placement placement = keep_places(drawable, {});
  EXPECT_EQ(measure_quality(drawable, placement).overlaps, 0u);
  EXPECT_LT(distance(placement.centres[0], {0, 0}), 1e-6);
  EXPECT_LT(distance(placement.centres[1], {200, 0}), 60);
  EXPECT_LT(distance(placement.centres[2], {210, 5}), 60);
  EXPECT_THAT(placement.explanation,
              testing::ElementsAre("3 of 4 actors are known from the older figure; 2 of them had to move"));
}

TEST(KeepPlaces, HoldsPinsAndIsTheSameEveryTime) {
  Drawable drawable = test::graph(6, {{0, 1}, {1, 2}, {2, 3}, {4, 5}});
  for (std::size_t i = 0; i < 3; ++i) drawable.actors[i].before = Point{120.0 * double(i), 40};
  drawable.actors[3].pin = Point{500, 300};
  const Placement placement = keep_places(drawable, {});
  EXPECT_EQ(placement.centres[3], (Point{500, 300}));
  EXPECT_EQ(placement.centres, keep_places(drawable, {}).centres);
  EXPECT_EQ(measure_quality(drawable, placement).overlaps, 0u);
}

TEST(KeepPlaces, IsForFiguresThatAreMostlyKnown) {
  Drawable drawable = test::graph(5, {{0, 1}});
  EXPECT_FALSE(stays_put(drawable));
  drawable.actors[0].before = drawable.actors[1].before = Point{};
  EXPECT_FALSE(stays_put(drawable));
  drawable.actors[2].before = Point{};
  EXPECT_TRUE(stays_put(drawable));
  EXPECT_FALSE(stays_put(test::graph(0, {})));
}

}  // namespace
}  // namespace coopnet
