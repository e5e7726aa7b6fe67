#include "graph/foreign_format.h"

#include <algorithm>
#include <array>

namespace coopnet {
namespace {

constexpr std::string_view save_as_list = "save its links as CSV: two columns, `source` and `target`";
constexpr std::string_view draw_from_network = "a figure is drawn from a network: TOML, DOT or CSV";

struct Signature {
  std::string_view bytes;
  ForeignFormat format;
};

constexpr std::array<Signature, 6> signatures = {{
    {"PK\x03\x04", {"a spreadsheet or another ZIP archive", save_as_list, true}},
    {"%PDF-", {"a PDF file", draw_from_network, true}},
    {"\x89PNG", {"a PNG picture", draw_from_network, true}},
    {"\xFF\xD8\xFF", {"a JPEG picture", draw_from_network, true}},
    {"GIF8", {"a GIF picture", draw_from_network, true}},
    {"\x1F\x8B", {"a gzip archive", "unpack it first", true}},
}};

/// The root element decides; it stands within the first bytes, after a declaration, a comment or a document type.
ForeignFormat xml_format(std::string_view content) {
  const std::string_view head = content.substr(0, 2000);
  const auto has_root = [&](std::string_view root) { return head.find(root) != std::string_view::npos; };
  if (has_root("<svg")) return {"an SVG figure", draw_from_network};
  if (has_root("<graphml")) return {"GraphML", save_as_list};
  if (has_root("<gexf")) return {"GEXF", save_as_list};
  if (has_root("<html") || has_root("<!DOCTYPE html") || has_root("<!doctype html")) return {"an HTML page", save_as_list};
  return {"XML", save_as_list};
}

bool is_xml(std::string_view content) {
  if (content.size() < 2 || content[0] != '<') return false;
  const char next = content[1];
  return next == '?' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

/// `{` opens JSON objects. `[` opens JSON arrays and TOML tables alike: it is JSON where a brace or a new line follows.
bool is_json(std::string_view content) {
  if (content.empty() || (content[0] != '{' && content[0] != '[')) return false;
  if (content[0] == '{') return true;
  const std::size_t next = content.find_first_not_of(" \t\r\n", 1);
  return next != std::string_view::npos && (content[next] == '{' || content.substr(0, next).find('\n') != std::string_view::npos);
}

bool is_gml(std::string_view content) {
  if (!content.starts_with("graph") && !content.starts_with("Creator")) return false;
  const std::size_t bracket = content.find('[');
  const std::size_t brace = content.find('{');
  if (bracket == std::string_view::npos || bracket > brace || bracket > 500) return false;
  const std::string_view before = content.substr(0, bracket);
  const std::size_t end = before.find_last_not_of(" \t\r\n");
  return end != std::string_view::npos && end >= 4 && before.substr(end - 4, 5) == "graph";
}

}  // namespace

std::optional<ForeignFormat> foreign_format(std::string_view content) {
  for (const Signature& signature : signatures) {
    if (content.starts_with(signature.bytes)) return signature.format;
  }
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  content.remove_prefix(std::min(content.find_first_not_of(" \t\r\n"), content.size()));
  if (is_xml(content)) return xml_format(content);
  if (is_json(content)) return ForeignFormat{"JSON", save_as_list};
  if (is_gml(content)) return ForeignFormat{"GML", save_as_list};
  return std::nullopt;
}

}  // namespace coopnet
