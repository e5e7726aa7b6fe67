#include "graph/language_tag.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace coopnet {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }

bool letters(std::string_view part, std::size_t length) {
  return part.size() == length && std::all_of(part.begin(), part.end(), is_letter);
}

bool digits(std::string_view part, std::size_t length) {
  return part.size() == length && std::all_of(part.begin(), part.end(), is_digit);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool is_variant(std::string_view part) {
  return part.size() >= 5 || (part.size() == 4 && is_digit(part[0]));
}

/// Tags from before RFC 4646 that its grammar does not cover.
bool is_irregular(std::string_view tag) {
  constexpr std::array<std::string_view, 17> irregular = {
      "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak",     "i-klingon", "i-lux",    "i-mingo",
      "i-navajo",  "i-pwn", "i-tao", "i-tay",     "i-tsu",      "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"};
  return std::find(irregular.begin(), irregular.end(), lower(tag)) != irregular.end();
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  if (is_irregular(tag)) return true;
  std::vector<std::string_view> parts;
  for (std::string_view rest = tag;;) {
    const std::size_t end = std::min(rest.find('-'), rest.size());
    const std::string_view part = rest.substr(0, end);
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), is_alphanumeric)) return false;
    parts.push_back(part);
    if (end == rest.size()) break;
    rest.remove_prefix(end + 1);
  }

  const auto is_private = [](std::string_view part) { return lower(part) == "x"; };
  std::size_t at = 0;
  if (is_private(parts[0])) return parts.size() > 1;
  if (!letters(parts[0], 2) && !letters(parts[0], 3)) return false;
  ++at;
  for (int extended = 0; extended < 3 && at < parts.size() && letters(parts[at], 3); ++extended) ++at;
  if (at < parts.size() && letters(parts[at], 4)) ++at;                                  // script
  if (at < parts.size() && (letters(parts[at], 2) || digits(parts[at], 3))) ++at;        // region
  std::vector<std::string> seen;
  const auto is_repeated = [&](std::string_view part) {
    const std::string word = lower(part);
    if (std::find(seen.begin(), seen.end(), word) != seen.end()) return true;
    seen.push_back(word);
    return false;
  };
  for (; at < parts.size() && is_variant(parts[at]); ++at)
    if (is_repeated(parts[at])) return false;
  while (at < parts.size() && parts[at].size() == 1 && !is_private(parts[at])) {          // extensions
    if (is_repeated(parts[at])) return false;
    const std::size_t singleton = at++;
    while (at < parts.size() && parts[at].size() >= 2) ++at;
    if (at == singleton + 1) return false;
  }
  if (at < parts.size() && is_private(parts[at])) return at + 1 < parts.size();
  return at == parts.size();
}

}  // namespace coopnet
