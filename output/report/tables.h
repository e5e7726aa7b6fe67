// A network in words: tables of its actors and links with numbered sources, measures in sentences.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "graph/network.h"
#include "output/report/document.h"

namespace coopnet {

/// The sources that a network's actors and links cite, numbered from 1 in the order in which the tables first cite them: actors
/// first, then links, each in the network's order.
class NumberedSources {
 public:
  explicit NumberedSources(const Network& network);
  /// The number of a source's id; 0 where nothing of the network cites it or it is not there.
  [[nodiscard]] std::size_t number(const std::string& id) const;
  /// "[1, 3]" for the sources of some evidence, ascending, each once; empty without any.
  [[nodiscard]] std::string marks(const std::vector<Evidence>& evidence) const;
  /// Publisher, title and date of each, with its address.
  [[nodiscard]] NumberedList list() const;

 private:
  std::vector<const Source*> sources_;
  std::map<std::string, std::size_t> numbers_;  // by id, from 1
};

/// One row an actor, in the network's order: name, kind, other names, count, number of links, sources. Columns that would be
/// empty throughout are left out.
[[nodiscard]] Table actor_table(const Network& network, const std::string& lang, const NumberedSources& sources);

/// One row for each evidence of each link, in the network's order: from, relation, to, basis, date, words of the source, number.
[[nodiscard]] Table link_table(const Network& network, const std::string& lang, const NumberedSources& sources);

/// The same for spreadsheets and programs: every column is there whatever it holds, nothing is abbreviated to a number. One row
/// an actor: name, kind, other names, count, number of links, its sources divided by semicolons, their addresses by spaces.
[[nodiscard]] Table actor_sheet(const Network& network, const std::string& lang);

/// One row for each evidence of each link, and one for a link without any: name and kind of the first actor, relation, name and
/// kind of the second, basis and date as the network has them (`name_only`, ISO 8601), words of the source, the source and its
/// address.
[[nodiscard]] Table link_sheet(const Network& network, const std::string& lang);

/// What a document about the network is called: its title in this language, else its own title, its id, "Network of 2 actors".
[[nodiscard]] std::string network_title(const Network& network, const std::string& lang);

/// What the measures of graph/measure.h say, a sentence each. None for fewer than two actors; nobody has the most links where
/// there is none.
[[nodiscard]] std::vector<std::string> measure_sentences(const Network& network, const std::string& lang);

}  // namespace coopnet
