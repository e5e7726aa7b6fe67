#include "output/layout/graphviz_graph.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "graph/contained.h"
#include "output/layout/graphviz_library.h"
#include "output/number.h"

namespace coopnet {
namespace {

// Graphviz calls back without a word of whose layout it speaks; the process is a child that makes only one.
constinit std::array<char, 2048> said{};
constinit std::size_t said_length = 0;

int hear(char* message) noexcept {
  const std::size_t length = std::min(std::strlen(message), said.size() - said_length);
  std::memcpy(said.data() + said_length, message, length);
  said_length += length;
  return 0;
}

GVC_t* context(const GraphvizLibrary& library, const GraphvizJob& job) {
  const GraphvizPlugin plugin = job.plugins == GraphvizPlugins::direct ? graphviz_plugin(job.engine) : GraphvizPlugin{};
  if (plugin.library == nullptr) return library.context();
  // Graphviz keeps the list; the process is a child that makes only one context.
  static const std::array<lt_symlist_t, 2> list{{{plugin.symbol, plugin.library}, {nullptr, nullptr}}};
  return library.context_with(list.data(), 0);
}

/// cgraph takes its strings as char* and copies them.
char* c(std::string& text) { return text.data(); }

void set(void* object, std::string name, std::string value) {
  std::string none;
  agsafeset(object, c(name), c(value), c(none));
}

void set_default(Agraph_t* graph, int kind, std::string name, std::string value) { agattr(graph, kind, c(name), c(value)); }

void set_all(void* object, const GraphvizAttributes& attributes) {
  for (const auto& [name, value] : attributes) set(object, name, value);
}

/// An empty table of just that size: the room of a text that coopnet writes later.
void set_label(Agraph_t* graph, void* object, Size size) {
  const auto whole = [](double value) { return number(std::clamp(std::ceil(value), 1.0, 60000.0), 0); };
  std::string table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"" +
                      whole(size.width) + "\" HEIGHT=\"" + whole(size.height) + "\"><TR><TD></TD></TR></TABLE>";
  std::string name = "label";
  std::string none;
  char* html = agstrdup_html(graph, c(table));
  agsafeset(object, c(name), html, c(none));
}

bool any(Size size) { return size.width > 0 && size.height > 0; }

struct Built {
  Agraph_t* graph = nullptr;
  std::vector<Agnode_t*> nodes;
  std::vector<Agedge_t*> edges;
  std::vector<Agraph_t*> clusters;
};

Built build(const GraphvizJob& job) {
  Built built;
  std::string name = "g";
  built.graph = agopen(c(name), Agdirected, nullptr);
  Agraph_t* graph = built.graph;
  for (const auto& [key, value] : job.graph) set_default(graph, AGRAPH, key, value);
  const GraphvizAttributes node_defaults{
      {"shape", "box"}, {"fixedsize", "true"}, {"label", ""}, {"width", "0.75"}, {"height", "0.5"}};
  for (const auto& [key, value] : node_defaults) set_default(graph, AGNODE, key, value);
  for (const auto& [key, value] : job.node) set_default(graph, AGNODE, key, value);
  for (const auto& [key, value] : job.edge) set_default(graph, AGEDGE, key, value);

  for (std::size_t i = 0; i < job.clusters.size(); ++i) {
    name = "cluster" + std::to_string(i);
    built.clusters.push_back(agsubg(graph, c(name), 1));
    if (any(job.clusters[i].label)) set_label(graph, built.clusters.back(), job.clusters[i].label);
  }
  for (std::size_t i = 0; i < job.nodes.size(); ++i) {
    const auto& from = job.nodes[i];
    name = "n" + std::to_string(i);
    Agnode_t* node = agnode(graph, c(name), 1);
    built.nodes.push_back(node);
    set(node, "width", number(std::ceil(from.size.width) / 72, 6));
    set(node, "height", number(std::ceil(from.size.height) / 72, 6));
    set_all(node, from.attributes);
    if (from.cluster) agsubnode(built.clusters[*from.cluster], node, 1);
  }
  for (std::size_t i = 0; i < job.edges.size(); ++i) {
    const auto& from = job.edges[i];
    name = "e" + std::to_string(i);
    Agedge_t* edge = agedge(graph, built.nodes[from.tail], built.nodes[from.head], c(name), 1);
    built.edges.push_back(edge);
    if (any(from.label)) set_label(graph, edge, from.label);
    set_all(edge, from.attributes);
  }
  return built;
}

/// In y downward, and in steps far below what can be seen: the last digits of some engines follow from addresses in memory.
Point flipped(pointf p) { return {std::nearbyint(p.x * 1024) / 1024, std::nearbyint(p.y * -1024) / 1024}; }

Route read_route(Agedge_t* edge) {
  Route route{{}, true};
  const splines* course = ED_spl(edge);
  // Several pieces come from merged links, whose middle is one line for all: the router draws those.
  if (course == nullptr || course->size != 1) return route;
  const bezier& piece = course->list[0];
  if (piece.size < 4 || piece.size % 3 != 1) return route;
  for (int i = 0; i < piece.size; ++i) route.points.push_back(flipped(piece.list[i]));
  return route;
}

void read(const Built& built, GraphvizAnswer& answer) {
  for (Agnode_t* node : built.nodes) answer.centres.push_back(flipped(ND_coord(node)));
  for (Agedge_t* edge : built.edges) {
    answer.routes.push_back(read_route(edge));
    const textlabel_t* label = ED_label(edge);
    const bool placed = label != nullptr && label->set;
    answer.labels.push_back(placed ? std::optional(flipped(label->pos)) : std::nullopt);
  }
  for (Agraph_t* cluster : built.clusters) {
    std::string record = "Agraphinfo_t";
    if (aggetrec(cluster, c(record), 0) == nullptr) {  // the engine knows no clusters
      answer.clusters.push_back({});
      continue;
    }
    const boxf box = GD_bb(cluster);
    const Point low = flipped(box.LL);
    const Point high = flipped(box.UR);
    answer.clusters.push_back({low.x, high.y, high.x, low.y});
  }
}

}  // namespace

GraphvizAnswer answer_graphviz_job(const GraphvizJob& job) {
  GraphvizAnswer answer;
  said_length = 0;
  agseterrf(hear);
  std::srand(job.seed);
  srand48(job.seed);
  const GraphvizLibrary& library = graphviz_library();
  if (library.lay_out == nullptr) {
    answer.messages = "its library cannot be loaded";
    return answer;
  }
  GVC_t* graphviz = context(library, job);
  fill_holes_in_memory();  // loading has freed what it read names and configurations into
  const Built built = build(job);
  if (graphviz != nullptr && library.lay_out(graphviz, built.graph, job.engine.c_str()) == 0) {
    read(built, answer);
    answer.laid_out = true;
  }
  answer.messages.assign(said.data(), said_length);
  return answer;
}

}  // namespace coopnet
