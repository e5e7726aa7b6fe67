#include "output/layout/quality.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <utility>

#include "output/layout/adjacency.h"
#include "output/layout/distances.h"
#include "output/layout/stress.h"
#include "output/route/course.h"

namespace coopnet {

namespace {

constexpr double kOverlap = 0.5;          // boxes may come this near the other's inside without counting, points
constexpr double kThrough = 0.5;          // likewise lines into foreign boxes
constexpr std::size_t kAllPairs = 3000;   // actors up to which stress takes all pairs
constexpr std::size_t kSources = 200;     // beyond: distances from this many actors, evenly chosen

struct Segment {
  Point a, b;
  std::uint32_t link = 0;
};

using Ends = std::pair<std::size_t, std::size_t>;

bool joined(const DrawableLink& one, const DrawableLink& other) {
  return one.from == other.from || one.from == other.to || one.to == other.from || one.to == other.to;
}

double left(const Segment& s) { return std::min(s.a.x, s.b.x); }
double right(const Segment& s) { return std::max(s.a.x, s.b.x); }

// The smaller angle between two lines, degrees.
double angle_between(const Segment& s, const Segment& t) {
  const Point u = s.b - s.a, v = t.b - t.a;
  return std::atan2(std::fabs(cross(u, v)), std::fabs(dot(u, v))) * 180 / std::numbers::pi;
}

// Tells of all pairs of segments of different, not joined links that cross, by a sweep over x.
template <typename Tell>
void sweep(const Drawable& drawable, std::vector<Segment> segments, Tell tell) {
  std::stable_sort(segments.begin(), segments.end(), [](const Segment& s, const Segment& t) { return left(s) < left(t); });
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& s = segments[i];
    const double end = right(s), low = std::min(s.a.y, s.b.y), high = std::max(s.a.y, s.b.y);
    for (std::size_t j = i + 1; j < segments.size() && left(segments[j]) <= end; ++j) {
      const Segment& t = segments[j];
      if (std::min(t.a.y, t.b.y) > high || std::max(t.a.y, t.b.y) < low || s.link == t.link) continue;
      if (joined(drawable.links[s.link], drawable.links[t.link]) || !segments_cross(s.a, s.b, t.a, t.b)) continue;
      tell(s, t);
    }
  }
}

// Parallel links count once where straight lines are counted: they would lie on one another.
std::vector<Segment> straight_segments(const Drawable& drawable, const std::vector<Point>& centres) {
  std::vector<std::pair<Ends, std::uint32_t>> ends;
  for (std::uint32_t k = 0; k < drawable.links.size(); ++k) {
    const auto& link = drawable.links[k];
    if (link.from != link.to) ends.push_back({{std::min(link.from, link.to), std::max(link.from, link.to)}, k});
  }
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.first == b.first; }), ends.end());
  std::vector<Segment> segments;
  for (const auto& [pair, link] : ends) segments.push_back({centres[pair.first], centres[pair.second], link});
  return segments;
}

// Where links end: the middles of outlines, which are not those of the rooms where names stand beside.
std::vector<Point> middles_of(const Drawable& drawable, const Placement& placement) {
  std::vector<Point> middles;
  for (std::size_t i = 0; i < drawable.actors.size(); ++i)
    middles.push_back(core_box(drawable.actors[i], placement.centres[i]).centre());
  return middles;
}

std::vector<std::vector<Point>> courses(const Drawable& drawable, const Placement& placement, const std::vector<Point>& middles) {
  std::vector<std::vector<Point>> result(drawable.links.size());
  for (std::size_t k = 0; k < result.size(); ++k) {
    const auto& link = drawable.links[k];
    if (!placement.routes.empty()) {
      result[k] = flatten(placement.routes[k]);
    } else if (link.from != link.to) {
      result[k] = {middles[link.from], middles[link.to]};
    }
  }
  return result;
}

// Whether a segment runs through the inside of a box (Liang, Barsky).
bool runs_through(Point a, Point b, const Rect& box) {
  double enter = 0, leave = 1;
  const auto clip = [&](double from, double along, double low, double high) {
    if (std::fabs(along) < 1e-12) return from > low && from < high;
    const double u = (low - from) / along, v = (high - from) / along;
    enter = std::max(enter, std::min(u, v));
    leave = std::min(leave, std::max(u, v));
    return true;
  };
  return clip(a.x, b.x - a.x, box.left, box.right) && clip(a.y, b.y - a.y, box.top, box.bottom) && enter < leave - 1e-9;
}

