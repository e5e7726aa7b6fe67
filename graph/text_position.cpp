#include "graph/text_position.h"

#include <algorithm>
#include <utility>

#include "graph/utf8.h"

namespace coopnet {

SourceText::SourceText(std::string name, std::string content) : name_(std::move(name)), content_(std::move(content)) {
  line_starts_.push_back(0);
  for (std::size_t offset = 0; offset < content_.size(); ++offset)
    if (content_[offset] == '\n' || (content_[offset] == '\r' && (offset + 1 == content_.size() || content_[offset + 1] != '\n')))
      line_starts_.push_back(offset + 1);
}

std::string_view SourceText::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::size_t begin = line_starts_[number - 1];
  std::size_t end = number < line_starts_.size() ? line_starts_[number] - 1 : content_.size();
  if (end > begin && content_[end - 1] == '\r') --end;
  return std::string_view(content_).substr(begin, end - begin);
}

TextPosition SourceText::position(std::size_t offset) const {
  offset = std::min(offset, content_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t begin = *(after - 1);
  // Inside a code point: the code point's own column.
  for (int back = 0; back < 3 && offset > begin && offset < content_.size() && (content_[offset] & '\xC0') == '\x80'; ++back)
    --offset;
  const std::size_t column = count_code_points(std::string_view(content_).substr(begin, offset - begin)) + 1;
  return {static_cast<std::uint32_t>(after - line_starts_.begin()), static_cast<std::uint32_t>(column)};
}

}  // namespace coopnet
