// The words of tables and appendices.
#pragma once

#include <array>
#include <string_view>

namespace coopnet {

/// One language. In texts "{}" stands for a number or a name.
struct ReportWords {
  std::string_view lang;
  std::string_view actor, kind, also_called, count, links, evidence;           // headings of the table of actors
  std::string_view from, relation, to, basis, as_of, phrase, source;           // headings of the table of links
  std::string_view actors_caption, links_caption, sources_heading;
  std::string_view figures, tables, measures;                                  // headings of an appendix
  std::string_view most_links;       // "{} has the most links: {}."
  std::string_view most_between;     // "{} connects the others most: … {} in 100 …"
  std::string_view cut_point;        // "Without {}, the network would fall apart."
  std::string_view cut_points;       // the same of several, any one of which is enough
  std::string_view one_part;         // "All actors are connected …"
  std::string_view parts;            // "The network has {} parts that no link joins."
  std::string_view density;          // "Of all pairs of actors, {} in 100 are linked directly."
  std::string_view bases;            // "Basis of the {} links: {}."
  std::string_view basis_of_one;     // the same of one, without its number
  std::array<std::string_view, 4> bases_of_one, bases_of_several;  // "stated", as said of links, in the order of Basis
  std::string_view no_source;        // "without a source"
  std::string_view figure, table;    // as they stand before a number
};

/// By BCP 47 tag: its language in English, Spanish, French or Portuguese; English for any other.
[[nodiscard]] const ReportWords& report_words(std::string_view lang);

}  // namespace coopnet