// Tells of all pairs of boxes that overlap by more than `margin` both ways, by a sweep over x.
template <typename Tell>
void overlapping_boxes(const std::vector<Rect>& boxes, double margin, Tell tell) {
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return boxes[i].left < boxes[j].left; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Rect& a = boxes[order[i]];
    for (std::size_t j = i + 1; j < order.size() && boxes[order[j]].left < a.right; ++j) {
      const Rect& b = boxes[order[j]];
      if (std::min(a.right, b.right) - b.left > margin && std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > margin)
        tell(order[i], order[j]);
    }
  }
}

std::size_t count_through(const Drawable& drawable, const Placement& placement, const std::vector<std::vector<Point>>& lines) {
  std::vector<Rect> cores;
  for (std::size_t i = 0; i < drawable.actors.size(); ++i)
    cores.push_back(core_box(drawable.actors[i], placement.centres[i]).grown(-kThrough));
  std::vector<std::size_t> order(cores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return cores[i].left < cores[j].left; });
  double widest = 0;
  for (const Rect& core : cores) widest = std::max(widest, core.width());
  std::size_t count = 0;
  std::vector<std::size_t> met;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    met.clear();
    for (std::size_t s = 0; s + 1 < lines[k].size(); ++s) {
      const Point a = lines[k][s], b = lines[k][s + 1];
      const double from = std::min(a.x, b.x) - widest, to = std::max(a.x, b.x);
      auto at = std::partition_point(order.begin(), order.end(), [&](std::size_t i) { return cores[i].left < from; });
      for (; at != order.end() && cores[*at].left < to; ++at) {
        if (*at == drawable.links[k].from || *at == drawable.links[k].to) continue;
        if (cores[*at].width() > 0 && cores[*at].height() > 0 && runs_through(a, b, cores[*at])) met.push_back(*at);
      }
    }
    std::sort(met.begin(), met.end());
    count += std::size_t(std::unique(met.begin(), met.end()) - met.begin());
  }
  return count;
}

std::size_t count_label_hits(const Drawable& drawable, const Placement& placement) {
  std::vector<Rect> boxes;
  for (std::size_t k = 0; k < placement.link_labels.size(); ++k)
    if (placement.link_labels[k]) boxes.push_back(Rect::around(*placement.link_labels[k], drawable.links[k].label));
  const std::size_t labels = boxes.size();
  if (labels == 0) return 0;
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) boxes.push_back(core_box(drawable.actors[i], placement.centres[i]));
  std::size_t count = 0;
  overlapping_boxes(boxes, kOverlap, [&](std::size_t i, std::size_t j) { count += std::min(i, j) < labels ? 1 : 0; });
  return count;
}

double angular_resolution(const Adjacency& adjacency, const std::vector<Point>& centres) {
  double sum = 0;
  std::size_t count = 0;
  std::vector<double> angles;
  for (std::size_t i = 0; i < adjacency.size(); ++i) {
    if (adjacency.degree(i) < 2) continue;
    angles.clear();
    for (const std::uint32_t other : adjacency[i]) {
      const Point way = centres[other] - centres[i];
      angles.push_back(std::atan2(way.y, way.x));
    }
    std::sort(angles.begin(), angles.end());
    double smallest = angles.front() + 2 * std::numbers::pi - angles.back();
    for (std::size_t k = 1; k < angles.size(); ++k) smallest = std::min(smallest, angles[k] - angles[k - 1]);
    sum += smallest * double(angles.size()) / (2 * std::numbers::pi);
    ++count;
  }
  return count == 0 ? 1 : sum / double(count);
}

double stress_of(const Adjacency& adjacency, const std::vector<Point>& centres) {
  const std::size_t n = adjacency.size();
  if (n <= kAllPairs) return normalised_stress(centres, DistanceTable(adjacency));
  double ratios = 0, squares = 0, pairs = 0;
  std::vector<std::int32_t> steps(n);
  std::vector<std::uint32_t> queue;
  for (std::size_t k = 0; k < kSources; ++k) {
    const std::size_t from = k * n / kSources;
    adjacency.distances(from, steps, queue);
    for (std::size_t to = 0; to < n; ++to) {
      if (steps[to] <= 0) continue;
      const double ratio = distance(centres[from], centres[to]) / steps[to];
      ratios += ratio;
      squares += ratio * ratio;
      pairs += 1;
    }
  }
  return pairs > 0 && squares > 0 ? std::max(0.0, pairs - ratios * ratios / squares) / pairs : 0;
}

