#include "graph/clusters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/measure.h"
#include "networks.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Everybody of some actors linked to everybody.
void join_all(Pairs& links, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    for (std::size_t j = begin; j < i; ++j) links.emplace_back(j, i);
}

/// Modularity by its definition.
double modularity(const Network& network, const std::vector<std::size_t>& of) {
  const std::vector<std::size_t> degrees = degree(network);
  double links = 0, inside = 0, expected = 0;
  for (const auto ref : network.links()) {
    if (network.from(ref) == network.to(ref)) continue;
    ++links;
    if (of[network.from(ref)] == of[network.to(ref)]) ++inside;
  }
  for (std::size_t i = 0; i < of.size(); ++i)
    for (std::size_t j = 0; j < of.size(); ++j)
      if (of[i] == of[j]) expected += static_cast<double>(degrees[i] * degrees[j]);
  return links > 0 ? inside / links - expected / (4 * links * links) : 0;
}

TEST(Clusters, AreCliquesThatALinkJoins) {
  Pairs links;
  join_all(links, 0, 5);
  join_all(links, 5, 11);
  join_all(links, 11, 15);
  links.insert(links.end(), {{0, 5}, {10, 11}, {14, 1}});
  const Clusters clusters = find_clusters(numbered_network(15, links));
  EXPECT_THAT(clusters.sizes, ElementsAre(6, 5, 4));
  EXPECT_THAT(clusters.of, ElementsAre(1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2));
}

TEST(Clusters, OfPlantedGroupsAreFound) {
  Random random(2);
  Pairs links;
  for (int k = 0; k < 1600; ++k) {
    const std::size_t group = random.below(4), from = group * 50 + random.below(50);
    links.emplace_back(from, random.below(10) == 0 ? random.below(200) : group * 50 + random.below(50));
  }
  const Clusters clusters = find_clusters(numbered_network(200, links));
  ASSERT_EQ(clusters.sizes.size(), 4u);
  std::size_t right = 0;
  for (std::size_t i = 0; i < 200; ++i) right += clusters.of[i] == clusters.of[i / 50 * 50 + 1] ? 1 : 0;
  EXPECT_GT(right, 190u);
  EXPECT_GT(clusters.modularity, 0.5);
}

TEST(Clusters, TellTheModularityOfTheirPartition) {
  for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6, 7, 8}) {
    Random random(seed);
    const Network network = random_network(random, 40);
    const Clusters clusters = find_clusters(network);
    ASSERT_EQ(clusters.of.size(), network.actor_count());
    EXPECT_NEAR(clusters.modularity, modularity(network, clusters.of), 1e-9);
    // No actor gains by moving alone into another's cluster.
    for (std::size_t i = 0; i < network.actor_count(); ++i)
      for (std::size_t to = 0; to < clusters.sizes.size(); ++to) {
        auto moved = clusters.of;
        moved[i] = to;
        EXPECT_LE(modularity(network, moved), clusters.modularity + 0.06);
      }
  }
}

TEST(Clusters, FewerAreFoundAtALowerResolution) {
  Pairs links;
  for (std::size_t i = 1; i < 300; ++i) links.emplace_back((i - 1) / 3, i);
  const Network tree = numbered_network(300, links);
  EXPECT_LT(find_clusters(tree, 0.1).sizes.size(), find_clusters(tree).sizes.size());
  EXPECT_EQ(find_clusters(tree, 1e-6).sizes.size(), 1u);
}

TEST(Clusters, WeightsCount) {
  Network network = numbered_network(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
  for (const auto ref : network.links())
    if (network.from(ref) % 2 == 1) network.link(ref).weight = 10;
  EXPECT_THAT(find_clusters(network).of, ElementsAre(0, 1, 1, 0));
}

TEST(Clusters, OfLittleOrNothing) {
  EXPECT_THAT(find_clusters(Network()).of, IsEmpty());
  EXPECT_THAT(find_clusters(numbered_network(3, {})).sizes, ElementsAre(1, 1, 1));
  const Clusters self = find_clusters(numbered_network(2, {{0, 0}, {0, 1}, {0, 1}}));
  EXPECT_THAT(self.of, ElementsAre(0, 0));
  EXPECT_EQ(self.modularity, 0);
}

}  // namespace
}  // namespace coopnet
