#include "output/scene/write_svg.h"

#include <algorithm>
#include <cstdint>

#include "graph/base64.h"
#include "graph/source.h"
#include "output/escape.h"
#include "output/number.h"
#include "output/scene/svg_attributes.h"

namespace coopnet {
namespace {

// Stands for the prefix until the bytes that it is derived from are there; no escaped text can hold it.
constexpr std::string_view kPrefixToCome = "\x01\x01\x01\x01\x01\x01";
constexpr double kPointsPerMillimetre = 72 / 25.4;

std::string_view anchor_name(Anchor anchor) {
  switch (anchor) {
    case Anchor::start: return "start";
    case Anchor::middle: return "middle";
    case Anchor::end: return "end";
  }
  return "";
}

// Writes one list of shapes and texts whose common attributes stand on the parent.
class ListWriter {
 public:
  void count(const ShapeItem& shape) {
    if (shape.stroke_width > 0 && !shape.stroke.empty()) inherited_.want("stroke-width", number(shape.stroke_width));
  }
  void count(const TextItem& text) {
    inherited_.want("fill", text.fill);
    inherited_.want("font-size", number(text.size));
    inherited_.want("text-anchor", std::string(anchor_name(text.anchor)));
  }
  void count(const LinkItem& link) {
    inherited_.want("fill", "none");
    if (stroked_parent_) inherited_.want("stroke", link.stroke);
    inherited_.want("stroke-width", number(link.width));
    for (const ShapeItem& head : link.heads) inherited_.want("fill", fill_of(head));
    for (const TextItem& text : link.texts) count(text);
  }
  void settle() { inherited_.settle(); }
  void attributes(std::string& out) const { inherited_.write_on_parent(out); }

  // Arrowheads and grounds take their fill from the list where most of it has the same.
  void write_head(std::string& out, const ShapeItem& shape) const { write(out, shape, true); }

  // An outline says its own fill, so that who looks at it alone knows what the label stands on.
  void write(std::string& out, const ShapeItem& shape, bool may_inherit_fill = false) const {
    switch (shape.form) {
      case ShapeItem::Form::rect:
        out += "<rect";
        role(out, shape);
        add_attribute(out, "x", shape.rect.left, kDecimals);
        add_attribute(out, "y", shape.rect.top, kDecimals);
        add_attribute(out, "width", shape.rect.width(), kDecimals);
        add_attribute(out, "height", shape.rect.height(), kDecimals);
        if (shape.corner > 0) add_attribute(out, "rx", shape.corner, kDecimals);
        break;
      case ShapeItem::Form::circle:
        out += "<circle";
        role(out, shape);
        add_attribute(out, "cx", shape.rect.centre().x, kDecimals);
        add_attribute(out, "cy", shape.rect.centre().y, kDecimals);
        add_attribute(out, "r", shape.rect.width() / 2, kDecimals);
        break;
      case ShapeItem::Form::path:
        out += "<path";
        role(out, shape);
        add_attribute(out, "d", shape.letters ? letter_data(shape.path) : closed_data(shape));
    }
    if (!shape.label.empty()) {
      out += " role=\"img\"";
      add_attribute(out, "aria-label", shape.label);
    }
    if (may_inherit_fill) {
      inherited_.write_on_child(out, "fill", fill_of(shape));
    } else {
      add_attribute(out, "fill", fill_of(shape));
    }
    if (shape.stroke.empty() || shape.stroke_width <= 0) {
      if (stroked_parent_) add_attribute(out, "stroke", "none");
    } else {
      add_attribute(out, "stroke", shape.stroke);
      inherited_.write_on_child(out, "stroke-width", number(shape.stroke_width));
      if (!shape.dash.empty()) add_attribute(out, "stroke-dasharray", dash_array(shape.dash));
      if (shape.round_cap) add_attribute(out, "stroke-linecap", "round");
    }
    out += "/>";
  }

