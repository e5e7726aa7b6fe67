// The comments of a TOML text, each with the statement that it belongs to, so that they can be written back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coopnet {

struct TomlComment {
  enum class Place { above, beside, below };
  std::uint32_t line = 0;   // of the statement's begin, from 1; past the text's last line for comments that end the text
  Place place = Place::above;
  bool apart = false;       // `above`: an empty line stands between
  std::string text;         // from its '#' to the last character that is not white space
};

/// All comments in the order of the text, which is that of their statements too, one a line. Lines of comments belong to what
/// follows them at once; else to what stands directly before them; where both are apart, to what follows. Comments within an
/// array of several lines stand above it. The text must be well-formed TOML. Linear.
[[nodiscard]] std::vector<TomlComment> toml_comments(std::string_view text);

/// Gives each comment once, to whoever writes its statement.
class TomlComments {
 public:
  TomlComments() = default;
  explicit TomlComments(std::vector<TomlComment> list) : list_(std::move(list)), given_(list_.size(), false) {}
  [[nodiscard]] bool empty() const { return list_.empty(); }
  /// Those at this place of the statements that begin on the lines `first` up to and without `end`: beside, one behind the other;
  /// else a line each, with an empty line behind those that are apart where `apart_too`.
  [[nodiscard]] std::string take(std::uint32_t first, std::uint32_t end, TomlComment::Place place, bool apart_too = false);
  /// All that nobody has taken of the statements on these lines, a line each.
  [[nodiscard]] std::string rest(std::uint32_t first, std::uint32_t end);

 private:
  [[nodiscard]] std::size_t first_from(std::uint32_t line) const;

  std::vector<TomlComment> list_;
  std::vector<bool> given_;
};

}  // namespace coopnet
