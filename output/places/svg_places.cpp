#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/xml_reader.h"
#include "output/places/affine.h"
#include "output/places/path_box.h"
#include "output/places/read_places.h"

namespace coopnet {
namespace {

constexpr double kFarthest = 1e8;

class Reader {
 public:
  explicit Reader(const std::shared_ptr<const SourceText>& text) : text_(text), xml_(text->content(), root(*text)) {}

  ReadPlaces read() {
    bool in_figure = false;
    for (XmlPart part = xml_.next(); part.what != XmlPart::What::end; part = xml_.next()) {
      if (part.what == XmlPart::What::open) {
        if (!in_figure && local_name(part.name) != "svg") {
          problem(Code::syntax, part.begin, part.end, "`" + part.name + "` is no figure: an SVG begins with `svg`");
          break;
        }
        in_figure = true;
        if (!enter(part)) break;
      } else if (part.what == XmlPart::What::close) {
        leave();
        // Behind the figure a page goes on.
        if (open_.empty()) break;
      }
    }
    if (const auto& wrong = xml_.problem())
      result_.diagnostics.error(wrong->code, text_, {text_->position(wrong->offset), {}}, wrong->message);
    if (result_.actors.empty() && !result_.diagnostics.has_errors())
      result_.diagnostics.error(Code::missing_key, text_, {},
                                "no actor stands in this figure: nothing in it has the attribute `data-actor`",
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

  [[nodiscard]] TextRange where(std::size_t begin, std::size_t end) const {
    return {text_->position(begin), text_->position(end)};
  }

  void problem(Code code, std::size_t begin, std::size_t end, const std::string& message) {
    result_.diagnostics.error(code, text_, where(begin, end), message);
  }

  std::optional<double> coordinate(const XmlPart& part, std::string_view name) {
    const XmlAttribute* const attribute = part.attribute(name);
    if (attribute == nullptr) return 0;
    std::string_view value = attribute->value;
    const std::vector<double> numbers = take_numbers(value, 2);
    if (numbers.size() == 1 && (value.empty() || value == "px") && std::abs(numbers[0]) <= kFarthest) return numbers[0];
    problem(Code::bad_value, attribute->begin, attribute->end, "`" + std::string(name) + "` is no coordinate");
    return std::nullopt;
  }

  // None where a problem was told; a shape without extent has an empty box.
  std::optional<Rect> box_of(const XmlPart& part, const Affine& map) {
    const auto mapped = [&](const Rect& box) -> std::optional<Rect> {
      Rect result = Rect::around(map({box.left, box.top}), {});
      for (const Point corner : {Point{box.right, box.top}, Point{box.right, box.bottom}, Point{box.left, box.bottom}}) {
        const Point at = map(corner);
        if (!(std::abs(at.x) <= kFarthest) || !(std::abs(at.y) <= kFarthest)) {
          problem(Code::bad_value, part.begin, part.end, "`transform` moves this outline too far");
          return std::nullopt;
        }
        result = result.united(Rect::around(at, {}));
      }
      return result;
    };
    const std::string_view name = local_name(part.name);
    if (name == "rect") {
      const auto x = coordinate(part, "x"), y = coordinate(part, "y"), width = coordinate(part, "width"),
                 height = coordinate(part, "height");
      if (!x || !y || !width || !height) return std::nullopt;
      return mapped({*x, *y, *x + *width, *y + *height});
    }
    if (name == "circle" || name == "ellipse") {
      const bool round = name == "circle";
      const auto x = coordinate(part, "cx"), y = coordinate(part, "cy");
      const auto across = coordinate(part, round ? "r" : "rx"), down = coordinate(part, round ? "r" : "ry");
      if (!x || !y || !across || !down) return std::nullopt;
      return mapped({*x - *across, *y - *down, *x + *across, *y + *down});
    }
    const bool polygon = name == "polygon" || name == "polyline";
    const XmlAttribute* data = part.attribute(polygon ? "points" : "d");
    if (data == nullptr) {
      problem(Code::missing_key, part.begin, part.end, "the outline `" + std::string(name) + "` has no course");
      return std::nullopt;
    }
    const auto box = path_box(polygon ? "M" + data->value : data->value, map);
    if (!box) problem(Code::bad_value, data->begin, data->end, "this is no course of an outline");
    return box;
  }

  bool enter(const XmlPart& part) {
    Open open{open_.empty() ? Affine{} : open_.back().map, false};
    if (const XmlAttribute* transform = part.attribute("transform")) {
      const auto own = parse_transform(transform->value);
      if (!own) {
        problem(Code::bad_value, transform->begin, transform->end, "`transform` holds no transformation that is known here");
        return false;
      }
      open.map = open.map.after(*own);
    }
    if (const XmlAttribute* id = part.attribute("data-actor"); id != nullptr && !actor_) {
      actor_ = id->value;
      outline_.reset();
      tag_begin_ = part.begin;
      tag_end_ = part.end;
      open.actor = true;
    }
    // A stack of cards is one outline: the card behind counts.
    if (actor_ && (part.has_class("shape") || part.has_class("card"))) {
      const auto box = box_of(part, open.map);
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
      result_.diagnostics.warning(Code::missing_key, text_, where(tag_begin_, tag_end_),
                                  "the actor `" + *actor_ + "` has no outline here");
    } else if (!result_.actors.try_emplace(*actor_, FormerPlace{outline_->centre(), {outline_->width(), outline_->height()}})
                    .second) {
      result_.diagnostics.warning(Code::duplicate_id, text_, where(tag_begin_, tag_end_),
                                  "the actor `" + *actor_ + "` stands here again");
    }
    actor_.reset();
  }

  std::shared_ptr<const SourceText> text_;
  ReadPlaces result_;
  XmlReader xml_;
  std::vector<Open> open_;
  std::optional<std::string> actor_;  // the one whose element is open
  std::optional<Rect> outline_;
  std::size_t tag_begin_ = 0, tag_end_ = 0;
};

}  // namespace

ReadPlaces read_svg_places(const std::shared_ptr<const SourceText>& text) { return Reader(text).read(); }

}  // namespace coopnet
