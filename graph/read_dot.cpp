#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/adopted_words.h"
#include "graph/dot_fields.h"
#include "graph/dot_graph.h"
#include "graph/dot_places.h"
#include "graph/dot_problem.h"
#include "graph/dot_text.h"
#include "graph/plain_words.h"
#include "graph/read.h"
#include "graph/spelling.h"

namespace coopnet {
namespace {

/// Takes the word that `wanted` knows out of the classes of a node or edge, such as "relation-runs basis-stated"; the rest of the
/// classes is left.
template <class Wanted>
std::optional<std::string> take_class(Fields& fields, Wanted wanted) {
  const auto classes = fields.take("class");
  if (!classes) return std::nullopt;
  std::optional<std::string> found;
  std::string others;
  std::string_view rest = *classes;
  while (!(rest = trimmed(rest)).empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    if (!found) {
      found = wanted(word);
      if (found) continue;
    }
    if (!others.empty()) others += ' ';
    others += word;
  }
  if (!others.empty()) fields.rest().emplace_back("class", std::move(others));
  return found;
}

/// What stands behind this prefix.
std::optional<std::string> behind(std::string_view prefix, std::string_view word) {
  if (word.size() <= prefix.size() || !word.starts_with(prefix)) return std::nullopt;
  return std::string(word.substr(prefix.size()));
}

class DotReader {
 public:
  DotReader(const DotGraph& graph, const DotPlaces& places, Network& network, Diagnostics& diagnostics)
      : graph_(graph), places_(places), network_(network), diagnostics_(diagnostics), words_(network, diagnostics) {
    for (const DotNode& node : graph.nodes) names_.insert(string(node.name));
  }

  void read() {
    Fields fields = fields_of(graph_.attributes);
    if (const DotValue* const rankdir = value_of(graph_.attributes, "rankdir")) network_.info.direction = direction_of(*rankdir);
    own_ = fields.find(dot_format_field) != nullptr;
    if (own_) {
      network_.info.id = decode_dot_text(graph_.strings[graph_.name]);
      take_fields(fields, network_);
    } else if (const DotValue* const label = value_of(graph_.attributes, "label")) {
      network_.info.title =
          text_of(*label, {.node = {}, .graph = graph_.strings[graph_.name], .edge = {}, .tail = {}, .head = {}});
    }
    read_nodes();
    read_edges();
  }

 private:
  [[nodiscard]] const std::string& string(std::uint32_t index) const { return graph_.strings[index]; }

  [[nodiscard]] const DotValue* value_of(const DotAttributes& attributes, std::string_view name) const {
    for (const DotAttribute& attribute : attributes)
      if (string(attribute.name) == name) return &attribute.value;
    return nullptr;
  }

  // Graphviz takes the four words in capitals alone, and everything else for its default, which nobody has asked for.
  [[nodiscard]] std::string direction_of(const DotValue& rankdir) const {
    const std::string& word = string(rankdir.text);
    return word == "LR" ? "right" : word == "RL" ? "left" : word == "BT" ? "up" : word == "TB" ? "down" : "";
  }

  [[nodiscard]] Fields fields_of(const DotAttributes& attributes) const {
    Attributes list;
    list.reserve(attributes.size());
    for (const DotAttribute& attribute : attributes)
      list.emplace_back(decode_dot_text(string(attribute.name)), decode_dot_text(string(attribute.value.text)));
    return Fields(std::move(list));
  }

  [[nodiscard]] std::string text_of(const DotValue& value, const DotLabelNames& names, bool record = false) const {
    const std::string& text = string(value.text);
    if (value.html) return html_label_text(text, names);
    return record ? record_label_text(text, names) : label_text(text, names);
  }

  [[nodiscard]] TextRange range(DotSpan span) const {
    return {network_.text->position(span.begin), network_.text->position(span.end)};
  }

  [[nodiscard]] KeyPositions keys_of(const DotAttributePlaces& places) const {
    KeyPositions keys;
    for (const auto& [name, span] : places)
      if (is_taken_name(name) && !is_look_name(name)) keys.emplace_back(name, range(span));
    return keys;
  }

  /// The items of a file of our own in the order that they tell; of any other in the order of the file.
  template <class Item>
  [[nodiscard]] std::vector<const Item*> in_order(const std::vector<Item>& items) const {
    std::vector<const Item*> list;
    std::map<double, const Item*> told;
    for (const Item& item : items) {
      list.push_back(&item);
      const DotValue* const order = own_ ? value_of(item.attributes, dot_order_field) : nullptr;
      if (const auto place = order == nullptr ? std::nullopt : plain_number(string(order->text))) told.emplace(*place, &item);
    }
    // Items without a place, or two in one place: somebody has edited the file, and its order is the one that is meant.
    if (told.size() != items.size()) return list;
    list.clear();
    for (const auto& [place, item] : told) list.push_back(item);
    return list;
  }

