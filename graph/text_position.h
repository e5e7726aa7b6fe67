// Where something stands in an input text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace coopnet {

/// A place in a text: 1-based line, 1-based column in Unicode code points. Line 0 means "nowhere".
struct TextPosition {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

/// A stretch of text, the end exclusive. An end at or before the beginning marks one place.
struct TextRange {
  TextPosition begin;
  TextPosition end;
  [[nodiscard]] bool known() const { return begin.line != 0; }
  friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// An input text with the name it is told by: a path, "<stdin>" or "@bundled-name".
class SourceText {
 public:
  SourceText(std::string name, std::string content);
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& content() const { return content_; }
  /// The line without its end, or empty where there is no such line. Line numbers start at 1.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  /// The position of a byte offset; the end of the text for an offset past it. Logarithmic in lines.
  [[nodiscard]] TextPosition position(std::size_t offset) const;

 private:
  std::string name_;
  std::string content_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace coopnet
