#include "graph/select.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>


#include "graph/diagnostic.h"
#include "networks.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::vector<std::string> links_of(const Network& network) {
  std::vector<std::string> list;
  for (const auto link : network.links())
    list.push_back(network.actor(network.from(link)).id + " " + network.link(link).relation + " " +
                   network.actor(network.to(link)).id);
  return list;
}

// A small network of every trait: kinds, relations, bases, a person, and a part that hangs on nothing else.
Network meeting() {
  Network network;
  add_actor(network, "hub");
  add_actor(network, "meeting", "event");
  add_actor(network, "bureau", "bureau");
  add_actor(network, "anna", "person");
  add_actor(network, "north", "country");
  add_actor(network, "south", "country");
  add_actor(network, "island", "country");
  add_link(network, "hub", "meeting", "represented_at", evidence_of(Basis::inferred));
  add_link(network, "bureau", "hub", "part_of", evidence_of(Basis::stated));
  add_link(network, "anna", "bureau", "heads", evidence_of(Basis::stated));
  add_link(network, "anna", "meeting", "opened", evidence_of(Basis::stated));
  add_link(network, "north", "hub", "member_of", evidence_of(Basis::reference));
  add_link(network, "meeting", "south", "held_in");
  network.info.title = "A meeting";
  network.info.hubs = {"hub"};
  network.sources.emplace_back().id = "source";
  network.views.emplace_back().name = "all";
  return network;
}

Selection selection_with(auto change) {
  Selection selection;
  change(selection);
  return selection;
}

TEST(Select, OfNothingTakesAll) {
  const Network network = meeting();
  const Selection all;
  EXPECT_TRUE(all.empty());
  const Selected selected = select(network, all);
  EXPECT_EQ(selected.network.actor_ids(), network.actor_ids());
  EXPECT_EQ(links_of(selected.network), links_of(network));
  EXPECT_EQ(selected.network.info.title, "A meeting");
  EXPECT_EQ(selected.network.sources.size(), 1u);
  EXPECT_NE(selected.network.view("all"), nullptr);
  EXPECT_EQ(selected.left_out.actors, 0u);
  EXPECT_EQ(selected.left_out.links, 0u);
  EXPECT_EQ(selected.left_out.all_actors, 7u);
  EXPECT_EQ(selected.left_out.all_links, 6u);
  EXPECT_THAT(selected.left_out.kinds, IsEmpty());
  EXPECT_THAT(selected.left_out.relations, IsEmpty());
  EXPECT_THAT(selected.left_out.bases, IsEmpty());
  ASSERT_EQ(selected.folded.size(), 7u);
  for (const auto& leaves : selected.folded) EXPECT_THAT(leaves, IsEmpty());
}

TEST(Select, OfAnEmptyNetworkIsEmpty) {
  const Selected selected = select(Network(), selection_with([](Selection& s) { s.drop_isolated = true; }));
  EXPECT_EQ(selected.network.actor_count(), 0u);
  EXPECT_THAT(selected.folded, IsEmpty());
}

TEST(Select, IsNotEmptyWithAnyCondition) {
  EXPECT_FALSE(selection_with([](Selection& s) { s.kinds = {"event"}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.not_kinds = {"event"}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.relations = {"runs"}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.not_relations = {"runs"}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.bases = {Basis::stated}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.focus = {"hub"}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.via = {"hub"}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.between = {{"a", "b"}}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.without = {"hub"}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.fold = {"country"}; }).empty());
  EXPECT_FALSE(selection_with([](Selection& s) { s.drop_isolated = true; }).empty());
  EXPECT_TRUE(selection_with([](Selection& s) { s.depth = 3; }).empty());
}

TEST(Select, ByKindTakesTheirLinksAmongEachOther) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) { s.kinds = {"organization", "bureau"}; }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("hub", "bureau"));
  EXPECT_THAT(links_of(selected.network), ElementsAre("bureau part_of hub"));
  EXPECT_EQ(selected.left_out.actors, 5u);
  EXPECT_EQ(selected.left_out.links, 5u);
  EXPECT_THAT(selected.left_out.kinds, testing::UnorderedElementsAre(Pair("country", 3), Pair("event", 1), Pair("person", 1)));
  EXPECT_THAT(selected.left_out.relations, IsEmpty()) << "no link is missing between the two that are shown";
}

