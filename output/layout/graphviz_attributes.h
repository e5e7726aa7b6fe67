// Which of Graphviz's attributes -G, -N and -E take, and which values.
//
// Graphviz swallows a misspelt attribute without a word, and some values make it crash. So every pair is looked up here
// first: layout attributes of Graphviz 2.42 pass; what would fight with the sizes, texts and lines that are coopnet's own
// is refused and the message says what to use instead; everything else is told with the nearest name or value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coopnet {

/// What an attribute is set on: all of the graph and its groups (-G), all actors (-N) or all links (-E).
enum class GraphvizPart { graph, node, edge };

struct AttributeProblem {
  std::string message;  // without a full stop: "Graphviz has no graph attribute `rankspe`"
  std::string hint;     // "did you mean `ranksep`?", or empty
};

/// Nothing where Graphviz may be given the pair; else what is wrong with it. Names and values are case-sensitive, as they
/// are for Graphviz. Does not fail.
[[nodiscard]] std::optional<AttributeProblem> check_graphviz_attribute(GraphvizPart part, std::string_view name,
                                                                       std::string_view value);

/// The names that pass for a part, in the order of the alphabet; for the manual and for completions.
[[nodiscard]] std::vector<std::string> graphviz_attribute_names(GraphvizPart part);

}  // namespace coopnet
