#include "output/layout/layers_coordinates.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "output/separation.h"

namespace coopnet::layers {
namespace {

constexpr int kSweeps = 8;          // over all layers, for a start
constexpr int kRounds = 40;         // of all blocks together
// So far from upright an arc is made upright: this part of the two nodes' mean breadth and gap, and so many points at most.
constexpr double kNearlyBelow = 0.35;
constexpr double kMostBelow = 20;
// How much an arc's sideways length counts: where it passes layers a bend would be seen twice.
constexpr double kBetweenBoxes = 1, kToPassing = 2, kPassing = 8;

struct Piece {
  std::uint32_t upper = 0, lower = 0;
  double weight = 1;
};

class Placer {
 public:
  Placer(const Layering& layering, const Gaps& gaps) : l_(layering), gaps_(gaps), x_(layering.size(), 0) {
    for (const auto& chain : l_.chains) {
      for (std::size_t k = 1; k < chain.size(); ++k) {
        const bool a = l_.nodes[chain[k - 1]].passing, b = l_.nodes[chain[k]].passing;
        pieces_.push_back({chain[k - 1], chain[k], a && b ? kPassing : a || b ? kToPassing : kBetweenBoxes});
      }
    }
  }

  std::vector<double> take() {
    start();
    for (int round = 0; round < kSweeps; ++round) {
      for (std::size_t k = 1; k < l_.layers.size(); ++k) settle(k, true, round == 0);
      for (std::size_t k = l_.layers.size(); k-- > 0;) settle(k, round % 2 == 1, false);
    }
    for (const double part : {0.5, 1.0}) {
      build_blocks(part);
      place_blocks();
    }
    return x_;
  }

 private:
  void start() {
    for (const auto& layer : l_.layers) {
      double at = 0;
      for (std::size_t k = 0; k < layer.size(); ++k) {
        if (k > 0) at += least_distance(l_.nodes[layer[k - 1]], l_.nodes[layer[k]], gaps_);
        x_[layer[k]] = at;
      }
      for (const auto node : layer) x_[node] -= at / 2;
    }
  }

  // One layer at its best place against the layers above (and below, unless `above_only`).
  void settle(std::size_t layer, bool down, bool above_only) {
    const auto& nodes = l_.layers[layer];
    std::vector<double> wanted, weights, gaps;
    for (std::size_t k = 0; k < nodes.size(); ++k) {
      const auto node = nodes[k];
      double sum = 0, weight = 0;
      const auto add = [&](const std::vector<std::uint32_t>& others, double factor) {
        for (const auto other : others) {
          const bool a = l_.nodes[node].passing, b = l_.nodes[other].passing;
          const double w = factor * (a && b ? kPassing : a || b ? kToPassing : kBetweenBoxes);
          sum += w * x_[other];
          weight += w;
        }
      };
      add(l_.above[node], down ? 1.0 : 0.5);
      if (!above_only) add(l_.below[node], down ? 0.5 : 1.0);
      wanted.push_back(weight > 0 ? sum / weight : x_[node]);
      weights.push_back(weight > 0 ? weight : 1e-3);
      if (k > 0) gaps.push_back(least_distance(l_.nodes[nodes[k - 1]], l_.nodes[node], gaps_));
    }
    const auto places = separate_chain(wanted, weights, gaps);
    for (std::size_t k = 0; k < nodes.size(); ++k) x_[nodes[k]] = places[k];
  }

  // Joins nodes above one another: first where arcs pass two layers in a row, then from the most upright piece on. A node has
  // at most one joint up and one down, and joints do not cross, so that blocks can always be put side by side.
  void build_blocks(double part) {
    std::vector<std::size_t> order(pieces_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto passing = [&](const Piece& piece) { return l_.nodes[piece.upper].passing && l_.nodes[piece.lower].passing; };
    const auto lean = [&](const Piece& piece) { return std::abs(x_[piece.upper] - x_[piece.lower]); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const bool pass_a = passing(pieces_[a]), pass_b = passing(pieces_[b]);
      if (pass_a != pass_b) return pass_a;
      return lean(pieces_[a]) < lean(pieces_[b]) - 1e-9;
    });
    block_.resize(l_.size());
    std::iota(block_.begin(), block_.end(), std::uint32_t{0});
    std::vector<bool> joined_down(l_.size(), false), joined_up(l_.size(), false);
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> joints(l_.layers.size());  // places above and below
    for (const std::size_t k : order) {
      const Piece& piece = pieces_[k];
      const double breadth = (l_.nodes[piece.upper].breadth + l_.nodes[piece.lower].breadth) / 2;
      if (!passing(piece) && lean(piece) > part * std::min(kMostBelow, kNearlyBelow * (breadth + gaps_.boxes))) continue;
      if (joined_down[piece.upper] || joined_up[piece.lower]) continue;
      const std::uint32_t p = l_.place[piece.upper], q = l_.place[piece.lower];
      auto& here = joints[l_.layer[piece.upper]];
      const auto at = std::lower_bound(here.begin(), here.end(), std::pair{p, q});
      if (at != here.end() && at->second < q) continue;
      if (at != here.begin() && std::prev(at)->second > q) continue;
      here.insert(at, {p, q});
      joined_down[piece.upper] = joined_up[piece.lower] = true;
      block_[piece.lower] = piece.upper;
    }
    // Every node's block is its topmost one's.
    for (const auto& layer : l_.layers)
      for (const auto node : layer) block_[node] = block_[block_[node]];
  }

