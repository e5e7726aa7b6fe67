#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "graph/check.h"
#include "graph/what_was_read.h"
#include "shared_files.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

ReadResult csv(std::string content) {
  return read_csv(std::make_shared<const SourceText>("friends.csv", std::move(content)));
}

TEST(ReadCsv, NamesBecomeActors) {
  const ReadResult result = csv("source,target\nJane Doe,Ben\nBen, Zoë \n");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(result.network.actor_ids(), ElementsAre("Jane Doe", "Ben", "Zoë"));
  EXPECT_EQ(actor(result, "Jane Doe").name, "Jane Doe");
  EXPECT_EQ(actor(result, "Jane Doe").kind, "actor");
  EXPECT_THAT(links(result.network), ElementsAre("Jane Doe linked_to Ben", "Ben linked_to Zoë"));
}

TEST(ReadCsv, KnowsWhereThingsStand) {
  const ReadResult result = csv("source,target\n\"É\",Ben\n");
  EXPECT_EQ(link(result, 0).where, (TextRange{{2, 1}, {2, 8}}));
  EXPECT_EQ(key_position(link(result, 0).keys, "to", {}), (TextRange{{2, 5}, {2, 8}}));
  EXPECT_EQ(actor(result, "Ben").where.begin, (TextPosition{2, 5}));
}

TEST(ReadCsv, TakesEveryColumn) {
  const ReadResult result = csv(
      "from,to,relation,label,weight,note,basis,phrase,as-of,source_id,source_kind,target_kind,Year\n"
      "Ana,Acme,member of,joined,2.5,hm,name-only,\"Ana, of Acme\",2018,s1,person,organization,1999\n");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(links(result.network), ElementsAre("Ana member_of Acme"));
  EXPECT_EQ(link(result, 0).label, "joined");
  EXPECT_EQ(link(result, 0).weight, 2.5);
  EXPECT_EQ(link(result, 0).note, "hm");
  ASSERT_EQ(link(result, 0).evidence.size(), 1u);
  EXPECT_EQ(link(result, 0).evidence[0].source, "s1");
  EXPECT_EQ(link(result, 0).evidence[0].phrase, "Ana, of Acme");
  EXPECT_EQ(link(result, 0).evidence[0].as_of, "2018");
  EXPECT_EQ(link(result, 0).evidence[0].basis, Basis::name_only);
  ASSERT_NE(result.network.source("s1"), nullptr);
  EXPECT_EQ(actor(result, "Ana").kind, "person");
  EXPECT_EQ(actor(result, "Acme").kind, "organization");
  EXPECT_THAT(link(result, 0).attributes, ElementsAre(Pair("Year", "1999")));
}

TEST(ReadCsv, KnowsColumnsInSixLanguages) {
  for (const char* header : {"source,target,relation,weight", "ORIGEN,Destino,RELACIÓN,peso", "de,vers,lien,poids",
                             "Origem,Destino,Relação,Peso", "Von,Nach,Beziehung,Gewicht", "Origine,Destinazione,Legame,Peso",
                             "Fuente,Destino,Vínculo,Peso", "Quelle,Ziel,Verbindung,Gewicht"}) {
    const ReadResult result = csv(std::string(header) + "\nAna,Acme,greets,\"2,5\"\n");
    EXPECT_EQ(result.diagnostics.text(), "") << header;
    EXPECT_THAT(links(result.network), ElementsAre("Ana greets Acme")) << header;
    EXPECT_EQ(link(result, 0).weight, 2.5) << header;
  }
}

TEST(ReadCsv, AWordThatNamesOneEndTwiceIsNoHeader) {
  EXPECT_THAT(links(csv("de,de\nde,fr\n").network), ElementsAre("de linked_to de", "de linked_to fr"));
}

TEST(ReadCsv, AListInAnotherLanguageIsOfThatLanguage) {
  EXPECT_EQ(csv("origen,destino,relación\nAna,Acme,es miembro de\n").network.info.lang, "es");
  EXPECT_EQ(csv("de,vers,lien\nAna,Acme,est membre de\n").network.info.lang, "fr");
  EXPECT_EQ(csv("source,target,relation\nAna,Acme,is a member of\n").network.info.lang, "en");
  EXPECT_EQ(csv("source,target,relation\nAna,Acme,saluda a\n").network.info.lang, "en");
}

