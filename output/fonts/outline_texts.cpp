#include "output/fonts/outline_texts.h"

#include "output/fonts/missing_letters.h"
#include "output/fonts/shape_text.h"

namespace coopnet {
namespace {

// The class that stands for the element `text` in the style sheet.
constexpr std::string_view kInk = "ink";

class Outliner {
 public:
  void take(std::vector<TextItem>& texts, std::vector<ShapeItem>& shapes, bool labelled) {
    for (const TextItem& text : texts) {
      ShapeItem shape = outline(text);
      if (shape.path.empty()) continue;
      if (labelled) shape.label = text.text;
      shapes.push_back(std::move(shape));
    }
    texts.clear();
  }

  [[nodiscard]] std::vector<std::string> warnings() const {
    std::vector<std::string> all;
    std::string families;
    for (const std::string& family : shaper_.stand_ins()) families += (families.empty() ? "" : ", ") + family;
    if (!families.empty())
      all.push_back("Liberation Sans lacks letters of the figure; " + families + " of this machine stood in");
    if (!shaper_.missing().empty()) all.push_back("no font here has " + fonts::named(shaper_.missing()) + "; a box stands in");
    return all;
  }

 private:
  ShapeItem outline(const TextItem& text) {
    fonts::Outlines outlines = shaper_.shape(text.text, text.size, {text.bold, text.italic});
    const double back = text.anchor == Anchor::start ? 0 : text.anchor == Anchor::middle ? outlines.width / 2 : outlines.width;
    const Point origin{text.at.x - back, text.at.y};
    for (PathStep& step : outlines.path) {
      step.to = step.to + origin;
      step.control1 = step.control1 + origin;
      step.control2 = step.control2 + origin;
    }
    ShapeItem shape;
    shape.path = std::move(outlines.path);
    shape.fill = text.fill;
    shape.letters = true;
    shape.role = std::string(kInk) + (text.role.empty() ? "" : " " + text.role);
    return shape;
  }

  fonts::Shaper shaper_;
};

// Rules for `text` become rules for outlines.
std::string for_outlines(const std::string& style_sheet) {
  constexpr std::string_view element = " text{";
  std::string out;
  std::size_t at = 0;
  for (std::size_t next = style_sheet.find(element); next != std::string::npos; next = style_sheet.find(element, at)) {
    out += style_sheet.substr(at, next - at) + " ." + std::string(kInk) + "{";
    at = next + element.size();
  }
  return out + style_sheet.substr(at);
}

}  // namespace

OutlinedScene outline_texts(Scene scene) {
  Outliner outliner;
  outliner.take(scene.under_texts, scene.under, true);
  for (LinkItem& link : scene.links) outliner.take(link.texts, link.heads, false);
  for (ActorItem& actor : scene.actors) outliner.take(actor.texts, actor.shapes, false);
  outliner.take(scene.furniture_texts, scene.furniture, true);
  scene.style_sheet = for_outlines(scene.style_sheet);
  return {std::move(scene), outliner.warnings()};
}

}  // namespace coopnet
