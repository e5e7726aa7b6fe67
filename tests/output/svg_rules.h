// What every SVG that the program writes must keep to (docs/svg-profile.md), checked on the bytes: tests call svg_defects()
// on whatever they draw and expect an empty list.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "output/geometry.h"
#include "output/number.h"
#include "output/style/colour.h"
#include "output/text/text_size.h"

namespace coopnet::svg_rules {

/// One element, with its place in the tree; parents stand before their children.
struct Element {
  std::string name;
  std::map<std::string, std::string, std::less<>> attributes;
  std::string text;                  // of its own, entities resolved
  std::optional<std::size_t> parent;

  [[nodiscard]] const std::string* find(std::string_view key) const {
    const auto found = attributes.find(key);
    return found == attributes.end() ? nullptr : &found->second;
  }
  [[nodiscard]] std::string get(std::string_view key) const {
    const std::string* found = find(key);
    return found == nullptr ? "" : *found;
  }
  [[nodiscard]] double number(std::string_view key, double otherwise = 0) const {
    const std::string* found = find(key);
    return found == nullptr ? otherwise : parse_number(*found).value_or(otherwise);
  }
  [[nodiscard]] bool has_class(std::string_view wanted) const {
    const std::string list = " " + get("class") + " ";
    return list.find(" " + std::string(wanted) + " ") != std::string::npos;
  }
};

/// A strict reader of the XML that the program writes: elements, quoted attributes, five named and decimal entities. Anything
/// else makes it fail, with what it stumbled on.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Element> elements;
  std::string problem;

  bool read() {
    if (text_.substr(at_).starts_with("<?xml")) at_ = text_.find("?>") + 2;
    std::vector<std::size_t> open;
    std::size_t roots = 0;
    while (at_ < text_.size()) {
      if (text_[at_] != '<') {
        const std::size_t end = std::min(text_.find('<', at_), text_.size());
        const auto content = resolve(text_.substr(at_, end - at_));
        if (!content) return fail("bad entity or character");
        if (!open.empty()) elements[open.back()].text += *content;
        if (open.empty() && content->find_first_not_of(" \n") != std::string::npos) return fail("text outside the root");
        at_ = end;
      } else if (text_.substr(at_).starts_with("</")) {
        const std::size_t end = text_.find('>', at_);
        if (end == std::string_view::npos || open.empty()) return fail("unexpected end tag");
        if (elements[open.back()].name != text_.substr(at_ + 2, end - at_ - 2)) return fail("end tag does not match");
        open.pop_back();
        at_ = end + 1;
      } else {
        if (open.empty() && ++roots > 1) return fail("a second root");
        bool closed = false;
        if (!read_tag(open.empty() ? std::nullopt : std::optional(open.back()), closed)) return false;
        if (!closed) open.push_back(elements.size() - 1);
      }
    }
    return (open.empty() && roots == 1) || fail("not closed");
  }

 private:
  bool fail(const std::string& what) {
    problem = what + " at byte " + std::to_string(at_);
    return false;
  }

