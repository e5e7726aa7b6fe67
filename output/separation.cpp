#include "output/separation.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace coopnet {
namespace {

constexpr double kTolerance = 1e-9;
constexpr int kSlides = 6;

/// Variables that keep their distances from one another.
struct Block {
  std::vector<std::size_t> members;
  double weight = 0;
  double weighted = 0;  // Σ weight · (wanted − offset)
  double position = 0;
  // A heap of incoming separations by where each wants the block to stand at least. A block on the left only moves
  // further left while it waits, so an old entry is never too small.
  std::vector<std::pair<double, std::size_t>> incoming;
  [[nodiscard]] std::size_t bulk() const { return members.size() + incoming.size(); }
};

class Merger {
 public:
  Merger(const std::vector<double>& wanted, const std::vector<double>& weights, const std::vector<Separation>& separations)
      : separations_(separations), offset_(wanted.size(), 0), block_of_(wanted.size()), blocks_(wanted.size()) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      block_of_[i] = i;
      blocks_[i].members = {i};
      blocks_[i].weight = weights[i];
      blocks_[i].weighted = weights[i] * wanted[i];
      blocks_[i].position = wanted[i];
    }
  }

  void place(std::size_t variable, const std::vector<std::size_t>& incoming) {
    Block& block = blocks_[variable];
    for (const std::size_t s : incoming) block.incoming.emplace_back(demand(s), s);
    std::make_heap(block.incoming.begin(), block.incoming.end());
    std::size_t b = variable;
    std::size_t s = 0;
    while (pop_violated(b, s)) {
      const Separation& c = separations_[s];
      const std::size_t left = block_of_[c.left];
      const double shift = offset_[c.left] + c.gap - offset_[c.right];
      if (blocks_[left].bulk() >= blocks_[b].bulk()) {
        join(left, b, shift);
        b = left;
      } else {
        join(b, left, -shift);
      }
    }
  }

  [[nodiscard]] double position(std::size_t variable) const {
    return blocks_[block_of_[variable]].position + offset_[variable];
  }

 private:
  [[nodiscard]] double demand(std::size_t s) const {
    const Separation& c = separations_[s];
    return position(c.left) + c.gap - offset_[c.right];
  }

  bool pop_violated(std::size_t b, std::size_t& found) {
    auto& heap = blocks_[b].incoming;
    while (!heap.empty()) {
      const auto [key, s] = heap.front();
      const bool inner = block_of_[separations_[s].left] == b;
      const double now = inner ? 0 : demand(s);
      const bool old = !inner && now < key - kTolerance;
      if (!inner && !old && now <= blocks_[b].position + kTolerance) return false;
      std::pop_heap(heap.begin(), heap.end());
      if (old) {
        heap.back().first = now;
        std::push_heap(heap.begin(), heap.end());
        continue;
      }
      heap.pop_back();
      if (inner) continue;
      found = s;
      return true;
    }
    return false;
  }

  /// Takes all of `small` into `large`; its members' offsets grow by `shift`.
  void join(std::size_t large, std::size_t small, double shift) {
    Block& into = blocks_[large];
    Block from = std::move(blocks_[small]);
    blocks_[small] = Block{};
    for (const std::size_t variable : from.members) {
      offset_[variable] += shift;
      block_of_[variable] = large;
      into.members.push_back(variable);
    }
    into.weighted += from.weighted - from.weight * shift;
    into.weight += from.weight;
    into.position = into.weighted / into.weight;
    for (const auto& [key, s] : from.incoming) {
      into.incoming.emplace_back(key - shift, s);
      std::push_heap(into.incoming.begin(), into.incoming.end());
    }
  }

  const std::vector<Separation>& separations_;
  std::vector<double> offset_;
  std::vector<std::size_t> block_of_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<double> separate(const std::vector<double>& wanted, const std::vector<double>& weights,
                             const std::vector<Separation>& separations, const std::vector<std::size_t>& order) {
  const std::size_t n = wanted.size();
  std::vector<std::vector<std::size_t>> incoming(n);
  std::vector<std::vector<std::size_t>> outgoing(n);
  for (std::size_t s = 0; s < separations.size(); ++s) {
    incoming[separations[s].right].push_back(s);
    outgoing[separations[s].left].push_back(s);
  }
  Merger merger(wanted, weights, separations);
  for (const std::size_t variable : order) merger.place(variable, incoming[variable]);
  std::vector<double> position(n);
  for (std::size_t i = 0; i < n; ++i) position[i] = merger.position(i);

  const auto slide = [&](std::size_t i) {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    for (const std::size_t s : incoming[i]) low = std::max(low, position[separations[s].left] + separations[s].gap);
    for (const std::size_t s : outgoing[i]) high = std::min(high, position[separations[s].right] - separations[s].gap);
    if (low <= high) position[i] = std::min(std::max(wanted[i], low), high);
  };
  for (int sweep = 0; sweep < kSlides; ++sweep) {
    for (const std::size_t i : order) slide(i);
    for (auto it = order.rbegin(); it != order.rend(); ++it) slide(*it);
  }
  return position;
}

std::vector<double> separate_chain(const std::vector<double>& wanted, const std::vector<double>& weights,
                                   const std::vector<double>& gaps) {
  struct Pool {
    double weight;
    double weighted;
    std::size_t count;
    [[nodiscard]] double mean() const { return weighted / weight; }
  };
  std::vector<Pool> pools;
  pools.reserve(wanted.size());
  double offset = 0;
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    if (k > 0) offset += gaps[k - 1];
    pools.push_back({weights[k], weights[k] * (wanted[k] - offset), 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().weight += last.weight;
      pools.back().weighted += last.weighted;
      pools.back().count += last.count;
    }
  }
  std::vector<double> position;
  position.reserve(wanted.size());
  offset = 0;
  for (const Pool& pool : pools) {
    for (std::size_t i = 0; i < pool.count; ++i) {
      if (!position.empty()) offset += gaps[position.size() - 1];
      position.push_back(pool.mean() + offset);
    }
  }
  return position;
}

}  // namespace coopnet