TEST(ReadCsv, ANulCharacterIsTold) {
  const ReadResult result = csv(std::string("source,target\na,b\0c\n", 20));
  EXPECT_TRUE(result.diagnostics.has_errors());
  EXPECT_THAT(result.diagnostics.text(), testing::StartsWith("friends.csv:2:4: error[syntax]: a NUL character\n"));
  EXPECT_EQ(result.network.actor_count(), 0u);
}

TEST(ReadCsv, KnowsWhereDatesStand) {
  const ReadResult result = csv("source,target,as_of\nA,B,2018-13\n");
  EXPECT_THAT(check(result.network).text(), testing::StartsWith("friends.csv:2:5: error[bad-date]: `2018-13` is no date\n"));
}

TEST(ReadCsv, AColumnOfDatesDatesTheLinks) {
  const auto date = [](const std::string& heading, const std::string& cell) {
    const ReadResult result = csv("source;target;" + heading + "\nA;B;" + cell + "\n");
    if (link(result, 0).evidence.empty()) return std::string("none");
    EXPECT_EQ(result.diagnostics.text(), "");
    return link(result, 0).evidence.front().as_of;
  };
  EXPECT_EQ(date("year", "2019"), "2019");
  EXPECT_EQ(date("Jahr", "2019"), "2019");
  EXPECT_EQ(date("Fecha", "2019-05"), "2019-05");
  EXPECT_EQ(date("Datum", "7.5.2019"), "2019-05-07");
  EXPECT_EQ(date("date", "2019-05-07 14:03"), "2019-05-07");
  EXPECT_EQ(date("date", "2019-05-07T14:03:00Z"), "2019-05-07");
  EXPECT_EQ(date("date", "05/07/2019"), "none") << "May or July";
  EXPECT_EQ(date("date", "31.02.2019"), "none");
  const ReadResult mixed = csv("source,target,year\nA,B,2019\nB,C,unknown\n");
  EXPECT_EQ(mixed.diagnostics.text(),
            "friends.csv:3:5: warning[bad-date]: `unknown` is no date, so that column `year` is kept as an attribute\n"
            "  3 | B,C,unknown\n"
            "    |     ^~~~~~~\n"
            "  hint: dates are written 2021, 2021-05, 2021-05-12 or 12.5.2021\n");
  EXPECT_TRUE(link(mixed, 0).evidence.empty());
  EXPECT_THAT(link(mixed, 0).attributes, ElementsAre(Pair("year", "2019")));
  EXPECT_EQ(link(csv("source,target,as_of\nA,B,24.12.2019\n"), 0).evidence.front().as_of, "2019-12-24");
}

TEST(ReadCsv, KnowsWhereABasisStands) {
  EXPECT_EQ(check(csv("source,target,basis\nA,B,name-only\n").network).text(),
            "friends.csv:2:5: error[wrong-basis]: a name that stands only inside another name does not say `linked_to`\n"
            "  2 | A,B,name-only\n"
            "    |     ^~~~~~~~~\n"
            "  hint: use `named_scope`, or a basis that carries it\n");
}

TEST(ReadCsv, TakesEverySeparatorAndLineEnd) {
  for (const std::string separator : {",", ";", "\t", "|", " "})
    for (const std::string end : {"\n", "\r\n", "\r"}) {
      const std::string s = separator;
      const ReadResult result = csv("\xEF\xBB\xBFsource" + s + "target" + end + "a" + s + "b" + end + end + "b" + s + "c");
      EXPECT_EQ(result.diagnostics.text(), "");
      EXPECT_THAT(links(result.network), ElementsAre("a linked_to b", "b linked_to c")) << separator;
      EXPECT_EQ(link(result, 1).where.begin, (TextPosition{4, 1}));
    }
}