  void place_blocks() {
    // Numbers from left to right: a block comes after all that stand left of one of its nodes.
    std::vector<std::uint32_t> number(l_.size(), 0);
    std::vector<std::uint32_t> tops;
    for (std::uint32_t i = 0; i < l_.size(); ++i) {
      if (block_[i] != i) continue;
      number[i] = std::uint32_t(tops.size());
      tops.push_back(i);
    }
    const std::size_t blocks = tops.size();
    std::vector<Separation> separations;
    std::vector<std::vector<std::uint32_t>> after(blocks);
    std::vector<std::uint32_t> waiting(blocks, 0);
    for (const auto& layer : l_.layers) {
      for (std::size_t k = 1; k < layer.size(); ++k) {
        const auto left = number[block_[layer[k - 1]]], right = number[block_[layer[k]]];
        separations.push_back({left, right, least_distance(l_.nodes[layer[k - 1]], l_.nodes[layer[k]], gaps_)});
        after[left].push_back(right);
        ++waiting[right];
      }
    }
    std::vector<std::size_t> order;
    for (std::size_t b = 0; b < blocks; ++b)
      if (waiting[b] == 0) order.push_back(b);
    for (std::size_t k = 0; k < order.size(); ++k)
      for (const auto next : after[order[k]])
        if (--waiting[next] == 0) order.push_back(next);

    struct Pull {
      std::uint32_t other;
      double weight;
    };
    std::vector<std::vector<Pull>> pulls(blocks);
    std::vector<double> weights(blocks, 1e-3), x(blocks, 0), counts(blocks, 0), wanted(blocks);
    for (const Piece& piece : pieces_) {
      const auto a = number[block_[piece.upper]], b = number[block_[piece.lower]];
      if (a == b) continue;
      pulls[a].push_back({b, piece.weight});
      pulls[b].push_back({a, piece.weight});
      weights[a] += piece.weight;
      weights[b] += piece.weight;
    }
    for (std::size_t i = 0; i < l_.size(); ++i) {
      x[number[block_[i]]] += x_[i];
      counts[number[block_[i]]] += 1;
    }
    for (std::size_t b = 0; b < blocks; ++b) x[b] /= counts[b];
    x = separate(x, weights, separations, order);
    for (int round = 0; round < kRounds; ++round) {
      double moved = 0;
      // Half way to the mean of the others: all the way neighbours would swing past one another.
      for (std::size_t b = 0; b < blocks; ++b) {
        double sum = 1e-3 * x[b];
        for (const Pull& pull : pulls[b]) sum += pull.weight * x[pull.other];
        wanted[b] = (x[b] + sum / weights[b]) / 2;
      }
      const auto next = separate(wanted, weights, separations, order);
      for (std::size_t b = 0; b < blocks; ++b) moved = std::max(moved, std::abs(next[b] - x[b]));
      x = next;
      if (moved < 0.05) break;
    }
    for (std::size_t i = 0; i < l_.size(); ++i) x_[i] = x[number[block_[i]]];
  }

  const Layering& l_;
  const Gaps& gaps_;
  std::vector<double> x_;
  std::vector<Piece> pieces_;
  std::vector<std::uint32_t> block_;
};

}  // namespace

double least_distance(const Node& left, const Node& right, const Gaps& gaps) {
  const bool family = left.passing && right.passing && (left.tail == right.tail || left.head == right.head);
  const double gap = family                          ? gaps.family
                     : left.passing && right.passing ? gaps.arcs
                     : left.passing || right.passing ? gaps.mixed
                                                     : gaps.boxes;
  return (left.breadth + right.breadth) / 2 + gap;
}

std::vector<double> place_nodes(const Layering& layering, const Gaps& gaps) { return Placer(layering, gaps).take(); }

}  // namespace coopnet::layers
