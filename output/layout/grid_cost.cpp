#include "output/layout/grid_cost.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coopnet::grid {
namespace {

constexpr double kLeastGap = 8;  // boxes nearer than this overlap to the eye, points
constexpr double kBesideLabel = 20;  // of a line, at both ends of a label together: an arrowhead, and enough to see, points
constexpr double kGraze = 5;  // a line nearer than this to a foreign box seems to touch it, points
constexpr double kInLine = 0.05;  // centres nearer than this stand in line, points

// Whether two axis-parallel pieces cross or run on top of each other.
bool pieces_cross(Point a, Point b, Point c, Point d) {
  const double left = std::max(std::min(a.x, b.x), std::min(c.x, d.x));
  const double right = std::min(std::max(a.x, b.x), std::max(c.x, d.x));
  const double top = std::max(std::min(a.y, b.y), std::min(c.y, d.y));
  const double bottom = std::min(std::max(a.y, b.y), std::max(c.y, d.y));
  return left <= right && top <= bottom;
}

// How deep a piece runs into a box: 0 outside, 1 in its neighbourhood, 2 inside.
int piece_hits(Point a, Point b, const Rect& box, double near) {
  const Rect reach = box.grown(near);
  const double left = std::min(a.x, b.x), right = std::max(a.x, b.x);
  const double top = std::min(a.y, b.y), bottom = std::max(a.y, b.y);
  if (right <= reach.left || left >= reach.right || bottom <= reach.top || top >= reach.bottom) return 0;
  if (right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom) return 1;
  return 2;
}

}  // namespace

Drawing::Drawing(std::vector<Item> items, std::vector<Tie> ties, Frame frame, Weights weights)
    : items_(std::move(items)), ties_(std::move(ties)), ties_of_(items_.size()), places_(items_.size()), boxes_(items_.size()),
      courses_(ties_.size()), reaches_(ties_.size()), present_(items_.size(), 1), frame_(frame), weights_(weights) {
  for (std::size_t t = 0; t < ties_.size(); ++t) {
    ties_of_[ties_[t].a].push_back(t);
    ties_of_[ties_[t].b].push_back(t);
  }
  for (std::size_t i = 0; i < items_.size(); ++i)
    if (items_[i].hub) hubs_.push_back(i);
  by_x_.resize(items_.size());
  std::iota(by_x_.begin(), by_x_.end(), std::size_t{0});
  by_y_ = by_x_;
  put_all(std::vector<Point>(items_.size()));
}

void Drawing::put(std::size_t item, Point place) {
  places_[item] = place;
  boxes_[item] = Rect::around(place, items_[item].size);
  for (const std::size_t tie : ties_of_[item]) trace(tie);
}

void Drawing::try_at(std::size_t item, Point place) {
  former_.item = item;
  former_.place = places_[item];
  former_.courses.clear();
  former_.reaches.clear();
  for (const std::size_t tie : ties_of_[item]) {
    former_.courses.push_back(courses_[tie]);
    former_.reaches.push_back(reaches_[tie]);
  }
  put(item, place);
}

void Drawing::take_back() {
  const std::size_t item = former_.item;
  places_[item] = former_.place;
  boxes_[item] = Rect::around(former_.place, items_[item].size);
  for (std::size_t k = 0; k < ties_of_[item].size(); ++k) {
    courses_[ties_of_[item][k]] = former_.courses[k];
    reaches_[ties_of_[item][k]] = former_.reaches[k];
  }
}

void Drawing::put_all(const std::vector<Point>& places) {
  places_ = places;
  for (std::size_t i = 0; i < items_.size(); ++i) boxes_[i] = Rect::around(places_[i], items_[i].size);
  for (std::size_t t = 0; t < ties_.size(); ++t) trace(t);
}

double Drawing::gap_for(const Tie& tie, bool across) const {
  if (tie.label.width <= 0) return frame_.rank_gap;
  return std::max(frame_.rank_gap, (across ? tie.label.width : tie.label.height) + kBesideLabel);
}

double Drawing::gap_between(std::size_t item, std::size_t other, bool across) const {
  for (const std::size_t tie : ties_of_[item])
    if (other_end(tie, item) == other) return gap_for(ties_[tie], across);
  return frame_.rank_gap;
}

