#include "src/draw_options.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "src/usage_error.h"

namespace coopnet {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

Network small_network() {
  Network network;
  for (const auto& [id, name, brief] :
       std::vector<std::array<std::string, 3>>{{"interpol", "International Criminal Police Organization", "INTERPOL"},
                                               {"fortaleza", "Project Fortaleza", "Fortaleza"},
                                               {"smith", "Smith, John", ""},
                                               {"other", "Namesake", ""},
                                               {"another", "Namesake", ""}}) {
    Actor actor;
    actor.id = id;
    actor.name = name;
    actor.short_name = brief;
    network.add_actor(actor);
  }
  network.info.hubs = {"interpol", "fortaleza"};
  return network;
}

DrawOptions options(const std::vector<std::pair<std::string, std::vector<std::string>>>& given) {
  FlagValues values;
  for (const auto& [name, words] : given) values.set(name, words);
  return draw_options(values, small_network());
}

TEST(DrawOptions, WithoutFlagsAreTheDefaults) {
  const DrawOptions none = options({});
  EXPECT_TRUE(none.selection.empty());
  EXPECT_EQ(none.figure.layout.engine, "auto");
  EXPECT_EQ(none.figure.theme, "light");
  EXPECT_FALSE(none.figure.title.has_value());
  EXPECT_TRUE(none.figure.legend);
  EXPECT_TRUE(none.figure.weights);
  EXPECT_THAT(none.figure.hubs, IsEmpty());
}

TEST(DrawOptions, SelectionFlagsReachTheSelection) {
  const Selection s = options({{"kind", {"country"}},
                               {"not-kind", {"person"}},
                               {"relation", {"runs"}},
                               {"not-relation", {"heads"}},
                               {"basis", {"stated", "name-only"}},
                               {"period", {"2018/2019-05"}},
                               {"focus", {"interpol"}},
                               {"depth", {"3"}},
                               {"between", {"interpol", "smith", "other", "fortaleza"}},
                               {"without", {"another"}},
                               {"fold", {"capability"}},
                               {"drop-isolated", {"true"}}})
                          .selection;
  EXPECT_THAT(s.kinds, ElementsAre("country"));
  EXPECT_THAT(s.not_kinds, ElementsAre("person"));
  EXPECT_THAT(s.relations, ElementsAre("runs"));
  EXPECT_THAT(s.not_relations, ElementsAre("heads"));
  EXPECT_THAT(s.bases, ElementsAre(Basis::stated, Basis::name_only));
  EXPECT_EQ(s.period, parse_date_span("2018/2019-05"));
  EXPECT_THAT(s.focus, ElementsAre("interpol"));
  EXPECT_EQ(s.depth, 3u);
  EXPECT_THAT(s.between, ElementsAre(Pair("interpol", "smith"), Pair("other", "fortaleza")));
  EXPECT_THAT(s.without, ElementsAre("another"));
  EXPECT_THAT(s.fold, ElementsAre("capability"));
  EXPECT_TRUE(s.drop_isolated);
}

TEST(DrawOptions, LayoutFlagsReachTheLayout) {
  const LayoutOptions l = options({{"layout", {"dot"}}, {"direction", {"LR"}}, {"links", {"orthogonal"}}, {"effort", {"high"}},
                                   {"node-spacing", {"20"}}, {"rank-spacing", {"50.5"}}, {"seed", {"9007199254740991"}},
                                   {"timeout", {"2"}}, {"graph-attribute", {"ranksep=2", "label=a=b"}},
                                   {"node-attribute", {"margin=1"}}, {"edge-attribute", {"len=2"}}})
                              .figure.layout;
  EXPECT_EQ(l.engine, "dot");
  EXPECT_EQ(l.direction, Direction::right);
  EXPECT_EQ(l.links, LinkStyle::orthogonal);
  EXPECT_EQ(l.effort, Effort::high);
  EXPECT_EQ(l.node_spacing, 20);
  EXPECT_EQ(l.rank_spacing, 50.5);
  EXPECT_EQ(l.seed, 9007199254740991u);
  EXPECT_EQ(l.timeout, 2);
  EXPECT_THAT(l.graph_attributes, ElementsAre(Pair("ranksep", "2"), Pair("label", "a=b")));
  EXPECT_THAT(l.node_attributes, ElementsAre(Pair("margin", "1")));
  EXPECT_THAT(l.edge_attributes, ElementsAre(Pair("len", "2")));
}

TEST(DrawOptions, ANetworkMaySayWhichWayItsRanksRun) {
  Network network = small_network();
  network.info.direction = "right";
  FlagValues values;
  EXPECT_EQ(draw_options(values, network).figure.layout.direction, Direction::right);
  values.set("direction", {"up"});
  EXPECT_EQ(draw_options(values, network).figure.layout.direction, Direction::up);
  FlagValues neato;
  neato.set("layout", {"neato"});
  EXPECT_EQ(draw_options(neato, network).figure.layout.direction, Direction::automatic) << "it has no ranks";
}

TEST(DrawOptions, StyleFlagsReachTheFigure) {
  const FigureOptions f = options({{"theme", {"dark"}},
                                   {"title", {""}},
                                   {"caption", {"C"}},
                                   {"lang", {"es"}},
                                   {"font-size", {"9"}},
                                   {"labels", {"both"}},
                                   {"link-labels", {"true"}},
                                   {"legend", {"false"}},
                                   {"evidence", {"markers"}},
                                   {"size-by", {"betweenness"}},
                                   {"weights", {"false"}},
                                   {"highlight", {"INTERPOL,smith"}},
                                   {"group-by", {"region"}},
                                   {"width", {"6in"}},
                                   {"height", {"72pt"}},
                                   {"ratio", {"0.5"}},
                                   {"pin", {"INTERPOL=1,-2.5"}}})
                              .figure;
  EXPECT_EQ(f.theme, "dark");
  EXPECT_EQ(f.title, "");
  EXPECT_EQ(f.caption, "C");
  EXPECT_EQ(f.lang, "es");
  EXPECT_EQ(f.font_size, 9);
  EXPECT_EQ(f.labels, Labels::both);
  EXPECT_TRUE(f.link_labels);
  EXPECT_FALSE(f.legend);
  EXPECT_EQ(f.evidence, EvidenceMarks::markers);
  EXPECT_EQ(f.size_by, SizeBy::betweenness);
  EXPECT_FALSE(f.weights);
  EXPECT_THAT(f.highlight, ElementsAre("interpol", "smith"));
  EXPECT_EQ(f.group_by, GroupBy::region);
  EXPECT_EQ(f.width, 432);
  EXPECT_EQ(f.height, 72);
  EXPECT_EQ(f.ratio, 0.5);
  EXPECT_THAT(f.pins, ElementsAre(Pair("interpol", Point{1, -2.5})));
}

TEST(DrawOptions, ActorsAreFoundByName) {
  const Network network = small_network();
  EXPECT_EQ(actor_id(network, "interpol"), "interpol");
  EXPECT_EQ(actor_id(network, "Interpol"), "interpol");
  EXPECT_EQ(actor_id(network, "project fortaleza"), "fortaleza");
  EXPECT_EQ(actor_id(network, "Namesake"), "Namesake") << "two are called so";
  EXPECT_EQ(actor_id(network, "nobody"), "nobody");
}

TEST(DrawOptions, ACommaDividesIdsButNotAName) {
  EXPECT_THAT(options({{"focus", {"interpol, Fortaleza"}}}).selection.focus, ElementsAre("interpol", "fortaleza"));
  EXPECT_THAT(options({{"focus", {"Smith, John"}}}).selection.focus, ElementsAre("smith"));
}

TEST(DrawOptions, ViaWithoutIdsTakesTheNetworksHubs) {
  EXPECT_THAT(options({{"via", {""}}}).selection.via, ElementsAre("interpol", "fortaleza"));
  EXPECT_THAT(options({{"via", {"true"}}}).selection.via, ElementsAre("interpol", "fortaleza"));
  EXPECT_THAT(options({{"via", {}}}).selection.via, ElementsAre("interpol", "fortaleza"));
  FlagValues values;
  values.set("via", {""});
  EXPECT_THROW((void)draw_options(values, Network()), UsageError);
}

TEST(DrawOptions, WhatAFigureIsAboutStandsInItsMiddle) {
  EXPECT_THAT(options({{"via", {"smith,fortaleza"}}}).figure.hubs, ElementsAre("fortaleza"));
  EXPECT_THAT(options({{"focus", {"smith,other"}}}).figure.hubs, ElementsAre("smith", "other"));
  EXPECT_THAT(options({{"focus", {"smith"}}, {"hubs", {"other"}}}).figure.hubs, ElementsAre("other"));
}

TEST(DrawOptions, OnlyFlagsThatChooseLeaveTheDefaultView) {
  FlagValues values;
  values.set("layout", {"dot"});
  values.set("view", {"overview"});
  EXPECT_FALSE(selects(values));
  values.set("kind", {});
  EXPECT_TRUE(selects(values));
}

}  // namespace
}  // namespace coopnet
