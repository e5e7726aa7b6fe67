#include "graph/vocabulary.h"

#include <algorithm>
#include <utility>

#include "graph/vocabulary_table.h"

namespace coopnet {
namespace {

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::map<std::string, std::string> other_languages(const InLanguages& words) {
  std::map<std::string, std::string> by_language;
  for (std::size_t index = 1; index < words.size(); ++index)
    by_language.emplace(vocabulary_languages[index], words[index]);
  return by_language;
}

Kind kind_from(const KindRow& row) {
  Kind kind;
  kind.id = row.id;
  kind.label = row.labels[0];
  kind.plural = row.plurals[0];
  kind.labels = other_languages(row.labels);
  kind.plurals = other_languages(row.plurals);
  kind.built_in = true;
  return kind;
}

Relation relation_from(const RelationRow& row) {
  Relation relation;
  relation.id = row.id;
  relation.phrase = row.phrases[0];
  relation.inverse = row.inverses[0];
  relation.label = row.labels[0];
  relation.from = split_words(row.from);
  relation.to = split_words(row.to);
  relation.directed = row.shape != RelationShape::undirected;
  relation.downward = row.shape == RelationShape::downward;
  relation.hierarchical = relation.downward || row.shape == RelationShape::upward;
  relation.phrases = other_languages(row.phrases);
  relation.labels = other_languages(row.labels);
  relation.inverses = other_languages(row.inverses);
  relation.built_in = true;
  return relation;
}

template <typename Word>
const Word* find_word(const std::vector<Word>& words, std::string_view id) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.id == id; });
  return found == words.end() ? nullptr : &*found;
}

template <typename Word>
void put_word(std::vector<Word>& words, Word word) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& each) { return each.id == word.id; });
  if (found == words.end())
    words.push_back(std::move(word));
  else
    *found = std::move(word);
}

template <typename Word>
std::vector<std::string> ids_of(const std::vector<Word>& words) {
  std::vector<std::string> ids;
  ids.reserve(words.size());
  for (const Word& word : words) ids.push_back(word.id);
  return ids;
}

bool is_built_in(std::string_view kind) {
  const auto rows = kind_rows();
  return std::any_of(rows.begin(), rows.end(), [&](const KindRow& row) { return row.id == kind; });
}

bool lists(const std::vector<std::string>& kinds, std::string_view kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Whether `kind`, or a kind that it is like, is listed.
bool allows(const Vocabulary& vocabulary, const std::vector<std::string>& kinds, std::string_view kind) {
  if (kinds.empty() || lists(kinds, kind)) return true;
  const Kind* known = vocabulary.kind(kind);
  if (known == nullptr) return true;
  for (std::size_t step = 0; step < vocabulary.kinds().size() && !known->like.empty(); ++step) {
    if (lists(kinds, known->like)) return true;
    known = vocabulary.kind(known->like);
    if (known == nullptr) return true;
  }
  // An actor of which nothing is said, and a declared kind that is like no other, have no ends of their own: they may stand
  // anywhere.
  return known->id == plain_kind || !is_built_in(known->id);
}

}  // namespace

const std::shared_ptr<Vocabulary::Words>& Vocabulary::built_in_words() {
  static const std::shared_ptr<Words> built_in = [] {
    Words words;
    for (const KindRow& row : kind_rows()) words.kinds.push_back(kind_from(row));
    for (const RelationRow& row : relation_rows()) words.relations.push_back(relation_from(row));
    return std::make_shared<Words>(std::move(words));
  }();
  return built_in;
}

Vocabulary::Vocabulary() : words_(built_in_words()) {}

Vocabulary::Words& Vocabulary::own_words() {
  // The built-in words have an owner of their own, so that they are never the only ones.
  if (words_.use_count() != 1) words_ = std::make_shared<Words>(*words_);
  return *words_;
}

const Kind* Vocabulary::kind(std::string_view id) const { return find_word(kinds(), id); }

const Relation* Vocabulary::relation(std::string_view id) const { return find_word(relations(), id); }

void Vocabulary::declare(Kind kind) { put_word(own_words().kinds, std::move(kind)); }

void Vocabulary::declare(Relation relation) { put_word(own_words().relations, std::move(relation)); }

std::vector<std::string> Vocabulary::kind_ids() const { return ids_of(kinds()); }

std::vector<std::string> Vocabulary::relation_ids() const { return ids_of(relations()); }

std::string Vocabulary::look_of(std::string_view id) const {
  const Kind* known = kind(id);
  for (std::size_t step = 0; known != nullptr && step < kinds().size(); ++step) {
    if (known->like.empty()) break;
    known = kind(known->like);
  }
  return known != nullptr && is_built_in(known->id) ? known->id : "organization";
}

bool Vocabulary::may_start(const Relation& relation, std::string_view kind) const {
  return allows(*this, relation.from, kind);
}

bool Vocabulary::may_end(const Relation& relation, std::string_view kind) const { return allows(*this, relation.to, kind); }

}  // namespace coopnet
