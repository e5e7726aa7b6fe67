#include "src/quality_text.h"

#include <fmt/format.h>

#include "output/number.h"

namespace coopnet {

std::string quality_text(const Figure& figure) {
  const Quality& quality = figure.quality;
  std::string text;
  const auto line = [&](std::string_view name, const std::string& value) { text += fmt::format("{}: {}\n", name, value); };
  line("crossings, straight between centres", std::to_string(quality.crossings));
  line("crossings, as drawn", std::to_string(quality.drawn_crossings));
  line("overlapping actors", std::to_string(quality.overlaps));
  line("links through boxes", std::to_string(quality.through_boxes));
  line("link labels on something", std::to_string(quality.label_hits));
  line("mean crossing angle", number(quality.crossing_angle, 1) + "°");
  line("angular resolution", number(quality.angular_resolution, 3) + " of 1");
  line("stress", number(quality.stress, 3));
  line("edge-length variation", number(quality.edge_length_variation, 3));
  line("drawn area over box area", number(quality.area_ratio, 2));
  line("page fill", number(100 * quality.page_fill, 1) + " %");
  line("bends a link", number(quality.bends, 2));
  line("smallest printed label", figure.smallest_label > 0 ? number(figure.smallest_label, 1) + " pt" : "none");
  line("score", number(figure.score.points, 1) + " of 100");
  for (const ScoreLoss& loss : figure.score.losses)
    if (loss.points >= 0.05) text += fmt::format("  lost for {}: {}\n", loss.what, number(loss.points, 1));
  return text;
}

std::string explanation_text(const Placement& placement) {
  std::string text = fmt::format("layout: {}\n", placement.engine);
  for (const std::string& reason : placement.explanation) text += fmt::format("  {}\n", reason);
  return text;
}

}  // namespace coopnet
