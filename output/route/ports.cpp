#include "output/route/ports.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <queue>
#include <utility>

#include "output/separation.h"

namespace coopnet {
namespace {

constexpr double kSpread = 13;          // the widest even distance between ends at a side
constexpr std::size_t kManyEnds = 4;    // at a side where evenness reads better than straight lines from the middle
constexpr double kFixed = 1e7;          // weight of the ends of a side
constexpr double kTolerance = 0.05;     // by which an end may stand off its side
constexpr double kLeastGap = 3;         // between straight lines whose sides have little in common
constexpr double kCrammed = 1.5;        // beside strong straight lines, at least
constexpr double kStraightWeight = 30;  // straight lines keep their place, others make room

// Whether the sides face each other with a stretch in common, so that a square line may join them.
bool can_run_straight(const RoutingJob& job, const SidedLink& link) {
  if (!link.direct || link.to_side != kSides[(static_cast<std::size_t>(link.from_side) + 2) % 4]) return false;
  const SideRange a = side_range(job.drawable.actors[link.from], job.centres[link.from], link.from_side);
  const SideRange b = side_range(job.drawable.actors[link.to], job.centres[link.to], link.to_side);
  if (std::max(a.low, b.low) > std::min(a.high, b.high)) return false;
  return dot(job.core(link.to).centre() - job.core(link.from).centre(), outward(link.from_side)) > 0;
}

/// Directions closer than this are one.
double rounded(double angle) { return std::round(angle * 1e6) / 1e6; }

struct End {
  std::size_t link = 0;        // index into the links
  bool at_from = false;
};

/// The middle of one of two facing sides if the other one reaches there, preferably of the narrower one.
double straight_place(SideRange a, SideRange b) {
  const double low = std::max(a.low, b.low), high = std::min(a.high, b.high);
  if (b.high - b.low < a.high - a.low) std::swap(a, b);
  for (const SideRange& range : {a, b}) {
    if (range.middle() >= low && range.middle() <= high) return range.middle();
  }
  return (low + high) / 2;
}

class Placer {
 public:
  Placer(const RoutingJob& job, std::vector<SidedLink>& links, bool level) : job_(job), links_(links), level_(level) {}

  void run(double gap) {
    for (const SidedLink& link : links_) straight_.push_back(can_run_straight(job_, link));
    gather();
    // A straight line that leaves its neighbours no room bends instead.
    bool solved = solve(gap, 1);
    while (!solved && bend_one()) {
      gather();
      solved = solve(gap, 1);
    }
    for (const double part : {0.8, 0.6, 0.4, 0.25, 0.1}) {
      if (solved) break;
      solved = solve(gap, part);
    }
    for (auto& [side, ends] : sides_) {
      for (const End& end : ends) {
        const SideRange range = range_of(side.first, side.second);
        const double at = std::clamp(places_[variable(end)], range.low, range.high);
        (end.at_from ? links_[end.link].at_from : links_[end.link].at_to) = at;
      }
    }
  }

 private:
  using ActorSide = std::pair<std::size_t, Side>;

  [[nodiscard]] SideRange range_of(std::size_t actor, Side side) const {
    return side_range(job_.drawable.actors[actor], job_.centres[actor], side);
  }

  [[nodiscard]] bool straight(std::size_t i) const { return straight_[i]; }

  void gather() {
    variables_.assign(2 * links_.size(), 0);
    for (std::vector<double>* values : {&wanted_, &weights_, &low_, &high_}) values->clear();
    sides_.clear();
    for (std::size_t i = 0; i < links_.size(); ++i) {
      add(i, true);
      add(i, false);
    }
    for (auto& [side, ends] : sides_) sort_side(side.second, ends);
    add_walls();
  }

  [[nodiscard]] double lacking(std::size_t variable) const {
    return std::max(low_[variable] - places_[variable], places_[variable] - high_[variable]);
  }

  /// Gives up the thinnest straight line, and of these the nearest, at the side of the end that lacks most; false where no end
  /// that lacks has one at its side.
  bool bend_one() {
    double most = kTolerance;
    std::optional<std::size_t> found;
    for (const auto& [side, ends] : sides_) {
      for (const End& end : ends) {
        const double lack = lacking(variable(end));
        if (lack <= most) continue;
        std::pair least{std::numeric_limits<double>::infinity(), 0.0};
        for (const End& other : ends) {
          const std::pair cost{job_.drawable.links[links_[other.link].link].width,
                               std::abs(places_[variable(other)] - places_[variable(end)])};
          if (!straight(other.link) || cost >= least) continue;
          least = cost;
          most = lack;
          found = other.link;
        }
      }
    }
    if (found) straight_[*found] = false;
    return found.has_value();
  }

