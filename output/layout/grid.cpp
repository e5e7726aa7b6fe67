#include "output/layout/grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "output/layout/grid_cost.h"
#include "output/layout/grid_items.h"
#include "output/layout/parallel.h"
#include "output/layout/random.h"
#include "output/layout/reading_cost.h"
#include "output/layout/remove_overlaps.h"

namespace coopnet {
namespace {

using grid::Drawing;
using grid::Frame;
using grid::Item;
using grid::Tie;

struct Steps {
  std::size_t runs;
  std::size_t an_item;  // annealing steps for each item
};

constexpr double kWork = 1.6e7;       // items and ties looked at in a run, at most …
constexpr std::size_t kFewest = 250;  // … but for so many steps an item

Steps steps_for(Effort effort, const Drawing& drawing) {
  const std::size_t items = drawing.size();
  // Small figures are cheap: they get more runs, so that the eye never meets a bad one.
  const std::size_t runs = items <= 14 ? 12 : items <= 25 ? 8 : items <= 45 ? 6 : 4;
  const double n = double(items), ties = double(drawing.ties().size());
  const auto bounded = [&](std::size_t steps, double share) {
    const double an_item = n + 2 * ties / n * (n + ties);
    return std::max(kFewest, std::min(steps, std::size_t(share * kWork / (n * an_item))));
  };
  switch (effort) {
    case Effort::quick: return {1, kFewest};
    case Effort::normal: return {runs, bounded(items <= 30 ? 700 : 1000, 1)};
    case Effort::high: return {3 * runs, bounded(2000, 4)};
  }
  return {1, kFewest};
}

// Runs that cost more than the best one by such a factor are not looked at with their courses.
constexpr double kNear = 1.3;
// What a point of a run's own cost, which rows, columns and balance count in, is worth beside what a reader has to follow.
constexpr double kTidiness = 0.35 / grid::Weights{}.crossing;

// Places worth trying for an item: in line with a neighbour, beside or under another item, or where a column meets a row.
class Candidates {
 public:
  Candidates(const Drawing& drawing, Random& random) : drawing_(drawing), random_(random) {}

  Point draw(std::size_t item) {
    const std::uint64_t choice = random_.below(10);
    const std::size_t near = choice < 6 ? neighbour(item) : any(item);
    if (near == item) return drawing_.place(item);
    if (choice == 9) return {drawing_.place(near).x, drawing_.place(any(item)).y};
    const std::size_t side = random_.below(4);
    Point place = beside(item, near, side, choice < 6);
    // Sometimes the row or column of another actor instead of the neighbour's own.
    if (random_.below(3) == 0) {
      const Point other = drawing_.place(any(item));
      (side < 2 ? place.y : place.x) = side < 2 ? other.y : other.x;
    } else if (random_.below(4) == 0) {
      const double step = (static_cast<double>(random_.below(9)) - 4) * 9;
      (side < 2 ? place.y : place.x) += step;
    }
    return place;
  }

  // Right, left, below or above of another item, with the room that a link or a mere neighbour needs.
  [[nodiscard]] Point beside(std::size_t item, std::size_t near, std::size_t side, bool linked) const {
    const Rect box = drawing_.box(near);
    const Size own = drawing_.item(item).size;
    const double gap = linked ? drawing_.gap_between(item, near, side < 2) : drawing_.frame().gap;
    const Point at = drawing_.place(near);
    switch (side) {
      case 0: return {box.right + gap + own.width / 2, at.y};
      case 1: return {box.left - gap - own.width / 2, at.y};
      case 2: return {at.x, box.bottom + gap + own.height / 2};
      default: return {at.x, box.top - gap - own.height / 2};
    }
  }

 private:
  std::size_t neighbour(std::size_t item) {
    const auto& ties = drawing_.ties_of(item);
    if (ties.empty()) return any(item);
    const std::size_t other = drawing_.other_end(ties[random_.below(ties.size())], item);
    return drawing_.present(other) ? other : any(item);
  }
  std::size_t any(std::size_t item) {
    for (int attempt = 0; attempt < 20; ++attempt) {
      const std::size_t other = random_.below(drawing_.size());
      if (other != item && drawing_.present(other)) return other;
    }
    return item;
  }

