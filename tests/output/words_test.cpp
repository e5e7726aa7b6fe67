#include "output/words/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "networks.h"
#include "output/words/describe.h"
#include "output/words/names.h"

namespace coopnet {
namespace {

TEST(Words, FallBackToEnglish) {
  EXPECT_EQ(words_for("es-419").lang, "es");
  EXPECT_EQ(words_for("PT-br").lang, "pt");
  EXPECT_EQ(words_for("ja").lang, "en");
  EXPECT_EQ(words_for("").lang, "en");
}

TEST(Words, AreAllThereInEveryLanguage) {
  for (const std::string lang : {"en", "es", "fr", "pt"}) {
    const Words& words = words_for(lang);
    for (const std::string_view word : {words.diagram, words.actors, words.links, words.one_actor, words.one_link, words.no_links,
                                        words.nothing, words.main_links, words.source, words.sources, words.and_word, words.about,
                                        words.colon, words.semicolon, words.open_quote, words.close_quote, words.day_month})
      EXPECT_FALSE(word.empty()) << lang;
    for (const std::string_view blank : {words.some_actors, words.some_links, words.network_of, words.not_named, words.left_out,
                                         words.and_more, words.in_the_middle, words.only, words.other_actors,
                                         words.links_called})
      EXPECT_NE(blank.find("{}"), std::string_view::npos) << lang << ": " << blank;
    for (const std::string_view two :
         {words.actors_shown, words.links_shown, words.links_between, words.some_of, words.diagram_of})
      EXPECT_NE(two.find("{}"), two.rfind("{}")) << lang << ": " << two;
    for (const auto& list : {words.bases, words.without_basis})
      for (const std::string_view word : list) EXPECT_FALSE(word.empty()) << lang;
    for (const std::string_view month : words.months) EXPECT_FALSE(month.empty()) << lang;
  }
}

TEST(Words, CountInTheSingularAndInThePlural) {
  const Words& en = words_for("en");
  EXPECT_EQ(count_links(en, 0), "no links");
  EXPECT_EQ(count_links(en, 1), "1 link");
  EXPECT_EQ(count_links(en, 16), "16 links");
  EXPECT_EQ(count_actors(words_for("es"), 2), "2 actores");
}

TEST(Words, EnumerateWithAnAndBeforeTheLast) {
  const Words& en = words_for("en");
  EXPECT_EQ(enumerate(en, {}), "");
  EXPECT_EQ(enumerate(en, {"A"}), "A");
  EXPECT_EQ(enumerate(en, {"A", "B"}), "A and B");
  EXPECT_EQ(enumerate(en, {"A", "B", "C"}), "A, B and C");
  EXPECT_EQ(enumerate(en, {"A", "B", "C", "D"}, 2), "A, B and 2 more");
  EXPECT_EQ(enumerate(words_for("fr"), {"A", "B"}), "A et B");
}

TEST(Words, SpanishSaysEBeforeTheSoundOfI) {
  const Words& es = words_for("es");
  EXPECT_EQ(enumerate(es, {"Fortaleza", "INTERPOL"}), "Fortaleza e INTERPOL");
  EXPECT_EQ(enumerate(es, {"INTERPOL", "Fortaleza"}), "INTERPOL y Fortaleza");
  EXPECT_EQ(enumerate(es, {"A", "«Italia, Roma»"}), "A e «Italia, Roma»");
  EXPECT_EQ(enumerate(es, {"madera", "hierro"}), "madera y hierro");
  EXPECT_EQ(enumerate(es, {"padre", "hijo"}), "padre e hijo");
  EXPECT_EQ(enumerate(es, {"A", "Índice"}), "A e Índice");
}

TEST(Words, FrenchLeavesOutTheVowelBeforeAnother) {
  EXPECT_EQ(before_name(words_for("fr"), "est membre de", "INTERPOL"), "est membre d’INTERPOL");
  EXPECT_EQ(before_name(words_for("fr"), "est membre de", "Écoles"), "est membre d’Écoles");
  EXPECT_EQ(before_name(words_for("fr"), "est membre de", "SICA"), "est membre de SICA");
  EXPECT_EQ(before_name(words_for("fr"), "préside", "El Salvador"), "préside El Salvador");
  EXPECT_EQ(before_name(words_for("es"), "es miembro de", "INTERPOL"), "es miembro de INTERPOL");
}

TEST(Words, DatesAsProse) {
  const Words& en = words_for("en");
  EXPECT_EQ(prose_date(en, "2018"), "2018");
  EXPECT_EQ(prose_date(en, "2018-12"), "December 2018");
  EXPECT_EQ(prose_date(en, "2018-12-04"), "4 December 2018");
  EXPECT_EQ(prose_date(en, "2018-12-04/2018-12-06"), "4–6 December 2018");
  EXPECT_EQ(prose_date(en, "2018-11-30/2018-12-02"), "30 November – 2 December 2018");
  EXPECT_EQ(prose_date(en, "2018-12-30/2019-01-02"), "30 December 2018 – 2 January 2019");
  EXPECT_EQ(prose_date(en, "2017/2019"), "2017–2019");
  EXPECT_EQ(prose_date(words_for("es"), "2018-12-04"), "4 de diciembre de 2018");
  EXPECT_EQ(prose_date(en, "soon"), "soon");
  EXPECT_EQ(prose_date(en, "2018-13"), "2018-13");
}

Network small() {
  Network network;
  Actor police;
  police.id = "police";
  police.kind = "organization";
  police.name = "Federal Police";
  police.short_name = "FP";
  police.names = {{"es", "Policía  Federal"}};
  network.add_actor(police);
  Actor states;
  states.id = "states";
  states.kind = "group";
  states.name = "Member states";
  states.count = Count{25, true};
  network.add_actor(states);
  Actor talks;
  talks.id = "talks";
  talks.kind = "event";
  network.add_actor(talks);
  add_link(network, "states", "police", "member_of");
  add_link(network, "police", "talks", "hosted");
  add_link(network, "states", "talks", "participated_in");
  return network;
}

TEST(Names, InTheAskedLanguage) {
  const Network network = small();
  EXPECT_EQ(brief_name(network, network.actor(0), "en").text, "FP");
  EXPECT_EQ(full_name(network, network.actor(0), "en").text, "Federal Police");
  EXPECT_EQ(brief_name(network, network.actor(0), "es-419").text, "Policía Federal");
  EXPECT_EQ(brief_name(network, network.actor(0), "es-419").lang, "es-419");
  EXPECT_EQ(brief_name(network, network.actor(0), "fr").lang, "en");
  EXPECT_EQ(brief_name(network, network.actor(2), "en").text, "talks");
  EXPECT_EQ(kind_label(network.vocabulary, "person", "en", true), "people");
  EXPECT_EQ(kind_label(network.vocabulary, "person", "fr", false), "personne");
  EXPECT_EQ(kind_label(network.vocabulary, "my_kind", "fr", false), "my kind");
}

TEST(Titles, SayWhatAScreenReaderNeeds) {
  const Network network = small();
  EXPECT_EQ(actor_title(network, network.actor(0), 2, "en"), "Federal Police, organization, 2 links");
  EXPECT_EQ(actor_title(network, network.actor(1), 1, "en"), "Member states, group, about 25, 1 link");
  EXPECT_EQ(link_title(network, network.links()[0], "en"), "Member states – member of – FP");
}

TEST(Describe, TellsEveryLinkOnceTheMiddleFirst) {
  const Network network = small();
  EXPECT_EQ(describe(network, {"police"}, "en"),
            "Network diagram of 3 actors and 3 links. In the middle: FP. FP: has as a member Member states; hosted talks. "
            "Member states: participated in talks.");
  EXPECT_EQ(describe(Network(), {}, "en"), "There is nothing to draw.");
}

TEST(Describe, NobodyIsInTheMiddleWhereNobodyIsLinked) {
  Network network;
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
    Actor actor;
    actor.id = actor.name = id;
    actor.kind = "person";
    network.add_actor(actor);
  }
  EXPECT_EQ(describe(network, {}, "en"), "Network diagram of 6 actors and no links.");
}

TEST(Describe, NamesAndCountsWhatACardStandsFor) {
  const Network network = small();
  Actor one, other;
  one.id = one.name = "one";
  other.id = other.name = "other";
  EXPECT_EQ(describe(network, {"police"}, "en", 1500, {{}, {one, other}}),
            "Network diagram of 4 actors and 5 links. In the middle: FP. FP: has as a member one and other; hosted talks. "
            "one and other: participated in talks.");
  EXPECT_EQ(counts_sentence(network, "es", {{}, {one, other}}), "Diagrama de red con 4 actores y 5 vínculos.");
}

TEST(Headings, SayWhatIsDrawnAndWhatCardsStandFor) {
  const Network network = small();
  const Counts plain = count_all(network, {});
  EXPECT_EQ(actors_heading(network, plain, "en"), "Actors, 3");
  EXPECT_EQ(links_heading(network, plain, "en"), "Links, 3");
  EXPECT_THAT(plain.links_of, testing::ElementsAre(2, 2, 2));
  const Counts folded = count_all(network, {{}, std::vector<Actor>(2)});
  EXPECT_EQ(actors_heading(network, folded, "en"), "Actors, 4 in 3 boxes");
  EXPECT_EQ(links_heading(network, folded, "en"), "Links, 5 in 3 lines");
  EXPECT_EQ(actors_heading(network, folded, "es"), "Actores, 4 en 3 cuadros");
  EXPECT_EQ(links_heading(network, folded, "pt"), "Ligações, 5 em 3 linhas");
  EXPECT_THAT(folded.links_of, testing::ElementsAre(3, 4, 3));
  const Counts alone = count_all(numbered_network(1, {{0, 0}}), {});
  EXPECT_EQ(alone.links, 1u);
  EXPECT_THAT(alone.links_of, testing::ElementsAre(0));
}

TEST(Describe, EndsWithHowManyLinksAreLeft) {
  const Network network = numbered_network(40, [] {
    std::vector<std::pair<std::size_t, std::size_t>> links;
    for (std::size_t i = 1; i < 40; ++i) links.emplace_back(i, i / 2);
    return links;
  }());
  const std::string text = describe(network, {}, "en", 300);
  EXPECT_LT(text.size(), 360u);
  EXPECT_NE(text.find(" Links not told here: "), std::string::npos) << text;
}

Evidence of_source(const std::string& source) {
  Evidence evidence;
  evidence.source = source;
  return evidence;
}

Source source(const std::string& id, const std::string& title, const std::string& publisher) {
  Source one;
  one.id = id;
  one.title = title;
  one.publisher = publisher;
  return one;
}

TEST(SourceSentence, NamesTheMainSourceInFull) {
  Network network = small();
  network.sources = {source("news", "Talks begin", "The Daily"), source("release", "Release", "FP"),
                     source("unused", "Other", "Nobody")};
  EXPECT_EQ(source_sentence(network, "en"), "");
  network.info.main_source = "release";
  network.link(network.links()[0]).evidence = {of_source("release")};
  EXPECT_EQ(source_sentence(network, "en"), "Source: FP, Release");
  network.link(network.links()[1]).evidence = {of_source("news")};
  EXPECT_EQ(source_sentence(network, "en"), "Sources: FP, Release; The Daily");
  EXPECT_EQ(source_sentence(network, "fr"), "Sources\u00a0: FP, Release\u00a0; The Daily");
  network.info.source_line = "Own  line";
  EXPECT_EQ(source_sentence(network, "en"), "Own line");
}

TEST(Describe, NoNameOrPhraseEndsASentence) {
  Network network;
  for (const char* name : {"Acme Inc.", "Foo", "Bar"}) {
    Actor actor;
    actor.id = actor.name = name;
    network.add_actor(actor);
  }
  Link link;
  link.label = "cf.";
  network.add_link(1, 0, link);
  link.label = "met";
  network.add_link(1, 2, link);
  EXPECT_EQ(describe(network, {"Acme Inc.", "Foo"}, "en"),
            "Network diagram of 3 actors and 2 links. In the middle: “Acme Inc.” and Foo. Foo: “cf.” “Acme Inc.”; met Bar.");
}

TEST(ActorTitle, SaysACountThatTheNameDoesNotHold) {
  Network network;
  Actor actor;
  actor.id = "g";
  actor.name = "Group of 25";
  actor.count = Count{5, false};
  network.add_actor(actor);
  EXPECT_EQ(actor_title(network, network.actor(0), 0, "en"), "Group of 25, 5, no links");
  network.actor(0).count = Count{25, false};
  EXPECT_EQ(actor_title(network, network.actor(0), 0, "en"), "Group of 25, no links");
}

}  // namespace
}  // namespace coopnet
