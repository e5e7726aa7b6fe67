#include "output/layout/layers_order.h"

#include <algorithm>
#include <limits>

namespace coopnet::layers {
namespace {

constexpr int kMostSweeps = 24;
constexpr int kPatience = 4;                 // sweeps without success
constexpr std::size_t kFarthest = 60;        // places that a node is moved at once, in broad layers
constexpr int kMostSifts = 12;               // rounds of single moves
constexpr double kMostCells = 1e6;           // pairs of places that one arc may lead through

using Order = std::vector<std::vector<std::uint32_t>>;

class Orderer {
 public:
  Orderer(Layering& layering, const OrderPlan& plan, Random& random)
      : l_(layering), plan_(plan), random_(random), above_(layering.size()), below_(layering.size()) {}

  void run() {
    Order best;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    const auto keep = [&] {
      const std::int64_t now = crossings(l_);
      if (now >= least) return false;
      least = now;
      best = l_.layers;
      return true;
    };
    keep();
    for (int start = 0; start < plan_.starts && least > 0 && work_ < plan_.work; ++start) {
      begin(start);
      sweep();
      sift();
      keep();
    }
    int idle = 0;
    for (int shake = 0; shake < plan_.shakes && least > 0 && work_ < plan_.work && idle < plan_.shakes / 2; ++shake) {
      set(best);
      disturb();
      sift();
      // An equally good order is as good a place to go on from.
      const std::int64_t now = crossings(l_);
      if (now > least) {
        ++idle;
        continue;
      }
      idle = now < least ? 0 : idle + 1;
      least = now;
      best = l_.layers;
    }
    set(best);
  }

 private:
  void set(const Order& order) {
    l_.layers = order;
    for (const auto& layer : order) number(layer);
  }
  void number(const std::vector<std::uint32_t>& layer) {
    for (std::size_t k = 0; k < layer.size(); ++k) l_.place[layer[k]] = std::uint32_t(k);
  }

  // The first start takes what was wished for, the second the order given, the others walk breadth-first from a random node.
  void begin(int start) {
    const std::size_t n = l_.size();
    std::vector<double> key(n, 0);
    if (start == 0 && !plan_.wanted.empty()) {
      for (std::size_t i = 0; i < plan_.wanted.size(); ++i) key[i] = plan_.wanted[i];
      for (const auto& chain : l_.chains) {
        const double from = key[chain.front()], to = key[chain.back()];
        const double step = (to - from) / double(chain.size() - 1);
        for (std::size_t k = 1; k + 1 < chain.size(); ++k) key[chain[k]] = from + step * double(k);
      }
    } else {
      std::vector<std::uint32_t> queue;
      std::vector<bool> seen(n, false);
      const std::size_t first = random_.below(n);
      for (std::size_t k = 0; k < n; ++k) {
        const std::size_t root = (first + k) % n;
        if (seen[root]) continue;
        seen[root] = true;
        queue.push_back(std::uint32_t(root));
        for (std::size_t head = queue.size() - 1; head < queue.size(); ++head) {
          const auto node = queue[head];
          auto near = l_.above[node];
          near.insert(near.end(), l_.below[node].begin(), l_.below[node].end());
          if (start > 1) random_.shuffle(near);
          for (const auto other : near) {
            if (seen[other]) continue;
            seen[other] = true;
            queue.push_back(other);
          }
        }
      }
      for (std::size_t k = 0; k < n; ++k) key[queue[k]] = double(k);
    }
    for (auto& layer : l_.layers) {
      std::stable_sort(layer.begin(), layer.end(), [&](std::uint32_t a, std::uint32_t b) { return key[a] < key[b]; });
      number(layer);
    }
    work_ += double(n) * 8;
  }

  // Puts a layer in the order of its neighbours' mean places; who has none stays about where it stood.
  void by_barycentre(std::size_t layer, bool down, bool turn_ties) {
    auto& nodes = l_.layers[layer];
    std::vector<std::pair<double, std::uint32_t>> keyed;
    const auto& lists = down ? l_.above : l_.below;
    const std::size_t beside = down ? layer - 1 : layer + 1;
    const double scale = double(l_.layers[beside].size()) / double(nodes.size());
    for (const auto node : nodes) {
      double sum = 0;
      for (const auto other : lists[node]) sum += double(l_.place[other]);
      const double count = double(lists[node].size());
      keyed.emplace_back(count > 0 ? sum / count : double(l_.place[node]) * scale, node);
      work_ += 2 + count;
    }
    if (turn_ties) std::reverse(keyed.begin(), keyed.end());
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t k = 0; k < nodes.size(); ++k) nodes[k] = keyed[k].second;
    number(nodes);
  }

