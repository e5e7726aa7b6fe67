#include "output/layout/hub_columns.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <map>
#include <utility>

#include "output/separation.h"

namespace coopnet::hub {
namespace {

constexpr int kSweeps = 6;
constexpr double kHubWeight = 1e7;
constexpr double kClearance = 6;      // between a box and a line that passes it
constexpr double kArrow = 8;          // beside a label on a line, for the arrow and some of the line
constexpr double kCrossing = 45;
constexpr double kThrough = 70;
constexpr double kThroughOwn = 120;   // through a box in the same column: there is no way round that looks straight
constexpr double kPastLane = 10;      // past a box of the inner lane: there is a gap for it
constexpr double kTorn = 26;          // for each further place where actors of one kind stand
constexpr double kLength = 0.22;
constexpr double kWidth = 2.0;
constexpr double kShrunk = 2.5;       // for each point beyond the page: every text shrinks

bool is_hub(const Part& part, std::size_t actor) {
  return std::find(part.hubs.begin(), part.hubs.end(), actor) != part.hubs.end();
}

/// The mean height of an actor's neighbours; its own where it has none.
double pull(const Part& part, const std::vector<Point>& centres, std::size_t actor) {
  if (part.neighbours[actor].empty()) return centres[actor].y;
  double sum = 0;
  for (const std::size_t other : part.neighbours[actor]) sum += centres[other].y;
  return sum / static_cast<double>(part.neighbours[actor].size());
}

void order_column(const Part& part, const Plan& plan, const std::vector<Point>& centres, Column& column) {
  struct Place {
    int side;
    double bunch;  // the mean pull on those of its kind and side
    std::size_t kind;
    double pulled;
    std::size_t actor;
    auto operator<=>(const Place&) const = default;
  };
  // Rounded, so that equal pulls are equal whatever order they were summed in.
  const auto rounded = [](double value) { return std::nearbyint(value * 16); };
  std::vector<Place> places;
  std::map<std::pair<int, std::size_t>, std::pair<double, double>> bunches;
  for (const std::size_t actor : column.actors) {
    places.push_back({plan.spots[actor].side, 0, part.kinds[actor], pull(part, centres, actor), actor});
    auto& [sum, count] = bunches[{places.back().side, places.back().kind}];
    sum += places.back().pulled;
    count += 1;
  }
  for (Place& place : places) {
    const auto& [sum, count] = bunches[{place.side, place.kind}];
    place.bunch = rounded(sum / count);
    place.pulled = rounded(place.pulled);
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a < b; });
  for (std::size_t k = 0; k < places.size(); ++k) column.actors[k] = places[k].actor;
}

/// Boxes above one another; a line between them needs room for its arrow and its label.
double gap_between(const Part& part, const Page& page, std::size_t upper, std::size_t lower) {
  const auto& near = part.neighbours[upper];
  const auto it = std::lower_bound(near.begin(), near.end(), lower);
  if (it == near.end() || *it != lower) return page.node_spacing;
  const double label = part.labels[upper][static_cast<std::size_t>(it - near.begin())].height;
  return std::max({page.node_spacing, page.rank_spacing * 0.7, label > 0 ? label + 2 * kArrow : 0});
}

/// One box under another, and where there is a spine, the line from hub to hub keeps its way free between them.
void set_heights_of_chain(const Part& part, const Page& page, const Column& column, bool spine, std::vector<Point>& centres) {
  const auto& actors = column.actors;
  std::vector<double> wanted;
  std::vector<double> weights;
  std::vector<double> gaps;
  const auto half = [&](std::size_t k) { return part.rooms[actors[k]].height / 2; };
  std::size_t below = spine ? 0 : actors.size() + 1;
  while (below < actors.size() && centres[actors[below]].y < 0) ++below;
  for (std::size_t k = 0; k <= actors.size(); ++k) {
    if (k == below) {
      if (k > 0) gaps.push_back(half(k - 1) + page.node_spacing);
      wanted.push_back(0);
      weights.push_back(kHubWeight);
    }
    if (k == actors.size()) break;
    if (k > 0 || below == 0) {
      gaps.push_back(k == below ? page.node_spacing + half(k)
                                : half(k - 1) + gap_between(part, page, actors[k - 1], actors[k]) + half(k));
    }
    const bool hub = is_hub(part, actors[k]);
    wanted.push_back(hub ? 0 : pull(part, centres, actors[k]));
    weights.push_back(hub ? kHubWeight : 1);
  }
  const auto heights = separate_chain(wanted, weights, gaps);
  for (std::size_t k = 0; k < actors.size(); ++k) {
    centres[actors[k]].y = is_hub(part, actors[k]) ? 0 : heights[k >= below ? k + 1 : k];
  }
}

/// Boxes that alternate between lanes: in the next lane so near that a line to the one behind passes the one in front; in the
/// same lane, one under another.
void set_heights_of_lanes(const Part& part, const Page& page, const Column& column, std::vector<Point>& centres) {
  const auto& actors = column.actors;
  std::vector<double> wanted;
  std::vector<Separation> separations;
  std::vector<std::size_t> order;
  const auto half = [&](std::size_t k) { return part.rooms[actors[k]].height / 2; };
  for (std::size_t k = 0; k < actors.size(); ++k) {
    wanted.push_back(pull(part, centres, actors[k]));
    order.push_back(k);
    for (std::size_t back = 1; back < column.lanes && back <= k; ++back) {
      separations.push_back({k - back, k, std::max(half(k), half(k - back)) + kClearance});
    }
    if (k >= column.lanes) {
      const std::size_t above = k - column.lanes;
      separations.push_back({above, k, half(above) + gap_between(part, page, actors[above], actors[k]) + half(k)});
    }
  }
  const auto heights = separate(wanted, std::vector<double>(actors.size(), 1), separations, order);
  for (std::size_t k = 0; k < actors.size(); ++k) centres[actors[k]].y = heights[k];
}

void set_heights(const Part& part, const Page& page, const Column& column, bool spine, std::vector<Point>& centres) {
  if (column.lanes > 1) {
    set_heights_of_lanes(part, page, column, centres);
  } else {
    set_heights_of_chain(part, page, column, spine, centres);
  }
}

/// Lines that run between neighbouring columns want room to fan out, and for their labels.
double gap_after(const Part& part, const Page& page, const std::vector<int>& column_of, int column) {
  std::size_t lines = 0;
  double widest = 0;
  for (std::size_t a = 0; a < part.neighbours.size(); ++a) {
    for (std::size_t k = 0; k < part.neighbours[a].size(); ++k) {
      if (column_of[a] > column || column_of[part.neighbours[a][k]] <= column) continue;
      ++lines;
      widest = std::max(widest, part.labels[a][k].width);
    }
  }
  const double fan = page.rank_spacing * (1 + 0.03 * static_cast<double>(std::min<std::size_t>(lines, 12)));
  return std::max(fan, widest > 0 ? widest + 2 * kArrow : 0);
}

void set_widths(const Part& part, const Page& page, Arrangement& arrangement) {
  std::vector<int> column_of(part.rooms.size(), 0);
  for (const Column& column : arrangement.columns) {
    for (const std::size_t actor : column.actors) column_of[actor] = column.index;
  }
  const int middle = static_cast<int>(part.hubs.size()) - 1;
  double left = 0;
  for (const Column& column : arrangement.columns) {
    // The lane nearest to the hubs comes first in the order of the boxes.
    const bool mirrored = column.index < middle;
    for (std::size_t i = 0; i < column.lanes; ++i) {
      const std::size_t lane = mirrored ? column.lanes - 1 - i : i;
      double width = 0;
      for (std::size_t k = lane; k < column.actors.size(); k += column.lanes) {
        width = std::max(width, part.rooms[column.actors[k]].width);
      }
      for (std::size_t k = lane; k < column.actors.size(); k += column.lanes) {
        arrangement.centres[column.actors[k]].x = left + width / 2;
      }
      left += width + (i + 1 < column.lanes ? page.node_spacing : 0);
    }
    left += gap_after(part, page, column_of, column.index);
  }
}

bool is_between(const Part& part, int column) {
  return column > 0 && column < 2 * (static_cast<int>(part.hubs.size()) - 1) && column % 2 != 0;
}

/// Wings that would be much higher than the page get more lanes.
void set_lanes(const Part& part, const Page& page, Arrangement& arrangement) {
  double area = 0;
  for (const Size& room : part.rooms) area += (room.width + page.rank_spacing) * (room.height + page.node_spacing);
  const double wanted = std::max(std::sqrt(area * 1.25 * page.ratio), 120.0);
  for (Column& column : arrangement.columns) {
    double height = 0;
    for (const std::size_t actor : column.actors) height += part.rooms[actor].height + page.node_spacing;
    const bool plain = std::none_of(column.actors.begin(), column.actors.end(), [&](std::size_t a) { return is_hub(part, a); });
    const double lanes = std::ceil(height / (wanted * 1.15));
    column.lanes = plain && !is_between(part, column.index) ? static_cast<std::size_t>(std::max(lanes, 1.0)) : 1;
  }
}

bool segments_cross(Point a, Point b, Point c, Point d) {
  const double abc = cross(b - a, c - a);
  const double abd = cross(b - a, d - a);
  const double cda = cross(d - c, a - c);
  const double cdb = cross(d - c, b - c);
  return ((abc > 0) != (abd > 0)) && ((cda > 0) != (cdb > 0));
}

bool segment_meets(Point a, Point b, const Rect& box) {
  // Clipped by each pair of edges in turn (Liang, Barsky 1984, DOI 10.1145/357332.357333).
  double low = 0;
  double high = 1;
  const auto clip = [&](double from, double step, double least, double most) {
    if (std::abs(step) < 1e-12) return from > least && from < most;
    const double one = (least - from) / step;
    const double two = (most - from) / step;
    low = std::max(low, std::min(one, two));
    high = std::min(high, std::max(one, two));
    return low < high;
  };
  return clip(a.x, b.x - a.x, box.left, box.right) && clip(a.y, b.y - a.y, box.top, box.bottom);
}

}  // namespace

