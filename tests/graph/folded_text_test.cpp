#include "graph/folded_text.h"

#include <gtest/gtest.h>

namespace coopnet {
namespace {

TEST(FoldWhiteSpace, MakesEveryRunOneSpace) {
  EXPECT_EQ(fold_white_space("25\u00A0INTERPOL\n  member\r\n\tcountries"), "25 INTERPOL member countries");
  EXPECT_EQ(fold_white_space(" \u202F a\u2003\u3000b \n"), "a b");
  EXPECT_EQ(fold_white_space(""), "");
  EXPECT_EQ(fold_white_space(" \u00A0\n"), "");
}

TEST(FoldWhiteSpace, KeepsAllElse) {
  EXPECT_EQ(fold_white_space("INTERPOL’s “É” – a\u200Bb"), "INTERPOL’s “É” – a\u200Bb") << "U+200B is no white space";
}

TEST(CountWords, CountsWhatStandsBetweenWhiteSpace) {
  EXPECT_EQ(count_words(""), 0u);
  EXPECT_EQ(count_words(" \n"), 0u);
  EXPECT_EQ(count_words("one"), 1u);
  EXPECT_EQ(count_words(" 25\u00A0INTERPOL – countries "), 4u);
}

}  // namespace
}  // namespace coopnet
