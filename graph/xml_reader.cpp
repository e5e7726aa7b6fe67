#include "graph/xml_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "graph/utf8.h"

namespace coopnet {
namespace {

constexpr std::size_t kDeepest = 1000;
constexpr std::size_t kMostAttributes = 1000;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_name(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

bool is_character(std::uint32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

std::optional<char32_t> named_entity(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, char32_t>, 5> known = {
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};
  for (const auto& [entity, character] : known)
    if (entity == name) return character;
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  int base = 10;
  if (name.starts_with('x')) {
    base = 16;
    name.remove_prefix(1);
  }
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, base);
  if (name.empty() || error != std::errc() || end != name.data() + name.size() || !is_character(value)) return std::nullopt;
  return static_cast<char32_t>(value);
}

}  // namespace

const XmlAttribute* XmlPart::attribute(std::string_view wanted) const {
  const auto found = std::ranges::find(attributes, wanted, &XmlAttribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

bool XmlPart::has_class(std::string_view word) const {
  const XmlAttribute* const classes = attribute("class");
  if (classes == nullptr) return false;
  std::string_view rest = classes->value;
  while (!rest.empty()) {
    const auto length = static_cast<std::size_t>(std::ranges::find_if(rest, is_space) - rest.begin());
    if (length > 0 && rest.substr(0, length) == word) return true;
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return false;
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlReader::XmlReader(std::string_view text, std::size_t from) : text_(text), at_(std::min(from, text.size())) {
  if (text_.substr(at_).starts_with("\xEF\xBB\xBF")) at_ += 3;
}

XmlPart XmlReader::fail(std::size_t offset, std::string message, Code code) {
  if (!problem_) problem_ = XmlProblem{std::min(offset, text_.size()), std::move(message), code};
  at_ = text_.size();
  close_next_ = false;
  XmlPart part;
  part.begin = part.end = at_;
  return part;
}

bool XmlReader::skip_behind(std::string_view ending, std::size_t from, std::string_view what) {
  const std::size_t found = text_.find(ending, from);
  if (found == std::string_view::npos) {
    fail(at_, std::string(what) + " has no end");
    return false;
  }
  at_ = found + ending.size();
  return true;
}

// Declarations within brackets may hold '>'; quoted ones may hold brackets.
bool XmlReader::skip_document_type() {
  bool inside = false;
  char quote = 0;
  for (std::size_t i = at_; i < text_.size(); ++i) {
    const char c = text_[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[') {
      inside = true;
    } else if (c == ']') {
      inside = false;
    } else if (c == '>' && !inside) {
      at_ = i + 1;
      return true;
    }
  }
  fail(at_, "the document type has no end");
  return false;
}

void XmlReader::skip_space() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

std::string_view XmlReader::read_name() {
  const std::size_t begin = at_;
  if (at_ < text_.size() && is_name_start(text_[at_]))
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
  return text_.substr(begin, at_ - begin);
}

bool XmlReader::unescape(std::string_view raw, std::size_t offset, std::string& out) {
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t next = std::min(raw.find('&', i), raw.size());
    out += raw.substr(i, next - i);
    i = next;
    if (i == raw.size()) break;
    const std::size_t end = raw.substr(i, 40).find(';');
    const std::string_view name = end == std::string_view::npos ? std::string_view() : raw.substr(i + 1, end - 1);
    const auto character = named_entity(name);
    if (!character) {
      fail(offset + i, name.empty() ? "an `&` that begins no entity" : "the entity `" + std::string(name) + "` is not known");
      return false;
    }
    append_utf8(out, *character);
    i += name.size() + 2;
  }
  return true;
}

bool XmlReader::read_attributes(XmlPart& part) {
  while (true) {
    const std::size_t before = at_;
    skip_space();
    const std::string_view rest = text_.substr(at_);
    if (rest.empty()) {
      fail(part.begin, "the tag `" + part.name + "` has no end");
      return false;
    }
    if (rest.starts_with('>') || rest.starts_with("/>")) return true;
    if (at_ == before) {
      fail(at_, "white space is missing before this");
      return false;
    }
    if (!read_attribute(part)) return false;
  }
}

bool XmlReader::read_attribute(XmlPart& part) {
  const std::size_t begin = at_;
  XmlAttribute attribute;
  attribute.name = read_name();
  skip_space();
  if (attribute.name.empty() || at_ == text_.size() || text_[at_] != '=') {
    fail(begin, "an attribute NAME=\"VALUE\" is expected here");
    return false;
  }
  ++at_;
  skip_space();
  const bool quoted = at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'');
  attribute.begin = at_ + 1;
  attribute.end = quoted ? text_.find(text_[at_], at_ + 1) : std::string_view::npos;
  if (attribute.end == std::string_view::npos) {
    fail(begin, "the value of `" + attribute.name + "` does not stand between quotes");
    return false;
  }
  const std::string_view raw = text_.substr(attribute.begin, attribute.end - attribute.begin);
  if (const std::size_t tag = raw.find('<'); tag != std::string_view::npos) {
    fail(attribute.begin + tag, "a `<` within a value");
    return false;
  }
  if (part.attribute(attribute.name) != nullptr) {
    fail(begin, "the attribute `" + attribute.name + "` stands twice");
    return false;
  }
  if (part.attributes.size() == kMostAttributes) {
    fail(begin, "more than 1000 attributes", Code::too_large);
    return false;
  }
  if (!unescape(raw, attribute.begin, attribute.value)) return false;
  at_ = attribute.end + 1;
  part.attributes.push_back(std::move(attribute));
  return true;
}

XmlPart XmlReader::read_open() {
  XmlPart part;
  part.what = XmlPart::What::open;
  part.begin = at_++;
  part.name = read_name();
  if (part.name.empty()) return fail(part.begin, "a `<` that begins no element");
  if (open_.empty() && had_root_) return fail(part.begin, "a second root element");
  if (open_.size() == kDeepest) return fail(part.begin, "more than 1000 elements within one another", Code::too_large);
  if (!read_attributes(part)) return fail(at_, "");
  close_next_ = text_[at_] == '/';
  at_ += close_next_ ? 2 : 1;
  part.end = at_;
  had_root_ = true;
  open_.push_back(part.name);
  return part;
}

XmlPart XmlReader::read_close() {
  XmlPart part;
  part.what = XmlPart::What::close;
  part.begin = at_;
  at_ += 2;
  part.name = read_name();
  skip_space();
  if (at_ == text_.size() || text_[at_] != '>') return fail(at_, "an end tag is not well-formed");
  part.end = ++at_;
  if (open_.empty() || open_.back() != part.name)
    return fail(part.begin, open_.empty() ? "`</" + part.name + ">` ends nothing"
                                          : "`</" + part.name + ">` stands where `</" + open_.back() + ">` is due");
  open_.pop_back();
  return part;
}

XmlPart XmlReader::read_text() {
  XmlPart part;
  part.what = XmlPart::What::text;
  part.begin = at_;
  part.end = std::min(text_.find('<', at_), text_.size());
  if (!unescape(text_.substr(part.begin, part.end - part.begin), part.begin, part.text)) return fail(at_, "");
  if (open_.empty() && !std::all_of(part.text.begin(), part.text.end(), is_space))
    return fail(part.begin, "text outside of the root element");
  at_ = part.end;
  return part;
}

XmlPart XmlReader::read_cdata() {
  constexpr std::string_view opening = "<![CDATA[";
  XmlPart part;
  part.what = XmlPart::What::text;
  part.begin = at_;
  if (open_.empty()) return fail(at_, "text outside of the root element");
  if (!skip_behind("]]>", at_, "a CDATA section")) return fail(at_, "");
  part.end = at_;
  part.text = text_.substr(part.begin + opening.size(), part.end - 3 - part.begin - opening.size());
  return part;
}

XmlPart XmlReader::next() {
  if (close_next_) {
    close_next_ = false;
    XmlPart part;
    part.what = XmlPart::What::close;
    part.name = open_.back();
    part.begin = part.end = at_;
    open_.pop_back();
    return part;
  }
  while (at_ < text_.size()) {
    const std::string_view rest = text_.substr(at_);
    if (rest[0] != '<') return read_text();
    if (rest.starts_with("<?")) {
      if (!skip_behind("?>", at_, "a processing instruction")) break;
    } else if (rest.starts_with("<!--")) {
      if (!skip_behind("-->", at_ + 4, "a comment")) break;
    } else if (rest.starts_with("<![CDATA[")) {
      return read_cdata();
    } else if (rest.starts_with("<!")) {
      if (!skip_document_type()) break;
    } else {
      return rest.starts_with("</") ? read_close() : read_open();
    }
  }
  if (!problem_ && !open_.empty()) return fail(text_.size(), "`<" + open_.back() + ">` has no end");
  XmlPart part;
  part.begin = part.end = text_.size();
  return part;
}

}  // namespace coopnet
