#include "output/layout/grid_items.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace coopnet::grid {
namespace {

constexpr std::size_t kLeastBlock = 3;
constexpr std::size_t kHighestBlock = 7;
constexpr double kLeafGap = 10;  // between the leaves of a block, points

// A leaf's only neighbour and how it hangs on it.
using Hanging = std::tuple<std::size_t, std::size_t, std::size_t, bool>;  // neighbour, kind, relation, outgoing

std::map<Hanging, std::vector<std::size_t>> find_leaves(const Drawable& drawable, const std::set<std::size_t>& alone) {
  std::vector<std::set<std::size_t>> neighbours(drawable.actors.size());
  std::vector<std::size_t> first_link(drawable.actors.size(), drawable.links.size());
  for (std::size_t l = 0; l < drawable.links.size(); ++l) {
    const DrawableLink& link = drawable.links[l];
    if (link.from == link.to) continue;
    neighbours[link.from].insert(link.to);
    neighbours[link.to].insert(link.from);
    for (const std::size_t end : {link.from, link.to}) first_link[end] = std::min(first_link[end], l);
  }
  std::map<Hanging, std::vector<std::size_t>> leaves;
  for (std::size_t a = 0; a < drawable.actors.size(); ++a) {
    if (neighbours[a].size() != 1 || alone.contains(a)) continue;
    const std::size_t neighbour = *neighbours[a].begin();
    if (neighbours[neighbour].size() < 2) continue;
    const DrawableLink& link = drawable.links[first_link[a]];
    leaves[{neighbour, drawable.actors[a].kind, link.relation, link.from == a}].push_back(a);
  }
  return leaves;
}

Item block_of(const Drawable& drawable, const std::vector<std::size_t>& actors) {
  Item item;
  item.actors = actors;
  item.kind = drawable.actors[actors.front()].kind;
  double height = -kLeafGap;
  for (const std::size_t a : actors) {
    item.size.width = std::max(item.size.width, drawable.actors[a].size.width);
    height += drawable.actors[a].size.height + kLeafGap;
  }
  item.size.height = height;
  double y = -height / 2;
  for (const std::size_t a : actors) {
    const double own = drawable.actors[a].size.height;
    item.offsets.push_back({0, y + own / 2});
    y += own + kLeafGap;
  }
  return item;
}

}  // namespace

Prepared prepare(const Drawable& drawable, const LayoutOptions& options) {
  Prepared prepared;
  const std::size_t none = drawable.actors.size();
  prepared.item_of.assign(drawable.actors.size(), none);

  std::vector<std::set<std::size_t>> neighbours(drawable.actors.size());
  for (const DrawableLink& link : drawable.links) {
    if (link.from == link.to) continue;
    neighbours[link.from].insert(link.to);
    neighbours[link.to].insert(link.from);
  }
  std::size_t most = 0;
  for (const auto& set : neighbours) most = std::max(most, set.size());

  std::set<std::size_t> hubs(drawable.hubs.begin(), drawable.hubs.end());
  for (std::size_t a = 0; a < drawable.actors.size(); ++a)
    if (neighbours[a].size() >= 5 && 2 * neighbours[a].size() >= most) hubs.insert(a);
  std::set<std::size_t> alone = hubs;
  for (std::size_t a = 0; a < drawable.actors.size(); ++a)
    if (drawable.actors[a].pin) alone.insert(a);

  for (const auto& [hanging, leaves] : find_leaves(drawable, alone)) {
    if (leaves.size() < kLeastBlock) continue;
    const std::size_t blocks = (leaves.size() + kHighestBlock - 1) / kHighestBlock;
    for (std::size_t b = 0; b < blocks; ++b) {
      const std::size_t begin = b * leaves.size() / blocks, end = (b + 1) * leaves.size() / blocks;
      const std::vector<std::size_t> part(leaves.begin() + static_cast<std::ptrdiff_t>(begin),
                                          leaves.begin() + static_cast<std::ptrdiff_t>(end));
      for (const std::size_t a : part) prepared.item_of[a] = prepared.items.size();
      prepared.items.push_back(block_of(drawable, part));
    }
  }
  for (std::size_t a = 0; a < drawable.actors.size(); ++a) {
    if (prepared.item_of[a] != none) continue;
    prepared.item_of[a] = prepared.items.size();
    const DrawableActor& actor = drawable.actors[a];
    Item item{actor.size, {a}, {{0, 0}}, hubs.contains(a), actor.pin.has_value(), actor.kind};
    prepared.items.push_back(std::move(item));
  }

  std::map<std::pair<std::size_t, std::size_t>, std::size_t> tie_at;
  for (const DrawableLink& link : drawable.links) {
    const std::size_t a = prepared.item_of[link.from], b = prepared.item_of[link.to];
    if (a == b) continue;
    const auto key = std::minmax(a, b);
    const auto [found, fresh] = tie_at.emplace(std::pair(key.first, key.second), prepared.ties.size());
    if (fresh) {
      Tie tie;
      tie.a = key.first;
      tie.b = key.second;
      tie.weight = link.weight;
      tie.count = 0;
      if (prepared.items[a].hub && prepared.items[b].hub) tie.weight *= 2.5;
      prepared.ties.push_back(tie);
    }
    Tie& tie = prepared.ties[found->second];
    ++tie.count;
    tie.label = {std::max(tie.label.width, link.label.width), tie.label.height + link.label.height};
    // With a direction every arrow wants to point that way; else only what stands above or below does.
    int rank = link.rank;
    if (options.direction != Direction::automatic) rank = link.arrow_to && !link.arrow_from ? 1 : 0;
    if (tie.rank == 0) tie.rank = a == tie.a ? rank : -rank;
  }
  const std::size_t ties = prepared.ties.size();
  for (std::size_t t = 0; t < ties; ++t) {
    const Tie middle = prepared.ties[t];
    prepared.ties[t].weight *= 0.75 + 0.25 * static_cast<double>(middle.count);
    if (middle.count < kLeastBlock) continue;
    // What lies between a block and its neighbour would be in the way of the outer leaves too.
    for (const bool first : {true, false}) {
      Tie outer = middle;
      const auto offset = [&](std::size_t item) {
        const auto& offsets = prepared.items[item].offsets;
        return first ? offsets.front() : offsets.back();
      };
      outer.outer = true;
      outer.at_a = offset(middle.a);
      outer.at_b = offset(middle.b);
      outer.weight *= 0.4 * static_cast<double>(middle.count);
      outer.count = middle.count / 2;
      prepared.ties.push_back(outer);
    }
  }
  return prepared;
}

}  // namespace coopnet::grid
