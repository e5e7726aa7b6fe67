// Figures of hundreds of actors: the colours of their clusters, and links that fade.
#include "output/scene/cluster_looks.h"


#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "networks.h"
#include "output/figure/figure.h"
#include "output/scene/write_svg.h"
#include "output/style/colour.h"

namespace coopnet {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Four groups of a hundred actors, with `links` links within each and few between them; actor 0 has most links of the first.
Network groups(std::size_t links, const std::string& second_kind = "organization") {
  Random random(7);
  Network network;
  for (std::size_t i = 0; i < 400; ++i) add_actor(network, std::to_string(i), i < 200 ? "organization" : second_kind);
  const auto join = [&](std::size_t a, std::size_t b) { add_link(network, std::to_string(a), std::to_string(b)); };
  for (std::size_t group = 0; group < 4; ++group) {
    for (std::size_t i = 1; i < 100; ++i) join(group * 100 + random.below(i), group * 100 + i);
    for (std::size_t k = 0; k < links; ++k) join(group * 100 + random.below(100), group * 100 + random.below(100));
    for (std::size_t k = 1; k < 60; ++k) join(group * 100, group * 100 + k);
    join(group * 100 + 3, (group * 100 + 103) % 400);
  }
  return network;
}

std::string svg(const Network& network, const std::string& theme = "light", const std::string& lang = "en") {
  FigureOptions options;
  options.theme = theme;
  options.lang = lang;
  return write_svg(make_figure(select(network, {}), options).scene, {});
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

TEST(ClusterLooks, EachClusterHasItsColourAndAnEntryInTheLegend) {
  const std::string figure = svg(groups(100));
  for (int k = 1; k <= 4; ++k) {
    const std::string cluster = "cluster-" + std::to_string(k);
    const auto actors = static_cast<double>(count(figure, "class=\"shape " + cluster + "\""));
    EXPECT_NEAR(actors, 100, 8);
    EXPECT_EQ(count(figure, "class=\"sample-" + cluster + "\""), 1u);
    EXPECT_GT(count(figure, "class=\"of-" + cluster + "\""), 100u);
    EXPECT_THAT(figure, HasSubstr(" .of-" + cluster + " .line{stroke:var(--coopnet-" + cluster + "-line,#"));
  }
  EXPECT_EQ(count(figure, "cluster-5"), 0u);
  EXPECT_THAT(figure, HasSubstr(">around name of 0 ("));
  EXPECT_THAT(figure, HasSubstr("Colours: clusters with more links among themselves than with the rest"));
  EXPECT_THAT(svg(groups(100), "light", "es"), HasSubstr(">en torno a name of 0 ("));
}

TEST(ClusterLooks, KindsHaveTheirOwnColoursFirst) {
  const std::string figure = svg(groups(100, "programme"));
  EXPECT_THAT(figure, Not(HasSubstr("cluster-")));
  EXPECT_THAT(figure, HasSubstr("sample-programme"));
}

TEST(ClusterLooks, NoneWhereThereAreNone) {
  Random random(1);
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (int k = 0; k < 8000; ++k) links.emplace_back(random.below(400), random.below(400));
  EXPECT_THAT(svg(numbered_network(400, links)), Not(HasSubstr("cluster-")));
  EXPECT_THAT(svg(groups(100), "print"), Not(HasSubstr("cluster-")));
}

TEST(ClusterLooks, CanBeToldFromThePaper) {
  for (const char* name : {"light", "dark", "auto"}) {
    const Theme theme = load_theme(name);
    ASSERT_GE(cluster_colours(theme), 6u);
    for (std::size_t k = 0; k < cluster_colours(theme); ++k) {
      EXPECT_GE(contrast(cluster_colour(theme, k), theme.background), 3) << name << k;
      EXPECT_GE(contrast(cluster_link_colour(theme, k), theme.background), 3) << name << k;
    }
  }
}

TEST(LinkOpacity, FallsWhereLinksFillThePage) {
  EXPECT_THAT(svg(groups(0)), Not(HasSubstr("stroke-opacity")));
  const std::string dense = svg(groups(4000));
  const std::size_t at = dense.find(" stroke-opacity=\"0.");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(count(dense, "stroke-opacity"), 1u);
  EXPECT_LT(std::stod(dense.substr(at + 17)), 0.6);
}

TEST(Mixed, GoesFromOneColourToTheOther) {
  EXPECT_EQ(mixed("#000000", "#ffffff", 0), "#000000");
  EXPECT_EQ(mixed("#000000", "#FFFFFF", 1), "#ffffff");
  EXPECT_EQ(mixed("#102030", "#304050", 0.5), "#203040");
  EXPECT_EQ(mixed("red", "#ffffff", 0.5), "red");
}

}  // namespace
}  // namespace coopnet
