// The built-in kinds and relations with their words in English, Spanish, French and Portuguese, as a table.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace coopnet {

/// The languages of the table, as BCP 47 tags; the first is the one of Kind::label and Relation::phrase.
inline constexpr std::array<std::string_view, 4> vocabulary_languages = {"en", "es", "fr", "pt"};

using InLanguages = std::array<std::string_view, 4>;

struct KindRow {
  std::string_view id;
  InLanguages labels;
  InLanguages plurals;
};

enum class RelationShape { flat, upward, downward, undirected };

struct RelationRow {
  std::string_view id;
  RelationShape shape;
  std::string_view from;  // kinds with spaces between; empty: any
  std::string_view to;
  InLanguages phrases;
  InLanguages inverses;
  InLanguages labels;
};

/// In the order in which a vocabulary lists them.
[[nodiscard]] std::span<const KindRow> kind_rows();
[[nodiscard]] std::span<const RelationRow> relation_rows();

}  // namespace coopnet
