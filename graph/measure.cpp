#include "graph/measure.h"

#include <algorithm>
#include <iterator>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace coopnet {

namespace {

using SimpleGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

// One edge for each pair of neighbours, whatever the links between them.
SimpleGraph simple_graph(const Network& network) {
  const auto adjacent = neighbours(network);
  SimpleGraph graph(adjacent.size());
  for (std::size_t actor = 0; actor < adjacent.size(); ++actor)
    for (const std::size_t other : adjacent[actor])
      if (actor < other) boost::add_edge(actor, other, graph);
  return graph;
}

template <typename Value>
auto by_vertex(std::vector<Value>& values, const SimpleGraph& graph) {
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
  // Boost would divide by zero below three actors.
  if (network.actor_count() < 3) return centrality;
  const SimpleGraph graph = simple_graph(network);
  const auto map = by_vertex(centrality, graph);
  boost::brandes_betweenness_centrality(graph, map);
  boost::relative_betweenness_centrality(graph, map);
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
