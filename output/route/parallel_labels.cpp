#include "output/route/parallel_labels.h"

#include <algorithm>
#include <cmath>

namespace coopnet {
namespace {

constexpr double kLabelGap = 3;   // between a parallel link and the label of the next one
constexpr double kMostBow = 0.5;  // of the way between the actors

}  // namespace

double label_depth(const Drawable& drawable, const std::vector<std::size_t>& links, Point way) {
  double depth = 0;
  for (std::size_t k = 1; k + 1 < links.size(); ++k) {
    const Size label = drawable.links[links[k]].label;
    if (label.width > 0) depth = std::max(depth, std::abs(way.y) * label.width + std::abs(way.x) * label.height);
  }
  return depth;
}

double apart_for_labels(double depth) { return depth + kLabelGap; }

double bow_for_labels(std::size_t count, double depth) {
  const double last = static_cast<double>(count - 1) / 2;
  return (last - 0.5) * apart_for_labels(depth) + kLabelGap;
}

double length_for_labels(std::size_t count, double depth) { return bow_for_labels(count, depth) / kMostBow; }

double part_for_labels(std::size_t count, double depth, double length) {
  return std::min(1.0, length / length_for_labels(count, depth));
}

}  // namespace coopnet