void measure_lengths(const std::vector<Segment>& segments, Quality& quality) {
  double sum = 0, squares = 0;
  for (const Segment& s : segments) {
    const double size = distance(s.a, s.b);
    sum += size;
    squares += size * size;
  }
  const double count = double(segments.size());
  if (segments.empty() || sum <= 0) return;
  const double mean = sum / count;
  quality.edge_length_variation = std::sqrt(std::max(0.0, squares / count - mean * mean)) / mean;
}

void measure_page(const Drawable& drawable, const Placement& placement, const std::vector<std::vector<Point>>& lines,
                  Quality& quality) {
  if (drawable.actors.empty()) return;
  Rect whole = room_box(drawable.actors[0], placement.centres[0]);
  double rooms = 0, drawn = 0;
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) {
    const Rect room = room_box(drawable.actors[i], placement.centres[i]);
    whole = whole.united(room);
    rooms += room.width() * room.height();
  }
  const double area = whole.width() * whole.height();
  if (rooms > 0) quality.area_ratio = area / rooms;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    drawn += polyline_length(lines[k]) * drawable.links[k].width;
    for (const Point p : lines[k]) whole = whole.united({p.x, p.y, p.x, p.y});
  }
  const double page = whole.width() * whole.height();
  if (page > 0) quality.page_fill = std::min(1.0, (rooms + drawn) / page);
}

double mean_bends(const Drawable& drawable, const Placement& placement) {
  if (placement.routes.empty() || drawable.links.empty()) return 0;
  double bends = 0;
  for (const Route& route : placement.routes) {
    // A curve bends once where its pieces join, a straight curve never.
    const std::size_t pieces = route.curved ? (route.points.size() + 2) / 3 : route.points.size();
    if (route.points.size() < 3) continue;
    const std::size_t step = route.curved ? 3 : 1;
    for (std::size_t k = 1; k + 1 < pieces; ++k) {
      const Point before = unit(route.points[k * step] - route.points[(k - 1) * step]);
      const Point after = unit(route.points[(k + 1) * step] - route.points[k * step]);
      if (dot(before, after) < 0.998) bends += 1;
    }
  }
  return bends / double(drawable.links.size());
}

}  // namespace

Quality measure_quality(const Drawable& drawable, const Placement& placement) {
  Quality quality;
  const Adjacency adjacency(drawable);
  const std::vector<Point> middles = middles_of(drawable, placement);
  const auto straight = straight_segments(drawable, middles);
  sweep(drawable, straight, [&](const Segment&, const Segment&) { ++quality.crossings; });
  const auto lines = courses(drawable, placement, middles);

  std::vector<Segment> drawn;
  for (std::uint32_t k = 0; k < lines.size(); ++k)
    for (std::size_t s = 0; s + 1 < lines[k].size(); ++s) drawn.push_back({lines[k][s], lines[k][s + 1], k});
  std::vector<std::pair<std::uint32_t, std::uint32_t>> crossed;
  double angles = 0;
  sweep(drawable, std::move(drawn), [&](const Segment& s, const Segment& t) {
    angles += angle_between(s, t);
    crossed.emplace_back(std::min(s.link, t.link), std::max(s.link, t.link));
  });
  if (!crossed.empty()) quality.crossing_angle = angles / double(crossed.size());
  std::sort(crossed.begin(), crossed.end());
  quality.drawn_crossings = std::size_t(std::unique(crossed.begin(), crossed.end()) - crossed.begin());

  std::vector<Rect> rooms;
  for (std::size_t i = 0; i < drawable.actors.size(); ++i) rooms.push_back(room_box(drawable.actors[i], placement.centres[i]));
  overlapping_boxes(rooms, kOverlap, [&](std::size_t, std::size_t) { ++quality.overlaps; });
  quality.through_boxes = count_through(drawable, placement, lines);
  quality.label_hits = count_label_hits(drawable, placement);
  quality.angular_resolution = angular_resolution(adjacency, middles);
  quality.stress = stress_of(adjacency, middles);
  measure_lengths(straight, quality);
  measure_page(drawable, placement, lines, quality);
  quality.bends = mean_bends(drawable, placement);
  return quality;
}

}  // namespace coopnet
