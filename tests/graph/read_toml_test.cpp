#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "graph/read.h"

namespace coopnet {
namespace {

ReadResult read_text(std::string content) {
  return read_toml(std::make_shared<const SourceText>("n.toml", std::move(content)));
}

constexpr const char* whole = R"(format = 1
[network]
id = "n"
title = "Title"
titles = { es = "Título" }
hubs = ["a"]
[[source]]
id = "s"
title = "S"
[[kind]]
id = "gang"
plural = "gangs"
like = "group"
[[relation]]
id = "fights"
phrase = "fights"
from = ["gang"]
[[actor]]
id = "a"
kind = "gang"
name = "A"
count = 25
count-approximate = true
names = { es = "Á" }
source = "s"
phrase = "the A"
as-of = 2018-12-06
basis = "inferred"
attributes = { z = 1, b = "two", a = true }
[[actor]]
id = "b"
kind = "person"
evidence = [{ source = "s", phrase = "b" }, { source = "s", basis = "reference", note = "x" }]
[[link]]
from = "a"
to = "b"
relation = "fights"
weight = 2.5
[[view]]
name = "v"
title = "V"
[view.flags]
via = ["a", "b"]
link-labels = true
node-spacing = 12
)";

TEST(ReadToml, TakesEveryPart) {
  const ReadResult result = read_text(whole);
  EXPECT_EQ(result.diagnostics.text(), "");
  const Network& network = result.network;
  ASSERT_EQ(network.actor_count(), 2u);
  ASSERT_EQ(network.link_count(), 1u);
  EXPECT_EQ(network.info.titles.at("es"), "Título");
  EXPECT_THAT(network.info.hubs, testing::ElementsAre("a"));
  const Actor& a = network.actor(0);
  EXPECT_EQ(a.count, (Count{25, true}));
  EXPECT_EQ(a.where.begin, (TextPosition{18, 1}));
  ASSERT_EQ(a.evidence.size(), 1u);
  EXPECT_EQ(a.evidence[0].as_of, "2018-12-06");
  EXPECT_EQ(a.evidence[0].basis, Basis::inferred);
  EXPECT_THAT(a.attributes, testing::ElementsAre(testing::Pair("z", "1"), testing::Pair("b", "two"), testing::Pair("a", "true")));
  EXPECT_EQ(network.actor(1).name, "b");
  EXPECT_EQ(network.actor(1).evidence.size(), 2u);
  EXPECT_EQ(network.link(network.links()[0]).weight, 2.5);
  ASSERT_NE(network.vocabulary.kind("gang"), nullptr);
  EXPECT_EQ(network.vocabulary.kind("gang")->label, "gang");
  EXPECT_EQ(network.vocabulary.look_of("gang"), "group");
  ASSERT_EQ(network.views.size(), 1u);
  ASSERT_EQ(network.views[0].flags.size(), 3u);
  EXPECT_EQ(network.views[0].flags[0].name, "via");
  EXPECT_THAT(network.views[0].flags[1].values, testing::ElementsAre("true"));
  EXPECT_THAT(network.views[0].flags[2].values, testing::ElementsAre("12"));
}

TEST(ReadToml, TellsOfALetterThatNoKeyBeginsWith) {
  EXPECT_EQ(read_text("é = 1\n").diagnostics.text(),
            "n.toml:1:1: error[syntax]: root table: expected keys, tables, whitespace or comments, saw 'é'\n"
            "  1 | é = 1\n"
            "    | ^\n");
}

}  // namespace
}  // namespace coopnet
