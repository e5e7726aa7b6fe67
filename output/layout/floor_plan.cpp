#include "output/layout/floor_plan.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "output/layout/random.h"
#include "output/route/course.h"
#include "output/route/obstacles.h"

namespace coopnet {
namespace {

constexpr double kUsualRatio = 0.75, kUpright = 1.2;  // where nothing is wanted; where the width alone is
// In crossings: an actor's part of a page that is larger by the factor e, a line as long as so many boxes, a link through a box.
constexpr double kPage = 0.9, kBoxesACrossing = 9, kThrough = 0.35, kCrossing = 0.7;
constexpr double kHot = 2.5, kCold = 0.02;
constexpr double kWork = 6e7;           // pairs of links, and of links and boxes, that are looked at

class Planner {
 public:
  Planner(const Drawable& drawable, const std::vector<FrameBlock>& blocks, const LayoutOptions& options, double gap)
      : drawable_(drawable), blocks_(blocks), gap_(gap), random_(options.seed * 31u + 5u) {
    const std::size_t k = blocks.size();
    now_.first.resize(k);
    std::iota(now_.first.begin(), now_.first.end(), std::size_t{0});
    now_.second = now_.first;
    now_.shapes.assign(k, 0);
    now_.corners.resize(k);
    now_.centres.resize(drawable.actors.size());
    for (std::size_t b = 0; b < k; ++b) {
      now_.members.push_back(blocks[b].members);
      // Begin with the squarest shapes.
      for (std::size_t s = 1; s < blocks[b].shapes.size(); ++s)
        if (squareness(blocks[b].shapes[s]) < squareness(blocks[b].shapes[now_.shapes[b]])) now_.shapes[b] = s;
    }
    for (std::size_t b = 0; b < k; ++b) {
      const Size size = blocks[b].shapes[now_.shapes[b]].size;
      area_ += (size.width + gap) * (size.height + gap);
    }
    for (const DrawableActor& actor : drawable.actors)
      box_ += (actor.size.width + actor.size.height) / 2 / double(drawable.actors.size());
    const bool page = options.width && options.height && *options.width > 0 && *options.height > 0;
    ratio_ = options.ratio ? *options.ratio : page ? *options.height / *options.width : options.width ? kUpright : kUsualRatio;
    ratio_ = std::clamp(ratio_, 0.1, 10.0);
    for (const DrawableLink& link : drawable.links)
      if (link.from != link.to) links_.push_back(link);
  }

  FloorPlan take(Effort effort) {
    const double m = double(links_.size()), n = double(drawable_.actors.size());
    const double times = effort == Effort::quick ? 0.3 : effort == Effort::high ? 6 : 1;
    // First by lengths alone, then with all that a reader sees.
    anneal(std::size_t(400 * times * double(blocks_.size())), kHot, kHot / 8, false);
    const double steps = std::clamp(times * kWork / (m * (m / 2 + n) + 1), 200.0, 250 * times * double(blocks_.size()));
    anneal(std::size_t(steps), kHot / 4, kCold, true);
    slide();
    return {now_.corners, now_.shapes, now_.centres};
  }

 private:
  struct State {
    std::vector<std::size_t> first, second, shapes;
    std::vector<std::vector<std::size_t>> members;   // of each block, in the order of its shape's places
    std::vector<Point> corners, centres;
    Size page;
  };

  static double squareness(const FrameShape& shape) { return std::abs(std::log(shape.size.height / shape.size.width / 0.7)); }
  [[nodiscard]] Size size(std::size_t block) const { return blocks_[block].shapes[now_.shapes[block]].size; }

  void pack() {
    const std::size_t k = blocks_.size();
    rank_.resize(k);
    for (std::size_t i = 0; i < k; ++i) rank_[now_.first[i]] = i;
    now_.page = {};
    for (std::size_t i = 0; i < k; ++i) {
      const std::size_t block = now_.second[i];
      Point corner;
      for (std::size_t j = 0; j < i; ++j) {
        const std::size_t other = now_.second[j];
        if (rank_[other] < rank_[block]) {
          corner.x = std::max(corner.x, now_.corners[other].x + size(other).width + gap_);
        } else {
          corner.y = std::max(corner.y, now_.corners[other].y + size(other).height + gap_);
        }
      }
      now_.corners[block] = corner;
      now_.page.width = std::max(now_.page.width, corner.x + size(block).width);
      now_.page.height = std::max(now_.page.height, corner.y + size(block).height);
    }
    place_members();
  }

  void place_members() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const auto& shape = blocks_[b].shapes[now_.shapes[b]];
      const auto& members = now_.members[b];
      for (std::size_t m = 0; m < members.size(); ++m) now_.centres[members[m]] = now_.corners[b] + shape.centres[m];
    }
  }

