#include "output/layout/board_kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "output/layout/random.h"
#include "output/route/course.h"

namespace coopnet {
namespace {

// Boxes and links at random, filled up to a multiple of 8 as a board fills them up.
struct Scatter {
  explicit Scatter(std::uint64_t seed, std::size_t boxes, std::size_t links) : random(seed) {
    const auto value = [&](double size) { return float(size * (random.unit() - 0.5)); };
    for (std::size_t i = 0; i < (boxes + 7) / 8 * 8; ++i) {
      const bool real = i < boxes;
      x.push_back(real ? value(400) : 1e6f);
      y.push_back(real ? value(300) : 1e6f);
      width.push_back(real ? 8 + std::fabs(value(20)) : 0);
      height.push_back(real ? 5 + std::fabs(value(20)) : 0);
      wanted.push_back(real && i % 5 != 0 ? 1 / (20 + std::fabs(value(300))) : 0);
    }
    for (std::size_t k = 0; k < (links + 7) / 8 * 8; ++k) {
      const std::size_t from = random.below(boxes), to = random.below(boxes);
      const bool real = k < links;
      from_x.push_back(real ? x[from] : -1e6f);
      from_y.push_back(real ? y[from] : -1e6f);
      to_x.push_back(real ? x[to] : -1e6f);
      to_y.push_back(real ? y[to] : -1e6f);
      along_x.push_back(to_x.back() - from_x.back());
      along_y.push_back(to_y.back() - from_y.back());
    }
  }
  [[nodiscard]] BoardBoxes boxes() const { return {x.data(), y.data(), width.data(), height.data(), x.size()}; }
  [[nodiscard]] BoardLinks links() const {
    return {from_x.data(), from_y.data(), to_x.data(), to_y.data(), along_x.data(), along_y.data(), from_x.size()};
  }
  Random random;
  std::vector<float> x, y, width, height, wanted, from_x, from_y, to_x, to_y, along_x, along_y;
};

TEST(BoardKernels, GiveTheSameBitsAtEachWidth) {
  const BoardKernels* const wide = wide_board_kernels();
  if (wide == nullptr) GTEST_SKIP() << "this processor has no wider vectors";
  const BoardKernels& plain = plain_board_kernels();
  EXPECT_EQ(&board_kernels(), wide);
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Scatter s(seed, 3 + seed * 7 % 90, 5 + seed * 11 % 120);
    std::vector<std::uint8_t> one(32), other(32);
    for (std::size_t k = 0; k < 30; ++k) {
      const float px = s.x[k % 3], py = s.y[k % 3], qx = float(200 * s.random.unit()), qy = float(200 * s.random.unit());
      const SpreadSums a = plain.spread(s.boxes(), s.wanted.data(), qx, qy, 15, 12, 0.04f);
      const SpreadSums b = wide->spread(s.boxes(), s.wanted.data(), qx, qy, 15, 12, 0.04f);
      EXPECT_EQ(a.stress, b.stress);
      EXPECT_EQ(a.overlap, b.overlap);
      EXPECT_EQ(plain.crossings(s.links(), px, py, qx, qy, one.data()), wide->crossings(s.links(), px, py, qx, qy, other.data()));
      EXPECT_EQ(one, other);
      EXPECT_EQ(plain.links_through(s.links(), qx, qy, 15, 12, one.data()),
                wide->links_through(s.links(), qx, qy, 15, 12, other.data()));
      EXPECT_EQ(one, other);
      EXPECT_EQ(plain.boxes_on(s.boxes(), px, py, qx - px, qy - py, 3, one.data()),
                wide->boxes_on(s.boxes(), px, py, qx - px, qy - py, 3, other.data()));
      EXPECT_EQ(one, other);
    }
  }
}

// What surrounds each eight of some rectangles.
struct Around {
  void add(std::size_t item, float from_x, float from_y, float to_x, float to_y) {
    const std::size_t block = item / 8;
    if (left.size() <= block) {
      left.resize(block + 1, 1e6f);
      top.resize(block + 1, 1e6f);
      right.resize(block + 1, -1e6f);
      bottom.resize(block + 1, -1e6f);
    }
    left[block] = std::min({left[block], from_x, to_x});
    top[block] = std::min({top[block], from_y, to_y});
    right[block] = std::max({right[block], from_x, to_x});
    bottom[block] = std::max({bottom[block], from_y, to_y});
  }
  BoardBlocks blocks() {
    const std::size_t full = (left.size() + 7) / 8 * 8;
    left.resize(full, 1e6f);
    top.resize(full, 1e6f);
    right.resize(full, -1e6f);
    bottom.resize(full, -1e6f);
    return {left.data(), top.data(), right.data(), bottom.data()};
  }
  std::vector<float> left, top, right, bottom;
};

TEST(BoardKernels, FindTheSameInBlocks) {
  for (const BoardKernels* kernels : {&plain_board_kernels(), wide_board_kernels()}) {
    if (kernels == nullptr) continue;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      const std::size_t boxes = 3 + seed * 7 % 90, links = 5 + seed * 29 % 200;
      Scatter s(seed, boxes, links);
      Around around_boxes, around_links;
      for (std::size_t i = 0; i < boxes; ++i)
        around_boxes.add(i, s.x[i] - s.width[i], s.y[i] - s.height[i], s.x[i] + s.width[i], s.y[i] + s.height[i]);
      for (std::size_t k = 0; k < links; ++k) around_links.add(k, s.from_x[k], s.from_y[k], s.to_x[k], s.to_y[k]);
      const BoardBlocks of_boxes = around_boxes.blocks(), of_links = around_links.blocks();
      BoardBoxes some_boxes = s.boxes();
      BoardLinks some_links = s.links();
      some_boxes.blocks = &of_boxes;
      some_links.blocks = &of_links;
      std::vector<std::uint8_t> all(32), some(32);
      std::int32_t found = 0;
      for (std::size_t k = 0; k < 40; ++k) {
        // Short lines, whose blocks are few.
        const float px = float(300 * s.random.unit() - 150), py = float(200 * s.random.unit() - 100);
        const float qx = px + float(120 * s.random.unit() - 60), qy = py + float(120 * s.random.unit() - 60);
        found += kernels->crossings(some_links, px, py, qx, qy, some.data());
        kernels->crossings(s.links(), px, py, qx, qy, all.data());
        EXPECT_EQ(all, some);
        EXPECT_EQ(kernels->links_through(s.links(), px, py, 15, 12, all.data()),
                  kernels->links_through(some_links, px, py, 15, 12, some.data()));
        EXPECT_EQ(all, some);
        EXPECT_EQ(kernels->boxes_on(s.boxes(), px, py, qx - px, qy - py, 3, all.data()),
                  kernels->boxes_on(some_boxes, px, py, qx - px, qy - py, 3, some.data()));
        EXPECT_EQ(all, some);
      }
      EXPECT_GT(found, 0);
    }
  }
}