Rect extent(const Part& part, const std::vector<Point>& centres) {
  Rect box = Rect::around(centres[0], part.rooms[0]);
  for (std::size_t i = 1; i < centres.size(); ++i) box = box.united(Rect::around(centres[i], part.rooms[i]));
  return box;
}

void set_positions(const Part& part, const Page& page, Arrangement& arrangement) {
  const bool linked_hubs = std::any_of(part.links.begin(), part.links.end(),
                                       [&](const auto& link) { return is_hub(part, link.first) && is_hub(part, link.second); });
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    const auto set = [&](const Column& column) {
      set_heights(part, page, column, linked_hubs && is_between(part, column.index), arrangement.centres);
    };
    if (sweep % 2 == 0) {
      std::for_each(arrangement.columns.begin(), arrangement.columns.end(), set);
    } else {
      std::for_each(arrangement.columns.rbegin(), arrangement.columns.rend(), set);
    }
  }
  set_widths(part, page, arrangement);
}

Arrangement arrange(const Part& part, const Plan& plan, const Page& page) {
  Arrangement arrangement;
  arrangement.centres.resize(part.rooms.size());
  std::map<int, Column> columns;
  for (std::size_t actor = 0; actor < part.rooms.size(); ++actor) {
    Column& column = columns[plan.spots[actor].column];
    column.index = plan.spots[actor].column;
    column.actors.push_back(actor);
    arrangement.centres[actor].y = plan.spots[actor].side;
  }
  for (auto& [index, column] : columns) arrangement.columns.push_back(std::move(column));
  set_lanes(part, page, arrangement);
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (Column& column : arrangement.columns) {
      order_column(part, plan, arrangement.centres, column);
      set_heights(part, page, column, false, arrangement.centres);
    }
  }
  // Where the spine divides a column, boxes that the sweeps drew to the wrong side go back by their order.
  for (const Column& column : arrangement.columns) {
    for (const std::size_t actor : column.actors) {
      if (plan.spots[actor].side != 0) arrangement.centres[actor].y = plan.spots[actor].side;
    }
  }
  set_positions(part, page, arrangement);
  return arrangement;
}

