#include "output/scene/link_label.h"

#include <algorithm>

#include "output/text/text_size.h"

namespace coopnet {
namespace {

constexpr double kWidest = 12;       // em of a label; wider ones are set in several lines
constexpr double kMarkGap = 2.5;     // points between a label and its mark
constexpr std::size_t kMostLines = 3;  // of a narrow label: more would hide the line that it stands on

double widest_word(std::string_view text, double size) {
  double widest = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    widest = std::max(widest, text_width(text.substr(start, end - start), size));
    start = end + 1;
  }
  return widest;
}

}  // namespace

std::vector<std::string> link_label_lines(std::string_view text, double font_size) {
  if (text.empty()) return {};
  const double size = kLinkLabelSize * font_size;
  return wrap_text(text, kWidest * size, size);
}

Size link_label_size(const LinkPlan& link, double font_size) {
  if (link.label.empty() && link.mark.empty()) return {};
  const double size = kLinkLabelSize * font_size;
  const double mark = link.mark.empty() ? 0 : room_width(link.mark, kMarkSize * font_size) + (link.label.empty() ? 0 : kMarkGap);
  double width = mark;
  for (const std::string& line : link.label)
    width = std::max(width, room_width(line, size) + (&line == &link.label.back() ? mark : 0));
  const double more = static_cast<double>(std::max<std::size_t>(link.label.size(), 1) - 1);
  return {width + 2, size * (1.3 + kLineHeight * more)};
}

bool narrow_link_label(FigurePlan& plan, std::size_t link) {
  LinkPlan& one = plan.links[link];
  const double size = kLinkLabelSize * plan.font_size;
  double width = 0;
  for (const std::string& line : one.label) width = std::max(width, text_width(line, size));
  LinkPlan narrow = one;
  narrow.label = wrap_text(one.text, std::max(widest_word(one.text, size), width * 0.6) + 0.01, size);
  const Size room = link_label_size(narrow, plan.font_size), before = plan.drawable.links[link].label;
  if (one.text.empty() || narrow.label.size() > kMostLines || room.width >= before.width) return false;
  one.label = std::move(narrow.label);
  plan.drawable.links[link].label = room;
  return true;
}

}  // namespace coopnet