  void read_nodes() {
    actors_.resize(graph_.nodes.size());
    for (const DotNode* const node : in_order(graph_.nodes)) {
      Actor actor;
      read_node(*node, actor);
      if (actor.id.empty()) diagnostics_.error(Code::missing_key, network_.text, actor.where, "the id of a node is empty");
      if (const auto taken = network_.find(actor.id)) {
        diagnostics_.error(Code::duplicate_id, network_.text, actor.where, "the actor `" + actor.id + "` is given twice");
        actors_[index_of(*node)] = *taken;
      } else {
        actors_[index_of(*node)] = network_.add_actor(std::move(actor));
      }
    }
  }

  [[nodiscard]] std::size_t index_of(const DotNode& node) const { return static_cast<std::size_t>(&node - graph_.nodes.data()); }

  void read_node(const DotNode& node, Actor& actor) {
    const std::string& name = string(node.name);
    if (const auto found = places_.nodes.find(name); found != places_.nodes.end()) actor.where = range(found->second);
    if (const auto found = places_.node_attributes.find(name); found != places_.node_attributes.end())
      actor.keys = keys_of(found->second);
    Fields fields = fields_of(node.attributes);
    actor.id = name;
    if (auto id = own_ ? fields.take(dot_id_field) : std::nullopt) actor.id = std::move(*id);
    static_cast<void>(own_ ? fields.take(dot_order_field) : std::nullopt);
    name_actor(node, fields, actor);
    read_kind(fields, actor);
    take_fields(fields, actor, own_);
    settle_evidence(fields, actor.evidence, actor.keys, actor.where);
    if (!own_ && !actor.parent.empty() && !names_.contains(actor.parent))
      fields.rest().emplace_back("parent", std::exchange(actor.parent, {}));
    if (!own_ && actor.region.empty() && node.cluster) {
      actor.region = cluster_label(graph_.clusters[*node.cluster]);
      network_.info.clusters = network_.info.clusters || !actor.region.empty();
    }
    actor.attributes = own_ ? own_attributes(std::move(fields.rest())) : std::move(fields.rest());
  }

  /// A cluster without a label of its own has its parent's, and at last that of the whole graph, which is no region.
  [[nodiscard]] std::string cluster_label(const DotAttributes& cluster) const {
    const DotValue* const label = value_of(cluster, "label");
    const DotValue* const title = value_of(graph_.attributes, "label");
    if (label == nullptr || (title != nullptr && title->text == label->text)) return {};
    return text_of(*label, {.node = {}, .graph = string(graph_.name), .edge = {}, .tail = {}, .head = {}});
  }

  /// A label says what a node is called in a file of another program; `name` where it has none. In one of ours, `name` does.
  void name_actor(const DotNode& node, Fields& fields, Actor& actor) {
    if (own_) {
      actor.name = fields.take("name").value_or("");
      return;
    }
    if (const DotValue* const label = value_of(node.attributes, "label")) {
      const std::string* const shape = fields.find("shape");
      const bool record = shape != nullptr && (*shape == "record" || *shape == "Mrecord");
      actor.name = text_of(*label, {.node = actor.id, .graph = string(graph_.name), .edge = {}, .tail = {}, .head = {}}, record);
      static_cast<void>(fields.take("label"));
    }
    if (actor.name.empty()) actor.name = folded(fields.take("name").value_or(""));
    if (actor.name.empty()) actor.name = folded(actor.id);
  }

  void read_kind(Fields& fields, Actor& actor) {
    auto kind = fields.take("kind");
    if (!own_ && !kind)
      kind = take_class(fields, [&](std::string_view word) {
        return words_.knows_kind(word) ? std::optional(std::string(word)) : behind("kind-", word);
      });
    actor.kind = kind ? words_.kind(*kind, key_position(actor.keys, "kind", actor.where)) : std::string(plain_kind);
  }

  void settle_evidence(const Fields& fields, std::vector<Evidence>& list, const KeyPositions& keys, TextRange where) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      Evidence& evidence = list[i];
      evidence.where = where;
      const std::string number = i == 0 ? "" : "_" + std::to_string(i + 1);
      evidence.phrase_where = key_position(keys, "phrase" + number, where);
      evidence.keys.emplace_back("as-of", key_position(keys, "as_of" + number, where));
      if (!own_) evidence.source = words_.source(evidence.source, key_position(keys, "source", where));
    }
    const auto basis = unknown_basis(fields);
    if (!basis) return;
    where = key_position(keys, basis->first, where);
    // One statement may stand for several edges; defaults stand nowhere.
    if (!told_.emplace(where.begin, basis->second).second) return;
    std::vector<std::string> names;
    for (const Basis one : all_bases()) names.emplace_back(basis_name(one));
    diagnostics_.error(Code::unknown_basis, network_.text, where, "unknown basis `" + basis->second + "`",
                       did_you_mean(basis->second, names));
  }

