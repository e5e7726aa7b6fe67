#include "graph/measure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <numeric>
#include <sstream>

#include "networks.h"
#include "shared_files.h"

namespace coopnet {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pointwise;

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Network star(std::size_t leaves) {
  Pairs links;
  for (std::size_t leaf = 1; leaf <= leaves; ++leaf) links.emplace_back(leaf, 0);
  return numbered_network(leaves + 1, links);
}

// An edge list "source,target" whose actors are numbered by first appearance.
Network edge_list(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  Network network;
  while (std::getline(file, line)) {
    while (!line.empty() && line.back() == '\r') line.pop_back();
    std::istringstream fields(line);
    std::string from, to;
    std::getline(fields, from, ',');
    std::getline(fields, to, ',');
    for (const std::string& id : {from, to})
      if (!network.find(id)) add_actor(network, id);
    add_link(network, from, to);
  }
  return network;
}

// By definition: the share of all shortest paths between each pair that run through each actor.
std::vector<double> betweenness_by_definition(const Network& network) {
  const std::size_t n = network.actor_count();
  const auto distance = all_distances(network);
  // paths[s][t]: the number of shortest paths, counted by rising distance.
  std::vector<std::vector<double>> paths(n, std::vector<double>(n, 0));
  const auto adjacent = neighbours(network);
  for (std::size_t s = 0; s < n; ++s) {
    paths[s][s] = 1;
    for (std::size_t d = 1; d < n; ++d)
      for (std::size_t t = 0; t < n; ++t)
        if (distance[s][t] == d)
          for (const std::size_t before : adjacent[t])
            if (distance[s][before] == d - 1) paths[s][t] += paths[s][before];
  }
  std::vector<double> result(n, 0);
  for (std::size_t v = 0; v < n; ++v)
    for (std::size_t s = 0; s < n; ++s)
      for (std::size_t t = s + 1; t < n; ++t)
        if (s != v && t != v && distance[s][t] < n && distance[s][v] + distance[v][t] == distance[s][t])
          result[v] += paths[s][v] * paths[v][t] / paths[s][t];
  if (n > 2)
    for (double& value : result) value /= static_cast<double>((n - 1) * (n - 2)) / 2;
  return result;
}

std::size_t component_count(const Network& network, std::optional<std::size_t> without = {}) {
  const std::size_t n = network.actor_count();
  std::vector<std::size_t> root(n);
  std::iota(root.begin(), root.end(), 0);
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i];
    return i;
  };
  for (const auto link : network.links())
    if (network.from(link) != without && network.to(link) != without) root[find(network.from(link))] = find(network.to(link));
  std::size_t count = 0;
  for (std::size_t i = 0; i < n; ++i)
    if (i != without && root[i] == i) ++count;
  return count;
}

TEST(Measure, OfAnEmptyNetworkIsEmpty) {
  const Network network;
  EXPECT_THAT(degree(network), IsEmpty());
  EXPECT_THAT(betweenness(network), IsEmpty());
  EXPECT_THAT(cut_points(network), IsEmpty());
  EXPECT_THAT(components(network), IsEmpty());
  EXPECT_THAT(neighbours(network), IsEmpty());
}

TEST(Measure, OfOneActorIsNothing) {
  const Network network = numbered_network(1, {{0, 0}});
  EXPECT_THAT(degree(network), ElementsAre(0));
  EXPECT_THAT(betweenness(network), ElementsAre(0.0));
  EXPECT_THAT(cut_points(network), ElementsAre(false));
  EXPECT_THAT(components(network), ElementsAre(0));
  EXPECT_THAT(neighbours(network), ElementsAre(IsEmpty()));
}

TEST(Measure, OfTwoActorsHasNobodyBetween) {
  const Network network = numbered_network(2, {{0, 1}});
  EXPECT_THAT(degree(network), ElementsAre(1, 1));
  EXPECT_THAT(betweenness(network), ElementsAre(0.0, 0.0));
  EXPECT_THAT(cut_points(network), ElementsAre(false, false));
}

TEST(Measure, OfAStarIsAllInItsCentre) {
  const Network network = star(5);
  EXPECT_THAT(degree(network), ElementsAre(5, 1, 1, 1, 1, 1));
  EXPECT_THAT(betweenness(network), ElementsAre(1.0, 0.0, 0.0, 0.0, 0.0, 0.0));
  EXPECT_THAT(cut_points(network), ElementsAre(true, false, false, false, false, false));
}