  void sweep() {
    Order best = l_.layers;
    std::int64_t least = crossings(l_);
    int idle = 0;
    const std::size_t last = l_.layers.size() - 1;
    for (int round = 0; round < kMostSweeps && idle < kPatience && least > 0; ++round) {
      const bool turn = round % 4 >= 2;
      if (round % 2 == 0) {
        for (std::size_t k = 1; k <= last; ++k) by_barycentre(k, true, turn);
      } else {
        for (std::size_t k = last; k-- > 0;) by_barycentre(k, false, turn);
      }
      const std::int64_t now = crossings(l_);
      work_ += double(l_.size()) * 4;
      ++idle;
      if (now < least) {
        least = now;
        best = l_.layers;
        idle = 0;
      }
    }
    set(best);
  }

  void sort_near(std::uint32_t node) {
    const auto fill = [&](const std::vector<std::uint32_t>& from, std::vector<std::uint32_t>& to) {
      to.clear();
      for (const auto other : from) to.push_back(l_.place[other]);
      std::sort(to.begin(), to.end());
    };
    fill(l_.above[node], above_[node]);
    fill(l_.below[node], below_[node]);
  }

  // Crossings of arcs of u with arcs of v with u before v, less those with v before u.
  static int difference(const std::vector<std::uint32_t>& u, const std::vector<std::uint32_t>& v) {
    int sum = 0;
    std::size_t less = 0, same_or_less = 0;
    for (const auto at : u) {
      while (less < v.size() && v[less] < at) ++less;
      while (same_or_less < v.size() && v[same_or_less] <= at) ++same_or_less;
      sum += int(less) - int(v.size() - same_or_less);
    }
    return sum;
  }
  int difference(std::uint32_t u, std::uint32_t v) {
    work_ += 2 + double(above_[u].size() + below_[u].size());
    return difference(above_[u], above_[v]) + difference(below_[u], below_[v]);
  }

  // Moves every node of a layer to its best place among the others, as they stand.
  bool sift_layer(std::size_t layer) {
    auto& nodes = l_.layers[layer];
    if (nodes.size() < 2) return false;
    for (const auto node : nodes) sort_near(node);
    bool better = false;
    const std::vector<std::uint32_t> all = nodes;
    for (const auto node : all) {
      const std::size_t at = l_.place[node];
      int best = 0, change = 0;
      std::size_t to = at;
      const std::size_t left = at > kFarthest ? at - kFarthest : 0, right = std::min(nodes.size(), at + kFarthest + 1);
      for (std::size_t k = at; k-- > left;) {
        change += difference(node, nodes[k]);
        if (change < best) {
          best = change;
          to = k;
        }
      }
      change = 0;
      for (std::size_t k = at + 1; k < right; ++k) {
        change -= difference(node, nodes[k]);
        if (change < best) {
          best = change;
          to = k;
        }
      }
      if (to == at) continue;
      better = true;
      move(layer, at, to);
    }
    return better;
  }

  void move(std::size_t layer, std::size_t at, std::size_t to) {
    auto& nodes = l_.layers[layer];
    const auto begin = nodes.begin();
    const auto a = std::ptrdiff_t(at), b = std::ptrdiff_t(to);
    if (b > a) {
      std::rotate(begin + a, begin + a + 1, begin + b + 1);
    } else {
      std::rotate(begin + b, begin + a, begin + a + 1);
    }
    for (std::size_t k = std::min(at, to); k <= std::max(at, to); ++k) l_.place[nodes[k]] = std::uint32_t(k);
  }

  void sift() {
    bool better = true;
    for (int round = 0; round < kMostSifts && better && work_ < plan_.work; ++round) {
      better = false;
      const std::size_t count = l_.layers.size();
      for (std::size_t k = 0; k < count; ++k) better = sift_layer(round % 2 == 0 ? k : count - 1 - k) || better;
      if (!better) better = lead_arcs();
    }
  }

  // The best ways of single arcs, all other nodes as they stand.
  bool lead_arcs() {
    bool better = false;
    for (std::size_t a = 0; a < l_.chains.size() && work_ < plan_.work; ++a)
      if (l_.chains[a].size() > 2) better = lead_arc(l_.chains[a]) || better;
    return better;
  }

