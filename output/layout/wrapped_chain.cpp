#include "output/layout/wrapped_chain.h"

#include <algorithm>
#include <cstdint>

#include "output/layout/adjacency.h"

namespace coopnet {
namespace {

constexpr std::size_t kShortest = 8;  // actors
constexpr double kLeastGap = 8;       // between rooms, points
constexpr double kLink = 18;          // that is seen of a link
constexpr double kHighest = 1.4;      // of the width, as a page

// The actors from one end to the other; empty where they are no chain.
std::vector<std::uint32_t> in_a_row(const Adjacency& adjacency) {
  const std::size_t n = adjacency.size();
  if (adjacency.edge_count() + 1 != n) return {};
  std::uint32_t end = 0;  // the one that the network has first
  for (std::uint32_t k = 0; k < n; ++k) {
    const auto i = std::uint32_t(n - 1 - k);
    if (adjacency.degree(i) == 0 || adjacency.degree(i) > 2) return {};
    if (adjacency.degree(i) == 1) end = i;
  }
  std::vector<std::uint32_t> row = {end};
  for (std::uint32_t before = end; row.size() < n;) {
    const auto next = adjacency[row.back()];
    const std::uint32_t other = next[0] != before || row.size() == 1 ? next[0] : next.back();
    if (other == before) return {};
    before = row.back();
    row.push_back(other);
  }
  return row;
}

}  // namespace

std::optional<std::vector<Point>> wrapped_chain(const Drawable& drawable, const LayoutOptions& options) {
  const std::size_t n = drawable.actors.size();
  if (n < kShortest) return std::nullopt;
  const std::vector<std::uint32_t> row = in_a_row(Adjacency(drawable));
  if (row.empty()) return std::nullopt;
  Size pitch;
  for (const DrawableActor& actor : drawable.actors) {
    pitch.width = std::max(pitch.width, actor.size.width);
    pitch.height = std::max(pitch.height, actor.size.height);
  }
  const double gap = std::max(kLeastGap, options.node_spacing) + kLink;
  pitch = {pitch.width + gap, pitch.height + gap};
  std::size_t columns = 1, high = n;
  while (double(high) * pitch.height > kHighest * std::max(double(columns) * pitch.width, options.width.value_or(0))) {
    ++columns;
    high = (n + columns - 1) / columns;
  }
  if (columns == 1) return std::nullopt;
  std::vector<Point> centres(n);
  for (std::size_t k = 0; k < n; ++k) {
    const std::size_t column = k / high, down = k % high;
    centres[row[k]] = {double(column) * pitch.width, double(column % 2 == 0 ? down : high - 1 - down) * pitch.height};
  }
  return centres;
}

}  // namespace coopnet