TEST(BoardKernels, AgreeWithOneAtATime) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Scatter s(seed, 40, 60);
    const Point p{double(s.x[0]), double(s.y[0])}, q{double(s.x[1]), double(s.y[1])};
    std::vector<std::uint8_t> found(8);
    const auto bit = [&](std::size_t k) { return (found[k / 8] >> k % 8 & 1) != 0; };
    std::int32_t count = board_kernels().crossings(s.links(), s.x[0], s.y[0], s.x[1], s.y[1], found.data());
    for (std::size_t k = 0; k < s.from_x.size(); ++k) {
      const Point a{double(s.from_x[k]), double(s.from_y[k])}, b{double(s.to_x[k]), double(s.to_y[k])};
      const bool joined = a == p || a == q || b == p || b == q;
      EXPECT_EQ(bit(k), !joined && k < 60 && segments_cross(p, q, a, b)) << k;
      count -= bit(k) ? 1 : 0;
    }
    EXPECT_EQ(count, 0);
    double stress = 0, overlap = 0;
    for (std::size_t j = 0; j < 40; ++j) {
      const double dx = double(s.x[j]) - 10, dy = double(s.y[j]) - 20;
      if (s.wanted[j] > 0) stress += std::pow(std::hypot(dx, dy) * double(s.wanted[j]) - 1, 2);
      const double depth = std::min(15 + double(s.width[j]) - std::fabs(dx), 12 + double(s.height[j]) - std::fabs(dy));
      if (depth > 0) overlap += 0.3 + depth * 0.04;
    }
    const SpreadSums sums = board_kernels().spread(s.boxes(), s.wanted.data(), 10, 20, 15, 12, 0.04f);
    EXPECT_NEAR(double(sums.stress), stress, 1e-4 * stress);
    EXPECT_NEAR(double(sums.overlap), overlap, 1e-4 * (1 + overlap));
  }
}

}  // namespace
}  // namespace coopnet