void Drawing::trace(std::size_t index) {
  const Tie& tie = ties_[index];
  Course& course = courses_[index];
  const Rect &a = box(tie.a), &b = box(tie.b);
  const Point p = places_[tie.a] + tie.at_a, q = places_[tie.b] + tie.at_b;
  const double gap_x = std::max(a.left, b.left) - std::min(a.right, b.right);
  const double gap_y = std::max(a.top, b.top) - std::min(a.bottom, b.bottom);
  // A small step between two centres is still a straight line while both boxes are wide enough to be met off their middle.
  // The leaves of a block are met from the side: from above, each would hide behind the one before.
  const bool across = gap_x > gap_y || items_[tie.a].actors.size() > 1 || items_[tie.b].actors.size() > 1;
  const double reach = 0.25 * (across ? std::min(a.height(), b.height()) : std::min(a.width(), b.width()));
  const double step = across ? std::abs(p.y - q.y) : std::abs(p.x - q.x);
  course.straight = step <= kInLine;
  if (across) {
    const double from = p.x < q.x ? a.right : a.left, to = p.x < q.x ? b.left : b.right;
    const double middle = (from + to) / 2;
    course.points[0] = {from, p.y};
    course.points[1] = {middle, p.y};
    course.points[2] = {middle, q.y};
    course.points[3] = {to, q.y};
  } else {
    const double from = p.y < q.y ? a.bottom : a.top, to = p.y < q.y ? b.top : b.bottom;
    const double middle = (from + to) / 2;
    course.points[0] = {p.x, from};
    course.points[1] = {p.x, middle};
    course.points[2] = {q.x, middle};
    course.points[3] = {q.x, to};
  }
  reaches_[index] = {std::min(course.points[0].x, course.points[3].x), std::min(course.points[0].y, course.points[3].y),
                     std::max(course.points[0].x, course.points[3].x), std::max(course.points[0].y, course.points[3].y)};
  const double gap = across ? gap_x : gap_y;
  course.length = std::max(0.0, gap) + step * (step <= reach ? 0.5 : 1.0);
  // A label finds room on the upright middle of a course that rises high enough.
  const bool rises = across && step > tie.label.height + kBesideLabel;
  course.squeeze = std::max(0.0, (rises ? frame_.rank_gap : gap_for(tie, across)) - gap);
}

double Drawing::tie_cost(std::size_t index) const {
  const Tie& tie = ties_[index];
  const Course& course = courses_[index];
  double cost = weights_.length * course.length + weights_.squeeze * course.squeeze;
  if (tie.label.width > 0 && course.squeeze > 0) cost += weights_.no_label;
  if (!course.straight && !tie.outer) cost += weights_.bend;
  if (tie.rank != 0) {
    const Point way = places_[tie.b] - places_[tie.a];
    double along = -way.y;  // up is where the higher actor stands
    if (frame_.direction == Direction::right) along = way.x;
    if (frame_.direction == Direction::left) along = -way.x;
    if (frame_.direction == Direction::down) along = way.y;
    // A direction that was asked for is kept strictly; else only what points the wrong way counts, a little.
    if (frame_.direction == Direction::automatic) {
      if (along * tie.rank < -kInLine) cost += 0.4 * weights_.against;
    } else if (along * tie.rank < frame_.gap) {
      cost += 3 * weights_.against;
    }
  }
  return cost * tie.weight;
}

double Drawing::box_cost(const Rect& p, const Rect& q) const {
  const double in_x = std::min(p.right, q.right) - std::max(p.left, q.left) + frame_.gap;
  const double in_y = std::min(p.bottom, q.bottom) - std::max(p.top, q.top) + frame_.gap;
  if (in_x <= 0 || in_y <= 0) return 0;
  const double depth = std::min(in_x, in_y);
  return weights_.overlap * (depth > frame_.gap - kLeastGap ? 40 + 3 * depth : depth);
}

// All four at once: which of them holds is as good as random.
bool Drawing::near(const Rect& p, const Rect& q) const {
  const double gap = frame_.gap;
  return (int(p.left < q.right + gap) & int(q.left < p.right + gap) & int(p.top < q.bottom + gap) &
          int(q.top < p.bottom + gap)) != 0;
}

bool Drawing::may_hit(std::size_t tie, std::size_t item) const {
  const Rect& reach = reaches_[tie];
  const Rect near = boxes_[item].grown(kGraze);
  // All four at once: which of them holds is as good as random.
  const int in_x = int(reach.right > near.left) & int(reach.left < near.right);
  const int in_y = int(reach.bottom > near.top) & int(reach.top < near.bottom);
  return (in_x & in_y) != 0;
}

double Drawing::hit_cost(std::size_t index, std::size_t item) const {
  const Tie& tie = ties_[index];
  if (tie.a == item || tie.b == item) return 0;
  const Course& course = courses_[index];
  int worst = 0;
  for (int k = 0; k < 3 && worst < 2; ++k)
    worst = std::max(worst, piece_hits(course.points[k], course.points[k + 1], boxes_[item], kGraze));
  return worst == 2 ? weights_.through : worst == 1 ? weights_.graze : 0;
}

bool Drawing::may_cross(std::size_t first, std::size_t second) const {
  const Rect& p = reaches_[first];
  const Rect& q = reaches_[second];
  return (int(p.left <= q.right) & int(q.left <= p.right) & int(p.top <= q.bottom) & int(q.top <= p.bottom)) != 0;
}

