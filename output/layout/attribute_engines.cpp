#include "output/layout/attribute_engines.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "output/layout/engines.h"

namespace coopnet {
namespace {

struct Use {
  std::string_view attribute;
  std::string_view engines;  // separated by spaces
};

constexpr Use uses[] = {
    {"Damping", "neato"}, {"K", "fdp sfdp"}, {"area", "patchwork"}, {"clusterrank", "dot"}, {"compound", "dot"},
    {"constraint", "dot"}, {"defaultdist", "neato"}, {"dim", "neato fdp sfdp"}, {"dimen", "neato fdp sfdp"},
    {"diredgeconstraints", "neato"}, {"epsilon", "neato"}, {"esep", "neato fdp sfdp twopi circo osage"}, {"group", "dot"},
    {"len", "neato fdp"}, {"levels", "sfdp"}, {"levelsgap", "neato"}, {"maxiter", "neato fdp"}, {"mclimit", "dot"},
    {"mindist", "circo"}, {"minlen", "dot"}, {"mode", "neato sfdp"}, {"model", "neato"}, {"newrank", "dot"},
    {"normalize", "neato fdp sfdp twopi circo"}, {"notranslate", "neato"}, {"nslimit", "dot"}, {"nslimit1", "dot"},
    {"oneblock", "circo"}, {"ordering", "dot"}, {"overlap", "neato fdp sfdp twopi circo"},
    {"overlap_scaling", "neato fdp sfdp twopi circo"}, {"overlap_shrink", "neato fdp sfdp twopi circo"}, {"pin", "neato fdp"},
    {"quadtree", "sfdp"}, {"rankdir", "dot"}, {"ranksep", "dot twopi"}, {"remincross", "dot"}, {"repulsiveforce", "sfdp"},
    {"rotation", "sfdp"}, {"samehead", "dot"}, {"sametail", "dot"}, {"scale", "neato fdp sfdp twopi circo"},
    {"searchsize", "dot"}, {"sep", "neato fdp sfdp twopi circo osage"}, {"smoothing", "sfdp"}, {"start", "neato fdp sfdp"},
    {"voro_margin", "neato fdp sfdp twopi circo"},
};

std::string list_of(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) list += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return list;
}

}  // namespace

std::vector<std::string> engines_that_use(std::string_view attribute) {
  const auto* const found =
      std::find_if(std::begin(uses), std::end(uses), [&](const Use& use) { return use.attribute == attribute; });
  std::vector<std::string> engines;
  if (found == std::end(uses)) return engines;
  for (std::string_view rest = found->engines; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    engines.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return engines;
}

std::vector<std::string> unused_attributes(const LayoutOptions& options) {
  std::vector<std::string> sentences;
  const Engine* const engine = find_engine(options.engine);
  if (engine == nullptr || !has(engine->honours, Honours::graphviz_attributes)) return sentences;
  std::set<std::string_view> told;
  for (const auto* attributes : {&options.graph_attributes, &options.node_attributes, &options.edge_attributes})
    for (const auto& [name, value] : *attributes) {
      const std::vector<std::string> users = engines_that_use(name);
      if (users.empty() || std::find(users.begin(), users.end(), engine->name) != users.end()) continue;
      if (!told.insert(name).second) continue;
      sentences.push_back("the layout `" + std::string(engine->name) + "` does not use the attribute `" + name + "`; " +
                          list_of(users) + (users.size() == 1 ? " does" : " do"));
    }
  return sentences;
}

}  // namespace coopnet