TEST(ReadCsv, PrefersTheSeparatorThatMakesEvenRows) {
  EXPECT_THAT(links(csv("Doe, Jane;Roe, Ann\nRoe, Ann;Poe, Sue\n").network),
              ElementsAre("Doe, Jane linked_to Roe, Ann", "Roe, Ann linked_to Poe, Sue"));
  EXPECT_THAT(links(csv("sep=;\na,b;c\n").network), ElementsAre("a,b linked_to c"));
  EXPECT_EQ(link(csv("a;b;1,5\nb;c;2,5\n"), 0).weight, 1.5);
}

TEST(ReadCsv, ReadsQuotedCells) {
  const ReadResult result = csv("source,target,note\n\"a \"\"b\"\"\", \"c,\nd\" ,\"\"\ne\"f,g,h\n");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(result.network.actor_ids(), ElementsAre("a \"b\"", "c,\nd", "e\"f", "g"));
  EXPECT_EQ(actor(result, "c,\nd").name, "c, d");
  EXPECT_EQ(link(result, 1).where.begin, (TextPosition{4, 1}));
}

TEST(ReadCsv, TakesAListWithoutHeader) {
  const ReadResult result = csv("# my friends\nAna,Ben\nBen,Cem\n");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(links(result.network), ElementsAre("Ana linked_to Ben", "Ben linked_to Cem"));
  EXPECT_EQ(link(csv("1 2 0.5\n2 3 4\n"), 1).weight, 4);
  EXPECT_THAT(links(csv("Ana,Acme,heads\n").network), ElementsAre("Ana heads Acme"));
}

TEST(ReadCsv, SaysHowItTakesNamelessColumns) {
  const ReadResult result = csv("Ana,Ben,school\nBen,Cem,work\n");
  EXPECT_EQ(
      result.diagnostics.text(),
      "friends.csv:1:1: warning[missing-key]: no row names the columns: the first is taken as the source, the second as the "
      "target\n"
      "  1 | Ana,Ben,school\n"
      "    | ^~~~~~~~~~~~~~\n"
      "  hint: a first row such as `source,target,relation` says what they are\n");
  EXPECT_THAT(link(result, 0).attributes, ElementsAre(Pair("column 3", "school")));
}

TEST(ReadCsv, ReadsWhatGephiWrites) {
  const ReadResult result = csv(
      "Source,Target,Type,Id,Label,Weight\n"
      "1,2,Directed,1,,\"1,33\"\n"
      "2,3,Undirected,2,x,2\n");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(links(result.network), ElementsAre("1 points_to 2", "2 linked_to 3"));
  EXPECT_EQ(link(result, 0).weight, 1.33);
  EXPECT_EQ(link(result, 1).label, "x");
  EXPECT_THAT(link(result, 1).attributes, ElementsAre(Pair("Id", "2")));
}

TEST(ReadCsv, KindIsTheRelationWhereItsWordsAre) {
  EXPECT_THAT(links(csv("source,target,kind\na,b,member_of\nb,c,affiliated_with\n").network),
              ElementsAre("a member_of b", "b affiliated_with c"));
  const ReadResult kinds = csv("source,target,kind\na,b,person\nb,c,country\n");
  EXPECT_EQ(actor(kinds, "a").kind, "person");
  EXPECT_EQ(actor(kinds, "b").kind, "country");
  EXPECT_EQ(actor(kinds, "c").kind, "actor");
  const ReadResult all = csv("source,target,relation,kind\na,b,cooperates_with,person\nb,c,cooperates_with,person\n");
  EXPECT_EQ(actor(all, "c").kind, "person");
  EXPECT_THAT(link(csv("source,target,kind\na,b,8\n"), 0).attributes, ElementsAre(Pair("kind", "8")));
}

TEST(ReadCsv, ColumnsThatShareANameAreKeptApart) {
  EXPECT_THAT(link(csv("source,target,x,,x\na,b,1,2,3\n"), 0).attributes,
              ElementsAre(Pair("x", "1"), Pair("column 4", "2"), Pair("x (column 5)", "3")));
}

TEST(ReadCsv, OfTwoColumnsOfOneMeaningTheFirstCounts) {
  const ReadResult result = csv("from,to,relation,predicate\na,b,runs,heads\n");
  EXPECT_EQ(result.diagnostics.text(),
            "friends.csv:1:18: warning[duplicate-id]: column `predicate` has the meaning of column `relation`; it is kept as an "
            "attribute\n"
            "  1 | from,to,relation,predicate\n"
            "    |                  ^~~~~~~~~\n");
  EXPECT_THAT(links(result.network), ElementsAre("a runs b"));
  EXPECT_THAT(link(result, 0).attributes, ElementsAre(Pair("predicate", "heads")));
}

