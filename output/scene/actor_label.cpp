#include "output/scene/actor_label.h"

#include <algorithm>

#include "graph/iso3166.h"
#include "graph/utf8.h"
#include "output/route/outline.h"
#include "output/text/one_line.h"
#include "output/text/script.h"
#include "output/text/text_size.h"
#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

constexpr double kWrapWidth = 11.4;   // em: about 22 characters
constexpr double kCardWidth = 19;     // em: an item of a list that breaks reads as two
constexpr double kWordWidth = 17;     // em: a word of 33 letters had better stand whole in a wider box
constexpr double kSidePad = 0.7;      // em
constexpr double kLeastPad = 0.3;     // em: in the widest font
constexpr double kTopPad = 0.45;
constexpr double kHubScale = 1.25;
constexpr double kPersonCircle = 1.7; // em, diameter
constexpr std::size_t kMostListed = 9;

// Of what stands between spaces, hyphens, slashes and letters between which any line may break.
double widest_word(std::string_view text, double size, bool bold) {
  double widest = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const char32_t c = next_code_point(text, at);
    const bool end = c == ' ' || c == '-' || c == '/' || c == 0x200B || script_of(c) == Script::wide;
    if (end || at >= text.size())
      widest = std::max(widest, text_width(text.substr(begin, (end ? before : at) - begin), size, bold));
    if (end) begin = at;
  }
  return widest;
}

class LineMaker {
 public:
  LineMaker(ActorLabel& label, std::size_t most_lines) : label_(label), most_(most_lines) {}

  void wrapped(const std::string& text, bool bold, double width_em = kWrapWidth, double relative = 1) {
    const double size = label_.font_size * relative;
    const std::size_t left = most_ > label_.lines.size() ? most_ - label_.lines.size() : 1;
    const double word = std::min(widest_word(text, size, bold) + 0.01, kWordWidth * label_.font_size);
    for (std::string& line : wrap_text(text, std::max(width_em * label_.font_size, word), size, bold, left)) {
      const double width = text_width(line, size, bold), room = room_width(line, size, bold);
      label_.lines.push_back({std::move(line), size, bold, width, room});
    }
  }

 private:
  ActorLabel& label_;
  std::size_t most_;
};

std::string country_code(const std::string& iso) {
  const CountryCode* country = find_country(iso);
  return country != nullptr ? std::string(country->alpha2) : one_line(iso);
}

void add_list(ActorLabel& label, const Network& network, const std::vector<Actor>& folded, const std::string& lang) {
  LineMaker lines(label, 2 * kMostListed);
  const std::size_t shown = folded.size() > kMostListed ? kMostListed - 1 : folded.size();
  for (std::size_t i = 0; i < shown; ++i) lines.wrapped(brief_name(network, folded[i], lang).text, false, kCardWidth);
  if (shown < folded.size()) lines.wrapped(fill_in(words_for(lang).and_more, {std::to_string(folded.size() - shown)}), false);
}

double bar_of(Outline outline, const KindStyle& style) {
  return style.bar && (outline == Outline::box || outline == Outline::rounded) ? kBar : 0;
}

void add_event(LineMaker& lines, const std::string& text) {
  // "Conference on gangs, Sonsonate, 4–6 December": what it is, then where and when.
  const std::size_t comma = text.find(", ");
  if (comma == std::string::npos || comma < 4) {
    lines.wrapped(text, true);
    return;
  }
  lines.wrapped(text.substr(0, comma), true);
  lines.wrapped(text.substr(comma + 2), false);
}

// The box of an outline whose inside has room for a text of this size with padding.
Size outline_size(Outline outline, Size text, double em, double top_pad) {
  const Size wanted{text.width + 2 * kSidePad * em, text.height + 2 * top_pad * em};
  if (outline == Outline::lozenge) {
    // The corners of the text touch the border: width/W + height/H = 1. A height of 2.7 texts keeps it flat.
    const double height = text.height * 2.7;
    return {(text.width + kSidePad * em) / (1 - text.height / height), height};
  }
  Size size = wanted;
  for (int step = 0; step < 8; ++step) {
    const Rect room = outline_room(outline, {0, 0, size.width, size.height});
    size.width += std::max(0.0, wanted.width - room.width());
    size.height += std::max(0.0, wanted.height - room.height());
  }
  return size;
}

