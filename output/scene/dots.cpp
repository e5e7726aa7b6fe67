#include "output/scene/dots.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>

#include "output/layout/keep_places.h"
#include "output/route/uniform_grid.h"
#include "output/scene/alike.h"
#include "output/scene/cluster_looks.h"
#include "output/scene/page.h"
#include "output/style/colour.h"
#include "output/style/dot_colours.h"
#include "output/text/text_size.h"
#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

constexpr double kPaper = 1.414;         // height over width
constexpr double kAreaOverBoxes = 6;     // what a drawing of boxes needs
constexpr double kDotShare = 0.05;       // of the space that dots fill
constexpr double kLeastDot = 0.8, kMostDot = 2;  // diameter of a usual dot; a line may cross discs of 2 points unseen
constexpr double kLargestOverUsual = 3;  // diameter of the largest disc
constexpr double kLabelSize = 6.5;       // points
constexpr std::size_t kLargeLabels = 10; // that many names are larger
constexpr double kReservedShare = 0.1;   // of the space that is kept for names before the layout
constexpr double kReserving = 500;       // actors from which on that share falls: rooms for names would tear a crowd apart
constexpr std::size_t kSpecks = 3000;    // actors from which on all dots are specks and no room is kept
constexpr double kSpeck = 1.01;          // diameter of dots that may lie under the most important names
constexpr std::size_t kOverSpecks = 60;  // how many names these are
constexpr double kOutstanding = 2;       // among thousands those are named that have so many times the usual number of links
constexpr double kInk = 0.6;             // what lines may darken of the paper, all together, before they fade …
constexpr double kPalest = 0.06;         // … and no further than to this
constexpr double kAside = 12;            // how far names may stand out of the drawing

double text_size_of(const FigurePlan& plan, std::size_t rank) {
  return rank < kLargeLabels ? std::max(plan.font_size, kLabelSize) : std::max(0.81 * plan.font_size, kLabelSize);
}

/// Those in full ink, then actors by falling number of links, then by importance, then as they come.
std::vector<std::size_t> by_importance(const FigurePlan& plan) {
  std::vector<std::size_t> order(plan.actors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (plan.actors[a].highlit != plan.actors[b].highlit) return plan.actors[a].highlit;
    return plan.drawable.actors[a].weight > plan.drawable.actors[b].weight;
  });
  return order;
}

double mean_weight(const FigurePlan& plan) {
  double mean = 0;
  for (const DrawableActor& actor : plan.drawable.actors) mean += actor.weight / double(plan.actors.size());
  return mean;
}

std::string name_of(const FigurePlan& plan, std::size_t actor) {
  const std::string name = brief_name(plan.network, plan.network.actor(actor), plan.lang).text;
  return wrap_text(name, 110, kLabelSize, false, 1).front();
}

Size label_room(const FigurePlan& plan, std::size_t actor, std::size_t rank) {
  const double size = text_size_of(plan, rank);
  return {text_width(name_of(plan, actor), size, plan.actors[actor].highlit) + 1, size * kLineHeight};
}

void tell_what_dots_lack(FigurePlan& plan) {
  const bool labels =
      std::any_of(plan.links.begin(), plan.links.end(), [](const LinkPlan& link) { return !link.label.empty(); });
  const bool frames = !plan.drawable.groups.empty();
  if (!labels && !frames) return;
  plan.warnings.push_back(std::string("actors are drawn as dots, without ") +
                          (!frames ? "labels of links" : !labels ? "frames" : "labels of links and frames") +
                          "; a larger --width draws boxes");
}

void restyle(FigurePlan& plan) {
  const std::vector<std::string>& kinds = plan.parts.kinds;
  const std::vector<std::string> colours = dot_colours(plan.theme, plan.network.vocabulary, kinds);
  if (std::string alike = told_alike_dots(kinds, colours); !alike.empty()) plan.warnings.push_back(std::move(alike));
  const auto dot_style = [&](KindStyle style, const std::string& kind) {
    const auto found = std::find(kinds.begin(), kinds.end(), kind);
    if (found != kinds.end())
      style.fill = colours[static_cast<std::size_t>(found - kinds.begin())];
    else if (!style.strong)
      style.fill = style.stroke;
    style.outline = Outline::circle;
    style.stroke.clear();
    style.stroke_width = 0;
    style.dash.clear();
    style.bar = false;
    return style;
  };
  for (std::size_t i = 0; i < plan.actors.size(); ++i) {
    ActorPlan& actor = plan.actors[i];
    actor.style = dot_style(actor.style, plan.network.actor(i).kind);
    if (actor.highlit) actor.style.fill = plan.theme.ink;
  }
  plan.parts.dots = true;
  plan.parts.frames = false;
  for (LegendEntry& entry : plan.furniture.legend)
    if (entry.what == LegendEntry::What::kind) entry.style = dot_style(entry.style, entry.kind);
}

