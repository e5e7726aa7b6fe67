#include <algorithm>
#include <string>

#include "graph/check_rules.h"
#include "graph/iso3166.h"

namespace coopnet {
namespace {

/// The code that was meant: that of the country with the actor's name, or the nearest of the same length.
std::string iso_hint(const Actor& actor) {
  std::vector<std::string> codes;
  for (const CountryCode& country : countries()) {
    if (country.name == actor.name || country.name == actor.short_name)
      return in_ticks(country.name) + " is " + in_ticks(country.alpha3);
    codes.emplace_back(actor.iso.size() == 2 ? country.alpha2 : country.alpha3);
  }
  return did_you_mean(actor.iso, codes);
}

void check_iso(const Rules& rules, const Actor& actor) {
  if (actor.iso.empty()) return;
  const TextRange where = key_position(actor.keys, "iso", actor.where);
  if (find_country(actor.iso) == nullptr)
    rules.error(Code::bad_iso_code, where, in_ticks(actor.iso) + " is no ISO 3166-1 code", iso_hint(actor));
  const Vocabulary& vocabulary = rules.network.vocabulary;
  if (vocabulary.kind(actor.kind) == nullptr) return;
  const std::string look = vocabulary.look_of(actor.kind);
  if (look != "country" && look != "territory")
    rules.error(Code::bad_iso_code, where,
                "only a country or a territory has an ISO 3166-1 code; this is of kind " + in_ticks(actor.kind));
}

/// Reports a chain of parents that comes back to the actor; once for each ring, at its first actor.
void check_parents(const Rules& rules) {
  const Network& network = rules.network;
  enum class State { fresh, open, done };
  std::vector<State> states(network.actor_count(), State::fresh);
  for (Network::ActorRef start = 0; start < network.actor_count(); ++start) {
    std::vector<Network::ActorRef> chain;
    std::optional<Network::ActorRef> at = start;
    while (at && states[*at] == State::fresh) {
      states[*at] = State::open;
      chain.push_back(*at);
      const std::string& parent = network.actor(*at).parent;
      at = parent.empty() ? std::nullopt : network.find(parent);
    }
    if (at && states[*at] == State::open) {
      const auto ring = std::find(chain.begin(), chain.end(), *at);
      const Actor& first = network.actor(*std::min_element(ring, chain.end()));
      rules.error(Code::bad_value, key_position(first.keys, "parent", first.where),
                  ring + 1 == chain.end() ? in_ticks(first.id) + " is its own parent"
                                          : "the parents of " + in_ticks(first.id) + " lead back to it");
    }
    for (const Network::ActorRef ref : chain) states[ref] = State::done;
  }
}

}  // namespace

void check_actors(const Rules& rules) {
  const Network& network = rules.network;
  for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) {
    const Actor& actor = network.actor(ref);
    const auto where = [&](std::string_view key) { return key_position(actor.keys, key, actor.where); };
    if (!actor.kind.empty()) rules.kind(actor.kind, where("kind"));
    check_iso(rules, actor);
    rules.date(actor.date, where("date"));
    rules.languages(actor.names, "names", actor.keys, actor.where);
    if (!actor.parent.empty()) rules.actor_id(actor.parent, where("parent"));
    rules.evidence(actor.evidence, "the actor " + in_ticks(actor.id), where("id"));
  }
  check_parents(rules);
}

}  // namespace coopnet
