// Takes from a network what a figure shows.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "graph/network.h"

namespace coopnet {

/// What to take. An empty list takes all. Several conditions hold together.
struct Selection {
  std::vector<std::string> kinds;      // actors of these kinds …
  std::vector<std::string> not_kinds;  // … and none of these
  std::vector<std::string> relations;
  std::vector<std::string> not_relations;
  std::vector<Basis> bases;            // links whose firmest basis is one of these; links without evidence pass
  std::vector<std::string> focus;      // ids: these actors and all within `depth` links of one, either way
  std::size_t depth = 1;
  std::vector<std::string> via;        // ids of hubs: the links that run through these, and the links between what they join
  std::vector<std::pair<std::string, std::string>> between;  // ids: everything on a shortest path between the two
  std::vector<std::string> without;    // ids: these actors are left out
  std::vector<std::string> fold;       // kinds: leaves of such a kind with the same neighbour and relation become one card
  bool drop_isolated = false;          // actors that the other conditions leave without a link
  [[nodiscard]] bool empty() const;
};

/// What a selection left out, for the caption.
struct LeftOut {
  std::size_t actors = 0;
  std::size_t links = 0;
  std::size_t all_actors = 0;
  std::size_t all_links = 0;
  std::vector<std::pair<std::string, std::size_t>> kinds;      // kinds of which no actor is shown, with how many there are
  std::vector<std::pair<std::string, std::size_t>> relations;  // likewise relations of links between shown actors
  std::vector<std::pair<Basis, std::size_t>> bases;            // likewise bases
};

struct Selected {
  Network network;  // the actors and links taken, in their order; sources, words and views are all kept
  LeftOut left_out;
  std::vector<std::vector<std::string>> folded;  // for each actor of `network`: the names that its card stands for; mostly empty
};

/// Throws InputError (unknown_id, unknown_kind, unknown_relation, with a hint) for a word that the network does not have.
/// Breadth-first searches from the given ids: O(actors + links) each.
[[nodiscard]] Selected select(const Network& network, const Selection& selection);

}  // namespace coopnet
