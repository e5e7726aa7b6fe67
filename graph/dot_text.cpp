#include "graph/dot_text.h"

#include <algorithm>
#include <vector>

#include "graph/html_entities.h"
#include "graph/plain_words.h"

namespace coopnet {
namespace {

/// The empty value of an attribute.
constexpr std::string_view empty_value = "\\0";

/// What the escape of this letter prints.
std::string escaped(char letter, const DotLabelNames& names) {
  switch (letter) {
    case 'n':
    case 'l':
    case 'r': return "\n";
    case 'N': return std::string(names.node);
    case 'G': return std::string(names.graph);
    case 'E': return std::string(names.edge);
    case 'T': return std::string(names.tail);
    case 'H': return std::string(names.head);
    case 'L': return "";
    default: return std::string(1, letter);
  }
}

std::string expanded(std::string_view text, const DotLabelNames& names) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size())
      result += escaped(text[++i], names);
    else
      result += text[i];
  }
  return result;
}

/// Whether a tag parts what stands before it from what stands behind it.
bool parts_text(std::string_view tag) {
  const std::string name = lowered(tag.substr(0, tag.find_first_of(" \t\r\n/>", 1)));
  for (const std::string_view word : {"br", "td", "/td", "tr", "/tr", "table", "/table", "hr", "vr", "img"})
    if (name == word) return true;
  return false;
}

}  // namespace

std::string encode_dot_text(std::string_view text) {
  if (text.empty()) return std::string(empty_value);
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (c == '\0') {
      result += "\xEF\xBF\xBD";
      continue;
    }
    result += c;
    if (c == '\\') result += c;
  }
  return result;
}

std::string decode_dot_text(std::string_view value) {
  if (value == empty_value) return {};
  std::string result;
  result.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    result += value[i];
    if (value[i] == '\\' && i + 1 < value.size() && value[i + 1] == '\\') ++i;
  }
  return result;
}

std::string encode_dot_label(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '\\')
      result += "\\\\";
    else if (c != '\0')
      result += c;
  }
  return result;
}

std::string decode_dot_label(std::string_view label) { return decode_entities(decode_dot_text(label)); }

std::string label_text(std::string_view label, const DotLabelNames& names) {
  return folded(decode_entities(expanded(label, names)));
}

std::string html_label_text(std::string_view label, const DotLabelNames& names) {
  std::string text;
  while (!label.empty()) {
    const std::size_t tag = std::min(label.find('<'), label.size());
    text += label.substr(0, tag);
    label.remove_prefix(tag);
    if (label.empty()) break;
    const bool comment = label.starts_with("<!--");
    const std::size_t end = comment ? label.find("-->") : label.find('>');
    if (end == std::string_view::npos) break;
    if (!comment && parts_text(label.substr(1, end - 1))) text += ' ';
    label.remove_prefix(end + (comment ? 3 : 1));
  }
  return label_text(text, names);
}

std::string record_label_text(std::string_view label, const DotLabelNames& names) {
  std::vector<std::string> fields(1);
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = label[i];
    if (c == '\\' && i + 1 < label.size()) {
      // Kept as an escape for label_text(), which knows what it prints.
      fields.back() += c;
      fields.back() += label[++i];
    } else if (c == '|' || c == '{' || c == '}') {
      fields.emplace_back();
    } else if (c == '<') {
      i = std::min(label.find('>', i), label.size());
    } else {
      fields.back() += c;
    }
  }
  std::string result;
  for (const std::string& field : fields) {
    const std::string text = label_text(field, names);
    if (text.empty()) continue;
    if (!result.empty()) result += " | ";
    result += text;
  }
  return result;
}

}  // namespace coopnet