// With the usual padding round it the label stands inside in the usual font, and with the least padding in the widest one.
Size text_size_of(const ActorLabel& label) {
  Size size;
  const double em = label.font_size;
  // A hexagon narrows beside its first and last line.
  const bool tight = label.outline == Outline::circle || (label.outline == Outline::hexagon && label.lines.size() > 2);
  const double spare = tight ? 0 : 2 * (kSidePad - kLeastPad) * em;
  for (const LabelLine& line : label.lines) {
    double excess = line.room - line.width;
    // Before a code a line grows to the left alone.
    if (!label.code.empty()) excess *= 2;
    size.width = std::max(size.width, line.width + std::max(0.0, excess - spare));
    size.height += line.size * kLineHeight;
  }
  if (!label.code.empty()) size.width += kCodeGap * em + text_width(label.code, kCodeSize * em);
  size.width += label.bar;
  return size;
}

}  // namespace

ActorLabel label_of(const Network& network, const Actor& actor, const std::vector<Actor>& folded, const KindStyle& style,
                    const LabelStyle& how) {
  ActorLabel label;
  label.font_size = how.font_size * how.scale * (how.hub ? kHubScale : 1);
  label.outline = style.outline;
  if (!folded.empty()) {
    label.font_size = how.font_size;
    if (style.outline != Outline::rounded && style.outline != Outline::box) label.outline = Outline::box;
    label.lang = brief_name(network, folded.front(), how.lang).lang;
    label.bar = bar_of(label.outline, style);
    add_list(label, network, folded, how.lang);
    return label;
  }
  const Name brief = brief_name(network, actor, how.lang), full = full_name(network, actor, how.lang);
  const Name& main = how.labels == Labels::full ? full : brief;
  const bool both = how.labels == Labels::both && brief.text != full.text;
  label.lang = main.lang;
  label.bar = bar_of(label.outline, style);
  LineMaker lines(label, 7);
  if (both) {
    lines.wrapped(brief.text, true);
    lines.wrapped(full.text, false, kWrapWidth * 1.2);
  } else if (actor.kind == "event" || style.outline == Outline::ticket) {
    add_event(lines, main.text);
  } else {
    lines.wrapped(main.text, style.bold || how.hub || how.bold);
  }
  if (how.labels != Labels::brief && !actor.role.empty()) lines.wrapped(one_line(actor.role), false, kWrapWidth * 1.2, kCodeSize);
  if (!actor.iso.empty()) {
    const std::string code = country_code(actor.iso);
    if (label.lines.size() == 1) {
      label.code = code;
    } else {
      lines.wrapped(code, false, kWrapWidth, kCodeSize);
    }
  }
  if (actor.count) {
    const std::string number = std::to_string(actor.count->value);
    // "25 member countries" says it already.
    if (!main.text.starts_with(number + " ")) label.badge = (actor.count->approximate ? "≈" : "") + number;
  }
  return label;
}

ActorBox box_of(const ActorLabel& label, double least_width) {
  const double em = label.font_size;
  const Size text = text_size_of(label);
  Rect core, text_box;
  if (label.outline == Outline::circle) {
    const double diameter = kPersonCircle * em;
    core = {-diameter / 2, 0, diameter / 2, diameter};
    text_box = {-text.width / 2, diameter + 0.15 * em, text.width / 2, diameter + 0.15 * em + text.height};
  } else {
    Size size =
        outline_size(label.outline, text, em, label.lines.front().bold && label.lines.size() == 1 ? kTopPad * 1.25 : kTopPad);
    if (label.lines.size() == 1) size.width = std::max(size.width, least_width);
    size.width = std::max(size.width, size.height * 1.2);
    core = {0, 0, size.width, size.height};
    const Rect room = outline_room(label.outline, core);
    text_box = Rect::around(room.centre(), text);
    if (label.outline == Outline::lozenge) text_box = Rect::around(core.centre(), text);
  }
  ActorBox box{{}, core, text_box, {}};
  Rect all = core.united(text_box);
  if (!label.badge.empty()) {
    const double height = 1.7 * em;
    const double width = std::max(height, room_width(label.badge, em, true) + 0.5 * em);
    // On the corner, so that it covers little of the card; a long number grows outward.
    box.badge = {core.left + 0.6 * em - width, core.top + 0.6 * em - height, core.left + 0.6 * em, core.top + 0.6 * em};
    all = all.united(box.badge);
  }
  box.room = {all.width(), all.height()};
  const Point shift = Point{0, 0} - all.centre();
  box.core = box.core.at(shift);
  box.text = box.text.at(shift);
  if (!label.badge.empty()) box.badge = box.badge.at(shift);
  return box;
}

}  // namespace coopnet