  // `ink`: what the item has instead of the list's fill; empty: nothing.
  void write(std::string& out, const TextItem& text, std::string_view ink = {}) const {
    const bool linked = is_safe_href(text.href);
    if (linked) {
      out += "<a";
      add_attribute(out, "href", text.href);
      out += '>';
    }
    out += "<text";
    if (!text.role.empty()) add_attribute(out, "class", text.role);
    add_attribute(out, "x", text.at.x, kDecimals);
    add_attribute(out, "y", text.at.y, kDecimals);
    inherited_.write_on_child(out, "text-anchor", std::string(anchor_name(text.anchor)));
    inherited_.write_on_child(out, "font-size", number(text.size));
    if (text.bold) add_attribute(out, "font-weight", "bold");
    if (text.italic) add_attribute(out, "font-style", "italic");
    if (stroked_parent_) add_attribute(out, "stroke", "none");
    if (ink.empty()) {
      inherited_.write_on_child(out, "fill", text.fill);
    } else if (text.fill != ink) {
      add_attribute(out, "fill", text.fill);
    }
    if (!text.lang.empty()) add_attribute(out, "lang", text.lang);
    out += '>';
    out += escape_xml(text.text);
    out += linked ? "</text></a>" : "</text>";
  }

  void write_course(std::string& out, const LinkItem& link) const {
    out += "<path class=\"line\"";
    add_attribute(out, "d", path_data(link.course, kDecimals));
    inherited_.write_on_child(out, "fill", "none");
    inherited_.write_on_child(out, "stroke", link.stroke);
    inherited_.write_on_child(out, "stroke-width", number(link.width));
    if (!link.dash.empty()) add_attribute(out, "stroke-dasharray", dash_array(link.dash));
    if (link.round_cap) add_attribute(out, "stroke-linecap", "round");
    out += "/>";
  }

  // The fill of most of an item's texts where they are several and it is not the list's: said once, on the item.
  [[nodiscard]] std::string_view common_ink(const std::vector<TextItem>& texts) const {
    for (const TextItem& text : texts) {
      const auto same =
          static_cast<std::size_t>(std::ranges::count_if(texts, [&](const TextItem& one) { return one.fill == text.fill; }));
      if (same > 1 && 2 * same > texts.size() && !inherited_.has("fill", text.fill)) return text.fill;
    }
    return {};
  }

  void parent_is_stroked() { stroked_parent_ = true; }

 private:
  static void role(std::string& out, const ShapeItem& shape) {
    std::string classes = shape.outline ? "shape" : "";
    if (!shape.role.empty()) classes += (classes.empty() ? "" : " ") + shape.role;
    if (!classes.empty()) add_attribute(out, "class", classes);
  }

  static std::string fill_of(const ShapeItem& shape) { return shape.fill.empty() ? "none" : shape.fill; }

  // Where nothing is stroked, a fill closes the last figure by itself.
  static std::string closed_data(const ShapeItem& shape) {
    std::string data = path_data(shape.path, path_decimals(shape));
    if (shape.stroke.empty() && data.ends_with('Z')) data.pop_back();
    return data;
  }

