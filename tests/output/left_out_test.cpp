#include "output/words/left_out.h"

#include <gtest/gtest.h>

#include "networks.h"

namespace coopnet {
namespace {

// Two bureaus of a hub, two people and a programme; "a" and "b" are linked twice.
Network office() {
  Network network;
  add_actor(network, "hub", "organization");
  add_actor(network, "north", "bureau");
  add_actor(network, "south", "bureau");
  add_actor(network, "ann", "person");
  add_actor(network, "bob", "person");
  add_actor(network, "plan", "programme");
  add_link(network, "north", "hub", "part_of");
  add_link(network, "south", "hub", "part_of");
  add_link(network, "ann", "north", "heads");
  add_link(network, "bob", "south", "heads");
  add_link(network, "hub", "plan", "runs");
  add_link(network, "north", "plan", "cooperates_with", evidence_of(Basis::inferred));
  return network;
}

template <typename Set>
std::string told(Set set, const std::string& lang = "en", const Network& network = office()) {
  Selection selection;
  set(selection);
  const Selected selected = select(network, selection);
  return left_out_sentence(selected.network, selected.left_out, lang);
}

TEST(LeftOutSentence, IsEmptyWhereNothingIsMissing) {
  EXPECT_EQ(told([](Selection&) {}), "");
  EXPECT_EQ(told([](Selection& s) { s.kinds = {"organization", "bureau", "person", "programme"}; }), "");
}

TEST(LeftOutSentence, NamesKindsOfWhichNothingIsShown) {
  const auto people = [](Selection& s) { s.not_kinds = {"person"}; };
  EXPECT_EQ(told(people), "4 of 6 actors shown; people left out");
  EXPECT_EQ(told(people, "es"), "se muestran 4 de 6 actores; sin personas");
  EXPECT_EQ(told(people, "fr"), "4 acteurs sur 6 représentés\u00a0; sans personnes");
  EXPECT_EQ(told(people, "pt"), "4 de 6 atores mostrados; sem pessoas");
}

TEST(LeftOutSentence, CountsThoseOfAKindThatIsPartlyShown) {
  const auto around = [](Selection& s) { s.focus = {"ann"}; };
  EXPECT_EQ(told(around), "2 of 6 actors shown; organizations, programmes, 1 of 2 bureaus and 1 of 2 people left out");
  EXPECT_EQ(told(around, "es"), "se muestran 2 de 6 actores; sin organizaciones, programas, 1 de 2 oficinas y 1 de 2 personas");
  EXPECT_EQ(told(around, "fr"),
            "2 acteurs sur 6 représentés\u00a0; sans organisations, programmes, 1 des 2 bureaux et 1 des 2 personnes");
}

TEST(LeftOutSentence, CountsThoseOfManyPartlyShownKindsTogether) {
  Network network = office();
  add_actor(network, "other plan", "programme");
  const auto around = [](Selection& s) { s.between = {{"ann", "plan"}}; };
  EXPECT_EQ(told(around, "en", network), "3 of 7 actors shown; organizations and 3 other actors left out");
  EXPECT_EQ(told(around, "es", network), "se muestran 3 de 7 actores; sin organizaciones y otros 3 actores");
  EXPECT_EQ(told(around, "fr", network), "3 acteurs sur 7 représentés\u00a0; sans organisations et 3 autres acteurs");
  EXPECT_EQ(told(around, "pt", network), "3 de 7 atores mostrados; sem organizações e outros 3 atores");
}

TEST(LeftOutSentence, NamesUpToThreeActorsThatWereLeftOutByName) {
  EXPECT_EQ(told([](Selection& s) { s.without = {"hub"}; }), "5 of 6 actors shown; name of hub left out");
  EXPECT_EQ(told([](Selection& s) { s.without = {"bob", "hub", "bob"}; }),
            "4 of 6 actors shown; name of hub and name of bob left out");
  EXPECT_EQ(told([](Selection& s) { s.without = {"hub", "north", "ann", "bob"}; }),
            "2 of 6 actors shown; organizations, people and 1 of 2 bureaus left out");
  EXPECT_EQ(told([](Selection& s) {
              s.not_kinds = {"person"};
              s.without = {"ann", "hub"};
            }),
            "3 of 6 actors shown; name of hub and people left out");
}

TEST(LeftOutSentence, TellsRelationsByWhichLinksWereChosen) {
  const auto without = [](Selection& s) { s.not_relations = {"part_of"}; };
  EXPECT_EQ(told(without), "4 of 6 links shown; links “part of” left out");
  EXPECT_EQ(told(without, "es"), "se muestran 4 de 6 vínculos; sin vínculos «parte de»");
  EXPECT_EQ(told([](Selection& s) {
              s.not_relations = {"part_of", "cooperates_with"};
              s.not_kinds = {"person"};
            }),
            "4 of 6 actors shown; people, links “part of” and “cooperates with” left out");
}

TEST(LeftOutSentence, TellsTheFewRelationsThatAreShownRatherThanMany) {
  Network network = office();
  add_link(network, "ann", "hub", "member_of");
  add_link(network, "bob", "hub", "acting_heads");
  add_link(network, "bob", "plan", "linked_to");
  EXPECT_EQ(told([](Selection& s) { s.relations = {"part_of"}; }, "en", network), "2 of 9 links shown; only links “part of”");
  EXPECT_EQ(told([](Selection& s) { s.relations = {"organized"}; }, "en", network),
            "0 of 9 links shown; links “member of”, “part of”, “runs”, “heads” and 3 more left out");
}

TEST(LeftOutSentence, TellsBasesWhereLinksWereChosenByThem) {
  EXPECT_EQ(told([](Selection& s) { s.bases = {Basis::stated}; }), "5 of 6 links shown; inferred links left out");
  EXPECT_EQ(told([](Selection& s) { s.not_relations = {"cooperates_with"}; }),
            "5 of 6 links shown; links “cooperates with” left out")
      << "that they are inferred as well was not asked";
}

TEST(LeftOutSentence, TellsLinksOfOtherTimes) {
  Network network = office();
  std::vector<Evidence> old(1);
  old.front().as_of = "2017";
  add_link(network, "north", "south", "cooperates_with", old);
  const auto in_2019 = [](Selection& s) { s.period = parse_date_span("2019"); };
  EXPECT_EQ(told(in_2019, "en", network), "6 of 7 links shown; links of other times left out");
  EXPECT_EQ(told(in_2019, "es", network), "se muestran 6 de 7 vínculos; sin vínculos de otras fechas");
  EXPECT_EQ(told(in_2019, "fr", network), "6 liens sur 7 représentés\u00a0; sans liens d’autres dates");
  EXPECT_EQ(told(in_2019, "pt", network), "6 de 7 ligações mostradas; sem ligações de outras datas");
}

TEST(LeftOutSentence, CountsLinksBetweenShownActorsThatNothingElseTells) {
  Network network = office();
  add_link(network, "north", "south", "cooperates_with");
  const auto way = [](Selection& s) { s.between = {{"hub", "ann"}, {"hub", "bob"}}; };
  EXPECT_EQ(told(way, "en", network), "5 of 6 actors shown; programmes left out; 4 of 5 links between them shown");
  EXPECT_EQ(told(way, "es", network), "se muestran 5 de 6 actores; sin programas; se muestran 4 de 5 vínculos entre ellos");
}

}  // namespace
}  // namespace coopnet
