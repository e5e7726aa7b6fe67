// Folds like leaves into one card: six capabilities of one organization become one box that lists them.
#pragma once

#include <string>
#include <vector>

#include "graph/network.h"

namespace coopnet {

struct Folding {
  Network network;                         // each card in the place of its first leaf
  std::vector<std::vector<Actor>> folded;  // for each actor: the leaves that it stands for, in their order; none if no card
};

/// A network with the same information, words, sources, views and text, but no actors and no links yet.
[[nodiscard]] Network without_actors(const Network& network);

/// A leaf is an actor with exactly one neighbour and no link to itself. Leaves of one of `kinds` that share kind, neighbour
/// and the relations, directions, bases and labels of their links become one actor, where there are two at least. Its links
/// are those of its first leaf, with the evidence of all leaves' links and the greatest of their weights; a note only where
/// all have the same. Actors whose id is in `keep` stay. Does not fail. O((actors + links) log(actors + links)).
[[nodiscard]] Folding fold_leaves(const Network& network, const std::vector<std::string>& kinds,
                                  const std::vector<std::string>& keep);

}  // namespace coopnet
