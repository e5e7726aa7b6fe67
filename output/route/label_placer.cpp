#include "output/route/label_placer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "output/route/course.h"
#include "output/route/line_grid.h"
#include "output/route/obstacles.h"
#include "output/route/uniform_grid.h"

namespace coopnet {
namespace {

constexpr double kRoomGap = 1.5;        // kept between a label and rooms and other labels
constexpr double kLineGap = 1.2;        // wanted between a label on its own line and other lines
constexpr double kFlat = 0.4;           // by which curves may pass the lines that stand for them here
constexpr double kPlainGap = 6;         // wanted between a label beside its line and other lines, so that it is plain whose it is
constexpr double kBesideGap = 1.5;      // between a label that stands beside its line, and the line
constexpr double kVisible = 7;          // of its own line on either side of a label that stands on it: room for an arrowhead
constexpr double kStep = 3;             // between places that are tried along a line; more on long ones:
constexpr double kMostSteps = 20;       // tried on either side of the middle
constexpr double kBesideCost = 25;      // in points of distance from the middle of the line
constexpr double kCloseLineCost = 15;
constexpr double kNearerLineCost = 60;     // for each line that stands no farther off than a label's own one
constexpr double kNoPlace = std::numeric_limits<double>::infinity();

struct Place {
  Point centre;
  double cost = kNoPlace;
};

class Placer {
 public:
  Placer(const Drawable& drawable, const std::vector<Point>& centres, const std::vector<Route>& routes,
         const std::vector<Rect>& kept_free)
      : drawable_(drawable), bounds_(bounds_of(drawable, centres)), rooms_(bounds_, centres.size()),
        labels_(bounds_, drawable.links.size()), lines_(bounds_, 4 * drawable.links.size()), courses_(routes.size()),
        placed_(drawable.links.size()) {
    for (std::size_t i = 0; i < centres.size(); ++i) boxes_.push_back(room_box(drawable.actors[i], centres[i]));
    boxes_.insert(boxes_.end(), kept_free.begin(), kept_free.end());
    for (std::size_t i = 0; i < boxes_.size(); ++i) rooms_.insert(static_cast<std::uint32_t>(i), boxes_[i]);
    for (std::size_t i = 0; i < routes.size(); ++i) {
      courses_[i] = flatten(routes[i]);
      lines_.add(courses_[i], i, i);
    }
  }

