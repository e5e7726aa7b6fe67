// Texts inside DOT: what a label prints, and how any text travels in an attribute unharmed.
#pragma once

#include <string>
#include <string_view>

namespace coopnet {

/// For an attribute's value: cgraph and the readers of labels take a backslash for the start of an escape, so each is doubled. An
/// empty value, which cgraph cannot tell from an absent one, is "\0". A NUL character becomes U+FFFD.
[[nodiscard]] std::string encode_dot_text(std::string_view text);
/// The inverse: two backslashes are one; every other backslash is kept.
[[nodiscard]] std::string decode_dot_text(std::string_view value);

/// For a label: as encode_dot_text(), and each & made an entity, which labels would otherwise read.
[[nodiscard]] std::string encode_dot_label(std::string_view text);
/// The inverse.
[[nodiscard]] std::string decode_dot_label(std::string_view label);

/// Names that the escapes of a label stand for: \N the node, \G the graph, \E the edge, \T its tail, \H its head.
struct DotLabelNames {
  std::string_view node;
  std::string_view graph;
  std::string_view edge;
  std::string_view tail;
  std::string_view head;
};

/// What a label prints, in one line: escapes and entities replaced, line breaks made blanks.
[[nodiscard]] std::string label_text(std::string_view label, const DotLabelNames& names);

/// What an HTML label prints, in one line: tags and comments left out, breaks and cells made blanks, entities replaced.
[[nodiscard]] std::string html_label_text(std::string_view label, const DotLabelNames& names);

/// What a label of a node of shape `record` prints, in one line: ports and braces left out, " | " between the fields.
[[nodiscard]] std::string record_label_text(std::string_view label, const DotLabelNames& names);

}  // namespace coopnet
