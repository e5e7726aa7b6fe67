#include "output/layout/score.h"

#include <algorithm>
#include <cmath>

namespace coopnet {
namespace {

double share(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : double(part) / double(whole); }

}  // namespace

Score score_of(const Quality& quality, const Drawable& drawable, const Placement& placement, double smallest_label) {
  Score score;
  if (drawable.actors.empty()) return score;
  const std::size_t links = drawable.links.size();
  const auto labels = static_cast<std::size_t>(std::count_if(placement.link_labels.begin(), placement.link_labels.end(),
                                                             [](const auto& label) { return label.has_value(); }));
  const double crossings = share(quality.drawn_crossings, links);
  const auto often = [](double part) { return std::min(1.0, 5 * part); };
  const double small = smallest_label > 0 ? std::clamp((6 - smallest_label) / 3, 0.0, 1.0) : 0;
  const ScoreLoss losses[] = {
      {"links that cross", 40 * crossings / (crossings + 1)},
      {"links through boxes", 40 * often(share(quality.through_boxes, links))},
      {"actors on one another", 40 * often(share(quality.overlaps, drawable.actors.size()))},
      {"link labels on something", 20 * often(share(quality.label_hits, labels))},
      {"small labels", 20 * small},
      {"uneven angles", 10 * (1 - quality.angular_resolution)},
      {"stress", 10 * std::min(1.0, quality.stress / 0.25)},
      {"flat crossings", 5 * (1 - quality.crossing_angle / 90)},
      {"uneven lengths", 5 * std::min(1.0, quality.edge_length_variation)},
      {"an empty page", 5 * std::max(0.0, 1 - quality.page_fill / 0.1)},
  };
  for (const ScoreLoss& loss : losses) {
    if (!(loss.points > 0)) continue;
    score.losses.push_back(loss);
    score.points -= loss.points;
  }
  // To a tenth, as it is told: a figure never fails at a bar that it is said to reach.
  score.points = std::max(0.0, std::floor(score.points * 10 + 0.5) / 10);
  std::stable_sort(score.losses.begin(), score.losses.end(),
                   [](const ScoreLoss& one, const ScoreLoss& other) { return one.points > other.points; });
  return score;
}

}  // namespace coopnet
