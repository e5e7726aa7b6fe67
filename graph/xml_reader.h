// XML text as a sequence of elements and texts: enough for SVG files, and nothing that could do harm.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/diagnostic.h"

namespace coopnet {

struct XmlAttribute {
  std::string name;       // as written
  std::string value;      // entities replaced
  std::size_t begin = 0;  // of the value between its quotes, bytes of the whole text
  std::size_t end = 0;
};

struct XmlPart {
  enum class What { open, close, text, end };
  What what = What::end;
  std::string name;                      // of an element, as written: "svg", "svg:g"
  std::vector<XmlAttribute> attributes;  // of `open`, in the order of the text
  std::string text;                      // entities replaced
  std::size_t begin = 0;                 // bytes of the whole text
  std::size_t end = 0;

  /// The attribute of this name; null where it is not there.
  [[nodiscard]] const XmlAttribute* attribute(std::string_view wanted) const;
  /// Whether the word is among those of the attribute `class`, which white space parts.
  [[nodiscard]] bool has_class(std::string_view word) const;
};

struct XmlProblem {
  std::size_t offset = 0;  // bytes
  std::string message;
  Code code = Code::syntax;  // or too_large
};

/// Reads a text part by part. Comments, processing instructions and a document type are skipped; nothing is loaded and no
/// entity but the five of XML and numbers is known, so that no input grows while it is read. An empty element (`<g/>`) gives
/// `open` and `close`. White space between elements is text.
class XmlReader {
 public:
  /// Begins at a byte, such as that of an `<svg` within a page. The text must be UTF-8; a byte order mark is passed over.
  explicit XmlReader(std::string_view text, std::size_t from = 0);

  /// The next part; `end` at the end of the text and after a problem. Linear in the part's bytes.
  [[nodiscard]] XmlPart next();
  /// What is not well-formed: tags that do not match, attributes without quotes or twice, unknown entities, a second root. More
  /// than 1000 elements within one another, or attributes of one, are too_large.
  [[nodiscard]] const std::optional<XmlProblem>& problem() const { return problem_; }

 private:
  XmlPart fail(std::size_t offset, std::string message, Code code = Code::syntax);
  bool skip_behind(std::string_view ending, std::size_t from, std::string_view what);
  bool skip_document_type();
  bool read_attributes(XmlPart& part);
  bool read_attribute(XmlPart& part);
  bool unescape(std::string_view raw, std::size_t offset, std::string& out);
  XmlPart read_open();
  XmlPart read_close();
  XmlPart read_text();
  XmlPart read_cdata();
  [[nodiscard]] std::string_view read_name();
  void skip_space();

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  bool close_next_ = false;
  bool had_root_ = false;
  std::optional<XmlProblem> problem_;
};

/// A name without its prefix: "g" for "svg:g".
[[nodiscard]] std::string_view local_name(std::string_view name);

}  // namespace coopnet
