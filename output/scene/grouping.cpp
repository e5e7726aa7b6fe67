#include "output/scene/grouping.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace coopnet {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 3> kPlacing = {"located_in", "held_in", "in_region"};
constexpr std::array<std::string_view, 4> kAreas = {"region", "country", "territory", "place"};

bool places_somebody(const Link& link) { return is_one_of(kPlacing, link.relation); }
bool is_area(const Actor& actor) { return is_one_of(kAreas, actor.kind); }

std::vector<std::string> regions(const Network& network) {
  const std::size_t n = network.actor_count();
  // The one area that each actor is in; itself where there are several.
  std::vector<std::size_t> area(n, kNone);
  for (const auto ref : network.links()) {
    const std::size_t from = network.from(ref), to = network.to(ref);
    if (from == to || !places_somebody(network.link(ref)) || !is_area(network.actor(to))) continue;
    area[from] = area[from] == kNone || area[from] == to ? to : from;
  }
  std::vector<std::string> keys(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Actor& actor = network.actor(i);
    std::size_t at = i;
    // No chain is longer than all actors; a circle ends there.
    for (std::size_t step = 0; step < n; ++step) {
      if (!network.actor(at).region.empty() || area[at] == kNone || area[at] == at) break;
      at = area[at];
    }
    if (!network.actor(at).region.empty()) {
      keys[i] = network.actor(at).region;
    } else if (at != i || (is_area(actor) && area[i] == kNone)) {
      keys[i] = network.actor(at).id;
    }
  }
  return keys;
}

}  // namespace

std::vector<std::string> group_keys(const Network& network, GroupBy by) {
  if (by == GroupBy::region) return regions(network);
  std::vector<std::string> keys(network.actor_count());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (by == GroupBy::kind) keys[i] = network.actor(i).kind;
    if (by == GroupBy::parent) keys[i] = network.actor(i).parent;
    if (by == GroupBy::cluster) keys[i] = network.actor(i).region;
  }
  return keys;
}

}  // namespace coopnet
