#include "graph/select.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_set>

#include "graph/diagnostic.h"
#include "graph/fold.h"
#include "graph/select_paths.h"
#include "graph/spelling.h"

namespace coopnet {

namespace {

using ActorRef = Network::ActorRef;
using LinkRef = Network::LinkRef;

bool holds(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The ids of a selection as actors, and every word in it that the network does not have.
class Words {
 public:
  explicit Words(const Network& network) : network_(network) {}

  std::vector<ActorRef> actors(const std::vector<std::string>& ids) {
    std::vector<ActorRef> refs;
    for (const std::string& id : ids)
      if (const auto ref = actor(id)) refs.push_back(*ref);
    return refs;
  }

  std::optional<ActorRef> actor(const std::string& id) {
    const auto ref = network_.find(id);
    if (!ref) unknown(Code::unknown_id, "no actor has the id", id, network_.actor_ids(),
                       "`coopnet table NETWORK --part actors` lists them");
    return ref;
  }

  void kinds(const std::vector<std::string>& words) {
    if (words.empty()) return;
    std::vector<std::string> known = network_.vocabulary.kind_ids();
    for (ActorRef ref = 0; ref < network_.actor_count(); ++ref) known.push_back(network_.actor(ref).kind);
    check(Code::unknown_kind, "there is no kind", words, known, kListed);
  }

  void relations(const std::vector<std::string>& words) {
    if (words.empty()) return;
    std::vector<std::string> known = network_.vocabulary.relation_ids();
    for (const LinkRef ref : network_.links()) known.push_back(network_.link(ref).relation);
    check(Code::unknown_relation, "there is no relation", words, known, kListed);
  }

  void throw_if_unknown() const {
    if (problems_.has_errors()) throw InputError(problems_);
  }

 private:
  static constexpr const char* kListed = "`coopnet networks NETWORK` lists those that it holds";

  void check(Code code, const std::string& message, const std::vector<std::string>& words,
             const std::vector<std::string>& known, const char* otherwise) {
    for (const std::string& word : words)
      if (!holds(known, word)) unknown(code, message, word, known, otherwise);
  }

  void unknown(Code code, const std::string& message, const std::string& word, const std::vector<std::string>& known,
               const char* otherwise = "") {
    problems_.error(code, nullptr, {}, message + " `" + word + "`", guess_or_list(word, known, otherwise));
  }

  const Network& network_;
  Diagnostics problems_;
};

// A selection whose words have all been found.
struct Request {
  std::vector<ActorRef> focus;
  std::vector<ActorRef> via;
  std::vector<std::pair<ActorRef, ActorRef>> between;
  std::vector<ActorRef> without;
  std::vector<bool> named;  // by focus, via or between
};

Request look_up(const Network& network, const Selection& selection) {
  Words words(network);
  words.kinds(selection.kinds);
  words.kinds(selection.not_kinds);
  words.relations(selection.relations);
  words.relations(selection.not_relations);
  Request request;
  request.focus = words.actors(selection.focus);
  request.via = words.actors(selection.via);
  for (const auto& [a, b] : selection.between) {
    const auto from = words.actor(a);
    const auto to = words.actor(b);
    if (from && to) request.between.emplace_back(*from, *to);
  }
  request.without = words.actors(selection.without);
  words.kinds(selection.fold);
  words.throw_if_unknown();

  request.named.assign(network.actor_count(), false);
  for (const ActorRef ref : request.focus) request.named[ref] = true;
  for (const ActorRef ref : request.via) request.named[ref] = true;
  for (const auto& [a, b] : request.between) request.named[a] = request.named[b] = true;
  return request;
}

void filter_actors(const Network& network, const Selection& selection, const Request& request, Kept& kept) {
  for (ActorRef ref = 0; ref < network.actor_count(); ++ref) {
    const std::string& kind = network.actor(ref).kind;
    const bool wanted = (selection.kinds.empty() || holds(selection.kinds, kind)) && !holds(selection.not_kinds, kind);
    kept.actors[ref] = wanted || request.named[ref];
  }
  for (const ActorRef ref : request.without) kept.actors[ref] = false;
}

bool is_in(const std::optional<DateSpan>& period, const Link& link) {
  if (!period) return true;
  bool dated = false;
  for (const Evidence& evidence : link.evidence) {
    const auto span = parse_date_span(evidence.as_of);
    if (span && overlap(*span, *period)) return true;
    dated = dated || span.has_value();
  }
  return !dated;
}

void filter_links(const Network& network, const Selection& selection, Kept& kept) {
  for (const LinkRef ref : network.links()) {
    const Link& link = network.link(ref);
    const std::optional<Basis> basis = link_basis(link);
    const auto& bases = selection.bases;
    kept.links[link.order] = (selection.relations.empty() || holds(selection.relations, link.relation)) &&
                             !holds(selection.not_relations, link.relation) &&
                             (bases.empty() || !basis || std::find(bases.begin(), bases.end(), *basis) != bases.end()) &&
                             is_in(selection.period, link);
  }
  drop_loose_links(network, kept);
}

void filter_isolated(const Network& network, const Request& request, Kept& kept) {
  std::vector<bool> linked = request.named;
  for (const LinkRef ref : network.links())
    if (kept.links[network.link(ref).order]) linked[network.from(ref)] = linked[network.to(ref)] = true;
  for (ActorRef ref = 0; ref < network.actor_count(); ++ref)
    if (!linked[ref]) kept.actors[ref] = false;
}

// Counts words, shown and not.
class Tally {
 public:
  void count(const std::string& word, bool shown) {
    const auto [place, is_new] = counts_.try_emplace(word);
    if (is_new) met_.push_back(word);
    ++place->second.all;
    if (shown) ++place->second.shown;
  }

  struct Entry {
    std::size_t all = 0;
    std::size_t shown = 0;
  };

  /// Calls `take(word, entry)` for every word counted: those of `order` in that order, then the others as met.
  template <typename Take>
  void each(const std::vector<std::string>& order, Take take) const {
    std::unordered_set<std::string> done;
    for (const std::vector<std::string>* list : {&order, &met_})
      for (const std::string& word : *list)
        if (const auto found = counts_.find(word); found != counts_.end() && done.insert(word).second) take(word, found->second);
  }

 private:
  std::map<std::string, Entry> counts_;
  std::vector<std::string> met_;
};

LeftOut left_out(const Network& network, const Selection& selection, const Request& request, const Kept& kept) {
  LeftOut out;
  out.by_relation = !selection.relations.empty() || !selection.not_relations.empty();
  out.by_basis = !selection.bases.empty();
  out.all_actors = network.actor_count();
  out.all_links = network.link_count();
  out.actors = static_cast<std::size_t>(std::count(kept.actors.begin(), kept.actors.end(), false));
  out.links = static_cast<std::size_t>(std::count(kept.links.begin(), kept.links.end(), false));
  Tally kinds;
  for (ActorRef ref = 0; ref < network.actor_count(); ++ref) kinds.count(network.actor(ref).kind, kept.actors[ref]);
  Tally relations;
  std::map<Basis, std::pair<std::size_t, bool>> bases;
  for (const LinkRef ref : network.links()) {
    if (!kept.actors[network.from(ref)] || !kept.actors[network.to(ref)]) continue;
    const Link& link = network.link(ref);
    const bool shown = kept.links[link.order];
    ++out.links_between;
    if (!shown) ++out.links_between_left_out;
    if (!is_in(selection.period, link)) ++out.of_other_times;
    relations.count(link.relation, shown);
    if (const auto basis = link_basis(link)) {
      auto& [all, any_shown] = bases[*basis];
      ++all;
      any_shown = any_shown || shown;
    }
  }
  kinds.each(network.vocabulary.kind_ids(), [&](const std::string& kind, const Tally::Entry& entry) {
    if (entry.shown == 0)
      out.kinds.emplace_back(kind, entry.all);
    else if (entry.shown < entry.all)
      out.some_of_kinds.push_back({kind, entry.all - entry.shown, entry.all});
  });
  relations.each(network.vocabulary.relation_ids(), [&](const std::string& relation, const Tally::Entry& entry) {
    if (entry.shown == 0)
      out.relations.emplace_back(relation, entry.all);
    else
      out.relations_shown.push_back(relation);
  });
  std::vector<ActorRef> named = request.without;
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  for (const ActorRef ref : named) out.named.push_back(network.actor(ref));
  for (const auto& [basis, entry] : bases)
    if (!entry.second) out.bases.emplace_back(basis, entry.first);
  return out;
}

Network part(const Network& network, const Kept& kept) {
  Network taken = without_actors(network);
  std::vector<ActorRef> place(network.actor_count(), 0);
  for (ActorRef ref = 0; ref < network.actor_count(); ++ref)
    if (kept.actors[ref]) place[ref] = taken.add_actor(network.actor(ref));
  for (const LinkRef ref : network.links())
    if (kept.links[network.link(ref).order]) taken.add_link(place[network.from(ref)], place[network.to(ref)], network.link(ref));
  return taken;
}

std::vector<Actor> frames(const Network& network, const Network& taken) {
  std::unordered_set<std::string> named;
  for (ActorRef ref = 0; ref < taken.actor_count(); ++ref) {
    named.insert(taken.actor(ref).parent);
    named.insert(taken.actor(ref).region);
  }
  std::vector<Actor> found;
  for (ActorRef ref = 0; ref < network.actor_count(); ++ref)
    if (const Actor& actor = network.actor(ref); named.contains(actor.id) && !taken.find(actor.id)) found.push_back(actor);
  return found;
}

}  // namespace

bool Selection::empty() const {
  return kinds.empty() && not_kinds.empty() && relations.empty() && not_relations.empty() && bases.empty() && !period &&
         focus.empty() && via.empty() && between.empty() && without.empty() && fold.empty() && !drop_isolated;
}

Selected select(const Network& network, const Selection& selection) {
  const Request request = look_up(network, selection);
  Kept kept = keep_all(network);
  filter_actors(network, selection, request, kept);
  filter_links(network, selection, kept);
  if (!selection.focus.empty()) keep_around(network, request.focus, selection.depth, kept);
  if (!selection.via.empty()) keep_around(network, request.via, 1, kept);
  if (!selection.between.empty()) keep_between(network, request.between, kept);
  if (selection.drop_isolated) filter_isolated(network, request, kept);

  Selected selected;
  selected.left_out = left_out(network, selection, request, kept);
  selected.network = part(network, kept);
  selected.frames = frames(network, selected.network);
  selected.folded.resize(selected.network.actor_count());
  if (!selection.fold.empty()) {
    std::vector<std::string> named;
    for (ActorRef ref = 0; ref < network.actor_count(); ++ref)
      if (request.named[ref]) named.push_back(network.actor(ref).id);
    Folding folding = fold_leaves(selected.network, selection.fold, named);
    selected.network = std::move(folding.network);
    selected.folded = std::move(folding.folded);
  }
  return selected;
}

}  // namespace coopnet
