// The words that figures print, in English, Spanish, French and Portuguese.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/link.h"

namespace coopnet {

/// One language. In texts "{}" stands for a number or a name.
struct Words {
  std::string_view lang;
  std::string_view diagram;            // what a screen reader calls the figure
  std::string_view actors, links;      // headings of the two lists
  std::string_view in_boxes, in_lines; // "{} in {} boxes", behind them, where cards stand for several
  std::string_view one_actor, some_actors;
  std::string_view one_link, some_links;
  std::string_view no_links;
  std::string_view network_of;         // title of a figure without one: "Network of {}"
  std::string_view nothing;            // in an empty figure
  std::string_view not_named;          // behind "group" in the legend
  std::string_view main_links;         // legend: links in a hub's colour
  std::string_view weighs;             // legend: "weight {}"
  std::array<std::string_view, 4> bases;        // in the legend, in the order of Basis
  std::array<std::string_view, 4> without_basis; // "inferred links", as left out
  std::string_view other_times;        // "links of other times", as left out
  std::string_view source, sources;    // before the source line
  std::string_view actors_shown;       // "{} of {} actors shown"
  std::string_view links_shown;
  std::string_view links_between;      // "{} of {} links between them shown", behind actors_shown
  std::string_view names_shown;        // "Names: {} of {} actors, where there is room"
  std::string_view around;             // legend: a cluster, by its most linked actor
  std::string_view clusters_shown;     // behind names_shown, where clusters have colours
  std::string_view left_out;           // "{} left out", after a list
  std::string_view only;               // "only {}", where few are shown
  std::string_view some_of;            // "{} of {} {}": 3 of 7 groups
  std::string_view other_actors;       // "{} other actors", of several kinds
  std::string_view links_called;       // "links {}", by their relation's label in quotes
  std::string_view and_word;
  std::string_view and_more;           // "and {} more"
  std::string_view not_told;           // "Links not told here: {}."
  std::string_view others;             // "others"
  std::string_view about;              // before an approximate count
  std::string_view diagram_of;         // "Network diagram of {} and {}."
  std::string_view in_the_middle;      // "In the middle: {}."
  std::string_view colon, semicolon;   // French puts a space before them
  std::string_view open_quote, close_quote;
  std::string_view decimal_mark;
  std::string_view day_month;          // between day, month and year: " de " or " "
  std::array<std::string_view, 12> months;
};

/// By BCP 47 tag ("es-419" finds Spanish); English for a language that is not there.
[[nodiscard]] const Words& words_for(std::string_view lang);

/// The text with its "{}" filled in, in turn.
[[nodiscard]] std::string fill_in(std::string_view text, const std::vector<std::string>& values);

/// "16 links", "1 link", "no links".
[[nodiscard]] std::string count_links(const Words& words, std::size_t count);
[[nodiscard]] std::string count_actors(const Words& words, std::size_t count);

/// "A", "A and B", "A, B and C", in Spanish "B e I"; beyond `most` names "A, B and 5 more".
[[nodiscard]] std::string enumerate(const Words& words, const std::vector<std::string>& names, std::size_t most = 100);

/// "is part of INTERPOL": a phrase and the name behind it, in French as in "est membre d’INTERPOL".
[[nodiscard]] std::string before_name(const Words& words, std::string_view phrase, std::string_view name);

/// A date of evidence (YYYY, YYYY-MM, YYYY-MM-DD, an interval) as prose: "4–6 December 2018". Another text stays as it is.
[[nodiscard]] std::string prose_date(const Words& words, std::string_view date);

/// The entry of a map by language tag: the tag itself, else its first part ("es" for "es-419"); null where there is none.
[[nodiscard]] const std::string* in_language(const std::map<std::string, std::string>& texts, std::string_view lang);

/// Whether two tags have the same first part.
[[nodiscard]] bool same_language(std::string_view a, std::string_view b);

}  // namespace coopnet
