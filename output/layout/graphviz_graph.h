// One graph for one of Graphviz's engines, and what it answers: plain values on both sides.
//
// No Graphviz type crosses this header. Only generated names (n0, e0, cluster0), sizes and checked attributes go in; texts
// never do. Graphviz's frame has y upward; jobs and answers have the house's, y downward.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

using GraphvizAttributes = std::vector<std::pair<std::string, std::string>>;

/// Where Graphviz's layout plugins come from.
enum class GraphvizPlugins {
  direct,      // the one that the engine needs, from the file that the build found; where it is gone, as configured
  configured,  // those that Graphviz's own configuration names
};

struct GraphvizJob {
  struct Node {
    Size size;                           // points, finite and above 0; Graphviz rounds them to whole points, here upward
    std::optional<std::size_t> cluster;  // index into clusters
    GraphvizAttributes attributes;
  };
  struct Edge {
    std::size_t tail = 0;                // indices into nodes
    std::size_t head = 0;
    Size label;                          // zero: none
    GraphvizAttributes attributes;
  };
  struct Cluster {
    std::size_t group = 0;               // that it stands for, in the Drawable
    Size label;                          // zero: none
  };
  std::string engine;
  GraphvizPlugins plugins = GraphvizPlugins::direct;
  unsigned seed = 1;                     // of the C library's generators, before the layout
  GraphvizAttributes graph;              // of the graph; nodes and edges: defaults
  GraphvizAttributes node;
  GraphvizAttributes edge;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Cluster> clusters;
};

struct GraphvizAnswer {
  bool laid_out = false;                           // false: Graphviz refused; `messages` may say why
  std::vector<Point> centres;                      // for each node
  std::vector<Route> routes;                       // for each edge from tail to head, Bézier; no points where there is none
  std::vector<std::optional<Point>> labels;        // for each edge
  std::vector<Rect> clusters;                      // for each cluster
  std::string messages;                            // what Graphviz had to say, as it said it, at most 2 kB
};

/// Loads the code of the job's engine into this process, so that children find it there. Does not fail: where there is
/// none, the answer to the job says so.
void load_graphviz(const GraphvizJob& job);

/// Builds the graph, lays it out and reads the positions back, in this process: it may crash, hang, exit or depend on what
/// was laid out before, so call it in a fresh child only (graph/contained.h).
[[nodiscard]] GraphvizAnswer answer_graphviz_job(const GraphvizJob& job);

/// The answer as bytes for a pipe, and back. None where the bytes are no answer to a job with so many nodes, edges and
/// clusters, or a number in them is not finite.
[[nodiscard]] std::string pack(const GraphvizAnswer& answer);
[[nodiscard]] std::optional<GraphvizAnswer> unpack(std::string_view bytes, const GraphvizJob& job);

}  // namespace coopnet
