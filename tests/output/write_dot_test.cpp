#include "output/write_dot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphviz.hpp>

#include "graph/read.h"
#include "network_text.h"
#include "networks.h"
#include "output/layout/random.h"
#include "shared_files.h"
#include "temporary_folder.h"

namespace coopnet {
namespace {

using testing::HasSubstr;

ReadResult read_back(const std::string& text) { return read_dot(std::make_shared<const SourceText>("back.dot", text)); }

/// What a program prints about a DOT text; "failed" where it does not end well.
std::string ask(const std::string& program, const std::string& text) {
  const TemporaryFolder folder;
  folder.write("in.dot", text);
  const std::string command = program + " '" + folder.path("in.dot") + "' 2>&1";
  std::string answer;
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return "failed";
  std::array<char, 4096> part{};
  while (const std::size_t got = std::fread(part.data(), 1, part.size(), pipe)) answer.append(part.data(), got);
  return ::pclose(pipe) == 0 ? answer : "failed: " + answer;
}

struct BoostNode {
  std::string name;
  std::string label;
};
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, BoostNode>;

BoostGraph read_by_boost(const std::string& text) {
  BoostGraph graph;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  properties.property("node_id", boost::get(&BoostNode::name, graph));
  properties.property("label", boost::get(&BoostNode::label, graph));
  boost::read_graphviz(text, graph, properties, "node_id");
  return graph;
}

/// Strings that have broken other programs, one a line; some here, more where the shared folder is.
std::vector<std::string> nasty_strings() {
  std::vector<std::string> list = {"\\", "\\\\", "a\\", "\\N", "\\n", "\"", "\\\"", "<b>", "<b>bold</b>", "<", ">", "{x|y}",
                                   "&amp;", "&", "node", "Graph", "strict", "-", "->", "12", "1.", "-.5", "1.2.3", "a b",
                                   "a\nb", "a\r\nb", "\t", "%5", "%", "#", "//", "/* x */", "a:b", "\\0", "é", "Österreich",
                                   "日本語", "عربي", "😀", "_", "a;b", "a\\\nb", "@", "\x01", "\x7f", "key",
                                   std::string(300, 'x'), std::string(300, ' ') + "."};
  if (const auto path = shared_files("corpora/strings/blns/blns.txt")) {
    std::ifstream in(*path);
    for (std::string line; std::getline(in, line);)
      if (!line.empty() && line[0] != '#') list.push_back(line);
  }
  return list;
}

/// A network in which every text is one of the strings.
Network nasty_network(Random& random, const std::vector<std::string>& strings) {
  Network network;
  const auto text = [&]() -> const std::string& { return strings[random.below(strings.size())]; };
  const auto maybe = [&] { return random.below(3) == 0 ? text() : std::string(); };
  const auto evidence = [&] {
    std::vector<Evidence> list(random.below(4));
    for (Evidence& one : list) {
      one.source = maybe();
      one.phrase = maybe();
      one.as_of = maybe();
      one.note = maybe();
      one.basis = all_bases()[random.below(all_bases().size())];
    }
    return list;
  };
  const auto attributes = [&] {
    Attributes list;
    for (std::size_t i = random.below(4); i > 0; --i) {
      const std::string& name = text();
      const bool taken = std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.first == name; });
      if (!taken) list.emplace_back(name, random.below(4) == 0 ? "" : text());
    }
    for (const std::string name : {"shape", "label", "kind", "basis_2", "order", "attribute_x", "name_es", "dir"})
      if (random.below(8) == 0) list.emplace_back(name, text());
    return list;
  };
  network.info.title = maybe();
  network.info.description = maybe();
  network.info.titles["es"] = text();
  network.info.hubs = {text(), text()};
  for (const std::string id : {"s1", "s2"}) {
    Source source;
    source.id = id;
    source.title = maybe();
    source.url = maybe();
    network.sources.push_back(source);
  }
  Kind kind;
  kind.id = "gang";
  kind.label = text();
  kind.labels["es"] = text();
  network.vocabulary.declare(kind);
  Relation relation;
  relation.id = "fights";
  relation.phrase = text();
  relation.from = {"gang", "group"};
  relation.directed = random.below(2) == 0;
  network.vocabulary.declare(relation);
  const std::size_t actors = 1 + random.below(8);
  for (std::size_t i = 0; i < actors; ++i) {
    Actor actor;
    actor.id = text();
    if (network.find(actor.id)) continue;
    actor.kind = random.below(2) == 0 ? "gang" : "country";
    actor.name = maybe();
    actor.short_name = maybe();
    actor.parent = maybe();
    actor.region = maybe();
    actor.note = maybe();
    if (random.below(3) == 0) actor.count = Count{static_cast<std::uint32_t>(random.next()), random.below(2) == 0};
    if (random.below(3) == 0) actor.names = {{"es", text()}, {"zh-Hans", text()}};
    if (random.below(3) == 0) actor.aliases = {text(), text()};
    actor.evidence = evidence();
    actor.attributes = attributes();
    network.add_actor(std::move(actor));
  }
  for (std::size_t i = random.below(3 * actors); i > 0; --i) {
    Link link;
    link.relation = random.below(2) == 0 ? "fights" : "linked_to";
    link.label = maybe();
    link.note = maybe();
    if (random.below(2) == 0) link.weight = random.unit() + 0.001;
    link.evidence = evidence();
    link.attributes = attributes();
    network.add_link(random.below(network.actor_count()), random.below(network.actor_count()), std::move(link));
  }
  return network;
}

