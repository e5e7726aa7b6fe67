// The loops of board_kernels.h for any width of vectors. Only board_kernels*.cpp include this, each compiled for its own
// processor: so everything here is local to the file that includes it, and no other header comes in.
//
// `Lanes` has: Floats, Ints, width, load, all, root, hits (a bit a lane), and quarter (the four sums of eight lanes).
#pragma once

#include <cstddef>
#include <cstdint>

#include "output/layout/board_kernels.h"

namespace coopnet {
namespace {

constexpr std::size_t kAtOnce = 8;  // items a turn, whatever the width: sums come out the same
constexpr float kMargin = 0.01f;    // points

template <typename Lanes>
struct KernelLoops {
  using Floats = typename Lanes::Floats;
  using Ints = typename Lanes::Ints;
  static constexpr std::size_t kWidth = Lanes::width;

  static inline Floats magnitude(Floats v) { return Floats(Ints(v) & 0x7fffffff); }

  // What a line or a box takes of the plane, a little more for rounding.
  struct Reach {
    float left, top, right, bottom;
  };
  static inline Reach reach(float ax, float ay, float bx, float by, float width, float height) {
    const float more_x = width + kMargin, more_y = height + kMargin;
    return {(ax < bx ? ax : bx) - more_x, (ay < by ? ay : by) - more_y, (ax < bx ? bx : ax) + more_x,
            (ay < by ? by : ay) + more_y};
  }

  template <typename Test>
  static inline unsigned hits_of_eight(std::size_t at, Test test) {
    unsigned bits = 0;
    for (std::size_t k = 0; k < kAtOnce; k += kWidth) bits |= Lanes::hits(test(at + k)) << k;
    return bits;
  }

  // Runs a test over all items, or those in blocks within reach, and counts how often it holds.
  template <typename Test>
  static inline std::int32_t collect(std::size_t count, const BoardBlocks* blocks, const Reach& reach, std::uint8_t* found,
                                     Test test) {
    std::int32_t total = 0;
    if (blocks == nullptr) {
      for (std::size_t at = 0; at < count; at += kAtOnce) {
        const unsigned bits = hits_of_eight(at, test);
        found[at / kAtOnce] = std::uint8_t(bits);
        total += std::int32_t(__builtin_popcount(bits));
      }
      return total;
    }
    const Floats left = Lanes::all(reach.left), top = Lanes::all(reach.top), right = Lanes::all(reach.right),
                 bottom = Lanes::all(reach.bottom);
    for (std::size_t first = 0; first < count / kAtOnce; first += kAtOnce) {
      for (std::size_t block = first; block < first + kAtOnce && block < count / kAtOnce; ++block) found[block] = 0;
      unsigned near = hits_of_eight(first, [&](std::size_t b) {
        return Ints((Lanes::load(blocks->left + b) <= right) & (Lanes::load(blocks->right + b) >= left) &
                    (Lanes::load(blocks->top + b) <= bottom) & (Lanes::load(blocks->bottom + b) >= top));
      });
      for (; near != 0; near &= near - 1) {
        const std::size_t block = first + std::size_t(__builtin_ctz(near));
        const unsigned bits = hits_of_eight(block * kAtOnce, test);
        found[block] = std::uint8_t(bits);
        total += std::int32_t(__builtin_popcount(bits));
      }
    }
    return total;
  }

  // A line runs through a box unless the box's x range, its y range, or the line's own direction tells them apart.
  struct Line {
    Floats middle_x, middle_y, along_x, along_y;
  };
  static inline Ints meets(const Line& line, Floats x, Floats y, Floats half_width, Floats half_height) {
    const Floats half = Lanes::all(0.5f);
    const Floats dx = x - line.middle_x, dy = y - line.middle_y;
    const Floats wide = magnitude(line.along_x), high = magnitude(line.along_y);
    return (magnitude(dx) < half_width + half * wide) & (magnitude(dy) < half_height + half * high) &
           (magnitude(dx * line.along_y - dy * line.along_x) <= half_width * high + half_height * wide);
  }

