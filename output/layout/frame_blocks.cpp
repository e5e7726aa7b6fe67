#include "output/layout/frame_blocks.h"

#include <algorithm>
#include <cmath>

#include "output/layout/layers.h"
#include "output/layout/part_layout.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostColumns = 8;
constexpr std::size_t kMostInShapes = 14;  // members up to which several page shapes are tried
constexpr std::size_t kMostInRanks = 40;   // and up to which ranks are
constexpr double kRanks = 22;              // between them, points
constexpr double kShapes[] = {0.6, 0.3, 1.5};

FrameShape framed(const Drawable& drawable, const std::vector<std::size_t>& members, std::vector<Point> centres, Size heading,
                  double margin) {
  const Rect frame = frame_around(drawable, members, centres, heading, margin);
  for (Point& centre : centres) centre = centre - Point{frame.left, frame.top};
  return {{frame.width(), frame.height()}, std::move(centres)};
}

// All members in cells of one size, row by row; whoever stands in a cell, the frame is the same.
FrameShape table(const Drawable& drawable, const std::vector<std::size_t>& members, std::size_t columns, double gap, Size heading,
                 double margin) {
  Size cell;
  for (const std::size_t i : members) {
    cell.width = std::max(cell.width, drawable.actors[i].size.width);
    cell.height = std::max(cell.height, drawable.actors[i].size.height);
  }
  const double rows = std::ceil(double(members.size()) / double(columns));
  FrameShape shape;
  shape.size.width = double(columns) * (cell.width + gap) - gap + 2 * margin;
  shape.size.height = rows * (cell.height + gap) - gap + 2 * margin + heading.height;
  // A heading that is wider than its frame widens that; the table stands in the middle.
  const double wide = std::max(shape.size.width, heading.width + 2 * margin);
  const Point first{margin + (wide - shape.size.width) / 2 + cell.width / 2, margin + heading.height + cell.height / 2};
  shape.size.width = wide;
  for (std::size_t k = 0; k < members.size(); ++k) {
    const std::size_t column = k % columns, row = k / columns;
    shape.centres.push_back(first + Point{double(column) * (cell.width + gap), double(row) * (cell.height + gap)});
  }
  return shape;
}

}  // namespace

Rect frame_around(const Drawable& drawable, const std::vector<std::size_t>& members, const std::vector<Point>& centres,
                  Size heading, double margin) {
  Rect frame = room_box(drawable.actors[members[0]], centres[0]);
  for (std::size_t k = 1; k < members.size(); ++k) frame = frame.united(room_box(drawable.actors[members[k]], centres[k]));
  frame = frame.grown(margin);
  frame.top -= heading.height;
  frame.right = std::max(frame.right, frame.left + heading.width + 2 * margin);
  return frame;
}

std::vector<FrameBlock> frame_blocks(const Drawable& drawable, const LayoutOptions& options, LayoutFunction inner, double gap,
                                     double margin) {
  std::vector<FrameBlock> blocks(drawable.groups.size());
  for (std::size_t g = 0; g < blocks.size(); ++g) {
    blocks[g].framed = true;
    blocks[g].group = g;
  }
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) {
    const DrawableActor& actor = drawable.actors[i];
    if (actor.group) {
      blocks[*actor.group].members.push_back(i);
    } else {
      const FrameShape alone{actor.size, {{actor.size.width / 2, actor.size.height / 2}}};
      blocks.push_back({{i}, {alone}, false, false, 0});
    }
  }
  std::erase_if(blocks, [](const FrameBlock& block) { return block.members.empty(); });
  for (FrameBlock& block : blocks) {
    if (!block.framed) continue;
    const std::size_t n = block.members.size();
    const Size heading = drawable.groups[block.group].label;
    Drawable part = part_of(drawable, block.members);
    part.groups.clear();
    for (DrawableActor& actor : part.actors) actor.group.reset();
    const bool linked = std::any_of(part.links.begin(), part.links.end(), [](const auto& link) { return link.from != link.to; });
    if (linked) {
      LayoutOptions own = options;
      own.width.reset();
      own.height.reset();
      for (const double ratio : kShapes) {
        own.ratio = ratio;
        block.shapes.push_back(framed(drawable, block.members, inner(part, own).centres, heading, margin));
        if (n > kMostInShapes) break;
      }
      // A few linked members stand tightest in short ranks.
      own.ratio.reset();
      own.rank_spacing = kRanks;
      for (const Direction direction : {Direction::down, Direction::right}) {
        own.direction = direction;
        if (n <= kMostInRanks)
          block.shapes.push_back(framed(drawable, block.members, lay_out_layers(part, own).centres, heading, margin));
      }
      continue;
    }
    block.exchangeable = true;
    std::size_t rows = 0;
    for (std::size_t columns = 1; columns <= std::min(n, kMostColumns); ++columns) {
      // Of all tables of so many rows the narrowest.
      if ((n + columns - 1) / columns == rows) continue;
      rows = (n + columns - 1) / columns;
      block.shapes.push_back(table(drawable, block.members, columns, gap, heading, margin));
    }
  }
  return blocks;
}

}  // namespace coopnet
