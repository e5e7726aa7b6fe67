// What cgraph reads in a DOT text, as plain values.
//
// cgraph keeps the state of its scanner between calls, so that what it reads can depend on what it read before; it may call
// exit(), and hostile texts make it crash. It therefore runs in a process of its own (graph/contained.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coopnet {

/// A string or HTML string: an index into DotGraph::strings.
struct DotValue {
  std::uint32_t text = 0;
  bool html = false;
};

struct DotAttribute {
  std::uint32_t name = 0;  // index into DotGraph::strings
  DotValue value;
};

/// An item's attributes that are not empty, defaults included, in the order in which the text first names them.
using DotAttributes = std::vector<DotAttribute>;

struct DotNode {
  std::uint32_t name = 0;
  std::optional<std::uint32_t> cluster;  // the innermost subgraph "cluster…" that holds it: index into DotGraph::clusters
  DotAttributes attributes;
};

struct DotEdge {
  std::uint32_t tail = 0;  // indices into DotGraph::nodes
  std::uint32_t head = 0;
  DotAttributes attributes;
};

struct DotGraph {
  bool directed = false;
  bool strict = false;
  std::vector<std::string> strings;
  std::uint32_t name = 0;                // empty for a nameless graph
  DotAttributes attributes;
  std::vector<DotNode> nodes;            // in the order of the text
  std::vector<DotEdge> edges;            // likewise
  std::vector<DotAttributes> clusters;
};

struct DotParse {
  enum class Fault { none, crashed, timed_out, not_started };  // crashed: or out of memory
  std::optional<DotGraph> graph;  // none where the text is no graph
  std::string messages;           // what cgraph said, a line each
  Fault fault = Fault::none;
};

/// Reads the first graph of a text. Same text, same result, whatever was read before. The text must not hold a NUL character,
/// which cgraph takes for the end of a word. Does not throw.
[[nodiscard]] DotParse parse_dot(std::string_view content);

}  // namespace coopnet
