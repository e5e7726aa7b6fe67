#include "graph/dot_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

#include "graph/plain_words.h"

namespace coopnet {
namespace {

using std::to_string;

constexpr std::array<std::pair<std::string_view, std::string Actor::*>, 7> actor_texts = {{
    {"short_name", &Actor::short_name},
    {"iso", &Actor::iso},
    {"role", &Actor::role},
    {"parent", &Actor::parent},
    {"region", &Actor::region},
    {"date", &Actor::date},
    {"note", &Actor::note},
}};

constexpr std::string_view own_prefix = "attribute_";
constexpr std::array<std::string_view, 7> numbered_names = {"source",        "phrase", "as_of", "basis",
                                                            "evidence_note", "name",   "alias"};
constexpr std::array<std::string_view, 15> look_names = {
    "label", "class", "tooltip", "shape", "style", "fillcolor", "fontcolor", "fontname", "fontsize", "color", "penwidth", "dir",
    "arrowhead", "headport", "tailport"};
constexpr std::array<std::string_view, 7> other_names = {"name", "kind", "relation", "weight", "count", "count_approximate",
                                                         "key"};

/// "source" for the first piece of evidence, "source_2" for the second.
std::string numbered(std::string_view name, std::size_t index) {
  return index == 0 ? std::string(name) : std::string(name) + "_" + to_string(index + 1);
}

void put(Attributes& fields, std::string name, const std::string& value) {
  if (!value.empty()) fields.emplace_back(std::move(name), value);
}

void put_attributes(Attributes& fields, const Attributes& attributes) {
  for (const auto& [name, value] : attributes)
    fields.emplace_back(is_taken_name(name) || name.empty() ? std::string(own_prefix) + name : name, value);
}

void put_evidence(Attributes& fields, const std::vector<Evidence>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    fields.emplace_back(numbered("basis", i), basis_name(list[i].basis));
    put(fields, numbered("source", i), list[i].source);
    put(fields, numbered("phrase", i), list[i].phrase);
    put(fields, numbered("as_of", i), list[i].as_of);
    put(fields, numbered("evidence_note", i), list[i].note);
  }
}

void take_text(Fields& fields, std::string_view name, std::string& into) {
  if (auto value = fields.take(name)) into = std::move(*value);
}

void take_evidence(Fields& fields, std::vector<Evidence>& list, bool own) {
  for (std::size_t i = 0;; ++i) {
    const std::string* const basis = fields.find(numbered("basis", i));
    const bool meant =
        basis != nullptr || fields.find(numbered("phrase", i)) != nullptr || fields.find(numbered("as_of", i)) != nullptr;
    if (!meant) return;
    Evidence evidence;
    if (basis != nullptr) {
      const auto known = basis_from_name(own ? *basis : word_id(*basis));
      if (known) {
        evidence.basis = *known;
        static_cast<void>(fields.take(numbered("basis", i)));
      }
    }
    take_text(fields, numbered("source", i), evidence.source);
    take_text(fields, numbered("phrase", i), evidence.phrase);
    take_text(fields, numbered("as_of", i), evidence.as_of);
    take_text(fields, numbered("evidence_note", i), evidence.note);
    list.push_back(std::move(evidence));
  }
}

std::string shortest(double value) {
  std::array<char, 32> buffer;
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc() ? std::string(buffer.data(), end) : "1";
}

void put_list(Attributes& fields, const std::string& name, const std::vector<std::string>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) fields.emplace_back(name + "_" + to_string(i + 1), list[i]);
}

void take_list(Fields& fields, const std::string& name, std::vector<std::string>& list) {
  while (auto value = fields.take(name + "_" + to_string(list.size() + 1))) list.push_back(std::move(*value));
}

void put_languages(Attributes& fields, const std::string& name, const std::map<std::string, std::string>& texts) {
  for (const auto& [language, text] : texts) fields.emplace_back(name + "_" + language, text);
}

/// Takes every field NAME_LANGUAGE. Language tags begin with a letter, numbers of lists do not.
void take_languages(Fields& fields, const std::string& name, std::map<std::string, std::string>& texts) {
  Attributes& list = fields.rest();
  const std::string prefix = name + "_";
  const auto is_language = [&](const auto& field) {
    return field.first.size() > prefix.size() && field.first.starts_with(prefix) &&
           !(field.first[prefix.size()] >= '0' && field.first[prefix.size()] <= '9');
  };
  for (auto& field : list)
    if (is_language(field)) texts[field.first.substr(prefix.size())] = field.second;
  std::erase_if(list, is_language);
}