TEST(WriteDot, ANetworkForGraphviz) {
  Network network = numbered_network(2, {{0, 1}});
  network.actor(0).kind = "country";
  network.actor(0).name = "El \"S\" & <b>";
  network.actor(0).iso = "SV";
  network.link(network.links()[0]).relation = "member_of";
  network.link(network.links()[0]).evidence = evidence_of(Basis::inferred, "so \\ said");
  EXPECT_EQ(write_dot(network),
            "digraph {\n"
            "\tgraph [coopnet=1,\n\t\tfontname=Arial,\n\t\tlang=en,\n\t\tlinelength=0,\n\t\toverlap=false,\n"
            "\t\tsplines=true\n\t];\n"
            "\tnode [fontname=Arial,\n\t\tfontsize=9\n\t];\n"
            "\tedge [fontname=Arial,\n\t\tfontsize=8\n\t];\n"
            "\t0\t[class=\"kind-country\",\n\t\tcolor=\"#8A6D00\",\n\t\tfillcolor=\"#FFF3C4\",\n\t\tfontcolor=\"#1A1A1A\",\n"
            "\t\tiso=SV,\n\t\tkind=country,\n\t\tlabel=\"El \\\"S\\\" &amp; <b>\",\n\t\tname=\"El \\\"S\\\" & <b>\",\n"
            "\t\tshape=ellipse,\n\t\tstyle=filled,\n\t\ttooltip=\"El \\\"S\\\" &amp; <b>, country\"];\n"
            "\t1\t[class=\"kind-organization\",\n\t\tcolor=\"#00538A\",\n\t\tfillcolor=\"#00538A\",\n\t\tfontcolor=\"#FFFFFF\",\n"
            "\t\tkind=organization,\n\t\tlabel=\"name of 1\",\n\t\tname=\"name of 1\",\n"
            "\t\tshape=box,\n\t\tstyle=\"rounded,filled\",\n"
            "\t\ttooltip=\"name of 1, organization\"];\n"
            "\t0 -> 1\t[basis=inferred,\n\t\tclass=\"relation-member_of basis-inferred\",\n\t\tcolor=\"#595959\",\n"
            "\t\tphrase=\"so \\\\ said\",\n\t\trelation=member_of,\n\t\tsource=source,\n\t\tstyle=dashed,\n"
            "\t\ttooltip=\"El \\\"S\\\" &amp; <b> – is a member of – name of 1\n“so \\\\ said”, source, inferred\"];\n"
            "}\n");
}

TEST(WriteDot, AnEmptyNetwork) {
  const std::string text = write_dot(Network());
  EXPECT_EQ(network_text(read_back(text).network), network_text(Network()));
  EXPECT_EQ(read_by_boost(text).m_vertices.size(), 0u);
}

TEST(WriteDot, OwnLooksGoFirst) {
  Network network = numbered_network(1, {});
  network.actor(0).attributes = {{"shape", "star"}, {"class", "mine"}, {"label", "no"}};
  const std::string text = write_dot(network);
  EXPECT_THAT(text, HasSubstr("shape=star"));
  EXPECT_THAT(text, HasSubstr("class=\"kind-organization mine\""));
  EXPECT_THAT(text, HasSubstr("label=\"name of 0\""));
  network.actor(0).attributes = {{"shape", "record"}};
  EXPECT_THAT(write_dot(network), HasSubstr("shape=box"));
}

TEST(WriteDot, ReadsBackEqual) {
  Network network = numbered_network(5, {{3, 0}, {0, 4}, {3, 0}, {2, 2}, {0, 3}, {4, 1}});
  network.info.id = "round-trip";
  const ReadResult back = read_back(write_dot(network));
  EXPECT_EQ(back.diagnostics.text(), "");
  EXPECT_EQ(network_text(back.network), network_text(network));
  EXPECT_EQ(write_dot(back.network), write_dot(network));
}

TEST(WriteDot, TheBundledNetworkReadsBackEqual) {
  const Network network = read(load("@sonsonate-2018")).network;
  const std::string text = write_dot(network);
  const ReadResult back = read_back(text);
  EXPECT_EQ(back.diagnostics.text(), "");
  EXPECT_EQ(network_text(back.network), network_text(network));
  EXPECT_EQ(write_dot(network), text);
}