  Inherited inherited_;
  bool stroked_parent_ = false;
};

void open_list(std::string& out, const ListWriter& writer, std::string_view role, std::string_view name,
               double stroke_opacity = 1) {
  out += "<g";
  if (!role.empty()) add_attribute(out, "class", role);
  out += " role=\"list\"";
  add_attribute(out, "aria-label", name);
  writer.attributes(out);
  if (stroke_opacity < 1) add_attribute(out, "stroke-opacity", stroke_opacity);
  out += ">\n";
}

// Whether it takes fewer bytes to have the links' parent stroked and heads and labels say that they are not.
bool lines_share_a_stroke(const Scene& scene) {
  constexpr std::size_t kOwnStroke = std::string_view(" stroke=\"#595959\"").size();
  constexpr std::size_t kNoStroke = std::string_view(" stroke=\"none\"").size();
  std::size_t unstroked = 0;
  for (const LinkItem& link : scene.links) {
    for (const ShapeItem& head : link.heads) unstroked += head.stroke.empty() || head.stroke_width <= 0 ? 1 : 0;
    unstroked += link.texts.size();
  }
  return unstroked * kNoStroke <= scene.links.size() * kOwnStroke;
}

void write_links(std::string& out, const Scene& scene, std::string_view prefix) {
  if (scene.links.empty()) return;
  ListWriter writer;
  if (lines_share_a_stroke(scene)) writer.parent_is_stroked();
  for (const LinkItem& link : scene.links) writer.count(link);
  writer.settle();
  open_list(out, writer, "link-list", scene.links_name, scene.link_opacity);
  for (const LinkItem& link : scene.links) {
    out += "<g id=\"";
    out += prefix;
    out += "-e-" + std::to_string(link.number) + '"';
    if (!link.role.empty()) add_attribute(out, "class", link.role);
    add_attribute(out, "data-from", link.from);
    add_attribute(out, "data-to", link.to);
    add_attribute(out, "data-relation", link.relation);
    if (!link.basis.empty() && link.basis != basis_name(Basis::stated)) add_attribute(out, "data-basis", link.basis);
    out += " role=\"listitem\"";
    add_attribute(out, "aria-label", link.title);
    out += '>';
    writer.write_course(out, link);
    for (const ShapeItem& head : link.heads) writer.write_head(out, head);
    for (const TextItem& text : link.texts) writer.write(out, text);
    out += "</g>\n";
  }
  out += "</g>\n";
}

void write_actors(std::string& out, const Scene& scene, std::string_view prefix) {
  if (scene.actors.empty()) return;
  ListWriter writer;
  for (const ActorItem& actor : scene.actors) {
    for (const ShapeItem& shape : actor.shapes) writer.count(shape);
    for (const TextItem& text : actor.texts) writer.count(text);
  }
  writer.settle();
  open_list(out, writer, "", scene.actors_name);
  for (const ActorItem& actor : scene.actors) {
    out += "<g id=\"";
    out += prefix;
    out += "-n-" + xml_id(actor.id) + '"';
    add_attribute(out, "class", "kind-" + xml_id(actor.kind));
    add_attribute(out, "data-actor", actor.id);
    out += " role=\"listitem\"";
    const std::string_view ink = writer.common_ink(actor.texts);
    if (!ink.empty()) add_attribute(out, "fill", ink);
    out += "><title>" + escape_xml(actor.title) + "</title>";
    for (const ShapeItem& shape : actor.shapes) writer.write(out, shape);
    for (const TextItem& text : actor.texts) writer.write(out, text, ink);
    out += "</g>\n";
  }
  out += "</g>\n";
}

void write_plain(std::string& out, const std::vector<ShapeItem>& shapes, const std::vector<TextItem>& texts,
                 std::string_view name) {
  if (shapes.empty() && texts.empty()) return;
  ListWriter writer;
  for (const ShapeItem& shape : shapes) writer.count(shape);
  for (const TextItem& text : texts) writer.count(text);
  writer.settle();
  out += "<g";
  add_attribute(out, "class", name);
  writer.attributes(out);
  out += ">\n";
  for (const ShapeItem& shape : shapes) {
    writer.write(out, shape);
    out += '\n';
  }
  for (const TextItem& text : texts) {
    writer.write(out, text);
    out += '\n';
  }
  out += "</g>\n";
}

// In a selector a full stop would begin a class.
std::string selector(std::string_view prefix) {
  std::string out = "#";
  for (const char c : prefix) {
    if (c == '.') out += '\\';
    out += c;
  }
  return out;
}

void write_style(std::string& out, const Scene& scene, std::string_view prefix) {
  if (scene.style_sheet.empty()) return;
  const std::string root = selector(prefix);
  std::string sheet;
  for (const char c : scene.style_sheet) {
    if (c == '%') {
      sheet += root;
    } else if (c == '<' || c == '&') {
      sheet += c == '<' ? "&lt;" : "&amp;";
    } else {
      sheet += c;
    }
  }
  out += "<style>" + sheet + "</style>\n";
}

// Two figures in one page carry different letters: each has a family of its own.
std::string own_family(std::string_view prefix) {
  std::string family(prefix);
  for (char& c : family)
    if (c == '.') c = '_';
  return family + "-sans";
}

void write_fonts(std::string& out, const std::vector<EmbeddedFont>& fonts, std::string_view prefix) {
  if (fonts.empty()) return;
  out += "<style>";
  for (const EmbeddedFont& font : fonts) {
    out += "@font-face{font-family:" + own_family(prefix);
    if (font.bold) out += ";font-weight:bold";
    if (font.italic) out += ";font-style:italic";
    out += ";src:url(data:font/woff;base64," + encode_base64(font.woff) + ")}";
  }
  out += "</style>\n";
}

void write_root(std::string& out, const Scene& scene, std::string_view prefix, const std::vector<EmbeddedFont>& fonts) {
  const double scale = scene.print_width > 0 && scene.page.width > 0 ? scene.print_width / scene.page.width : 1;
  const std::string id(prefix);
  out += "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + id + '"';
  out += " width=\"" + number(scene.page.width * scale / kPointsPerMillimetre) + "mm\"";
  out += " height=\"" + number(scene.page.height * scale / kPointsPerMillimetre) + "mm\"";
  out += " viewBox=\"0 0 " + number(scene.page.width) + ' ' + number(scene.page.height) + '"';
  out += " style=\"max-width:100%;height:auto\"";
  add_attribute(out, "lang", scene.lang);
  out += " role=\"graphics-document document\"";
  add_attribute(out, "aria-roledescription", scene.role_description);
  out += " aria-labelledby=\"" + id + "-title\" aria-describedby=\"" + id + "-desc\"";
  out +=
      " font-family=\"" + (fonts.empty() ? "" : own_family(prefix) + ", ") + "Arial, Liberation Sans, Helvetica, sans-serif\">\n";
  out += "<title id=\"" + id + "-title\">" + escape_xml(scene.title) + "</title>\n";
  out += "<desc id=\"" + id + "-desc\">" + escape_xml(scene.description) + "</desc>\n";
  write_fonts(out, fonts, prefix);
  write_style(out, scene, prefix);
  if (!scene.background.empty()) {
    out += "<rect class=\"background\"";
    add_attribute(out, "width", scene.page.width);
    add_attribute(out, "height", scene.page.height);
    add_attribute(out, "fill", scene.background);
    out += "/>\n";
  }
}

// FNV-1a, 64 bits.
std::uint64_t hash(std::string_view text, std::uint64_t value) {
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return value;
}

std::string derived_prefix(std::string_view svg, std::string_view name) {
  std::uint64_t value = hash(name, hash(svg, 0xcbf29ce484222325u));
  std::string prefix = "c";
  while (prefix.size() < kPrefixToCome.size()) {
    const auto digit = static_cast<char>(value % 36);
    prefix += static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10);
    value /= 36;
  }
  return prefix;
}

std::string usable_prefix(std::string_view wanted) {
  std::string prefix = xml_id(wanted);
  const char first = prefix.front();
  if (!((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))) prefix.insert(prefix.begin(), 'c');
  return prefix;
}

}  // namespace

std::string write_svg(const Scene& scene, const SvgOptions& options) {
  const bool derived = options.id_prefix.empty();
  const std::string prefix = derived ? std::string(kPrefixToCome) : usable_prefix(options.id_prefix);
  std::string out;
  out.reserve(4096 + 400 * (scene.actors.size() + scene.links.size()));
  if (options.xml_declaration) out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  write_root(out, scene, prefix, options.fonts);
  write_plain(out, scene.under, scene.under_texts, "frames");
  write_links(out, scene, prefix);
  write_actors(out, scene, prefix);
  write_plain(out, scene.furniture, scene.furniture_texts, "furniture");
  out += "</svg>\n";
  if (derived) {
    const std::string found = derived_prefix(out, options.name);
    for (std::size_t at = out.find(kPrefixToCome); at != std::string::npos; at = out.find(kPrefixToCome, at))
      out.replace(at, kPrefixToCome.size(), found);
  }
  if (!options.source.empty()) {
    constexpr std::string_view ending = "</svg>\n";
    out.resize(out.size() - ending.size());
    out += "<metadata";
    add_attribute(out, "data-coopnet", options.version);
    out += '>' + options.source + "</metadata>\n";
    out += ending;
  }
  return out;
}

}  // namespace coopnet
