// Figures of the bundled network for tests, laid out in little time.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "graph/bundled.h"
#include "graph/read.h"
#include "graph/select.h"
#include "output/figure/figure.h"

namespace coopnet {

inline Network bundled() {
  const BundledNetwork& first = bundled_networks().front();
  return read(std::make_shared<const SourceText>("@" + std::string(first.name), std::string(first.content)), Format::toml)
      .network;
}

inline Selected overview() {
  Selection selection;
  selection.not_kinds = {"person", "place", "region"};
  selection.fold = {"capability"};
  return select(bundled(), selection);
}

inline Selected all_of(Network network) { return {std::move(network), {}, {}, {}}; }

inline FigureOptions quick() {
  FigureOptions options;
  options.layout.engine = "grid";
  options.layout.effort = Effort::quick;
  return options;
}

inline std::vector<std::string> texts_of(const std::vector<TextItem>& items) {
  std::vector<std::string> texts;
  for (const TextItem& item : items) texts.push_back(item.text);
  return texts;
}

}  // namespace coopnet
