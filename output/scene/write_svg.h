// Scene to SVG.
#pragma once

#include <string>
#include <vector>

#include "output/scene/embedded_font.h"
#include "output/scene/scene.h"

namespace coopnet {

struct SvgOptions {
  std::string id_prefix = {};  // empty: derived from the content and `name`
  std::string name = {};       // the output's name, for the derived prefix
  bool xml_declaration = true; // not for inline HTML
  std::vector<EmbeddedFont> fonts = {};  // travel with the figure, before the fonts of the reader; empty: none
  std::string source = {};     // what the figure carries (graph/figure_source.h); empty: nothing. Ids do not depend on it
  std::string version = {};    // of the program, with the source
};

/// The figure as SVG text, after docs/svg-profile.md. Same scene and options, same bytes. Does not fail.
[[nodiscard]] std::string write_svg(const Scene& scene, const SvgOptions& options = {});

}  // namespace coopnet