TEST(ReadCsv, TypeIsTheRelationWhereItIsNoDirection) {
  EXPECT_THAT(links(csv("source,target,type\na,b,friend of\n").network), ElementsAre("a friend_of b"));
}

TEST(ReadCsv, DeclaresRelationsOfItsOwn) {
  const ReadResult result = csv("source,target,relation,directed\na,b,plays chess with,no\nb,c,admires,yes\n");
  EXPECT_EQ(result.diagnostics.text(), "");
  ASSERT_NE(result.network.vocabulary.relation("plays_chess_with"), nullptr);
  EXPECT_FALSE(result.network.vocabulary.relation("plays_chess_with")->directed);
  EXPECT_TRUE(result.network.vocabulary.relation("admires")->directed);
  EXPECT_EQ(result.network.vocabulary.relation("admires")->phrase, "admires");
}

TEST(ReadCsv, TellsANearlyKnownWordOnce) {
  EXPECT_EQ(csv("source,target,relation\na,b,menber_of\nc,d,menber_of\n").diagnostics.text(),
            "friends.csv:2:5: warning[unknown-relation]: unknown relation `menber_of`, taken as one of its own\n"
            "  2 | a,b,menber_of\n"
            "    |     ^~~~~~~~~\n"
            "  hint: did you mean `member_of`?\n");
  EXPECT_EQ(csv("source,target,source_kind\na,b,persson\n").diagnostics.text(),
            "friends.csv:2:5: warning[unknown-kind]: unknown kind `persson`, taken as one of its own\n"
            "  2 | a,b,persson\n"
            "    |     ^~~~~~~\n"
            "  hint: did you mean `person`?\n");
}

TEST(ReadCsv, NumberedWordsAreNotMisspelt) {
  EXPECT_EQ(csv("source,target,source_kind,target_kind,relation\na,b,Group A,Group B,level 1\n"
                "c,d,Country 1,Country 2,level 2\n").diagnostics.text(),
            "");
  EXPECT_THAT(csv("source,target,source_kind,target_kind\na,b,Germany,Germny\n").diagnostics.text(),
              testing::HasSubstr("did you mean `germany`?"));
}

TEST(ReadCsv, TellsAMisspeltColumn) {
  const ReadResult result = csv("sorce,target,relaton\na,b,runs\n");
  EXPECT_EQ(result.diagnostics.text(),
            "friends.csv:1:1: error[unknown-key]: unknown column `sorce`\n"
            "  1 | sorce,target,relaton\n"
            "    | ^~~~~\n"
            "  hint: did you mean `source`?\n"
            "friends.csv:1:14: warning[unknown-key]: unknown column `relaton`, kept as an attribute\n"
            "  1 | sorce,target,relaton\n"
            "    |              ^~~~~~~\n"
            "  hint: did you mean `relation`?\n");
}

TEST(ReadCsv, TellsAColumnOfWordsThatNothingShows) {
  EXPECT_EQ(csv("from,to,since,action\na,b,2016,trains\n").diagnostics.text(),
            "friends.csv:1:15: warning[unknown-key]: column `action` is kept as an attribute; the figure does not show it\n"
            "  1 | from,to,since,action\n"
            "    |               ^~~~~~\n"
            "  hint: a column `relation` says how two are linked\n");
  EXPECT_EQ(csv("from,to,since,trade\na,b,2016-05,1.5\n").diagnostics.text(), "") << "dates and numbers are no relations";
  EXPECT_EQ(csv("from,to,relation,action\na,b,runs,trains\n").diagnostics.text(), "");
}

TEST(ReadCsv, TakesOtherWordsForTheRelation) {
  for (const char* name : {"what", "How", "Relación", "vinculo", "Relationship", "link type"}) {
    const ReadResult result = csv("from,to," + std::string(name) + "\nEuropol,EC3,runs\n");
    EXPECT_EQ(result.diagnostics.text(), "") << name;
    EXPECT_THAT(links(result.network), ElementsAre("Europol runs EC3")) << name;
  }
}

