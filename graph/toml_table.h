// Reads the keys of one TOML table: each with its type, its position and a word where it is not as it should be.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/actor.h"
#include "graph/diagnostic.h"
#include "graph/toml_syntax.h"

namespace coopnet {

/// What all tables of a text share.
struct TomlContext {
  std::shared_ptr<const SourceText> text;
  Diagnostics* diagnostics;
  const TomlTree* tree;
};

/// toml++'s region as a range of ours.
[[nodiscard]] TextRange range_of(const toml::source_region& region);

/// Asking for a key makes it known; finish() reports those that nobody asked for. A value of a wrong type is reported
/// (wrong_type) and counts as not there.
class TomlTable {
 public:
  /// `where` is told for what is missing; `what` names the table in messages: "an actor".
  TomlTable(const toml::table& table, std::string what, TextRange where, const TomlContext& context);

  [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
  /// An error (missing_key) where the key is not there; told by finish().
  void need(std::string_view key, std::string hint = {});
  /// Empty where the key is not there.
  std::string text(std::string_view key);
  /// As text(), and an error (missing_key) where it is not there or empty.
  std::string needed_text(std::string_view key);
  /// A text, or a TOML date or a year, as text.
  std::string date(std::string_view key);
  std::optional<bool> truth(std::string_view key);
  /// A whole number; bad_value outside least … most.
  std::optional<std::int64_t> whole(std::string_view key, std::int64_t least, std::int64_t most);
  std::optional<double> real(std::string_view key);
  /// An array of texts; a single text stands for an array of one.
  std::vector<std::string> texts(std::string_view key);
  /// A table of texts by language.
  std::map<std::string, std::string> by_language(std::string_view key);
  /// A table of plain values, in the order of the text.
  Attributes attributes(std::string_view key);
  /// The tables of an array of tables, or the single table, under the key.
  std::vector<TomlTable> tables(std::string_view key, const std::string& what);
  /// The table under the key.
  std::optional<TomlTable> table(std::string_view key, const std::string& what);
  /// Every key with one or several plain values as texts, in the order of the text: for keys that are not ours to know.
  std::vector<std::pair<std::string, std::vector<std::string>>> all_values();

  /// Reports the keys that nobody asked for, with the nearest one of those that somebody did, and what is missing.
  void finish();

  void error(Code code, TextRange where, std::string message, std::string hint = {}) const;
  /// The position of the key's value, or of the table.
  [[nodiscard]] TextRange where(std::string_view key) const;
  [[nodiscard]] TextRange where() const { return where_; }
  /// Whether lines of this table could not be parsed: what it lacks may stand there.
  [[nodiscard]] bool damaged() const;
  /// The positions of all values, by key: "hubs", its elements "hubs[0]" …, and for a table within, its keys' "names.es".
  [[nodiscard]] KeyPositions positions() const;

 private:
  const toml::node* ask(std::string_view key);
  void wrong_type(std::string_view key, const toml::node& node, std::string_view wanted) const;
  std::optional<std::string> plain(const toml::node& node) const;

  const toml::table& table_;
  std::string what_;
  TextRange where_;
  const TomlContext* context_;
  [[nodiscard]] std::string its_keys() const;

  std::vector<std::string> asked_;
  std::vector<std::pair<std::string, std::string>> missing_;  // needed keys that are not there, each with a hint
};

}  // namespace coopnet
