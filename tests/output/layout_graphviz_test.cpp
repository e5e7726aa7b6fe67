#include "output/layout/graphviz.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <limits>
#include <thread>

#include "comma_locale.h"
#include "layout_graphs.h"
#include "output/layout/engines.h"
#include "output/layout/graphviz_job.h"
#include "output/layout/graphviz_routes.h"
#include "output/route/outline.h"

namespace coopnet {
namespace {

using test::box;
using test::graph;
using test::graph_classes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

LayoutOptions with(std::string engine) {
  LayoutOptions options;
  options.engine = std::move(engine);
  return options;
}

Drawable hierarchy(int rank) {
  Drawable drawable = graph(3, {{0, 1}, {0, 2}});
  for (auto& link : drawable.links) link.rank = rank;
  return drawable;
}

TEST(Graphviz, DirectAndConfiguredPluginsGiveTheSame) {
  for (const auto& named : graph_classes()) {
    for (const char* engine : {"dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork"}) {
      const auto direct = lay_out_graphviz(named.drawable, with(engine), GraphvizPlugins::direct);
      const auto configured = lay_out_graphviz(named.drawable, with(engine), GraphvizPlugins::configured);
      EXPECT_TRUE(direct.centres == configured.centres) << named.name << " " << engine;
    }
  }
}

TEST(Graphviz, DirectionsPointTheirWay) {
  const auto first_to_second = [](Direction direction, int rank) {
    LayoutOptions options = with("dot");
    options.direction = direction;
    const auto placement = lay_out_graphviz(hierarchy(rank), options);
    return placement.centres[1] - placement.centres[0];
  };
  for (const int rank : {0, -1}) {
    EXPECT_GT(first_to_second(Direction::automatic, rank).y, 20) << rank;
    EXPECT_GT(first_to_second(Direction::down, rank).y, 20) << rank;
    EXPECT_GT(first_to_second(Direction::right, rank).x, 20) << rank;
    EXPECT_LT(first_to_second(Direction::left, rank).x, -20) << rank;
  }
  EXPECT_LT(first_to_second(Direction::up, 0).y, -20);
  // Who stands above stands above on the page, whichever way the other links go.
  EXPECT_LT(first_to_second(Direction::down, 1).y, -20);
  EXPECT_LT(first_to_second(Direction::up, 1).y, -20);
  EXPECT_GT(first_to_second(Direction::up, -1).y, 20);
  EXPECT_LT(first_to_second(Direction::right, 1).x, -20);
}

TEST(Graphviz, TurnedLinksRunFromTheirOwnStart) {
  const Drawable drawable = hierarchy(1);
  const auto placement = lay_out_graphviz(drawable, with("dot"));
  ASSERT_EQ(placement.routes.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto& route = placement.routes[i].points;
    EXPECT_LT(distance(route.front(), placement.centres[0]), distance(route.front(), placement.centres[i + 1]));
  }
}

TEST(Graphviz, DotTurnsWhereThatKeepsTextsLarger) {
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t i = 1; i < 12; ++i) links.emplace_back(0, i);
  const Drawable star = graph(12, links);
  LayoutOptions options = with("dot");
  const auto spread = [&] {
    const auto at = lay_out_graphviz(star, options).centres;
    return Point{std::abs(at[1].x - at[11].x), std::abs(at[1].y - at[11].y)};
  };
  EXPECT_GT(spread().x, spread().y);
  options.width = 453;
  EXPECT_LT(spread().x, spread().y);
  options.direction = Direction::down;
  EXPECT_GT(spread().x, spread().y);
}

TEST(Graphviz, SpacingsAreKept) {
  LayoutOptions options = with("dot");
  const auto gaps = [&] {
    const auto at = lay_out_graphviz(hierarchy(0), options).centres;
    return Point{std::abs(at[1].x - at[2].x) - (70 + 80) / 2.0, at[1].y - at[0].y - 22};
  };
  EXPECT_NEAR(gaps().x, 14, 1.5);
  EXPECT_NEAR(gaps().y, 34, 1.5);
  options.node_spacing = 30;
  options.rank_spacing = 80;
  EXPECT_NEAR(gaps().x, 30, 1.5);
  EXPECT_NEAR(gaps().y, 80, 1.5);
  options.node_spacing = 1;
  EXPECT_NEAR(gaps().x, 8, 1.5);
}

TEST(Graphviz, RatioIsApproached) {
  const auto all = graph_classes();
  for (const auto& named : all) {
    if (named.name != "grid" && named.name != "tree") continue;
    for (const char* engine : {"dot", "neato", "sfdp", "twopi", "circo", "osage", "patchwork"}) {
      const auto ratio = [&](double wanted) {
        LayoutOptions options = with(engine);
        options.ratio = wanted;
        const auto at = lay_out_graphviz(named.drawable, options).centres;
        Rect span = room_box(named.drawable.actors[0], at[0]);
        for (std::size_t i = 0; i < at.size(); ++i) span = span.united(room_box(named.drawable.actors[i], at[i]));
        return span.height() / span.width();
      };
      EXPECT_LT(ratio(0.4), ratio(1.2)) << named.name << " " << engine;
    }
  }
}

TEST(Graphviz, LinkLabelsGetRoomOnTheirLinks) {
  const auto all = graph_classes();
  for (const auto& named : all) {
    if (named.name != "link labels") continue;
    const auto placement = lay_out_graphviz(named.drawable, with("dot"));
    ASSERT_EQ(placement.link_labels.size(), named.drawable.links.size());
    for (std::size_t i = 0; i < placement.link_labels.size(); ++i) {
      ASSERT_TRUE(placement.link_labels[i]);
      const Rect label = Rect::around(*placement.link_labels[i], named.drawable.links[i].label);
      for (std::size_t a = 0; a < placement.centres.size(); ++a) {
        EXPECT_FALSE(label.overlaps(room_box(named.drawable.actors[a], placement.centres[a])));
      }
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(label.overlaps(Rect::around(*placement.link_labels[j], named.drawable.links[j].label)));
      }
    }
  }
}