TEST(Measure, OfAPathGrowsTowardsItsMiddle) {
  const Network network = numbered_network(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  EXPECT_THAT(betweenness(network), ElementsAre(0.0, 3.0 / 6, 4.0 / 6, 3.0 / 6, 0.0));
  EXPECT_THAT(cut_points(network), ElementsAre(false, true, true, true, false));
}

TEST(Measure, OfACycleHasNoCutPoint) {
  const Network network = numbered_network(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
  EXPECT_THAT(cut_points(network), ElementsAre(false, false, false, false));
  EXPECT_THAT(betweenness(network), Pointwise(DoubleNear(1e-12), {1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6}));
}

TEST(Measure, CountsParallelLinksInTheDegreeOnly) {
  const Network once = numbered_network(3, {{0, 1}, {1, 2}});
  const Network often = numbered_network(3, {{0, 1}, {1, 0}, {0, 1}, {1, 2}, {1, 1}});
  EXPECT_THAT(degree(often), ElementsAre(3, 4, 1));
  EXPECT_THAT(neighbours(often), ElementsAre(ElementsAre(1), ElementsAre(0, 2), ElementsAre(1)));
  EXPECT_EQ(betweenness(often), betweenness(once));
  EXPECT_EQ(cut_points(often), cut_points(once));
}

TEST(Measure, NumbersComponentsByTheirFirstActor) {
  const Network network = numbered_network(6, {{4, 0}, {3, 1}, {5, 3}});
  EXPECT_THAT(components(network), ElementsAre(0, 1, 2, 1, 0, 1));
}

TEST(Measure, ListsNeighboursAscending) {
  const Network network = numbered_network(4, {{3, 1}, {1, 2}, {0, 1}});
  EXPECT_THAT(neighbours(network)[1], ElementsAre(0, 2, 3));
}

TEST(Measure, AgreesWithTheDefinitionsOnRandomNetworks) {
  Random random(20181204);
  for (int round = 0; round < 400; ++round) {
    SCOPED_TRACE(round);
    const Network network = random_network(random, 9);
    const std::size_t n = network.actor_count();
    EXPECT_THAT(betweenness(network), Pointwise(DoubleNear(1e-12), betweenness_by_definition(network)));

    const auto distance = all_distances(network);
    const auto component = components(network);
    const auto adjacent = neighbours(network);
    const auto cuts = cut_points(network);
    const std::size_t parts = component_count(network);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) EXPECT_EQ(component[i] == component[j], distance[i][j] < n);
      for (const std::size_t j : adjacent[i]) EXPECT_EQ(distance[i][j], 1u);
      const std::size_t parts_without = component_count(network, i) + (adjacent[i].empty() ? 1 : 0);
      EXPECT_EQ(cuts[i], parts_without > parts) << "actor " << i;
    }
  }
}

TEST(Measure, OfAVeryLongPathNeedsNoDeepStack) {
  constexpr std::size_t length = 100000;
  Pairs links;
  for (std::size_t i = 1; i < length; ++i) links.emplace_back(i - 1, i);
  const Network network = numbered_network(length, links);
  const auto cuts = cut_points(network);
  EXPECT_EQ(std::count(cuts.begin(), cuts.end(), true), length - 2);
  EXPECT_EQ(components(network).back(), 0u);
}

// The published values for Zachary's club, as other programs give them too.
TEST(Measure, OfTheKarateClubIsAsPublished) {
  const auto file = shared_files("layouts/real/karate.csv");
  if (!file) GTEST_SKIP() << "../shared/layouts/real/karate.csv is not there";
  const Network network = edge_list(*file);
  ASSERT_EQ(network.actor_count(), 34u);
  ASSERT_EQ(network.link_count(), 78u);
  const auto first = network.find("n0").value();
  const auto last = network.find("n33").value();
  EXPECT_EQ(degree(network)[first], 16u);
  EXPECT_EQ(degree(network)[last], 17u);
  const auto central = betweenness(network);
  EXPECT_NEAR(central[first], 0.43763528138528146, 1e-12);
  EXPECT_NEAR(central[last], 0.30407497594997596, 1e-12);
  const auto cuts = cut_points(network);
  for (std::size_t i = 0; i < cuts.size(); ++i) EXPECT_EQ(cuts[i], i == first) << network.actor(i).id;
}

}  // namespace
}  // namespace coopnet
