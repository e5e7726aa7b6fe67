#include "output/route/shortest_way.h"

#include <algorithm>
#include <boost/graph/astar_search.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <cstdint>
#include <limits>
#include <utility>

namespace coopnet::sight {

/// Every node may see every other; which do is only found out when the search asks for the weight of an edge.
struct Graph {
  std::size_t nodes = 0;
};
struct Edge {
  std::size_t from = 0;
  std::size_t to = 0;
  friend bool operator==(const Edge&, const Edge&) = default;
};
struct MakeEdge {
  std::size_t from = 0;
  Edge operator()(std::size_t to) const { return {from, to}; }
};

}  // namespace coopnet::sight

template <>
struct boost::graph_traits<coopnet::sight::Graph> {
  using vertex_descriptor = std::size_t;
  using edge_descriptor = coopnet::sight::Edge;
  using directed_category = directed_tag;
  using edge_parallel_category = disallow_parallel_edge_tag;
  struct traversal_category : incidence_graph_tag, vertex_list_graph_tag {};
  using vertex_iterator = counting_iterator<std::size_t>;
  using out_edge_iterator = transform_iterator<coopnet::sight::MakeEdge, counting_iterator<std::size_t>, coopnet::sight::Edge,
                                               coopnet::sight::Edge>;
  using degree_size_type = std::size_t;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  static vertex_descriptor null_vertex() { return std::numeric_limits<std::size_t>::max(); }
};

namespace coopnet::sight {

using Traits = boost::graph_traits<Graph>;

std::pair<Traits::vertex_iterator, Traits::vertex_iterator> vertices(const Graph& graph) {
  return {Traits::vertex_iterator(0), Traits::vertex_iterator(graph.nodes)};
}
std::size_t num_vertices(const Graph& graph) { return graph.nodes; }
std::pair<Traits::out_edge_iterator, Traits::out_edge_iterator> out_edges(std::size_t node, const Graph& graph) {
  return {Traits::out_edge_iterator(boost::counting_iterator<std::size_t>(0), MakeEdge{node}),
          Traits::out_edge_iterator(boost::counting_iterator<std::size_t>(graph.nodes), MakeEdge{node})};
}
std::size_t out_degree(std::size_t, const Graph& graph) { return graph.nodes; }
std::size_t source(const Edge& edge, const Graph&) { return edge.from; }
std::size_t target(const Edge& edge, const Graph&) { return edge.to; }

}  // namespace coopnet::sight

namespace coopnet {
namespace {

constexpr std::size_t kFrom = 0;
constexpr std::size_t kTo = 1;
constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kUnknown = -1;  // costs are at least 0

struct Found {};

/// Ends the search as soon as the goal is reached.
struct StopAtGoal : boost::default_astar_visitor {
  void examine_vertex(std::size_t node, const sight::Graph&) const {
    if (node == kTo) throw Found();
  }
};

struct DistanceToGoal : boost::astar_heuristic<sight::Graph, double> {
  explicit DistanceToGoal(const std::vector<double>& distances) : by_node(&distances) {}
  double operator()(std::size_t node) const { return (*by_node)[node]; }
  const std::vector<double>* by_node;
};

/// Whether a taut string can turn round the node's corner from or into this direction.
bool touches(const WayPoint& node, Point way) { return way.x * node.outward.x * (way.y * node.outward.y) <= 1e-12; }

class Search {
 public:
  Search(const Obstacles& obstacles, Point from, Point to, const WayCosts& costs, double level)
      : obstacles_(obstacles), costs_(costs), level_(level), nodes_{{from, 0, {}}, {to, 0, {}}} {}

  void add_box(std::size_t obstacle) {
    sight_.resize(sight_.size() + kCorners);
    const Rect box = obstacles_.box(obstacle, level_);
    boxes_.push_back(box);
    nodes_.push_back({{box.left, box.top}, obstacle, {-1, -1}});
    nodes_.push_back({{box.right, box.top}, obstacle, {1, -1}});
    nodes_.push_back({{box.right, box.bottom}, obstacle, {1, 1}});
    nodes_.push_back({{box.left, box.bottom}, obstacle, {-1, 1}});
  }

  std::optional<std::vector<WayPoint>> run() {
    const sight::Graph graph{nodes_.size()};
    std::vector<std::size_t> before(nodes_.size());
    std::vector<double> estimate(nodes_.size());
    std::vector<double>& so_far = so_far_;
    so_far.assign(nodes_.size(), kNever);
    for (std::size_t node = to_goal_.size(); node < nodes_.size(); ++node)
      to_goal_.push_back(distance(nodes_[node].at, nodes_[kTo].at));
    std::vector<boost::default_color_type> colours(nodes_.size());
    const boost::identity_property_map index;
    const auto weights = boost::make_function_property_map<sight::Edge>([this](const sight::Edge& edge) { return weight(edge); });
    bool reached = false;
    try {
      boost::astar_search(graph, kFrom, DistanceToGoal(to_goal_),
                          boost::visitor(StopAtGoal())
                              .vertex_index_map(index)
                              .weight_map(weights)
                              .predecessor_map(boost::make_iterator_property_map(before.begin(), index))
                              .distance_map(boost::make_iterator_property_map(so_far.begin(), index))
                              .rank_map(boost::make_iterator_property_map(estimate.begin(), index))
                              .color_map(boost::make_iterator_property_map(colours.begin(), index))
                              .distance_inf(kNever));
    } catch (const Found&) {
      reached = so_far[kTo] < kNever;
    }
    if (!reached) return std::nullopt;
    std::vector<WayPoint> bends;
    for (std::size_t node = before[kTo]; node != kFrom; node = before[node]) bends.insert(bends.begin(), nodes_[node]);
    return bends;
  }

