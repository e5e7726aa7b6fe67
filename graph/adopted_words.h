// Kinds, relations and sources from formats that have no place to declare them, such as CSV and DOT.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "graph/diagnostic.h"
#include "graph/network.h"

namespace coopnet {

/// Turns the words of a list into kinds and relations of a network. A word that the vocabulary knows, by its id or by what it
/// prints ("is a member of", "es miembro de"), is that one; any other is declared as the network's own, so that everybody's list
/// can be drawn. An own word that is nearly a known one is told as a warning (unknown_kind, unknown_relation) once, at its first.
class AdoptedWords {
 public:
  AdoptedWords(Network& network, Diagnostics& diagnostics) : network_(network), diagnostics_(diagnostics) {}
  /// The id of the kind that `word` names; own kinds look like an `actor`.
  [[nodiscard]] const std::string& kind(std::string_view word, TextRange where);
  /// The id of the relation that `word` names; an own one is `directed` or not as its first link is.
  [[nodiscard]] const std::string& relation(std::string_view word, TextRange where, bool directed);
  /// The id of the source that is told by this name or address, which is added where it is new; for no name, of the file itself:
  /// a list that says nothing else is its own source. `url` is the address of a new one that has another name.
  [[nodiscard]] std::string source(std::string_view name, TextRange where, std::string_view url = {});
  /// Whether the vocabulary has a kind or a relation of this name, without adopting it.
  [[nodiscard]] bool knows_kind(std::string_view word) const;
  [[nodiscard]] bool knows_relation(std::string_view word) const;

  /// The relation of a link of which nothing is said.
  [[nodiscard]] static std::string_view plain_relation(bool directed) { return directed ? "points_to" : "linked_to"; }

  /// The language, other than English, that most of the known words were in; empty where all are ids or English.
  [[nodiscard]] std::string language() const;

 private:
  void hear(std::string_view word, std::initializer_list<const std::map<std::string, std::string>*> known);

  Network& network_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string, std::less<>> kinds_;      // word as written -> id
  std::map<std::string, std::string, std::less<>> relations_;  // likewise
  std::map<std::string, std::size_t> heard_;                   // language -> how many words
};

}  // namespace coopnet
