#include "output/report/tables.h"

#include <gmock/gmock.h>


namespace coopnet {
namespace {

using testing::Contains;
using testing::ElementsAre;

Network star() {
  Network network;
  Source source;
  source.id = "s";
  source.title = "A report";
  source.publisher = "A publisher";
  source.url = "https://example.org/";
  network.sources.push_back(source);
  for (const char* id : {"hub", "a", "b", "c"}) {
    Actor actor;
    actor.id = id;
    actor.name = std::string(id) + " name";
    actor.kind = "organization";
    network.add_actor(actor);
  }
  for (Network::ActorRef leaf = 1; leaf < 4; ++leaf) {
    Link link;
    link.relation = "member_of";
    if (leaf < 3) {
      Evidence evidence;
      evidence.source = "s";
      evidence.phrase = "a phrase";
      evidence.as_of = "2018-12-04";
      link.evidence.push_back(evidence);
    }
    network.add_link(leaf, 0, link);
  }
  return network;
}

std::vector<std::string> texts(const std::vector<Piece>& row) {
  std::vector<std::string> out;
  for (const Piece& cell : row) out.push_back(cell.text);
  return out;
}

TEST(Tables, ListActorsWithTheirLinks) {
  const Network network = star();
  const Table table = actor_table(network, "en", NumberedSources(network));
  // No actor has another name, a count or evidence: those columns are not there.
  EXPECT_THAT(table.headings, ElementsAre("Actor", "Kind", "Links"));
  EXPECT_THAT(texts(table.rows[0]), ElementsAre("hub name", "organization", "3"));
}

TEST(Tables, ListLinksWithWhoSaysSo) {
  const Network network = star();
  const NumberedSources sources(network);
  const Table table = link_table(network, "en", sources);
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_THAT(texts(table.rows[0]),
              ElementsAre("a name", "is a member of", "hub name", "stated", "4 December 2018", "a phrase", "[1]"));
  EXPECT_THAT(texts(table.rows[2]), ElementsAre("c name", "is a member of", "hub name", "", "", "", ""));
  ASSERT_EQ(sources.list().items.size(), 1u);
  EXPECT_EQ(sources.list().items[0].text, "A publisher. A report");
  EXPECT_EQ(sources.list().items[0].href, "https://example.org/");
}

TEST(Measures, AreToldInSentences) {
  const auto sentences = measure_sentences(star(), "en");
  EXPECT_THAT(
      sentences,
      ElementsAre("hub name has the most links: 3.",
                  "hub name connects the others most: 100 in 100 of the shortest paths between other actors run through it.",
                  "Without hub name, the network would fall apart.", "All actors are connected, directly or through others.",
                  "Of all pairs of actors, 50 in 100 are linked directly.",
                  "Basis of the 3 links: 2 stated and 1 without a source."));
  EXPECT_TRUE(measure_sentences(Network(), "en").empty());
}

TEST(Measures, SayWhatIsLittleAndWhatIsNothing) {
  Network network;
  for (int i = 0; i < 400; ++i) {
    Actor actor;
    actor.id = std::to_string(i);
    network.add_actor(actor);
  }
  EXPECT_THAT(measure_sentences(network, "en"), ElementsAre("The network has 400 parts that no link joins.",
                                                            "Of all pairs of actors, 0 in 100 are linked directly."));
  network.add_link(0, 1, {});
  network.add_link(1, 2, {});
  EXPECT_THAT(measure_sentences(network, "en"),
              ElementsAre("1 has the most links: 2.",
                          "1 connects the others most: <1 in 100 of the shortest paths between other actors run through it.",
                          "Without 1, the network would fall apart.", "The network has 398 parts that no link joins.",
                          "Of all pairs of actors, <1 in 100 are linked directly."));
}

TEST(LinkTable, KeepsItsHeadingsWithoutLinks) {
  Network network;
  EXPECT_EQ(link_table(network, "en", NumberedSources(network)).headings.size(), 7u);
}

TEST(Measures, SayBasesInTheNumberOfTheLinks) {
  Network network;
  for (const char* id : {"a", "b", "c", "d"}) {
    Actor actor;
    actor.id = id;
    network.add_actor(actor);
  }
  const auto link = [&](std::size_t to, Basis basis) {
    Link one;
    one.relation = "member_of";
    one.evidence.emplace_back();
    one.evidence.back().basis = basis;
    network.add_link(0, to, one);
  };
  link(1, Basis::stated);
  EXPECT_EQ(measure_sentences(network, "en").back(), "Basis of the one link: stated.");
  EXPECT_EQ(measure_sentences(network, "pt").back(), "Fundamento da única ligação: afirmada.");
  link(2, Basis::stated);
  link(3, Basis::inferred);
  EXPECT_EQ(measure_sentences(network, "en").back(), "Basis of the 3 links: 2 stated and 1 inferred.");
  EXPECT_EQ(measure_sentences(network, "es").back(), "Fundamento de los 3 vínculos: 2 afirmados y 1 inferido.");
  EXPECT_EQ(measure_sentences(network, "fr").back(), "Fondement des 3 liens\u00a0: 2 affirmés et 1 déduit.");
  EXPECT_EQ(measure_sentences(network, "pt").back(), "Fundamento das 3 ligações: 2 afirmadas e 1 inferida.");
}

// Nine actors of a chain hold it together: eight and "one more" would be longer than all of them.
TEST(Measures, NameCutPointsAsDescriptionsDo) {
  Network network;
  for (int i = 0; i < 11; ++i) {
    Actor actor;
    actor.id = "a" + std::to_string(i);
    actor.name = i == 4 ? "Office, regional" : "Office " + std::to_string(i);
    network.add_actor(actor);
    if (i > 0) network.add_link(static_cast<std::size_t>(i) - 1, static_cast<std::size_t>(i), {});
  }
  EXPECT_THAT(measure_sentences(network, "en"),
              Contains("The network would fall apart without any one of these: Office 1, Office 2, Office 3, “Office, regional”, "
                       "Office 5, Office 6, Office 7, Office 8 and Office 9."));
}

TEST(Sheets, HaveEveryColumnAndNoNumberForASource) {
  const Network network = star();
  const Table links = link_sheet(network, "en");
  EXPECT_THAT(links.headings, ElementsAre("From", "Kind (From)", "Relation", "To", "Kind (To)", "Basis", "As of",
                                          "Words of the source", "Source", "URL"));
  EXPECT_THAT(texts(links.rows[0]), ElementsAre("a name", "organization", "is a member of", "hub name", "organization", "stated",
                                                "2018-12-04", "a phrase", "A publisher. A report", "https://example.org/"));
  EXPECT_THAT(texts(links.rows[2]),
              ElementsAre("c name", "organization", "is a member of", "hub name", "organization", "", "", "", "", ""));
  const Table actors = actor_sheet(network, "en");
  EXPECT_THAT(actors.headings, ElementsAre("Actor", "Kind", "Also called", "Count", "Links", "Sources", "URL"));
  EXPECT_THAT(texts(actors.rows[0]), ElementsAre("hub name", "organization", "", "", "3", "", ""));
}

TEST(NetworkTitle, IsNeverEmpty) {
  Network network = star();
  EXPECT_EQ(network_title(network, "en"), "Network of 4 actors");
  EXPECT_EQ(network_title(network, "fr"), "Réseau de 4 acteurs");
  network.info.id = "star";
  EXPECT_EQ(network_title(network, "en"), "star");
  network.info.lang = "en";
  network.info.title = "A star";
  network.info.titles["es"] = "Una estrella";
  EXPECT_EQ(network_title(network, "en"), "A star");
  EXPECT_EQ(network_title(network, "es"), "Una estrella");
}

}  // namespace
}  // namespace coopnet
