#include "output/layout/local_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "output/layout/hanging_parts.h"

namespace coopnet {

namespace {

// How often each way of moving is tried; measured on graphs of 10 to 100 actors.
enum Way { anywhere, near_neighbours, swap, retract, turn };
constexpr std::array<double, 5> kShares = {0.70, 0.14, 0.035, 0.10, 0.025};
constexpr double kPickCrossed = 0.35;      // how often an actor with crossings is looked for
constexpr std::size_t kLargestTurn = 12;   // actors that are turned at once
constexpr std::size_t kStepsPerStage = 64; // between changes of temperature
constexpr double kTold = 0.01;             // of the steps, after which progress is told again

class Search {
 public:
  Search(Board& board, const SearchPlan& plan, const std::vector<bool>& fixed, Random& random)
      : board_(board), adjacency_(board.adjacency()), plan_(plan), fixed_(fixed), random_(random) {
    for (std::uint32_t i = 0; i < board.size(); ++i)
      if (!is_fixed(i) && adjacency_.degree(i) > 0) free_.push_back(i);
    parts_ = hanging_parts(adjacency_, 2, std::min(kLargestTurn, board.size() / 3));
    std::erase_if(parts_, [&](const HangingPart& part) {
      return std::any_of(part.actors.begin(), part.actors.end(), [&](std::uint32_t actor) { return is_fixed(actor); });
    });
    // Exponential variates: random ones from a table cost a tenth of a logarithm each.
    for (std::size_t k = 0; k < patience_.size(); ++k)
      patience_[k] = float(-std::log((double(k) + 0.5) / double(patience_.size())));
  }

  void run() {
    if (free_.empty()) return;
    for (std::size_t step = 0; step < plan_.steps; ++step) {
      if (step % kStepsPerStage == 0) set_stage(double(step) / double(plan_.steps));
      const float limit = float(temperature_) * patience_[random_.next() % patience_.size()];
      this->step(limit);
    }
    board_.set_weights(plan_.last);
  }

 private:
  [[nodiscard]] bool is_fixed(std::size_t actor) const { return !fixed_.empty() && fixed_[actor]; }

  void set_stage(double progress) {
    temperature_ = plan_.hottest * std::pow(plan_.coldest / plan_.hottest, progress);
    radius_ = double(board_.unit()) * plan_.widest * std::pow(plan_.narrowest / plan_.widest, progress);
    if (plan_.progress && progress >= told_ + kTold) {
      told_ = progress;
      plan_.progress(progress);
    }
    // A tenth at a time: setting weights costs as much as some moves.
    const int part = std::min(10, int(progress * 20));
    if (part == part_) return;
    part_ = part;
    const auto mix = [&](float first, float last) { return first + (last - first) * float(part) / 10; };
    const BoardWeights &a = plan_.first, &b = plan_.last;
    board_.set_weights({mix(a.crossing, b.crossing), mix(a.stress, b.stress), mix(a.overlap, b.overlap),
                        mix(a.through, b.through), mix(a.angle, b.angle), mix(a.frame, b.frame), mix(a.rank, b.rank),
                        mix(a.anchor, b.anchor)});
  }

  // An even point of the disc of the radius.
  Point offset() {
    for (;;) {
      const double x = random_.unit() * 2 - 1, y = random_.unit() * 2 - 1;
      if (x * x + y * y <= 1) return {x * radius_, y * radius_};
    }
  }

  std::uint32_t pick_actor() {
    std::uint32_t actor = free_[random_.below(free_.size())];
    if (random_.unit() < kPickCrossed)
      for (int again = 0; again < 3 && board_.crossings_of(actor) == 0; ++again) actor = free_[random_.below(free_.size())];
    return actor;
  }

  void step(float limit) {
    double pick = random_.unit();
    std::size_t way = 0;
    while (way + 1 < kShares.size() && pick >= kShares[way]) pick -= kShares[way++];
    switch (Way(way)) {
      case anywhere: {
        const auto actor = pick_actor();
        board_.try_move(actor, board_.at(actor) + offset(), limit);
        return;
      }
      case near_neighbours: return move_near_neighbours(limit);
      case swap: return swap_places(limit);
      case retract: return retract_link(limit);
      case turn: return turn_part(limit);
    }
  }

