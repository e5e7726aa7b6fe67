#include "graph/fold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/measure.h"
#include "networks.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// An organization with capabilities "a", "b", … of basis inferred.
Network with_capabilities(const std::vector<std::string>& ids) {
  Network network;
  add_actor(network, "hub");
  for (const std::string& id : ids) {
    add_actor(network, id, "capability");
    add_link(network, "hub", id, "has_capability", evidence_of(Basis::inferred, "it has " + id));
  }
  return network;
}

std::vector<std::string> phrases(const std::vector<Evidence>& evidence) {
  std::vector<std::string> list;
  for (const Evidence& one : evidence) list.push_back(one.phrase);
  return list;
}

std::vector<std::string> ids(const std::vector<Actor>& actors) {
  std::vector<std::string> list;
  for (const Actor& actor : actors) list.push_back(actor.id);
  return list;
}

TEST(Fold, MakesOneCardOfLikeLeaves) {
  Network network = with_capabilities({"a", "b", "c"});
  network.actor(1).evidence = evidence_of(Basis::stated, "a is there");
  network.actor(3).evidence = evidence_of(Basis::stated, "c is there");
  add_actor(network, "last");
  const Folding folding = fold_leaves(network, {"capability"}, {});
  EXPECT_THAT(folding.network.actor_ids(), ElementsAre("hub", "fold:hub:has_capability:capability", "last"));
  const Actor& card = folding.network.actor(1);
  EXPECT_EQ(card.kind, "capability");
  EXPECT_EQ(card.name, "3 capabilities");
  EXPECT_THAT(phrases(card.evidence), ElementsAre("a is there", "c is there"));
  ASSERT_EQ(folding.network.link_count(), 1u);
  const auto link = folding.network.links()[0];
  EXPECT_EQ(folding.network.from(link), 0u);
  EXPECT_EQ(folding.network.to(link), 1u);
  EXPECT_EQ(folding.network.link(link).relation, "has_capability");
  EXPECT_THAT(phrases(folding.network.link(link).evidence), ElementsAre("it has a", "it has b", "it has c"));
  ASSERT_EQ(folding.folded.size(), 3u);
  EXPECT_THAT(folding.folded[0], IsEmpty());
  EXPECT_THAT(ids(folding.folded[1]), ElementsAre("a", "b", "c"));
}

TEST(Fold, LeavesASingleLeafAndOtherKindsAlone) {
  Network network = with_capabilities({"a"});
  for (const char* id : {"p", "q"}) {
    add_actor(network, id, "person");
    add_link(network, id, "hub", "heads");
  }
  const Folding folding = fold_leaves(network, {"capability"}, {});
  EXPECT_EQ(folding.network.actor_ids(), network.actor_ids());
}

TEST(Fold, WantsTheSameNeighbour) {
  Network network = with_capabilities({"a", "b"});
  add_actor(network, "other");
  for (const char* id : {"c", "d"}) {
    add_actor(network, id, "capability");
    add_link(network, "other", id, "has_capability", evidence_of(Basis::inferred));
  }
  const Folding folding = fold_leaves(network, {"capability"}, {});
  EXPECT_THAT(folding.network.actor_ids(),
              ElementsAre("hub", "fold:hub:has_capability:capability", "other", "fold:other:has_capability:capability"));
}

TEST(Fold, KeepsRelationDirectionBasisAndLabelApart) {
  Network network;
  add_actor(network, "hub");
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"}) add_actor(network, id, "group");
  add_link(network, "a", "hub", "linked_to", evidence_of(Basis::stated));
  add_link(network, "b", "hub", "linked_to", evidence_of(Basis::inferred));
  add_link(network, "hub", "c", "linked_to", evidence_of(Basis::stated));
  add_link(network, "d", "hub", "serves", evidence_of(Basis::stated));
  add_link(network, "e", "hub", "linked_to");
  const auto labelled = add_link(network, "f", "hub", "linked_to");
  network.link(labelled).label = "knows";
  add_link(network, "g", "hub", "linked_to", evidence_of(Basis::inferred));
  add_link(network, "hub", "h", "linked_to", evidence_of(Basis::stated));
  const Folding folding = fold_leaves(network, {"group"}, {});
  EXPECT_THAT(folding.network.actor_ids(),
              ElementsAre("hub", "a", "fold:hub:linked_to:group", "fold:hub:linked_to:group:2", "d", "e", "f"));
  EXPECT_THAT(ids(folding.folded[2]), ElementsAre("b", "g"));
  EXPECT_THAT(ids(folding.folded[3]), ElementsAre("c", "h"));
}

