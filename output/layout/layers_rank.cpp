#include "output/layout/layers_rank.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace coopnet::layers {
namespace {

constexpr double kMostWork = 3e8;    // arcs looked at, over all exchanges
constexpr double kNothing = 1e-9;

using Lists = std::vector<std::vector<std::uint32_t>>;  // arcs at each node

struct Ends {
  Lists out, in;
  Ends(std::size_t n, const std::vector<Arc>& arcs) : out(n), in(n) {
    for (std::size_t a = 0; a < arcs.size(); ++a) {
      out[arcs[a].tail].push_back(std::uint32_t(a));
      in[arcs[a].head].push_back(std::uint32_t(a));
    }
  }
};

class Simplex {
 public:
  Simplex(std::size_t n, const std::vector<Arc>& arcs) : n_(n), arcs_(arcs), ends_(n, arcs), layer_(n, 0) {}

  std::vector<int> run() {
    if (n_ == 0) return {};
    start_layers();
    grow_tree();
    // Each exchange walks the tree and the arcs once.
    std::size_t exchanges = std::size_t(kMostWork / double(n_ + arcs_.size() + 1)) + 1;
    exchanges = std::min(exchanges, 20 * n_ + 1000);
    for (; exchanges > 0; --exchanges) {
      walk_tree();
      const auto leave = leaving();
      if (leave == none) break;
      const auto enter = entering(leave);
      if (enter == none) break;
      exchange(leave, enter);
    }
    const int first = *std::min_element(layer_.begin(), layer_.end());
    for (int& layer : layer_) layer -= first;
    return layer_;
  }

 private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  [[nodiscard]] int slack(std::size_t a) const {
    return layer_[arcs_[a].head] - layer_[arcs_[a].tail] - arcs_[a].least;
  }

  void start_layers() {
    std::vector<std::size_t> waiting(n_, 0), queue;
    for (std::size_t i = 0; i < n_; ++i) {
      waiting[i] = ends_.in[i].size();
      if (waiting[i] == 0) queue.push_back(i);
    }
    for (std::size_t k = 0; k < queue.size(); ++k) {
      for (const auto a : ends_.out[queue[k]]) {
        const std::size_t to = arcs_[a].head;
        layer_[to] = std::max(layer_[to], layer_[queue[k]] + arcs_[a].least);
        if (--waiting[to] == 0) queue.push_back(to);
      }
    }
  }

  // A spanning tree of arcs without slack: the tree so far is moved towards its nearest node outside until it has all.
  void grow_tree() {
    in_tree_.assign(arcs_.size(), false);
    std::vector<bool> reached(n_, false);
    std::vector<std::size_t> tree = {0};
    reached[0] = true;
    const auto spread = [&](std::size_t from) {
      for (std::size_t k = from; k < tree.size(); ++k) {
        for (const Lists* lists : {&ends_.out, &ends_.in}) {
          for (const auto a : (*lists)[tree[k]]) {
            const std::size_t other = lists == &ends_.out ? arcs_[a].head : arcs_[a].tail;
            if (reached[other] || slack(a) != 0) continue;
            reached[other] = true;
            in_tree_[a] = true;
            tree.push_back(other);
          }
        }
      }
    };
    spread(0);
    while (tree.size() < n_) {
      std::size_t nearest = none;
      for (std::size_t a = 0; a < arcs_.size(); ++a) {
        if (reached[arcs_[a].tail] == reached[arcs_[a].head]) continue;
        if (nearest == none || slack(a) < slack(nearest)) nearest = a;
      }
      if (nearest == none) break;  // not connected
      const bool tail = reached[arcs_[nearest].tail];
      const int by = tail ? slack(nearest) : -slack(nearest);
      for (const std::size_t i : tree) layer_[i] += by;
      const std::size_t other = tail ? arcs_[nearest].head : arcs_[nearest].tail;
      reached[other] = true;
      in_tree_[nearest] = true;
      tree.push_back(other);
      spread(tree.size() - 1);
    }
  }