TEST(ReadCsv, TellsAMissingColumn) {
  EXPECT_EQ(csv("source,weight\na,1\n").diagnostics.text(),
            "friends.csv:1:1: error[missing-key]: no column `target`\n"
            "  1 | source,weight\n"
            "    | ^~~~~~~~~~~~~\n"
            "  hint: a list of links has columns `source` and `target`\n");
  EXPECT_EQ(csv("Id,Label\n1,Ana\n").diagnostics.text(),
            "friends.csv:1:1: error[missing-key]: a list of actors where a list of links is wanted\n"
            "  1 | Id,Label\n"
            "    | ^~~~~~~~\n"
            "  hint: a list of links has columns `source` and `target`, separated by commas\n");
  EXPECT_EQ(csv("name,country\nAna,ES\n").diagnostics.text(),
            "friends.csv:1:1: error[missing-key]: a list of actors where a list of links is wanted\n"
            "  1 | name,country\n"
            "    | ^~~~~~~~~~~~\n"
            "  hint: a list of links has columns `source` and `target`, separated by commas\n");
  EXPECT_THAT(links(csv("name,Ana,Ben\nAna,0,1\nBen,1,0\n").network), ElementsAre("Ana linked_to Ben")) << "a matrix";
  EXPECT_EQ(csv("Ana\nBen\n").diagnostics.text(),
            "friends.csv:1:1: error[missing-key]: the list has only one column\n"
            "  1 | Ana\n"
            "    | ^~~\n"
            "  hint: a list of links has columns `source` and `target`, separated by commas\n");
  EXPECT_EQ(csv(" \n\n").diagnostics.text(),
            "friends.csv: error[missing-key]: the list is empty\n"
            "  hint: a list of links has columns `source` and `target`, separated by commas\n");
}

TEST(ReadCsv, TellsRowsThatDoNotFit) {
  const ReadResult result = csv("source,target,label\na,b,c,d\ne,f\n,g,h\ni,,j\n");
  EXPECT_EQ(result.diagnostics.text(),
            "friends.csv:2:7: error[syntax]: a row of 4 cells under a header of 3\n"
            "  2 | a,b,c,d\n"
            "    |       ^\n"
            "  hint: a cell that holds `,` stands in double quotes\n"
            "friends.csv:3:1: warning[syntax]: a row of 2 cells under a header of 3\n"
            "  3 | e,f\n"
            "    | ^~~\n"
            "friends.csv:4:1: error[missing-key]: a row without a source\n"
            "  4 | ,g,h\n"
            "    | ^\n"
            "friends.csv:5:3: error[missing-key]: a row without a target\n"
            "  5 | i,,j\n"
            "    |   ^\n");
  EXPECT_THAT(links(result.network), ElementsAre("e linked_to f"));
}

TEST(ReadCsv, NamesTheSeparatorThatACellMayHold) {
  const auto hint = [](const std::string& text) { return csv(text).diagnostics.all().at(0).hint; };
  EXPECT_EQ(hint("source;target\na;b;c\n"), "a cell that holds `;` stands in double quotes");
  EXPECT_EQ(hint("source\ttarget\na\tb\tc\n"), "a cell that holds a tab stands in double quotes");
  EXPECT_EQ(hint("source target\na b c\n"), "a cell that holds a blank stands in double quotes");
}

TEST(ReadCsv, TellsQuotesThatDoNotClose) {
  EXPECT_EQ(csv("source,target\na,\"b\nc,d\n").diagnostics.text(),
            "friends.csv:2:3: error[syntax]: the quotation mark that opens this cell is never closed\n"
            "  2 | a,\"b\n"
            "    |   ^\n"
            "  hint: a quotation mark within a quoted cell is written twice\n");
  EXPECT_EQ(csv("source,target\na,\"b\"c\n").diagnostics.text(),
            "friends.csv:2:6: warning[syntax]: text after the closing quotation mark of a cell\n"
            "  2 | a,\"b\"c\n"
            "    |      ^\n"
            "  hint: a quotation mark within a quoted cell is written twice\n");
}

