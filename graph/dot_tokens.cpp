#include "graph/dot_tokens.h"

#include <algorithm>

namespace coopnet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The end of a number "-.5", "12", "3.75" that begins here; `begin` itself where none does.
std::size_t number_end(std::string_view content, std::size_t begin) {
  std::size_t end = begin;
  const auto digits = [&] {
    const std::size_t first = end;
    while (end < content.size() && is_digit(content[end])) ++end;
    return end > first;
  };
  if (end < content.size() && content[end] == '-') ++end;
  const bool whole = digits();
  if (end < content.size() && content[end] == '.') {
    ++end;
    const bool fraction = digits();
    if (!whole && !fraction) return begin;
    return end;
  }
  return whole ? end : begin;
}

}  // namespace

DotTokens::DotTokens(std::string_view content, std::size_t begin) : content_(content), at_(begin) {
  if (at_ == 0 && content_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

void DotTokens::skip_blank() {
  while (at_ < content_.size()) {
    const char c = content_[at_];
    if (is_space(c)) {
      ++at_;
    } else if (content_.substr(at_, 2) == "//" || c == '#') {
      at_ = std::min(content_.find('\n', at_), content_.size());
    } else if (content_.substr(at_, 2) == "/*") {
      const std::size_t end = content_.find("*/", at_ + 2);
      at_ = end == std::string_view::npos ? content_.size() : end + 2;
    } else {
      return;
    }
  }
}

DotToken DotTokens::token(DotToken::Type type, std::size_t end) {
  DotToken token;
  token.type = type;
  token.begin = at_;
  token.end = std::min(end, content_.size());
  at_ = token.end;
  return token;
}

DotToken DotTokens::next() {
  skip_blank();
  if (at_ >= content_.size()) return token(DotToken::Type::end, at_);
  const char c = content_[at_];
  if (c == '"') return quoted_string();
  if (c == '<') return html_string();
  if (c == '-' && (at(at_ + 1) == '>' || at(at_ + 1) == '-')) return token(DotToken::Type::edge, at_ + 2);
  if (is_letter(c)) {
    std::size_t end = at_ + 1;
    while (is_letter(at(end)) || is_digit(at(end))) ++end;
    return token(DotToken::Type::name, end);
  }
  if (const std::size_t end = number_end(content_, at_); end > at_) return token(DotToken::Type::name, end);
  return token(DotToken::Type::mark, at_ + 1);
}

DotToken DotTokens::quoted_string() {
  std::size_t end = at_ + 1;
  while (end < content_.size() && content_[end] != '"') end += content_[end] == '\\' ? 2 : 1;
  DotToken result = token(end < content_.size() ? DotToken::Type::name : DotToken::Type::open_end, end + 1);
  result.quoted = true;
  return result;
}

DotToken DotTokens::html_string() {
  std::size_t depth = 1;
  std::size_t end = at_ + 1;
  while (end < content_.size() && depth > 0) {
    if (content_.substr(end, 4) == "<!--") {
      const std::size_t close = content_.find("-->", end + 4);
      end = close == std::string_view::npos ? content_.size() : close + 3;
      continue;
    }
    if (content_[end] == '<') ++depth;
    if (content_[end] == '>') --depth;
    ++end;
  }
  DotToken result = token(depth == 0 ? DotToken::Type::name : DotToken::Type::open_end, end);
  result.html = true;
  return result;
}

std::string DotTokens::value(const DotToken& token) const {
  std::string_view text = raw(token);
  if (!token.quoted && !token.html) return std::string(text);
  text.remove_prefix(1);
  if (token.type == DotToken::Type::name) text.remove_suffix(1);
  if (token.html) return std::string(text);
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      result += text[i];
    } else if (text[i + 1] == '"') {
      result += text[++i];
    } else if (text[i + 1] == '\n') {
      ++i;
    } else if (text.substr(i + 1, 2) == "\r\n") {
      i += 2;
    } else {
      result += text[i];
      result += text[++i];
    }
  }
  return result;
}

}  // namespace coopnet
