// XML text as a sequence of elements and texts: enough for SVG files, and nothing that could do harm.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coopnet {

struct XmlPart {
  enum class What { open, close, text, end };
  What what = What::end;
  std::string name;                                             // of an element, as written: "svg", "svg:g"
  std::vector<std::pair<std::string, std::string>> attributes;  // of `open`, in the order of the text
  std::string text;                                             // entities replaced
  std::size_t begin = 0;                                        // bytes of the whole text
  std::size_t end = 0;

  /// The attribute's value; null where it is not there.
  [[nodiscard]] const std::string* attribute(std::string_view wanted) const;
};

struct XmlProblem {
  std::size_t offset = 0;  // bytes
  std::string message;
};

/// Reads a text part by part. Comments, processing instructions and a document type are skipped; nothing is loaded and no
/// entity but the five of XML and numbers is known, so that no input grows while it is read. An empty element (`<g/>`) gives
/// `open` and `close`. White space between elements is text.
class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : text_(text) {}

  /// The next part; `end` at the end of the text and after a problem. Linear in the part's bytes.
  [[nodiscard]] XmlPart next();
  /// What is not well-formed: tags that do not match, attributes without quotes or twice, unknown entities, more than 1000
  /// elements within one another.
  [[nodiscard]] const std::optional<XmlProblem>& problem() const { return problem_; }

 private:
  XmlPart fail(std::size_t offset, std::string message);
  bool skip_behind(std::string_view ending, std::size_t from, std::string_view what);
  bool skip_document_type();
  bool read_attributes(XmlPart& part);
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
