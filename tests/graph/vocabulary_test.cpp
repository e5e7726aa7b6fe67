#include "graph/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "graph/vocabulary_table.h"

namespace coopnet {
namespace {

TEST(Vocabulary, HasTheBuiltInKinds) {
  EXPECT_THAT(Vocabulary().kind_ids(),
              testing::ElementsAre("country", "territory", "organization", "bureau", "programme", "event", "group", "capability",
                                   "person", "region", "place", "operation",
                                   "actor"));
}

TEST(Vocabulary, HasTheBuiltInRelations) {
  EXPECT_THAT(Vocabulary().relation_ids(),
              testing::IsSupersetOf({"member_of", "part_of", "runs", "participated_in", "participates_in", "represented_at",
                  "hosted",
                                     "organized", "serves", "provides", "heads", "acting_heads", "located_in", "held_in",
                                         "held_at",
                                     "cooperates_with", "in_region", "one_of", "included_in", "came_from", "opened",
                                     "keynote_speaker_at", "president_of", "has_capability", "named_scope", "affiliated_with",
                                     "observer_of", "linked_to", "points_to"}));
}

TEST(Vocabulary, EveryWordHasItsTextsInEveryLanguage) {
  const Vocabulary vocabulary;
  const auto others = testing::ElementsAre(testing::Key("es"), testing::Key("fr"), testing::Key("pt"));
  for (const Kind& kind : vocabulary.kinds()) {
    EXPECT_TRUE(kind.built_in && !kind.label.empty() && !kind.plural.empty()) << kind.id;
    EXPECT_THAT(kind.labels, others) << kind.id;
    EXPECT_THAT(kind.plurals, others) << kind.id;
  }
  for (const Relation& relation : vocabulary.relations()) {
    EXPECT_TRUE(relation.built_in && !relation.phrase.empty() && !relation.inverse.empty() &&
        !relation.label.empty()) << relation.id;
    EXPECT_THAT(relation.phrases, others) << relation.id;
    EXPECT_THAT(relation.inverses, others) << relation.id;
    EXPECT_THAT(relation.labels, others) << relation.id;
    for (const auto* texts : {&relation.phrases, &relation.inverses, &relation.labels})
      for (const auto& [language, text] : *texts) EXPECT_NE(text, "") << relation.id << ' ' << language;
  }
}

TEST(Vocabulary, IdsAreUniqueAndEndsAreKinds) {
  const Vocabulary vocabulary;
  std::set<std::string> ids;
  for (const Relation& relation : vocabulary.relations()) {
    EXPECT_TRUE(ids.insert(relation.id).second) << relation.id;
    for (const auto* ends : {&relation.from, &relation.to})
      for (const std::string& kind : *ends) EXPECT_NE(vocabulary.kind(kind), nullptr) << relation.id << ' ' << kind;
    EXPECT_TRUE(relation.directed || !relation.hierarchical) << relation.id;
    EXPECT_TRUE(relation.hierarchical || !relation.downward) << relation.id;
    if (!relation.directed) {
      EXPECT_EQ(relation.from, relation.to) << relation.id;
      EXPECT_EQ(relation.phrase, relation.inverse) << relation.id;
    }
  }
}

TEST(Vocabulary, KnowsWhoMayStandWhere) {
  const Vocabulary vocabulary;
  const Relation& heads = *vocabulary.relation("heads");
  EXPECT_TRUE(vocabulary.may_start(heads, "person"));
  EXPECT_FALSE(vocabulary.may_start(heads, "country"));
  EXPECT_TRUE(vocabulary.may_end(heads, "bureau"));
  EXPECT_FALSE(vocabulary.may_end(heads, "person"));
  EXPECT_TRUE(vocabulary.may_start(heads, "no such kind"));
  const Relation& linked = *vocabulary.relation("linked_to");
  for (const Kind& kind : vocabulary.kinds()) EXPECT_TRUE(vocabulary.may_start(linked, kind.id) && vocabulary.may_end(linked,
      kind.id));
  EXPECT_EQ(vocabulary.relation("no such relation"), nullptr);
}

Kind declared(const std::string& id, const std::string& like) {
  Kind kind;
  kind.id = id;
  kind.like = like;
  return kind;
}

TEST(Vocabulary, DeclaredKindsHaveTheEndsAndLookOfWhatTheyAreLike) {
  Vocabulary vocabulary;
  vocabulary.declare(declared("gang", "group"));
  vocabulary.declare(declared("clique", "gang"));
  vocabulary.declare(declared("rumour", ""));
  vocabulary.declare(declared("one", "two"));
  vocabulary.declare(declared("two", "one"));
  EXPECT_EQ(vocabulary.look_of("gang"), "group");
  EXPECT_EQ(vocabulary.look_of("clique"), "group");
  EXPECT_EQ(vocabulary.look_of("rumour"), "organization");
  EXPECT_EQ(vocabulary.look_of("nothing"), "organization");
  EXPECT_EQ(vocabulary.look_of("one"), "organization") << "a ring ends";
  EXPECT_EQ(vocabulary.look_of("person"), "person");
  const Relation& heads = *vocabulary.relation("heads");
  EXPECT_FALSE(vocabulary.may_start(heads, "clique"));
  EXPECT_TRUE(vocabulary.may_end(heads, "clique"));
  EXPECT_TRUE(vocabulary.may_start(heads, "rumour"));
}

TEST(Vocabulary, DeclaringABuiltInWordKeepsItsPlace) {
  Vocabulary vocabulary;
  Kind country = declared("country", "");
  country.label = "state";
  vocabulary.declare(country);
  EXPECT_EQ(vocabulary.kinds().front().label, "state");
  EXPECT_EQ(vocabulary.kinds().size(), kind_rows().size());
  EXPECT_FALSE(vocabulary.may_start(*vocabulary.relation("heads"), "country")) << "its ends stay";
}

}  // namespace
}  // namespace coopnet
