// A network's values as named texts, the shape in which they travel through the attributes of a DOT file.
//
// Writing and reading stand side by side here so that they cannot part: what to_fields() makes, take_fields() takes. Values are
// plain texts; graph/dot_text.h encodes them. An item's own attributes keep their names unless these are taken, by a field here
// or by the looks that the writer gives; then they are "attribute_NAME".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/actor.h"
#include "graph/link.h"
#include "graph/network.h"

namespace coopnet {

/// Named texts that are taken one by one; what is left can be kept.
class Fields {
 public:
  explicit Fields(Attributes list) : list_(std::move(list)) {}
  /// Takes the first of this name out.
  [[nodiscard]] std::optional<std::string> take(std::string_view name);
  [[nodiscard]] const std::string* find(std::string_view name) const;
  [[nodiscard]] Attributes& rest() { return list_; }
  [[nodiscard]] const Attributes& rest() const { return list_; }

 private:
  Attributes list_;
};

/// The graph attribute that says that the file's attributes are coopnet's, with the version of their shape.
inline constexpr std::string_view dot_format_field = "coopnet";
inline constexpr std::string_view dot_format = "1";
/// The id of an actor whose node has another name, and the place among all actors or links where the file's order differs.
inline constexpr std::string_view dot_id_field = "actor_id";
inline constexpr std::string_view dot_order_field = "order";

/// All that the actor holds but its id.
[[nodiscard]] Attributes to_fields(const Actor& actor);
/// All that the link holds but its ends and its label.
[[nodiscard]] Attributes to_fields(const Link& link);
/// What the network says of itself, its sources, and the words that are not built in. Views are not carried.
[[nodiscard]] Attributes to_fields(const Network& network);

/// Fills in what the fields say and takes those fields out. In a file of another program (`own` false), a field is left where its
/// value cannot be meant: a count that is no number, a source without phrase, basis or date, names in other languages.
void take_fields(Fields& fields, Actor& actor, bool own);
void take_fields(Fields& fields, Link& link, bool own);
void take_fields(Fields& fields, Network& network);

/// The first basis that there is not, by its field ("basis", "basis_2" …) and value: take_fields() leaves such in place.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> unknown_basis(const Fields& fields);

/// What is left over in a file of our own: the item's attributes under their own names, the writer's looks left out.
[[nodiscard]] Attributes own_attributes(Attributes rest);

/// Whether the writer or take_fields() gives this name a meaning.
[[nodiscard]] bool is_taken_name(std::string_view name);
/// Whether it is one of the looks that the writer gives for Graphviz's sake.
[[nodiscard]] bool is_look_name(std::string_view name);

}  // namespace coopnet
