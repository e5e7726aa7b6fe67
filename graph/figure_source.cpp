#include "graph/figure_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/base64.h"
#include "graph/compressed.h"
#include "graph/toml_syntax.h"
#include "graph/toml_table.h"
#include "graph/toml_text.h"
#include "graph/utf8.h"
#include "graph/write_toml.h"
#include "graph/xml_reader.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostUnpacked = std::size_t{64} << 20;
constexpr std::size_t kLine = 120;
constexpr std::string_view kDamaged = "the network that the figure carries is damaged";
constexpr std::string_view kDrawFromNetwork = "a figure is drawn from a network: TOML, DOT or CSV";

// What XML would escape stands in quoted strings only, where TOML has numbers for it.
std::string without_markup(std::string_view toml) {
  std::string out;
  for (const char c : toml) {
    switch (c) {
      case '&': out += "\\u0026"; break;
      case '<': out += "\\u003C"; break;
      case '>': out += "\\u003E"; break;
      default: out += c;
    }
  }
  return out;
}

// The characters of an XML text that are not XML 1.0's: TOML escapes all but these two.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(out, c == 0xFFFE || c == 0xFFFF ? char32_t{0xFFFD} : c);
  }
  return out;
}

std::string packed(std::string_view text) {
  const std::string letters = encode_base64(compress(text), kLine);
  return letters.size() <= kLine ? "\"" + letters + "\"" : "\"\"\"\n" + letters + "\"\"\"";
}

struct Found {
  std::string version;
  std::size_t begin = 0;  // of the element's content, bytes
  std::string content;
};

// Everything but line ends becomes blank, so that places in what stays are places in the whole text.
std::shared_ptr<const SourceText> in_its_place(const SourceText& text, const Found& found) {
  std::string padded = text.content().substr(0, found.begin);
  std::size_t line = padded.rfind('\n');
  line = line == std::string::npos ? 0 : line + 1;
  // On the content's own line a blank stands for a character, before it for a byte.
  const std::size_t columns = count_code_points(std::string_view(padded).substr(line));
  padded.resize(line);
  for (char& c : padded)
    if (c != '\n') c = ' ';
  padded.append(columns, ' ');
  return std::make_shared<const SourceText>(text.name(), padded + found.content);
}

class FigureReader {
 public:
  explicit FigureReader(std::shared_ptr<const SourceText> text) : text_(std::move(text)) { result_.network.text = text_; }

  ReadResult read() {
    const auto found = find();
    if (!found) return std::move(result_);
    const auto inner = in_its_place(*text_, *found);
    auto figure = std::make_shared<FigureSource>();
    figure->version = found->version;
    figure->text = inner;
    const TomlTree tree = parse_toml(inner, result_.diagnostics);
    if (tree.given_up) return std::move(result_);
    const TomlContext context{inner, &result_.diagnostics, &tree};
    TomlTable top(tree.root, "the figure's source", {{1, 1}, {1, 1}}, context);
    figure->input = top.text("input");
    if (auto flags = top.table("flags", "flags")) {
      for (auto& [name, values] : flags->all_values()) {
        const TextRange where = flags->where(name);
        figure->flags.push_back({std::move(name), std::move(values), where});
      }
    }
    if (auto files = top.table("files", "files")) {
      for (auto& [name, values] : files->all_values())
        if (auto content = unpack(*files, name, values.empty() ? std::string() : values.front()))
          figure->files.emplace(name, std::move(*content));
    }
    const std::string letters = top.needed_text("network");
    top.finish();
    if (letters.empty() || result_.diagnostics.has_errors()) return std::move(result_);
    if (auto network = unpack(top, "network", letters)) read_network(std::move(*network), top.where("network"), inner);
    result_.network.figure = std::move(figure);
    return std::move(result_);
  }