using NetworkText = std::pair<std::string_view, std::string NetworkInfo::*>;
constexpr std::array<NetworkText, 7> network_texts = {{
    {"title", &NetworkInfo::title},
    {"description", &NetworkInfo::description},
    {"lang", &NetworkInfo::lang},
    {"main_source", &NetworkInfo::main_source},
    {"as_of", &NetworkInfo::as_of},
    {"licence", &NetworkInfo::licence},
    {"source_line", &NetworkInfo::source_line},
}};

constexpr std::array<std::pair<std::string_view, std::string Source::*>, 7> source_texts = {{
    {"id", &Source::id},
    {"title", &Source::title},
    {"publisher", &Source::publisher},
    {"url", &Source::url},
    {"published", &Source::published},
    {"file", &Source::file},
    {"note", &Source::note},
}};

constexpr std::array<std::pair<std::string_view, std::string Kind::*>, 4> kind_texts = {
    {{"id", &Kind::id}, {"label", &Kind::label}, {"plural", &Kind::plural}, {"like", &Kind::like}}};

constexpr std::array<std::pair<std::string_view, std::string Relation::*>, 4> relation_texts = {
    {{"id", &Relation::id}, {"phrase", &Relation::phrase}, {"inverse", &Relation::inverse}, {"label", &Relation::label}}};

constexpr std::array<std::pair<std::string_view, bool Relation::*>, 3> relation_switches = {
    {{"directed", &Relation::directed}, {"hierarchical", &Relation::hierarchical}, {"downward", &Relation::downward}}};

template <class Item, std::size_t N>
void put_texts(Attributes& fields, const std::string& prefix,
               const std::array<std::pair<std::string_view, std::string Item::*>, N>& texts, const Item& item) {
  for (const auto& [name, member] : texts) put(fields, prefix + std::string(name), item.*member);
}

template <class Item, std::size_t N>
void take_texts(Fields& fields, const std::string& prefix,
                const std::array<std::pair<std::string_view, std::string Item::*>, N>& texts, Item& item) {
  for (const auto& [name, member] : texts) take_text(fields, prefix + std::string(name), item.*member);
}

void put_word(Attributes& fields, const std::string& prefix, const Kind& kind) {
  put_texts(fields, prefix, kind_texts, kind);
  put_languages(fields, prefix + "label", kind.labels);
  put_languages(fields, prefix + "plural", kind.plurals);
}

void put_word(Attributes& fields, const std::string& prefix, const Relation& relation) {
  put_texts(fields, prefix, relation_texts, relation);
  for (const auto& [name, member] : relation_switches)
    fields.emplace_back(prefix + std::string(name), relation.*member ? "true" : "false");
  put_list(fields, prefix + "from", relation.from);
  put_list(fields, prefix + "to", relation.to);
  put_languages(fields, prefix + "phrase", relation.phrases);
  put_languages(fields, prefix + "label", relation.labels);
  put_languages(fields, prefix + "inverse", relation.inverses);
}

Kind take_kind(Fields& fields, const std::string& prefix) {
  Kind kind;
  take_texts(fields, prefix, kind_texts, kind);
  take_languages(fields, prefix + "label", kind.labels);
  take_languages(fields, prefix + "plural", kind.plurals);
  return kind;
}

Relation take_relation(Fields& fields, const std::string& prefix) {
  Relation relation;
  take_texts(fields, prefix, relation_texts, relation);
  for (const auto& [name, member] : relation_switches)
    if (const auto value = fields.take(prefix + std::string(name))) relation.*member = *value == "true";
  take_list(fields, prefix + "from", relation.from);
  take_list(fields, prefix + "to", relation.to);
  take_languages(fields, prefix + "phrase", relation.phrases);
  take_languages(fields, prefix + "label", relation.labels);
  take_languages(fields, prefix + "inverse", relation.inverses);
  return relation;
}

std::string item_prefix(std::string_view what, std::size_t index) { return std::string(what) + "_" + to_string(index + 1) + "_"; }

}  // namespace

std::optional<std::string> Fields::take(std::string_view name) {
  const auto found = std::find_if(list_.begin(), list_.end(), [&](const auto& field) { return field.first == name; });
  if (found == list_.end()) return std::nullopt;
  std::string value = std::move(found->second);
  list_.erase(found);
  return value;
}

const std::string* Fields::find(std::string_view name) const {
  for (const auto& field : list_)
    if (field.first == name) return &field.second;
  return nullptr;
}

bool is_look_name(std::string_view name) {
  return std::find(look_names.begin(), look_names.end(), name) != look_names.end();
}