  void read_edges() {
    // Edges between the same names stand in cgraph's order and in that of the text alike.
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> met;
    std::vector<const DotPlaces::Edge*> places;
    for (const DotEdge& edge : graph_.edges) places.push_back(place_of(edge, met[{edge.tail, edge.head}]++));
    for (const DotEdge* const edge : in_order(graph_.edges))
      read_edge(*edge, places[static_cast<std::size_t>(edge - graph_.edges.data())]);
  }

  [[nodiscard]] const DotPlaces::Edge* place_of(const DotEdge& edge, std::size_t nth) const {
    const auto found = places_.edges.find({string(graph_.nodes[edge.tail].name), string(graph_.nodes[edge.head].name)});
    return found == places_.edges.end() || nth >= found->second.size() ? nullptr : &found->second[nth];
  }

  void read_edge(const DotEdge& edge, const DotPlaces::Edge* place) {
    Link link;
    auto from = actors_[edge.tail];
    auto to = actors_[edge.head];
    if (place != nullptr) {
      link.where = range(place->where);
      link.keys = keys_of(places_.edge_attributes[place->statement]);
    }
    Fields fields = fields_of(edge.attributes);
    static_cast<void>(own_ ? fields.take(dot_order_field) : std::nullopt);
    if (const DotValue* const label = value_of(edge.attributes, "label")) {
      link.label = own_ ? decode_dot_label(string(label->text)) : edge_label(edge, *label);
      static_cast<void>(fields.take("label"));
    }
    read_relation(fields, link, from, to);
    take_fields(fields, link, own_);
    tell_weight(fields, link);
    settle_evidence(fields, link.evidence, link.keys, link.where);
    link.attributes = own_ ? own_attributes(std::move(fields.rest())) : std::move(fields.rest());
    network_.add_link(from, to, std::move(link));
  }

  /// Graphviz takes 0 too, for edges that weigh nothing.
  void tell_weight(const Fields& fields, const Link& link) {
    const std::string* const weight = fields.find("weight");
    if (weight == nullptr || plain_number(*weight) == 0.0) return;
    const TextRange where = key_position(link.keys, "weight", link.where);
    if (told_.emplace(where.begin, "weight " + *weight).second)
      diagnostics_.warning(Code::bad_value, network_.text, where,
                           "`" + *weight + "` is no weight, a number above 0; kept as an attribute");
  }

  [[nodiscard]] std::string edge_label(const DotEdge& edge, const DotValue& label) const {
    const std::string& tail = string(graph_.nodes[edge.tail].name);
    const std::string& head = string(graph_.nodes[edge.head].name);
    const std::string name = tail + (graph_.directed ? "->" : "--") + head;
    return text_of(label, {.node = {}, .graph = string(graph_.name), .edge = name, .tail = tail, .head = head});
  }

  /// An edge whose arrow is drawn at its tail points the other way; one with two arrows or none joins equals.
  void read_relation(Fields& fields, Link& link, Network::ActorRef& from, Network::ActorRef& to) {
    std::string dir = graph_.directed ? "forward" : "none";
    if (!own_) dir = lowered(fields.take("dir").value_or(dir));
    const bool directed = dir == "forward" || dir == "back";
    if (dir == "back") std::swap(from, to);
    auto relation = fields.take("relation");
    if (!own_ && !relation)
      relation = take_class(fields, [&](std::string_view word) {
        return words_.knows_relation(word) ? std::optional(std::string(word)) : behind("relation-", word);
      });
    if (!own_ && fields.find("basis") == nullptr)
      if (auto basis = take_class(fields, [](std::string_view word) { return behind("basis-", word); }))
        fields.rest().emplace_back("basis", std::move(*basis));
    link.relation = relation ? words_.relation(*relation, key_position(link.keys, "relation", link.where), directed)
                             : std::string(AdoptedWords::plain_relation(directed));
  }

  const DotGraph& graph_;
  const DotPlaces& places_;
  Network& network_;
  Diagnostics& diagnostics_;
  AdoptedWords words_;
  bool own_ = false;
  std::set<std::string_view> names_;       // of all nodes
  std::vector<Network::ActorRef> actors_;  // of each node
  std::set<std::pair<TextPosition, std::string>> told_;  // bases that are not there, by place
};

}  // namespace

ReadResult read_dot(std::shared_ptr<const SourceText> text) {
  ReadResult result;
  result.network.text = text;
  const DotPlaces places = find_dot_places(text->content());
  if (tell_unreadable_dot(text, places, result.diagnostics)) return result;
  const DotParse parse = parse_dot(text->content());
  if (!parse.graph) {
    tell_dot_failure(parse, places, text, result.diagnostics);
    return result;
  }
  tell_dot_warnings(parse, places, text, result.diagnostics);
  DotReader(*parse.graph, places, result.network, result.diagnostics).read();
  result.diagnostics.sort();
  return result;
}

}  // namespace coopnet
