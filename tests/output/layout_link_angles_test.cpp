#include "output/layout/link_angles.h"

#include <gtest/gtest.h>

#include <cmath>

#include "output/layout/random.h"

namespace coopnet {
namespace {

TEST(LinkAngles, CostsWhatTheSmallestAngleLacks) {
  const Adjacency star(4, {{0, 1}, {0, 2}, {0, 3}});
  LinkAngles angles(star);
  const float h = std::sqrt(3.0f) / 2;
  angles.place({0, 1, -0.5f, -0.5f}, {0, 0, h, -h});
  EXPECT_NEAR(angles.cost(0), 0, 1e-4) << "evenly spread";
  EXPECT_EQ(angles.cost(1), 0) << "one link has no angle";
  angles.place({0, 1, 0, -1}, {0, 0, 1, 0});
  EXPECT_NEAR(angles.cost(0), 0.25, 1e-5) << "90 of 120 degrees";
  angles.place({0, 1, 2, -1}, {0, 0, 0, 0});
  EXPECT_NEAR(angles.cost(0), 2, 1e-3) << "two links on one another";
}

TEST(LinkAngles, ALookAgreesWithMeasuringAfresh) {
  Random random(3);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (int k = 0; k < 60; ++k) edges.emplace_back(std::uint32_t(random.below(20)), std::uint32_t(random.below(20)));
  const Adjacency adjacency(20, edges);
  std::vector<float> x(20), y(20);
  for (std::size_t i = 0; i < 20; ++i) {
    x[i] = float(random.unit());
    y[i] = float(random.unit());
  }
  LinkAngles kept(adjacency), fresh(adjacency);
  kept.place(x, y);
  for (int k = 0; k < 300; ++k) {
    const auto actor = random.below(20);
    const float old_x = x[actor], old_y = y[actor];
    x[actor] = float(random.unit());
    y[actor] = float(random.unit());
    const float looked = kept.look(actor, x, y);
    if (k % 3 == 0) {
      x[actor] = old_x;
      y[actor] = old_y;
    } else {
      kept.keep();
      EXPECT_NEAR(looked, kept.cost_around(actor), 1e-4);
    }
    fresh.place(x, y);
    for (std::size_t i = 0; i < 20; ++i) ASSERT_NEAR(kept.cost(i), fresh.cost(i), 2e-3) << "actor " << i << ", move " << k;
  }
}

}  // namespace
}  // namespace coopnet
