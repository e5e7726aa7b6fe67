#include "graph/network.h"

#include <gtest/gtest.h>

#include <memory>
#include <utility>

#include "networks.h"

namespace coopnet {
namespace {

Network triangle() {
  Network network;
  for (const char* id : {"a", "b", "c"}) add_actor(network, id);
  add_link(network, "c", "a", "runs");
  add_link(network, "a", "b", "serves");
  add_link(network, "b", "c", "heads");
  network.info.title = "A triangle";
  return network;
}

std::string told(const Network& network) {
  std::string text = network.info.title + ":";
  for (const auto link : network.links())
    text += " " + network.actor(network.from(link)).id + "-" + network.link(link).relation + "-" +
            network.actor(network.to(link)).id;
  return text;
}

constexpr const char* whole = "A triangle: c-runs-a a-serves-b b-heads-c";

TEST(Network, KeepsLinksInTheOrderAdded) { EXPECT_EQ(told(triangle()), whole); }

TEST(Network, ACopyHasLinksOfItsOwn) {
  auto original = std::make_unique<Network>(triangle());
  Network copy = *original;
  copy.link(copy.links()[0]).relation = "provides";
  EXPECT_EQ(told(*original), whole);
  original.reset();
  EXPECT_EQ(told(copy), "A triangle: c-provides-a a-serves-b b-heads-c");
  EXPECT_EQ(copy.find("b"), Network::ActorRef{1});
}

TEST(Network, AnAssignedCopyHasLinksOfItsOwn) {
  Network copy = triangle();
  add_actor(copy, "more");
  {
    const Network original = triangle();
    copy = original;
  }
  EXPECT_EQ(told(copy), whole);
  EXPECT_EQ(copy.actor_count(), 3u);
  const Network& same = copy;
  copy = same;
  EXPECT_EQ(told(copy), whole);
}

TEST(Network, AMovedOneKeepsItsLinks) {
  Network original = triangle();
  const auto link = original.links()[1];
  const Network moved = std::move(original);
  EXPECT_EQ(told(moved), whole);
  EXPECT_EQ(moved.link(link).relation, "serves");
  original = triangle();
  EXPECT_EQ(told(original), whole);
}

TEST(Network, KeepsParallelLinksBothDirectionsAndSelfLinks) {
  const Network network = numbered_network(2, {{0, 1}, {0, 1}, {1, 0}, {1, 1}});
  EXPECT_EQ(network.link_count(), 4u);
  EXPECT_EQ(boost::out_degree(1, network.graph()), 2u);
  EXPECT_EQ(boost::in_degree(1, network.graph()), 3u);
}

TEST(Network, TellsTheFirmestBasisOfALink) {
  Link link;
  EXPECT_EQ(link_basis(link), std::nullopt);
  link.evidence = evidence_of(Basis::name_only);
  EXPECT_EQ(link_basis(link), Basis::name_only);
  link.evidence.push_back(evidence_of(Basis::reference).front());
  link.evidence.push_back(evidence_of(Basis::inferred).front());
  EXPECT_EQ(link_basis(link), Basis::reference);
}

TEST(Network, NamesOfBasesGoBothWays) {
  for (const Basis basis : all_bases()) EXPECT_EQ(basis_from_name(basis_name(basis)), basis);
  EXPECT_EQ(basis_from_name("name-only"), std::nullopt);
}

}  // namespace
}  // namespace coopnet
