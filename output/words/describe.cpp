#include "output/words/describe.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "graph/measure.h"
#include "graph/utf8.h"
#include "output/style/theme.h"
#include "output/text/one_line.h"
#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

// The actors from the most important on: hubs, then by links.
std::vector<std::size_t> by_importance(const Network& network, const std::vector<std::string>& hubs,
                                       const std::vector<std::size_t>& degrees) {
  std::vector<std::size_t> order(network.actor_count());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<std::size_t> place(network.actor_count(), hubs.size());
  for (std::size_t i = hubs.size(); i-- > 0;)
    if (const auto ref = network.find(hubs[i])) place[*ref] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return place[a] != place[b] ? place[a] < place[b] : degrees[a] > degrees[b];
  });
  return order;
}

// Those that stand in the middle: the hubs, else up to three that have at least twice as many links as the average, if any.
std::vector<std::size_t> middle(const Network& network, const std::vector<std::string>& hubs,
                                const std::vector<std::size_t>& order, const std::vector<std::size_t>& degrees) {
  std::vector<std::size_t> found;
  for (const std::string& hub : hubs)
    if (const auto ref = network.find(hub)) found.push_back(*ref);
  if (!found.empty() || network.actor_count() < 5 || network.link_count() == 0) return found;
  const double average = 2.0 * static_cast<double>(network.link_count()) / static_cast<double>(network.actor_count());
  for (const std::size_t actor : order) {
    if (found.size() == 3 || static_cast<double>(degrees[actor]) < 2 * average) break;
    found.push_back(actor);
  }
  return found;
}

std::string quoted(const Words& words, const std::string& name) {
  return std::string(words.open_quote) + name + std::string(words.close_quote);
}

// What looks as if a sentence ended within it, or with it, stands in quotes: so sentences can be told apart again.
std::string told(const Words& words, const std::string& name) {
  return name.find(". ") == std::string::npos && !name.ends_with('.') ? name : quoted(words, name);
}

// What is said of one actor's links: phrases in the order met, each with the names at its other end.
class Statements {
 public:
  void add(const std::string& phrase, const std::vector<std::string>& names) {
    auto said = std::find_if(said_.begin(), said_.end(), [&](const auto& one) { return one.first == phrase; });
    if (said == said_.end()) said = said_.insert(said, {phrase, {}});
    said->second.insert(said->second.end(), names.begin(), names.end());
  }
  [[nodiscard]] bool empty() const { return said_.empty(); }
  [[nodiscard]] std::string text(const Words& words) const {
    std::string out;
    for (const auto& [phrase, names] : said_) {
      if (!out.empty()) out += words.semicolon;
      out += before_name(words, phrase, list_names(words, names));
    }
    return out;
  }

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> said_;
};

// The actors of a card; 1 without one.
std::size_t stands_for(const std::vector<std::vector<Actor>>& folded, std::size_t actor) {
  return actor < folded.size() && !folded[actor].empty() ? folded[actor].size() : 1;
}

bool holds_number(std::string_view text, std::string_view number) {
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1))
    if (!digit(at + number.size()) && (at == 0 || !digit(at - 1))) return true;
  return false;
}

// "Actors, 17", or "Actors, 21 in 17 boxes".
std::string heading(std::string_view word, std::string_view some_drawn, std::size_t all, std::size_t drawn) {
  const std::string count = std::to_string(drawn);
  return std::string(word) + ", " + (all == drawn ? count : fill_in(some_drawn, {std::to_string(all), count}));
}

std::string title_of(const Source& source) {
  const std::string publisher = one_line(source.publisher), title = one_line(source.title);
  if (publisher.empty() || title.empty()) return publisher + title;
  return publisher + ", " + title;
}

}  // namespace

std::string list_names(const Words& words, std::vector<std::string> names, std::size_t most) {
  if (names.size() > 1)
    for (std::string& name : names)
      if (name.find(", ") != std::string::npos && !name.starts_with(words.open_quote)) name = quoted(words, name);
  return enumerate(words, names, names.size() == most + 1 ? most + 1 : most);
}

Counts count_all(const Network& network, const std::vector<std::vector<Actor>>& folded) {
  Counts counts;
  counts.links_of.assign(network.actor_count(), 0);
  for (std::size_t actor = 0; actor < network.actor_count(); ++actor) counts.actors += stands_for(folded, actor);
  for (const auto link : network.links()) {
    const std::size_t from = network.from(link), to = network.to(link);
    const std::size_t links = stands_for(folded, from) * stands_for(folded, to);
    counts.links += links;
    if (from == to) continue;
    counts.links_of[from] += links;
    counts.links_of[to] += links;
  }
  return counts;
}

std::string actors_heading(const Network& network, const Counts& counts, const std::string& lang) {
  const Words& words = words_for(lang);
  return heading(words.actors, words.in_boxes, counts.actors, network.actor_count());
}

std::string links_heading(const Network& network, const Counts& counts, const std::string& lang) {
  const Words& words = words_for(lang);
  return heading(words.links, words.in_lines, counts.links, network.link_count());
}

std::string counts_sentence(const Network& network, const std::string& lang, const std::vector<std::vector<Actor>>& folded) {
  const Words& words = words_for(lang);
  const Counts counts = count_all(network, folded);
  return fill_in(words.diagram_of, {count_actors(words, counts.actors), count_links(words, counts.links)});
}

