#include "graph/measure.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace coopnet {

namespace {

using SimpleGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
// Each edge both ways, packed: searches from every actor run four times as fast on it.
using PackedGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                       boost::no_property, std::uint32_t, std::uint32_t>;

// One edge for each pair of neighbours, whatever the links between them.
SimpleGraph simple_graph(const Network& network) {
  const auto adjacent = neighbours(network);
  SimpleGraph graph(adjacent.size());
  for (std::size_t actor = 0; actor < adjacent.size(); ++actor)
    for (const std::size_t other : adjacent[actor])
      if (actor < other) boost::add_edge(actor, other, graph);
  return graph;
}

PackedGraph packed_graph(const Network& network) {
  const auto adjacent = neighbours(network);
  std::vector<std::pair<std::size_t, std::size_t>> edges;
  for (std::size_t actor = 0; actor < adjacent.size(); ++actor)
    for (const std::size_t other : adjacent[actor]) edges.emplace_back(actor, other);
  return PackedGraph(boost::edges_are_sorted, edges.begin(), edges.end(), static_cast<std::uint32_t>(adjacent.size()));
}

template <typename Value, typename Graph>
auto by_vertex(std::vector<Value>& values, const Graph& graph) {
  return boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, graph));
}

}  // namespace

std::vector<std::size_t> degree(const Network& network) {
  std::vector<std::size_t> degrees(network.actor_count(), 0);
  for (const Network::LinkRef link : network.links()) {
    if (network.from(link) == network.to(link)) continue;
    ++degrees[network.from(link)];
    ++degrees[network.to(link)];
  }
  return degrees;
}

std::vector<double> betweenness(const Network& network) {
  std::vector<double> centrality(network.actor_count(), 0.0);
  if (network.actor_count() < 3) return centrality;
  const PackedGraph graph = packed_graph(network);
  boost::brandes_betweenness_centrality(graph, by_vertex(centrality, graph));
  // Boost has counted each pair in both directions.
  const auto others = static_cast<double>(network.actor_count() - 1);
  for (double& value : centrality) value /= others * (others - 1);
  return centrality;
}

std::vector<bool> cut_points(const Network& network) {
  std::vector<bool> cuts(network.actor_count(), false);
  std::vector<SimpleGraph::vertex_descriptor> found;
  boost::articulation_points(simple_graph(network), std::back_inserter(found));
  for (const auto actor : found) cuts[actor] = true;
  return cuts;
}

std::vector<std::size_t> components(const Network& network) {
  std::vector<std::size_t> numbers(network.actor_count(), 0);
  const SimpleGraph graph = simple_graph(network);
  boost::connected_components(graph, by_vertex(numbers, graph));
  return numbers;
}

std::vector<std::vector<std::size_t>> neighbours(const Network& network) {
  std::vector<std::vector<std::size_t>> adjacent(network.actor_count());
  for (const Network::LinkRef link : network.links()) {
    const auto from = network.from(link);
    const auto to = network.to(link);
    if (from == to) continue;
    adjacent[from].push_back(to);
    adjacent[to].push_back(from);
  }
  for (std::vector<std::size_t>& list : adjacent) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return adjacent;
}

}  // namespace coopnet
