#include "output/layout/graphviz_attributes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace coopnet {
namespace {

constexpr auto kGraph = GraphvizPart::graph;
constexpr auto kNode = GraphvizPart::node;
constexpr auto kEdge = GraphvizPart::edge;

void expect_fine(GraphvizPart part, std::string_view name, std::string_view value) {
  const auto problem = check_graphviz_attribute(part, name, value);
  EXPECT_FALSE(problem) << name << "=" << value << ": " << problem->message;
}

void expect_problem(GraphvizPart part, std::string_view name, std::string_view value, std::string_view message,
                    std::string_view hint) {
  const auto problem = check_graphviz_attribute(part, name, value);
  ASSERT_TRUE(problem) << name << "=" << value;
  EXPECT_EQ(problem->message, message);
  EXPECT_EQ(problem->hint, hint);
}

TEST(GraphvizAttributes, PassWhatIsForTheLayout) {
  expect_fine(kGraph, "rankdir", "LR");
  expect_fine(kGraph, "nodesep", "0.5");
  expect_fine(kGraph, "ranksep", "1.2 equally");
  expect_fine(kGraph, "ranksep", "equally");
  expect_fine(kGraph, "overlap", "prism100");
  expect_fine(kGraph, "overlap", "scalexy");
  expect_fine(kGraph, "sep", "+4,5");
  expect_fine(kGraph, "size", "6,4!");
  expect_fine(kGraph, "ratio", "compress");
  expect_fine(kGraph, "ratio", "0.7");
  expect_fine(kGraph, "start", "random42");
  expect_fine(kGraph, "start", "7");
  expect_fine(kGraph, "pack", "true");
  expect_fine(kGraph, "pack", "12");
  expect_fine(kGraph, "packmode", "array_u3");
  expect_fine(kGraph, "normalize", "90");
  expect_fine(kEdge, "len", "2");
  expect_fine(kEdge, "headport", "nw");
  expect_fine(kEdge, "samehead", "a_1");
  expect_fine(kNode, "group", "middle");
}

TEST(GraphvizAttributes, TellAMisspeltName) {
  expect_problem(kGraph, "rankspe", "1", "Graphviz has no graph attribute `rankspe`", "did you mean `ranksep`?");
  expect_problem(kEdge, "lenn", "1", "Graphviz has no edge attribute `lenn`", "did you mean `len`?");
  expect_problem(kNode, "qqqqqqqq", "1", "Graphviz has no node attribute `qqqqqqqq`", "");
}

TEST(GraphvizAttributes, TellTheRightPlace) {
  expect_problem(kGraph, "len", "2", "`len` is an attribute of edges, not of graphs", "use -E len=2");
  expect_problem(kNode, "rankdir", "LR", "`rankdir` is an attribute of graphs, not of nodes", "use -G rankdir=LR");
  expect_problem(kEdge, "ordering", "out", "`ordering` is an attribute of graphs and nodes, not of edges", "use -G ordering=out");
}

TEST(GraphvizAttributes, TellAMisspeltValue) {
  expect_problem(kGraph, "rankdir", "RTL", "`rankdir` takes `TB`, `LR`, `BT` or `RL`, not `RTL`", "did you mean `RL`?");
  expect_problem(kGraph, "nodesep", "wide", "`nodesep` takes a number from 0.02 to 50, not `wide`", "");
  expect_problem(kGraph, "nodesep", "nan", "`nodesep` takes a number from 0.02 to 50, not `nan`", "");
  expect_problem(kGraph, "nodesep", "1e300", "`nodesep` takes a number from 0.02 to 50, not `1e300`", "");
  expect_problem(kGraph, "maxiter", "1.5", "`maxiter` takes a whole number from 1 to 100000, not `1.5`", "");
  expect_problem(kGraph, "sep", "1,2,3", "`sep` takes a number from 0 to 100, or two such with a comma between, not `1,2,3`", "");
  expect_problem(kGraph, "sep", "", "`sep` takes a number from 0 to 100, or two such with a comma between, not ``", "");
  expect_problem(kGraph, "ratio", "fil",
                 "`ratio` takes `fill`, `compress`, `expand`, `auto` or a number from 0.05 to 20, not `fil`",
                 "did you mean `fill`?");
  expect_problem(kEdge, "samehead", "a b\"", "`samehead` takes letters, digits and `_`, not `a b\"`", "");
  expect_problem(kGraph, "splines", "ortho",
                 "`splines` takes `true`, `false`, `none`, `line`, `polyline`, `curved`, `spline` or `compound`, not `ortho`",
                 "use --links orthogonal");
  EXPECT_TRUE(check_graphviz_attribute(kGraph, "overlap", "prism999999999"));
}

TEST(GraphvizAttributes, RefuseWhatIsCoopnetsOwn) {
  expect_problem(kNode, "shape", "box",
                 "`shape` cannot be set: coopnet draws the actors' outlines and measures their sizes itself",
                 "--font-size and --size-by change the sizes");
  expect_problem(kNode, "fontname", "\"><script>", "`fontname` cannot be set: coopnet writes and measures the texts itself",
                 "see --labels, --link-labels, --title and --font-size");
  expect_problem(kEdge, "color", "red", "`color` cannot be set: coopnet draws the colours and lines itself", "see --theme");
  expect_problem(kNode, "pos", "1,2!", "`pos` cannot be set: positions are not given through Graphviz", "use --pin ID=x,y");
  expect_problem(kGraph, "layout", "dot", "`layout` cannot be set: the engine is chosen otherwise", "use --layout");
  for (const char* name : {"label", "width", "height", "image", "URL", "href", "target", "tooltip", "id", "class", "stylesheet",
                           "fixedsize", "arrowhead", "rotate", "root", "lhead"}) {
    for (const auto part : {kGraph, kNode, kEdge}) {
      const auto problem = check_graphviz_attribute(part, name, "x");
      ASSERT_TRUE(problem) << name;
      EXPECT_THAT(problem->message, testing::HasSubstr("cannot be set")) << name;
    }
  }
}

TEST(GraphvizAttributes, AreListedInOrder) {
  for (const auto part : {kGraph, kNode, kEdge}) {
    const auto names = graphviz_attribute_names(part);
    EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
    EXPECT_GT(names.size(), 3u);
  }
  EXPECT_THAT(graphviz_attribute_names(kEdge), testing::Contains("len"));
  EXPECT_THAT(graphviz_attribute_names(kGraph), testing::Not(testing::Contains("len")));
}

}  // namespace
}  // namespace coopnet
