#include "output/scene/compose.h"

#include <cmath>

#include "output/route/course.h"
#include "output/scene/draw_actor.h"
#include "output/scene/draw_link.h"
#include "output/scene/painting_order.h"
#include "output/text/text_size.h"
#include "output/words/describe.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

bool is_empty(const Rect& box) { return !(box.width() > 0) || !(box.height() > 0); }

class Composer {
 public:
  Composer(const FigurePlan& plan, const Placement& placement, const Page& page)
      : plan_(plan), network_(plan.network), words_(words_for(plan.lang)), placement_(placement), page_(page),
        folded_(plan.folded ? *plan.folded : std::vector<std::vector<Actor>>()), counts_(count_all(network_, folded_)) {}

  Scene take() {
    scene_.page = page_.size;
    scene_.print_width = page_.print_width;
    scene_.lang = plan_.lang;
    scene_.title = plan_.furniture.title.empty() ? fill_in(words_.network_of, {count_actors(words_, counts_.actors)})
                                                 : plan_.furniture.title;
    scene_.description = describe(network_, plan_.hubs, plan_.lang, kUsualDescription, folded_);
    scene_.role_description = words_.diagram;
    scene_.links_name = links_heading(network_, counts_, plan_.lang);
    scene_.actors_name = actors_heading(network_, counts_, plan_.lang);
    scene_.background = plan_.theme.background;
    scene_.link_opacity = plan_.link_opacity;
    scene_.style_sheet = style_sheet(plan_.theme, network_.vocabulary, plan_.parts);
    frames();
    links();
    actors();
    furniture();
    return std::move(scene_);
  }

 private:
  void frames() {
    for (std::size_t i = 0; i < placement_.groups.size() && i < plan_.group_headings.size(); ++i) {
      const Rect& box = placement_.groups[i];
      if (is_empty(box)) continue;
      ShapeItem frame;
      frame.form = ShapeItem::Form::rect;
      frame.rect = box;
      frame.corner = 5;
      frame.fill = plan_.theme.frame_fill;
      frame.stroke = plan_.theme.frame_stroke;
      frame.stroke_width = 0.8;
      frame.role = "frame";
      scene_.under.push_back(std::move(frame));
      TextItem heading;
      heading.size = kHeadingSize * plan_.font_size;
      heading.at = {box.left + 6, box.top + 4 + heading.size * kAscent};
      heading.text = plan_.group_headings[i];
      heading.bold = true;
      heading.anchor = Anchor::start;
      heading.fill = plan_.theme.muted;
      heading.role = "muted";
      scene_.under_texts.push_back(std::move(heading));
    }
  }

  void links() {
    for (const auto ref : network_.links()) {
      const Link& link = network_.link(ref);
      const LinkPlan& plan = plan_.links[link.order];
      const DrawableLink& drawn = plan_.drawable.links[link.order];
      LinkItem item = draw_link(placement_.routes[link.order], drawn.arrow_from, drawn.arrow_to, plan.line);
      item.number = link.order;
      item.from = network_.actor(drawn.from).id;
      item.to = network_.actor(drawn.to).id;
      item.relation = link.relation;
      if (const auto basis = link_basis(link)) item.basis = basis_name(*basis);
      item.title = link_title(network_, ref, plan_.lang);
      item.role = plan.role;
      if (const auto& centre = placement_.link_labels[link.order]) label(item, plan, drawn.label, *centre);
      scene_.links.push_back(std::move(item));
    }
    scene_.links = with_labels_on_top(std::move(scene_.links));
  }

