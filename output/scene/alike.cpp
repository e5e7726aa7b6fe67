#include "output/scene/alike.h"

#include <algorithm>

#include "graph/spelling.h"

namespace coopnet {
namespace {

template <typename Look, typename Same>
std::string told(const std::vector<std::string>& kinds, const std::vector<Look>& looks, Same same) {
  std::string first;
  std::size_t more = 0;
  for (std::size_t i = 1; i < kinds.size() && i < looks.size(); ++i) {
    const auto end = looks.begin() + static_cast<std::ptrdiff_t>(i);
    const auto found = std::find_if(looks.begin(), end, [&](const Look& look) { return same(look, looks[i]); });
    if (found == end) continue;
    if (!first.empty()) ++more;
    else first = in_ticks(kinds[static_cast<std::size_t>(found - looks.begin())]) + " and " + in_ticks(kinds[i]);
  }
  if (first.empty()) return {};
  const std::string others =
      more == 0 ? "" : more == 1 ? ", as does one more kind" : ", as do " + std::to_string(more) + " more kinds";
  return "the kinds " + first + " look alike" + others + "; a theme file gives kinds colours of their own";
}

}  // namespace

std::string told_alike_boxes(const Theme& theme, const Vocabulary& vocabulary, const std::vector<std::string>& kinds) {
  std::vector<KindStyle> looks;
  for (const std::string& kind : kinds) looks.push_back(style_of(theme, vocabulary, kind));
  return told(kinds, looks, [](const KindStyle& a, const KindStyle& b) {
    return a.outline == b.outline && a.fill == b.fill && a.stroke == b.stroke && a.dash == b.dash && a.bar == b.bar;
  });
}

std::string told_alike_dots(const std::vector<std::string>& kinds, const std::vector<std::string>& dots) {
  return told(kinds, dots, [](const std::string& a, const std::string& b) { return a == b; });
}

}  // namespace coopnet