TEST(Select, TellsLeftOutKindsInTheOrderOfTheVocabulary) {
  Network network = meeting();
  add_actor(network, "unheard", "of_no_list");
  const Selected selected = select(network, selection_with([](Selection& s) { s.kinds = {"organization"}; }));
  std::vector<std::string> told;
  for (const auto& [kind, count] : selected.left_out.kinds) told.push_back(kind);
  std::vector<std::string> expected;
  for (const std::string& kind : network.vocabulary.kind_ids())
    if (kind == "event" || kind == "bureau" || kind == "person" || kind == "country") expected.push_back(kind);
  expected.push_back("of_no_list");
  EXPECT_EQ(told, expected);
}

TEST(Select, WithoutKindsKeepsTheOthers) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) { s.not_kinds = {"person", "country"}; }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("hub", "meeting", "bureau"));
}

TEST(Select, ByRelationKeepsActorsAndTellsTheRelationsLeftOut) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) { s.relations = {"part_of", "held_in"}; }));
  EXPECT_EQ(selected.network.actor_count(), 7u);
  EXPECT_THAT(links_of(selected.network), ElementsAre("bureau part_of hub", "meeting held_in south"));
  EXPECT_THAT(selected.left_out.relations, testing::UnorderedElementsAre(Pair("represented_at", 1), Pair("heads", 1),
                                                                         Pair("opened", 1), Pair("member_of", 1)));
}

TEST(Select, WithoutARelationTellsIt) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) { s.not_relations = {"opened"}; }));
  EXPECT_EQ(selected.network.link_count(), 5u);
  EXPECT_THAT(selected.left_out.relations, ElementsAre(Pair("opened", 1)));
}

TEST(Select, ByBasisTakesTheFirmestAndLetsLinksWithoutEvidencePass) {
  Network network = meeting();
  auto both = evidence_of(Basis::inferred);
  both.push_back(evidence_of(Basis::stated).front());
  add_link(network, "bureau", "meeting", "represented_at", both);
  const Selected selected = select(network, selection_with([](Selection& s) { s.bases = {Basis::stated}; }));
  EXPECT_THAT(links_of(selected.network),
              ElementsAre("bureau part_of hub", "anna heads bureau", "anna opened meeting", "meeting held_in south",
                          "bureau represented_at meeting"));
  EXPECT_THAT(selected.left_out.bases, ElementsAre(Pair(Basis::reference, 1), Pair(Basis::inferred, 1)));
  EXPECT_THAT(selected.left_out.relations, ElementsAre(Pair("member_of", 1)))
      << "represented_at is shown once and so not left out";
}

TEST(Select, ByPeriodTakesLinksWithEvidenceOfThatTimeAndThoseWithoutADate) {
  Network network;
  for (const char* id : {"a", "b", "c"}) add_actor(network, id);
  const auto dated = [](std::vector<std::string> dates) {
    std::vector<Evidence> evidence;
    for (std::string& date : dates) evidence.emplace_back().as_of = std::move(date);
    return evidence;
  };
  add_link(network, "a", "b", "runs", dated({"2017-05"}));
  add_link(network, "a", "b", "serves", dated({"2017-05", "2019-01-07"}));
  add_link(network, "b", "c", "part_of", dated({""}));
  add_link(network, "b", "c", "heads");
  add_link(network, "c", "a", "hosted", dated({"2020/2021"}));
  const auto in = [&](const char* period) {
    return select(network, selection_with([&](Selection& s) { s.period = parse_date_span(period); }));
  };
  EXPECT_THAT(links_of(in("2019").network), ElementsAre("a serves b", "b part_of c", "b heads c"));
  EXPECT_THAT(links_of(in("2018/2020-01").network), ElementsAre("a serves b", "b part_of c", "b heads c", "c hosted a"));
  EXPECT_EQ(in("2019").left_out.of_other_times, 2u);
  EXPECT_EQ(in("2017/2021").left_out.of_other_times, 0u);
  EXPECT_EQ(in("2019").network.actor_count(), 3u);
}

TEST(Select, DropsIsolatedActorsOnly) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) {
                                     s.relations = {"part_of"};
                                     s.drop_isolated = true;
                                   }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("hub", "bureau"));
}

TEST(Select, KeepsANamedActorThatStandsAlone) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) {
                                     s.focus = {"island"};
                                     s.drop_isolated = true;
                                   }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("island"));
}

