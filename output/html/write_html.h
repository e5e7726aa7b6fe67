// A figure as one self-contained HTML page: pan, zoom, search, a walk by keyboard, evidence, filters.
#pragma once

#include <string>
#include <vector>

#include "graph/network.h"
#include "output/scene/scene.h"

namespace coopnet {

struct HtmlOptions {
  std::vector<std::string> command;  // the command line that draws the figure, word by word
  std::vector<std::string> not_kinds;      // what its flags, or its view's, leave out: what the reader hides joins them
  std::vector<std::string> not_relations;
  std::vector<std::string> bases;          // what --basis keeps; empty: all
  bool drop_isolated = false;              // whether who is left without a link is left out
  std::string lang;                  // BCP 47; empty: the scene's
  std::string id_prefix;             // of the figure's ids; empty: derived
  std::string generator;             // the program and its version
};

/// The page. Its figure is the same SVG as a file's, so it prints as the plain figure; it makes no network request and needs no
/// other file, and a content security policy lets no script run but its own. Above 2,000 links these are drawn on a canvas, and
/// the page says so. `network` is what the scene shows: its actors and links in the scene's order. Same input, same bytes. Does
/// not fail.
[[nodiscard]] std::string write_html(const Scene& scene, const Network& network, const HtmlOptions& options = {});

}  // namespace coopnet