TEST(Fold, JoinsParallelLinksOneByOne) {
  Network network;
  add_actor(network, "a", "group");
  add_actor(network, "hub");
  add_actor(network, "b", "group");
  add_link(network, "a", "hub", "serves", evidence_of(Basis::stated, "a serves"));
  add_link(network, "hub", "b", "runs", evidence_of(Basis::stated, "runs b"));
  add_link(network, "hub", "a", "runs", evidence_of(Basis::stated, "runs a"));
  add_link(network, "b", "hub", "serves", evidence_of(Basis::stated, "b serves"));
  const Folding folding = fold_leaves(network, {"group"}, {});
  EXPECT_EQ(folding.network.actor_count(), 2u);
  ASSERT_EQ(folding.network.link_count(), 2u);
  const Link& first = folding.network.link(folding.network.links()[0]);
  EXPECT_EQ(first.relation, "serves");
  EXPECT_THAT(phrases(first.evidence), ElementsAre("a serves", "b serves"));
  const Link& second = folding.network.link(folding.network.links()[1]);
  EXPECT_EQ(second.relation, "runs");
  EXPECT_THAT(phrases(second.evidence), ElementsAre("runs a", "runs b"));
}

TEST(Fold, IsNoMatterForActorsWithTwoNeighboursNoneOrThemselves) {
  Network network = with_capabilities({"a", "b", "c", "d"});
  add_actor(network, "other");
  add_link(network, "other", "a", "has_capability");
  add_link(network, "b", "b", "linked_to");
  add_actor(network, "alone1", "capability");
  add_actor(network, "alone2", "capability");
  const Folding folding = fold_leaves(network, {"capability"}, {});
  EXPECT_THAT(folding.network.actor_ids(),
              ElementsAre("hub", "a", "b", "fold:hub:has_capability:capability", "other", "alone1", "alone2"));
}

TEST(Fold, LeavesAPairOfLeavesAsItIs) {
  Network network;
  add_actor(network, "a", "group");
  add_actor(network, "b", "group");
  add_link(network, "a", "b", "linked_to");
  EXPECT_THAT(fold_leaves(network, {"group"}, {}).network.actor_ids(), ElementsAre("a", "b"));
}

TEST(Fold, SparesTheActorsToKeep) {
  const Folding folding = fold_leaves(with_capabilities({"a", "b", "c"}), {"capability"}, {"b"});
  EXPECT_THAT(folding.network.actor_ids(), ElementsAre("hub", "fold:hub:has_capability:capability", "b"));
  EXPECT_THAT(ids(folding.folded[1]), ElementsAre("a", "c"));
}

TEST(Fold, FindsAnIdThatNobodyHas) {
  Network network = with_capabilities({"a", "b"});
  add_actor(network, "fold:hub:has_capability:capability");
  const Folding folding = fold_leaves(network, {"capability"}, {});
  EXPECT_THAT(folding.network.actor_ids(),
              ElementsAre("hub", "fold:hub:has_capability:capability:2", "fold:hub:has_capability:capability"));
}

TEST(Fold, KeepsOnlyWhatAllLeavesShare) {
  Network network = with_capabilities({"a", "b", "c"});
  for (const std::size_t leaf : {1, 2, 3}) {
    network.actor(leaf).parent = "hub";
    network.actor(leaf).region = "here";
    network.link(network.links()[leaf - 1]).note = "the same";
  }
  network.link(network.links()[1]).weight = 4;
  network.actor(2).region = "there";
  const Folding folding = fold_leaves(network, {"capability"}, {});
  EXPECT_EQ(folding.network.actor(1).parent, "hub");
  EXPECT_EQ(folding.network.actor(1).region, "");
  EXPECT_EQ(folding.network.link(folding.network.links()[0]).note, "the same");
  EXPECT_EQ(folding.network.link(folding.network.links()[0]).weight, 4);
}

TEST(Fold, LosesNoActorNoEvidenceAndNoComponentOnRandomNetworks) {
  Random random(44);
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE(round);
    Network network = random_network(random, 12);
    for (const auto link : network.links()) network.link(link).evidence = evidence_of(all_bases()[random.below(4)]);
    const Folding folding = fold_leaves(network, {"organization"}, {});
    std::vector<std::string> actors;
    for (std::size_t i = 0; i < folding.network.actor_count(); ++i) {
      if (folding.folded[i].empty()) actors.push_back(folding.network.actor(i).id);
      for (const Actor& leaf : folding.folded[i]) actors.push_back(leaf.id);
      EXPECT_NE(folding.folded[i].size(), 1u);
    }
    EXPECT_THAT(actors, testing::UnorderedElementsAreArray(network.actor_ids()));
    std::size_t evidence = 0;
    for (const auto link : folding.network.links()) evidence += folding.network.link(link).evidence.size();
    EXPECT_EQ(evidence, network.link_count());
    const auto count = [](const Network& of) {
      std::size_t most = 0;
      for (const std::size_t component : components(of)) most = std::max(most, component + 1);
      return most;
    };
    EXPECT_EQ(count(folding.network), count(network));
  }
}

}  // namespace
}  // namespace coopnet
