#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

#include "output/layout/layers_coordinates.h"
#include "output/layout/layers_cycles.h"
#include "output/layout/layers_order.h"
#include "output/layout/layers_rank.h"
#include "output/layout/random.h"

namespace coopnet::layers {
namespace {

using testing::ElementsAre;

std::vector<Wish> random_wishes(std::size_t n, std::size_t count, Random& random) {
  std::vector<Wish> wishes;
  for (std::size_t k = 0; k < count; ++k) wishes.push_back({random.below(n), random.below(n), 1 + double(random.below(3))});
  return wishes;
}

TEST(LayersCycles, GoesAgainstNothingWhereThereIsNoCycle) {
  Random random(1);
  for (int k = 0; k < 50; ++k) {
    std::vector<Wish> wishes = random_wishes(12, 30, random);
    std::vector<std::size_t> hidden(12);
    std::iota(hidden.begin(), hidden.end(), std::size_t{0});
    random.shuffle(hidden);
    for (Wish& wish : wishes)
      if (hidden[wish.tail] > hidden[wish.head]) std::swap(wish.tail, wish.head);
    EXPECT_EQ(against(order_by_wishes(12, wishes), wishes), 0);
  }
}

TEST(LayersCycles, TurnsAboutAsFewAsCanBe) {
  Random random(2);
  double found = 0, least = 0;
  for (int k = 0; k < 60; ++k) {
    const auto wishes = random_wishes(7, 14, random);
    std::vector<std::size_t> order = {0, 1, 2, 3, 4, 5, 6};
    double best = against(order, wishes);
    while (std::next_permutation(order.begin(), order.end())) best = std::min(best, against(order, wishes));
    const double own = against(order_by_wishes(7, wishes), wishes);
    EXPECT_GE(own, best);
    found += own;
    least += best;
  }
  EXPECT_LE(found, 1.01 * least);
}

TEST(LayersCycles, PrefersToTurnLightWishes) {
  const std::vector<Wish> ring = {{0, 1, 5}, {1, 2, 1}, {2, 0, 5}};
  EXPECT_THAT(order_by_wishes(3, ring), ElementsAre(2, 0, 1));
  EXPECT_THAT(order_by_wishes(0, {}), testing::IsEmpty());
  EXPECT_THAT(order_by_wishes(2, {{1, 1, 9}, {1, 0, 1}}), ElementsAre(1, 0));
}

double length_of(const std::vector<Arc>& arcs, const std::vector<int>& layers) {
  double sum = 0;
  for (const Arc& arc : arcs) sum += arc.weight * (layers[arc.head] - layers[arc.tail]);
  return sum;
}

bool allowed(const std::vector<Arc>& arcs, const std::vector<int>& layers) {
  return std::all_of(arcs.begin(), arcs.end(), [&](const Arc& arc) { return layers[arc.head] - layers[arc.tail] >= arc.least; });
}

TEST(LayersRank, AreAsShortAsCanBe) {
  Random random(3);
  for (int k = 0; k < 40; ++k) {
    const std::size_t n = 6;
    std::vector<Arc> arcs;
    for (std::size_t i = 1; i < n; ++i) {
      const int least = i < 3 ? 1 + int(random.below(2)) : 1;
      arcs.push_back({random.below(i), i, least, 1 + double(random.below(3))});
    }
    for (int more = 0; more < 4; ++more) {
      const std::size_t a = random.below(n), b = random.below(n);
      if (a != b) arcs.push_back({std::min(a, b), std::max(a, b), 1, 1 + double(random.below(4))});
    }
    const auto layers = rank_nodes(n, arcs);
    ASSERT_TRUE(allowed(arcs, layers));
    EXPECT_EQ(*std::min_element(layers.begin(), layers.end()), 0);
    // Every way to put six nodes in seven layers.
    double best = 1e9;
    std::vector<int> all(n, 0);
    for (;;) {
      if (allowed(arcs, all)) best = std::min(best, length_of(arcs, all));
      std::size_t at = 0;
      while (at < n && ++all[at] == 8) all[at++] = 0;
      if (at == n) break;
    }
    EXPECT_DOUBLE_EQ(length_of(arcs, layers), best);
  }
  EXPECT_THAT(rank_nodes(0, {}), testing::IsEmpty());
  EXPECT_THAT(rank_nodes(1, {}), ElementsAre(0));
}

TEST(LayersRank, BalanceKeepsLengthsAndEvensOut) {
  // A node with one arc up and one down, between layers that differ in breadth.
  const std::vector<Arc> arcs = {{0, 1}, {1, 2}, {2, 3}, {0, 4}, {4, 3}, {0, 5}, {5, 2}};
  std::vector<int> layers = {0, 1, 2, 3, 1, 1};
  const double before = length_of(arcs, layers);
  balance_layers(arcs, {10, 50, 10, 10, 40, 5}, layers);
  EXPECT_TRUE(allowed(arcs, layers));
  EXPECT_EQ(length_of(arcs, layers), before);
  EXPECT_EQ(layers[4], 2);
}

TEST(LayersRank, BreaksLayersThatAreTooBroad) {
  std::vector<Arc> arcs;
  std::vector<double> breadths = {50};
  for (std::size_t leaf = 1; leaf <= 20; ++leaf) {
    arcs.push_back({0, leaf});
    breadths.push_back(60);
  }
  arcs.push_back({20, 21});
  breadths.push_back(60);
  auto layers = rank_nodes(22, arcs);
  bound_breadth(arcs, breadths, 300, layers);
  EXPECT_TRUE(allowed(arcs, layers));
  EXPECT_EQ(layers[20], 1) << "who has somebody below stays";
  std::vector<double> sums(10, 0);
  for (std::size_t i = 0; i < 22; ++i) sums[std::size_t(layers[i])] += breadths[i];
  EXPECT_LE(*std::max_element(sums.begin(), sums.end()), 300);
  // A box broader than the limit does not stop it.
  auto narrow = rank_nodes(22, arcs);
  bound_breadth(arcs, breadths, 10, narrow);
  EXPECT_TRUE(allowed(arcs, narrow));
}

Layering random_layering(std::size_t n, std::size_t extra, Random& random) {
  std::vector<Arc> arcs;
  for (std::size_t i = 1; i < n; ++i) arcs.push_back({random.below(i), i});
  for (std::size_t k = 0; k < extra; ++k) {
    const std::size_t a = random.below(n), b = random.below(n);
    if (a != b) arcs.push_back({std::min(a, b), std::max(a, b)});
  }
  std::vector<Node> nodes(n, Node{40, 20, false, 0});
  return make_layering(nodes, arcs, rank_nodes(n, arcs), {0, 0, true, 0}, {});
}

// Crossings by comparing all pairs of pieces.
std::int64_t crossings_by_pairs(const Layering& l) {
  struct Piece {
    std::uint32_t layer, from, to;
  };
  std::vector<Piece> pieces;
  for (std::uint32_t i = 0; i < l.size(); ++i)
    for (const auto other : l.below[i]) pieces.push_back({l.layer[i], l.place[i], l.place[other]});
  std::int64_t sum = 0;
  for (std::size_t a = 0; a < pieces.size(); ++a)
    for (std::size_t b = 0; b < a; ++b)
      if (pieces[a].layer == pieces[b].layer && (pieces[a].from < pieces[b].from ? pieces[a].to > pieces[b].to
                                                 : pieces[a].from > pieces[b].from && pieces[a].to < pieces[b].to))
        ++sum;
  return sum;
}

TEST(LayersOrder, CountsCrossings) {
  Random random(4);
  for (int k = 0; k < 30; ++k) {
    Layering l = random_layering(25, 30, random);
    for (auto& layer : l.layers) {
      random.shuffle(layer);
      for (std::size_t at = 0; at < layer.size(); ++at) l.place[layer[at]] = std::uint32_t(at);
    }
    EXPECT_EQ(crossings(l), crossings_by_pairs(l));
  }
}

void expect_whole(const Layering& l) {
  std::size_t count = 0;
  for (std::size_t k = 0; k < l.layers.size(); ++k)
    for (std::size_t at = 0; at < l.layers[k].size(); ++at, ++count) {
      EXPECT_EQ(l.layer[l.layers[k][at]], k);
      EXPECT_EQ(l.place[l.layers[k][at]], at);
    }
  EXPECT_EQ(count, l.size());
}

TEST(LayersOrder, TreesDoNotCross) {
  Random random(5);
  for (int k = 0; k < 20; ++k) {
    Layering l = random_layering(60, 0, random);
    reduce_crossings(l, {}, random);
    EXPECT_EQ(crossings(l), 0);
    expect_whole(l);
  }
}

TEST(LayersOrder, FindsTheLeastOfSmallLayerings) {
  Random random(6);
  for (int k = 0; k < 8; ++k) {
    // Two layers of up to five nodes, every order of both tried.
    std::vector<Arc> arcs;
    for (std::size_t a = 0; a < 5; ++a)
      for (std::size_t b = 5; b < 10; ++b)
        if (random.below(2) == 0) arcs.push_back({a, b});
    std::vector<int> layers(10, 0);
    std::fill(layers.begin() + 5, layers.end(), 1);
    Layering l = make_layering(std::vector<Node>(10), arcs, layers, {0, 0, true, 0}, {});
    std::int64_t least = crossings(l);
    Layering tried = l;
    std::vector<std::uint32_t> top = {0, 1, 2, 3, 4};
    do {
      std::vector<std::uint32_t> bottom = {5, 6, 7, 8, 9};
      do {
        tried.layers = {top, bottom};
        for (std::uint32_t at = 0; at < 5; ++at) tried.place[top[at]] = tried.place[bottom[at]] = at;
        least = std::min(least, crossings(tried));
      } while (std::next_permutation(bottom.begin(), bottom.end()));
    } while (std::next_permutation(top.begin(), top.end()));
    reduce_crossings(l, {}, random);
    EXPECT_EQ(crossings(l), least);
  }
}

TEST(LayersOrder, LeadsLongArcsRoundTheOthers) {
  // A ladder whose rungs stand in the way of one long arc from the top left to the bottom right: it has to cross one side once.
  std::vector<Arc> arcs;
  for (std::size_t k = 0; k < 8; ++k) {
    if (k > 0) arcs.push_back({2 * k - 2, 2 * k});
    if (k > 0) arcs.push_back({2 * k - 1, 2 * k + 1});
  }
  arcs.push_back({0, 15});
  arcs.push_back({16, 0});
  arcs.push_back({16, 1});
  std::vector<int> layers;
  for (int k = 0; k < 16; ++k) layers.push_back(1 + k / 2);
  layers.push_back(0);
  Layering l = make_layering(std::vector<Node>(17), arcs, layers, {0, 0, true, 0}, {});
  Random random(7);
  reduce_crossings(l, {1, 0, 1e7, {}}, random);
  EXPECT_EQ(crossings(l), 0);
  expect_whole(l);
}

TEST(LayersCoordinates, KeepOrderAndGaps) {
  Random random(8);
  const Gaps gaps{14, 9, 5, 11};
  for (int k = 0; k < 20; ++k) {
    Layering l = random_layering(40, 25, random);
    reduce_crossings(l, {2, 0, 1e6, {}}, random);
    const auto x = place_nodes(l, gaps);
    for (const auto& layer : l.layers)
      for (std::size_t at = 1; at < layer.size(); ++at)
        EXPECT_GE(x[layer[at]] - x[layer[at - 1]], least_distance(l.nodes[layer[at - 1]], l.nodes[layer[at]], gaps) - 1e-6);
  }
}

TEST(LayersCoordinates, ParentsStandOverTheMiddleOfTheirChildren) {
  for (std::size_t children = 1; children <= 6; ++children) {
    std::vector<Arc> arcs;
    for (std::size_t c = 1; c <= children; ++c) arcs.push_back({0, c});
    const std::vector<Node> nodes(children + 1, Node{40, 20, false, 0});
    const Layering l = make_layering(nodes, arcs, rank_nodes(children + 1, arcs), {0, 0, true, 0}, {});
    const auto x = place_nodes(l, {});
    EXPECT_NEAR(x[0], (x[1] + x[children]) / 2, 0.5) << children << " children";
    if (children % 2 == 1) { EXPECT_EQ(x[0], x[(children + 1) / 2]); }
  }
}

TEST(LayersCoordinates, LongArcsRunStraight) {
  // Two chains side by side and an arc over all layers between them.
  std::vector<Arc> arcs = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {0, 5}, {0, 6}, {6, 7}, {7, 8}, {8, 5}};
  const auto layers = rank_nodes(9, arcs);
  Layering l = make_layering(std::vector<Node>(9, Node{60, 20, false, 0}), arcs, layers, {0, 0, true, 0}, {});
  Random random(9);
  reduce_crossings(l, {}, random);
  const auto x = place_nodes(l, {});
  for (const auto& chain : l.chains)
    for (std::size_t k = 2; k + 1 < chain.size(); ++k) EXPECT_NEAR(x[chain[k]], x[chain[k - 1]], 1e-9);
  EXPECT_THAT(place_nodes(Layering{}, {}), testing::IsEmpty());
}

}  // namespace
}  // namespace coopnet::layers
