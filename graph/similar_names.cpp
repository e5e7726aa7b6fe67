#include "graph/similar_names.h"

#include <algorithm>
#include <unordered_map>

#include "graph/canonical_letters.h"
#include "graph/folded_text.h"
#include "graph/spelling.h"
#include "graph/utf8.h"

namespace coopnet {
namespace {

void append_parts(std::string& key, char32_t letter) {
  if (const auto parts = taken_apart(letter)) {
    append_parts(key, parts->first);
    if (parts->second != 0) append_parts(key, parts->second);
  } else {
    append_utf8(key, small_letter(letter));
  }
}

std::string difference(const std::string& a, const std::string& b) {
  const std::string one = fold_white_space(a), other = fold_white_space(b);
  if (one == other) return "white space";
  const auto lowered = [](const std::string& text) {
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) append_utf8(result, small_letter(next_code_point(text, offset)));
    return result;
  };
  if (lowered(one) == lowered(other)) return "case";
  return "how its letters are composed";
}

std::string further(std::size_t more) {
  if (more == 0) return {};
  return "; " + std::to_string(more) + (more == 1 ? " further name is" : " further names are") + " like another";
}

}  // namespace

std::string name_key(std::string_view name) {
  const std::string folded = fold_white_space(name);
  std::string key;
  key.reserve(folded.size());
  for (std::size_t offset = 0; offset < folded.size();) append_parts(key, next_code_point(folded, offset));
  return key;
}

void tell_similar_names(const Network& network, Diagnostics& diagnostics) {
  std::unordered_map<std::string, Network::ActorRef> first;
  std::optional<std::pair<Network::ActorRef, Network::ActorRef>> told;
  std::size_t more = 0;
  for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) {
    const auto [found, added] = first.try_emplace(name_key(network.actor(ref).id), ref);
    if (added) continue;
    if (told) ++more;
    else told.emplace(found->second, ref);
  }
  if (!told) return;
  const Actor& earlier = network.actor(told->first);
  const Actor& later = network.actor(told->second);
  diagnostics.warning(
      Code::similar_names, network.text, later.where,
      in_ticks(later.id) + " differs from " + in_ticks(earlier.id) + " in line " + std::to_string(earlier.where.begin.line) +
          " only in " + difference(earlier.id, later.id) + "; they are two actors" +
          further(more),
      "written alike they are one");
}

}  // namespace coopnet
