#include "output/number.h"

#include <gtest/gtest.h>

#include <limits>

namespace coopnet {
namespace {

TEST(Number, PrintsTheShortestDecimal) {
  EXPECT_EQ(number(12), "12");
  EXPECT_EQ(number(0.5), "0.5");
  EXPECT_EQ(number(-0.001), "0");
  EXPECT_EQ(number(1.005, 1), "1");
  EXPECT_EQ(number(1e21), "1000000000000000000000");
  EXPECT_EQ(number(std::numeric_limits<double>::quiet_NaN()), "0");
  EXPECT_EQ(number(std::numeric_limits<double>::infinity()), "0");
}

TEST(Number, ReadsWholeTextsOnly) {
  EXPECT_EQ(parse_number("1.5"), 1.5);
  EXPECT_EQ(parse_number("-2e3"), -2000);
  EXPECT_FALSE(parse_number("1.5x"));
  EXPECT_FALSE(parse_number(""));
  EXPECT_FALSE(parse_number("inf"));
  EXPECT_FALSE(parse_number("nan"));
}

TEST(Number, ReadsLengths) {
  EXPECT_DOUBLE_EQ(*parse_length("1in"), 72);
  EXPECT_DOUBLE_EQ(*parse_length("25.4mm"), 72);
  EXPECT_DOUBLE_EQ(*parse_length("25.4"), 72);
  EXPECT_DOUBLE_EQ(*parse_length("450pt"), 450);
  EXPECT_DOUBLE_EQ(*parse_length("4px"), 3);
  EXPECT_FALSE(parse_length("0mm"));
  EXPECT_FALSE(parse_length("-3cm"));
  EXPECT_FALSE(parse_length("wide"));
  EXPECT_FALSE(parse_length("6000mm"));
}

}  // namespace
}  // namespace coopnet
