// Plain text for terminals: wrapped paragraphs and lists in two columns, 100 characters wide at most.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coopnet {

/// The text broken at spaces, each line indented; paragraphs are divided by "\n\n". Ends in a newline.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent);

/// Rows of a term and its explanation.
class Columns {
 public:
  void add(std::string term, std::string explanation);
  /// The rows, indented, the explanations wrapped in a column of their own; terms that are too long stand on their own line.
  [[nodiscard]] std::string text(std::size_t indent) const;

 private:
  std::vector<std::pair<std::string, std::string>> rows_;
};

}  // namespace coopnet