  [[nodiscard]] double cost(bool whole) const {
    const double actors = double(drawable_.actors.size());
    const double wide = std::max(now_.page.width, now_.page.height / ratio_);
    double sum = kPage * actors * std::log(wide / std::sqrt(area_ / ratio_));
    double length = 0;
    for (const DrawableLink& link : links_) length += distance(now_.centres[link.from], now_.centres[link.to]);
    if (box_ > 0) sum += length / box_ / kBoxesACrossing;
    if (!whole) return sum;
    for (std::size_t a = 0; a < links_.size(); ++a) {
      const Point p = now_.centres[links_[a].from], q = now_.centres[links_[a].to];
      for (std::size_t b = 0; b < a; ++b) {
        const DrawableLink &x = links_[a], &y = links_[b];
        if (x.from == y.from || x.from == y.to || x.to == y.from || x.to == y.to) continue;
        if (segments_cross(p, q, now_.centres[y.from], now_.centres[y.to])) sum += kCrossing;
      }
      const Rect reach{std::min(p.x, q.x), std::min(p.y, q.y), std::max(p.x, q.x), std::max(p.y, q.y)};
      for (std::size_t i = 0; i < drawable_.actors.size(); ++i) {
        if (i == links_[a].from || i == links_[a].to) continue;
        const Rect room = room_box(drawable_.actors[i], now_.centres[i]);
        if (room.overlaps(reach) && runs_through(p, q, room)) sum += kThrough;
      }
    }
    return sum;
  }

  // One change; false where it would change nothing.
  bool change() {
    const std::size_t k = blocks_.size();
    const std::size_t a = random_.below(k), b = random_.below(k);
    switch (random_.below(6)) {
      case 0:
        std::swap(now_.first[a], now_.first[b]);
        return a != b;
      case 1:
        std::swap(now_.first[a], now_.first[b]);
        std::iter_swap(std::find(now_.second.begin(), now_.second.end(), now_.first[a]),
                       std::find(now_.second.begin(), now_.second.end(), now_.first[b]));
        return a != b;
      case 2: {  // a block elsewhere in one order
        auto& order = random_.below(2) == 0 ? now_.first : now_.second;
        const std::size_t moved = order[a];
        order.erase(order.begin() + std::ptrdiff_t(a));
        order.insert(order.begin() + std::ptrdiff_t(b), moved);
        return a != b;
      }
      case 3: {
        if (blocks_[a].shapes.size() < 2) return false;
        now_.shapes[a] = (now_.shapes[a] + 1 + random_.below(blocks_[a].shapes.size() - 1)) % blocks_[a].shapes.size();
        return true;
      }
      default: {
        auto& members = now_.members[a];
        if (!blocks_[a].exchangeable || members.size() < 2) return false;
        const std::size_t from = random_.below(members.size()), to = random_.below(members.size());
        std::swap(members[from], members[to]);
        return from != to;
      }
    }
  }

  void anneal(std::size_t steps, double hot, double cold, bool whole) {
    pack();
    double own = cost(whole), least = own;
    State best = now_, before;
    for (std::size_t step = 0; step < steps; ++step) {
      const double heat = hot * std::pow(cold / hot, double(step) / double(steps));
      before = now_;
      if (!change()) {
        now_ = before;
        continue;
      }
      pack();
      const double next = cost(whole);
      if (next > own && random_.unit() >= std::exp((own - next) / heat)) {
        now_ = before;
        continue;
      }
      own = next;
      if (own < least) {
        least = own;
        best = now_;
      }
    }
    now_ = best;
    pack();
  }

  // Everything has been pushed to the top left: blocks move to their neighbours as far as there is room, on the same page.
  void slide() {
    double own = cost(true);
    for (double step = 64; step >= 2; step /= 2) {
      for (int round = 0; round < 4; ++round) {
        bool moved = false;
        for (std::size_t b = 0; b < blocks_.size(); ++b) {
          for (const Point by : {Point{step, 0}, {-step, 0}, {0, step}, {0, -step}}) {
            const Point to = now_.corners[b] + by;
            if (!is_free(b, to)) continue;
            const Point from = now_.corners[b];
            now_.corners[b] = to;
            place_members();
            const double next = cost(true);
            if (next < own - 1e-6) {
              own = next;
              moved = true;
            } else {
              now_.corners[b] = from;
              place_members();
            }
          }
        }
        if (!moved) break;
      }
    }
  }

  [[nodiscard]] bool is_free(std::size_t block, Point corner) const {
    const Rect room{corner.x, corner.y, corner.x + size(block).width, corner.y + size(block).height};
    if (room.left < 0 || room.top < 0) return false;
    if (room.right > now_.page.width + 1e-9 || room.bottom > now_.page.height + 1e-9) return false;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (b == block) continue;
      const Point at = now_.corners[b];
      if (Rect{at.x, at.y, at.x + size(b).width, at.y + size(b).height}.grown(gap_ - 1e-9).overlaps(room)) return false;
    }
    return true;
  }

  const Drawable& drawable_;
  const std::vector<FrameBlock>& blocks_;
  double gap_;
  Random random_;
  State now_;
  double area_ = 0, box_ = 0, ratio_ = kUsualRatio;
  std::vector<DrawableLink> links_;
  std::vector<std::size_t> rank_;
};

}  // namespace

FloorPlan plan_floor(const Drawable& drawable, const std::vector<FrameBlock>& blocks, const LayoutOptions& options, double gap) {
  return Planner(drawable, blocks, options, gap).take(options.effort);
}

}  // namespace coopnet