TEST(Select, AroundAFocusGoesEitherWayToItsDepth) {
  const Network network = meeting();
  const auto around = [&](std::size_t depth) {
    return select(network, selection_with([&](Selection& s) {
                    s.focus = {"bureau"};
                    s.depth = depth;
                  })).network;
  };
  EXPECT_THAT(around(0).actor_ids(), ElementsAre("bureau"));
  EXPECT_THAT(around(1).actor_ids(), ElementsAre("hub", "bureau", "anna"));
  EXPECT_THAT(links_of(around(1)), ElementsAre("bureau part_of hub", "anna heads bureau"));
  EXPECT_THAT(around(2).actor_ids(), ElementsAre("hub", "meeting", "bureau", "anna", "north"));
  EXPECT_THAT(around(99).actor_ids(), ElementsAre("hub", "meeting", "bureau", "anna", "north", "south"));
}

TEST(Select, AroundTwoFociJoinsTheirSurroundings) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) { s.focus = {"north", "south"}; }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("hub", "meeting", "north", "south"));
  EXPECT_THAT(links_of(selected.network),
              ElementsAre("hub represented_at meeting", "north member_of hub", "meeting held_in south"));
}

TEST(Select, WalksOverKeptLinksOnly) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) {
                                     s.focus = {"bureau"};
                                     s.depth = 9;
                                     s.without = {"hub", "anna"};
                                   }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("bureau"));
}

TEST(Select, AFocusPassesTheKindsButNotWithout) {
  const auto selected = select(meeting(), selection_with([](Selection& s) {
                                 s.focus = {"hub"};
                                 s.kinds = {"country"};
                               }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("hub", "north"));
  const auto none = select(meeting(), selection_with([](Selection& s) {
                             s.focus = {"hub"};
                             s.without = {"hub"};
                           }));
  EXPECT_EQ(none.network.actor_count(), 0u);
}

TEST(Select, ViaTakesHubsWhatTheyJoinAndTheLinksAmongThem) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) {
                                     s.via = {"meeting"};
                                     s.depth = 9;
                                   }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("hub", "meeting", "anna", "south"));
  EXPECT_THAT(links_of(selected.network),
              ElementsAre("hub represented_at meeting", "anna opened meeting", "meeting held_in south"));
}

TEST(Select, FocusAndViaHoldTogether) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) {
                                     s.focus = {"anna"};
                                     s.depth = 2;
                                     s.via = {"hub"};
                                   }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("hub", "meeting", "bureau"));
}

