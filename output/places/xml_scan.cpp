#include "output/places/xml_scan.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "graph/utf8.h"

namespace coopnet {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view local(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// What stands between '&' and ';'; false for what XML does not know by itself.
bool append_reference(std::string_view reference, std::string& value) {
  constexpr std::pair<std::string_view, char> known[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [name, sign] : known) {
    if (reference != name) continue;
    value += sign;
    return true;
  }
  if (!reference.starts_with('#')) return false;
  reference.remove_prefix(1);
  const bool hex = reference.starts_with('x');
  if (hex) reference.remove_prefix(1);
  std::uint32_t point = 0;
  const auto [end, error] = std::from_chars(reference.data(), reference.data() + reference.size(), point, hex ? 16 : 10);
  if (reference.empty() || error != std::errc() || end != reference.data() + reference.size()) return false;
  if (point == 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return false;
  append_utf8(value, static_cast<char32_t>(point));
  return true;
}

}  // namespace

const XmlAttribute* XmlTag::attribute(std::string_view wanted) const {
  const auto found = std::ranges::find(attributes, wanted, &XmlAttribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

XmlScan::XmlScan(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics, std::size_t from)
    : text_(std::move(text)), content_(text_->content()), diagnostics_(diagnostics), at_(from) {
  if (content_.substr(at_).starts_with("\xEF\xBB\xBF")) at_ += 3;
}

TextRange XmlScan::where(std::size_t begin, std::size_t end) const { return {text_->position(begin), text_->position(end)}; }

std::optional<XmlTag> XmlScan::fault(std::size_t begin, std::size_t end, const std::string& message, Code code) {
  diagnostics_.error(code, text_, where(begin, end), message);
  done_ = true;
  return std::nullopt;
}

void XmlScan::skip_blanks() { at_ = std::min(content_.find_first_not_of(kBlanks, at_), content_.size()); }

std::string_view XmlScan::take_name() {
  const std::size_t begin = at_;
  while (at_ < content_.size() && in_name(content_[at_])) ++at_;
  return content_.substr(begin, at_ - begin);
}

bool XmlScan::skip_past(std::string_view mark, std::size_t begin, const std::string& what) {
  const std::size_t found = content_.find(mark, begin);
  if (found == std::string_view::npos) {
    fault(begin, begin + 1, what + " is not closed");
    return false;
  }
  at_ = found + mark.size();
  return true;
}

std::optional<XmlTag> XmlScan::next() {
  if (pending_) {
    std::optional<XmlTag> end = std::move(pending_);
    pending_.reset();
    open_.pop_back();
    done_ = open_.empty();
    return end;
  }
  while (!done_) {
    const std::size_t begin = content_.find('<', at_);
    if (begin == std::string_view::npos) {
      const std::string open = open_.empty() ? "" : std::string(open_.back());
      return fault(content_.size(), content_.size(), open.empty() ? "the text ends before an element" : "the text ends within `" + open + "`");
    }
    const std::string_view rest = content_.substr(begin);
    if (rest.starts_with("<!--")) {
      if (!skip_past("-->", begin + 4, "a comment")) return std::nullopt;
    } else if (rest.starts_with("<![CDATA[")) {
      if (!skip_past("]]>", begin + 9, "a CDATA section")) return std::nullopt;
    } else if (rest.starts_with("<?")) {
      if (!skip_past("?>", begin + 2, "an instruction")) return std::nullopt;
    } else if (rest.starts_with("<!")) {
      if (!skip_past(">", begin + 2, "a document type")) return std::nullopt;
      if (content_.substr(begin, at_ - begin).find('[') != std::string_view::npos)
        return fault(begin, begin + 2, "a document type with declarations of its own is not read");
    } else if (rest.starts_with("</")) {
      return end_tag(begin);
    } else {
      return start_tag(begin);
    }
  }
  return std::nullopt;
}

std::optional<XmlTag> XmlScan::end_tag(std::size_t begin) {
  at_ = begin + 2;
  const std::string_view name = take_name();
  skip_blanks();
  if (at_ >= content_.size() || content_[at_] != '>') return fault(begin, at_, "an end tag is not closed");
  ++at_;
  if (open_.empty() || open_.back() != name)
    return fault(begin, at_, "`" + std::string(name) + "` is closed here" +
                                 (open_.empty() ? ", but not open" : ", but `" + std::string(open_.back()) + "` is open"));
  open_.pop_back();
  done_ = open_.empty();
  return XmlTag{local(name), true, {}, begin, at_};
}

std::optional<XmlTag> XmlScan::start_tag(std::size_t begin) {
  at_ = begin + 1;
  const std::string_view name = take_name();
  if (name.empty()) return fault(begin, begin + 1, "a `<` that begins no tag");
  XmlTag tag{local(name), false, {}, begin, begin};
  while (true) {
    skip_blanks();
    if (at_ >= content_.size()) return fault(begin, begin + 1, "the tag `" + std::string(name) + "` is not closed");
    if (content_[at_] == '>' || content_.substr(at_).starts_with("/>")) break;
    if (!read_attribute(tag)) return std::nullopt;
  }
  const bool empty = content_[at_] == '/';
  at_ += empty ? 2 : 1;
  tag.after = at_;
  if (open_.size() >= kDeepest)
    return fault(begin, at_, "elements are nested deeper than " + std::to_string(kDeepest), Code::too_large);
  open_.push_back(name);
  if (empty) pending_ = XmlTag{local(name), true, {}, begin, at_};
  return tag;
}

bool XmlScan::read_attribute(XmlTag& tag) {
  const std::size_t begin = at_;
  const std::string_view name = take_name();
  skip_blanks();
  if (name.empty() || at_ >= content_.size() || content_[at_] != '=') {
    fault(begin, std::max(at_, begin + 1), "an attribute NAME=\"VALUE\" is expected here");
    return false;
  }
  ++at_;
  skip_blanks();
  const char quote = at_ < content_.size() ? content_[at_] : '\0';
  const std::size_t end = quote == '"' || quote == '\'' ? content_.find(quote, at_ + 1) : std::string_view::npos;
  if (end == std::string_view::npos) {
    fault(begin, at_, "the value of `" + std::string(name) + "` is not closed by a quote");
    return false;
  }
  XmlAttribute attribute{local(name), {}, at_ + 1, end};
  if (!decode(at_ + 1, end, attribute.value)) return false;
  tag.attributes.push_back(std::move(attribute));
  at_ = end + 1;
  return true;
}

bool XmlScan::decode(std::size_t begin, std::size_t end, std::string& value) {
  std::string_view raw = content_.substr(begin, end - begin);
  value.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t next = std::min(raw.find_first_of("&<", at), raw.size());
    value += raw.substr(at, next - at);
    at = next;
    if (at == raw.size()) break;
    const std::size_t semicolon = raw.find(';', at);
    const std::string_view reference =
        raw[at] == '&' && semicolon != std::string_view::npos ? raw.substr(at + 1, semicolon - at - 1) : std::string_view();
    if (!append_reference(reference, value)) {
      const std::string shown(reference.substr(0, 40));
      fault(begin + at, begin + at + 1,
            raw[at] == '<' ? "a `<` within a value" : shown.empty() ? "a `&` that begins no reference" : "`&" + shown + ";` is not known here");
      return false;
    }
    at = semicolon + 1;
  }
  return true;
}

}  // namespace coopnet