  // Finds the places for all the nodes that an arc passes at which it crosses least, by dynamic programming from layer to layer.
  bool lead_arc(const std::vector<std::uint32_t>& chain) {
    const std::size_t inner = chain.size() - 2;
    double cells = 0;
    for (std::size_t k = 0; k + 1 < inner; ++k)
      cells += double(l_.layers[l_.layer[chain[k + 1]]].size()) * double(l_.layers[l_.layer[chain[k + 2]]].size());
    if (cells > kMostCells) return false;
    work_ += cells / 2;
    // Places in a layer without the arc's own node.
    const auto without = [&](std::size_t k, std::uint32_t node) {
      const std::uint32_t at = l_.place[node];
      return k > 0 && k <= inner && at > l_.place[chain[k]] ? at - 1 : at;
    };
    std::vector<std::vector<int>> cost(inner);
    std::vector<std::vector<std::uint32_t>> from(inner);
    std::vector<int> row;
    int present = 0;
    for (std::size_t k = 0; k < inner; ++k) {
      const auto node = chain[k + 1];
      const std::size_t places = l_.layers[l_.layer[node]].size();
      cost[k].assign(places, k == 0 ? 0 : std::numeric_limits<int>::max());
      from[k].assign(places, 0);
      const auto& upper = l_.layers[l_.layer[chain[k]]];
      // row[q]: arcs that the piece crosses which runs from before the upper nodes not yet looked at to before place q.
      row.assign(places, 0);
      const auto each_below = [&](std::uint32_t up, auto&& tell) {
        for (const auto down : l_.below[up])
          if (down != node) tell(std::size_t(without(k + 1, down)));
        work_ += double(l_.below[up].size());
      };
      std::vector<int> ends(places, 0);  // ends[q]: arcs that end at place q
      for (const auto up : upper)
        if (up != chain[k]) each_below(up, [&](std::size_t q) { ++ends[q]; });
      for (std::size_t q = 1; q < places; ++q) row[q] = row[q - 1] + ends[q - 1];
      std::size_t p = 0;
      const auto relax = [&] {
        for (std::size_t q = 0; q < places; ++q) {
          const int sum = (k == 0 ? 0 : cost[k - 1][p]) + row[q];
          if (sum < cost[k][q]) {
            cost[k][q] = sum;
            from[k][q] = std::uint32_t(p);
          }
        }
        if (p == l_.place[chain[k]]) present += row[l_.place[node]];
      };
      if (k > 0) relax();
      for (const auto up : upper) {
        if (up == chain[k]) {
          if (k > 0) continue;
          for (std::size_t q = 0; q < places; ++q) cost[0][q] = row[q];
          present += row[l_.place[node]];
          break;
        }
        std::fill(ends.begin(), ends.end(), 0);
        int all = 0;
        each_below(up, [&](std::size_t q) {
          ++ends[q];
          ++all;
        });
        int before = 0;
        for (std::size_t q = 0; q < places; ++q) {
          row[q] += all - 2 * before;
          before += ends[q];
        }
        ++p;
        if (k > 0) relax();
      }
    }
    // The last piece, to the arc's head, which stays.
    const auto head = chain.back();
    const auto& upper = l_.layers[l_.layer[chain[inner]]];
    int right = 0;  // arcs that cross the piece from before the upper nodes not yet looked at
    const auto crossed = [&](std::uint32_t up, bool before) {
      int count = 0;
      for (const auto down : l_.below[up])
        if (before ? l_.place[down] > l_.place[head] : l_.place[down] < l_.place[head]) ++count;
      return count;
    };
    for (const auto up : upper)
      if (up != chain[inner]) right += crossed(up, false);
    int least = std::numeric_limits<int>::max();
    std::size_t best = 0, p = 0;
    const auto close = [&] {
      if (cost[inner - 1][p] + right < least) {
        least = cost[inner - 1][p] + right;
        best = p;
      }
      if (p == l_.place[chain[inner]]) present += right;
    };
    close();
    for (const auto up : upper) {
      if (up == chain[inner]) continue;
      right += crossed(up, true) - crossed(up, false);
      ++p;
      close();
    }
    if (least >= present) return false;
    for (std::size_t k = inner; k-- > 0;) {
      const auto node = chain[k + 1];
      move(l_.layer[node], l_.place[node], best);
      best = from[k][best];
    }
    return true;
  }