std::string describe(const Network& network, const std::vector<std::string>& hubs, const std::string& lang,
                     std::size_t most_characters, const std::vector<std::vector<Actor>>& folded) {
  const Words& words = words_for(lang);
  if (network.actor_count() == 0) return std::string(words.nothing);
  const std::vector<std::size_t> degrees = degree(network);
  const std::vector<std::size_t> order = by_importance(network, hubs, degrees);
  std::vector<std::vector<std::string>> names(network.actor_count());  // of a card, those of all that it stands for
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i >= folded.size() || folded[i].empty()) {
      names[i] = {told(words, brief_name(network, network.actor(i), lang).text)};
      continue;
    }
    for (const Actor& member : folded[i]) names[i].push_back(told(words, brief_name(network, member, lang).text));
  }

  std::string out = counts_sentence(network, lang, folded);
  std::vector<std::string> central;
  for (const std::size_t actor : middle(network, hubs, order, degrees))
    central.insert(central.end(), names[actor].begin(), names[actor].end());
  if (!central.empty()) out += " " + fill_in(words.in_the_middle, {list_names(words, central)});

  std::vector<std::vector<Network::LinkRef>> touching(network.actor_count());
  for (const auto link : network.links()) {
    touching[network.from(link)].push_back(link);
    if (network.to(link) != network.from(link)) touching[network.to(link)].push_back(link);
  }
  const auto phrase_of = [&](const std::string& phrase) { return told(words, phrase); };
  std::vector<bool> done(network.link_count(), false);
  std::size_t count = 0;
  for (const std::size_t actor : order) {
    Statements statements;
    std::vector<std::size_t> now;
    std::size_t links = 0;
    for (const auto ref : touching[actor]) {
      const Link& link = network.link(ref);
      if (done[link.order]) continue;
      const bool outward = network.from(ref) == actor;
      const std::string inverse = outward ? "" : relation_inverse(network.vocabulary, link, lang);
      // A link that can only be told from its start waits for that actor's turn.
      if (!outward && inverse.empty()) continue;
      statements.add(phrase_of(outward ? relation_phrase(network.vocabulary, link, lang) : inverse),
                     names[outward ? network.to(ref) : network.from(ref)]);
      now.push_back(link.order);
      links += stands_for(folded, network.from(ref)) * stands_for(folded, network.to(ref));
    }
    if (statements.empty()) continue;
    const std::string sentence = " " + list_names(words, names[actor]) + std::string(words.colon) + statements.text(words) + ".";
    if (count > 0 && count_code_points(out) + count_code_points(sentence) > most_characters) break;
    out += sentence;
    for (const std::size_t link : now) done[link] = true;
    count += links;
  }
  if (const std::size_t all = count_all(network, folded).links; count < all)
    out += " " + fill_in(words.not_told, {std::to_string(all - count)});
  return out;
}

std::string actor_title(const Network& network, const Actor& actor, std::size_t links, const std::string& lang) {
  const Words& words = words_for(lang);
  std::string out = full_name(network, actor, lang).text;
  if (actor.kind != kNeutralKind && network.vocabulary.kind(actor.kind) != nullptr)
    out += ", " + kind_label(network.vocabulary, actor.kind, lang, false);
  if (actor.count) {
    const std::string number = std::to_string(actor.count->value);
    if (!holds_number(out, number))
      out += ", " + (actor.count->approximate ? std::string(words.about) + " " + number : number);
  }
  return out + ", " + count_links(words, links);
}

std::string link_title(const Network& network, Network::LinkRef link, const std::string& lang) {
  return brief_name(network, network.actor(network.from(link)), lang).text + " – " +
         relation_label(network.vocabulary, network.link(link), lang) + " – " +
         brief_name(network, network.actor(network.to(link)), lang).text;
}

std::string source_sentence(const Network& network, const std::string& lang) {
  if (std::string own = one_line(network.info.source_line); !own.empty()) return own;
  const Words& words = words_for(lang);
  std::set<std::string> cited;
  for (std::size_t i = 0; i < network.actor_count(); ++i) {
    // What says that the actor is there; other names of it are not the figure's matter.
    const std::vector<Evidence>& all = network.actor(i).evidence;
    const auto firmest =
        std::min_element(all.begin(), all.end(), [](const Evidence& a, const Evidence& b) { return a.basis < b.basis; });
    if (firmest != all.end()) cited.insert(firmest->source);
  }
  for (const auto link : network.links())
    for (const Evidence& evidence : network.link(link).evidence) cited.insert(evidence.source);
  // The main source in full, the others by who published them.
  std::vector<std::string> titles;
  for (const bool main : {true, false}) {
    for (const Source& source : network.sources) {
      if (!cited.contains(source.id) || (source.id == network.info.main_source) != main) continue;
      const std::string publisher = one_line(source.publisher);
      std::string title = main || publisher.empty() ? title_of(source) : publisher;
      if (!title.empty() && std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(std::move(title));
    }
  }
  if (titles.empty()) return "";
  // A lone source that is not the main one is told in full too.
  if (cited.size() == 1)
    if (const Source* source = network.source(*cited.begin())) titles = {title_of(*source)};
  std::string out(titles.size() == 1 ? words.source : words.sources);
  out += words.colon;
  constexpr std::size_t most = 4;
  for (std::size_t i = 0; i < titles.size() && i < most; ++i) {
    if (i > 0) out += words.semicolon;
    out += titles[i];
  }
  if (titles.size() > most) out += std::string(words.semicolon) + fill_in(words.and_more, {std::to_string(titles.size() - most)});
  return out;
}

}  // namespace coopnet