TEST(Graphviz, StylesThatGraphvizDrawsBadlyAreLeftToTheRouter) {
  const Drawable tree = graph(4, {{0, 1}, {0, 2}, {0, 3}});
  LayoutOptions options = with("dot");
  for (const LinkStyle style : {LinkStyle::straight, LinkStyle::curved, LinkStyle::orthogonal}) {
    options.links = style;
    EXPECT_THAT(lay_out_graphviz(tree, options).routes, IsEmpty());
  }
  options.links = LinkStyle::polyline;
  for (const Route& route : lay_out_graphviz(tree, options).routes) EXPECT_FALSE(route.curved);
  options.links = LinkStyle::spline;
  for (const Route& route : lay_out_graphviz(tree, options).routes) EXPECT_TRUE(route.curved);
  EXPECT_THAT(lay_out_graphviz(tree, with("sfdp")).routes, IsEmpty());
}

TEST(Graphviz, RoutesEndOnEveryOutline) {
  for (const Outline outline : {Outline::box, Outline::rounded, Outline::pill, Outline::hexagon, Outline::ticket, Outline::circle,
                                Outline::lozenge, Outline::pin, Outline::chevron, Outline::cards}) {
    Drawable drawable = graph(4, {{0, 1}, {0, 2}, {3, 0}, {0, 0}});
    for (auto& actor : drawable.actors) {
      actor = box(60, 40);
      actor.outline = outline;
    }
    const auto placement = lay_out_graphviz(drawable, with("dot"));
    ASSERT_EQ(placement.routes.size(), 4u);
    for (std::size_t i = 0; i < 4; ++i) {
      const auto& points = placement.routes[i].points;
      ASSERT_GE(points.size(), 4u);
      const auto on_border = [&](std::size_t actor, Point p) {
        const Rect core = core_box(drawable.actors[actor], placement.centres[actor]);
        double nearest = 1e9;
        const auto polygon = outline_polygon(outline, core);
        for (std::size_t k = 0; k < polygon.size(); ++k) {
          const Point a = polygon[k];
          const Point ab = polygon[(k + 1) % polygon.size()] - a;
          const double t = dot(ab, ab) > 0 ? std::clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0) : 0;
          nearest = std::min(nearest, distance(p, a + ab * t));
        }
        return nearest < 0.1;
      };
      EXPECT_TRUE(on_border(drawable.links[i].from, points.front())) << static_cast<int>(outline) << " link " << i;
      EXPECT_TRUE(on_border(drawable.links[i].to, points.back())) << static_cast<int>(outline) << " link " << i;
    }
  }
}

TEST(Graphviz, NoRouteRunsThroughABoxOrAnOwnText) {
  for (const auto& named : graph_classes()) {
    Drawable drawable = named.drawable;
    for (std::size_t i = 0; i < drawable.actors.size(); i += 2) {
      // A circle with its text underneath.
      drawable.actors[i].size.height = 44;
      drawable.actors[i].core = {-10, -22, 10, -2};
      drawable.actors[i].outline = Outline::circle;
    }
    const auto placement = lay_out_graphviz(drawable, with("dot"));
    for (std::size_t i = 0; i < placement.routes.size(); ++i) {
      for (std::size_t a = 0; a < drawable.actors.size(); ++a) {
        const Rect room = room_box(drawable.actors[a], placement.centres[a]);
        const bool own = a == drawable.links[i].from || a == drawable.links[i].to;
        const Rect kept =
            own ? Rect{room.left, core_box(drawable.actors[a], placement.centres[a]).bottom, room.right, room.bottom} : room;
        EXPECT_FALSE(runs_through(placement.routes[i], kept, 0.6)) << named.name << ", link " << i << ", actor " << a;
      }
    }
  }
}

