// Files that people have at hand and that are no network here: spreadsheets, pictures, other programs' graphs.
#pragma once

#include <optional>
#include <string_view>

namespace coopnet {

struct ForeignFormat {
  std::string_view what;  // "a spreadsheet or another ZIP archive"
  std::string_view hint;  // what to do instead
  bool binary = false;    // seen from bytes that no text has
};

/// What a text is by its first bytes, where it is surely none of the formats that read() takes: ZIP, PDF, PNG, JPEG, GIF, gzip,
/// XML (SVG, GraphML and GEXF by name), JSON and GML. A byte-order mark and white space before XML, JSON and GML are skipped.
[[nodiscard]] std::optional<ForeignFormat> foreign_format(std::string_view content);

}  // namespace coopnet
