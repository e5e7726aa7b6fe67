#include "output/words/left_out.h"

#include <algorithm>
#include <map>

#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostNamed = 3;
constexpr std::size_t kMostParts = 2;
constexpr std::size_t kMostRelations = 4;
constexpr std::size_t kMostListed = 10;

std::string shown_of(std::string_view text, std::size_t left, std::size_t all) {
  return fill_in(text, {std::to_string(all - left), std::to_string(all)});
}

std::string quoted(const Words& words, const std::string& text) {
  return std::string(words.open_quote) + text + std::string(words.close_quote);
}

std::string label_in_quotes(const Network& network, const Words& words, const std::string& relation, const std::string& lang) {
  Link link;
  link.relation = relation;
  return quoted(words, relation_label(network.vocabulary, link, lang));
}

// Then these are told, not the many that are missing.
bool few_relations_shown(const LeftOut& left_out) {
  return left_out.by_relation && left_out.relations.size() > kMostRelations && !left_out.relations_shown.empty() &&
         left_out.relations_shown.size() <= kMostRelations;
}

class Missing {
 public:
  Missing(const Network& network, const LeftOut& left_out, const std::string& lang)
      : network_(network), left_out_(left_out), lang_(lang), words_(words_for(lang)) {}

  std::vector<std::string> take() {
    add_names();
    for (const auto& [kind, count] : left_out_.kinds)
      if (count > named_of(kind)) list_.push_back(kind_label(network_.vocabulary, kind, lang_, true));
    add_parts();
    if (left_out_.by_basis)
      for (const auto& [basis, count] : left_out_.bases)
        list_.emplace_back(words_.without_basis[static_cast<std::size_t>(basis)]);
    if (left_out_.of_other_times > 0) list_.emplace_back(words_.other_times);
    if (left_out_.by_relation && !few_relations_shown(left_out_)) add_relations();
    return std::move(list_);
  }

 private:
  // One by one, but for those of whose kind all others are missing as well.
  void add_names() {
    if (left_out_.named.size() > kMostNamed) return;
    std::map<std::string, std::size_t> of_kind;
    for (const Actor& actor : left_out_.named) ++of_kind[actor.kind];
    for (const Actor& actor : left_out_.named) {
      const bool among_others = std::any_of(left_out_.kinds.begin(), left_out_.kinds.end(), [&](const auto& kind) {
        return kind.first == actor.kind && kind.second > of_kind[actor.kind];
      });
      if (among_others) continue;
      const std::string name = brief_name(network_, actor, lang_).text;
      list_.push_back(name.find(", ") == std::string::npos ? name : quoted(words_, name));
      ++named_[actor.kind];
    }
  }

  // Of one or two kinds; of more kinds all together.
  void add_parts() {
    std::vector<std::string> parts;
    std::size_t all = 0;
    for (const LeftOut::Some& some : left_out_.some_of_kinds) {
      const std::size_t left = some.left_out - named_of(some.kind);
      if (left == 0) continue;
      all += left;
      parts.push_back(fill_in(words_.some_of, {std::to_string(left), std::to_string(some.all),
                                               kind_label(network_.vocabulary, some.kind, lang_, true)}));
    }
    if (parts.size() > kMostParts) parts = {fill_in(words_.other_actors, {std::to_string(all)})};
    list_.insert(list_.end(), parts.begin(), parts.end());
  }

  void add_relations() {
    std::vector<std::string> labels;
    for (const auto& [relation, count] : left_out_.relations)
      labels.push_back(label_in_quotes(network_, words_, relation, lang_));
    if (labels.empty()) return;
    if (labels.size() > kMostRelations) labels = {enumerate(words_, labels, kMostRelations)};
    labels.front() = fill_in(words_.links_called, {labels.front()});
    list_.insert(list_.end(), labels.begin(), labels.end());
  }

  std::size_t named_of(const std::string& kind) const {
    const auto found = named_.find(kind);
    return found == named_.end() ? 0 : found->second;
  }

  const Network& network_;
  const LeftOut& left_out_;
  const std::string& lang_;
  const Words& words_;
  std::map<std::string, std::size_t> named_;
  std::vector<std::string> list_;
};

}  // namespace

std::string left_out_sentence(const Network& network, const LeftOut& left_out, const std::string& lang) {
  const Words& words = words_for(lang);
  std::string out;
  if (left_out.actors > 0) {
    out = shown_of(words.actors_shown, left_out.actors, left_out.all_actors);
  } else if (left_out.links > 0) {
    out = shown_of(words.links_shown, left_out.links, left_out.all_links);
  } else {
    return out;
  }
  const std::vector<std::string> missing = Missing(network, left_out, lang).take();
  if (!missing.empty()) {
    // "And 1 more" takes as much room as its name.
    const std::size_t most = missing.size() == kMostListed + 1 ? missing.size() : kMostListed;
    out += std::string(words.semicolon) + fill_in(words.left_out, {enumerate(words, missing, most)});
  }
  if (few_relations_shown(left_out)) {
    std::vector<std::string> shown;
    for (const std::string& relation : left_out.relations_shown)
      shown.push_back(label_in_quotes(network, words, relation, lang));
    shown.front() = fill_in(words.links_called, {shown.front()});
    out += std::string(words.semicolon) + fill_in(words.only, {enumerate(words, shown)});
    return out;
  }
  const bool told = (left_out.by_relation && !left_out.relations.empty()) || (left_out.by_basis && !left_out.bases.empty()) ||
                    left_out.of_other_times > 0;
  if (left_out.actors > 0 && left_out.links_between_left_out > 0 && !told)
    out += std::string(words.semicolon) +
           shown_of(words.links_between, left_out.links_between_left_out, left_out.links_between);
  return out;
}

}  // namespace coopnet
