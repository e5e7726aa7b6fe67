#include "output/words/names.h"

#include <algorithm>

#include "output/text/one_line.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

std::string spaced(std::string id) {
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

std::string word(const std::map<std::string, std::string>& by_language, const std::string& own, const std::string& lang) {
  const std::string* found = in_language(by_language, lang);
  return one_line(found != nullptr && !found->empty() ? *found : own);
}

const std::string* translated(const Network& network, const Actor& actor, const std::string& lang) {
  if (same_language(lang, network.info.lang)) return nullptr;
  const std::string* found = in_language(actor.names, lang);
  return found != nullptr && !one_line(*found).empty() ? found : nullptr;
}

}  // namespace

Name full_name(const Network& network, const Actor& actor, const std::string& lang) {
  if (const std::string* found = translated(network, actor, lang)) return {one_line(*found), lang};
  const std::string name = one_line(actor.name);
  return {name.empty() ? one_line(actor.id) : name, network.info.lang};
}

Name brief_name(const Network& network, const Actor& actor, const std::string& lang) {
  if (const std::string* found = translated(network, actor, lang)) return {one_line(*found), lang};
  const std::string brief = one_line(actor.short_name);
  return brief.empty() ? full_name(network, actor, lang) : Name{brief, network.info.lang};
}

std::string kind_label(const Vocabulary& vocabulary, const std::string& kind, const std::string& lang, bool plural) {
  const Kind* found = vocabulary.kind(kind);
  if (found == nullptr) return spaced(kind);
  std::string label = plural ? word(found->plurals, found->plural, lang) : word(found->labels, found->label, lang);
  if (label.empty()) label = word(found->labels, found->label, lang);
  return label.empty() ? spaced(kind) : label;
}

std::string relation_label(const Vocabulary& vocabulary, const Link& link, const std::string& lang) {
  if (std::string own = one_line(link.label); !own.empty()) return own;
  const Relation* found = vocabulary.relation(link.relation);
  if (found == nullptr) return spaced(link.relation);
  const std::string label = word(found->labels, found->label, lang);
  return label.empty() ? relation_phrase(vocabulary, link, lang) : label;
}

std::string relation_phrase(const Vocabulary& vocabulary, const Link& link, const std::string& lang) {
  if (std::string own = one_line(link.label); !own.empty()) return own;
  const Relation* found = vocabulary.relation(link.relation);
  if (found == nullptr) return spaced(link.relation);
  const std::string phrase = word(found->phrases, found->phrase, lang);
  return phrase.empty() ? spaced(link.relation) : phrase;
}

std::string relation_inverse(const Vocabulary& vocabulary, const Link& link, const std::string& lang) {
  const Relation* found = vocabulary.relation(link.relation);
  if (found == nullptr || !one_line(link.label).empty()) return "";
  return word(found->inverses, found->inverse, lang);
}

}  // namespace coopnet
