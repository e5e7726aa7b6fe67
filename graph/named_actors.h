// Actors that are known by nothing but their name.
#pragma once

#include <string_view>

#include "graph/adopted_words.h"
#include "graph/network.h"
#include "graph/plain_words.h"

namespace coopnet {

/// The actor of this id, added where it is new: its name is the id with white space folded, its kind the plain one.
[[nodiscard]] inline Network::ActorRef named_actor(Network& network, std::string_view id, TextRange where) {
  if (const auto found = network.find(id)) return *found;
  Actor actor;
  actor.id = id;
  actor.name = folded(id);
  actor.kind = plain_kind;
  actor.where = where;
  return network.add_actor(std::move(actor));
}

}  // namespace coopnet
