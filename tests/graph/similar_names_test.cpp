#include "graph/similar_names.h"

#include <gtest/gtest.h>

#include <memory>

#include "graph/canonical_letters.h"
#include "graph/read.h"

namespace coopnet {
namespace {

std::string told(std::string content) {
  return read_csv(std::make_shared<const SourceText>("friends.csv", std::move(content))).diagnostics.text();
}

TEST(SimilarNames, HaveOneKey) {
  EXPECT_EQ(name_key("ZOË"), name_key("zoë"));
  EXPECT_EQ(name_key("Zo\u00EB"), name_key("Zoe\u0308"));
  EXPECT_EQ(name_key(" Jane\u00A0 Doe "), name_key("jane doe"));
  EXPECT_EQ(name_key("\u1EBE"), name_key("e\u0302\u0301"));  // two marks on one letter
  EXPECT_EQ(name_key("ΆΝΝΑ"), name_key("άννα"));
  EXPECT_EQ(name_key("ЖАННА"), name_key("жанна"));
  EXPECT_EQ(name_key("한"), name_key("\u1112\u1161\u11AB"));
  EXPECT_EQ(name_key("\u212B"), name_key("å"));
}

TEST(SimilarNames, OtherNamesHaveOthers) {
  EXPECT_NE(name_key("Zoe"), name_key("Zoë"));
  EXPECT_NE(name_key("Jane Doe"), name_key("JaneDoe"));
  EXPECT_NE(name_key("A"), name_key("А"));  // the latter is Cyrillic
  EXPECT_NE(name_key("ß"), name_key("ss"));
  EXPECT_EQ(name_key(""), "");
}

TEST(SimilarNames, LettersAreTakenApartOnceAndStandForThemselvesOtherwise) {
  EXPECT_EQ(taken_apart(U'é'), (std::pair<char32_t, char32_t>{U'e', 0x301}));
  EXPECT_EQ(taken_apart(U'e'), std::nullopt);
  EXPECT_EQ(taken_apart(0x1F71), (std::pair<char32_t, char32_t>{0x3AC, 0}));
  EXPECT_EQ(taken_apart(0xAC01), (std::pair<char32_t, char32_t>{0xAC00, 0x11A8}));
  EXPECT_EQ(taken_apart(0x10FFFF), std::nullopt);
  EXPECT_EQ(small_letter(U'Ł'), U'ł');
  EXPECT_EQ(small_letter(U'Ø'), U'ø');
  EXPECT_EQ(small_letter(0xD7), char32_t{0xD7});  // a sign between capitals
}

TEST(SimilarNames, AreToldOnce) {
  EXPECT_EQ(told("source,target\nAlice,Bob\nalice,Carol\n"),
            "friends.csv:3:1: warning[similar-names]: `alice` differs from `Alice` in line 2 only in case; they are two actors\n"
            "  3 | alice,Carol\n"
            "    | ^~~~~\n"
            "  hint: written alike they are one\n");
  const std::string both = told("source,target\nAlice,Bob\nalice,\"bob\"\nALICE,Ann  Lee\nAnn Lee,Bob\n");
  EXPECT_NE(both.find("only in case; they are two actors; 3 further names are like another\n"), std::string::npos) << both;
  EXPECT_NE(told("source,target\nZo\u00EB,b\nZoe\u0308,c\n").find("only in how its letters are composed;"), std::string::npos);
  EXPECT_NE(told("source,target\nA  B,b\nA B,c\n").find("only in white space;"), std::string::npos);
  EXPECT_EQ(told("source,target\nAlice,Bob\nAlice,Carol\n"), "");
}

}  // namespace
}  // namespace coopnet