  static SpreadSums spread(const BoardBoxes& boxes, const float* inverse_wanted, float x, float y, float width, float height,
                           float per_depth) {
    const Floats px = Lanes::all(x), py = Lanes::all(y), wide = Lanes::all(width), high = Lanes::all(height);
    const Floats zero = Lanes::all(0), one = Lanes::all(1), base = Lanes::all(0.3f), slope = Lanes::all(per_depth);
    Floats stress[kAtOnce / kWidth], overlap[kAtOnce / kWidth];
    for (std::size_t k = 0; k < kAtOnce / kWidth; ++k) stress[k] = overlap[k] = zero;
    for (std::size_t at = 0; at < boxes.count; at += kAtOnce) {
      for (std::size_t k = 0; k < kAtOnce / kWidth; ++k) {
        const std::size_t j = at + k * kWidth;
        const Floats dx = Lanes::load(boxes.x + j) - px, dy = Lanes::load(boxes.y + j) - py;
        const Floats inverse = Lanes::load(inverse_wanted + j);
        const Floats off = Lanes::root(dx * dx + dy * dy) * inverse - one;
        stress[k] += inverse > zero ? off * off : zero;
        const Floats deep_x = wide + Lanes::load(boxes.half_width + j) - magnitude(dx);
        const Floats deep_y = high + Lanes::load(boxes.half_height + j) - magnitude(dy);
        const Floats depth = deep_x < deep_y ? deep_x : deep_y;
        overlap[k] += depth > zero ? depth * slope + base : zero;
      }
    }
    return {Lanes::sum(stress), Lanes::sum(overlap)};
  }

  // A link with the same end gives an exact zero: both products are of the same numbers.
  static std::int32_t crossings(const BoardLinks& links, float from_x, float from_y, float to_x, float to_y,
                                std::uint8_t* found) {
    const Floats px = Lanes::all(from_x), py = Lanes::all(from_y), qx = Lanes::all(to_x), qy = Lanes::all(to_y);
    const Floats ux = qx - px, uy = qy - py, zero = Lanes::all(0);
    return collect(links.count, links.blocks, reach(from_x, from_y, to_x, to_y, 0, 0), found, [&](std::size_t f) {
      const Floats ax = Lanes::load(links.from_x + f), ay = Lanes::load(links.from_y + f);
      const Floats bx = Lanes::load(links.to_x + f), by = Lanes::load(links.to_y + f);
      const Floats ex = Lanes::load(links.along_x + f), ey = Lanes::load(links.along_y + f);
      const Floats d1 = ux * (ay - py) - uy * (ax - px);
      const Floats d2 = ux * (by - py) - uy * (bx - px);
      const Floats d3 = ex * (py - ay) - ey * (px - ax);
      const Floats d4 = ex * (qy - ay) - ey * (qx - ax);
      return Ints((d1 * d2 < zero) & (d3 * d4 < zero));
    });
  }

  static std::int32_t links_through(const BoardLinks& links, float x, float y, float width, float height,
                                    std::uint8_t* found) {
    const Floats px = Lanes::all(x), py = Lanes::all(y), wide = Lanes::all(width), high = Lanes::all(height);
    const Floats half = Lanes::all(0.5f);
    return collect(links.count, links.blocks, reach(x, y, x, y, width, height), found, [&](std::size_t f) {
      const Floats ex = Lanes::load(links.along_x + f), ey = Lanes::load(links.along_y + f);
      const Line line{Lanes::load(links.from_x + f) + half * ex, Lanes::load(links.from_y + f) + half * ey, ex, ey};
      return meets(line, px, py, wide, high);
    });
  }

  static std::int32_t boxes_on(const BoardBoxes& boxes, float from_x, float from_y, float along_x, float along_y,
                               float clearance, std::uint8_t* found) {
    const Floats room = Lanes::all(clearance);
    const Line line{Lanes::all(from_x + 0.5f * along_x), Lanes::all(from_y + 0.5f * along_y), Lanes::all(along_x),
                    Lanes::all(along_y)};
    const Reach within = reach(from_x, from_y, from_x + along_x, from_y + along_y, clearance, clearance);
    return collect(boxes.count, boxes.blocks, within, found, [&](std::size_t j) {
      return meets(line, Lanes::load(boxes.x + j), Lanes::load(boxes.y + j), Lanes::load(boxes.half_width + j) + room,
                   Lanes::load(boxes.half_height + j) + room);
    });
  }

  static constexpr BoardKernels table() { return {spread, crossings, links_through, boxes_on}; }
};

}  // namespace
}  // namespace coopnet
