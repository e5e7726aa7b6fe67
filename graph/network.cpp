#include "graph/network.h"

#include <cassert>

namespace coopnet {

Network::Store::Store(const Store& other) : links(other.links), graph_(std::make_unique<Graph>(*other.graph_)) {
  const auto [begin, end] = boost::edges(*graph_);
  for (auto link = begin; link != end; ++link) links[(*graph_)[*link].order] = *link;
}

Network::Store& Network::Store::operator=(const Store& other) {
  if (this != &other) *this = Store(other);
  return *this;
}

Network::ActorRef Network::add_actor(Actor actor) {
  assert(!find(actor.id));
  const std::string id = actor.id;
  const ActorRef ref = boost::add_vertex(std::move(actor), store_.graph());
  by_id_.emplace(id, ref);
  return ref;
}

Network::LinkRef Network::add_link(ActorRef from, ActorRef to, Link link) {
  assert(from < actor_count() && to < actor_count());
  link.order = store_.links.size();
  const LinkRef ref = boost::add_edge(from, to, std::move(link), store_.graph()).first;
  store_.links.push_back(ref);
  return ref;
}

std::optional<Network::ActorRef> Network::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Network::actor_ids() const {
  std::vector<std::string> ids;
  ids.reserve(actor_count());
  for (ActorRef ref = 0; ref < actor_count(); ++ref) ids.push_back(actor(ref).id);
  return ids;
}

const Source* Network::source(std::string_view id) const {
  for (const Source& source : sources)
    if (source.id == id) return &source;
  return nullptr;
}

const View* Network::view(std::string_view name) const {
  for (const View& view : views)
    if (view.name == name) return &view;
  return nullptr;
}

TextRange key_position(const KeyPositions& keys, std::string_view key, TextRange otherwise) {
  for (const auto& [name, range] : keys)
    if (name == key) return range;
  return otherwise;
}

std::optional<Basis> link_basis(const Link& link) {
  std::optional<Basis> firmest;
  for (const Evidence& evidence : link.evidence)
    if (!firmest || evidence.basis < *firmest) firmest = evidence.basis;
  return firmest;
}

std::string_view basis_name(Basis basis) {
  switch (basis) {
    case Basis::stated: return "stated";
    case Basis::reference: return "reference";
    case Basis::inferred: return "inferred";
    case Basis::name_only: return "name_only";
  }
  return "";
}

const std::vector<Basis>& all_bases() {
  static const std::vector<Basis> bases = {Basis::stated, Basis::reference, Basis::inferred, Basis::name_only};
  return bases;
}

std::optional<Basis> basis_from_name(std::string_view name) {
  for (const Basis basis : all_bases())
    if (basis_name(basis) == name) return basis;
  return std::nullopt;
}

}  // namespace coopnet
