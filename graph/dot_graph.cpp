#include "graph/dot_graph.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <unistd.h>
#include <unordered_map>
#include <utility>

#include <graphviz/cgraph.h>

#include "graph/contained.h"

namespace coopnet {
namespace {

/// The graph goes from the child to its parent as numbers of four bytes, least first, and texts with their lengths.
class Writer {
 public:
  void number(std::uint64_t value) {
    for (int byte = 0; byte < 4; ++byte) bytes_ += static_cast<char>(value >> (8 * byte) & 0xFF);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (int byte = 0; byte < 4; ++byte) value |= std::uint32_t{static_cast<unsigned char>(take(1)[0])} << (8 * byte);
    return value;
  }
  std::string text() { return std::string(take(number())); }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  template <class Item, class Read>
  std::vector<Item> list(Read read) {
    std::vector<Item> items(number());
    for (Item& item : items) read(item);
    return items;
  }

 private:
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) throw std::length_error("a short message");
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  std::string_view bytes_;
};

void write(Writer& out, const DotAttributes& attributes) {
  out.number(attributes.size());
  for (const DotAttribute& attribute : attributes) {
    out.number(attribute.name);
    out.number(attribute.value.text * std::uint64_t{2} + (attribute.value.html ? 1 : 0));
  }
}

DotAttributes read_attributes(Reader& in) {
  return in.list<DotAttribute>([&](DotAttribute& attribute) {
    attribute.name = in.number();
    const std::uint32_t both = in.number();
    attribute.value = {both / 2, both % 2 == 1};
  });
}

std::string to_bytes(const DotGraph& graph) {
  Writer out;
  out.number(graph.directed);
  out.number(graph.strict);
  out.number(graph.strings.size());
  for (const std::string& text : graph.strings) out.text(text);
  out.number(graph.name);
  write(out, graph.attributes);
  out.number(graph.nodes.size());
  for (const DotNode& node : graph.nodes) {
    out.number(node.name);
    out.number(node.cluster ? *node.cluster + 1 : 0);
    write(out, node.attributes);
  }
  out.number(graph.edges.size());
  for (const DotEdge& edge : graph.edges) {
    out.number(edge.tail);
    out.number(edge.head);
    write(out, edge.attributes);
  }
  out.number(graph.clusters.size());
  for (const DotAttributes& attributes : graph.clusters) write(out, attributes);
  return out.take();
}

DotGraph read_graph(Reader& in) {
  DotGraph graph;
  graph.directed = in.number() != 0;
  graph.strict = in.number() != 0;
  graph.strings = in.list<std::string>([&](std::string& text) { text = in.text(); });
  graph.name = in.number();
  graph.attributes = read_attributes(in);
  graph.nodes = in.list<DotNode>([&](DotNode& node) {
    node.name = in.number();
    if (const std::uint32_t cluster = in.number(); cluster != 0) node.cluster = cluster - 1;
    node.attributes = read_attributes(in);
  });
  graph.edges = in.list<DotEdge>([&](DotEdge& edge) {
    edge.tail = in.number();
    edge.head = in.number();
    edge.attributes = read_attributes(in);
  });
  graph.clusters = in.list<DotAttributes>([&](DotAttributes& attributes) { attributes = read_attributes(in); });
  return graph;
}

/// Takes a cgraph graph apart.
class Taker {
 public:
  explicit Taker(Agraph_t* graph) : graph_(graph) {}

  DotGraph take() {
    result_.directed = agisdirected(graph_) != 0;
    result_.strict = agisstrict(graph_) != 0;
    const char* const name = agnameof(graph_);
    // A nameless graph has a made-up name that begins with a percent sign.
    result_.name = string(name == nullptr || name[0] == '%' ? "" : name);
    result_.attributes = attributes(graph_, symbols(AGRAPH));
    take_nodes();
    take_edges();
    take_clusters();
    return std::move(result_);
  }

 private:
  using Symbols = std::vector<Agsym_t*>;

  std::uint32_t string(const char* text) {
    const auto [found, is_new] = known_.try_emplace(text, static_cast<std::uint32_t>(result_.strings.size()));
    if (is_new) result_.strings.emplace_back(text);
    return found->second;
  }

  /// In the order in which the text declares them; cgraph itself keeps them by name.
  Symbols symbols(int type) {
    Symbols list;
    for (Agsym_t* symbol = agnxtattr(graph_, type, nullptr); symbol != nullptr; symbol = agnxtattr(graph_, type, symbol))
      list.push_back(symbol);
    std::sort(list.begin(), list.end(), [](const Agsym_t* a, const Agsym_t* b) { return a->id < b->id; });
    return list;
  }

  DotAttributes attributes(void* item, const Symbols& list) {
    DotAttributes result;
    for (Agsym_t* const symbol : list) {
      char* const value = agxget(item, symbol);
      if (value == nullptr || *value == '\0') continue;
      result.push_back({string(symbol->name), {string(value), aghtmlstr(value) != 0}});
    }
    return result;
  }

