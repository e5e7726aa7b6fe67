#include "output/layout/hub_plan.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace coopnet::hub {
namespace {

constexpr std::size_t kBunch = 6;

struct Reach {
  std::vector<int> level;             // links to the nearest hub
  std::vector<std::size_t> parent;    // on the way to it; the actor itself for hubs
  std::vector<std::size_t> order;     // by level
};

Reach reach(const Part& part) {
  Reach found{std::vector<int>(part.rooms.size(), -1), std::vector<std::size_t>(part.rooms.size(), 0), {}};
  for (const std::size_t hub : part.hubs) {
    found.level[hub] = 0;
    found.parent[hub] = hub;
    found.order.push_back(hub);
  }
  for (std::size_t at = 0; at < found.order.size(); ++at) {
    const std::size_t actor = found.order[at];
    for (const std::size_t other : part.neighbours[actor]) {
      if (found.level[other] >= 0) continue;
      found.level[other] = found.level[actor] + 1;
      found.parent[other] = actor;
      found.order.push_back(other);
    }
  }
  return found;
}

/// Actors that stay connected when the hubs are taken away, by number; hubs have none.
std::vector<std::size_t> bunches_without_hubs(const Part& part, std::size_t& count) {
  constexpr auto kNone = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> bunch(part.rooms.size(), kNone);
  std::vector<bool> hub(part.rooms.size(), false);
  for (const std::size_t h : part.hubs) hub[h] = true;
  count = 0;
  for (std::size_t start = 0; start < part.rooms.size(); ++start) {
    if (hub[start] || bunch[start] != kNone) continue;
    std::deque<std::size_t> queue{start};
    bunch[start] = count;
    while (!queue.empty()) {
      const std::size_t actor = queue.front();
      queue.pop_front();
      for (const std::size_t other : part.neighbours[actor]) {
        if (hub[other] || bunch[other] != kNone) continue;
        bunch[other] = count;
        queue.push_back(other);
      }
    }
    ++count;
  }
  return bunch;
}

/// Which wing each bunch around a lone hub goes to: large ones first, then kind by kind, always to the lower side.
std::vector<bool> lone_hub_sides(const Part& part, const Page& page, const std::vector<std::size_t>& bunch, std::size_t count) {
  std::vector<double> height(count, 0);
  std::vector<std::size_t> first(count, part.rooms.size());
  std::vector<std::size_t> size(count, 0);
  for (std::size_t actor = 0; actor < part.rooms.size(); ++actor) {
    if (bunch[actor] >= count) continue;
    height[bunch[actor]] += part.rooms[actor].height + page.node_spacing;
    first[bunch[actor]] = std::min(first[bunch[actor]], actor);
    ++size[bunch[actor]];
  }
  const double half = std::accumulate(height.begin(), height.end(), 0.0) / 2;
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto key = [&](std::size_t i) {
      return std::make_tuple(size[i] == 1, size[i] == 1 ? part.kinds[first[i]] : 0, first[i]);
    };
    return key(a) < key(b);
  });
  std::vector<bool> right(count, false);
  double left_height = 0;
  double right_height = 0;
  for (const std::size_t i : order) {
    right[i] = size[i] > 1 ? right_height < left_height : left_height + height[i] / 2 > half;
    (right[i] ? right_height : left_height) += height[i];
  }
  return right;
}

/// Actors that move together: of one kind, with the same neighbours, on the same spot; at most six.
std::vector<std::vector<std::size_t>> movable(const Part& part, const Plan& plan) {
  std::map<std::pair<std::size_t, std::vector<std::size_t>>, std::vector<std::size_t>> alike;
  for (std::size_t actor = 0; actor < part.rooms.size(); ++actor) {
    if (std::find(part.hubs.begin(), part.hubs.end(), actor) != part.hubs.end()) continue;
    std::vector<std::size_t> key = part.neighbours[actor];
    key.push_back(static_cast<std::size_t>(plan.spots[actor].column + 1000));
    key.push_back(static_cast<std::size_t>(plan.spots[actor].side + 1));
    alike[{part.kinds[actor], key}].push_back(actor);
  }
  std::vector<std::vector<std::size_t>> units;
  for (const auto& [key, actors] : alike) {
    const std::size_t pieces = (actors.size() + kBunch - 1) / kBunch;
    for (std::size_t p = 0; p < pieces; ++p) {
      units.emplace_back(actors.begin() + static_cast<std::ptrdiff_t>(actors.size() * p / pieces),
                         actors.begin() + static_cast<std::ptrdiff_t>(actors.size() * (p + 1) / pieces));
    }
  }
  std::sort(units.begin(), units.end());
  return units;
}

/// The columns of the first and last hub that each actor hangs on, over others that are no hubs.
std::vector<std::pair<int, int>> hubs_reached(const Part& part) {
  std::size_t count = 0;
  const auto bunch = bunches_without_hubs(part, count);
  const int last_hub = 2 * (static_cast<int>(part.hubs.size()) - 1);
  std::vector<std::pair<int, int>> of_bunch(count, {last_hub, 0});
  for (std::size_t h = 0; h < part.hubs.size(); ++h) {
    const int column = 2 * static_cast<int>(h);
    for (const std::size_t other : part.neighbours[part.hubs[h]]) {
      if (bunch[other] >= count) continue;
      auto& [least, most] = of_bunch[bunch[other]];
      least = std::min(least, column);
      most = std::max(most, column);
    }
  }
  std::vector<std::pair<int, int>> reached(part.rooms.size(), {0, last_hub});
  for (std::size_t actor = 0; actor < reached.size(); ++actor) {
    if (bunch[actor] < count) reached[actor] = of_bunch[bunch[actor]];
  }
  return reached;
}

