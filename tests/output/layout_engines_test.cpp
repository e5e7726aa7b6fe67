#include "output/layout/engines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "layout_graphs.h"

namespace coopnet {
namespace {

using test::graph_classes;
using test::NamedGraph;
using testing::ElementsAre;
using testing::IsEmpty;

void expect_sound(const NamedGraph& graph, const Placement& placement) {
  const Drawable& drawable = graph.drawable;
  ASSERT_EQ(placement.centres.size(), drawable.actors.size());
  for (const Point p : placement.centres) {
    EXPECT_TRUE(std::isfinite(p.x) && std::isfinite(p.y));
    EXPECT_LT(std::abs(p.x) + std::abs(p.y), 1e6);
  }
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(room_box(drawable.actors[i], placement.centres[i])
                       .grown(-0.01)
                       .overlaps(room_box(drawable.actors[j], placement.centres[j])))
          << "actors " << j << " and " << i;
    }
  }
  EXPECT_EQ(placement.groups.size(), drawable.groups.size());
  EXPECT_EQ(placement.link_labels.size(), drawable.links.size());
  if (placement.routes.empty()) return;
  ASSERT_EQ(placement.routes.size(), drawable.links.size());
  for (std::size_t i = 0; i < drawable.links.size(); ++i) {
    const Route& route = placement.routes[i];
    if (route.points.empty()) continue;  // left to the router
    ASSERT_GE(route.points.size(), 2u);
    EXPECT_TRUE(!route.curved || route.points.size() % 3 == 1);
    const auto& link = drawable.links[i];
    const auto near = [&](std::size_t actor, Point p) {
      const Rect core = core_box(drawable.actors[actor], placement.centres[actor]);
      return core.grown(0.5).contains(p) && !core.grown(-0.5).contains(p);
    };
    EXPECT_TRUE(near(link.from, route.points.front())) << "start of link " << i;
    EXPECT_TRUE(near(link.to, route.points.back())) << "end of link " << i;
  }
}

class EveryEngine : public testing::TestWithParam<Engine> {};

TEST_P(EveryEngine, LaysOutEveryClassOfGraph) {
  LayoutOptions options;
  options.engine = GetParam().name;
  if (has(GetParam().honours, Honours::effort)) options.effort = Effort::quick;
  for (const NamedGraph& graph : graph_classes()) {
    SCOPED_TRACE(graph.name);
    const Placement placement = lay_out(graph.drawable, options);
    expect_sound(graph, placement);
    for (const std::string& warning : placement.warnings) EXPECT_THAT(warning, testing::HasSubstr("does not honour"));
    // Holes in memory: no result may follow from where things lie.
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < 400; ++i) kept.emplace_back(i * 37 % 1900, 'x');
    for (std::size_t i = 0; i < 400; i += 2) kept[i] = std::string();
    const Placement again = lay_out(graph.drawable, options);
    EXPECT_TRUE(placement.centres == again.centres);
    ASSERT_EQ(placement.routes.size(), again.routes.size());
    for (std::size_t i = 0; i < placement.routes.size(); ++i) EXPECT_TRUE(placement.routes[i].points == again.routes[i].points);
    EXPECT_TRUE(placement.link_labels == again.link_labels);
    EXPECT_TRUE(placement.groups == again.groups);
  }
}

TEST_P(EveryEngine, KeepsPinsOrSaysThatItDoesNot) {
  LayoutOptions options;
  options.engine = GetParam().name;
  for (const NamedGraph& graph : graph_classes()) {
    if (graph.name != "pins") continue;
    const Placement placement = lay_out(graph.drawable, options);
    if (!has(GetParam().honours, Honours::pins)) {
      EXPECT_THAT(placement.warnings,
                  testing::Contains("the layout `" + std::string(GetParam().name) + "` does not honour --pin"));
      continue;
    }
    for (std::size_t i = 0; i < graph.drawable.actors.size(); ++i) {
      const auto& pin = graph.drawable.actors[i].pin;
      EXPECT_TRUE(placement.centres[i] == pin.value_or(placement.centres[i])) << graph.name;
    }
  }
}

TEST_P(EveryEngine, FramesHoldTheirMembersAlone) {
  LayoutOptions options;
  options.engine = GetParam().name;
  for (const NamedGraph& graph : graph_classes()) {
    if (graph.drawable.groups.empty()) continue;
    const Placement placement = lay_out(graph.drawable, options);
    for (std::size_t g = 0; g < placement.groups.size(); ++g) {
      const Rect& frame = placement.groups[g];
      if (frame.width() <= 0) continue;
      for (std::size_t i = 0; i < graph.drawable.actors.size(); ++i) {
        const Rect room = room_box(graph.drawable.actors[i], placement.centres[i]);
        EXPECT_EQ(frame.overlaps(room), graph.drawable.actors[i].group == g) << "frame " << g << ", actor " << i;
      }
    }
  }
}

TEST_P(EveryEngine, DescribesItself) {
  EXPECT_FALSE(GetParam().name.empty());
  EXPECT_GT(GetParam().summary.size(), 20u);
  EXPECT_LT(GetParam().summary.size(), 90u);
  EXPECT_GT(GetParam().detail.size(), 100u);
  EXPECT_EQ(GetParam().detail.back(), '.');
  EXPECT_EQ(find_engine(GetParam().name)->name, GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(Layout, EveryEngine, testing::ValuesIn(engines()),
                         [](const auto& engine) { return std::string(engine.param.name); });

TEST_P(EveryEngine, SizesThatAreNoNumbersGiveRowsAndAWarning) {
  LayoutOptions options;
  options.engine = GetParam().name;
  for (const double width : {std::nan(""), HUGE_VAL, -1.0}) {
    Drawable drawable = test::graph(5, {{0, 1}, {1, 2}});
    drawable.actors[2].size.width = width;
    const Placement placement = lay_out(drawable, options);
    EXPECT_THAT(placement.warnings, testing::Contains("a size or place of an actor is no number; drawn in plain rows"));
    ASSERT_EQ(placement.centres.size(), 5u);
    for (const Point p : placement.centres) EXPECT_TRUE(std::isfinite(p.x) && std::isfinite(p.y));
    EXPECT_FALSE(room_box(drawable.actors[0], placement.centres[0]).overlaps(room_box(drawable.actors[1], placement.centres[1])));
  }
}

TEST(Engines, HaveDifferentNames) {
  std::set<std::string_view> names;
  for (const Engine& engine : engines()) names.insert(engine.name);
  EXPECT_EQ(names.size(), engines().size());
  EXPECT_EQ(find_engine("nonsense"), nullptr);
}

TEST(Engines, TellAMisspeltName) {
  LayoutOptions options;
  options.engine = "neatoo";
  try {
    static_cast<void>(lay_out(test::graph(2, {{0, 1}}), options));
    FAIL() << "no error";
  } catch (const LayoutError& error) {
    EXPECT_STREQ(error.what(), "there is no layout `neatoo`; did you mean `neato`?");
  }
}

TEST(Engines, WarnOfWhatTheyDoNotHonour) {
  Drawable drawable = test::graph(3, {{0, 1}, {1, 2}});
  drawable.actors[0].pin = Point{1, 2};
  LayoutOptions options;
  options.engine = "dot";
  options.seed = 7;
  EXPECT_THAT(lay_out(drawable, options).warnings,
              ElementsAre("the layout `dot` does not honour --pin", "the layout `dot` does not honour --seed"));
  options.engine = "neato";
  EXPECT_THAT(lay_out(drawable, options).warnings, IsEmpty());
}

}  // namespace
}  // namespace coopnet
