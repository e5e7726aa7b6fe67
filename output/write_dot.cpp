#include "output/write_dot.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <mutex>
#include <new>
#include <string_view>
#include <vector>

#include <graphviz/cgraph.h>

#include "graph/dot_fields.h"
#include "graph/dot_text.h"
#include "output/dot_looks.h"

namespace coopnet {
namespace {

/// cgraph writes each string as one piece, and leaves bare what it takes for a word or a number: words of letters beyond ASCII,
/// which are DOT but which other readers of DOT do not know, and "-.", which it does not read back itself.
bool needs_quotes(std::string_view piece) {
  if (piece.empty() || piece[0] == '"') return false;
  bool number = true;
  bool digits = false;
  for (const char c : piece) {
    if (static_cast<unsigned char>(c) >= 0x80) return true;
    const bool digit = c >= '0' && c <= '9';
    digits = digits || digit;
    number = number && (digit || c == '-' || c == '.');
  }
  return number && !digits;
}

int put_piece(void* channel, const char* piece) noexcept {
  std::string& text = *static_cast<std::string*>(channel);
  try {
    const std::string_view view = piece;
    const bool quoted = needs_quotes(view);
    if (quoted) text += '"';
    text += view;
    if (quoted) text += '"';
    return 0;
  } catch (const std::bad_alloc&) {
    return EOF;
  }
}

int flush_nothing(void*) noexcept { return 0; }

/// cgraph's functions take texts that they do not change as `char*`.
char* mutable_text(const std::string& text) { return const_cast<char*>(text.c_str()); }

/// Names that cgraph reserves for itself begin with a percent sign; a lone backslash stands in no encoded text.
std::string node_name(const std::string& id) {
  const std::string name = encode_dot_text(id);
  return name.starts_with('%') ? "\\" + name : name;
}

/// Whether somebody who reads nodes and edges in the order in which cgraph writes them meets them in the network's order: cgraph
/// writes each node, then its edges in the order of the nodes at their other end, each after that node.
struct WrittenOrder {
  bool nodes = true;
  bool edges = true;
};

WrittenOrder written_order(const Network& network) {
  WrittenOrder order;
  std::vector<std::vector<Network::LinkRef>> out(network.actor_count());
  for (const auto link : network.links()) out[network.from(link)].push_back(link);
  Network::ActorRef next = 0;
  std::size_t link_next = 0;
  for (Network::ActorRef actor = 0; actor < network.actor_count(); ++actor) {
    if (actor >= next) next = actor + 1;
    std::stable_sort(out[actor].begin(), out[actor].end(),
                     [&](const auto& a, const auto& b) { return network.to(a) < network.to(b); });
    for (const auto link : out[actor]) {
      const auto to = network.to(link);
      if (to > next) order.nodes = false;
      if (to == next) ++next;
      if (network.link(link).order != link_next++) order.edges = false;
    }
  }
  return order;
}

class DotWriter {
 public:
  explicit DotWriter(const Network& network) : network_(network), order_(written_order(network)) {
    io_.putstr = &put_piece;
    io_.flush = &flush_nothing;
    discipline_.io = &io_;
    const std::string name = encode_dot_text(network.info.id);
    graph_.reset(agopen(network.info.id.empty() ? nullptr : mutable_text(name), Agdirected, &discipline_));
  }

  std::string write() {
    put_defaults();
    for (const auto& [name, value] : to_fields(network_)) set_default(AGRAPH, encode_dot_text(name), encode_dot_text(value));
    std::vector<Agnode_t*> nodes;
    for (Network::ActorRef actor = 0; actor < network_.actor_count(); ++actor) nodes.push_back(put_actor(actor));
    for (const auto link : network_.links()) put_link(link, nodes[network_.from(link)], nodes[network_.to(link)]);
    std::string text;
    if (agwrite(graph_.get(), &text) == EOF) throw std::bad_alloc();
    return text;
  }

 private:
  struct Close {
    void operator()(Agraph_t* graph) const { agclose(graph); }
  };

  void set_default(int type, const std::string& name, const std::string& value) {
    agattr(graph_.get(), type, mutable_text(name), mutable_text(value));
  }

  void put_defaults() {
    set_default(AGRAPH, std::string(dot_format_field), std::string(dot_format));
    // No string is broken into lines.
    set_default(AGRAPH, "linelength", "0");
    set_default(AGRAPH, "overlap", "false");
    set_default(AGRAPH, "splines", "true");
    set_default(AGRAPH, "fontname", "Arial");
    if (!network_.info.title.empty()) {
      set_default(AGRAPH, "label", encode_dot_label(network_.info.title));
      set_default(AGRAPH, "labelloc", "t");
    }
    set_default(AGNODE, "fontname", "Arial");
    set_default(AGNODE, "fontsize", "9");
    set_default(AGEDGE, "fontname", "Arial");
    set_default(AGEDGE, "fontsize", "8");
  }

  void set(void* item, const std::string& name, const std::string& value) {
    static const std::string none;
    agsafeset(item, mutable_text(name), mutable_text(value), mutable_text(none));
  }

  void put_looks(void* item, const Attributes& looks) {
    for (const auto& [name, value] : looks) set(item, name, encode_dot_label(value));
  }

  void put_fields(void* item, const Attributes& fields) {
    for (const auto& [name, value] : fields) set(item, encode_dot_text(name), encode_dot_text(value));
  }

  Agnode_t* put_actor(Network::ActorRef ref) {
    const Actor& actor = network_.actor(ref);
    const std::string name = node_name(actor.id);
    Agnode_t* const node = agnode(graph_.get(), mutable_text(name), 1);
    if (name != actor.id) set(node, std::string(dot_id_field), encode_dot_text(actor.id));
    if (!order_.nodes) set(node, std::string(dot_order_field), std::to_string(ref + 1));
    put_looks(node, dot_looks(network_, actor));
    put_fields(node, to_fields(actor));
    return node;
  }

  void put_link(Network::LinkRef ref, Agnode_t* from, Agnode_t* to) {
    Agedge_t* const edge = agedge(graph_.get(), from, to, nullptr, 1);
    if (!order_.edges) set(edge, std::string(dot_order_field), std::to_string(network_.link(ref).order + 1));
    put_looks(edge, dot_looks(network_, ref));
    put_fields(edge, to_fields(network_.link(ref)));
  }

  const Network& network_;
  WrittenOrder order_;
  Agiodisc_t io_ = AgIoDisc;
  Agdisc_t discipline_ = {&AgMemDisc, &AgIdDisc, nullptr};
  std::unique_ptr<Agraph_t, Close> graph_;
};

}  // namespace

std::string write_dot(const Network& network) {
  static std::mutex cgraph;
  const std::lock_guard lock(cgraph);
  return DotWriter(network).write();
}

}  // namespace coopnet
