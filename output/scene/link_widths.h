// How wide links are drawn by their weights.
#pragma once

#include <string>
#include <vector>

#include "graph/network.h"

namespace coopnet {

/// A width and the weights that it stands for, as a legend prints them: "12", "1–3", "2,5".
struct WeightSample {
  double width = 1;   // as LinkWidths::of
  std::string weights;
};

/// Widths in proportion to weights, so that twice the width is twice the weight: the heaviest link of the network is three usual
/// lines wide, and none is thinner than half a line. Where all links weigh the same every width is 1. O(links).
class LinkWidths {
 public:
  static constexpr double kWidest = 3, kThinnest = 0.5;  // in usual lines

  explicit LinkWidths(const Network& network);

  [[nodiscard]] bool differ() const { return least_ < most_; }
  /// In usual lines, 0.5 … 3.
  [[nodiscard]] double of(double weight) const;
  /// The thinnest line and the widest, where widths differ; several weights are drawn as the thinnest where their widths would
  /// fall below it. Numbers have at most two places, and the decimal mark of the language.
  [[nodiscard]] std::vector<WeightSample> samples(const std::string& lang) const;

 private:
  double least_ = 1, most_ = 1;
  double as_least_ = 1;  // the heaviest that is drawn as the thinnest
};

}  // namespace coopnet