  bool read_tag(std::optional<std::size_t> parent, bool& closed) {
    Element element;
    element.parent = parent;
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != ' ' && text_[end] != '>' && text_[end] != '/') ++end;
    element.name = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end;
    while (at_ < text_.size() && text_[at_] == ' ') {
      const std::size_t equals = text_.find("=\"", at_);
      if (equals == std::string_view::npos) return fail("attribute without a quoted value");
      const std::string key(text_.substr(at_ + 1, equals - at_ - 1));
      const std::size_t quote = text_.find('"', equals + 2);
      if (quote == std::string_view::npos) return fail("attribute is not closed");
      const auto value = resolve(text_.substr(equals + 2, quote - equals - 2));
      if (!value) return fail("bad entity or character in " + key);
      if (!element.attributes.emplace(key, *value).second) return fail("attribute " + key + " twice");
      at_ = quote + 1;
    }
    closed = text_.substr(at_).starts_with("/>");
    if (!closed && (at_ >= text_.size() || text_[at_] != '>')) return fail("tag is not closed");
    at_ += closed ? 2 : 1;
    elements.push_back(std::move(element));
    return true;
  }

  static std::optional<std::string> resolve(std::string_view raw) {
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const char c = raw[i];
      if (c == '<' || (static_cast<unsigned char>(c) < 0x20 && c != '\n')) return std::nullopt;
      if (c != '&') {
        out += c;
        continue;
      }
      const std::size_t end = raw.find(';', i);
      if (end == std::string_view::npos) return std::nullopt;
      const std::string_view name = raw.substr(i + 1, end - i - 1);
      if (name == "amp") out += '&';
      else if (name == "lt") out += '<';
      else if (name == "gt") out += '>';
      else if (name == "quot") out += '"';
      else if (name == "#9" || name == "#10" || name == "#13") out += ' ';
      else return std::nullopt;
      i = end;
    }
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// Checks one file.
class Rules {
 public:
  explicit Rules(const std::string& svg) : reader_(svg) {
    if (!reader_.read()) {
      add("not well-formed: " + reader_.problem);
      return;
    }
    check_root();
    check_ids();
    for (const Element& element : all()) check_bans(element);
    check_names();
    check_colours_on_background();
    check_labels();
    check_sizes();
  }

  std::vector<std::string> defects;

 private:
  [[nodiscard]] const std::vector<Element>& all() const { return reader_.elements; }
  void add(std::string what) {
    if (std::find(defects.begin(), defects.end(), what) == defects.end()) defects.push_back(std::move(what));
  }

  [[nodiscard]] std::string inherited(const Element& element, std::string_view key) const {
    for (const Element* at = &element;; at = &all()[*at->parent]) {
      if (const std::string* value = at->find(key)) return *value;
      if (!at->parent) return "";
    }
  }

  [[nodiscard]] bool within(const Element& element, std::size_t ancestor) const {
    for (std::optional<std::size_t> at = element.parent; at; at = all()[*at].parent)
      if (*at == ancestor) return true;
    return false;
  }

  [[nodiscard]] std::vector<const Element*> inside(std::size_t ancestor) const {
    std::vector<const Element*> found;
    for (std::size_t i = ancestor + 1; i < all().size() && within(all()[i], ancestor); ++i) found.push_back(&all()[i]);
    return found;
  }

  void check_root() {
    const Element& root = all().front();
    if (root.name != "svg" || root.get("xmlns") != "http://www.w3.org/2000/svg") add("the root is no svg");
    for (const char* key : {"id", "width", "height", "viewBox", "lang", "aria-roledescription"})
      if (root.get(key).empty()) add(std::string("the root has no ") + key);
    const std::string id = root.get("id");
    const std::map<std::string, std::string> wanted = {
        {"role", "graphics-document document"},      {"style", "max-width:100%;height:auto"},
        {"aria-labelledby", id + "-title"},          {"aria-describedby", id + "-desc"},
        {"font-family", "Arial, Liberation Sans, Helvetica, sans-serif"}};
    for (const auto& [key, value] : wanted)
      if (root.get(key) != value) add("the root's " + key + " is \"" + root.get(key) + "\"");
    for (const char* key : {"width", "height"})
      if (!root.get(key).ends_with("mm")) add(std::string("the root's ") + key + " is not in millimetres");
    for (const std::string part : {"-title", "-desc"}) {
      const auto named = [&](const Element& element) { return element.get("id") == id + part; };
      const auto found = std::find_if(all().begin(), all().end(), named);
      if (found == all().end() || found->text.empty()) add("no text in " + part);
    }
  }

  void check_ids() {
    const std::string prefix = all().front().get("id");
    std::set<std::string> seen;
    for (const Element& element : all()) {
      const std::string* id = element.find("id");
      if (id == nullptr) continue;
      if (!seen.insert(*id).second) add("id " + *id + " twice");
      if (!id->starts_with(prefix)) add("id " + *id + " lacks the prefix");
      if (id->find_first_of(" \"'<>&#") != std::string::npos) add("id " + *id + " has characters that no id has");
    }
  }