bool is_taken_name(std::string_view name) {
  if (is_look_name(name) || name == dot_id_field || name == dot_order_field || name.starts_with(own_prefix)) return true;
  if (std::find(other_names.begin(), other_names.end(), name) != other_names.end()) return true;
  if (std::any_of(actor_texts.begin(), actor_texts.end(), [&](const auto& field) { return field.first == name; })) return true;
  return std::any_of(numbered_names.begin(), numbered_names.end(), [&](std::string_view field) {
    return name == field || (name.starts_with(field) && name.substr(field.size()).starts_with('_'));
  });
}

Attributes to_fields(const Actor& actor) {
  Attributes fields;
  put(fields, "name", actor.name);
  put(fields, "kind", actor.kind);
  put_texts(fields, "", actor_texts, actor);
  if (actor.count) {
    fields.emplace_back("count", to_string(actor.count->value));
    if (actor.count->approximate) fields.emplace_back("count_approximate", "true");
  }
  put_languages(fields, "name", actor.names);
  put_list(fields, "alias", actor.aliases);
  put_evidence(fields, actor.evidence);
  put_attributes(fields, actor.attributes);
  return fields;
}

Attributes to_fields(const Link& link) {
  Attributes fields;
  put(fields, "relation", link.relation);
  put(fields, "note", link.note);
  if (link.weight != 1) fields.emplace_back("weight", shortest(link.weight));
  put_evidence(fields, link.evidence);
  put_attributes(fields, link.attributes);
  return fields;
}

Attributes to_fields(const Network& network) {
  Attributes fields;
  put_texts(fields, "", network_texts, network.info);
  put_languages(fields, "title", network.info.titles);
  put_list(fields, "hub", network.info.hubs);
  for (std::size_t i = 0; i < network.sources.size(); ++i)
    put_texts(fields, item_prefix("source", i), source_texts, network.sources[i]);
  std::size_t kinds = 0;
  for (const Kind& kind : network.vocabulary.kinds())
    if (!kind.built_in) put_word(fields, item_prefix("kind", kinds++), kind);
  std::size_t relations = 0;
  for (const Relation& relation : network.vocabulary.relations())
    if (!relation.built_in) put_word(fields, item_prefix("relation", relations++), relation);
  return fields;
}

void take_fields(Fields& fields, Actor& actor, bool own) {
  take_texts(fields, "", actor_texts, actor);
  if (const std::string* const count = fields.find("count")) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(count->data(), count->data() + count->size(), value);
    if (error == std::errc() && end == count->data() + count->size()) {
      actor.count = Count{value, fields.take("count_approximate") == "true"};
      static_cast<void>(fields.take("count"));
    }
  }
  if (own) take_languages(fields, "name", actor.names);
  if (own) take_list(fields, "alias", actor.aliases);
  take_evidence(fields, actor.evidence, own);
}

void take_fields(Fields& fields, Link& link, bool own) {
  take_text(fields, "note", link.note);
  if (const std::string* const weight = fields.find("weight"))
    if (const auto value = plain_number(*weight); value && *value > 0) {
      link.weight = *value;
      static_cast<void>(fields.take("weight"));
    }
  take_evidence(fields, link.evidence, own);
}

void take_fields(Fields& fields, Network& network) {
  take_texts(fields, "", network_texts, network.info);
  take_languages(fields, "title", network.info.titles);
  take_list(fields, "hub", network.info.hubs);
  for (std::size_t i = 0; fields.find(item_prefix("source", i) + "id") != nullptr; ++i) {
    Source source;
    take_texts(fields, item_prefix("source", i), source_texts, source);
    network.sources.push_back(std::move(source));
  }
  for (std::size_t i = 0; fields.find(item_prefix("kind", i) + "id") != nullptr; ++i)
    network.vocabulary.declare(take_kind(fields, item_prefix("kind", i)));
  for (std::size_t i = 0; fields.find(item_prefix("relation", i) + "id") != nullptr; ++i)
    network.vocabulary.declare(take_relation(fields, item_prefix("relation", i)));
}

std::optional<std::pair<std::string, std::string>> unknown_basis(const Fields& fields) {
  for (std::size_t i = 0; i < fields.rest().size(); ++i)
    if (const std::string name = numbered("basis", i); fields.find(name) != nullptr) return std::pair(name, *fields.find(name));
  return std::nullopt;
}

Attributes own_attributes(Attributes rest) {
  std::erase_if(rest, [](const auto& field) { return is_look_name(field.first); });
  for (auto& field : rest)
    if (field.first.starts_with(own_prefix)) field.first.erase(0, own_prefix.size());
  return rest;
}

}  // namespace coopnet
