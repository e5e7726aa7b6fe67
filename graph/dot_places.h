// Where nodes, edges and attributes stand in a DOT text: cgraph reads the text, but does not say where it found what.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coopnet {

/// A stretch of bytes.
struct DotSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A statement's attributes: the places of their values by name.
using DotAttributePlaces = std::vector<std::pair<std::string, DotSpan>>;

struct DotPlaces {
  struct Problem {
    std::string message;
    DotSpan where;
  };
  struct Edge {
    DotSpan where;              // from the first end's name to the last one's
    std::size_t statement = 0;  // index in `edge_attributes`
  };
  std::optional<Problem> problem;                   // the first thing that is no DOT
  std::size_t end = 0;                              // behind the graph's closing brace
  std::optional<DotSpan> rest;                      // what follows it: the first word of another graph or of something else
  bool another_graph = false;                       // the rest begins as a graph does
  std::map<std::string, DotSpan> nodes;             // where each name stands first
  std::map<std::string, DotAttributePlaces> node_attributes;
  std::map<std::pair<std::string, std::string>, std::vector<Edge>> edges;  // between names, in the order of the text
  std::vector<DotAttributePlaces> edge_attributes;
  bool too_deep = false;                            // the problem is that braces nest more than 500 deep
  double edges_of_groups = 0;                       // at most so many edges do the edges between subgraphs stand for
};

/// Follows the grammar of DOT through the text's first graph. Stops at the first problem. Linear but for `edges_of_groups`, which
/// is an estimate from above.
[[nodiscard]] DotPlaces find_dot_places(std::string_view content);

}  // namespace coopnet