void thin_links(FigurePlan& plan) {
  const double many = std::clamp(std::log10(double(plan.links.size()) / 300) / 2, 0.0, 1.0);
  // The more links, the paler; never under 3 : 1 on the paper.
  plan.theme.link = mixed(plan.theme.link, plan.theme.background, 0.2 + 0.15 * many);
  const double width = 0.5 - 0.25 * many;
  plan.thin_link = width;
  const double usual = plan.weights.empty() ? 1 : plan.weights.back().width / LinkWidths::kWidest;
  for (std::size_t i = 0; i < plan.links.size(); ++i) {
    const double own = plan.weights.empty() ? width : width * plan.links[i].line.width / usual;
    DrawableLink& drawn = plan.drawable.links[i];
    const bool highlit = plan.actors[drawn.from].highlit || plan.actors[drawn.to].highlit;
    plan.links[i] = {{own, highlit ? plan.theme.ink : plan.theme.link, {}}, highlit ? "highlight" : "", {}, {}, {}};
    drawn.width = own;
    drawn.arrow_from = drawn.arrow_to = false;
    drawn.label = {};
  }
  plan.parts.main_kinds.clear();
  plan.parts.grounds = false;
  std::vector<LegendEntry>& legend = plan.furniture.legend;
  std::erase_if(legend, [](const LegendEntry& entry) { return entry.what == LegendEntry::What::line && !entry.weight; });
  for (LegendEntry& entry : legend) {
    if (!entry.weight) continue;
    entry.line_width *= width / usual;
    for (LineLook& look : entry.lines) look.colour = plan.theme.link;
  }
}

/// Below or above the dot, at a corner of it, or beside it, where that is free. Nowhere does its baseline cross the dot.
template <typename Free>
std::optional<Rect> free_place(const Rect& dot, Size room, Free is_free) {
  const Point centre = dot.centre();
  const double below = dot.bottom + room.height / 2, above = dot.top - room.height / 2;
  const double right = dot.right + room.width / 2, left = dot.left - room.width / 2;
  const double beside = std::max(centre.y, dot.bottom + 1.2 - kMiddleToBaseline * room.height / kLineHeight);
  for (const Point at : {Point{centre.x, below}, Point{centre.x, above}, Point{right, below}, Point{left, below},
                         Point{right, above}, Point{left, above}, Point{right, beside}, Point{left, beside}})
    if (const Rect box = Rect::around(at, room); is_free(box)) return box;
  return std::nullopt;
}

}  // namespace

bool wants_dots(const FigurePlan& plan, double width) {
  if (plan.actors.size() <= kMostNamedBoxes) return false;
  double boxes = 0;
  for (const DrawableActor& actor : plan.drawable.actors) boxes += actor.size.width * actor.size.height;
  const double scale = plan.smallest_text > 0 ? std::min(1.0, kSmallestPrint / plan.smallest_text) : 1;
  return kAreaOverBoxes * boxes * scale * scale > width * width * kPaper;
}

LayoutOptions make_dots(FigurePlan& plan, LayoutOptions space) {
  tell_what_dots_lack(plan);
  restyle(plan);
  thin_links(plan);
  colour_clusters(plan);
  const std::size_t n = plan.actors.size();
  const double width = std::max(space.width.value_or(kUsualWidth) - 2 * kAside, 20.0);
  const double height = space.height.value_or(width * space.ratio.value_or(0.75));
  const double usual = std::clamp(std::sqrt(width * height * kDotShare / double(n)), kLeastDot, kMostDot);
  const double mean = mean_weight(plan);
  for (std::size_t i = 0; i < n; ++i) {
    DrawableActor& drawn = plan.drawable.actors[i];
    const double by = std::clamp(std::sqrt(drawn.weight / mean), 0.8, n > kSpecks ? kSpeck / usual : kLargestOverUsual);
    // A tenth of a point is what the file tells apart.
    const double diameter = std::max(0.8, std::floor(usual * by * 5 + 0.5) / 5);
    drawn.size = {diameter, diameter};
    drawn.core = Rect::around({}, drawn.size);
    drawn.outline = Outline::circle;
    drawn.group.reset();
    ActorPlan& actor = plan.actors[i];
    actor.label.lines.clear();
    actor.label.code.clear();
    actor.label.badge.clear();
    actor.label.outline = Outline::circle;
    actor.box = {drawn.size, drawn.core, {}, {}};
  }
  plan.drawable.groups.clear();
  plan.group_headings.clear();
  const std::vector<std::size_t> order = by_importance(plan);
  const double crowd = std::min(1.0, kReserving / double(n));
  const double share = kReservedShare * crowd * crowd;
  double reserved = 0;
  for (std::size_t rank = 0; rank < n && n <= kSpecks; ++rank) {
    const std::size_t i = order[rank];
    const Size label = label_room(plan, i, rank);
    reserved += label.width * label.height;
    if (reserved > share * width * height) break;
    DrawableActor& drawn = plan.drawable.actors[i];
    const double dot = drawn.core.width();
    drawn.size = {std::max(dot, label.width), dot + label.height};
    drawn.core = Rect::around({0, (dot - drawn.size.height) / 2}, {dot, dot});
    plan.actors[i].box.room = drawn.size;
    plan.actors[i].box.core = drawn.core;
  }
  space.width = width;
  space.node_spacing = 0.4 * usual;
  if (space.engine == "auto") space.engine = "sparse";
  plan.smallest_text = text_size_of(plan, n);
  // So that the page keeps a line for it; the number comes when names have found their places.
  plan.furniture.left_out += (plan.furniture.left_out.empty() ? "" : ". ") +
                             fill_in(words_for(plan.lang).names_shown, {std::to_string(n), std::to_string(n)});
  return space;
}

