// The words of a network: kinds of actors, relations of links; built in, and a network's own.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/source.h"

namespace coopnet {

/// The built-in kind of an actor of which nothing is said; it may stand at either end of every relation.
inline constexpr std::string_view plain_kind = "actor";

struct Kind {
  std::string id;                              // "organization"
  std::string label;                           // "organization"
  std::string plural;                          // "organizations"
  std::string like;                            // a built-in kind whose look and link ends it shares; empty: its own
  std::map<std::string, std::string> labels;   // label in other languages, by BCP 47 tag
  std::map<std::string, std::string> plurals;  // likewise the plural
  bool built_in = false;
  TextRange where;
  KeyPositions keys;
};

struct Relation {
  std::string id;                     // "member_of"
  std::string phrase;                 // "is a member of"
  std::string inverse;                // "has as a member"
  std::string label;                  // short, for a line: "member of"
  std::vector<std::string> from;      // kinds that may stand at the start; empty: any
  std::vector<std::string> to;        // likewise at the end
  bool directed = true;               // false: neither end is first, and no arrowhead is drawn
  bool hierarchical = false;          // the end stands above the start: part_of, member_of (or below: see `downward`)
  bool downward = false;              // with hierarchical: the start stands above the end: runs, heads, provides
  std::map<std::string, std::string> phrases;  // phrase in other languages
  std::map<std::string, std::string> labels;   // label in other languages
  std::map<std::string, std::string> inverses;
  bool built_in = false;
  TextRange where;
  KeyPositions keys;
};

/// The kinds and relations that a network may use, in a fixed order: built in first, then declared. Copies share their words
/// until one declares another.
class Vocabulary {
 public:
  /// With all that is built in. The documents and `coopnet check` know the same list.
  Vocabulary();
  [[nodiscard]] const Kind* kind(std::string_view id) const;          // null where there is no such
  [[nodiscard]] const Relation* relation(std::string_view id) const;  // likewise
  [[nodiscard]] const std::vector<Kind>& kinds() const { return words_->kinds; }
  [[nodiscard]] const std::vector<Relation>& relations() const { return words_->relations; }
  /// Adds, or replaces the one of the same id in its place.
  void declare(Kind kind);
  void declare(Relation relation);
  [[nodiscard]] std::vector<std::string> kind_ids() const;            // in the order of the list
  [[nodiscard]] std::vector<std::string> relation_ids() const;
  /// The built-in kind whose look `id` has: itself, or the end of its `like` chain; "organization" for an unknown one.
  [[nodiscard]] std::string look_of(std::string_view id) const;
  /// Whether an actor of this kind may stand at the start (or the end) of the relation; unknown ones may.
  [[nodiscard]] bool may_start(const Relation& relation, std::string_view kind) const;
  [[nodiscard]] bool may_end(const Relation& relation, std::string_view kind) const;

 private:
  struct Words {
    std::vector<Kind> kinds;
    std::vector<Relation> relations;
  };
  static const std::shared_ptr<Words>& built_in_words();
  Words& own_words();

  std::shared_ptr<Words> words_;
};

}  // namespace coopnet