  const Drawing& drawing_;
  Random& random_;
};

// Items by breadth from the most joined one, heavier ties first: the order in which they find a first place.
std::vector<std::size_t> placing_order(const Drawing& drawing) {
  std::vector<std::size_t> by_weight(drawing.size());
  std::iota(by_weight.begin(), by_weight.end(), std::size_t{0});
  std::vector<double> weight(drawing.size(), 0);
  for (std::size_t i = 0; i < drawing.size(); ++i) {
    for (const std::size_t tie : drawing.ties_of(i)) weight[i] += drawing.ties()[tie].weight;
    if (drawing.item(i).hub) weight[i] += 5;
    if (drawing.item(i).fixed) weight[i] += 1e6;
  }
  std::stable_sort(by_weight.begin(), by_weight.end(), [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
  std::vector<std::size_t> order;
  std::vector<bool> seen(drawing.size(), false);
  for (const std::size_t start : by_weight) {
    if (seen[start]) continue;
    seen[start] = true;
    order.push_back(start);
    for (std::size_t next = order.size() - 1; next < order.size(); ++next) {
      std::vector<std::size_t> fresh;
      for (const std::size_t tie : drawing.ties_of(order[next])) {
        const std::size_t other = drawing.other_end(tie, order[next]);
        if (!seen[other]) fresh.push_back(other);
        seen[other] = true;
      }
      std::stable_sort(fresh.begin(), fresh.end(), [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
      order.insert(order.end(), fresh.begin(), fresh.end());
    }
  }
  return order;
}

// How high a part of a sum may be for the sum not to be above `bound` for sure, whatever rounding does.
double room_below(double bound, double rest) { return bound - rest + 1e-6 * (1 + std::abs(bound)); }

void place_greedily(Drawing& drawing, Random& random) {
  const auto order = placing_order(drawing);
  for (std::size_t i = 0; i < drawing.size(); ++i) drawing.set_present(i, drawing.item(i).fixed);
  Candidates candidates(drawing, random);
  bool first = true;
  for (const std::size_t item : order) {
    if (drawing.item(item).fixed) {
      first = false;
      continue;
    }
    drawing.set_present(item, true);
    if (first) {
      drawing.put(item, {0, 0});
      first = false;
      continue;
    }
    Point best;
    double best_cost = 0;
    for (int attempt = 0; attempt < 40; ++attempt) {
      const Point place = candidates.draw(item);
      drawing.put(item, place);
      const double whole = drawing.cost_of_whole();
      const double cost = drawing.cost_of(item, attempt == 0 ? grid::kAnyCost : room_below(best_cost, whole)) + whole;
      if (attempt == 0 || cost < best_cost) {
        best = place;
        best_cost = cost;
      }
    }
    drawing.put(item, best);
  }
}

// Moves everything on one side of an item, to make or to close a gap.
std::vector<Point> shifted(const Drawing& drawing, std::size_t item, Random& random) {
  std::vector<Point> places = drawing.places();
  const bool along_x = random.below(2) == 0;
  const double line = along_x ? places[item].x : places[item].y;
  const double by = (static_cast<double>(random.below(13)) - 6) * 6;
  for (std::size_t i = 0; i < places.size(); ++i) {
    double& value = along_x ? places[i].x : places[i].y;
    if (!drawing.item(i).fixed && value >= line - 0.5) value += by;
  }
  return places;
}

// Moves a whole column or row, so that one of its items comes in line with a neighbour.
std::vector<Point> lined_up(const Drawing& drawing, std::size_t item, std::size_t neighbour, bool column) {
  std::vector<Point> places = drawing.places();
  const Point from = places[item], to = places[neighbour];
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (drawing.item(i).fixed) continue;
    if (column && std::abs(places[i].x - from.x) <= 1) places[i].y += to.y - from.y;
    if (!column && std::abs(places[i].y - from.y) <= 1) places[i].x += to.x - from.x;
  }
  return places;
}

// The costs of items as long as nothing moves.
class KnownCosts {
 public:
  explicit KnownCosts(const Drawing& drawing) : drawing_(drawing), costs_(drawing.size()), known_at_(drawing.size(), 0) {}
  double of(std::size_t item) {
    if (known_at_[item] != moves_) set(item, drawing_.cost_of(item));
    return costs_[item];
  }
  double of_whole() {
    if (whole_at_ != moves_) set_whole(drawing_.cost_of_whole());
    return whole_;
  }
  void moved() { ++moves_; }
  void set(std::size_t item, double cost) {
    costs_[item] = cost;
    known_at_[item] = moves_;
  }
  void set_whole(double cost) {
    whole_ = cost;
    whole_at_ = moves_;
  }

 private:
  const Drawing& drawing_;
  std::vector<double> costs_;
  std::vector<std::size_t> known_at_;
  double whole_ = 0;
  std::size_t whole_at_ = 0;
  std::size_t moves_ = 1;
};

// Whether a change is taken (Metropolis), and beforehand how large a change is refused for sure. Every change for the worse
// costs a random number.
class Chance {
 public:
  Chance(Random& random, double heat) : random_(random), heat_(heat) {
    Random ahead = random;
    const double unit = ahead.unit();
    most_ = unit > 0 ? -heat * std::log(unit) : grid::kAnyCost;
  }
  [[nodiscard]] double most() const { return most_; }
  bool takes(double change) { return change <= 0 || random_.unit() < std::exp(-change / heat_); }

 private:
  Random& random_;
  double heat_, most_;
};

void anneal(Drawing& drawing, Random& random, std::size_t steps) {
  Candidates candidates(drawing, random);
  const double hot = 400, cold = 6;
  const double cooling = std::pow(cold / hot, 1.0 / static_cast<double>(std::max<std::size_t>(steps, 1)));
  double heat = hot;
  std::vector<Point> best = drawing.places(), old;
  double best_cost = drawing.cost(), now = best_cost;
  const std::size_t n = drawing.size();
  KnownCosts known(drawing);
  for (std::size_t step = 0; step < steps; ++step, heat *= cooling) {
    const std::size_t item = random.below(n);
    if (drawing.item(item).fixed) continue;
    const std::uint64_t kind = random.below(40);
    double change = 0;
    if (kind <= 1) {
      old = drawing.places();
      const auto& ties = drawing.ties_of(item);
      if (kind == 0 || ties.empty()) {
        drawing.put_all(shifted(drawing, item, random));
      } else {
        const std::size_t other = drawing.other_end(ties[random.below(ties.size())], item);
        drawing.put_all(lined_up(drawing, item, other, random.below(2) == 0));
      }
      Chance chance(random, heat);
      change = drawing.cost(room_below(now + chance.most(), 0)) - now;
      if (!chance.takes(change)) {
        drawing.put_all(old);
        continue;
      }
      known.moved();
    } else if (kind < 7) {
      const std::size_t other = random.below(n);
      if (other == item || drawing.item(other).fixed) continue;
      const Point p = drawing.place(item), q = drawing.place(other);
      // What the two share counts twice here: near enough to decide, and set right below.
      const double before = known.of(item) + known.of(other) + known.of_whole();
      drawing.put(item, q);
      drawing.put(other, p);
      Chance chance(random, heat);
      const double most = room_below(before + chance.most(), 0);
      const double first = drawing.cost_of(item, most);
      const double second = first > most ? 0 : drawing.cost_of(other, most - first);
      change = first + second + drawing.cost_of_whole() - before;
      if (!chance.takes(change)) {
        drawing.put(item, p);
        drawing.put(other, q);
        continue;
      }
      known.moved();
      change = drawing.cost() - now;
    } else {
      const double before = known.of(item) + known.of_whole();
      drawing.try_at(item, candidates.draw(item));
      Chance chance(random, heat);
      const double whole = drawing.cost_of_whole();
      const double own = drawing.cost_of(item, room_below(before + chance.most(), whole));
      change = own + whole - before;
      if (!chance.takes(change)) {
        drawing.take_back();
        continue;
      }
      known.moved();
      known.set(item, own);
      known.set_whole(whole);
    }
    now += change;
    if (now < best_cost - 1e-9) {
      best_cost = now;
      best = drawing.places();
    }
  }
  drawing.put_all(best);
}

// Lines whole columns and rows up with the neighbours of their items, where that is better.
bool line_up(Drawing& drawing) {
  bool better = false;
  double now = drawing.cost();
  for (const Tie& tie : drawing.ties()) {
    for (const bool column : {true, false}) {
      for (const auto& [item, other] : {std::pair(tie.a, tie.b), std::pair(tie.b, tie.a)}) {
        const std::vector<Point> old = drawing.places();
        drawing.put_all(lined_up(drawing, item, other, column));
        const double cost = drawing.cost(room_below(now, 0));
        if (cost < now - 1e-6) {
          now = cost;
          better = true;
        } else {
          drawing.put_all(old);
        }
      }
    }
  }
  return better;
}

// Takes every better place that it finds, item by item, until a whole round finds none.
void descend(Drawing& drawing) {
  const auto& frame = drawing.frame();
  for (int round = 0; round < 12; ++round) {
    bool better = false;
    for (std::size_t item = 0; item < drawing.size(); ++item) {
      if (drawing.item(item).fixed) continue;
      const Point old = drawing.place(item);
      std::vector<Point> tries;
      for (std::size_t other = 0; other < drawing.size(); ++other) {
        if (other == item) continue;
        const Point at = drawing.place(other);
        tries.push_back({at.x, old.y});
        tries.push_back({old.x, at.y});
        const Rect box = drawing.box(other);
        const Size own = drawing.item(item).size;
        for (const bool linked : {false, true}) {
          const double beside = linked ? drawing.gap_between(item, other, true) : frame.gap;
          const double under = linked ? drawing.gap_between(item, other, false) : frame.gap;
          tries.push_back({box.right + beside + own.width / 2, old.y});
          tries.push_back({box.left - beside - own.width / 2, old.y});
          tries.push_back({old.x, box.bottom + under + own.height / 2});
          tries.push_back({old.x, box.top - under - own.height / 2});
        }
      }
      for (const double step : {-12.0, -4.0, 4.0, 12.0}) {
        tries.push_back({old.x + step, old.y});
        tries.push_back({old.x, old.y + step});
      }
      Point best = old;
      double best_cost = drawing.cost_of(item) + drawing.cost_of_whole();
      for (const Point place : tries) {
        drawing.put(item, place);
        const double whole = drawing.cost_of_whole();
        const double cost = drawing.cost_of(item, room_below(best_cost, whole)) + whole;
        if (cost < best_cost - 1e-6) {
          best_cost = cost;
          best = place;
        }
      }
      drawing.put(item, best);
      better = better || !(best == old);
    }
    better = line_up(drawing) || better;
    if (!better) break;
  }
}

struct Run {
  std::vector<Point> places;
  double cost = 0;
};

// The runs that come near the cheapest, which is the first.
std::vector<Run> runs_of(const Drawing& drawing, const LayoutOptions& options) {
  if (drawing.size() < 2) return {{drawing.places(), 0}};
  const Steps steps = steps_for(options.effort, drawing);
  std::vector<Run> runs(steps.runs);
  parallel_parts(steps.runs, 2, [&](std::size_t begin, std::size_t end) {
    for (std::size_t run = begin; run < end; ++run) {
      Random random(options.seed * 1000003 + run);
      Drawing attempt = drawing;
      place_greedily(attempt, random);
      anneal(attempt, random, steps.an_item * drawing.size());
      descend(attempt);
      runs[run] = {attempt.places(), attempt.cost()};
    }
  });
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.cost < b.cost; });
  std::erase_if(runs, [least = runs.front().cost](const Run& run) { return run.cost > kNear * least; });
  return runs;
}

Frame frame_for(const LayoutOptions& options) {
  Frame frame;
  if (options.width) frame.width = *options.width;
  if (options.height) frame.height = *options.height;
  if (options.ratio) frame.ratio = *options.ratio;
  else if (options.width && options.height) frame.ratio = *options.height / *options.width;
  frame.gap = std::max(8.0, options.node_spacing);
  frame.rank_gap = std::max(frame.gap, options.rank_spacing * 0.8);
  frame.direction = options.direction;
  return frame;
}

}  // namespace

Placement lay_out_grid(const Drawable& drawable, const LayoutOptions& options) {
  Placement empty;
  empty.engine = "grid";
  empty.links = LinkStyle::curved;
  if (drawable.actors.empty()) return empty;

  grid::Prepared prepared = grid::prepare(drawable, options);
  Drawing drawing(prepared.items, prepared.ties, frame_for(options));
  for (std::size_t i = 0; i < drawing.size(); ++i)
    if (drawing.item(i).fixed) drawing.put(i, *drawable.actors[drawing.item(i).actors.front()].pin);
  std::vector<Size> rooms;
  std::vector<bool> fixed;
  for (const DrawableActor& actor : drawable.actors) {
    rooms.push_back(actor.size);
    fixed.push_back(actor.pin.has_value());
  }
  const Reading reading = reading_of(drawable);
  const auto runs = runs_of(drawing, options);
  Placement best;
  double least = 0;
  for (const Run& run : runs) {
    Placement placement = empty;
    placement.centres.resize(drawable.actors.size());
    for (std::size_t i = 0; i < drawing.size(); ++i) {
      const Item& item = drawing.item(i);
      for (std::size_t k = 0; k < item.actors.size(); ++k) placement.centres[item.actors[k]] = run.places[i] + item.offsets[k];
    }
    remove_overlaps(placement.centres, rooms, 8, fixed);
    const double cost =
        runs.size() == 1 ? 0 : routed_reading_cost(drawable, placement, options, reading).sum + kTidiness * run.cost;
    if (best.centres.empty() || cost < least) {
      best = std::move(placement);
      least = cost;
    }
  }
  return best;
}

}  // namespace coopnet
