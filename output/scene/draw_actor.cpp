#include "output/scene/draw_actor.h"

#include "output/route/outline.h"
#include "output/scene/outline_path.h"
#include "output/text/text_size.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

void paint(ShapeItem& shape, const KindStyle& style) {
  shape.fill = style.fill;
  shape.stroke = style.stroke;
  shape.stroke_width = style.stroke_width;
  shape.dash = style.dash;
}

// The baseline of a line whose line box starts at `top`.
double baseline(double top, double size) { return top + size * (kLineHeight / 2 + kMiddleToBaseline); }

}  // namespace

std::vector<ShapeItem> outline_shapes(Outline outline, const Rect& core, const KindStyle& style, const std::string& role,
                                      const std::string& bar_role) {
  std::vector<ShapeItem> shapes;
  ShapeItem front = outline_shape(outline, core);
  paint(front, style);
  front.role = role;
  front.outline = role.empty();
  if (outline == Outline::cards) {
    const double shift = outline_part(outline, core);
    ShapeItem behind = front;
    behind.rect = front.rect.at({shift, shift});
    behind.outline = false;
    if (role.empty()) behind.role = "card";
    shapes.push_back(std::move(behind));
  }
  shapes.push_back(std::move(front));
  if (style.bar && (outline == Outline::box || outline == Outline::rounded)) {
    ShapeItem bar;
    bar.form = ShapeItem::Form::rect;
    bar.rect = {core.left, core.top, core.left + std::min(kBar, core.width() / 4), core.bottom};
    bar.fill = style.stroke;
    bar.role = bar_role;
    shapes.push_back(std::move(bar));
  }
  return shapes;
}

ActorItem draw_actor(const ActorLabel& label, const ActorBox& box, Point centre, const KindStyle& style, const Theme& theme,
                     const std::string& figure_lang) {
  ActorItem item;
  const Rect core = box.core.at(centre);
  item.shapes = outline_shapes(label.outline, core, style);
  const std::string lang = same_language(label.lang, figure_lang) ? "" : label.lang;
  const bool outside = label.outline == Outline::circle;
  const std::string ink = outside ? theme.ink : style.ink;
  const Rect text = box.text.at(centre);
  const double code_size = kCodeSize * label.font_size;
  const double code_width = label.code.empty() ? 0 : kCodeGap * label.font_size + text_width(label.code, code_size);
  const double x = text.centre().x + label.bar / 2 - code_width / 2;
  double top = text.top;
  for (const LabelLine& line : label.lines) {
    TextItem one;
    one.at = {x, baseline(top, line.size)};
    one.text = line.text;
    one.size = line.size;
    one.bold = line.bold;
    one.fill = ink;
    one.lang = lang;
    if (!label.code.empty()) {
      // Set from the gap before the code outwards, so that a wider font closes no gap.
      one.at.x += line.width / 2;
      one.anchor = Anchor::end;
    }
    item.texts.push_back(std::move(one));
    top += line.size * kLineHeight;
  }
  if (!label.code.empty()) {
    TextItem code;
    const LabelLine& line = label.lines.front();
    code.at = {x + line.width / 2 + kCodeGap * label.font_size, baseline(text.top, line.size)};
    code.anchor = Anchor::start;
    code.text = label.code;
    code.size = code_size;
    code.fill = ink;
    item.texts.push_back(std::move(code));
  }
  if (!label.badge.empty()) {
    ShapeItem badge;
    badge.form = ShapeItem::Form::rect;
    badge.rect = box.badge.at(centre);
    badge.corner = badge.rect.height() / 2;
    badge.fill = style.stroke;
    badge.role = "badge";
    item.shapes.push_back(badge);
    TextItem count;
    count.at = {badge.rect.centre().x, badge.rect.centre().y + label.font_size * kMiddleToBaseline};
    count.text = label.badge;
    count.size = label.font_size;
    count.bold = true;
    count.fill = theme.background;
    count.role = "badge-ink";
    item.texts.push_back(std::move(count));
  }
  return item;
}

}  // namespace coopnet
