// The values that flags were given, on the command line or in a view, and whether they can be.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/flags.h"

namespace coopnet {

/// A value that a flag does not take. The message names the flag as it was `spelled`.
struct ValueProblem {
  std::string message;
  std::string hint;
};

/// Whether a flag takes these values (as split_values() gives them); `spelled` is how the message names it: "--layout".
[[nodiscard]] std::optional<ValueProblem> check_values(const Flag& flag, const std::vector<std::string>& values,
                                                       std::string_view spelled);

/// Whether all values of a flag hold, instead of the last one given.
[[nodiscard]] bool takes_several(const Flag& flag);

/// A flag's values from the arguments given: lists are split at commas and empty words dropped; every other type keeps the
/// arguments as they are.
[[nodiscard]] std::vector<std::string> split_values(const Flag& flag, const std::vector<std::string>& arguments);

/// A choice in the table's own spelling: '-' and '_' are alike, and Graphviz's LR, RL, TB and BT are directions.
[[nodiscard]] std::string canonical_choice(const Flag& flag, const std::string& word);

/// Flags with their checked values, by long name.
class FlagValues {
 public:
  void set(std::string_view name, std::vector<std::string> values);
  [[nodiscard]] bool has(std::string_view name) const;
  /// All values; empty for a flag that was not given.
  [[nodiscard]] const std::vector<std::string>& all(std::string_view name) const;
  /// The last value, so that a later flag overrides an earlier one; none for a flag that was not given.
  [[nodiscard]] std::optional<std::string> last(std::string_view name) const;
  /// Whether a switch is on.
  [[nodiscard]] bool on(std::string_view name, bool otherwise = false) const;
  [[nodiscard]] std::optional<double> number(std::string_view name) const;
  /// Takes over the flags of `other` that this one does not have.
  void fill_in(const FlagValues& other);

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace coopnet
