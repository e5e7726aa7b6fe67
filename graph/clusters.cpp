#include "graph/clusters.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

namespace coopnet {

namespace {

constexpr double kLeastGain = 1e-9;  // of modularity, for one move
constexpr int kSweeps = 30;          // over all actors on one level
constexpr int kLevels = 30;

/// Neighbours with weights, in one block of memory. A link to oneself counts twice in its actor's strength.
struct Level {
  std::vector<std::size_t> first{0};
  std::vector<std::uint32_t> other;
  std::vector<double> weight;
  std::vector<double> strength;
  double total = 0;  // of all strengths

  [[nodiscard]] std::size_t size() const { return first.size() - 1; }
};

struct Edge {
  std::uint32_t from, to;
  double weight;
};

/// Edges of both directions, each direction on its own; equal ones are added up.
Level make_level(std::size_t n, std::vector<Edge> edges) {
  std::stable_sort(edges.begin(), edges.end(),
                   [](const Edge& a, const Edge& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
  Level level;
  level.strength.assign(n, 0);
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    for (; at < edges.size() && edges[at].from == i; ++at) {
      if (level.other.size() > level.first.back() && level.other.back() == edges[at].to) {
        level.weight.back() += edges[at].weight;
      } else {
        level.other.push_back(edges[at].to);
        level.weight.push_back(edges[at].weight);
      }
      level.strength[i] += edges[at].weight;
    }
    level.first.push_back(level.other.size());
    level.total += level.strength[i];
  }
  return level;
}

/// Moves actors between clusters while that gains; whether any moved.
bool move_actors(const Level& level, double resolution, std::vector<std::uint32_t>& cluster) {
  const std::size_t n = level.size();
  std::vector<double> strength = level.strength;  // of clusters
  std::vector<double> towards(n, 0);              // weight from the actor at hand to a cluster
  std::vector<std::uint32_t> met;
  bool any = false;
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    bool moved = false;
    for (std::uint32_t i = 0; i < n; ++i) {
      met.clear();
      const std::uint32_t home = cluster[i];
      for (std::size_t k = level.first[i]; k < level.first[i + 1]; ++k) {
        if (level.other[k] == i) continue;
        const std::uint32_t there = cluster[level.other[k]];
        if (towards[there] == 0) met.push_back(there);
        towards[there] += level.weight[k];
      }
      strength[home] -= level.strength[i];
      const auto gain = [&](std::uint32_t there) {
        return towards[there] - resolution * strength[there] * level.strength[i] / level.total;
      };
      std::uint32_t best = home;
      double most = gain(home) + kLeastGain * level.total;
      for (const std::uint32_t there : met) {
        if (gain(there) <= most) continue;
        most = gain(there);
        best = there;
      }
      strength[best] += level.strength[i];
      moved = moved || best != home;
      cluster[i] = best;
      for (const std::uint32_t there : met) towards[there] = 0;
    }
    any = any || moved;
    if (!moved) break;
  }
  return any;
}

/// Numbers clusters from 0 in the order of their first actors; how many there are.
std::size_t renumber(std::vector<std::uint32_t>& cluster) {
  constexpr auto none = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> number(cluster.size(), none);
  std::uint32_t count = 0;
  for (std::uint32_t& one : cluster) {
    if (number[one] == none) number[one] = count++;
    one = number[one];
  }
  return count;
}

Level merged(const Level& level, const std::vector<std::uint32_t>& cluster, std::size_t count) {
  std::vector<Edge> edges;
  edges.reserve(level.other.size());
  for (std::uint32_t i = 0; i < level.size(); ++i)
    for (std::size_t k = level.first[i]; k < level.first[i + 1]; ++k)
      edges.push_back({cluster[i], cluster[level.other[k]], level.weight[k]});
  return make_level(count, std::move(edges));
}

double modularity_of(const Level& level) {
  if (!(level.total > 0)) return 0;
  double sum = 0;
  for (std::uint32_t i = 0; i < level.size(); ++i) {
    const double part = level.strength[i] / level.total;
    sum -= part * part;
    for (std::size_t k = level.first[i]; k < level.first[i + 1]; ++k)
      if (level.other[k] == i) sum += level.weight[k] / level.total;
  }
  return sum;
}

}  // namespace

Clusters find_clusters(const Network& network, double resolution) {
  const std::size_t n = network.actor_count();
  std::vector<Edge> edges;
  for (const auto ref : network.links()) {
    const auto from = static_cast<std::uint32_t>(network.from(ref)), to = static_cast<std::uint32_t>(network.to(ref));
    if (from == to) continue;
    edges.push_back({from, to, network.link(ref).weight});
    edges.push_back({to, from, network.link(ref).weight});
  }
  Level level = make_level(n, std::move(edges));
  std::vector<std::uint32_t> of(n);
  std::iota(of.begin(), of.end(), std::uint32_t{0});
  for (int step = 0; step < kLevels && level.total > 0; ++step) {
    std::vector<std::uint32_t> cluster(level.size());
    std::iota(cluster.begin(), cluster.end(), std::uint32_t{0});
    if (!move_actors(level, resolution, cluster)) break;
    const std::size_t count = renumber(cluster);
    for (std::uint32_t& one : of) one = cluster[one];
    level = merged(level, cluster, count);
  }
  Clusters clusters;
  clusters.modularity = modularity_of(level);
  const std::size_t count = renumber(of);
  std::vector<std::size_t> sizes(count, 0), order(count), place(count);
  for (const std::uint32_t one : of) ++sizes[one];
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
  for (std::size_t k = 0; k < count; ++k) {
    place[order[k]] = k;
    clusters.sizes.push_back(sizes[order[k]]);
  }
  for (const std::uint32_t one : of) clusters.of.push_back(place[one]);
  return clusters;
}

}  // namespace coopnet
