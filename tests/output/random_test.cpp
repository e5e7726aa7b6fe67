#include "output/layout/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace coopnet {
namespace {

TEST(Random, EqualSeedsGiveEqualNumbersForEver) {
  Random one(7), two(7), other(8);
  const auto first = one.next();
  EXPECT_EQ(first, two.next());
  EXPECT_NE(first, other.next());
  // The first numbers of the published SplitMix64 for seed 0.
  Random published(0);
  EXPECT_EQ(published.next(), 0xe220a8397b1dcdafu);
  EXPECT_EQ(published.next(), 0x6e789e6aa1b965f4u);
}

TEST(Random, StaysInItsRange) {
  Random random(1);
  std::vector<int> seen(7);
  double sum = 0;
  for (int i = 0; i < 7000; ++i) {
    ++seen.at(random.below(7));
    const double unit = random.unit();
    EXPECT_GE(unit, 0);
    EXPECT_LT(unit, 1);
    sum += unit;
  }
  EXPECT_NEAR(sum / 7000, 0.5, 0.02);
  for (const int count : seen) EXPECT_NEAR(count, 1000, 150);
  EXPECT_EQ(random.below(0), 0u);
  EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, ShuffleKeepsEveryElement) {
  Random random(3);
  std::vector<int> items(50);
  std::iota(items.begin(), items.end(), 0);
  auto mixed = items;
  random.shuffle(mixed);
  EXPECT_NE(mixed, items);
  std::sort(mixed.begin(), mixed.end());
  EXPECT_EQ(mixed, items);
}

}  // namespace
}  // namespace coopnet