  // Numbers the tree (each node's descendants have the numbers low … own) and counts every tree arc's cut value: the weight of
  // arcs that go its way between the two parts that the tree falls into without it, less the weight of those that go against it.
  void walk_tree() {
    parent_.assign(n_, none);
    low_.assign(n_, 0);
    number_.assign(n_, 0);
    cut_.assign(arcs_.size(), 0);
    std::vector<std::pair<std::size_t, std::size_t>> stack;  // a node and the next of its arcs
    std::vector<bool> seen(n_, false);
    std::vector<std::size_t> after;
    std::size_t next = 0;
    for (std::size_t root = 0; root < n_; ++root) {
      if (seen[root]) continue;
      stack.emplace_back(root, 0);
      seen[root] = true;
      low_[root] = next;
      while (!stack.empty()) {
        auto& [node, at] = stack.back();
        const std::size_t outs = ends_.out[node].size(), all = outs + ends_.in[node].size();
        if (at == all) {
          number_[node] = next++;
          after.push_back(node);
          stack.pop_back();
          continue;
        }
        const std::size_t a = at < outs ? ends_.out[node][at] : ends_.in[node][at - outs];
        ++at;
        if (!in_tree_[a]) continue;
        const std::size_t other = arcs_[a].tail == node ? arcs_[a].head : arcs_[a].tail;
        if (seen[other]) continue;
        seen[other] = true;
        parent_[other] = a;
        low_[other] = next;
        stack.emplace_back(other, 0);
      }
    }
    // In the order of the numbers all arcs of a subtree but that to its parent are known. What leaves the subtree is what
    // leaves the node or the subtrees below it, less what stays between these, which cancels out.
    std::vector<double> leaving(n_, 0);  // weight of arcs out of the subtree less weight of arcs into it
    for (const std::size_t node : after) {
      for (const auto a : ends_.out[node]) leaving[node] += arcs_[a].weight;
      for (const auto a : ends_.in[node]) leaving[node] -= arcs_[a].weight;
      const std::size_t a = parent_[node];
      if (a == none) continue;
      const bool up = arcs_[a].tail == node;
      cut_[a] = up ? leaving[node] : -leaving[node];
      leaving[up ? arcs_[a].head : arcs_[a].tail] += leaving[node];
    }
  }

  // The next tree arc, in turn, that the drawing is shorter without.
  std::size_t leaving() {
    for (std::size_t k = 0; k < arcs_.size(); ++k) {
      const std::size_t a = (search_ + k) % arcs_.size();
      if (in_tree_[a] && cut_[a] < -kNothing) {
        search_ = (a + 1) % arcs_.size();
        return a;
      }
    }
    return none;
  }

  [[nodiscard]] bool below(std::size_t root, std::size_t node) const {
    return low_[root] <= number_[node] && number_[node] <= number_[root];
  }

  std::size_t entering(std::size_t leave) const {
    const bool tail_below = parent_[arcs_[leave].tail] == leave;
    const std::size_t root = tail_below ? arcs_[leave].tail : arcs_[leave].head;
    std::size_t best = none;
    for (std::size_t a = 0; a < arcs_.size(); ++a) {
      const bool tail = below(root, arcs_[a].tail), head = below(root, arcs_[a].head);
      if (tail == head || tail == tail_below) continue;
      if (best == none || slack(a) < slack(best)) best = a;
    }
    return best;
  }

  void exchange(std::size_t leave, std::size_t enter) {
    const bool tail_below = parent_[arcs_[leave].tail] == leave;
    const std::size_t root = tail_below ? arcs_[leave].tail : arcs_[leave].head;
    const int by = tail_below ? -slack(enter) : slack(enter);
    for (std::size_t i = 0; i < n_; ++i)
      if (below(root, i)) layer_[i] += by;
    in_tree_[leave] = false;
    in_tree_[enter] = true;
  }