  void check_bans(const Element& element) {
    static const std::set<std::string_view> elements = {"svg",  "title",  "desc", "style", "g",
                                                        "rect", "circle", "path", "text",  "a"};
    static const std::set<std::string_view> attributes = {
        "dominant-baseline", "textLength", "paint-order", "transform", "aria-hidden", "direction", "marker-end",
        "marker-start",      "marker-mid", "filter",      "mask",      "clip-path",   "opacity",   "font"};
    if (!elements.contains(element.name)) add("element " + element.name + " is not in the profile");
    for (const auto& [key, value] : element.attributes) {
      if (attributes.contains(key)) add("attribute " + key + " is banned");
      if (key.starts_with("on")) add("event handler " + key);
      if (key == "fill" || key == "stroke")
        if (value != "none" && !is_colour(value)) add(key + "=\"" + value + "\" is no #rrggbb");
    }
    if (element.name == "a") {
      const std::string href = element.get("href");
      if (!href.starts_with("https://") && !href.starts_with("http://") && !href.starts_with("mailto:")) add("a link to " + href);
    }
    if (element.name == "style") check_style(element.text);
  }

  void check_style(const std::string& css) {
    for (const char* banned : {"@media print", "@import", "url(", "rgba(", "hsl(", "font:", "["})
      if (css.find(banned) != std::string::npos) add(std::string("the style sheet has ") + banned);
    if (!css.starts_with("@supports(color:var(--a)){")) add("the style sheet is not behind @supports");
    if (std::count(css.begin(), css.end(), '{') != std::count(css.begin(), css.end(), '}'))
      add("the style sheet's braces do not match");
    // Every selector begins with the figure's own id.
    const std::string own = "#" + all().front().get("id");
    for (std::size_t at = css.find('.'); at != std::string::npos; at = css.find('.', at + 1)) {
      const std::size_t begin = css.find_last_of("{},", at) + 1;
      const std::string selector = css.substr(begin, at - begin);
      if (css[at - 1] != '\\' && !selector.starts_with(own.substr(0, own.find('.'))))
        add("a selector without the figure's id: " + selector);
    }
  }

  void check_names() {
    for (std::size_t i = 0; i < all().size(); ++i) {
      const Element& element = all()[i];
      const bool actor = element.find("data-actor") != nullptr, link = element.find("data-from") != nullptr;
      if (element.name != "g" || (!actor && !link)) continue;
      const std::string who = actor ? "actor " + element.get("data-actor") : "link of " + element.get("data-from");
      const auto parts = inside(i);
      const auto title = std::find_if(parts.begin(), parts.end(), [](const Element* part) { return part->name == "title"; });
      const bool titled = title != parts.end() && !(*title)->text.empty(), labelled = !element.get("aria-label").empty();
      if (titled == labelled) add(who + (titled ? " has two names" : " has no name"));
      if (element.get("role") != "listitem") add(who + " is no list item");
      const auto drawn = std::count_if(parts.begin(), parts.end(),
                                       [&](const Element* part) { return part->has_class(actor ? "shape" : "line"); });
      if (drawn != 1) add(who + " has " + std::to_string(drawn) + " outlines or lines");
    }
  }

  // Borders and lines are seen on the background.
  void check_colours_on_background() {
    std::string background = "#ffffff";
    for (const Element& element : all())
      if (element.has_class("background")) background = element.get("fill");
    for (const Element& element : all()) {
      if (element.has_class("line") && inherited(element, "fill") != "none") add("a line that is filled");
      if (element.has_class("line") && contrast(inherited(element, "stroke"), background) < 3) add("a line of low contrast");
      if (element.has_class("shape") && contrast(element.get("stroke"), background) < 3 &&
          contrast(element.get("fill"), background) < 3)
        add("an outline of low contrast: " + element.get("stroke"));
    }
  }

  static std::optional<Rect> box_of(const Element& element) {
    if (element.name == "rect") {
      const double x = element.number("x"), y = element.number("y");
      return Rect{x, y, x + element.number("width"), y + element.number("height")};
    }
    if (element.name == "circle") {
      const double r = element.number("r");
      return Rect::around({element.number("cx"), element.number("cy")}, {2 * r, 2 * r});
    }
    if (element.name != "path") return std::nullopt;
    return path_box(element.get("d"));
  }