void release_known_rooms(FigurePlan& plan) {
  if (!mostly_known(plan.drawable)) return;
  for (std::size_t i = 0; i < plan.actors.size(); ++i) {
    DrawableActor& drawn = plan.drawable.actors[i];
    if (!drawn.before) continue;
    drawn.before = *drawn.before + drawn.core.centre();
    drawn.size = {drawn.core.width(), drawn.core.height()};
    drawn.core = Rect::around({}, drawn.size);
    plan.actors[i].box = {drawn.size, drawn.core, {}, {}};
  }
}

void leave_discs(Drawable& drawable, std::vector<Point>& centres) {
  for (std::size_t i = 0; i < centres.size(); ++i) {
    DrawableActor& actor = drawable.actors[i];
    centres[i] = centres[i] + actor.core.centre();
    actor.size = {actor.core.width(), actor.core.height()};
    actor.core = Rect::around({}, actor.size);
  }
}

double link_opacity(const FigurePlan& plan, const std::vector<Route>& routes, const Rect& page) {
  double ink = 0;
  for (std::size_t k = 0; k < routes.size(); ++k)
    for (std::size_t i = 1; i < routes[k].points.size(); ++i)
      ink += distance(routes[k].points[i - 1], routes[k].points[i]) * plan.links[k].line.width;
  const double area = page.width() * page.height();
  if (!(area > 0) || ink <= kInk * area) return 1;
  // Hundredths are what the file tells apart.
  return std::max(kPalest, std::floor(100 * kInk * area / ink) / 100);
}

DotLabels label_dots(FigurePlan& plan, const std::vector<Point>& centres, const Rect& page) {
  const std::size_t n = centres.size();
  std::vector<Rect> taken;
  std::size_t tried = 0;
  UniformGrid grid(page, n);
  for (std::size_t i = 0; i < n; ++i) {
    taken.push_back(core_box(plan.drawable.actors[i], centres[i]));
    grid.insert(static_cast<std::uint32_t>(i), taken.back());
  }
  DotLabels labels;
  const std::vector<std::size_t> order = by_importance(plan);
  const double mean = mean_weight(plan);
  for (std::size_t rank = 0; rank < n; ++rank) {
    const std::size_t i = order[rank];
    // Actors of one link are not named in a crowd where even greater ones find no room.
    if (tried > 3000) break;
    if (n > kSpecks && !plan.actors[i].highlit && plan.drawable.actors[i].weight < kOutstanding * mean) break;
    const auto is_free = [&](const Rect& box) {
      if (box.left < page.left || box.right > page.right || box.top < page.top || box.bottom > page.bottom) return false;
      bool free = true;
      grid.visit(box, [&](std::uint32_t other) {
        const bool speck = other < n && rank < kOverSpecks && taken[other].width() < kSpeck;
        free = other == i || speck || !taken[other].overlaps(box);
        return !free;
      });
      return free;
    };
    // A great name that finds no room is set as small as the others.
    std::optional<Rect> found = free_place(taken[i], label_room(plan, i, rank), is_free);
    std::size_t as = rank;
    if (!found && rank < kLargeLabels) found = free_place(taken[i], label_room(plan, i, as = kLargeLabels), is_free);
    ++tried;
    if (!found) continue;
    const double size = text_size_of(plan, as);
    grid.insert(static_cast<std::uint32_t>(taken.size()), *found);
    taken.push_back(*found);
    ActorPlan& actor = plan.actors[i];
    actor.label.font_size = size;
    actor.label.lines = {{name_of(plan, i), size, actor.highlit, found->width()}};
    actor.box.text = found->at(Point{} - centres[i]);
    labels.bounds = labels.bounds ? labels.bounds->united(*found) : *found;
    ++labels.count;
  }
  const std::string most = fill_in(words_for(plan.lang).names_shown, {std::to_string(n), std::to_string(n)});
  std::string& said = plan.furniture.left_out;
  if (said.ends_with(most)) said.resize(said.size() - most.size());
  said += fill_in(words_for(plan.lang).names_shown, {std::to_string(labels.count), std::to_string(n)});
  return labels;
}

}  // namespace coopnet
