#include "graph/fold.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include <boost/range/iterator_range.hpp>

namespace coopnet {

namespace {

using ActorRef = Network::ActorRef;
using LinkRef = Network::LinkRef;

// Relation, whether it leads away from the leaf, basis, label.
using LinkSign = std::tuple<std::string, bool, std::optional<Basis>, std::string>;

struct Leaf {
  ActorRef neighbour;
  std::vector<LinkRef> links;  // ordered by their signs, so that like leaves list like links at like places
};

// What leaves must share to stand on one card: kind, neighbour, links.
using CardKey = std::tuple<std::string, ActorRef, std::vector<LinkSign>>;

struct Cards {
  std::vector<std::optional<ActorRef>> first;       // of each actor on a card: the card's first leaf
  std::vector<std::vector<ActorRef>> leaves;        // of a card's first leaf: all of its leaves
  std::map<std::size_t, std::vector<LinkRef>> links;  // by the order of a first leaf's link: the links that it stands for
  std::vector<bool> swallowed;                      // links that stand on another's
};

LinkSign sign(const Network& network, LinkRef ref, ActorRef leaf) {
  const Link& link = network.link(ref);
  return {link.relation, network.from(ref) == leaf, link_basis(link), link.label};
}

std::optional<Leaf> as_leaf(const Network& network, ActorRef actor) {
  std::optional<Leaf> leaf;
  const auto add = [&](LinkRef link, ActorRef other) {
    if (!leaf) leaf = Leaf{other, {}};
    leaf->links.push_back(link);
    return other != actor && leaf->neighbour == other;
  };
  for (const auto link : boost::make_iterator_range(boost::out_edges(actor, network.graph())))
    if (!add(link, network.to(link))) return std::nullopt;
  for (const auto link : boost::make_iterator_range(boost::in_edges(actor, network.graph())))
    if (!add(link, network.from(link))) return std::nullopt;
  if (!leaf) return std::nullopt;
  std::sort(leaf->links.begin(), leaf->links.end(), [&](LinkRef a, LinkRef b) {
    return std::pair(sign(network, a, actor), network.link(a).order) < std::pair(sign(network, b, actor), network.link(b).order);
  });
  return leaf;
}

Cards find_cards(const Network& network, const std::vector<std::string>& kinds, const std::vector<std::string>& keep) {
  const std::set<std::string> fold(kinds.begin(), kinds.end());
  const std::set<std::string> stay(keep.begin(), keep.end());
  std::map<CardKey, std::vector<std::pair<ActorRef, Leaf>>> groups;
  for (ActorRef actor = 0; actor < network.actor_count(); ++actor) {
    const Actor& value = network.actor(actor);
    if (!fold.contains(value.kind) || stay.contains(value.id)) continue;
    std::optional<Leaf> leaf = as_leaf(network, actor);
    if (!leaf) continue;
    std::vector<LinkSign> signs;
    for (const LinkRef link : leaf->links) signs.push_back(sign(network, link, actor));
    groups[{value.kind, leaf->neighbour, std::move(signs)}].emplace_back(actor, std::move(*leaf));
  }
  Cards cards;
  cards.first.resize(network.actor_count());
  cards.leaves.resize(network.actor_count());
  cards.swallowed.resize(network.link_count(), false);
  for (const auto& [key, group] : groups) {
    if (group.size() < 2) continue;
    const auto& [first, first_leaf] = group.front();
    for (const auto& [actor, leaf] : group) {
      cards.first[actor] = first;
      cards.leaves[first].push_back(actor);
      for (std::size_t i = 0; i < leaf.links.size(); ++i) {
        cards.links[network.link(first_leaf.links[i]).order].push_back(leaf.links[i]);
        if (actor != first) cards.swallowed[network.link(leaf.links[i]).order] = true;
      }
    }
  }
  return cards;
}

Actor card_actor(const Network& network, const std::vector<ActorRef>& leaves, const Network& made) {
  const Actor& first = network.actor(leaves.front());
  const Leaf leaf = *as_leaf(network, leaves.front());
  const std::string base =
      "fold:" + network.actor(leaf.neighbour).id + ":" + network.link(leaf.links.front()).relation + ":" + first.kind;
  Actor card;
  card.id = base;
  for (int n = 2; network.find(card.id) || made.find(card.id); ++n) card.id = base + ":" + std::to_string(n);
  card.kind = first.kind;
  const std::string number = std::to_string(leaves.size()) + " ";
  const Kind* kind = network.vocabulary.kind(first.kind);
  card.name = number + (kind && !kind->plural.empty() ? kind->plural : first.kind);
  if (kind)
    for (const auto& [lang, plural] : kind->plurals) card.names.emplace(lang, number + plural);
  card.parent = first.parent;
  card.region = first.region;
  card.where = first.where;
  for (const ActorRef ref : leaves) {
    const Actor& actor = network.actor(ref);
    if (actor.parent != card.parent) card.parent.clear();
    if (actor.region != card.region) card.region.clear();
    card.evidence.insert(card.evidence.end(), actor.evidence.begin(), actor.evidence.end());
  }
  return card;
}

Link card_link(const Network& network, const std::vector<LinkRef>& links) {
  Link card = network.link(links.front());
  card.attributes.clear();
  card.evidence.clear();
  for (const LinkRef ref : links) {
    const Link& link = network.link(ref);
    card.evidence.insert(card.evidence.end(), link.evidence.begin(), link.evidence.end());
    card.weight = std::max(card.weight, link.weight);
    if (link.note != card.note) card.note.clear();
  }
  return card;
}

}  // namespace

Network without_actors(const Network& network) {
  Network bare;
  bare.info = network.info;
  bare.sources = network.sources;
  bare.vocabulary = network.vocabulary;
  bare.views = network.views;
  bare.text = network.text;
  return bare;
}

Folding fold_leaves(const Network& network, const std::vector<std::string>& kinds, const std::vector<std::string>& keep) {
  const Cards cards = find_cards(network, kinds, keep);
  Folding result;
  result.network = without_actors(network);
  std::vector<ActorRef> place(network.actor_count(), 0);
  for (ActorRef actor = 0; actor < network.actor_count(); ++actor) {
    if (!cards.first[actor]) {
      place[actor] = result.network.add_actor(network.actor(actor));
      result.folded.emplace_back();
    } else if (*cards.first[actor] == actor) {
      place[actor] = result.network.add_actor(card_actor(network, cards.leaves[actor], result.network));
      result.folded.emplace_back();
      for (const ActorRef leaf : cards.leaves[actor]) result.folded.back().push_back(network.actor(leaf));
    } else {
      place[actor] = place[*cards.first[actor]];
    }
  }
  for (const LinkRef link : network.links()) {
    const std::size_t order = network.link(link).order;
    if (cards.swallowed[order]) continue;
    const auto stands_for = cards.links.find(order);
    result.network.add_link(place[network.from(link)], place[network.to(link)],
                            stands_for == cards.links.end() ? network.link(link) : card_link(network, stands_for->second));
  }
  return result;
}

}  // namespace coopnet
