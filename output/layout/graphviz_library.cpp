#include "output/layout/graphviz_library.h"

#include <dlfcn.h>

#include "output/layout/graphviz_graph.h"

namespace coopnet {
namespace {

template <class Function>
Function function(void* library, const char* name) {
  return reinterpret_cast<Function>(dlsym(library, name));
}

GraphvizLibrary load_library() {
  GraphvizLibrary library;
  void* file = dlopen(COOPNET_GVC, RTLD_LAZY | RTLD_LOCAL);
  if (file == nullptr) return library;
  library.context = function<decltype(library.context)>(file, "gvContext");
  library.context_with = function<decltype(library.context_with)>(file, "gvContextPlugins");
  library.lay_out = function<decltype(library.lay_out)>(file, "gvLayout");
  const bool whole = library.context != nullptr && library.context_with != nullptr && library.lay_out != nullptr;
  return whole ? library : GraphvizLibrary{};
}

GraphvizPlugin load_plugin(const char* path, const char* symbol) {
  if (*path == 0) return {};
  void* file = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
  return {symbol, file == nullptr ? nullptr : dlsym(file, symbol)};
}

}  // namespace

const GraphvizLibrary& graphviz_library() {
  static const GraphvizLibrary library = load_library();
  return library;
}

GraphvizPlugin graphviz_plugin(std::string_view engine) {
  if (engine == "dot") {
    static const GraphvizPlugin dot = load_plugin(COOPNET_GVPLUGIN_DOT, "gvplugin_dot_layout_LTX_library");
    return dot;
  }
  static const GraphvizPlugin others = load_plugin(COOPNET_GVPLUGIN_NEATO, "gvplugin_neato_layout_LTX_library");
  return others;
}

void load_graphviz(const GraphvizJob& job) {
  static_cast<void>(graphviz_library());
  if (job.plugins == GraphvizPlugins::direct) static_cast<void>(graphviz_plugin(job.engine));
}

}  // namespace coopnet
