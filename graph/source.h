// Who says so: sources, and the evidence that an actor or a link takes from them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text_position.h"

namespace coopnet {

/// How firmly a source carries a statement. Ordered from the firmest to the weakest.
enum class Basis {
  stated,     // the main source says it in so many words
  reference,  // another source than the network's main one says it
  inferred,   // it follows from what the source says, by a step of the reader
  name_only,  // a name that stands only inside another name: never a membership
};

[[nodiscard]] std::string_view basis_name(Basis basis);
[[nodiscard]] std::optional<Basis> basis_from_name(std::string_view name);
[[nodiscard]] const std::vector<Basis>& all_bases();

/// A text that statements are taken from.
struct Source {
  std::string id;
  std::string title;
  std::string publisher;
  std::string url;
  std::string published;  // a date as in Evidence::as_of, or empty
  std::string file;       // the name of its text in the folder given to --sources, or empty
  std::string note;
  TextRange where;
};

/// One statement of one source about an actor or link.
struct Evidence {
  std::string source;  // a Source's id
  std::string phrase;  // the shortest phrase that says it; a statement without words to quote has none
  std::string as_of;   // YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between
  Basis basis = Basis::stated;
  std::string note;
  TextRange where;         // of the evidence
  TextRange phrase_where;  // of its phrase
};

}  // namespace coopnet
