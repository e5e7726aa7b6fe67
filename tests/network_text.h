// A network spelt out to the last field, so that two can be compared and what differs is seen.
#pragma once

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "graph/network.h"

namespace coopnet {

/// All that actors, links, sources and own words hold, but positions and views; attributes of an item by name.
inline std::string network_text(const Network& network) {
  std::ostringstream out;
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty()) out << "  " << name << "=[" << value << "]\n";
  };
  const auto list = [&](const char* name, const std::vector<std::string>& values) {
    for (const std::string& value : values) out << "  " << name << "+[" << value << "]\n";
  };
  const auto languages = [&](const char* name, const std::map<std::string, std::string>& values) {
    for (const auto& [language, value] : values) out << "  " << name << '.' << language << "=[" << value << "]\n";
  };
  const auto evidence = [&](const std::vector<Evidence>& values) {
    for (const Evidence& value : values)
      out << "  evidence [" << value.source << "] [" << value.phrase << "] [" << value.as_of << "] " << basis_name(value.basis)
          << " [" << value.note << "]\n";
  };
  const auto attributes = [&](Attributes values) {
    std::sort(values.begin(), values.end());
    for (const auto& [name, value] : values) out << "  attribute [" << name << "]=[" << value << "]\n";
  };
  const NetworkInfo& info = network.info;
  out << "network\n";
  text("id", info.id);
  text("title", info.title);
  languages("title", info.titles);
  text("description", info.description);
  text("lang", info.lang);
  text("main_source", info.main_source);
  list("hub", info.hubs);
  text("as_of", info.as_of);
  text("licence", info.licence);
  text("source_line", info.source_line);
  for (const Source& source : network.sources) {
    out << "source\n";
    for (const std::string& value :
         {source.id, source.title, source.publisher, source.url, source.published, source.file, source.note})
      text("field", value);
  }
  for (const Kind& kind : network.vocabulary.kinds()) {
    if (kind.built_in) continue;
    out << "kind\n";
    for (const std::string& value : {kind.id, kind.label, kind.plural, kind.like}) text("field", value);
    languages("label", kind.labels);
    languages("plural", kind.plurals);
  }
  for (const Relation& relation : network.vocabulary.relations()) {
    if (relation.built_in) continue;
    out << "relation " << relation.directed << relation.hierarchical << relation.downward << "\n";
    for (const std::string& value : {relation.id, relation.phrase, relation.inverse, relation.label}) text("field", value);
    list("from", relation.from);
    list("to", relation.to);
    languages("phrase", relation.phrases);
    languages("label", relation.labels);
    languages("inverse", relation.inverses);
  }
  for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) {
    const Actor& actor = network.actor(ref);
    out << "actor [" << actor.id << "]\n";
    text("kind", actor.kind);
    text("name", actor.name);
    text("short_name", actor.short_name);
    languages("name", actor.names);
    list("alias", actor.aliases);
    text("iso", actor.iso);
    text("role", actor.role);
    text("parent", actor.parent);
    text("region", actor.region);
    if (actor.count) out << "  count " << actor.count->value << (actor.count->approximate ? " about" : "") << "\n";
    text("date", actor.date);
    text("note", actor.note);
    evidence(actor.evidence);
    attributes(actor.attributes);
  }
  for (const auto ref : network.links()) {
    const Link& link = network.link(ref);
    out << "link [" << network.actor(network.from(ref)).id << "] [" << network.actor(network.to(ref)).id << "] weight "
        << link.weight << "\n";
    text("relation", link.relation);
    text("label", link.label);
    text("note", link.note);
    evidence(link.evidence);
    attributes(link.attributes);
  }
  return out.str();
}

}  // namespace coopnet
