// The loops in which a Board spends its time: one moved actor or link against all boxes or all links.
//
// There are two versions, for the vectors that every processor of a kind has and for the wider ones of most (AVX2). Both add
// up in the same order and use no fused operations, so they give the same bits.
#pragma once

#include <cstddef>
#include <cstdint>

namespace coopnet {

/// Around each eight boxes or links that follow one another: what lies wholly beyond is not looked at. As many as fill up a
/// multiple of 8; those that hold nothing begin far beyond everything and end far before it.
struct BoardBlocks {
  const float *left, *top, *right, *bottom;
};

/// Boxes by their centres and half sizes; `count` is a multiple of 8, what fills it up stands far away.
struct BoardBoxes {
  const float *x, *y, *half_width, *half_height;
  std::size_t count;
  const BoardBlocks* blocks = nullptr;  // null: all are looked at
};

/// Links by their ends and the way from one to the other; `count` is a multiple of 8, what fills it up has no length.
struct BoardLinks {
  const float *from_x, *from_y, *to_x, *to_y, *along_x, *along_y;
  std::size_t count;
  const BoardBlocks* blocks = nullptr;
};

struct SpreadSums {
  float stress = 0;   // Σ (|x| · inverse wanted distance − 1)² where that is above 0
  float overlap = 0;  // Σ 0.3 + depth · per_depth over boxes that meet
};

struct BoardKernels {
  /// A box of half sizes `width` and `height`, the gap included, at (x, y) against all boxes.
  SpreadSums (*spread)(const BoardBoxes& boxes, const float* inverse_wanted, float x, float y, float width, float height,
                       float per_depth);
  /// Which links a line from p to q crosses: a bit each goes to `found`, their number is returned. A link is crossed where each
  /// one's ends lie strictly on different sides of the other; links with the same end never are.
  std::int32_t (*crossings)(const BoardLinks& links, float px, float py, float qx, float qy, std::uint8_t* found);
  /// Likewise which links meet a box of half sizes `width` and `height` at (x, y).
  std::int32_t (*links_through)(const BoardLinks& links, float x, float y, float width, float height, std::uint8_t* found);
  /// Likewise which boxes, grown by `clearance` on each side, meet a link.
  std::int32_t (*boxes_on)(const BoardBoxes& boxes, float from_x, float from_y, float along_x, float along_y, float clearance,
                           std::uint8_t* found);
};

/// The version for every processor.
[[nodiscard]] const BoardKernels& plain_board_kernels();
/// The version for processors with AVX2; null where this one has none.
[[nodiscard]] const BoardKernels* wide_board_kernels();
/// The widest that this processor has.
[[nodiscard]] const BoardKernels& board_kernels();

}  // namespace coopnet
