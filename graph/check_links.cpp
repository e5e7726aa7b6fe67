#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "graph/check_rules.h"
#include "graph/vocabulary_table.h"

namespace coopnet {
namespace {

std::string list_of(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

void check_ends(const Rules& rules, const Network::LinkRef& ref) {
  const Network& network = rules.network;
  const Link& link = network.link(ref);
  const Relation* relation = network.vocabulary.relation(link.relation);
  if (relation == nullptr) return;
  const Actor& from = network.actor(network.from(ref));
  const Actor& to = network.actor(network.to(ref));
  const Vocabulary& words = network.vocabulary;
  const bool starts = words.may_start(*relation, from.kind);
  const bool ends = words.may_end(*relation, to.kind);
  if (starts && ends) return;
  const bool turned = words.may_start(*relation, to.kind) && words.may_end(*relation, from.kind);
  if (turned && !relation->directed) return;
  const auto tell = [&](std::string_view key, std::string_view verb, const Actor& end, const std::vector<std::string>& kinds) {
    rules.error(Code::wrong_end, key_position(link.keys, key, link.where),
                in_ticks(link.relation) + " cannot " + std::string(verb) + " at " + in_ticks(end.id) + ", which is of kind " +
                    in_ticks(end.kind),
                turned ? "it would fit the other way round: swap `from` and `to`"
                       : "it may " + std::string(verb) + " at: " + list_of(kinds));
  };
  if (!starts) tell("from", "start", from, relation->from);
  if (!ends && !(turned && !starts)) tell("to", "end", to, relation->to);
}

/// A name that stands only inside another name says nothing but that: no built-in relation other than named_scope may rest
/// on it, also where the network changes its words. A relation of the network's own knows itself what it says.
void check_basis(const Rules& rules, const Link& link) {
  const auto rows = relation_rows();
  const bool built_in = std::any_of(rows.begin(), rows.end(), [&](const RelationRow& row) { return row.id == link.relation; });
  if (!built_in || link.relation == "named_scope") return;
  for (const Evidence& evidence : link.evidence)
    if (evidence.basis == Basis::name_only)
      rules.error(Code::wrong_basis, key_position(evidence.keys, "basis", evidence.where),
                  "a name that stands only inside another name does not say " + in_ticks(link.relation),
                  "use `named_scope`, or a basis that carries it");
}

/// Whether two links say the same, word for word. Positions do not count.
bool same_statement(const Link& a, const Link& b) {
  const auto same_evidence = [](const Evidence& x, const Evidence& y) {
    return std::tie(x.source, x.phrase, x.as_of, x.basis, x.note) == std::tie(y.source, y.phrase, y.as_of, y.basis, y.note);
  };
  return a.relation == b.relation && a.label == b.label && a.note == b.note && a.weight == b.weight &&
         a.attributes == b.attributes &&
         std::equal(a.evidence.begin(), a.evidence.end(), b.evidence.begin(), b.evidence.end(), same_evidence);
}

void check_duplicates(const Rules& rules) {
  const Network& network = rules.network;
  std::unordered_map<std::string, std::vector<Network::LinkRef>> by_ends;
  for (const Network::LinkRef& ref : network.links()) {
    const Link& link = network.link(ref);
    const Relation* relation = network.vocabulary.relation(link.relation);
    auto from = network.from(ref);
    auto to = network.to(ref);
    if (relation != nullptr && !relation->directed && to < from) std::swap(from, to);
    auto& others = by_ends[std::to_string(from) + ' ' + std::to_string(to)];
    const auto twin = std::find_if(others.begin(), others.end(),
                                   [&](const Network::LinkRef& other) { return same_statement(network.link(other), link); });
    if (twin == others.end()) {
      others.push_back(ref);
      continue;
    }
    const TextPosition first = network.link(*twin).where.begin;
    rules.warning(Code::duplicate_link, link.where,
                  "the link from " + in_ticks(network.actor(network.from(ref)).id) + " to " +
                      in_ticks(network.actor(network.to(ref)).id) + " is given twice",
                  first.line == 0 ? std::string() : "the first stands in line " + std::to_string(first.line));
  }
}

}  // namespace

void check_links(const Rules& rules) {
  const Network& network = rules.network;
  for (const Network::LinkRef& ref : network.links()) {
    const Link& link = network.link(ref);
    const std::string& from = network.actor(network.from(ref)).id;
    const std::string& to = network.actor(network.to(ref)).id;
    if (!link.relation.empty()) rules.relation(link.relation, key_position(link.keys, "relation", link.where));
    if (from == to)
      rules.warning(Code::self_link, key_position(link.keys, "to", link.where),
                    "the link goes from " + in_ticks(from) + " to itself");
    else
      check_ends(rules, ref);
    check_basis(rules, link);
    rules.evidence(link.evidence, "the link from " + in_ticks(from) + " to " + in_ticks(to), link.where);
  }
  check_duplicates(rules);
}

}  // namespace coopnet
