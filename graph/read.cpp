#include "graph/read.h"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/dot_charset.h"
#include "graph/figure_source.h"
#include "graph/foreign_format.h"
#include "graph/utf8.h"

namespace coopnet {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n";

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& letter : result) letter = lower(letter);
  return result;
}

bool is_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '_' || letter == '-' || static_cast<unsigned char>(letter) >= 0x80;
}

void skip(std::string_view& text, std::string_view characters) {
  text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
}

/// Skips white space and lines that begin with '#'.
void skip_blank_lines(std::string_view& text) {
  for (skip(text, blanks); text.starts_with('#'); skip(text, blanks))
    text.remove_prefix(std::min(text.find('\n'), text.size()));
}

std::string_view take_word(std::string_view& text) {
  const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_word) - text.begin());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

/// "graph {", "strict digraph name {", or a comment that only DOT has.
bool looks_like_dot(std::string_view text) {
  if (text.starts_with("//") || text.starts_with("/*")) return true;
  std::string word = lower(take_word(text));
  skip(text, blanks);
  if (word == "strict") {
    word = lower(take_word(text));
    skip(text, blanks);
  }
  if (word != "graph" && word != "digraph") return false;
  return !text.empty() && (text[0] == '{' || text[0] == '"' || text[0] == '<' || text[0] == '/' || is_word(text[0]));
}

/// "[table]" or "key = value".
bool looks_like_toml(std::string_view text) {
  if (text.starts_with('[')) return true;
  if (text.starts_with('"')) {
    text.remove_prefix(std::min(text.find('"', 1), text.size() - 1) + 1);
  } else {
    static_cast<void>(take_word(text));
    while (text.starts_with('.')) {
      text.remove_prefix(1);
      static_cast<void>(take_word(text));
    }
  }
  skip(text, " \t");
  return text.starts_with('=');
}

/// Why the text is no UTF-8; also a hint where the encoding can be guessed.
void report_encoding(const std::shared_ptr<const SourceText>& text, std::size_t offset, Diagnostics& diagnostics) {
  const std::string_view content = text->content();
  const auto byte = static_cast<unsigned char>(content[offset]);
  std::string message = "the byte 0x";
  message += "0123456789ABCDEF"[byte >> 4];
  message += "0123456789ABCDEF"[byte & 0xF];
  message += " is not UTF-8";
  const bool utf16 = content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF");
  std::string hint = utf16 ? "the text looks like UTF-16; save it as UTF-8" : "save the text as UTF-8";
  if (const auto format = format_from_name(text->name()); format == Format::csv) hint += ", which Excel calls `CSV UTF-8`";
  diagnostics.error(Code::encoding, text, {text->position(offset), {}}, std::move(message), hint);
}

}  // namespace

std::optional<Format> format_from_name(std::string_view name) {
  struct Extension {
    std::string_view text;
    Format format;
  };
  static constexpr std::array<Extension, 6> extensions = {{{".toml", Format::toml},
                                                           {".dot", Format::dot},
                                                           {".gv", Format::dot},
                                                           {".csv", Format::csv},
                                                           {".tsv", Format::csv},
                                                           {".svg", Format::svg}}};
  const std::string low = lower(name);
  for (const Extension& extension : extensions)
    if (low.ends_with(extension.text)) return extension.format;
  return std::nullopt;
}

Format format_from_content(std::string_view content) {
  if (content.starts_with(byte_order_mark)) content.remove_prefix(byte_order_mark.size());
  skip_blank_lines(content);
  if (looks_like_svg(content)) return Format::svg;
  if (looks_like_dot(content)) return Format::dot;
  if (looks_like_toml(content)) return Format::toml;
  return content.find_first_of(",;\t|") != std::string_view::npos ? Format::csv : Format::toml;
}

ReadResult read(std::shared_ptr<const SourceText> text, std::optional<Format> format) {
  if (text->content().starts_with(byte_order_mark))
    text = std::make_shared<const SourceText>(text->name(), text->content().substr(byte_order_mark.size()));
  if (!format) format = format_from_name(text->name());
  // A file's name says little of a figure: pictures are stored under many.
  if (format != Format::csv && looks_like_svg(text->content())) format = Format::svg;
  else if (format == Format::svg) format = format_from_content(text->content());
  if (const auto foreign = foreign_format(text->content());
      foreign && (foreign->binary || (format != Format::csv && format != Format::svg))) {
    ReadResult result;
    result.network.text = text;
    result.diagnostics.error(Code::syntax, text, {{1, 1}, {}}, "this is " + std::string(foreign->what) + ", not a network",
                             std::string(foreign->hint));
    return result;
  }
  const auto offset = invalid_utf8(text->content());
  if (!format) format = format_from_content(text->content());
  if (offset) {
    auto converted = *format == Format::dot ? dot_from_latin1(text->content()) : std::nullopt;
    if (!converted) {
      ReadResult result;
      result.network.text = text;
      report_encoding(text, *offset, result.diagnostics);
      return result;
    }
    text = std::make_shared<const SourceText>(text->name(), std::move(*converted));
  }
  switch (*format) {
    case Format::toml: return read_toml(std::move(text));
    case Format::dot: return read_dot(std::move(text));
    case Format::svg: return read_figure(std::move(text));
    case Format::csv: break;
  }
  return read_csv(std::move(text));
}

}  // namespace coopnet
