#include "output/report/tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "graph/measure.h"
#include "output/report/report_words.h"
#include "output/words/describe.h"
#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

// Columns without any text say nothing. A table without rows keeps its headings.
void drop_empty_columns(Table& table) {
  if (table.rows.empty()) return;
  for (std::size_t column = table.headings.size(); column-- > 0;) {
    const bool empty =
        std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return row[column].text.empty(); });
    if (!empty) continue;
    table.headings.erase(table.headings.begin() + static_cast<std::ptrdiff_t>(column));
    for (auto& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
  }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string other_names(const Network& network, const Actor& actor, const std::string& lang) {
  std::vector<std::string> names;
  const std::string brief = brief_name(network, actor, lang).text;
  if (const std::string full = full_name(network, actor, lang).text; full != brief) names.push_back(full);
  names.insert(names.end(), actor.aliases.begin(), actor.aliases.end());
  return joined(names, "; ");
}

std::string count_text(const Actor& actor, const std::string& lang) {
  if (!actor.count) return {};
  const std::string value = std::to_string(actor.count->value);
  return actor.count->approximate ? std::string(words_for(lang).about) + " " + value : value;
}

std::size_t most(const std::vector<std::size_t>& values) {
  return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

std::string basis_sentence(const Network& network, const std::string& lang) {
  const ReportWords& words = report_words(lang);
  std::vector<std::size_t> counts(all_bases().size(), 0);
  std::size_t without = 0;
  for (const Network::LinkRef ref : network.links()) {
    if (const auto basis = link_basis(network.link(ref))) ++counts[static_cast<std::size_t>(*basis)];
    else ++without;
  }
  if (without == network.link_count()) return {};
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    if (network.link_count() == 1) return fill_in(words.basis_of_one, {std::string(words.bases_of_one[i])});
    const auto& said = counts[i] == 1 ? words.bases_of_one : words.bases_of_several;
    parts.push_back(std::to_string(counts[i]) + " " + std::string(said[i]));
  }
  if (without > 0) parts.push_back(std::to_string(without) + " " + std::string(words.no_source));
  return fill_in(words.bases, {std::to_string(network.link_count()), enumerate(words_for(lang), parts)});
}

// What a source is called where only its title can be told.
std::string source_text(const Source& source) { return joined({source.publisher, source.title, source.published}, ". "); }

// A percentage in whole numbers; what is less than one is not nothing.
std::string in_100(double share) {
  const double percent = 100 * share;
  return percent >= 1 || percent <= 0 ? std::to_string(std::lround(percent)) : "<1";
}

std::string heading_of(std::string_view what, std::string_view whose) {
  return std::string(what) + " (" + std::string(whose) + ")";
}

}  // namespace

NumberedSources::NumberedSources(const Network& network) {
  const auto cite = [&](const std::vector<Evidence>& evidence) {
    for (const Evidence& item : evidence)
      if (const Source* source = network.source(item.source);
          source && numbers_.try_emplace(item.source, numbers_.size() + 1).second)
        sources_.push_back(source);
  };
  for (std::size_t i = 0; i < network.actor_count(); ++i) cite(network.actor(i).evidence);
  for (const Network::LinkRef ref : network.links()) cite(network.link(ref).evidence);
}

std::size_t NumberedSources::number(const std::string& id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? 0 : found->second;
}

std::string NumberedSources::marks(const std::vector<Evidence>& evidence) const {
  std::set<std::size_t> numbers;
  for (const Evidence& item : evidence)
    if (const std::size_t one = number(item.source); one > 0) numbers.insert(one);
  std::vector<std::string> parts;
  for (const std::size_t one : numbers) parts.push_back(std::to_string(one));
  return parts.empty() ? std::string() : "[" + joined(parts, ", ") + "]";
}

NumberedList NumberedSources::list() const {
  NumberedList list;
  for (const Source* source : sources_)
    list.items.push_back({source_text(*source), source->url});
  return list;
}

Table actor_table(const Network& network, const std::string& lang, const NumberedSources& sources) {
  const ReportWords& words = report_words(lang);
  Table table;
  table.caption = words.actors_caption;
  for (const std::string_view heading : {words.actor, words.kind, words.also_called, words.count, words.links, words.evidence})
    table.headings.emplace_back(heading);
  const std::vector<std::size_t> degrees = degree(network);
  for (std::size_t i = 0; i < network.actor_count(); ++i) {
    const Actor& actor = network.actor(i);
    table.rows.push_back({{brief_name(network, actor, lang).text, ""},
                          {kind_label(network.vocabulary, actor.kind, lang, false), ""},
                          {other_names(network, actor, lang), ""},
                          {count_text(actor, lang), ""},
                          {std::to_string(degrees[i]), ""},
                          {sources.marks(actor.evidence), ""}});
  }
  drop_empty_columns(table);
  return table;
}

Table link_table(const Network& network, const std::string& lang, const NumberedSources& sources) {
  const ReportWords& words = report_words(lang);
  Table table;
  table.caption = words.links_caption;
  for (const std::string_view heading :
       {words.from, words.relation, words.to, words.basis, words.as_of, words.phrase, words.source})
    table.headings.emplace_back(heading);
  for (const Network::LinkRef ref : network.links()) {
    const Link& link = network.link(ref);
    const std::string from = brief_name(network, network.actor(network.from(ref)), lang).text;
    const std::string to = brief_name(network, network.actor(network.to(ref)), lang).text;
    const std::string relation = relation_phrase(network.vocabulary, link, lang);
    for (const Evidence& item : link.evidence)
      table.rows.push_back({{from, ""}, {relation, ""}, {to, ""},
                            {std::string(words_for(lang).bases[static_cast<std::size_t>(item.basis)]), ""},
                            {prose_date(words_for(lang), item.as_of), ""}, {item.phrase, ""}, {sources.marks({item}), ""}});
    if (link.evidence.empty())
      table.rows.push_back({{from, ""}, {relation, ""}, {to, ""}, {"", ""}, {"", ""}, {"", ""}, {"", ""}});
  }
  drop_empty_columns(table);
  return table;
}

