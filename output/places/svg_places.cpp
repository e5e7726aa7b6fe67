#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/places/affine.h"
#include "output/places/path_box.h"
#include "output/places/read_places.h"
#include "output/places/xml_scan.h"

namespace coopnet {
namespace {

constexpr double kFarthest = 1e8;

bool has_class(const XmlTag& tag, std::string_view wanted) {
  const XmlAttribute* classes = tag.attribute("class");
  if (classes == nullptr) return false;
  std::string_view rest = classes->value;
  while (!rest.empty()) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n"));
    if (!word.empty() && word == wanted) return true;
    rest.remove_prefix(word.size());
  }
  return false;
}

class Reader {
 public:
  explicit Reader(const std::shared_ptr<const SourceText>& text) : text_(text), scan_(text, result_.diagnostics, root(*text)) {}

  ReadPlaces read() {
    bool first = true;
    while (const auto tag = scan_.next()) {
      if (first && tag->name != "svg") {
        problem(Code::syntax, tag->begin, tag->after, "`" + std::string(tag->name) + "` is no figure: an SVG begins with `svg`");
        break;
      }
      first = false;
      if (tag->end) {
        leave();
      } else if (!enter(*tag)) {
        break;
      }
    }
    if (result_.actors.empty() && !result_.diagnostics.has_errors())
      result_.diagnostics.error(Code::missing_key, text_, {}, "no actor stands in this figure: nothing in it has the attribute `data-actor`",
                                "a figure that coopnet drew has them, if no other program took them away");
    return std::move(result_);
  }

 private:
  struct Open {
    Affine map;
    bool actor = false;
  };

  // In a page the figure is the first SVG that names its elements.
  static std::size_t root(const SourceText& text) {
    const std::string_view content = text.content();
    const std::string_view begin = content.substr(0, 1000);
    if (begin.find("<!DOCTYPE html") == std::string_view::npos && begin.find("<html") == std::string_view::npos) return 0;
    const std::size_t found = content.find("<svg xmlns=");
    return found == std::string_view::npos ? 0 : found;
  }

  void problem(Code code, std::size_t begin, std::size_t end, const std::string& message) {
    result_.diagnostics.error(code, text_, scan_.where(begin, end), message);
  }

  std::optional<double> coordinate(const XmlTag& tag, std::string_view name) {
    const XmlAttribute* attribute = tag.attribute(name);
    if (attribute == nullptr) return 0;
    std::string_view value = attribute->value;
    const std::vector<double> numbers = take_numbers(value, 2);
    if (numbers.size() == 1 && (value.empty() || value == "px") && std::abs(numbers[0]) <= kFarthest) return numbers[0];
    problem(Code::bad_value, attribute->begin, attribute->end, "`" + std::string(name) + "` is no coordinate");
    return std::nullopt;
  }

  // None where a problem was told; a shape without extent has an empty box.
  std::optional<Rect> box_of(const XmlTag& tag, const Affine& map) {
    const auto mapped = [&](const Rect& box) {
      Rect result = Rect::around(map({box.left, box.top}), {});
      for (const Point corner : {Point{box.right, box.top}, Point{box.right, box.bottom}, Point{box.left, box.bottom}})
        result = result.united(Rect::around(map(corner), {}));
      return result;
    };
    if (tag.name == "rect") {
      const auto x = coordinate(tag, "x"), y = coordinate(tag, "y"), width = coordinate(tag, "width"), height = coordinate(tag, "height");
      if (!x || !y || !width || !height) return std::nullopt;
      return mapped({*x, *y, *x + *width, *y + *height});
    }
    if (tag.name == "circle" || tag.name == "ellipse") {
      const bool round = tag.name == "circle";
      const auto x = coordinate(tag, "cx"), y = coordinate(tag, "cy");
      const auto across = coordinate(tag, round ? "r" : "rx"), down = coordinate(tag, round ? "r" : "ry");
      if (!x || !y || !across || !down) return std::nullopt;
      return mapped({*x - *across, *y - *down, *x + *across, *y + *down});
    }
    const bool polygon = tag.name == "polygon" || tag.name == "polyline";
    const XmlAttribute* data = tag.attribute(polygon ? "points" : "d");
    if (data == nullptr) {
      problem(Code::missing_key, tag.begin, tag.after, "the outline `" + std::string(tag.name) + "` has no course");
      return std::nullopt;
    }
    const auto box = path_box(polygon ? "M" + data->value : data->value, map);
    if (!box) problem(Code::bad_value, data->begin, data->end, "this is no course of an outline");
    return box;
  }

  bool enter(const XmlTag& tag) {
    Open open{open_.empty() ? Affine{} : open_.back().map, false};
    if (const XmlAttribute* transform = tag.attribute("transform")) {
      const auto own = parse_transform(transform->value);
      if (!own) {
        problem(Code::bad_value, transform->begin, transform->end, "`transform` holds no transformation that is known here");
        return false;
      }
      open.map = open.map.after(*own);
    }
    if (const XmlAttribute* id = tag.attribute("data-actor"); id != nullptr && !actor_) {
      actor_ = id->value;
      outline_.reset();
      tag_begin_ = tag.begin;
      tag_end_ = tag.after;
      open.actor = true;
    }
    // A stack of cards is one outline: the card behind counts.
    if (actor_ && (has_class(tag, "shape") || has_class(tag, "card"))) {
      const auto box = box_of(tag, open.map);
      if (!box) return false;
      outline_ = outline_ ? outline_->united(*box) : *box;
    }
    open_.push_back(open);
    return true;
  }

  void leave() {
    if (open_.empty()) return;
    const bool actor = open_.back().actor;
    open_.pop_back();
    if (!actor) return;
    if (!outline_) {
      result_.diagnostics.warning(Code::missing_key, text_, scan_.where(tag_begin_, tag_end_), "the actor `" + *actor_ + "` has no outline here");
    } else if (!result_.actors.try_emplace(*actor_, FormerPlace{outline_->centre(), {outline_->width(), outline_->height()}}).second) {
      result_.diagnostics.warning(Code::duplicate_id, text_, scan_.where(tag_begin_, tag_end_), "the actor `" + *actor_ + "` stands here again");
    }
    actor_.reset();
  }

  std::shared_ptr<const SourceText> text_;
  ReadPlaces result_;
  XmlScan scan_;
  std::vector<Open> open_;
  std::optional<std::string> actor_;  // the one whose element is open
  std::optional<Rect> outline_;
  std::size_t tag_begin_ = 0, tag_end_ = 0;
};

}  // namespace

ReadPlaces read_svg_places(const std::shared_ptr<const SourceText>& text) { return Reader(text).read(); }

}  // namespace coopnet
