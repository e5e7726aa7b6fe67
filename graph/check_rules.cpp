#include "graph/check_rules.h"

#include <algorithm>

#include "graph/date.h"
#include "graph/folded_text.h"
#include "graph/language_tag.h"

namespace coopnet {
namespace {

constexpr std::size_t most_words = 14;

std::vector<std::string> source_ids(const Network& network) {
  std::vector<std::string> ids;
  for (const Source& source : network.sources) ids.push_back(source.id);
  return ids;
}

// That the main source is unknown is told once, where it is named.
bool names_source(const Evidence& evidence) {
  return std::any_of(evidence.keys.begin(), evidence.keys.end(), [](const auto& key) { return key.first == "source"; });
}

}  // namespace

TextRange element_position(const KeyPositions& keys, std::string_view key, std::size_t index, TextRange otherwise) {
  return key_position(keys, std::string(key) + "[" + std::to_string(index) + "]", otherwise);
}

Rules::Rules(const Network& checked, const CheckOptions& asked, Diagnostics& diagnostics)
    : network(checked), options(asked), diagnostics_(diagnostics) {
  for (const Source& source : network.sources) sources_.emplace(source.id, &source);
}

const Source* Rules::source(std::string_view id) const {
  const auto found = sources_.find(id);
  return found == sources_.end() ? nullptr : found->second;
}

void Rules::error(Code code, TextRange where, std::string message, std::string hint) const {
  diagnostics_.error(code, network.text, where, std::move(message), std::move(hint));
}

void Rules::warning(Code code, TextRange where, std::string message, std::string hint) const {
  diagnostics_.warning(code, network.text, where, std::move(message), std::move(hint));
}

void Rules::date(const std::string& text, TextRange where) const {
  if (text.empty() || parse_date_span(text)) return;
  error(Code::bad_date, where, in_ticks(text) + " is no date",
        "write YYYY, YYYY-MM, YYYY-MM-DD or two of them, the earlier first, with a slash between");
}

void Rules::language(const std::string& tag, TextRange where) const {
  if (is_language_tag(tag)) return;
  std::string dashed = tag;
  std::replace(dashed.begin(), dashed.end(), '_', '-');
  error(Code::bad_language, where, in_ticks(tag) + " is no BCP 47 language tag",
        is_language_tag(dashed) ? "did you mean " + in_ticks(dashed) + "?" : "such as `es` or `pt-BR`");
}

void Rules::languages(const std::map<std::string, std::string>& texts, std::string_view name, const KeyPositions& keys,
                      TextRange otherwise) const {
  for (const auto& [tag, text] : texts) language(tag, key_position(keys, std::string(name) + "." + tag, otherwise));
}

void Rules::kind(const std::string& id, TextRange where) const {
  if (network.vocabulary.kind(id) == nullptr && !network.ids_lost)
    error(Code::unknown_kind, where, "there is no kind " + in_ticks(id),
          guess_or_list(id, network.vocabulary.kind_ids(),
                        "`coopnet kinds` lists them, and a table [[kind]] declares further ones"));
}

void Rules::relation(const std::string& id, TextRange where) const {
  if (network.vocabulary.relation(id) == nullptr && !network.ids_lost)
    error(Code::unknown_relation, where, "there is no relation " + in_ticks(id),
          guess_or_list(id, network.vocabulary.relation_ids(),
                        "`coopnet kinds` lists them, and a table [[relation]] declares further ones"));
}

void Rules::actor_id(const std::string& id, TextRange where) const {
  if (!network.find(id) && !network.ids_lost)
    error(Code::unknown_id, where, "no actor has the id " + in_ticks(id),
          diagnostics_.full() ? std::string() : did_you_mean(id, network.actor_ids()));
}

void Rules::source_id(const std::string& id, TextRange where) const {
  if (source(id) == nullptr && !network.ids_lost)
    error(Code::unknown_id, where, "no source has the id " + in_ticks(id),
          diagnostics_.full() ? std::string() : did_you_mean(id, source_ids(network)));
}

void Rules::evidence(const std::vector<Evidence>& list, const std::string& what, TextRange where) const {
  if (list.empty() && options.require_evidence && !network.parts_lost)
    error(Code::missing_evidence, where, what + " has no evidence",
          "give it `source` and `phrase`, or an `evidence` array of such");
  for (const Evidence& each : list) {
    if (each.source.empty())
      error(Code::missing_key, key_position(each.keys, "source", each.where), "the evidence names no source",
            "give it a `source`, or [network] a `main-source`");
    else if (each.source != network.info.main_source || names_source(each))
      source_id(each.source, key_position(each.keys, "source", each.where));
    date(each.as_of, key_position(each.keys, "as-of", each.where));
    const std::size_t words = count_words(each.phrase);
    if (words > most_words)
      warning(Code::long_phrase, each.phrase_where,
              "the phrase has " + std::to_string(words) + " words, more than " + std::to_string(most_words),
              "quote only what says it");
  }
}

}  // namespace coopnet
