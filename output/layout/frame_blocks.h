// What stands in one frame: its members, arranged in one of several shapes that the frame can take.
#pragma once

#include <cstddef>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// One arrangement: the frame's size, and its members' centres from its top left.
struct FrameShape {
  Size size;
  std::vector<Point> centres;
};

/// A group with its frame, or an actor that belongs to none. Shapes of a block whose members may change places are tables of
/// equal cells.
struct FrameBlock {
  std::vector<std::size_t> members;   // of the drawable
  std::vector<FrameShape> shapes;     // at least one
  bool exchangeable = false;
  bool framed = false;
  std::size_t group = 0;              // of the drawable, where framed
};

/// The blocks of a drawable, groups first, in their order; groups without members give none. Members without a link among them
/// stand in tables of one to all columns, others as `inner` lays them out for pages of several shapes, and in short ranks.
/// `gap` is kept between members, `margin` to the frame, and room for the heading on top. Pins are not looked at.
[[nodiscard]] std::vector<FrameBlock> frame_blocks(const Drawable& drawable, const LayoutOptions& options, LayoutFunction inner,
                                                   double gap, double margin);

/// The frame's box for members that stand at these centres, with the margin and room for the heading.
[[nodiscard]] Rect frame_around(const Drawable& drawable, const std::vector<std::size_t>& members,
                                const std::vector<Point>& centres, Size heading, double margin);

}  // namespace coopnet
