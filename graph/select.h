// Takes from a network what a figure shows.
//
// The conditions of a Selection are applied in a fixed order, each to what the ones before it left:
//   1. actors: `kinds`, `not_kinds`, `without`. An actor that `focus`, `via` or `between` names passes the kinds, whatever its
//      own is; `without` always wins;
//   2. links: both ends are still there, `relations`, `not_relations`, `bases`, `period`;
//   3. `focus`, then `via`, then `between`;
//   4. `drop_isolated`;
//   5. `fold`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/date.h"
#include "graph/network.h"

namespace coopnet {

/// What to take. An empty list takes all. Several conditions hold together.
struct Selection {
  std::vector<std::string> kinds;      // actors of these kinds …
  std::vector<std::string> not_kinds;  // … and none of these; a kind means itself, not those declared `like` it
  std::vector<std::string> relations;
  std::vector<std::string> not_relations;
  std::vector<Basis> bases;            // links whose firmest basis is one of these; links without evidence pass
  std::optional<DateSpan> period;      // links with evidence of this time; links without a date pass
  std::vector<std::string> focus;      // ids: these actors and all within `depth` links of one, either way
  std::size_t depth = 1;
  std::vector<std::string> via;        // ids of hubs: these and their neighbours, and all links among them
  // ids: every actor and link on a shortest path between the two, either way; several pairs add up. The two alone where
  // there is no path
  std::vector<std::pair<std::string, std::string>> between;
  std::vector<std::string> without;    // ids: these actors are left out
  // kinds: leaves of such a kind with one and the same neighbour, and links of the same relations, directions, bases and
  // labels to it, become one card; two leaves at least, and none that `focus`, `via` or `between` names
  std::vector<std::string> fold;
  bool drop_isolated = false;          // actors left without a link, but for those named by `focus`, `via` or `between`
  /// Whether it takes everything as it is.
  [[nodiscard]] bool empty() const;
};

/// What a selection left out, for the caption. What stands on a card is not left out.
struct LeftOut {
  std::size_t actors = 0;
  std::size_t links = 0;
  std::size_t all_actors = 0;
  std::size_t all_links = 0;
  // Kinds of which no actor is shown, with how many there are, in the order of the vocabulary; unknown ones last, as met.
  std::vector<std::pair<std::string, std::size_t>> kinds;
  struct Some {
    std::string kind;
    std::size_t left_out, all;
  };
  std::vector<Some> some_of_kinds;  // kinds of which some actors are shown and others not, in the same order
  std::vector<Actor> named;         // those of `Selection::without`, in their order in the network
  // Relations of which no link is shown though shown actors have some between them, with how many; ordered likewise.
  std::vector<std::pair<std::string, std::size_t>> relations;
  std::vector<std::pair<Basis, std::size_t>> bases;  // likewise bases, the firmest of each link, from firm to weak
  std::vector<std::string> relations_shown;  // those that have a link that is shown, ordered likewise
  bool by_relation = false;                  // whether links were chosen by their relation …
  bool by_basis = false;                     // … or by their basis, and not by where they stand alone
  std::size_t of_other_times = 0;            // links between shown actors that `Selection::period` left out
  std::size_t links_between = 0;             // links between shown actors, …
  std::size_t links_between_left_out = 0;    // … and those of them that are not shown
};

struct Selected {
  // The actors and links taken, in their order; sources, words and views are all kept. A card stands in the place of its
  // first leaf: id "fold:NEIGHBOUR:RELATION:KIND", the leaves' kind, name "5 capabilities", the evidence of all of them.
  Network network;
  LeftOut left_out;
  std::vector<Actor> frames;               // not taken, but the parent or region of some that are: frames bear their names
  std::vector<std::vector<Actor>> folded;  // for each actor of `network`: the actors that its card stands for; mostly none
};

/// Throws InputError (unknown_id, unknown_kind, unknown_relation, with hints) for words that the network does not have, all
/// of them in one. Breadth-first searches from the given ids: O(actors + links) for focus and via and for each pair.
[[nodiscard]] Selected select(const Network& network, const Selection& selection);

}  // namespace coopnet
