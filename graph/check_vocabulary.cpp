#include <string>
#include <string_view>

#include "graph/check_rules.h"

namespace coopnet {
namespace {

void check_kind(const Rules& rules, const Kind& kind) {
  const Vocabulary& vocabulary = rules.network.vocabulary;
  const TextRange like_where = key_position(kind.keys, "like", kind.where);
  if (!kind.like.empty()) rules.kind(kind.like, like_where);
  const Kind* step = &kind;
  for (std::size_t steps = 0; step != nullptr && !step->like.empty(); ++steps) {
    if (steps == vocabulary.kinds().size()) {
      rules.error(Code::bad_value, like_where, "the kind " + in_ticks(kind.id) + " is like itself, over one or more steps");
      break;
    }
    step = vocabulary.kind(step->like);
  }
  rules.languages(kind.labels, "labels", kind.keys, kind.where);
  rules.languages(kind.plurals, "plurals", kind.keys, kind.where);
}

void check_relation(const Rules& rules, const Relation& relation) {
  const auto check_kinds = [&](std::string_view key, const std::vector<std::string>& kinds) {
    const TextRange where = key_position(relation.keys, key, relation.where);
    for (std::size_t index = 0; index < kinds.size(); ++index)
      rules.kind(kinds[index], element_position(relation.keys, key, index, where));
  };
  check_kinds("from", relation.from);
  check_kinds("to", relation.to);
  if (relation.downward && !relation.hierarchical)
    rules.error(Code::bad_value, key_position(relation.keys, "downward", relation.where),
                "`downward` says which end of a hierarchical relation is above", "also give `hierarchical = true`");
  if (relation.hierarchical && !relation.directed)
    rules.error(Code::bad_value, key_position(relation.keys, "hierarchical", relation.where),
                "a relation without a direction has no end above the other");
  rules.languages(relation.phrases, "phrases", relation.keys, relation.where);
  rules.languages(relation.labels, "labels", relation.keys, relation.where);
  rules.languages(relation.inverses, "inverses", relation.keys, relation.where);
}

}  // namespace

void check_vocabulary(const Rules& rules) {
  for (const Kind& kind : rules.network.vocabulary.kinds())
    if (!kind.built_in) check_kind(rules, kind);
  for (const Relation& relation : rules.network.vocabulary.relations())
    if (!relation.built_in) check_relation(rules, relation);
}

}  // namespace coopnet