TEST(Graphviz, AttributesGetThroughAndWin) {
  LayoutOptions options = with("dot");
  options.graph_attributes = {{"rankdir", "LR"}, {"ranksep", "2"}};
  const auto at = lay_out_graphviz(hierarchy(0), options).centres;
  EXPECT_NEAR(at[1].x - at[0].x, 144 + (60 + 80) / 2.0, 12);
  options = with("neato");
  options.edge_attributes = {{"len", "5"}};
  const Drawable pair = graph(2, {{0, 1}});
  const auto far = lay_out_graphviz(pair, options).centres;
  EXPECT_NEAR(distance(far[0], far[1]), 360, 5);
  options = with("neato");
  options.graph_attributes = {{"splines", "true"}};
  EXPECT_THAT(lay_out_graphviz(pair, options).routes, testing::SizeIs(1));
}

TEST(Graphviz, SplinesThatAreAskedForFollowBoxesThatWereMoved) {
  for (const auto& named : graph_classes()) {
    if (named.name != "two hubs") continue;
    for (const char* engine : {"neato", "fdp", "sfdp", "twopi", "circo"}) {
      LayoutOptions options = with(engine);
      options.graph_attributes = {{"splines", "true"}};
      const auto placement = lay_out_graphviz(named.drawable, options);
      ASSERT_EQ(placement.routes.size(), named.drawable.links.size());
      std::size_t drawn = 0;
      for (std::size_t i = 0; i < placement.routes.size(); ++i) {
        const auto& points = placement.routes[i].points;
        if (points.empty()) continue;
        ++drawn;
        const auto core = [&](std::size_t actor) { return core_box(named.drawable.actors[actor], placement.centres[actor]); };
        EXPECT_TRUE(core(named.drawable.links[i].from).grown(0.5).contains(points.front())) << engine << i;
        EXPECT_TRUE(core(named.drawable.links[i].to).grown(0.5).contains(points.back())) << engine << i;
      }
      EXPECT_GT(2 * drawn, placement.routes.size()) << engine;
    }
  }
}

TEST(Graphviz, OtherSeedsGiveOtherPlaces) {
  const Drawable cycle = graph(6, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 0}});
  for (const char* engine : {"neato", "fdp", "sfdp"}) {
    LayoutOptions options = with(engine);
    const auto one = lay_out_graphviz(cycle, options).centres;
    options.seed = 77;
    EXPECT_FALSE(one == lay_out_graphviz(cycle, options).centres) << engine;
  }
}

TEST(Graphviz, TheLocaleDoesNotCount) {
  const auto all = graph_classes();
  const auto before = lay_out_graphviz(all[9].drawable, with("dot")).centres;
  const std::string old = std::setlocale(LC_ALL, nullptr);
  const TemporaryFolder folder;
  if (!make_comma_locale(folder)) GTEST_SKIP() << "localedef or its definitions are not installed";
  ::setenv("LOCPATH", folder.root().c_str(), 1);
  ASSERT_NE(std::setlocale(LC_ALL, kCommaLocale), nullptr);
  ASSERT_STREQ(std::localeconv()->decimal_point, ",");
  EXPECT_TRUE(before == lay_out_graphviz(all[9].drawable, with("dot")).centres);
  std::setlocale(LC_ALL, old.c_str());
  ::unsetenv("LOCPATH");
}

TEST(Graphviz, WhatHangsBecomesAWarningAndAnotherLayout) {
  // Network simplex over a dense graph takes far longer than it is given.
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t i = 0; i < 150; ++i) {
    for (std::size_t j = 0; j < i; j += 2) links.emplace_back(i, j);
  }
  const Drawable dense = graph(150, links);
  LayoutOptions options = with("dot");
  options.timeout = 0.05;
  const auto placement = lay_out(dense, options);
  EXPECT_EQ(placement.engine, "hub");
  EXPECT_EQ(placement.centres.size(), 150u);
  EXPECT_THAT(placement.warnings,
              ElementsAre("Graphviz's dot did not finish within 0.05 s; drawn with the layout `hub` instead"));
}

TEST(Graphviz, HostileSizesAreTold) {
  Drawable drawable = graph(2, {{0, 1}});
  drawable.actors[0].size.width = 1e9;
  EXPECT_THAT(lay_out(drawable, with("dot")).warnings,
              ElementsAre("Graphviz takes no box of 1000000000 × 22 points; drawn with the layout `hub` instead"));
  drawable.actors[0].size.width = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(static_cast<void>(lay_out_graphviz(drawable, with("dot"))), LayoutError);
}