Table actor_sheet(const Network& network, const std::string& lang) {
  const ReportWords& words = report_words(lang);
  Table table;
  table.caption = words.actors_caption;
  for (const std::string_view heading : {words.actor, words.kind, words.also_called, words.count, words.links, words.evidence})
    table.headings.emplace_back(heading);
  table.headings.emplace_back("URL");
  const std::vector<std::size_t> degrees = degree(network);
  for (std::size_t i = 0; i < network.actor_count(); ++i) {
    const Actor& actor = network.actor(i);
    std::vector<std::string> titles, addresses;
    std::set<std::string> seen;
    for (const Evidence& item : actor.evidence) {
      const Source* source = network.source(item.source);
      if (!source || !seen.insert(item.source).second) continue;
      titles.push_back(source_text(*source));
      addresses.push_back(source->url);
    }
    table.rows.push_back({{brief_name(network, actor, lang).text, ""},
                          {kind_label(network.vocabulary, actor.kind, lang, false), ""},
                          {other_names(network, actor, lang), ""},
                          {actor.count ? std::to_string(actor.count->value) : "", ""},
                          {std::to_string(degrees[i]), ""},
                          {joined(titles, "; "), ""},
                          {joined(addresses, " "), ""}});
  }
  return table;
}

Table link_sheet(const Network& network, const std::string& lang) {
  const ReportWords& words = report_words(lang);
  Table table;
  table.caption = words.links_caption;
  table.headings = {std::string(words.from), heading_of(words.kind, words.from), std::string(words.relation),
                    std::string(words.to), heading_of(words.kind, words.to), std::string(words.basis),
                    std::string(words.as_of), std::string(words.phrase), std::string(words.source), "URL"};
  for (const Network::LinkRef ref : network.links()) {
    const Link& link = network.link(ref);
    const Actor& from = network.actor(network.from(ref));
    const Actor& to = network.actor(network.to(ref));
    const std::vector<Piece> ends = {{brief_name(network, from, lang).text, ""},
                                     {kind_label(network.vocabulary, from.kind, lang, false), ""},
                                     {relation_phrase(network.vocabulary, link, lang), ""},
                                     {brief_name(network, to, lang).text, ""},
                                     {kind_label(network.vocabulary, to.kind, lang, false), ""}};
    for (const Evidence& item : link.evidence) {
      const Source* source = network.source(item.source);
      table.rows.push_back(ends);
      for (std::string text : {std::string(basis_name(item.basis)), item.as_of, item.phrase,
                               source ? source_text(*source) : "", source ? source->url : ""})
        table.rows.back().push_back({std::move(text), ""});
    }
    if (!link.evidence.empty()) continue;
    table.rows.push_back(ends);
    table.rows.back().resize(table.headings.size());
  }
  return table;
}

std::string network_title(const Network& network, const std::string& lang) {
  if (const std::string* title = in_language(network.info.titles, lang);
      title && !title->empty() && !same_language(lang, network.info.lang))
    return *title;
  if (!network.info.title.empty()) return network.info.title;
  if (!network.info.id.empty()) return network.info.id;
  const Words& words = words_for(lang);
  return fill_in(words.network_of, {count_actors(words, network.actor_count())});
}

std::vector<std::string> measure_sentences(const Network& network, const std::string& lang) {
  std::vector<std::string> sentences;
  const std::size_t n = network.actor_count();
  if (n < 2) return sentences;
  const ReportWords& words = report_words(lang);
  const auto name = [&](std::size_t i) { return brief_name(network, network.actor(i), lang).text; };

  const std::vector<std::size_t> degrees = degree(network);
  const std::size_t busiest = most(degrees);
  if (degrees[busiest] > 0) sentences.push_back(fill_in(words.most_links, {name(busiest), std::to_string(degrees[busiest])}));
  const std::vector<double> between = betweenness(network);
  const auto broker = static_cast<std::size_t>(std::max_element(between.begin(), between.end()) - between.begin());
  if (between[broker] > 0)
    sentences.push_back(fill_in(words.most_between, {name(broker), in_100(between[broker])}));
  const std::vector<bool> cuts = cut_points(network);
  std::vector<std::string> cutting;
  for (std::size_t i = 0; i < n; ++i)
    if (cuts[i]) cutting.push_back(name(i));
  if (!cutting.empty())
    sentences.push_back(
        fill_in(cutting.size() == 1 ? words.cut_point : words.cut_points, {list_names(words_for(lang), cutting, 8)}));
  const std::vector<std::size_t> part = components(network);
  const std::size_t parts = *std::max_element(part.begin(), part.end()) + 1;
  sentences.push_back(parts == 1 ? std::string(words.one_part) : fill_in(words.parts, {std::to_string(parts)}));
  const auto near = neighbours(network);
  const double joined_pairs =
      std::accumulate(near.begin(), near.end(), 0.0, [](double sum, const auto& list) { return sum + double(list.size()); });
  sentences.push_back(fill_in(words.density, {in_100(joined_pairs / (double(n) * double(n - 1)))}));
  if (const std::string bases = basis_sentence(network, lang); !bases.empty()) sentences.push_back(bases);
  return sentences;
}

}  // namespace coopnet