  std::size_t n_;
  const std::vector<Arc>& arcs_;
  Ends ends_;
  std::vector<int> layer_;
  std::vector<bool> in_tree_;
  std::vector<std::size_t> parent_, low_, number_;  // parent_: the tree arc to it
  std::vector<double> cut_;
  std::size_t search_ = 0;
};

std::vector<double> breadth_of_layers(const std::vector<double>& breadths, const std::vector<int>& layers) {
  std::vector<double> sums(layers.empty() ? 0 : std::size_t(*std::max_element(layers.begin(), layers.end())) + 1, 0.0);
  for (std::size_t i = 0; i < layers.size(); ++i) sums[std::size_t(layers[i])] += breadths[i];
  return sums;
}

}  // namespace

std::vector<int> rank_nodes(std::size_t n, const std::vector<Arc>& arcs) { return Simplex(n, arcs).run(); }

void balance_layers(const std::vector<Arc>& arcs, const std::vector<double>& breadths, std::vector<int>& layers) {
  const Ends ends(layers.size(), arcs);
  auto sums = breadth_of_layers(breadths, layers);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    double up = 0, down = 0;
    int first = 0, last = int(sums.size()) - 1;
    for (const auto a : ends.in[i]) {
      up += arcs[a].weight;
      first = std::max(first, layers[arcs[a].tail] + arcs[a].least);
    }
    for (const auto a : ends.out[i]) {
      down += arcs[a].weight;
      last = std::min(last, layers[arcs[a].head] - arcs[a].least);
    }
    if (std::abs(up - down) > kNothing || first >= last) continue;
    int best = layers[i];
    const auto with = [&](int layer) { return sums[std::size_t(layer)] + (layer == layers[i] ? 0 : breadths[i]); };
    for (int layer = first; layer <= last; ++layer)
      if (with(layer) < with(best)) best = layer;
    sums[std::size_t(layers[i])] -= breadths[i];
    sums[std::size_t(best)] += breadths[i];
    layers[i] = best;
  }
}

void bound_breadth(const std::vector<Arc>& arcs, const std::vector<double>& breadths, double limit, std::vector<int>& layers) {
  const Ends ends(layers.size(), arcs);
  std::vector<std::vector<std::size_t>> members;
  const auto add = [&](std::size_t i) {
    const auto layer = std::size_t(layers[i]);
    if (members.size() <= layer) members.resize(layer + 1);
    members[layer].push_back(i);
  };
  for (std::size_t i = 0; i < layers.size(); ++i) add(i);
  const std::size_t most = members.size() + layers.size();
  for (std::size_t layer = 0; layer < members.size() && layer < most; ++layer) {
    double sum = 0;
    for (const std::size_t i : members[layer]) sum += breadths[i];
    if (sum <= limit || members[layer].size() < 2) continue;
    // Rows of equal breadth look better than a full one above a short one.
    const double rows = std::ceil(sum / limit);
    const double target = std::min(limit, 1.02 * sum / rows + *std::max_element(breadths.begin(), breadths.end()) / 2);
    std::vector<std::size_t> order = members[layer];
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const bool leaf_a = ends.out[a].empty(), leaf_b = ends.out[b].empty();
      if (leaf_a != leaf_b) return leaf_b;  // who has somebody below stays
      return leaf_a ? a < b : ends.out[a].size() > ends.out[b].size();
    });
    double kept = 0;
    std::vector<std::size_t> staying, moved;
    for (const std::size_t i : order) {
      if (staying.empty() || kept + breadths[i] <= target) {
        kept += breadths[i];
        staying.push_back(i);
      } else {
        moved.push_back(i);
      }
    }
    members[layer] = staying;
    // Whoever stands below a node that moves makes way, and so on.
    for (std::size_t k = 0; k < moved.size(); ++k) {
      const std::size_t i = moved[k];
      if (k >= order.size() - staying.size()) std::erase(members[std::size_t(layers[i])], i);
      int wanted = int(layer) + 1;
      for (const auto a : ends.in[i]) wanted = std::max(wanted, layers[arcs[a].tail] + arcs[a].least);
      layers[i] = std::max(layers[i], wanted);
      add(i);
      for (const auto a : ends.out[i])
        if (layers[arcs[a].head] < layers[i] + arcs[a].least) moved.push_back(arcs[a].head);
    }
  }
}

}  // namespace coopnet::layers
