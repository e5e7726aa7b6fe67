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

const std::string* XmlPart::attribute(std::string_view wanted) const {
  for (const auto& [known, value] : attributes)
    if (known == wanted) return &value;
  return nullptr;
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlPart XmlReader::fail(std::size_t offset, std::string message) {
  if (!problem_) problem_ = XmlProblem{std::min(offset, text_.size()), std::move(message)};
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
    if (at_ == text_.size()) break;
    if (text_[at_] == '>' || text_.substr(at_).starts_with("/>")) return true;
    const std::size_t begin = at_;
    const std::string name(read_name());
    if (name.empty() || before == begin) break;
    skip_space();
    if (at_ == text_.size() || text_[at_] != '=') break;
    ++at_;
    skip_space();
    if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) break;
    const std::size_t end = text_.find(text_[at_], at_ + 1);
    if (end == std::string_view::npos) break;
    const std::string_view raw = text_.substr(at_ + 1, end - at_ - 1);
    if (raw.find('<') != std::string_view::npos) break;
    if (part.attributes.size() == kMostAttributes || part.attribute(name) != nullptr) {
      fail(begin,
           part.attributes.size() == kMostAttributes ? "more than 1000 attributes" : "the attribute `" + name + "` stands twice");
      return false;
    }
    std::string value;
    if (!unescape(raw, at_ + 1, value)) return false;
    part.attributes.emplace_back(name, std::move(value));
    at_ = end + 1;
  }
  fail(at_, "an attribute is not well-formed");
  return false;
}

XmlPart XmlReader::read_open() {
  XmlPart part;
  part.what = XmlPart::What::open;
  part.begin = at_++;
  part.name = read_name();
  if (part.name.empty()) return fail(part.begin, "a `<` that begins no element");
  if (open_.empty() && had_root_) return fail(part.begin, "a second root element");
  if (open_.size() == kDeepest) return fail(part.begin, "more than 1000 elements within one another");
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
