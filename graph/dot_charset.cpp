#include "graph/dot_charset.h"

#include "graph/dot_tokens.h"
#include "graph/plain_words.h"
#include "graph/utf8.h"

namespace coopnet {
namespace {

bool says_latin1(std::string_view content) {
  DotTokens tokens(content);
  bool charset = false;
  for (DotToken token = tokens.next(); token.type != DotToken::Type::end; token = tokens.next()) {
    if (charset && token.type == DotToken::Type::name) {
      const std::string value = joined_word(tokens.value(token));
      return value == "latin1" || value == "l1" || value == "iso88591" || value == "isoir100";
    }
    if (charset && tokens.raw(token) == "=") continue;
    charset = token.type == DotToken::Type::name && lowered(tokens.value(token)) == "charset";
  }
  return false;
}

}  // namespace

std::optional<std::string> dot_from_latin1(std::string_view content) {
  if (!says_latin1(content)) return std::nullopt;
  std::string result;
  result.reserve(content.size() + content.size() / 8);
  for (const char c : content) append_utf8(result, static_cast<unsigned char>(c));
  return result;
}

}  // namespace coopnet