double cost(const Part& part, const Page& page, const Arrangement& arrangement) {
  const auto& at = arrangement.centres;
  const Rect box = extent(part, at);
  const double wide = std::max(box.width(), box.height() / page.ratio);
  double total = kWidth * wide;
  if (page.width > 0) total += kShrunk * std::max(box.width() - page.width, 0.0);
  std::vector<std::size_t> column_of(at.size(), 0);
  for (std::size_t c = 0; c < arrangement.columns.size(); ++c) {
    for (const std::size_t actor : arrangement.columns[c].actors) column_of[actor] = c;
  }
  for (std::size_t i = 0; i < part.links.size(); ++i) {
    const auto& [a, b] = part.links[i];
    const double reach = distance(at[a], at[b]);
    total += kLength * reach;
    for (std::size_t j = 0; j < i; ++j) {
      const auto& [c, d] = part.links[j];
      if (a == c || a == d || b == c || b == d) continue;
      if (segments_cross(at[a], at[b], at[c], at[d])) total += kCrossing;
    }
    for (std::size_t other = 0; other < at.size(); ++other) {
      if (other == a || other == b) continue;
      if (!segment_meets(at[a], at[b], Rect::around(at[other], part.rooms[other]))) continue;
      const int own = (column_of[other] == column_of[a] ? 1 : 0) + (column_of[other] == column_of[b] ? 1 : 0);
      const bool lanes = arrangement.columns[column_of[other]].lanes > 1;
      total += own == 0 ? kThrough : own == 1 && lanes ? kPastLane : kThroughOwn;
    }
  }
  std::map<std::size_t, int> places;
  for (const Column& column : arrangement.columns) {
    std::size_t before = part.rooms.size();
    for (const std::size_t actor : column.actors) {
      if (is_hub(part, actor)) continue;
      if (before == part.rooms.size() || part.kinds[before] != part.kinds[actor]) ++places[part.kinds[actor]];
      before = actor;
    }
  }
  for (const auto& [kind, count] : places) total += kTorn * (count - 1);
  return total;
}

}  // namespace coopnet::hub