TEST(Select, BetweenTakesAllShortestPathsAndNoOtherLink) {
  // Two ways of length two from 0 to 3, a longer one by 4 and 5, and a link across the two ways.
  Network network = numbered_network(6, {{0, 1}, {1, 3}, {2, 0}, {3, 2}, {1, 2}, {0, 4}, {4, 5}, {5, 3}});
  add_link(network, "0", "1", "runs");
  const Selected selected = select(network, selection_with([](Selection& s) { s.between = {{"0", "3"}}; }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("0", "1", "2", "3"));
  EXPECT_THAT(links_of(selected.network),
              ElementsAre("0 linked_to 1", "1 linked_to 3", "2 linked_to 0", "3 linked_to 2", "0 runs 1"));
}

TEST(Select, BetweenWithoutAPathShowsTheTwoAlone) {
  const Network network = numbered_network(4, {{0, 1}, {2, 3}});
  const auto apart = select(network, selection_with([](Selection& s) { s.between = {{"0", "3"}}; }));
  EXPECT_THAT(apart.network.actor_ids(), ElementsAre("0", "3"));
  EXPECT_EQ(apart.network.link_count(), 0u);
  const auto same = select(network, selection_with([](Selection& s) { s.between = {{"1", "1"}}; }));
  EXPECT_THAT(same.network.actor_ids(), ElementsAre("1"));
}

TEST(Select, PairsBetweenAddUp) {
  const Network network = numbered_network(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  const auto selected = select(network, selection_with([](Selection& s) { s.between = {{"0", "1"}, {"4", "3"}}; }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("0", "1", "3", "4"));
  EXPECT_THAT(links_of(selected.network), ElementsAre("0 linked_to 1", "3 linked_to 4"));
}

TEST(Select, RenumbersTheLinksItTakes) {
  const Selected selected = select(meeting(), selection_with([](Selection& s) { s.relations = {"heads", "member_of"}; }));
  std::vector<std::size_t> orders;
  for (const auto link : selected.network.links()) orders.push_back(selected.network.link(link).order);
  EXPECT_THAT(orders, ElementsAre(0, 1));
}

TEST(Select, AgreesWithTheDefinitionsOnRandomNetworks) {
  Random random(6);
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE(round);
    const Network network = random_network(random, 10);
    const std::size_t n = network.actor_count();
    if (n == 0) continue;
    const auto distance = all_distances(network);
    const std::size_t a = random.below(n);
    const std::size_t b = random.below(n);
    const std::size_t depth = random.below(4);

    const auto focus = select(network, selection_with([&](Selection& s) {
                                s.focus = {std::to_string(a)};
                                s.depth = depth;
                              }));
    const auto between = select(
        network, selection_with([&](Selection& s) { s.between = {{std::to_string(a), std::to_string(b)}}; }));
    const auto on_path = [&](std::size_t v) {
      return v == a || v == b || (distance[a][b] < n && distance[a][v] + distance[v][b] == distance[a][b]);
    };
    for (std::size_t v = 0; v < n; ++v) {
      const std::string id = std::to_string(v);
      EXPECT_EQ(focus.network.find(id).has_value(), distance[a][v] <= depth && distance[a][v] < n) << id;
      EXPECT_EQ(between.network.find(id).has_value(), on_path(v)) << id;
    }
    std::size_t near = 0;
    std::size_t shortest = 0;
    for (const auto link : network.links()) {
      const auto from = network.from(link);
      const auto to = network.to(link);
      if (focus.network.find(network.actor(from).id) && focus.network.find(network.actor(to).id)) ++near;
      const auto leads = [&](std::size_t u, std::size_t v) {
        return distance[a][b] < n && distance[a][u] + 1 + distance[v][b] == distance[a][b];
      };
      if (leads(from, to) || leads(to, from)) ++shortest;
    }
    EXPECT_EQ(focus.network.link_count(), near);
    EXPECT_EQ(between.network.link_count(), shortest);
    EXPECT_EQ(focus.left_out.actors, n - focus.network.actor_count());
    EXPECT_EQ(focus.left_out.links, network.link_count() - near);
  }
}

TEST(Select, TellsEveryUnknownWordAtOnce) {
  Selection selection;
  selection.kinds = {"contry"};
  selection.relations = {"heds"};
  selection.focus = {"hbu"};
  selection.between = {{"anna", "nroth"}};
  selection.without = {"zzzzzz"};
  try {
    (void)select(meeting(), selection);
    FAIL() << "an InputError is thrown";
  } catch (const InputError& error) {
    EXPECT_EQ(error.diagnostics().errors(), 5u);
    std::vector<std::pair<Code, std::string>> told;
    for (const Diagnostic& problem : error.diagnostics().all())
      told.emplace_back(problem.code, problem.message + (problem.hint.empty() ? "" : "; " + problem.hint));
    EXPECT_THAT(told, ElementsAre(Pair(Code::unknown_kind, "there is no kind `contry`; did you mean `country`?"),
                                  Pair(Code::unknown_relation, "there is no relation `heds`; did you mean `heads`?"),
                                  Pair(Code::unknown_id, "no actor has the id `hbu`; did you mean `hub`?"),
                                  Pair(Code::unknown_id, "no actor has the id `nroth`; did you mean `north`?"),
                                  Pair(Code::unknown_id, "no actor has the id `zzzzzz`; "
                                                         "`coopnet table NETWORK --part actors` lists them")));
  }
}

TEST(Select, TakesAKindThatOnlyAnActorHas) {
  Network network = meeting();
  add_actor(network, "unheard", "of_no_list");
  const auto selected = select(network, selection_with([](Selection& s) { s.kinds = {"of_no_list"}; }));
  EXPECT_THAT(selected.network.actor_ids(), ElementsAre("unheard"));
}

TEST(Select, DoesNotCountAsLeftOutWhatStandsOnACard) {
  Network network = meeting();
  add_actor(network, "west", "country");
  add_link(network, "west", "hub", "member_of", evidence_of(Basis::reference));
  const auto selected = select(network, selection_with([](Selection& s) {
                                 s.fold = {"country"};
                                 s.without = {"island"};
                               }));
  EXPECT_THAT(selected.network.actor_ids(),
              ElementsAre("hub", "meeting", "bureau", "anna", "fold:hub:member_of:country", "south"));
  EXPECT_EQ(selected.left_out.actors, 1u);
  EXPECT_EQ(selected.left_out.links, 0u);
  EXPECT_THAT(selected.left_out.kinds, IsEmpty());
  ASSERT_EQ(selected.folded.size(), 6u);
  ASSERT_EQ(selected.folded[4].size(), 2u);
  EXPECT_EQ(selected.folded[4][0].id, "north");
  EXPECT_EQ(selected.folded[4][1].id, "west");
}

}  // namespace
}  // namespace coopnet
