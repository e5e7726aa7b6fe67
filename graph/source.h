// Who says so: sources, and the evidence that an actor or a link takes from them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/text_position.h"

namespace coopnet {

/// The positions of an item's keys in its text, for diagnostics; few enough to be searched one by one.
using KeyPositions = std::vector<std::pair<std::string, TextRange>>;

/// The position of a key, or `where` of the whole item where the key is not there.
[[nodiscard]] TextRange key_position(const KeyPositions& keys, std::string_view key, TextRange otherwise);

/// How firmly a source carries a statement. Ordered from the firmest to the weakest.
enum class Basis {
  stated,     // the main source says it in so many words
  reference,  // another source than the network's main one says it
  inferred,   // it follows from what the source says, by a step of the reader
  name_only,  // a name that stands only inside another name: never a membership
};

[[nodiscard]] std::string_view basis_name(Basis basis);                     // as files have it: "stated", "name_only"
[[nodiscard]] std::optional<Basis> basis_from_name(std::string_view name);  // and back; none for another word
[[nodiscard]] const std::vector<Basis>& all_bases();                        // from the firmest on

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
  KeyPositions keys;
};

/// One statement of one source about an actor or link.
struct Evidence {
  std::string source;  // a Source's id
  std::string phrase;  // the shortest phrase that says it; a statement without words to quote has none
  std::string as_of;   // YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between
  Basis basis = Basis::stated;
  std::string note;
  TextRange where;         // of the evidence
  KeyPositions keys;
  TextRange phrase_where;  // of its phrase
};

}  // namespace coopnet