bool Drawing::cross(std::size_t first, std::size_t second) const {
  const Tie& a = ties_[first];
  const Tie& b = ties_[second];
  if (a.a == b.a || a.a == b.b || a.b == b.a || a.b == b.b) return false;
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j)
      if (pieces_cross(courses_[first].points[i], courses_[first].points[i + 1], courses_[second].points[j],
                       courses_[second].points[j + 1]))
        return true;
  return false;
}

double Drawing::crossing_cost(std::size_t first, std::size_t second) const {
  return weights_.crossing * static_cast<double>(ties_[first].count * ties_[second].count);
}

double Drawing::cost_of(std::size_t item, double bound) const {
  if (!present(item)) return 0;
  double cost = 0;
  const Rect own = boxes_[item];
  for (std::size_t other = 0; other < items_.size(); ++other)
    if (near(own, boxes_[other]) && other != item && present(other)) cost += box_cost(own, boxes_[other]);
  for (const std::size_t tie : ties_of_[item]) {
    if (!counts(ties_[tie])) continue;
    if (cost > bound) return cost;
    cost += tie_cost(tie);
    for (std::size_t other = 0; other < ties_.size(); ++other)
      if (may_cross(tie, other) && counts(ties_[other]) && cross(tie, other)) cost += crossing_cost(tie, other);
    for (std::size_t other = 0; other < items_.size(); ++other)
      if (may_hit(tie, other) && present(other)) cost += hit_cost(tie, other);
  }
  if (cost > bound) return cost;
  for (std::size_t tie = 0; tie < ties_.size(); ++tie)
    if (may_hit(tie, item) && counts(ties_[tie])) cost += hit_cost(tie, item);
  return cost;
}

std::size_t Drawing::separate(std::vector<std::size_t>& order, double Point::*axis) const {
  // Sorted by insertion: since the last time, one place has changed.
  for (std::size_t i = 1; i < order.size(); ++i) {
    const std::size_t item = order[i];
    const double value = places_[item].*axis;
    std::size_t at = i;
    for (; at > 0 && places_[order[at - 1]].*axis > value; --at) order[at] = order[at - 1];
    order[at] = item;
  }
  std::size_t count = 0;
  double last = 0;
  for (const std::size_t item : order) {
    const double value = places_[item].*axis;
    if (!present(item) || (count > 0 && value - last <= kInLine)) continue;
    ++count;
    last = value;
  }
  return count;
}

double Drawing::cost_of_whole() const {
  Rect page;
  bool any = false;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (!present(i)) continue;
    page = any ? page.united(boxes_[i]) : boxes_[i];
    any = true;
  }
  if (!any) return 0;
  double cost = weights_.column * static_cast<double>(separate(by_x_, &Point::x) + separate(by_y_, &Point::y));
  // The page's shape: the longer of the two sides, each measured against the wanted shape.
  const double width = page.width(), height = page.height();
  const double wanted = std::max(width, height / frame_.ratio);
  cost += weights_.area * (0.3 * (width + height / frame_.ratio) + wanted);
  cost += weights_.page * std::max(0.0, width - frame_.width);
  if (frame_.height > 0) cost += weights_.page * std::max(0.0, height - frame_.height);
  double row = 0, hubs = 0;
  for (const std::size_t hub : hubs_) {
    if (!present(hub)) continue;
    row += places_[hub].y;
    ++hubs;
  }
  if (hubs == 0) return cost;
  row /= hubs;
  cost += weights_.off_middle * hubs * std::abs(row - page.centre().y);
  for (const std::size_t hub : hubs_)
    if (present(hub)) cost += weights_.off_row * std::abs(places_[hub].y - row);
  return cost;
}

double Drawing::cost(double bound) const {
  double total = cost_of_whole();
  for (std::size_t i = 0; i < items_.size() && total <= bound; ++i)
    for (std::size_t j = i + 1; j < items_.size(); ++j)
      if (present(i) && present(j)) total += box_cost(boxes_[i], boxes_[j]);
  for (std::size_t t = 0; t < ties_.size() && total <= bound; ++t) {
    if (!counts(ties_[t])) continue;
    total += tie_cost(t);
    for (std::size_t i = 0; i < items_.size(); ++i)
      if (may_hit(t, i) && present(i)) total += hit_cost(t, i);
    for (std::size_t other = t + 1; other < ties_.size(); ++other)
      if (may_cross(t, other) && counts(ties_[other]) && cross(t, other)) total += crossing_cost(t, other);
  }
  return total;
}

std::size_t Drawing::crossings() const {
  std::size_t count = 0;
  for (std::size_t t = 0; t < ties_.size(); ++t)
    for (std::size_t other = t + 1; other < ties_.size(); ++other)
      if (may_cross(t, other) && cross(t, other)) count += ties_[t].count * ties_[other].count;
  return count;
}

}  // namespace coopnet::grid
