#include "graph/unite.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "graph/fold.h"

namespace coopnet {

Selected unite(const std::vector<const Selected*>& selections) {
  Selected whole;
  if (selections.empty()) return whole;
  whole.network = without_actors(selections.front()->network);
  using Key = std::tuple<std::size_t, std::size_t, std::string, std::optional<Basis>, std::string>;
  std::map<Key, std::size_t> present;
  for (const Selected* selected : selections) {
    const Network& network = selected->network;
    std::vector<std::size_t> place;
    for (std::size_t i = 0; i < network.actor_count(); ++i) {
      const std::vector<Actor> leaves = i < selected->folded.size() ? selected->folded[i] : std::vector<Actor>();
      if (const auto known = whole.network.find(network.actor(i).id)) {
        place.push_back(*known);
        if (leaves.size() <= whole.folded[*known].size()) continue;
        whole.network.actor(*known) = network.actor(i);
        whole.folded[*known] = leaves;
      } else {
        place.push_back(whole.network.add_actor(network.actor(i)));
        whole.folded.push_back(leaves);
      }
    }
    for (const Actor& frame : selected->frames) {
      const auto same = [&](const Actor& known) { return known.id == frame.id; };
      if (std::ranges::none_of(whole.frames, same)) whole.frames.push_back(frame);
    }
    std::map<Key, std::size_t> own;
    for (const auto ref : network.links()) {
      const Link& link = network.link(ref);
      const std::size_t from = place[network.from(ref)], to = place[network.to(ref)];
      const Key key{from, to, link.relation, link_basis(link), link.label};
      if (++own[key] <= present[key]) continue;
      ++present[key];
      whole.network.add_link(from, to, link);
    }
  }
  return whole;
}

}  // namespace coopnet