 private:
  // Asked for every two nodes: most answers are found without a square root.
  double weight(const sight::Edge& edge) const {
    const double here = so_far_[edge.from], known = so_far_[edge.to];
    if (here >= known || here + to_goal_[edge.to] > so_far_[kTo] || edge.to == kFrom || edge.from == kTo) return kNever;
    const WayPoint& a = nodes_[edge.from];
    const WayPoint& b = nodes_[edge.to];
    const Point way = b.at - a.at;
    if (!touches(a, way) || !touches(b, way)) return kNever;
    const double saved = known - here;
    if (dot(way, way) > saved * saved * (1 + 1e-9)) return kNever;
    return seen_weight(edge, length(way));
  }

  [[gnu::noinline]] double seen_weight(const sight::Edge& edge, double cost) const {
    // No use in looking at what stands between where the edge could not shorten anything,
    // nor could lead to the goal on a cheaper way than is known.
    if (edge.to != kTo) cost += costs_.bend;
    if (so_far_[edge.from] + cost >= so_far_[edge.to] || so_far_[edge.from] + cost + to_goal_[edge.to] > so_far_[kTo])
      return kNever;
    if (!sees(edge.from, edge.to)) return kNever;
    if (costs_.extra) cost += extra(edge);
    return cost;
  }

  /// What an edge costs beyond its length. Nothing is drawn while a way is sought, so it is asked once.
  double extra(const sight::Edge& edge) const {
    if (extra_.size() < nodes_.size()) extra_.resize(nodes_.size());
    std::vector<double>& row = extra_[edge.from];
    if (row.size() < nodes_.size()) row.resize(nodes_.size(), kUnknown);
    double& known = row[edge.to];
    if (known == kUnknown) known = costs_.extra(nodes_[edge.from].at, nodes_[edge.to].at);
    return known;
  }

  /// Whether no box stands between two nodes. Boxes are only ever added, so what was found before still holds.
  bool sees(std::size_t from, std::size_t to) const {
    const auto [low, high] = std::minmax(from, to);
    std::vector<std::uint16_t>& row = sight_[high];
    if (row.empty()) row.resize(high);
    std::uint16_t& seen = row[low];
    if (seen == kHidden) return false;
    const Point p = nodes_[low].at, q = nodes_[high].at;
    const double left = std::min(p.x, q.x), right = std::max(p.x, q.x), top = std::min(p.y, q.y), bottom = std::max(p.y, q.y);
    for (; seen < boxes_.size(); ++seen) {
      const Rect& box = boxes_[seen];
      if (box.left > right || box.right < left || box.top > bottom || box.bottom < top || !runs_through(p, q, box)) continue;
      seen = kHidden;
      return false;
    }
    return true;
  }

  static constexpr std::size_t kCorners = 4;
  static constexpr std::uint16_t kHidden = std::numeric_limits<std::uint16_t>::max();

  const Obstacles& obstacles_;
  const WayCosts& costs_;
  double level_;
  std::vector<WayPoint> nodes_;
  std::vector<Rect> boxes_;
  mutable std::vector<std::vector<std::uint16_t>> sight_{2};  // by node and node of lower number: boxes known not to be between
  mutable std::vector<std::vector<double>> extra_;  // by the nodes that an edge joins
  std::vector<double> so_far_;
  std::vector<double> to_goal_;
};

}  // namespace

std::optional<std::vector<WayPoint>> shortest_way(const Obstacles& obstacles, const Ends& ends, Point from, Point to,
                                                  const WayCosts& costs, double level) {
  Search search(obstacles, from, to, costs, level);
  std::vector<std::size_t> known;
  obstacles.add_hits(from, to, ends, level, known);
  for (std::size_t added = 0; known.size() <= kMostBoxes;) {
    for (; added < known.size(); ++added) search.add_box(known[added]);
    auto bends = search.run();
    if (!bends) return std::nullopt;
    Point at = from;
    for (const WayPoint& bend : *bends) {
      obstacles.add_hits(at, bend.at, ends, level, known);
      at = bend.at;
    }
    obstacles.add_hits(at, to, ends, level, known);
    if (known.size() == added) return bends;
  }
  return std::nullopt;
}

}  // namespace coopnet
