#include "graph/spelling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace coopnet {
namespace {

using Known = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;

/// Optimal string alignment by its definition, from the last letters back.
std::size_t slow_distance(std::string_view a, std::string_view b, Known& known) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  if (const auto found = known.find({a.size(), b.size()}); found != known.end()) return found->second;
  const std::string_view a1 = a.substr(0, a.size() - 1);
  const std::string_view b1 = b.substr(0, b.size() - 1);
  std::size_t least = std::min({slow_distance(a1, b, known) + 1, slow_distance(a, b1, known) + 1,
                                slow_distance(a1, b1, known) + (a.back() == b.back() ? 0 : 1)});
  if (a1.size() > 0 && b1.size() > 0 && a.back() == b1.back() && a1.back() == b.back())
    least = std::min(least, slow_distance(a1.substr(0, a1.size() - 1), b1.substr(0, b1.size() - 1), known) + 1);
  return known[{a.size(), b.size()}] = least;
}

std::size_t slow_distance(std::string_view a, std::string_view b) {
  Known known;
  return slow_distance(a, b, known);
}

TEST(Nearest, AgreesWithTheDefinitionOfTheDistance) {
  // None begins another, which would be near for that.
  const std::vector<std::string> words = {"abcabcabcabc", "abcabcabcacb", "bacbacbacbac", "cabcabcabcab", "abcabcbabc",
                                          "aabbccaabbcc", "abababababab", "abcbcabcabca", "acbabcabcab",  "abacb"};
  for (const std::string& word : words) {
    std::vector<std::string> others;
    std::optional<std::string> wanted;
    std::size_t least = std::min<std::size_t>(3, word.size() / 3) + 1;
    for (const std::string& other : words) {
      if (other == word) continue;
      others.push_back(other);
      EXPECT_EQ(nearest(word, {other}).has_value(), slow_distance(word, other) < std::min<std::size_t>(3, word.size() / 3) + 1)
          << word << ' ' << other;
      if (slow_distance(word, other) < least) {
        least = slow_distance(word, other);
        wanted = other;
      }
    }
    EXPECT_EQ(nearest(word, others), wanted) << word;
  }
}

TEST(Nearest, MovesNoLetterTwice) {
  // "ca" is three steps from "abc", and two where a swapped pair may be changed again.
  EXPECT_EQ(nearest("xxxxcaxxx", {"xxxxabcxxx"}), "xxxxabcxxx");
  EXPECT_EQ(nearest("xxxxca", {"xxxxabc"}), std::nullopt);
}

TEST(Nearest, TakesASlipAndNothingElse) {
  const std::vector<std::string> words = {"organization", "organized", "member_of", "to"};
  EXPECT_EQ(nearest("organisation", words), "organization");
  EXPECT_EQ(nearest("Member-Of", words), "member_of");
  EXPECT_EQ(nearest("member of", words), "member_of");
  EXPECT_EQ(nearest("ot", words), std::nullopt) << "a third of two letters is none";
  EXPECT_EQ(nearest("TO", words), "to");
  EXPECT_EQ(nearest("country", words), std::nullopt);
  EXPECT_EQ(nearest("", words), std::nullopt);
  EXPECT_EQ(nearest("anything", {}), std::nullopt);
  EXPECT_EQ(nearest(std::string(300, 'x'), {std::string(299, 'x')}), std::nullopt);
}

TEST(Nearest, CompletesTheBeginningOfOneWord) {
  EXPECT_EQ(nearest("sonsonate", {"sonsonate-2018", "interpol"}), "sonsonate-2018");
  EXPECT_EQ(nearest("Regional", {"regional_bureau_1", "regional_bureau_2"}), std::nullopt) << "which of the two is meant?";
  EXPECT_EQ(nearest("son", {"sonsonate-2018"}), std::nullopt);
  EXPECT_EQ(nearest("member", {"member_of", "part_of", "member_of"}), "member_of") << "named twice";
}

TEST(Nearest, PrefersTheNearerAndThenTheFirst) {
  EXPECT_EQ(nearest("abcdef", {"abcxyf", "abcdex", "abcdey"}), "abcdex");
  EXPECT_EQ(nearest("interpool", {"interpo", "interpol"}), "interpol");
}

TEST(DidYouMean, AsksOrIsSilent) {
  EXPECT_EQ(did_you_mean("interpool", {"interpol"}), "did you mean `interpol`?");
  EXPECT_EQ(did_you_mean("x", {"interpol"}), "");
}

}  // namespace
}  // namespace coopnet
