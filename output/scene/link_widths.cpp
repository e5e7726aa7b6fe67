#include "output/scene/link_widths.h"

#include <algorithm>

#include "output/number.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

std::string printed(double weight, const std::string& lang) {
  std::string text = number(weight, 2);
  if (const std::size_t point = text.find('.'); point != std::string::npos) text.replace(point, 1, words_for(lang).decimal_mark);
  return text;
}

}  // namespace

LinkWidths::LinkWidths(const Network& network) {
  bool first = true;
  for (const auto ref : network.links()) {
    const double weight = network.link(ref).weight;
    least_ = first ? weight : std::min(least_, weight);
    most_ = first ? weight : std::max(most_, weight);
    first = false;
  }
  as_least_ = least_;
  for (const auto ref : network.links())
    if (const double weight = network.link(ref).weight; of(weight) <= kThinnest) as_least_ = std::max(as_least_, weight);
}

double LinkWidths::of(double weight) const {
  // A huge weight over a tiny one may be infinite; over a huge one it is not.
  return differ() ? std::clamp(kWidest * (weight / most_), kThinnest, kWidest) : 1;
}

std::vector<WeightSample> LinkWidths::samples(const std::string& lang) const {
  if (!differ()) return {};
  std::string thinnest = printed(least_, lang);
  if (const std::string last = printed(as_least_, lang); last != thinnest) thinnest += "–" + last;
  return {{of(least_), thinnest}, {kWidest, printed(most_, lang)}};
}

}  // namespace coopnet