/// Nobody leaves the side of the hubs that he hangs on.
std::vector<Plan::Spot> spots_to_try(const Part& part, const Plan& plan, std::pair<int, int> reached) {
  int low = 0;
  const int last_hub = 2 * (static_cast<int>(part.hubs.size()) - 1);
  int high = last_hub;
  for (const auto& spot : plan.spots) {
    low = std::min(low, spot.column);
    high = std::max(high, spot.column);
  }
  if (reached.first > 0) low = reached.first;
  if (reached.second < last_hub) high = reached.second;
  std::vector<Plan::Spot> spots;
  for (int column = low; column <= high; ++column) {
    if (column < 0 || column > last_hub) {
      spots.push_back({column, 0});
    } else {
      spots.push_back({column, -1});
      spots.push_back({column, 1});
    }
  }
  return spots;
}

/// Puts a bunch on a spot; with its leaves one column further out, if they are to follow.
Plan moved(const Part& part, const Plan& plan, const std::vector<std::size_t>& unit, Plan::Spot spot, bool leaves_follow) {
  Plan other = plan;
  for (const std::size_t actor : unit) {
    other.spots[actor] = spot;
    if (!leaves_follow) continue;
    Plan::Spot outer = spot;
    if (spot.side == 0) outer.column += spot.column < 0 ? -1 : 1;
    for (const std::size_t leaf : part.neighbours[actor]) {
      if (part.neighbours[leaf].size() == 1) other.spots[leaf] = outer;
    }
  }
  return other;
}

bool has_leaves(const Part& part, std::size_t actor) {
  return std::any_of(part.neighbours[actor].begin(), part.neighbours[actor].end(),
                     [&](std::size_t other) { return part.neighbours[other].size() == 1; });
}

}  // namespace

Plan first_plan(const Part& part, const Page& page) {
  const Reach found = reach(part);
  const int last_hub = 2 * (static_cast<int>(part.hubs.size()) - 1);
  std::vector<int> hub_number(part.rooms.size(), -1);
  for (std::size_t i = 0; i < part.hubs.size(); ++i) hub_number[part.hubs[i]] = static_cast<int>(i);
  std::size_t count = 0;
  const auto bunch = bunches_without_hubs(part, count);
  const auto right = part.hubs.size() == 1 ? lone_hub_sides(part, page, bunch, count) : std::vector<bool>(count, false);

  Plan plan;
  plan.spots.resize(part.rooms.size());
  std::map<int, double> balance;  // of each column that has an above and a below
  for (const std::size_t actor : found.order) {
    auto& spot = plan.spots[actor];
    if (hub_number[actor] >= 0) {
      spot.column = 2 * hub_number[actor];
      continue;
    }
    if (found.level[actor] > 1) {
      const auto& before = plan.spots[found.parent[actor]];
      spot = before;
      if (before.side == 0) spot.column += before.column < 0 ? -1 : 1;
      continue;
    }
    int least = last_hub;
    int most = 0;
    for (const std::size_t other : part.neighbours[actor]) {
      if (hub_number[other] < 0) continue;
      least = std::min(least, 2 * hub_number[other]);
      most = std::max(most, 2 * hub_number[other]);
    }
    if (part.hubs.size() == 1) {
      spot.column = right[bunch[actor]] ? 1 : -1;
    } else if (least == most && (least == 0 || least == last_hub)) {
      spot.column = least == 0 ? -1 : last_hub + 1;
    } else {
      spot.column = (least + most) / 2;
      double& more_above = balance[spot.column];
      spot.side = more_above <= 0 ? -1 : 1;
      more_above -= spot.side * (part.rooms[actor].height + page.node_spacing);
    }
  }
  return plan;
}

Arrangement improve(const Part& part, Plan plan, const Page& page, std::size_t tries) {
  Arrangement best = arrange(part, plan, page);
  if (tries == 0) return best;
  double least = cost(part, page, best);
  const auto reached = hubs_reached(part);
  bool better = true;
  while (better && tries > 0) {
    better = false;
    for (const auto& unit : movable(part, plan)) {
      for (const auto& spot : spots_to_try(part, plan, reached[unit.front()])) {
        for (const bool leaves_follow : {false, true}) {
          if (tries == 0) break;
          if (plan.spots[unit.front()] == spot || (leaves_follow && !has_leaves(part, unit.front()))) continue;
          Plan other = moved(part, plan, unit, spot, leaves_follow);
          Arrangement arrangement = arrange(part, other, page);
          --tries;
          const double now = cost(part, page, arrangement);
          if (now >= least - 0.5) continue;
          least = now;
          best = std::move(arrangement);
          plan = std::move(other);
          better = true;
        }
      }
    }
  }
  better = true;
  while (better && tries > 0) {
    better = false;
    for (std::size_t c = 0; c < best.columns.size(); ++c) {
      for (std::size_t k = 1; k < best.columns[c].actors.size() && tries > 0; ++k) {
        auto& actors = best.columns[c].actors;
        if (plan.spots[actors[k - 1]].side != plan.spots[actors[k]].side) continue;
        if (part.neighbours[actors[k - 1]] == part.neighbours[actors[k]]) continue;
        Arrangement other = best;
        std::swap(other.columns[c].actors[k - 1], other.columns[c].actors[k]);
        std::swap(other.centres[actors[k - 1]], other.centres[actors[k]]);
        set_positions(part, page, other);
        --tries;
        const double now = cost(part, page, other);
        if (now >= least - 0.5) continue;
        least = now;
        best = std::move(other);
        better = true;
      }
    }
  }
  return best;
}

}  // namespace coopnet::hub