TEST(ReadCsv, TellsBadValues) {
  EXPECT_EQ(csv("source,target,weight,basis,type\na,b,heavy,sated,directed\nb,c,0,,sideways\n").diagnostics.text(),
            "friends.csv:2:5: warning[bad-value]: `heavy` is no weight, a number above 0; kept as an attribute\n"
            "  2 | a,b,heavy,sated,directed\n"
            "    |     ^~~~~\n"
            "friends.csv:2:11: error[unknown-basis]: unknown basis `sated`\n"
            "  2 | a,b,heavy,sated,directed\n"
            "    |           ^~~~~\n"
            "  hint: did you mean `stated`?\n"
            "friends.csv:3:5: warning[bad-value]: `0` is no weight, a number above 0; kept as an attribute\n"
            "  3 | b,c,0,,sideways\n"
            "    |     ^\n"
            "friends.csv:3:8: warning[bad-value]: `sideways` is no direction: `directed` or `undirected`\n"
            "  3 | b,c,0,,sideways\n"
            "    |        ^~~~~~~~\n");
  EXPECT_EQ(csv("source,target,source_kind\na,b,person\na,c,country\n").diagnostics.text(),
            "friends.csv:3:5: warning[bad-value]: `a` has had the kind `person` in line 2, and keeps it\n"
            "  3 | a,c,country\n"
            "    |     ^~~~~~~\n");
}

TEST(ReadCsv, MakesOneLinkOfEqualRows) {
  const ReadResult result = csv("source,target\na,b\nb,a\nb,c\na,b\n");
  EXPECT_EQ(
      result.diagnostics.text(),
      "friends.csv:3:1: warning[duplicate-link]: this row and 1 more say the same as an earlier one; it is one link, and its "
      "weight counts the rows\n"
      "  3 | b,a\n"
      "    | ^~~\n");
  EXPECT_THAT(links(result.network), ElementsAre("a linked_to b", "b linked_to c"));
  EXPECT_EQ(link(result, 0).weight, 3);
  EXPECT_EQ(csv("source,target,type\na,b,directed\nb,a,directed\n").network.link_count(), 2u);
  EXPECT_EQ(csv("source,target,weight\na,b,1\na,b,5\n").network.link_count(), 2u);
  EXPECT_EQ(link(csv("source,target,weight\na,b,5\na,b,5\n"), 0).weight, 5);
}

TEST(ReadCsv, RowsOfOneLinkAreItsPiecesOfEvidence) {
  const ReadResult result = csv(
      "source,target,relation,label,phrase,source_id\n"
      "a,b,runs,,a runs b,s1\na,b,runs,,b is run by a,s2\na,b,runs,often,a runs b often,s1\na,b,runs,,b is run by a,s2\n");
  EXPECT_EQ(result.diagnostics.text(),
            "friends.csv:5:1: warning[duplicate-link]: this row says the same as an earlier one; it is one link, and its weight "
            "counts the rows\n"
            "  5 | a,b,runs,,b is run by a,s2\n"
            "    | ^~~~~~~~~~~~~~~~~~~~~~~~~~\n");
  EXPECT_THAT(links(result.network), ElementsAre("a runs b", "a runs b"));
  ASSERT_EQ(link(result, 0).evidence.size(), 2u);
  EXPECT_EQ(link(result, 0).evidence[1].phrase, "b is run by a");
  EXPECT_EQ(link(result, 0).evidence[1].source, "s2");
  EXPECT_EQ(link(result, 0).evidence[1].where.begin, (TextPosition{3, 1}));
  EXPECT_EQ(link(result, 0).weight, 2);
  EXPECT_EQ(link(result, 1).label, "often");
}

TEST(ReadCsv, KnowsTheWordsOfOtherLanguages) {
  const ReadResult result = csv("source,target,relation,source_kind,target_kind\nOEA,Perú,Es miembro de,Organización,país\n");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(links(result.network), ElementsAre("OEA member_of Perú"));
  EXPECT_EQ(actor(result, "Perú").kind, "country");
}