  void take_nodes() {
    const Symbols list = symbols(AGNODE);
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
      numbers_.emplace(node, static_cast<std::uint32_t>(result_.nodes.size()));
      DotNode& taken = result_.nodes.emplace_back();
      taken.name = string(agnameof(node));
      taken.attributes = attributes(node, list);
    }
  }

  void take_edges() {
    const Symbols list = symbols(AGEDGE);
    std::vector<Agedge_t*> edges;
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node))
      for (Agedge_t* edge = agfstout(graph_, node); edge != nullptr; edge = agnxtout(graph_, edge)) edges.push_back(edge);
    std::sort(edges.begin(), edges.end(), [](Agedge_t* a, Agedge_t* b) { return AGSEQ(a) < AGSEQ(b); });
    result_.edges.reserve(edges.size());
    for (Agedge_t* const edge : edges) {
      DotEdge& taken = result_.edges.emplace_back();
      taken.tail = numbers_.at(agtail(edge));
      taken.head = numbers_.at(aghead(edge));
      taken.attributes = attributes(edge, list);
    }
  }

  void take_clusters() {
    // Outer subgraphs come before inner ones, so that the innermost cluster is the last to claim a node.
    std::vector<Agraph_t*> open = {graph_};
    while (!open.empty()) {
      Agraph_t* const parent = open.back();
      open.pop_back();
      if (parent != graph_ && std::strncmp(agnameof(parent), "cluster", 7) == 0) {
        for (Agnode_t* node = agfstnode(parent); node != nullptr; node = agnxtnode(parent, node))
          result_.nodes[numbers_.at(node)].cluster = static_cast<std::uint32_t>(result_.clusters.size());
        result_.clusters.push_back(attributes(parent, symbols(AGRAPH)));
      }
      for (Agraph_t* inner = agfstsubg(parent); inner != nullptr; inner = agnxtsubg(inner)) open.push_back(inner);
    }
  }

  Agraph_t* graph_;
  DotGraph result_;
  std::unordered_map<std::string, std::uint32_t> known_;
  std::unordered_map<const Agnode_t*, std::uint32_t> numbers_;
};

/// A text to read, as the channel that cgraph reads from.
struct Channel {
  std::string_view rest;
};

int read_channel(void* channel, char* buffer, int size) {
  std::string_view& rest = static_cast<Channel*>(channel)->rest;
  const std::size_t count = std::min(rest.size(), static_cast<std::size_t>(std::max(size, 0)));
  std::memcpy(buffer, rest.data(), count);
  rest.remove_prefix(count);
  return static_cast<int>(count);
}

/// What the C library's standard error takes while this lives. cgraph's own way to hand its messages over fails on long ones.
class StandardError {
 public:
  StandardError() : file_(std::tmpfile()) {
    if (file_ != nullptr) ::dup2(::fileno(file_), STDERR_FILENO);
  }
  StandardError(const StandardError&) = delete;
  StandardError& operator=(const StandardError&) = delete;
  ~StandardError() {
    if (file_ != nullptr) std::fclose(file_);
  }
  [[nodiscard]] std::string text() const {
    constexpr std::size_t most = 65536;
    std::string text(most, '\0');
    if (file_ != nullptr) std::rewind(file_);
    text.resize(file_ == nullptr ? 0 : std::fread(text.data(), 1, text.size(), file_));
    return text;
  }

 private:
  std::FILE* file_;
};

/// In the child: the messages, and the graph where there is one.
std::string parse_here(std::string_view content) {
  const StandardError messages;
  Channel channel{content};
  Agiodisc_t io = AgIoDisc;
  io.afread = &read_channel;
  Agdisc_t discipline = {&AgMemDisc, &AgIdDisc, &io};
  Agraph_t* const graph = agread(&channel, &discipline);
  Writer out;
  out.text(messages.text());
  // The process ends with this work: the graph is not closed.
  return out.take() + (graph == nullptr ? std::string() : to_bytes(Taker(graph).take()));
}

}  // namespace

DotParse parse_dot(std::string_view content) {
  ContainedLimits limits;
  limits.seconds = 20;
  limits.memory = std::size_t{4} << 30;
  const ContainedReport report = run_contained([&] { return parse_here(content); }, limits);
  DotParse parse;
  switch (report.outcome) {
    case ContainedOutcome::done: {
      Reader in(report.answer);
      parse.messages = in.text();
      if (!in.at_end()) parse.graph = read_graph(in);
      break;
    }
    case ContainedOutcome::out_of_time: parse.fault = DotParse::Fault::timed_out; break;
    case ContainedOutcome::not_started: parse.fault = DotParse::Fault::not_started; break;
    case ContainedOutcome::out_of_memory:
    case ContainedOutcome::crashed:
    case ContainedOutcome::exited: parse.fault = DotParse::Fault::crashed; break;
  }
  return parse;
}

}  // namespace coopnet
