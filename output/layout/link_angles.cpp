#include "output/layout/link_angles.h"

#include <algorithm>
#include <cmath>

namespace coopnet {

namespace {

constexpr float kSharp = 0.966f;      // the cosine of 15°
constexpr float kSharpWorth = 1;      // of a pair of links that lie on one another
constexpr float kManyLinks = 6;       // from which on sharp pairs count less

// Abramowitz, Stegun 4.4.46, error below 2e-8 rad: the same from every library.
float arc_cosine(float x) {
  const float a = std::min(std::fabs(x), 1.0f);
  float p = -0.0012624911f;
  p = p * a + 0.0066700901f;
  p = p * a - 0.0170881256f;
  p = p * a + 0.0308918810f;
  p = p * a - 0.0501743046f;
  p = p * a + 0.0889789874f;
  p = p * a - 0.2145988016f;
  p = p * a + 1.5707963050f;
  const float angle = std::sqrt(1 - a) * p;
  return x < 0 ? 3.14159265f - angle : angle;
}

}  // namespace

LinkAngles::LinkAngles(const Adjacency& adjacency) : adjacency_(adjacency) {
  const std::size_t n = adjacency.size();
  first_.assign(n + 1, 0);
  for (std::size_t i = 0; i < n; ++i) first_[i + 1] = first_[i] + std::uint32_t(adjacency.degree(i));
  other_end_.resize(first_[n]);
  directions_.resize(first_[n]);
  angles_.resize(n);
  costs_.assign(n, 0);
  // Neighbours ascend, so the smaller neighbours of an actor come in the order of its own list.
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t i = 0; i < n; ++i) {
    std::uint32_t slot = first_[i];
    for (const std::uint32_t other : adjacency[i]) {
      if (other > i) {
        other_end_[slot] = next[other];
        other_end_[next[other]++] = slot;
      }
      ++slot;
    }
  }
}

float LinkAngles::cost_of(Angles angles, std::size_t degree) const {
  if (degree < 2) return 0;
  const float links = float(degree);
  return 1 - arc_cosine(angles.nearest) * links / 6.2831853f +
         kSharpWorth * std::min(1.0f, kManyLinks / links) / (1 - kSharp) * angles.sharp;
}

LinkAngles::Angles LinkAngles::measure(std::uint32_t begin, std::uint32_t end) const {
  Angles angles;
  for (std::uint32_t a = begin; a + 1 < end; ++a)
    for (std::uint32_t b = a + 1; b < end; ++b) {
      const float cosine = directions_[a].x * directions_[b].x + directions_[a].y * directions_[b].y;
      angles.nearest = std::max(angles.nearest, cosine);
      angles.sharp += std::max(0.0f, cosine - kSharp);
    }
  return angles;
}

void LinkAngles::place(const std::vector<float>& x, const std::vector<float>& y) {
  for (std::size_t i = 0; i < adjacency_.size(); ++i) {
    std::uint32_t slot = first_[i];
    for (const std::uint32_t other : adjacency_[i]) {
      const float dx = x[other] - x[i], dy = y[other] - y[i];
      const float size = std::sqrt(dx * dx + dy * dy), scale = size > 0 ? 1 / size : 0;
      directions_[slot++] = {dx * scale, dy * scale};
    }
  }
  for (std::size_t i = 0; i < adjacency_.size(); ++i) {
    angles_[i] = measure(first_[i], first_[i + 1]);
    costs_[i] = cost_of(angles_[i], degree(i));
  }
}

float LinkAngles::cost_around(std::size_t actor) const {
  float total = costs_[actor];
  for (const std::uint32_t other : adjacency_[actor]) total += costs_[other];
  return total;
}

// The angles of an actor of which one link turns.
LinkAngles::Angles LinkAngles::turned(std::size_t actor, std::uint32_t slot, Direction to) const {
  const Direction from = directions_[slot];
  const Angles before = angles_[actor];
  float old_nearest = -1, new_nearest = -1, sharp = before.sharp;
  for (std::uint32_t k = first_[actor]; k < first_[actor + 1]; ++k) {
    if (k == slot) continue;
    const float was = directions_[k].x * from.x + directions_[k].y * from.y;
    const float now = directions_[k].x * to.x + directions_[k].y * to.y;
    old_nearest = std::max(old_nearest, was);
    new_nearest = std::max(new_nearest, now);
    sharp += std::max(0.0f, now - kSharp) - std::max(0.0f, was - kSharp);
  }
  Angles after{new_nearest, std::max(0.0f, sharp)};
  if (old_nearest < before.nearest) {
    after.nearest = std::max(before.nearest, new_nearest);  // another pair was the nearest, and still stands so
  } else if (new_nearest < before.nearest) {
    for (std::uint32_t a = first_[actor]; a + 1 < first_[actor + 1]; ++a)
      for (std::uint32_t b = a + 1; b < first_[actor + 1] && a != slot; ++b)
        if (b != slot)
          after.nearest = std::max(after.nearest, directions_[a].x * directions_[b].x + directions_[a].y * directions_[b].y);
  }
  return after;
}

float LinkAngles::look(std::size_t actor, const std::vector<float>& x, const std::vector<float>& y) {
  looked_at_ = actor;
  const auto neighbours = adjacency_[actor];
  new_directions_.resize(neighbours.size());
  new_angles_.resize(neighbours.size() + 1);
  float total = 0;
  Angles own;
  for (std::uint32_t k = 0; k < neighbours.size(); ++k) {
    const std::uint32_t other = neighbours[k];
    const float dx = x[other] - x[actor], dy = y[other] - y[actor];
    const float size = std::sqrt(dx * dx + dy * dy), scale = size > 0 ? 1 / size : 0;
    const Direction to{dx * scale, dy * scale};
    for (std::uint32_t j = 0; j < k; ++j) {
      const float cosine = new_directions_[j].x * to.x + new_directions_[j].y * to.y;
      own.nearest = std::max(own.nearest, cosine);
      own.sharp += std::max(0.0f, cosine - kSharp);
    }
    new_directions_[k] = to;
    new_angles_[k] = turned(other, other_end_[first_[actor] + k], {-to.x, -to.y});
    total += cost_of(new_angles_[k], degree(other));
  }
  new_angles_.back() = own;
  return total + cost_of(own, neighbours.size());
}

void LinkAngles::keep() {
  const auto neighbours = adjacency_[looked_at_];
  const auto set = [&](std::size_t actor, Angles angles) {
    angles_[actor] = angles;
    costs_[actor] = cost_of(angles, degree(actor));
  };
  for (std::uint32_t k = 0; k < neighbours.size(); ++k) {
    const std::uint32_t slot = first_[looked_at_] + k;
    directions_[slot] = new_directions_[k];
    directions_[other_end_[slot]] = {-new_directions_[k].x, -new_directions_[k].y};
    set(neighbours[k], new_angles_[k]);
  }
  set(looked_at_, new_angles_.back());
}

}  // namespace coopnet
