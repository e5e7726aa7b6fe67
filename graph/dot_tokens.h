// The words of a DOT text with their places, as cgraph's scanner splits it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coopnet {

struct DotToken {
  enum class Type {
    name,     // a bare word, a number, a quoted or an HTML string
    edge,     // -> or --
    mark,     // { } [ ] ; , = : + @ or any other lone character
    end,      // of the text
    open_end  // a string that never ends, up to the end of the text
  };
  Type type = Type::end;
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  bool quoted = false;
  bool html = false;
};

/// Walks over the tokens of a text; white space, comments and preprocessor lines are passed over. Linear, does not fail.
class DotTokens {
 public:
  explicit DotTokens(std::string_view content, std::size_t begin = 0);
  /// The next token; at the end of the text, `end` for ever.
  [[nodiscard]] DotToken next();
  /// The token as it stands in the text.
  [[nodiscard]] std::string_view raw(const DotToken& token) const {
    return content_.substr(token.begin, token.end - token.begin);
  }
  /// What cgraph makes of a name: without its quotes or brackets, \" made a quotation mark, a backslash before a line end and
  /// that line end left out; all other backslashes are kept.
  [[nodiscard]] std::string value(const DotToken& token) const;

 private:
  void skip_blank();
  [[nodiscard]] DotToken token(DotToken::Type type, std::size_t end);
  [[nodiscard]] DotToken quoted_string();
  [[nodiscard]] DotToken html_string();
  [[nodiscard]] char at(std::size_t offset) const { return offset < content_.size() ? content_[offset] : '\0'; }

  std::string_view content_;
  std::size_t at_;
};

}  // namespace coopnet
