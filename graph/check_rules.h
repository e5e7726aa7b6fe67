// The rules behind check(), one file each. Every one adds its problems and never throws.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/check.h"
#include "graph/diagnostic.h"
#include "graph/network.h"
#include "graph/spelling.h"

namespace coopnet {

/// What every rule has at hand: the network and where its problems go.
class Rules {
 public:
  Rules(const Network& checked, const CheckOptions& asked, Diagnostics& diagnostics);

  /// Adds a problem at a place of the network's text.
  void error(Code code, TextRange where, std::string message, std::string hint = {}) const;
  void warning(Code code, TextRange where, std::string message, std::string hint = {}) const;

  /// bad_date where the text is neither empty nor a date or an interval of dates.
  void date(const std::string& text, TextRange where) const;
  /// bad_language where the tag is not well-formed.
  void language(const std::string& tag, TextRange where) const;
  /// Likewise for the keys of a table by language, which `keys` has as "name.tag".
  void languages(const std::map<std::string, std::string>& texts, std::string_view name, const KeyPositions& keys,
                 TextRange otherwise) const;
  /// unknown_kind, with a hint.
  void kind(const std::string& id, TextRange where) const;
  /// unknown_relation, with a hint.
  void relation(const std::string& id, TextRange where) const;
  /// unknown_id where no actor has it, with a hint.
  void actor_id(const std::string& id, TextRange where) const;
  /// The source of this id, or null.
  [[nodiscard]] const Source* source(std::string_view id) const;
  /// unknown_id where no source has it, with a hint.
  void source_id(const std::string& id, TextRange where) const;
  /// The evidence of one actor or link. `what` begins the message of missing_evidence.
  void evidence(const std::vector<Evidence>& list, const std::string& what, TextRange where) const;

  const Network& network;
  const CheckOptions& options;

 private:
  Diagnostics& diagnostics_;
  std::map<std::string_view, const Source*> sources_;
};

/// The position of an array's element, or of the whole.
[[nodiscard]] TextRange element_position(const KeyPositions& keys, std::string_view key, std::size_t index, TextRange otherwise);

/// What the network says of itself: its languages, dates, and the ids that it names.
void check_info(const Rules& rules);
/// Declared kinds and relations: what they resemble, their ends and languages.
void check_vocabulary(const Rules& rules);
/// Actors one by one: kind, codes, dates, languages, parent, evidence.
void check_actors(const Rules& rules);
/// Links one by one: relation, ends, evidence and its bases.
void check_links(const Rules& rules);
/// The actors that views' flags name.
void check_views(const Rules& rules);
/// Whether sources are cited, and their own dates.
void check_source_list(const Rules& rules);
/// Whether the phrases stand in the texts of the folder that the options name.
void check_phrases(const Rules& rules);

}  // namespace coopnet
