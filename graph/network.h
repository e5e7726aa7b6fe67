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
  KeyPositions keys;
};

/// With what a figure was drawn, where the network was read from one.
struct FigureSource {
  std::string version;                        // of the program
  std::string input;                          // the network's name without its folder: "friends.csv", "@sonsonate-2018", "-"
  std::vector<View::Flag> flags;              // as in a view
  std::map<std::string, std::string> files;   // the contents of files that flags name, by name without folder
  std::shared_ptr<const SourceText> text;     // where the flags stand; null for one made in memory
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
  std::string direction;         // right, left, down or up where a DOT text sets rankdir: which way its ranks run; else empty
  bool clusters = false;         // whether actors' regions are the clusters of a DOT text, which are drawn as frames
  std::string as_of;
  std::string licence;
  std::string source_line;       // printed under figures instead of a generated one; mostly empty
  TextRange where;               // of its table in a TOML text
  KeyPositions keys;
};

/// Copies are deep; descriptors of links (LinkRef) hold for the network that they were taken from, and go with it when it is
/// moved. A network that was moved from can only be assigned to or destroyed.
class Network {
 public:
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Actor, Link>;
  using ActorRef = Graph::vertex_descriptor;  // 0 … actor_count() - 1, in the order added
  using LinkRef = Graph::edge_descriptor;

  /// Adds an actor; its id must be new (see find()). Actors keep the order in which they are added.
  ActorRef add_actor(Actor actor);
  /// Adds a link, which keeps its place among all links. Parallel links, both directions and self-links are kept.
  LinkRef add_link(ActorRef from, ActorRef to, Link link);

  [[nodiscard]] std::size_t actor_count() const { return boost::num_vertices(store_.graph()); }
  [[nodiscard]] std::size_t link_count() const { return store_.links.size(); }
  [[nodiscard]] std::optional<ActorRef> find(std::string_view id) const;  // by id, in constant time; none where there is no such
  [[nodiscard]] const Actor& actor(ActorRef ref) const { return store_.graph()[ref]; }
  [[nodiscard]] Actor& actor(ActorRef ref) { return store_.graph()[ref]; }
  [[nodiscard]] const Link& link(LinkRef ref) const { return store_.graph()[ref]; }
  [[nodiscard]] Link& link(LinkRef ref) { return store_.graph()[ref]; }
  [[nodiscard]] ActorRef from(LinkRef ref) const { return boost::source(ref, store_.graph()); }
  [[nodiscard]] ActorRef to(LinkRef ref) const { return boost::target(ref, store_.graph()); }
  /// All links in the order added.
  [[nodiscard]] const std::vector<LinkRef>& links() const { return store_.links; }
  [[nodiscard]] const Graph& graph() const { return store_.graph(); }
  [[nodiscard]] std::vector<std::string> actor_ids() const;               // of all actors, in their order
  [[nodiscard]] const Source* source(std::string_view id) const;          // null where there is no such
  [[nodiscard]] const View* view(std::string_view name) const;            // likewise

  NetworkInfo info;
  std::vector<Source> sources;
  Vocabulary vocabulary;
  std::vector<View> views;
  std::shared_ptr<const SourceText> text;  // what it was read from; null for one made in memory
  bool text_is_toml = false;               // whether that is TOML, whose comments can be written back
  std::shared_ptr<const FigureSource> figure;  // where it was read from a figure; else null
  bool parts_lost = false;                 // what it was read from has parts that could not be read …
  bool ids_lost = false;                   // … and ids may stand there, so that an unknown one is no problem of its own

 private:
  // Boost's descriptors of links hold addresses of the links. On the heap the graph keeps them when it is moved; a copy finds
  // its own.
  class Store {
   public:
    Store() = default;
    Store(const Store& other);
    Store(Store&&) noexcept = default;
    Store& operator=(const Store& other);
    Store& operator=(Store&&) noexcept = default;
    ~Store() = default;
    [[nodiscard]] Graph& graph() { return *graph_; }
    [[nodiscard]] const Graph& graph() const { return *graph_; }
    std::vector<LinkRef> links;  // in the order added

   private:
    std::unique_ptr<Graph> graph_ = std::make_unique<Graph>();
  };

  Store store_;
  std::unordered_map<std::string, ActorRef> by_id_;
};

}  // namespace coopnet
