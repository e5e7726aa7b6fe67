#include "graph/adopted_words.h"

#include <algorithm>
#include <utility>

#include "graph/plain_words.h"
#include "graph/spelling.h"

namespace coopnet {
namespace {

/// Whether one of the texts is this one, which is in lower case already.
bool has_text(const std::map<std::string, std::string>& by_language, const std::string& lower) {
  return std::any_of(by_language.begin(), by_language.end(), [&](const auto& one) { return lowered(one.second) == lower; });
}

const Kind* known_kind(const Vocabulary& words, std::string_view word) {
  if (const Kind* kind = words.kind(word)) return kind;
  if (const Kind* kind = words.kind(word_id(word))) return kind;
  const std::string text = lowered(folded(word));
  for (const Kind& kind : words.kinds())
    if (lowered(kind.label) == text || lowered(kind.plural) == text) return &kind;
  for (const Kind& kind : words.kinds())
    if (has_text(kind.labels, text) || has_text(kind.plurals, text)) return &kind;
  return nullptr;
}

/// The relation that has this text in another language; none where two have it, for only their ends could tell which is meant.
const Relation* only_one_with(const Vocabulary& words, std::map<std::string, std::string> Relation::*texts,
                              const std::string& lower) {
  const Relation* found = nullptr;
  for (const Relation& relation : words.relations()) {
    if (!has_text(relation.*texts, lower)) continue;
    if (found != nullptr) return nullptr;
    found = &relation;
  }
  return found;
}

const Relation* known_relation(const Vocabulary& words, std::string_view word) {
  if (const Relation* relation = words.relation(word)) return relation;
  if (const Relation* relation = words.relation(word_id(word))) return relation;
  const std::string text = lowered(folded(word));
  for (const Relation& relation : words.relations())
    if (lowered(relation.label) == text || lowered(relation.phrase) == text) return &relation;
  const Relation* const by_phrase = only_one_with(words, &Relation::phrases, text);
  return by_phrase != nullptr ? by_phrase : only_one_with(words, &Relation::labels, text);
}

/// A word without letters or digits, such as an arrow, still needs an id.
std::string own_id(std::string_view word, std::string_view otherwise) {
  const std::string id = word_id(word);
  return id.empty() ? std::string(otherwise) : id;
}

// The word without a number or a single letter at its end: "group_a" and "group_b" are two on purpose.
std::string_view without_number(std::string_view word) {
  const std::size_t last = word.rfind('_');
  if (last == std::string_view::npos) return word;
  const std::string_view end = word.substr(last + 1);
  const bool number = std::all_of(end.begin(), end.end(), [](char c) { return c >= '0' && c <= '9'; });
  return number || end.size() == 1 ? word.substr(0, last) : word;
}

std::string guess(std::string_view word, const std::vector<std::string>& known) {
  const auto near = nearest(word, known);
  return !near || without_number(*near) == without_number(word) ? std::string() : did_you_mean(word, known);
}

}  // namespace

void AdoptedWords::hear(std::string_view word, std::initializer_list<const std::map<std::string, std::string>*> known) {
  const std::string text = lowered(folded(word));
  for (const auto* by_language : known)
    for (const auto& [lang, own] : *by_language)
      if (lowered(own) == text) ++heard_[lang];
}

std::string AdoptedWords::language() const {
  const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto most = std::max_element(heard_.begin(), heard_.end(), fewer);
  return most == heard_.end() ? std::string() : most->first;
}

bool AdoptedWords::knows_kind(std::string_view word) const { return known_kind(network_.vocabulary, word) != nullptr; }

bool AdoptedWords::knows_relation(std::string_view word) const {
  return known_relation(network_.vocabulary, word) != nullptr;
}

const std::string& AdoptedWords::kind(std::string_view word, TextRange where) {
  if (const auto found = kinds_.find(word); found != kinds_.end()) return found->second;
  std::string id;
  if (const Kind* known = known_kind(network_.vocabulary, word)) {
    id = known->id;
    hear(word, {&known->labels, &known->plurals});
  } else {
    id = own_id(word, "kind");
    const std::string text = folded(word);
    if (const std::string hint = guess(id, network_.vocabulary.kind_ids()); !hint.empty())
      diagnostics_.warning(Code::unknown_kind, network_.text, where, "unknown kind `" + text + "`, taken as one of its own",
                           hint);
    if (!network_.vocabulary.kind(id)) {
      Kind own;
      own.id = id;
      own.label = text;
      own.plural = text;
      own.like = plain_kind;
      own.where = where;
      network_.vocabulary.declare(std::move(own));
    }
  }
  return kinds_.emplace(word, std::move(id)).first->second;
}

const std::string& AdoptedWords::relation(std::string_view word, TextRange where, bool directed) {
  if (const auto found = relations_.find(word); found != relations_.end()) return found->second;
  std::string id;
  if (const Relation* known = known_relation(network_.vocabulary, word)) {
    id = known->id;
    hear(word, {&known->phrases, &known->labels});
  } else {
    id = own_id(word, "relation");
    const std::string text = folded(word);
    if (const std::string hint = guess(id, network_.vocabulary.relation_ids()); !hint.empty())
      diagnostics_.warning(Code::unknown_relation, network_.text, where,
                           "unknown relation `" + text + "`, taken as one of its own", hint);
    if (!network_.vocabulary.relation(id)) {
      Relation own;
      own.id = id;
      own.phrase = text;
      own.label = text;
      own.directed = directed;
      if (!directed) own.inverse = text;
      own.where = where;
      network_.vocabulary.declare(std::move(own));
    }
  }
  return relations_.emplace(word, std::move(id)).first->second;
}

std::string AdoptedWords::source(std::string_view name, TextRange where, std::string_view url) {
  Source source;
  source.id = name;
  source.title = name;
  source.url = url;
  if (name.starts_with("http://") || name.starts_with("https://")) source.url = name;
  if (name.empty()) {
    source.id = "this-file";
    const std::string path = network_.text == nullptr ? std::string() : network_.text->name();
    source.title = path.substr(path.rfind('/') + 1);
    where = {};
  }
  source.where = where;
  std::string id = source.id;
  if (network_.source(id) == nullptr) network_.sources.push_back(std::move(source));
  return id;
}

}  // namespace coopnet