  // The box of a path's points and control points, which is at least its own.
  static std::optional<Rect> path_box(const std::string& data) {
    std::optional<Rect> box;
    Point at;
    char command = 0;
    bool wants_y = false;
    const auto add_point = [&] { box = box ? box->united({at.x, at.y, at.x, at.y}) : Rect{at.x, at.y, at.x, at.y}; };
    for (std::size_t i = 0; i < data.size();) {
      const char c = data[i];
      if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
        command = c;
        wants_y = false;
        ++i;
      } else if (c == ' ' || c == ',') {
        ++i;
      } else {
        std::size_t end = i + 1;
        while (end < data.size() && ((data[end] >= '0' && data[end] <= '9') || data[end] == '.')) ++end;
        const double value = parse_number(data.substr(i, end - i)).value_or(0);
        i = end;
        if (command == 'H' || (command != 'V' && !wants_y)) at.x = value;
        else at.y = value;
        const bool whole = command == 'H' || command == 'V' || wants_y;
        wants_y = command != 'H' && command != 'V' && !wants_y;
        if (whole) add_point();
      }
    }
    return box;
  }

  void check_labels() {
    const double width = page_width();
    for (std::size_t i = 0; i < all().size(); ++i) {
      if (all()[i].name != "g" || all()[i].find("data-actor") == nullptr) continue;
      const auto parts = inside(i);
      const auto outline = std::find_if(parts.begin(), parts.end(), [](const Element* part) { return part->has_class("shape"); });
      if (outline == parts.end()) continue;
      const Rect box = *box_of(**outline);
      if (box.left < 0 || box.top < 0 || box.right > width) add("actor " + all()[i].get("data-actor") + " is outside the page");
      for (std::size_t k = 0; k < parts.size(); ++k) {
        const Element& text = *parts[k];
        if (text.name != "text") continue;
        const double size = parse_number(inherited(text, "font-size")).value_or(0), y = text.number("y");
        // In the widest font that may stand in for the first one.
        const double wide = room_width(text.text, size, text.get("font-weight") == "bold");
        const std::string anchor = inherited(text, "text-anchor");
        const double left = text.number("x") - (anchor == "middle" ? wide / 2 : anchor == "end" ? wide : 0);
        const bool badge = text.has_class("badge-ink");
        if (!badge && y >= box.top && y <= box.bottom && (left < box.left || left + wide > box.right))
          add("label '" + text.text + "' is wider than its box");
        std::string under;
        for (std::size_t before = 0; before < k; ++before) {
          const auto shape = box_of(*parts[before]);
          if (shape && is_colour(parts[before]->get("fill")) && shape->contains({text.number("x"), y - size * 0.3}))
            under = parts[before]->get("fill");
        }
        if (!under.empty() && contrast(inherited(text, "fill"), under) < 4.5) add("label '" + text.text + "' has a low contrast");
      }
    }
  }

  [[nodiscard]] double page_width() const {
    const std::string view = all().front().get("viewBox");
    const std::size_t from = view.find(' ', 2) + 1;
    return parse_number(view.substr(from, view.find(' ', from) - from)).value_or(0);
  }

  // Every number of the geometry is finite and short.
  void check_sizes() {
    static const std::array<std::string_view, 8> keys = {"x", "y", "width", "height", "cx", "cy", "r", "rx"};
    for (const Element& element : all()) {
      if (element.name == "svg") continue;
      for (const std::string_view key : keys) {
        const std::string* value = element.find(key);
        if (value == nullptr) continue;
        if (!parse_number(*value)) add(std::string(key) + "=\"" + *value + "\" is no number");
        const std::size_t point = value->find('.');
        if (point != std::string::npos && value->size() - point > 3) add(std::string(key) + "=\"" + *value + "\" is too long");
      }
      if (element.name == "text" && inherited(element, "font-size").empty()) add("a text without a size");
    }
  }

  Reader reader_;
};

}  // namespace coopnet::svg_rules

namespace coopnet {

/// What a figure does against the profile, a sentence each; empty where it is as it should be.
inline std::vector<std::string> svg_defects(const std::string& svg) { return svg_rules::Rules(svg).defects; }

}  // namespace coopnet