  void move_near_neighbours(float limit) {
    const auto actor = pick_actor();
    Point middle;
    for (const std::uint32_t other : adjacency_[actor]) middle = middle + board_.at(other);
    board_.try_move(actor, middle * (1.0 / double(adjacency_.degree(actor))) + offset(), limit);
  }

  void swap_places(float limit) {
    const auto actor = pick_actor();
    const auto neighbours = adjacency_[actor];
    const auto next = adjacency_[neighbours[random_.below(neighbours.size())]];
    const std::uint32_t other = next[random_.below(next.size())];
    if (other == actor || is_fixed(other)) return;
    const std::array<std::uint32_t, 2> actors = {actor, other};
    const std::array<Point, 2> to = {board_.at(other), board_.at(actor)};
    board_.try_moves(actors, to, limit);
  }

  // Draws one end of a crossed link back towards the other end, before the crossing.
  void retract_link(float limit) {
    std::size_t link = random_.below(board_.link_count());
    for (int again = 0; again < 4 && board_.crossings_of_link(link) == 0; ++again) link = random_.below(board_.link_count());
    const auto count = board_.crossings_of_link(link);
    if (count == 0) return;
    const auto crossed = board_.links()[board_.crossed_by(link, random_.below(std::size_t(count)))];
    auto [end, stay] = board_.links()[link];
    if (random_.unit() < 0.5) std::swap(end, stay);
    if (is_fixed(end)) return;
    const Point p = board_.at(end), q = board_.at(stay), a = board_.at(crossed.from), b = board_.at(crossed.to);
    const double turn = cross(q - p, b - a);
    if (turn == 0) return;
    const Point meeting = p + (q - p) * (cross(a - p, b - a) / turn);
    board_.try_move(end, q + (meeting - q) * (0.2 + 0.7 * random_.unit()) + offset() * 0.2, limit);
  }

  void turn_part(float limit) {
    if (parts_.empty()) return;
    const HangingPart& part = parts_[random_.below(parts_.size())];
    // Any angle while moves are wide, smaller ones later. (1 - t², 2t) / (1 + t²) is a turn for any t.
    const double t = (4 * random_.unit() - 2) * std::min(1.0, radius_ / double(board_.unit()));
    const double cosine = (1 - t * t) / (1 + t * t), sine = 2 * t / (1 + t * t);
    const Point centre = board_.at(part.on);
    targets_.clear();
    for (const std::uint32_t actor : part.actors) {
      const Point d = board_.at(actor) - centre;
      targets_.push_back(centre + Point{d.x * cosine - d.y * sine, d.x * sine + d.y * cosine});
    }
    board_.try_moves(part.actors, targets_, limit);
  }

  Board& board_;
  const Adjacency& adjacency_;
  const SearchPlan& plan_;
  const std::vector<bool>& fixed_;
  Random& random_;
  std::vector<std::uint32_t> free_;
  std::vector<HangingPart> parts_;
  std::vector<Point> targets_;
  std::array<float, 1024> patience_{};
  double temperature_ = 0, radius_ = 0, told_ = 0;
  int part_ = -1;
};

}  // namespace

void local_search(Board& board, const SearchPlan& plan, const std::vector<bool>& fixed, Random& random) {
  Search(board, plan, fixed, random).run();
}

void settle_down(Board& board, std::size_t rounds, const std::vector<bool>& fixed, Random& random) {
  constexpr double kFirstStep = 0.12, kLastStep = 0.004;  // of the wanted length
  for (std::size_t round = 0; round < rounds; ++round) {
    const double step = double(board.unit()) * kFirstStep *
                        std::pow(kLastStep / kFirstStep, double(round) / double(std::max<std::size_t>(1, rounds - 1)));
    for (std::size_t actor = 0; actor < board.size(); ++actor) {
      if (!fixed.empty() && fixed[actor]) continue;
      const Point here = board.at(actor);
      if (board.try_move(actor, here + (board.stress_target(actor) - here) * 0.5, 0)) continue;
      board.try_move(actor, here + Point{(2 * random.unit() - 1) * step, (2 * random.unit() - 1) * step}, 0);
    }
  }
}

}  // namespace coopnet