TEST(WriteDot, OrderIsToldOnlyWhereItDiffers) {
  EXPECT_EQ(write_dot(numbered_network(3, {{0, 1}, {0, 2}, {1, 2}})).find("order="), std::string::npos);
  EXPECT_THAT(write_dot(numbered_network(3, {{0, 2}})), HasSubstr("order=3"));
  EXPECT_THAT(write_dot(numbered_network(2, {{1, 0}, {0, 1}})), HasSubstr("order=2"));
  EXPECT_THAT(write_dot(numbered_network(3, {{0, 2}, {0, 1}})), HasSubstr("order=2"));
}

TEST(WriteDot, AnyOrderComesBack) {
  Random random(4);
  for (int round = 0; round < 100; ++round) {
    const Network network = random_network(random, 8);
    const std::string text = write_dot(network);
    ASSERT_EQ(network_text(read_back(text).network), network_text(network)) << text;
  }
}

TEST(WriteDot, NastyStringsComeBackUnharmed) {
  const std::vector<std::string> strings = nasty_strings();
  Random random(2018);
  for (int round = 0; round < 60; ++round) {
    SCOPED_TRACE(round);
    const Network network = nasty_network(random, strings);
    const std::string text = write_dot(network);
    const ReadResult back = read_back(text);
    ASSERT_EQ(back.diagnostics.text(), "") << text;
    ASSERT_EQ(network_text(back.network), network_text(network)) << text;
    ASSERT_EQ(write_dot(back.network), text);
  }
}

TEST(WriteDot, EveryNastyStringIsAnIdAndAName) {
  Network network;
  for (const std::string& text : nasty_strings()) {
    if (network.find(text)) continue;
    Actor actor;
    actor.id = text;
    actor.kind = "person";
    actor.name = text;
    network.add_actor(std::move(actor));
  }
  const std::string text = write_dot(network);
  EXPECT_EQ(network_text(read_back(text).network), network_text(network));
  // Every label prints the name, to Graphviz and to Boost.
  const BoostGraph boost_graph = read_by_boost(text);
  EXPECT_EQ(boost::num_vertices(boost_graph), network.actor_count());
  const std::string nodes = ask("gvpr 'BEG_G { print(nNodes($G)) }'", text);
  EXPECT_EQ(nodes.substr(0, nodes.find('\n')), std::to_string(network.actor_count()));
}

TEST(WriteDot, GraphvizDrawsIt) {
  const Network network = read(load("@sonsonate-2018")).network;
  const std::string text = write_dot(network);
  for (const std::string engine : {"dot", "neato", "twopi"}) {
    const std::string drawn = ask(engine + " -Tplain", text);
    EXPECT_TRUE(drawn.starts_with("graph ")) << drawn.substr(0, 300);
    std::size_t nodes = 0;
    for (std::size_t at = drawn.find("\nnode "); at != std::string::npos; at = drawn.find("\nnode ", at + 1)) ++nodes;
    EXPECT_EQ(nodes, network.actor_count());
  }
  EXPECT_EQ(ask("gvpr 'E [relation == \"runs\" && tail.name == \"interpol\"] { print(head.kind) }'", text), "programme\n");
}

TEST(WriteDot, BoostReadsIt) {
  const Network network = read(load("@sonsonate-2018")).network;
  const BoostGraph graph = read_by_boost(write_dot(network));
  EXPECT_EQ(boost::num_vertices(graph), network.actor_count());
  EXPECT_EQ(boost::num_edges(graph), network.link_count());
  std::size_t same = 0;
  for (std::size_t i = 0; i < boost::num_vertices(graph); ++i) same += network.find(graph[i].name) ? 1 : 0;
  EXPECT_EQ(same, network.actor_count());
}

TEST(WriteDot, WhatItReadsFromTheCorpusComesBack) {
  const auto folder = shared_files("corpora/dot/tsgraphviz");
  if (!folder) GTEST_SKIP() << "../shared/corpora/dot is not there";
  std::size_t compared = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const ReadResult first = read(load(entry.path()), Format::dot);
    if (first.diagnostics.has_errors()) continue;
    SCOPED_TRACE(entry.path().string());
    const std::string text = write_dot(first.network);
    const ReadResult back = read_back(text);
    EXPECT_EQ(back.diagnostics.text(), "");
    EXPECT_EQ(network_text(back.network), network_text(first.network));
    // Boost takes seconds for a large file.
    if (text.size() < 100'000) {
      EXPECT_EQ(boost::num_edges(read_by_boost(text)), first.network.link_count());
    }
    ++compared;
  }
  EXPECT_GT(compared, 30u);
}

}  // namespace
}  // namespace coopnet