TEST(ReadCsv, KeepsSelfLinks) {
  EXPECT_THAT(links(csv("source,target\na,a\n").network), ElementsAre("a linked_to a"));
}

TEST(ReadCsv, ReadsAnAdjacencyList) {
  const ReadResult result = csv("a;b\nb;c;d\ne\nc;b\n");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(result.network.actor_ids(), ElementsAre("a", "b", "c", "d", "e"));
  EXPECT_THAT(links(result.network), ElementsAre("a linked_to b", "b linked_to c", "b linked_to d"));
}

TEST(ReadCsv, ReadsAMatrix) {
  const ReadResult directed = csv(",A,B,C\nA,0,1,0\nB,0,0,2.5\nC,,-1,4\n");
  EXPECT_THAT(links(directed.network), ElementsAre("A points_to B", "B points_to C", "C points_to C"));
  EXPECT_EQ(link(directed, 1).weight, 2.5);
  EXPECT_EQ(directed.diagnostics.text(),
            "friends.csv:4:4: warning[bad-value]: `-1` is no weight, a number above 0; it is left out\n"
            "  4 | C,,-1,4\n"
            "    |    ^~\n");
  EXPECT_THAT(links(csv("name,A,B,C\nA,0,1,0\nB,1,0,3\nC,0,3,0\n").network), ElementsAre("A linked_to B", "B linked_to C"));
  EXPECT_THAT(links(csv(",Chess,Go\nAna,1,0\nBen,1,1\n").network),
              ElementsAre("Ana linked_to Chess", "Ben linked_to Chess", "Ben linked_to Go"));
}

TEST(ReadCsv, ReadsTheCorpus) {
  const auto folder = shared_files("corpora/csv");
  if (!folder) GTEST_SKIP() << "../shared/corpora/csv is not there";
  std::size_t drawn = 0;
  std::size_t told = 0;
  std::set<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder))
    if (entry.is_regular_file()) paths.insert(entry.path());
  for (const std::string& path : paths) {
    SCOPED_TRACE(path);
    const ReadResult result = read(load(path), Format::csv);
    for (const Diagnostic& diagnostic : result.diagnostics.all()) EXPECT_NE(diagnostic.message, "");
    const bool actors_only = path.find("_nodes.csv") != std::string::npos;
    EXPECT_TRUE(result.diagnostics.has_errors() || !actors_only);
    if (result.diagnostics.has_errors()) {
      ++told;
    } else {
      ++drawn;
    }
  }
  EXPECT_GT(drawn, 30u);
  EXPECT_GT(told, 20u);
}

/// What Gephi itself made of its test tables.
TEST(ReadCsv, AgreesWithGephi) {
  const auto folder = shared_files("corpora/csv/gephi");
  if (!folder) GTEST_SKIP() << "../shared/corpora/csv is not there";
  const std::string prefix = "modules_ImportPlugin_src_test_resources_org_gephi_io_importer_plugin_file_spreadsheet_";
  const auto ends = [&](const std::string& name) {
    const Network network = read(load(*folder / (prefix + name)), Format::csv).network;
    std::set<std::pair<std::string, std::string>> pairs;
    for (const auto ref : network.links()) {
      auto pair = std::pair(network.actor(network.from(ref)).id, network.actor(network.to(ref)).id);
      if (pair.second < pair.first) std::swap(pair.first, pair.second);
      pairs.insert(std::move(pair));
    }
    return pairs;
  };
  for (const auto& [given, made] :
       {std::pair("adj_list.csv", "expected_testAdjacencyList_edges.csv"),
        std::pair("matrix.csv", "expected_testMatrix_CSV_edges.csv"),
        std::pair("complex_matrix.csv", "expected_testComplexMatrix_edges.csv"),
        std::pair("edges_table_with_timeset_intervals.csv", "expected_testEdgesTableWithTimeset_Interval_edges.csv"),
        std::pair("edges_table_opposite_force_undirected_issue_1848.csv",
                  "expected_testEdgesTableOppositeForceUndirected_Issue1848_edges.csv")}) {
    EXPECT_EQ(ends(given), ends(made)) << given;
    EXPECT_FALSE(ends(given).empty()) << given;
  }
}

}  // namespace
}  // namespace coopnet
