#include "output/layout/attribute_engines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "output/layout/engines.h"
#include "output/layout/graphviz_attributes.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LayoutOptions engine(const std::string& name) {
  LayoutOptions options;
  options.engine = name;
  return options;
}

TEST(AttributeEngines, ThoseThatUseAnAttribute) {
  EXPECT_THAT(engines_that_use("rankdir"), ElementsAre("dot"));
  EXPECT_THAT(engines_that_use("len"), ElementsAre("neato", "fdp"));
  EXPECT_THAT(engines_that_use("nodesep"), IsEmpty());  // all
  EXPECT_THAT(engines_that_use(""), IsEmpty());
}

TEST(AttributeEngines, EveryAttributeThatIsLimitedPassesAndEveryEngineIsOne) {
  for (const GraphvizPart part : {GraphvizPart::graph, GraphvizPart::node, GraphvizPart::edge})
    for (const std::string& name : graphviz_attribute_names(part))
      for (const std::string& one : engines_that_use(name)) {
        const Engine* const found = find_engine(one);
        ASSERT_NE(found, nullptr) << name;
        EXPECT_TRUE(has(found->honours, Honours::graphviz_attributes)) << name;
      }
}

TEST(AttributeEngines, WhatAnEngineDoesNotUseIsTold) {
  LayoutOptions options = engine("dot");
  options.graph_attributes = {{"epsilon", "0.1"}, {"maxiter", "5"}, {"ranksep", "1"}, {"epsilon", "0.2"}};
  options.edge_attributes = {{"len", "3"}, {"minlen", "2"}};
  EXPECT_THAT(unused_attributes(options),
              ElementsAre("the layout `dot` does not use the attribute `epsilon`; neato does",
                          "the layout `dot` does not use the attribute `maxiter`; neato and fdp do",
                          "the layout `dot` does not use the attribute `len`; neato and fdp do"));
  options = engine("neato");
  options.graph_attributes = {{"overlap", "prism"}, {"splines", "line"}};
  EXPECT_THAT(unused_attributes(options), IsEmpty());
  options = engine("auto");  // which warns that it takes none
  options.graph_attributes = {{"overlap", "prism"}};
  EXPECT_THAT(unused_attributes(options), IsEmpty());
}

}  // namespace
}  // namespace coopnet