TEST(Graphviz, HostileNumbersDoNotGetThrough) {
  const double odd[] = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), -1e300, 1e300, 0};
  for (const double value : odd) {
    for (const char* engine : {"dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork"}) {
      LayoutOptions options = with(engine);
      options.node_spacing = options.rank_spacing = value;
      options.ratio = options.width = options.height = value;
      Drawable drawable = graph(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
      for (auto& link : drawable.links) link.weight = value;
      const auto placement = lay_out(drawable, options);
      ASSERT_EQ(placement.centres.size(), 5u);
      for (const Point p : placement.centres) EXPECT_TRUE(std::isfinite(p.x) && std::isfinite(p.y)) << engine << " " << value;
      EXPECT_EQ(placement.engine, engine) << value;
    }
  }
}

TEST(Graphviz, AnswersAreChecked) {
  const GraphvizJob job = graphviz_job(graph(2, {{0, 1}}), with("dot"), Direction::down);
  GraphvizAnswer answer;
  answer.laid_out = true;
  answer.centres = {{1, 2}, {3, 4}};
  answer.routes = {Route{{{0, 0}, {1, 1}, {2, 2}, {3, 3}}, true}};
  answer.labels = {Point{5, 6}};
  answer.messages = "said";
  const std::string bytes = pack(answer);
  const auto back = unpack(bytes, job);
  ASSERT_TRUE(back);
  EXPECT_TRUE(back->centres == answer.centres && back->routes[0].points == answer.routes[0].points);
  EXPECT_TRUE(back->labels == answer.labels);
  EXPECT_EQ(back->messages, "said");
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(unpack(bytes.substr(0, size), job)) << size;
  EXPECT_FALSE(unpack(bytes + "x", job));
  answer.centres[1].y = std::numeric_limits<double>::infinity();
  EXPECT_FALSE(unpack(pack(answer), job));
  answer.centres = {{1, 2}};
  EXPECT_FALSE(unpack(pack(answer), job));
}

TEST(Graphviz, WorksInThreads) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "this sanitizer's allocator may stay locked in a process that is forked beside another thread";
#endif
  const Drawable tree = graph(5, {{0, 1}, {0, 2}, {1, 3}, {1, 4}});
  const auto alone = lay_out_graphviz(tree, with("dot")).centres;
  std::vector<std::vector<Point>> found(4);
  std::vector<std::thread> threads;
  for (auto& one : found) threads.emplace_back([&] { one = lay_out_graphviz(tree, with("dot")).centres; });
  for (auto& thread : threads) thread.join();
  for (const auto& one : found) EXPECT_TRUE(one == alone);
}

TEST(GraphvizRoutes, CutsAtTheBorders) {
  const DrawableActor actor = box(40, 20);
  const Route course{{{0, 0}, {40, 0}, {80, 0}, {120, 0}}, true};
  const Route cut = cut_at_outlines(course, actor, {0, 0}, actor, {120, 0}, false);
  ASSERT_EQ(cut.points.size(), 4u);
  EXPECT_NEAR(cut.points.front().x, 20, 1e-6);
  EXPECT_NEAR(cut.points.back().x, 100, 1e-6);
  EXPECT_THAT(as_corners(cut).points, testing::SizeIs(2));
  EXPECT_TRUE(cut_at_outlines(course, actor, {0, 0}, actor, {10, 0}, false).points.empty());
  EXPECT_TRUE(cut_at_outlines({}, actor, {0, 0}, actor, {120, 0}, false).points.empty());
}

TEST(GraphvizRoutes, LeadsOnToAnOutlineThatTheCourseMisses) {
  const DrawableActor actor = box(40, 20);
  const Route course{{{0, 30}, {0, 60}, {0, 90}, {0, 120}}, true};
  const Route cut = cut_at_outlines(course, actor, {0, 0}, actor, {0, 120}, false);
  ASSERT_EQ(cut.points.size(), 7u);
  EXPECT_NEAR(cut.points.front().y, 10, 1e-6);
  EXPECT_NEAR(cut.points.back().y, 110, 1e-6);
}

TEST(GraphvizRoutes, SeesBoxesOnTheWay) {
  const Route straight{{{0, 0}, {100, 0}}, false};
  EXPECT_TRUE(runs_through(straight, {40, -5, 60, 5}, 0.5));
  EXPECT_FALSE(runs_through(straight, {40, -5, 60, 0.4}, 0.5));
  EXPECT_FALSE(runs_through(straight, {140, -5, 160, 5}, 0.5));
  const Route bow{{{0, 0}, {0, 80}, {100, 80}, {100, 0}}, true};
  EXPECT_TRUE(runs_through(bow, {40, 50, 60, 70}, 0.5));
  EXPECT_FALSE(runs_through(bow, {40, 0, 60, 40}, 0.5));
}

}  // namespace
}  // namespace coopnet
