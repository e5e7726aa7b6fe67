// Graphviz's code, loaded when the first layout is asked for: most commands need none of it, and an engine needs a part.
//
// For output/layout/graphviz* alone, since Graphviz's types cross this header.
#pragma once

#include <graphviz/gvc.h>

#include <string_view>

namespace coopnet {

/// What is called of libgvc; null pointers where it cannot be loaded.
struct GraphvizLibrary {
  decltype(&gvContext) context = nullptr;
  decltype(&gvContextPlugins) context_with = nullptr;
  decltype(&gvLayout) lay_out = nullptr;
};
[[nodiscard]] const GraphvizLibrary& graphviz_library();

/// The plugin that has an engine, under the name by which Graphviz takes it; null where it cannot be loaded.
struct GraphvizPlugin {
  const char* symbol = nullptr;
  void* library = nullptr;
};
[[nodiscard]] GraphvizPlugin graphviz_plugin(std::string_view engine);

}  // namespace coopnet
