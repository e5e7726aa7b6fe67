#include "graph/spelling.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace coopnet {
namespace {

/// Optimal string alignment by its definition, without a table.
std::size_t slow_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const std::string_view a1 = a.substr(0, a.size() - 1);
  const std::string_view b1 = b.substr(0, b.size() - 1);
  std::size_t least = std::min({slow_distance(a1, b) + 1, slow_distance(a, b1) + 1,
                                slow_distance(a1, b1) + (a.back() == b.back() ? 0 : 1)});
  if (a1.size() > 0 && b1.size() > 0 && a.back() == b1.back() && a1.back() == b.back())
    least = std::min(least, slow_distance(a1.substr(0, a1.size() - 1), b1.substr(0, b1.size() - 1)) + 1);
  return least;
}

TEST(EditDistance, CountsInsertionsChangesAndSwaps) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("interpol", "interpol"), 0u);
  EXPECT_EQ(edit_distance("interpol", "intrepol"), 1u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
  EXPECT_EQ(edit_distance("ca", "abc"), 3u) << "no letter is moved twice";
}

TEST(EditDistance, AgreesWithTheDefinition) {
  const std::vector<std::string> words = {"", "a", "ab", "ba", "abc", "acb", "cab", "bca", "abab", "baba", "aabb", "bbaa",
      "abcab"};
  for (const std::string& a : words)
    for (const std::string& b : words) EXPECT_EQ(edit_distance(a, b), slow_distance(a, b)) << a << ' ' << b;
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