  void add(std::size_t i, bool at_from) {
    const SidedLink& link = links_[i];
    const std::size_t actor = at_from ? link.from : link.to;
    const Side side = at_from ? link.from_side : link.to_side;
    if (is_level(side) != level_) return;
    sides_[{actor, side}].push_back({i, at_from});
    const SideRange range = range_of(actor, side);
    if (!at_from && straight(i)) {
      // One variable for both ends.
      const std::size_t shared = variables_[2 * i];
      variables_[2 * i + 1] = shared;
      low_[shared] = std::max(low_[shared], range.low);
      high_[shared] = std::min(high_[shared], range.high);
      wanted_[shared] = straight_place(range_of(links_[i].from, links_[i].from_side), range);
      weights_[shared] = kStraightWeight;
      return;
    }
    variables_[2 * i + (at_from ? 0 : 1)] = wanted_.size();
    wanted_.push_back(range.middle());
    weights_.push_back(1);
    const std::optional<SideRange>& free = at_from ? link.free_from : link.free_to;
    low_.push_back(free ? std::max(range.low, free->low) : range.low);
    high_.push_back(free ? std::min(range.high, free->high) : range.high);
  }

  [[nodiscard]] std::size_t variable(const End& end) const { return variables_[2 * end.link + (end.at_from ? 0 : 1)]; }

