#include "output/layout/layers_cycles.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "output/layout/random.h"

namespace coopnet::layers {
namespace {

constexpr int kMostRounds = 12;
constexpr std::size_t kMostMoved = 4000;  // nodes up to which single moves are tried: each costs a walk over the order
constexpr std::size_t kMostTries = 60;       // orders that are disturbed and mended …
constexpr std::size_t kMostDisturbed = 12000; // … and nodes in them together
constexpr double kNothing = 1e-9;

struct Tie {
  std::size_t other = 0;
  double weight = 0;  // above 0: the node wants to come before the other; below: after it
};

std::vector<std::vector<Tie>> ties_of(std::size_t n, const std::vector<Wish>& wishes) {
  std::vector<std::vector<Tie>> ties(n);
  for (const Wish& wish : wishes) {
    if (wish.tail == wish.head) continue;
    ties[wish.tail].push_back({wish.head, wish.weight});
    ties[wish.head].push_back({wish.tail, -wish.weight});
  }
  // Wishes between two nodes count together, else half of them would be looked at.
  for (auto& own : ties) {
    std::stable_sort(own.begin(), own.end(), [](const Tie& a, const Tie& b) { return a.other < b.other; });
    std::size_t kept = 0;
    for (std::size_t k = 0; k < own.size(); ++k) {
      if (kept > 0 && own[kept - 1].other == own[k].other) {
        own[kept - 1].weight += own[k].weight;
      } else {
        own[kept++] = own[k];
      }
    }
    own.resize(kept);
    std::erase_if(own, [](const Tie& tie) { return tie.weight == 0; });
  }
  return ties;
}

std::vector<std::size_t> peel(std::size_t n, const std::vector<std::vector<Tie>>& ties) {
  std::vector<double> out(n, 0), in(n, 0);
  std::vector<std::size_t> outs(n, 0), ins(n, 0);
  for (std::size_t i = 0; i < n; ++i) {
    for (const Tie& tie : ties[i]) {
      (tie.weight > 0 ? out[i] : in[i]) += std::abs(tie.weight);
      ++(tie.weight > 0 ? outs[i] : ins[i]);
    }
  }
  // Sinks first, then sources, then who has most more going out than coming in.
  const auto key = [&](std::size_t i) {
    const int rank = outs[i] == 0 ? 0 : ins[i] == 0 ? 1 : 2;
    return std::tuple{rank, rank < 2 ? 0.0 : in[i] - out[i], i};
  };
  std::set<std::tuple<int, double, std::size_t>> left;
  for (std::size_t i = 0; i < n; ++i) left.insert(key(i));
  std::vector<std::size_t> front, back;
  std::vector<bool> gone(n, false);
  while (!left.empty()) {
    const auto next = *left.begin();
    const std::size_t i = std::get<2>(next);
    left.erase(left.begin());
    (std::get<0>(next) == 0 ? back : front).push_back(i);
    gone[i] = true;
    for (const Tie& tie : ties[i]) {
      if (gone[tie.other]) continue;
      left.erase(key(tie.other));
      (tie.weight > 0 ? in : out)[tie.other] -= std::abs(tie.weight);
      --(tie.weight > 0 ? ins : outs)[tie.other];
      left.insert(key(tie.other));
    }
  }
  front.insert(front.end(), back.rbegin(), back.rend());
  return front;
}

// Moves one node to its best place; says whether that helped. Only places beside a neighbour can be better than the present.
bool move_best(std::size_t node, const std::vector<std::vector<Tie>>& ties, std::vector<std::size_t>& order,
               std::vector<std::size_t>& place) {
  std::vector<std::pair<std::size_t, double>> near;
  for (const Tie& tie : ties[node]) near.emplace_back(place[tie.other], tie.weight);
  std::sort(near.begin(), near.end());
  const std::size_t at = place[node];
  const auto split = std::partition_point(near.begin(), near.end(), [&](const auto& one) { return one.first < at; });
  double best = -kNothing, change = 0;
  std::size_t to = at;
  for (auto it = split; it != near.end(); ++it) {
    change += it->second;  // behind somebody it wanted to precede: worse
    if (change < best) {
      best = change;
      to = it->first;
    }
  }
  change = 0;
  for (auto it = split; it != near.begin();) {
    --it;
    change -= it->second;
    if (change < best) {
      best = change;
      to = it->first;
    }
  }
  if (to == at) return false;
  const auto a = order.begin() + std::ptrdiff_t(at), b = order.begin() + std::ptrdiff_t(to);
  if (to > at) {
    std::rotate(a, a + 1, b + 1);
  } else {
    std::rotate(b, a, a + 1);
  }
  for (std::size_t k = std::min(at, to); k <= std::max(at, to); ++k) place[order[k]] = k;
  return true;
}

void improve(const std::vector<std::vector<Tie>>& ties, std::vector<std::size_t>& order) {
  std::vector<std::size_t> place(order.size());
  for (std::size_t k = 0; k < order.size(); ++k) place[order[k]] = k;
  bool moved = true;
  for (int round = 0; round < kMostRounds && moved; ++round) {
    moved = false;
    for (std::size_t node = 0; node < order.size(); ++node) moved = move_best(node, ties, order, place) || moved;
  }
}

}  // namespace

std::vector<std::size_t> order_by_wishes(std::size_t n, const std::vector<Wish>& wishes) {
  const auto ties = ties_of(n, wishes);
  std::vector<std::size_t> order = peel(n, ties);
  if (n > kMostMoved) return order;
  improve(ties, order);
  // Where cycles are left the order is disturbed and mended again.
  double least = against(order, wishes);
  Random random(n);
  std::size_t tries = std::min(kMostTries, kMostDisturbed / (n + 1));
  std::vector<std::size_t> tried;
  for (; tries > 0 && least > kNothing; --tries) {
    tried = order;
    for (int k = 0; k < 3; ++k) std::swap(tried[random.below(n)], tried[random.below(n)]);
    improve(ties, tried);
    const double now = against(tried, wishes);
    if (now > least) continue;
    least = now;
    order = tried;
  }
  return order;
}

double against(const std::vector<std::size_t>& order, const std::vector<Wish>& wishes) {
  std::vector<std::size_t> place(order.size());
  for (std::size_t k = 0; k < order.size(); ++k) place[order[k]] = k;
  double sum = 0;
  for (const Wish& wish : wishes)
    if (place[wish.head] < place[wish.tail]) sum += wish.weight;
  return sum;
}

}  // namespace coopnet::layers
