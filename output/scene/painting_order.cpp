#include "output/scene/painting_order.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "output/route/course.h"
#include "output/route/obstacles.h"

namespace coopnet {
namespace {

std::vector<Point> line_of(const LinkItem& link) {
  std::vector<Point> line;
  for (const PathStep& step : link.course) {
    if (step.op == PathStep::Op::cubic && !line.empty()) {
      const auto piece = flatten({{line.back(), step.control1, step.control2, step.to}, true});
      line.insert(line.end(), piece.begin() + 1, piece.end());
    } else if (step.op != PathStep::Op::close) {
      line.push_back(step.to);
    }
  }
  return line;
}

std::optional<Rect> ground_of(const LinkItem& link) {
  if (link.texts.empty()) return std::nullopt;
  for (const ShapeItem& head : link.heads)
    if (head.form == ShapeItem::Form::rect) return head.rect;
  return std::nullopt;
}

}  // namespace

std::vector<LinkItem> with_labels_on_top(std::vector<LinkItem> links) {
  std::vector<std::vector<std::size_t>> under(links.size());  // lines below each link's label
  std::vector<std::vector<Point>> lines(links.size());
  bool any = false;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const std::optional<Rect> ground = ground_of(links[i]);
    if (!ground) continue;
    for (std::size_t k = 0; k < links.size(); ++k) {
      if (k == i) continue;
      if (lines[k].empty()) lines[k] = line_of(links[k]);
      for (std::size_t at = 1; at < lines[k].size(); ++at) {
        if (!runs_through(lines[k][at - 1], lines[k][at], *ground)) continue;
        under[i].push_back(k);
        any = any || k > i;
        break;
      }
    }
  }
  if (!any) return links;
  std::vector<std::size_t> order;
  std::vector<bool> begun(links.size(), false);
  const std::function<void(std::size_t)> paint = [&](std::size_t i) {
    if (begun[i]) return;
    begun[i] = true;
    for (const std::size_t below : under[i]) paint(below);
    order.push_back(i);
  };
  for (std::size_t i = 0; i < links.size(); ++i) paint(i);
  std::vector<LinkItem> sorted;
  for (const std::size_t i : order) sorted.push_back(std::move(links[i]));
  return sorted;
}

}  // namespace coopnet