  // Throws some neighbouring nodes of some neighbouring layers elsewhere.
  void disturb() {
    const std::size_t node = random_.below(l_.size());
    std::vector<std::uint32_t> group = {std::uint32_t(node)};
    const std::size_t most = 1 + random_.below(6);
    for (std::size_t k = 0; k < group.size() && group.size() < most; ++k) {
      for (const auto* list : {&l_.above[group[k]], &l_.below[group[k]]})
        for (const auto other : *list)
          if (group.size() < most && std::find(group.begin(), group.end(), other) == group.end()) group.push_back(other);
    }
    const double part = random_.unit();
    for (const auto one : group) {
      const std::size_t layer = l_.layer[one], size = l_.layers[layer].size();
      move(layer, l_.place[one], std::min(size - 1, std::size_t(part * double(size))));
    }
  }

  Layering& l_;
  const OrderPlan& plan_;
  Random& random_;
  std::vector<std::vector<std::uint32_t>> above_, below_;  // places of neighbours, ascending
  double work_ = 0;
};

// Pairs out of order, by merging.
std::int64_t inversions(std::vector<std::uint32_t>& values, std::vector<std::uint32_t>& room, std::size_t from, std::size_t to) {
  if (to - from < 2) return 0;
  const std::size_t middle = (from + to) / 2;
  std::int64_t count = inversions(values, room, from, middle) + inversions(values, room, middle, to);
  std::size_t a = from, b = middle, out = from;
  while (a < middle || b < to) {
    if (b == to || (a < middle && values[a] <= values[b])) {
      room[out++] = values[a++];
    } else {
      count += std::int64_t(middle - a);
      room[out++] = values[b++];
    }
  }
  std::copy(room.begin() + std::ptrdiff_t(from), room.begin() + std::ptrdiff_t(to), values.begin() + std::ptrdiff_t(from));
  return count;
}

}  // namespace

Layering make_layering(const std::vector<Node>& actors, const std::vector<Arc>& arcs, const std::vector<int>& layers,
                       const Node& passing, const std::vector<Node>& labels) {
  Layering l;
  l.nodes = actors;
  for (const int layer : layers) l.layer.push_back(std::uint32_t(layer));
  for (std::size_t a = 0; a < arcs.size(); ++a) {
    std::vector<std::uint32_t> chain = {std::uint32_t(arcs[a].tail)};
    const int from = layers[arcs[a].tail], to = layers[arcs[a].head];
    for (int layer = from + 1; layer < to; ++layer) {
      chain.push_back(std::uint32_t(l.nodes.size()));
      Node node = passing;
      // The label stands next to the tail's half, so that labels of arcs of one node stand in one layer.
      if (!labels.empty() && labels[a].breadth > 0 && layer == from + std::max(1, (to - from) / 4 * 2 - 1)) node = labels[a];
      node.passing = true;
      node.origin = a;
      node.tail = arcs[a].tail;
      node.head = arcs[a].head;
      l.nodes.push_back(node);
      l.layer.push_back(std::uint32_t(layer));
    }
    chain.push_back(std::uint32_t(arcs[a].head));
    l.chains.push_back(std::move(chain));
  }
  l.above.resize(l.size());
  l.below.resize(l.size());
  for (const auto& chain : l.chains) {
    for (std::size_t k = 1; k < chain.size(); ++k) {
      l.below[chain[k - 1]].push_back(chain[k]);
      l.above[chain[k]].push_back(chain[k - 1]);
    }
  }
  for (std::size_t i = 0; i < l.size(); ++i) {
    if (l.layers.size() <= l.layer[i]) l.layers.resize(l.layer[i] + 1);
    l.place.push_back(std::uint32_t(l.layers[l.layer[i]].size()));
    l.layers[l.layer[i]].push_back(std::uint32_t(i));
  }
  return l;
}

std::int64_t crossings(const Layering& layering) {
  std::int64_t sum = 0;
  std::vector<std::uint32_t> places, room;
  for (std::size_t k = 0; k + 1 < layering.layers.size(); ++k) {
    places.clear();
    for (const auto node : layering.layers[k]) {
      const std::size_t from = places.size();
      for (const auto other : layering.below[node]) places.push_back(layering.place[other]);
      std::sort(places.begin() + std::ptrdiff_t(from), places.end());
    }
    room.resize(places.size());
    sum += inversions(places, room, 0, places.size());
  }
  return sum;
}

void reduce_crossings(Layering& layering, const OrderPlan& plan, Random& random) {
  if (layering.layers.size() < 2) return;
  Orderer(layering, plan, random).run();
}

}  // namespace coopnet::layers
