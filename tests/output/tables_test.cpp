#include "output/report/tables.h"

#include <gmock/gmock.h>

#include "graph/bundled.h"
#include "graph/read.h"
#include "graph/utf8.h"

namespace coopnet {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

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

TEST(AltText, IsShortAndNamesTheMiddle) {
  const std::string alt = alt_text(star(), {"hub"}, "Who is a member", "en");
  EXPECT_THAT(alt, HasSubstr("Who is a member"));
  EXPECT_THAT(alt, HasSubstr("hub name"));
  EXPECT_LT(count_code_points(alt), 150u);
}

TEST(AltText, StaysShortForTheBundledNetworkInEveryLanguage) {
  for (const BundledNetwork& bundled : bundled_networks()) {
    const ReadResult result = read_toml(std::make_shared<SourceText>(std::string(bundled.name), std::string(bundled.content)));
    for (const char* lang : {"en", "es", "fr", "pt", "ar"})
      for (const View& view : result.network.views)
        EXPECT_LT(count_code_points(alt_text(result.network, result.network.info.hubs, view.title, lang)), 150u);
  }
}

}  // namespace
}  // namespace coopnet
