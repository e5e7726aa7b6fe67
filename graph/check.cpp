#include "graph/check.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "graph/check_rules.h"

namespace coopnet {
namespace {

bool is_id_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-_.:").find(c) != std::string_view::npos;
}

}  // namespace

void check_info(const Rules& rules) {
  const NetworkInfo& info = rules.network.info;
  const auto where = [&](std::string_view key) { return key_position(info.keys, key, {}); };
  if (!std::all_of(info.id.begin(), info.id.end(), is_id_letter))
    rules.warning(Code::bad_value, where("id"),
                  "the network's id has other characters than letters, digits, `-`, `_`, `.` and `:`");
  rules.languages(info.titles, "titles", info.keys, where("titles"));
  rules.language(info.lang, where("lang"));
  if (!info.main_source.empty()) rules.source_id(info.main_source, where("main-source"));
  if (!info.default_view.empty() && !rules.network.ids_lost && rules.network.view(info.default_view) == nullptr) {
    std::vector<std::string> names;
    for (const View& view : rules.network.views) names.push_back(view.name);
    rules.error(Code::unknown_id, where("default-view"), "there is no view " + in_ticks(info.default_view),
                did_you_mean(info.default_view, names));
  }
  for (std::size_t index = 0; index < info.hubs.size(); ++index)
    rules.actor_id(info.hubs[index], element_position(info.keys, "hubs", index, where("hubs")));
  rules.date(info.as_of, where("as-of"));
}

void check_source_list(const Rules& rules) {
  std::set<std::string_view> cited;
  const auto cite = [&](const std::vector<Evidence>& list) {
    for (const Evidence& evidence : list) cited.insert(evidence.source);
  };
  const Network& network = rules.network;
  for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) cite(network.actor(ref).evidence);
  for (const Network::LinkRef& ref : network.links()) cite(network.link(ref).evidence);
  for (const Source& source : network.sources) {
    rules.date(source.published, key_position(source.keys, "published", source.where));
    if (!cited.contains(source.id) && !network.parts_lost)
      rules.warning(Code::unused_source, key_position(source.keys, "id", source.where),
                    "nothing cites the source " + in_ticks(source.id));
  }
}

Diagnostics check(const Network& network, const CheckOptions& options) {
  Diagnostics diagnostics;
  const Rules rules(network, options, diagnostics);
  check_info(rules);
  check_source_list(rules);
  check_vocabulary(rules);
  check_actors(rules);
  check_links(rules);
  check_views(rules);
  if (!options.sources.empty()) check_phrases(rules);
  diagnostics.sort();
  return diagnostics;
}

}  // namespace coopnet
