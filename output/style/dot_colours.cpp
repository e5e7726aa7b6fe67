#include "output/style/dot_colours.h"

#include <algorithm>
#include <cstdlib>

namespace coopnet {
namespace {

constexpr int kApart = 60;  // least sum of the differences of red, green and blue, each 0 … 255

int part(const std::string& colour, std::size_t at) {
  return static_cast<int>(std::strtol(colour.substr(at, 2).c_str(), nullptr, 16));
}

bool alike(const std::string& a, const std::string& b) {
  if (a.size() != 7 || b.size() != 7) return a == b;
  int apart = 0;
  for (const std::size_t at : {1u, 3u, 5u}) apart += std::abs(part(a, at) - part(b, at));
  return apart < kApart;
}

std::string own_colour(const Theme& theme, const Vocabulary& vocabulary, const std::string& kind) {
  const KindStyle style = style_of(theme, vocabulary, kind);
  return style.strong ? style.fill : style.stroke;
}

// Those of the theme, first the ones that no built-in kind has.
std::vector<std::string> spare_colours(const Theme& theme) {
  std::vector<std::string> colours;
  if (cluster_colours(theme) == 0) return colours;
  const Vocabulary built_in;
  std::vector<std::string> taken;
  for (const Kind& kind : built_in.kinds()) taken.push_back(own_colour(theme, built_in, kind.id));
  for (const bool free : {true, false})
    for (const std::string& colour : theme.strong_fills)
      if ((std::find(taken.begin(), taken.end(), colour) == taken.end()) == free) colours.push_back(colour);
  return colours;
}

}  // namespace

std::vector<std::string> dot_colours(const Theme& theme, const Vocabulary& vocabulary, const std::vector<std::string>& kinds) {
  std::vector<std::string> colours, used;
  for (const std::string& kind : kinds) {
    colours.push_back(own_colour(theme, vocabulary, kind));
    used.push_back(colours.back());
  }
  const std::vector<std::string> spare = spare_colours(theme);
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const auto before = colours.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(colours.begin(), before, colours[i]) == before) continue;
    const auto free = std::find_if(spare.begin(), spare.end(), [&](const std::string& colour) {
      return std::none_of(used.begin(), used.end(), [&](const std::string& other) { return alike(colour, other); });
    });
    if (free == spare.end()) continue;
    colours[i] = *free;
    used.push_back(*free);
  }
  return colours;
}

}  // namespace coopnet
