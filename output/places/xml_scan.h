// Walks over the elements of an XML text that comes from anywhere.
//
// It takes no document type's declarations, expands no entity but the five of XML and character references, and looks nothing up,
// so that no text can make it large or slow. Namespaces are not resolved: a name's prefix is taken off.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/diagnostic.h"

namespace coopnet {

struct XmlAttribute {
  std::string_view name;   // without a prefix
  std::string value;
  std::size_t begin = 0;   // of the value, in bytes of the text
  std::size_t end = 0;
};

/// A start tag, or an end tag.
struct XmlTag {
  std::string_view name;   // without a prefix
  bool end = false;        // closes the innermost open element; an empty element (<a/>) gives both
  std::vector<XmlAttribute> attributes;
  std::size_t begin = 0;   // of the tag, in bytes of the text
  std::size_t after = 0;
  [[nodiscard]] const XmlAttribute* attribute(std::string_view wanted) const;
};

class XmlScan {
 public:
  static constexpr std::size_t kDeepest = 200;  // open elements

  /// Begins at a byte. The text must be UTF-8.
  XmlScan(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics, std::size_t from = 0);
  /// The next tag; none at the end of the root element, or after the first fault, which is told: as syntax, or as too-large where
  /// elements are nested too deep.
  [[nodiscard]] std::optional<XmlTag> next();
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  [[nodiscard]] TextRange where(std::size_t begin, std::size_t end) const;

 private:
  std::optional<XmlTag> fault(std::size_t begin, std::size_t end, const std::string& message, Code code = Code::syntax);
  std::optional<XmlTag> start_tag(std::size_t begin);
  std::optional<XmlTag> end_tag(std::size_t begin);
  bool skip_past(std::string_view mark, std::size_t begin, const std::string& what);
  bool read_attribute(XmlTag& tag);
  bool decode(std::size_t begin, std::size_t end, std::string& value);
  std::string_view take_name();
  void skip_blanks();

  std::shared_ptr<const SourceText> text_;
  std::string_view content_;
  Diagnostics& diagnostics_;
  std::size_t at_;
  std::vector<std::string_view> open_;  // full names
  std::optional<XmlTag> pending_;       // the end of an empty element
  bool done_ = false;
};

}  // namespace coopnet