  void label(LinkItem& item, const LinkPlan& plan, Size size, Point centre) {
    ShapeItem ground;
    ground.form = ShapeItem::Form::rect;
    const Rect paper = Rect::around(centre, size);
    // Paper on paper: nobody sees where it ends, nor half a point of where a label stands along its line. Whole points are short.
    ground.rect = {std::round(paper.left), std::round(paper.top), std::round(paper.right), std::round(paper.bottom)};
    ground.fill = plan_.theme.background;
    item.heads.push_back(std::move(ground));
    const double text_size = kLinkLabelSize * plan_.font_size, mark_size = kMarkSize * plan_.font_size;
    const double line_height = text_size * kLineHeight;
    const double last = static_cast<double>(plan.label.empty() ? 0 : plan.label.size() - 1);
    double baseline = centre.y + text_size * kMiddleToBaseline - line_height * last / 2;
    const auto put = [&](const std::string& text, double x, double font, double lift) {
      TextItem one;
      one.at = {std::round(x), baseline - lift};
      one.text = text;
      one.size = font;
      one.fill = plan_.theme.ink;
      item.texts.push_back(std::move(one));
    };
    const double mark_room = plan.mark.empty() ? 0 : room_width(plan.mark, mark_size);
    for (std::size_t i = 0; i + 1 < plan.label.size(); ++i, baseline += line_height) put(plan.label[i], centre.x, text_size, 0);
    if (plan.label.empty()) return put(plan.mark, centre.x, mark_size, 0);
    const double gap = plan.mark.empty() ? 0 : 2.5, room = room_width(plan.label.back(), text_size);
    const double left = centre.x - (room + gap + mark_room) / 2;
    if (plan.mark.empty()) return put(plan.label.back(), left + room / 2, text_size, 0);
    // Set from the gap outwards, so that the number stands close by its label whatever font stands in.
    const double end = std::round(left + room);
    put(plan.label.back(), end, text_size, 0);
    item.texts.back().anchor = Anchor::end;
    put(plan.mark, end + gap, mark_size, 1.2);
    item.texts.back().anchor = Anchor::start;
  }

  void actors() {
    for (std::size_t i = 0; i < network_.actor_count(); ++i) {
      const ActorPlan& plan = plan_.actors[i];
      ActorItem item = draw_actor(plan.label, plan.box, placement_.centres[i], plan.style, plan_.theme, plan_.lang);
      if (plan.cluster > 0) item.shapes.front().role = "cluster-" + std::to_string(plan.cluster);
      if (plan.highlit) mark_highlight(item, plan.label.outline == Outline::circle);
      item.id = network_.actor(i).id;
      item.kind = class_part(network_.actor(i).kind);
      item.title = actor_title(network_, network_.actor(i), counts_.links_of[i], plan_.lang);
      scene_.actors.push_back(std::move(item));
    }
  }

  // Classes for what the style sheet would colour by kind. A label under its circle stands on the paper.
  static void mark_highlight(ActorItem& item, bool label_outside) {
    for (ShapeItem& shape : item.shapes)
      if (shape.outline || shape.role == "card") shape.role += shape.role.empty() ? "highlight" : " highlight";
    for (TextItem& text : item.texts)
      if (text.role.empty() && !label_outside) text.role = "on-ink";
  }

  void furniture() {
    for (const Furniture* part : {&page_.above, &page_.below}) {
      scene_.furniture.insert(scene_.furniture.end(), part->shapes.begin(), part->shapes.end());
      scene_.furniture_texts.insert(scene_.furniture_texts.end(), part->texts.begin(), part->texts.end());
    }
    if (network_.actor_count() > 0) return;
    TextItem nothing;
    nothing.at = {page_.size.width / 2, page_.drawing.y + plan_.font_size * page_.unit};
    nothing.text = words_.nothing;
    nothing.size = plan_.font_size * page_.unit;
    nothing.fill = plan_.theme.muted;
    nothing.role = "muted";
    scene_.furniture_texts.push_back(std::move(nothing));
  }

  const FigurePlan& plan_;
  const Network& network_;
  const Words& words_;
  const Placement& placement_;
  const Page& page_;
  const std::vector<std::vector<Actor>> folded_;
  const Counts counts_;
  Scene scene_;
};

}  // namespace

Rect drawing_bounds(const Drawable& drawable, const Placement& placement) {
  std::optional<Rect> all;
  const auto add = [&](const Rect& box) { all = all ? all->united(box) : box; };
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) add(room_box(drawable.actors[i], placement.centres[i]).grown(0.6));
  for (std::size_t i = 0; i < placement.routes.size(); ++i) {
    for (const Point p : flatten(placement.routes[i])) add(Rect::around(p, {2, 2}));
    if (placement.link_labels[i]) add(Rect::around(*placement.link_labels[i], drawable.links[i].label));
  }
  for (const Rect& frame : placement.groups)
    if (!is_empty(frame)) add(frame.grown(0.5));
  return all.value_or(Rect{});
}

Scene compose(const FigurePlan& plan, const Placement& placement, const Page& page) {
  return Composer(plan, placement, page).take();
}

}  // namespace coopnet