  std::vector<std::optional<Point>> run() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < courses_.size(); ++i) {
      const Size label = drawable_.links[i].label;
      if (label.width > 0 && label.height > 0 && courses_[i].size() > 1) order.push_back(i);
    }
    std::vector<double> lengths(courses_.size()), costs(courses_.size(), kNoPlace);
    for (const std::size_t i : order) lengths[i] = polyline_length(courses_[i]);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const double heavier = drawable_.links[a].weight - drawable_.links[b].weight;
      return heavier != 0 ? heavier > 0 : lengths[a] < lengths[b];
    });
    for (int round = 0; round < 2; ++round) {
      for (const std::size_t i : order) {
        if (round > 0 && costs[i] < kBesideCost) continue;   // on its own line, and over no other
        placed_[i].reset();
        const Place place = best_place(i, lengths[i]);
        costs[i] = place.cost;
        if (place.cost != kNoPlace) put(i, place.centre);
      }
    }
    for (const std::size_t i : order)
      if (!placed_[i]) push_one_aside(i, lengths);
    return placed_;
  }

 private:
  static Rect bounds_of(const Drawable& drawable, const std::vector<Point>& centres) {
    Rect all = centres.empty() ? Rect{} : room_box(drawable.actors[0], centres[0]);
    for (std::size_t i = 1; i < centres.size(); ++i) all = all.united(room_box(drawable.actors[i], centres[i]));
    return all;
  }

  void put(std::size_t link, Point centre) {
    placed_[link] = centre;
    labels_.insert(static_cast<std::uint32_t>(link), Rect::around(centre, drawable_.links[link].label));
  }

  Place best_place(std::size_t link, double whole) const {
    Place best;
    visit_places(link, whole, [&](Point centre, double cost, bool on_line) {
      if (cost >= best.cost) return;
      cost += cost_at(link, Rect::around(centre, drawable_.links[link].label), best.cost - cost, on_line);
      if (cost < best.cost) best = {centre, cost};
    });
    return best;
  }

  /// Gives a label without a place one that a single other label takes, if that one finds another.
  void push_one_aside(std::size_t link, const std::vector<double>& lengths) {
    struct Taken {
      Point centre;
      double cost;
      std::size_t by;
    };
    std::vector<Taken> taken;
    visit_places(link, lengths[link], [&](Point centre, double cost, bool on_line) {
      const Rect label = Rect::around(centre, drawable_.links[link].label);
      const std::optional<std::size_t> by = only_label_at(link, label);
      if (!by) return;
      const std::optional<Point> there = std::exchange(placed_[*by], std::nullopt);
      cost += cost_at(link, label, kNoPlace, on_line);
      placed_[*by] = there;
      if (cost < kNoPlace) taken.push_back({centre, cost, *by});
    });
    std::stable_sort(taken.begin(), taken.end(), [](const Taken& a, const Taken& b) { return a.cost < b.cost; });
    for (const Taken& place : taken) {
      const std::optional<Point> there = std::exchange(placed_[place.by], std::nullopt);
      put(link, place.centre);
      if (const Place other = best_place(place.by, lengths[place.by]); other.cost < kNoPlace) return put(place.by, other.centre);
      placed_[link].reset();
      placed_[place.by] = there;
    }
  }

  /// The one label that stands where another would; none if nothing stands there, or more than one.
  std::optional<std::size_t> only_label_at(std::size_t link, const Rect& label) const {
    const Rect around = label.grown(kRoomGap);
    std::optional<std::size_t> only;
    bool more = false;
    labels_.visit(around, [&](std::uint32_t i) {
      if (i == link || !placed_[i] || only == i) return false;
      if (!Rect::around(*placed_[i], drawable_.links[i].label).overlaps(around)) return false;
      more = only.has_value();
      only = i;
      return more;
    });
    return more ? std::nullopt : only;
  }

  /// Places along a line, from its middle outward, on it and to either side; `consider` is given the centre, what the place's
  /// distance from the middle costs, and whether it is on the line.
  template <typename Consider>
  void visit_places(std::size_t link, double whole, const Consider& consider) const {
    const Size label = drawable_.links[link].label;
    const bool loop = drawable_.links[link].from == drawable_.links[link].to;
    const double step = std::max(kStep, whole / 2 / kMostSteps);
    const int steps = static_cast<int>(std::floor(whole / 2 / step));
    for (int k = 0; k <= 2 * steps; ++k) {
      const int steps_away = (k + 1) / 2;
      const double away = step * steps_away * (k % 2 == 0 ? 1 : -1);
      Point way;
      const Point at = point_along(courses_[link], whole / 2 + away, &way);
      const double along = std::abs(away) * 60 / (60 + whole);
      // The stretch of a straight line that the label would cover.
      const double covers =
          std::min(label.width / std::max(1e-9, std::abs(way.x)), label.height / std::max(1e-9, std::abs(way.y)));
      if (!loop && whole / 2 - std::abs(away) - covers / 2 >= kVisible) consider(at, along, true);
      for (const double side : {-1.0, 1.0}) consider(beside(at, turned(way) * side, label), along + kBesideCost, false);
    }
  }

  /// The centre of a label off a point of a line in the direction across it: beside a slanting line the label's nearest corner
  /// is off the point, beside an upright or level one the middle of a side.
  static Point beside(Point at, Point aside, Size label) {
    const bool slants = std::min(std::abs(aside.x), std::abs(aside.y)) > 0.15;
    if (!slants) return at + aside * ((std::abs(aside.x) * label.width + std::abs(aside.y) * label.height) / 2 + kBesideGap);
    return at + aside * kBesideGap + Point{std::copysign(label.width / 2, aside.x), std::copysign(label.height / 2, aside.y)};
  }

  /// What a place costs; none is over a room, a label or another line. `most` is where counting may stop.
  double cost_at(std::size_t link, const Rect& label, double most, bool on_line) const {
    bool taken = false;
    const Rect around = label.grown(kRoomGap);
    rooms_.visit(around, [&](std::uint32_t i) { return taken = boxes_[i].overlaps(around); });
    if (taken) return kNoPlace;
    labels_.visit(around, [&](std::uint32_t i) {
      return taken = i != link && placed_[i] && Rect::around(*placed_[i], drawable_.links[i].label).overlaps(around);
    });
    if (taken) return kNoPlace;
    struct Foreign {
      std::size_t link;
      double cost;
    };
    std::vector<Foreign> foreign;
    const Rect nearer = label.grown(kBesideGap + kLineGap), near = label.grown(on_line ? kLineGap : kPlainGap);
    lines_.visit(near, [&](const LineGrid::Segment& s) {
      if (s.link == link || !runs_through(s.a, s.b, near)) return false;
      taken = runs_through(s.a, s.b, label.grown(kFlat));
      const bool as_near = !on_line && runs_through(s.a, s.b, nearer);
      foreign.push_back({s.link, as_near ? kNearerLineCost : kCloseLineCost});
      return taken;
    });
    if (taken) return kNoPlace;
    std::sort(foreign.begin(), foreign.end(),
              [](const Foreign& a, const Foreign& b) { return a.link != b.link ? a.link < b.link : a.cost > b.cost; });
    double cost = 0;
    for (std::size_t k = 0; k < foreign.size() && cost < most; ++k) {
      if (k == 0 || foreign[k].link != foreign[k - 1].link) cost += foreign[k].cost;
    }
    return cost;
  }

  const Drawable& drawable_;
  Rect bounds_;
  UniformGrid rooms_;
  UniformGrid labels_;
  LineGrid lines_;
  std::vector<std::vector<Point>> courses_;
  std::vector<std::optional<Point>> placed_;
  std::vector<Rect> boxes_;
};

}  // namespace

std::vector<std::optional<Point>> place_link_labels(const Drawable& drawable, const std::vector<Point>& centres,
                                                    const std::vector<Route>& routes, const std::vector<Rect>& kept_free) {
  return Placer(drawable, centres, routes, kept_free).run();
}

}  // namespace coopnet