  /// Ends that head up or left of the straight ones, then these, then those that head down or right; by their directions.
  void sort_side(Side side, std::vector<End>& ends) {
    struct Key {
      int group;
      double at;
      double tie;
    };
    const auto key = [&](const End& end) {
      const SidedLink& link = links_[end.link];
      // Links that head the same way, such as parallel ones, stand with the clock at one end and against it at the other.
      const bool with_clock = side == Side::top || side == Side::right;
      const bool lower = (link.from < link.to) == end.at_from;
      const double tie = static_cast<double>(end.link) * (with_clock == lower ? 1 : -1);
      if (straight(end.link)) return Key{1, rounded(wanted_[variable(end)]), tie};
      const SideRange range = range_of(end.at_from ? link.from : link.to, side);
      const Point border = port_at(job_.drawable.actors[end.at_from ? link.from : link.to],
                                   job_.centres[end.at_from ? link.from : link.to], side, range.middle());
      const Point way = (end.at_from ? link.seen_from : link.seen_to) - border;
      const double aside = level_ ? way.x : way.y;
      return Key{aside < 0 ? 0 : 2, rounded(std::atan2(aside, dot(way, outward(side)))), tie};
    };
    std::vector<std::pair<Key, End>> keyed;
    for (const End& end : ends) keyed.emplace_back(key(end), end);
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
      const Key &k = a.first, &l = b.first;
      if (k.group != l.group) return k.group < l.group;
      return k.at != l.at ? k.at < l.at : k.tie < l.tie;
    });
    for (std::size_t i = 0; i < ends.size(); ++i) ends[i] = keyed[i].second;
    // But who can stand only beyond another stands beyond it.
    for (std::size_t end = ends.size(); end > 1; --end) {
      for (std::size_t i = 1; i < end; ++i)
        if (!straight(ends[i].link) && high_[variable(ends[i])] < low_[variable(ends[i - 1])]) std::swap(ends[i - 1], ends[i]);
    }
    // Even places, also for straight lines, so far as they can, on sides with many ends.
    const ActorSide where{ends[0].at_from ? links_[ends[0].link].from : links_[ends[0].link].to, side};
    const SideRange range = range_of(where.first, side);
    const double count = static_cast<double>(ends.size());
    const double step = count > 1 ? std::min(kSpread, (range.high - range.low) / (count - 1)) : 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const std::size_t v = variable(ends[i]);
      const double even = range.middle() + step * (static_cast<double>(i) - (count - 1) / 2);
      if (!straight(ends[i].link)) {
        const SidedLink& link = links_[ends[i].link];
        const double found = ends[i].at_from ? link.at_from : link.at_to;
        wanted_[v] = ends.size() == 1 && !link.direct ? std::clamp(found, low_[v], high_[v]) : even;
      } else if (ends.size() >= kManyEnds && low_[v] <= high_[v]) {
        wanted_[v] = std::clamp(even, low_[v], high_[v]);
      }
    }
  }

  /// Fixed variables that keep each end on its side.
  void add_walls() {
    real_ = wanted_.size();
    for (const std::vector<double>* walls : {&low_, &high_}) {
      wanted_.insert(wanted_.end(), walls->begin(), walls->end());
      weights_.insert(weights_.end(), real_, kFixed);
    }
  }

  /// For each end but the first its distance to the one before, so that all find room where they may stand: strong straight
  /// lines where both their sides are, which others make room for, and ways round where they are free. `gap` at most.
  [[nodiscard]] std::vector<double> rooms_for(const std::vector<End>& ends, SideRange range, double gap) const {
    const auto width = [&](const End& end) { return job_.drawable.links[links_[end.link].link].width; };
    double least = width(ends[0]);
    for (const End& end : ends) least = std::min(least, width(end));
    const double even = ends.size() < 2 ? gap : (range.high - range.low) / static_cast<double>(ends.size() - 1);
    const double crammed = std::min({gap, even, kCrammed});
    const auto stands = [&](const End& end) {
      const std::size_t v = variable(end);
      return straight(end.link) && width(end) <= least ? range : SideRange{low_[v], high_[v]};
    };
    std::vector<double> rooms(ends.size(), std::min(gap, even));
    for (std::size_t i = 0; i < ends.size(); ++i) {
      for (std::size_t j = i + 1; j < ends.size(); ++j) {
        const double room = std::max(crammed, (stands(ends[j]).high - stands(ends[i]).low) / static_cast<double>(j - i));
        for (std::size_t k = i + 1; k <= j; ++k) rooms[k] = std::min(rooms[k], room);
      }
    }
    return rooms;
  }

  bool solve(double gap, double part) {
    std::vector<Separation> separations;
    std::vector<std::vector<std::size_t>> after(real_);
    std::vector<std::size_t> before(real_, 0);
    for (const auto& [side, ends] : sides_) {
      const SideRange range = range_of(side.first, side.second);
      const std::vector<double> rooms = rooms_for(ends, range, gap);
      for (std::size_t i = 1; i < ends.size(); ++i) {
        const std::size_t a = variable(ends[i - 1]), b = variable(ends[i]);
        // Straight lines side by side share what both of their sides have in common.
        const bool both = straight(ends[i - 1].link) && straight(ends[i].link);
        const double common = both ? std::max(kLeastGap, std::min(high_[a], high_[b]) - std::max(low_[a], low_[b])) : gap;
        separations.push_back({a, b, std::min(rooms[i], common) * part});
        after[a].push_back(b);
        ++before[b];
      }
    }
    const std::vector<std::size_t> sorted = sort_all(after, before);
    if (sorted.size() < real_) return give_up();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < real_; ++i) {
      order.push_back(real_ + i);
      separations.push_back({real_ + i, i, 0});
      separations.push_back({i, 2 * real_ + i, 0});
    }
    order.insert(order.end(), sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < real_; ++i) order.push_back(2 * real_ + i);
    places_ = separate(wanted_, weights_, separations, order);
    for (std::size_t i = 0; i < real_; ++i) {
      if (lacking(i) > kTolerance) return false;
    }
    return true;
  }

  /// Straight lines could in theory ask for an order that goes round in a circle; then each end keeps its even place.
  bool give_up() {
    places_ = wanted_;
    return true;
  }

  [[nodiscard]] std::vector<std::size_t> sort_all(const std::vector<std::vector<std::size_t>>& after,
                                                  std::vector<std::size_t> before) const {
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    for (std::size_t i = 0; i < real_; ++i) {
      if (before[i] == 0) ready.emplace(wanted_[i], i);
    }
    std::vector<std::size_t> sorted;
    while (!ready.empty()) {
      const std::size_t i = ready.top().second;
      ready.pop();
      sorted.push_back(i);
      for (const std::size_t next : after[i]) {
        if (--before[next] == 0) ready.emplace(wanted_[next], next);
      }
    }
    return sorted;
  }

  const RoutingJob& job_;
  std::vector<SidedLink>& links_;
  bool level_;
  std::map<ActorSide, std::vector<End>> sides_;
  std::vector<bool> straight_;
  std::vector<std::size_t> variables_;
  std::vector<double> wanted_, weights_, low_, high_, places_;
  std::size_t real_ = 0;
};

}  // namespace

void place_alone(const RoutingJob& job, SidedLink& link) {
  const SideRange a = side_range(job.drawable.actors[link.from], job.centres[link.from], link.from_side);
  const SideRange b = side_range(job.drawable.actors[link.to], job.centres[link.to], link.to_side);
  const bool straight = can_run_straight(job, link);
  link.at_from = straight ? straight_place(a, b) : a.middle();
  link.at_to = straight ? link.at_from : b.middle();
}

void place_ports(const RoutingJob& job, std::vector<SidedLink>& links, double gap) {
  for (const bool level : {false, true}) Placer(job, links, level).run(gap);
}

}  // namespace coopnet
