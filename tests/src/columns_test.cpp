#include "src/columns.h"

#include <gtest/gtest.h>

namespace coopnet {
namespace {

TEST(Columns, AlignExplanations) {
  Columns columns;
  columns.add("a", "first");
  columns.add("long", "");
  columns.add("é", "accents take one place");
  EXPECT_EQ(columns.text(2), "  a     first\n  long\n  é     accents take one place\n");
}

TEST(Columns, WrapLongExplanationsUnderThemselves) {
  Columns columns;
  columns.add("a", std::string(90, 'x') + " " + std::string(20, 'y'));
  EXPECT_EQ(columns.text(0), "a  " + std::string(90, 'x') + "\n   " + std::string(20, 'y') + "\n");
}

TEST(Columns, TermsThatAreTooLongStandAlone) {
  Columns columns;
  columns.add("a", "b");
  columns.add(std::string(40, 't'), "c");
  EXPECT_EQ(columns.text(0), "a  b\n" + std::string(40, 't') + "\n   c\n");
}

TEST(Columns, NothingGivesNothing) { EXPECT_EQ(Columns().text(2), ""); }

TEST(Wrapped, KeepsParagraphsAndLongWords) {
  EXPECT_EQ(wrapped("one two\n\nthree", 2), "  one two\n\n  three\n");
  EXPECT_EQ(wrapped(std::string(120, 'x'), 0), std::string(120, 'x') + "\n");
  EXPECT_EQ(wrapped("", 2), "");
}

}  // namespace
}  // namespace coopnet
