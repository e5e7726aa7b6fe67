// A cooperation network in memory: a Boost.Graph graph of actors and links, with its words, sources and views.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "graph/actor.h"
#include "graph/link.h"
#include "graph/source.h"
#include "graph/text_position.h"
#include "graph/vocabulary.h"

namespace coopnet {

/// A named set of selection, layout and style flags. Flags are kept as written; who draws knows what they mean.
struct View {
  struct Flag {
    std::string name;                 // the long flag without its dashes: "focus"
    std::vector<std::string> values;  // one or several; a switch has "true" or "false"
    TextRange where;
  };
  std::string name;
  std::string title;                          // also the figure's title, unless a flag sets it
  std::map<std::string, std::string> titles;  // in other languages
  std::string description;                    // a sentence for `coopnet networks`
  std::vector<Flag> flags;
  TextRange where;
};

/// What the network says of itself.
struct NetworkInfo {
  std::string id;
  std::string title;
  std::map<std::string, std::string> titles;  // in other languages
  std::string description;
  std::string lang = "en";       // the language of its names, BCP 47
  std::string main_source;       // a Source's id, or empty
  std::string default_view;      // a View's name, or empty: everything
  std::vector<std::string> hubs; // the actors that `--via` and `--layout hub` take where none are given
  std::string as_of;
  std::string licence;
  std::string source_line;       // printed under figures instead of a generated one; mostly empty
  KeyPositions keys;
};

class Network {
 public:
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Actor, Link>;
  using ActorRef = Graph::vertex_descriptor;  // 0 … actor_count() - 1, in the order added
  using LinkRef = Graph::edge_descriptor;

  /// Adds an actor; its id must be new (see find()). Actors keep the order in which they are added.
  ActorRef add_actor(Actor actor);
  /// Adds a link, which keeps its place among all links. Parallel links, both directions and self-links are kept.
  LinkRef add_link(ActorRef from, ActorRef to, Link link);

  [[nodiscard]] std::size_t actor_count() const { return boost::num_vertices(graph_); }
  [[nodiscard]] std::size_t link_count() const { return links_.size(); }
  [[nodiscard]] std::optional<ActorRef> find(std::string_view id) const;
  [[nodiscard]] const Actor& actor(ActorRef ref) const { return graph_[ref]; }
  [[nodiscard]] Actor& actor(ActorRef ref) { return graph_[ref]; }
  [[nodiscard]] const Link& link(LinkRef ref) const { return graph_[ref]; }
  [[nodiscard]] Link& link(LinkRef ref) { return graph_[ref]; }
  [[nodiscard]] ActorRef from(LinkRef ref) const { return boost::source(ref, graph_); }
  [[nodiscard]] ActorRef to(LinkRef ref) const { return boost::target(ref, graph_); }
  /// All links in the order added.
  [[nodiscard]] const std::vector<LinkRef>& links() const { return links_; }
  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] std::vector<std::string> actor_ids() const;
  [[nodiscard]] const Source* source(std::string_view id) const;
  [[nodiscard]] const View* view(std::string_view name) const;

  NetworkInfo info;
  std::vector<Source> sources;
  Vocabulary vocabulary;
  std::vector<View> views;
  std::shared_ptr<const SourceText> text;  // what it was read from; null for one made in memory

 private:
  Graph graph_;
  std::vector<LinkRef> links_;
  std::unordered_map<std::string, ActorRef> by_id_;
};

}  // namespace coopnet