 private:
  // The element that carries the source; tells what is wrong where there is none. Reads to the end: half a file is no figure.
  std::optional<Found> find() {
    XmlReader reader(text_->content());
    std::optional<Found> found;
    std::vector<std::string> open;
    std::size_t inside = 0;  // the depth of the element that is being read
    for (XmlPart part = reader.next(); part.what != XmlPart::What::end; part = reader.next()) {
      if (part.what == XmlPart::What::open) {
        open.push_back(part.name);
        const XmlAttribute* const version = part.attribute("data-coopnet");
        if (found || version == nullptr || local_name(part.name) != "metadata") continue;
        found = Found{version->value, part.end, {}};
        inside = open.size();
      } else if (part.what == XmlPart::What::close) {
        if (open.size() == inside) inside = 0;
        open.pop_back();
      } else if (inside == open.size() && inside > 0) {
        if (found->content.empty()) found->begin = part.begin;
        found->content += part.text;
      }
    }
    if (const auto& problem = reader.problem()) {
      result_.diagnostics.error(problem->code, text_, {text_->position(problem->offset), {}}, problem->message);
      return std::nullopt;
    }
    if (!found)
      result_.diagnostics.error(Code::syntax, text_, {{1, 1}, {}}, "this SVG does not carry the network that it was drawn from",
                                std::string(kDrawFromNetwork));
    return found;
  }

  std::optional<std::string> unpack(const TomlTable& table, std::string_view key, const std::string& letters) {
    const auto bytes = decode_base64(letters);
    Unpacked unpacked;
    if (bytes) unpacked = uncompress(*bytes, kMostUnpacked);
    if (unpacked.state == Unpacked::State::whole) return std::move(unpacked.text);
    if (unpacked.state == Unpacked::State::too_large)
      table.error(Code::too_large, table.where(key), "`" + std::string(key) + "` unpacks to more than 64 MiB");
    else
      table.error(Code::bad_value, table.where(key),
                  key == "network" ? std::string(kDamaged) : "`" + std::string(key) + "` is damaged",
                  "draw the figure again from its network");
    return std::nullopt;
  }

  void read_network(std::string content, TextRange where, const std::shared_ptr<const SourceText>& inner) {
    if (invalid_utf8(content)) {
      result_.diagnostics.error(Code::encoding, inner, where, std::string(kDamaged) + ": it is not UTF-8");
      return;
    }
    ReadResult network = read_toml(std::make_shared<const SourceText>(text_->name() + "#network", std::move(content)));
    network.diagnostics.append(result_.diagnostics);
    result_ = std::move(network);
  }

  std::shared_ptr<const SourceText> text_;
  ReadResult result_;
};

}  // namespace

std::string carried_network(const Network& network) { return packed(write_toml(network)); }

std::string write_figure_source(const FigureSource& figure, const Network& network) {
  return write_figure_source(figure, carried_network(network));
}

std::string write_figure_source(const FigureSource& figure, std::string_view carried) {
  std::string out = "\n";
  out += "input = " + toml_string(figure.input) + "\n";
  for (const View::Flag& flag : figure.flags) {
    std::vector<std::string> values;
    for (const std::string& value : flag.values) values.push_back(toml_value(value));
    out += "flags." + toml_key(flag.name) + " = " + (values.size() == 1 ? values[0] : toml_array(values)) + "\n";
  }
  for (const auto& [name, content] : figure.files) out += "files." + toml_key(name) + " = " + packed(content) + "\n";
  out = plain(without_markup(out)) + "network = ";
  out += carried;
  return out + '\n';
}

bool looks_like_svg(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (!text.starts_with('<')) return false;
  XmlReader reader(text);
  XmlPart part = reader.next();
  while (part.what == XmlPart::What::text) part = reader.next();
  return part.what == XmlPart::What::open && local_name(part.name) == "svg";
}

ReadResult read_figure(std::shared_ptr<const SourceText> text) { return FigureReader(std::move(text)).read(); }

}  // namespace coopnet
