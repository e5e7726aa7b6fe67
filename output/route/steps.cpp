#include "output/route/steps.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "output/route/course.h"

namespace coopnet {
namespace {

constexpr int kRounds = 2;

using ActorSide = std::pair<std::size_t, Side>;

// The coordinate along which the line runs from side to side.
double ahead(const Step& step, Point p) { return is_level(step.from_side) ? p.y : p.x; }

SideRange way(const std::vector<SquareLine>& lines, const Step& step) {
  const double a = ahead(step, lines[step.line].points.front()), b = ahead(step, lines[step.line].points.back());
  return {std::min(a, b), std::max(a, b)};
}

class Placer {
 public:
  Placer(std::vector<SquareLine>& lines, const std::vector<Step>& steps, double gap, double margin)
      : lines_(lines), steps_(steps), gap_(gap), margin_(margin) {
    for (const SquareLine& line : lines_) boxes_.push_back(box_of(line.points));
  }

  void run() {
    step_together();
    for (int round = 0; round < kRounds; ++round) {
      for (const Step& step : steps_) improve(step);
    }
  }

 private:
  static Rect box_of(const std::vector<Point>& points) {
    Rect box{points[0].x, points[0].y, points[0].x, points[0].y};
    for (const Point p : points) box = box.united({p.x, p.y, p.x, p.y});
    return box;
  }

  static bool apart(const Rect& a, const Rect& b) {
    return a.left > b.right || a.right < b.left || a.top > b.bottom || a.bottom < b.top;
  }

  [[nodiscard]] double at(const Step& step) const { return ahead(step, lines_[step.line].points[1]); }

  void move(const Step& step, double to) {
    std::vector<Point>& points = lines_[step.line].points;
    for (const std::size_t i : {1, 2}) (is_level(step.from_side) ? points[i].y : points[i].x) = to;
  }

  [[nodiscard]] double kept_between(const Step& step, double place) const {
    const auto [low, high] = way(lines_, step);
    const double margin = std::min(margin_, (high - low) / 2);
    return std::clamp(place, low + margin, high - margin);
  }

  void step_together() {
    const std::vector<SideRange> together = ways_of_fans(lines_, steps_);
    for (std::size_t s = 0; s < steps_.size(); ++s) {
      if (together[s].high > together[s].low) move(steps_[s], kept_between(steps_[s], together[s].middle()));
    }
  }

  [[nodiscard]] std::size_t crossings(std::size_t line, const Rect& box) const {
    std::size_t count = 0;
    const std::vector<Point>& own = lines_[line].points;
    for (std::size_t other = 0; other < lines_.size(); ++other) {
      if (other == line || apart(boxes_[other], box)) continue;
      const std::vector<Point>& points = lines_[other].points;
      for (std::size_t i = 1; i < own.size(); ++i) {
        for (std::size_t k = 1; k < points.size(); ++k) {
          if (segments_cross(own[i - 1], own[i], points[k - 1], points[k])) ++count;
        }
      }
    }
    return count;
  }

  void improve(const Step& step) {
    const Rect box = boxes_[step.line];  // the same wherever it steps
    const double now = at(step);
    std::size_t fewest = crossings(step.line, box);
    if (fewest == 0) return;
    std::vector<double> tries;
    for (std::size_t other = 0; other < lines_.size(); ++other) {
      if (other == step.line || apart(boxes_[other], box)) continue;
      for (const Point p : lines_[other].points) {
        for (const double beside : {0.0, -gap_, gap_}) tries.push_back(kept_between(step, ahead(step, p) + beside));
      }
    }
    std::sort(tries.begin(), tries.end());
    tries.erase(std::unique(tries.begin(), tries.end()), tries.end());
    double best = now;
    for (const double place : tries) {
      move(step, place);
      const std::size_t count = crossings(step.line, box);
      const bool nearer = count == fewest && best != now && std::abs(place - now) < std::abs(best - now);
      if (count > fewest || (count == fewest && !nearer)) continue;
      fewest = count;
      best = place;
    }
    move(step, best);
  }

  std::vector<SquareLine>& lines_;
  const std::vector<Step>& steps_;
  double gap_;
  double margin_;
  std::vector<Rect> boxes_;
};

}  // namespace

std::vector<SideRange> ways_of_fans(const std::vector<SquareLine>& lines, const std::vector<Step>& steps) {
  std::map<ActorSide, std::vector<std::size_t>> fans;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    fans[{lines[steps[s].line].from, steps[s].from_side}].push_back(s);
    fans[{lines[steps[s].line].to, steps[s].to_side}].push_back(s);
  }
  std::vector<std::size_t> largest(steps.size(), 1);
  std::vector<SideRange> together(steps.size());
  for (const auto& [side, fan] : fans) {
    if (fan.size() < 2) continue;
    SideRange shared = way(lines, steps[fan[0]]);
    for (const std::size_t s : fan) {
      const SideRange own = way(lines, steps[s]);
      shared = {std::max(shared.low, own.low), std::min(shared.high, own.high)};
    }
    for (const std::size_t s : fan) {
      if (fan.size() <= largest[s]) continue;
      largest[s] = fan.size();
      together[s] = shared;
    }
  }
  return together;
}

void place_steps(std::vector<SquareLine>& lines, const std::vector<Step>& steps, double gap, double margin) {
  Placer(lines, steps, gap, margin).run();
}

}  // namespace coopnet
