#include "output/layout/board.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace coopnet {

namespace {

constexpr float kFar = 1e6f;
constexpr float kRankRise = 0.35f;  // of the wanted length: what counts as standing above

std::size_t padded(std::size_t count) { return (count + 7) / 8 * 8; }

}  // namespace

Board::Board(const Adjacency& adjacency, const DistanceTable& distances, const BoardSetup& setup)
    : adjacency_(adjacency), kernels_(board_kernels()), angles_(adjacency), n_(adjacency.size()), m_(adjacency.edge_count()),
      n_padded_(padded(n_)), m_padded_(padded(m_)), unit_(float(setup.unit)), gap_(float(setup.gap)),
      clearance_(float(setup.clearance)),
      frame_x_(float(setup.frame.width / 2)), frame_y_(float(setup.frame.height / 2)) {
  x_.assign(n_padded_, kFar);
  y_.assign(n_padded_, kFar);
  half_width_.assign(n_padded_, 0);
  half_height_.assign(n_padded_, 0);
  for (std::size_t i = 0; i < n_; ++i) {
    half_width_[i] = float(setup.boxes[i].width / 2);
    half_height_[i] = float(setup.boxes[i].height / 2);
  }
  from_x_.assign(m_padded_, -kFar);
  from_y_.assign(m_padded_, -kFar);
  to_x_ = from_x_;
  to_y_ = from_y_;
  along_x_.assign(m_padded_, 0);
  along_y_.assign(m_padded_, 0);
  link_crossings_.assign(m_, 0);
  link_hits_.assign(m_, 0);
  box_hits_.assign(n_, 0);
  if (setup.blocks) {
    actor_blocks_.make(n_padded_);
    link_blocks_.make(m_padded_);
  }
  link_bytes_ = padded(m_padded_ / 8);
  box_bytes_ = padded(n_padded_ / 8);
  std::size_t degree = 0;
  for (std::size_t i = 0; i < n_; ++i) degree = std::max(degree, adjacency.degree(i));
  crossed_.assign(m_ * link_bytes_, 0);
  through_box_.assign(n_ * link_bytes_, 0);
  on_link_.assign(m_ * box_bytes_, 0);
  found_crossings_.assign(degree * link_bytes_, 0);
  found_boxes_.assign(degree * box_bytes_, 0);
  found_links_.assign(link_bytes_, 0);

  first_.assign(n_ + 1, 0);
  for (std::size_t i = 0; i < n_; ++i) first_[i + 1] = first_[i] + std::uint32_t(adjacency[i].size());
  incident_.resize(first_[n_]);
  inverse_wanted_.assign(n_ * n_padded_, 0);
  double height = 0;
  for (std::size_t i = 0; i < n_; ++i) {
    height += setup.boxes[i].height / double(n_);
    for (std::size_t j = 0; j < n_; ++j)
      if (distances(i, j) > 0) inverse_wanted_[i * n_padded_ + j] = 1 / (distances(i, j) * unit_);
  }
  depth_scale_ = float(height) + gap_;
  if (!setup.anchors.empty()) {
    anchor_x_.assign(n_, 0);
    anchor_y_.assign(n_, 0);
    anchored_.assign(n_, 0);
    for (std::size_t i = 0; i < n_; ++i) {
      if (!setup.anchors[i]) continue;
      anchor_x_[i] = float(setup.anchors[i]->x);
      anchor_y_[i] = float(setup.anchors[i]->y);
      anchored_[i] = 1;
    }
  }
  for (const Point end : setup.ends) ends_.push_back({float(end.x), float(end.y)});
  if (!setup.ranks.empty()) upward_.assign(incident_.size(), 0);
  for (const auto [lower, upper] : setup.ranks) {
    const auto of_lower = adjacency[lower], of_upper = adjacency[upper];
    upward_[first_[lower] + std::size_t(std::ranges::lower_bound(of_lower, upper) - of_lower.begin())] = 1;
    upward_[first_[upper] + std::size_t(std::ranges::lower_bound(of_upper, lower) - of_upper.begin())] = -1;
  }
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  // Neighbours ascend, so the smaller neighbours of an actor get their places in the order in which they come.
  for (std::uint32_t i = 0; i < n_; ++i) {
    std::uint32_t slot = first_[i];
    for (const std::uint32_t other : adjacency[i]) {
      if (other > i) {
        incident_[slot] = incident_[next[other]++] = std::uint32_t(links_.size());
        links_.push_back({i, other});
      }
      ++slot;
    }
  }
}

void Board::Blocks::make(std::size_t items) {
  left.assign(padded(items / 8), kFar);
  top = left;
  right.assign(left.size(), -kFar);
  bottom = right;
  view = {left.data(), top.data(), right.data(), bottom.data()};
}

void Board::surround_actors(std::size_t block) {
  float left = kFar, top = kFar, right = -kFar, bottom = -kFar;
  for (std::size_t i = 8 * block; i < std::min(n_, 8 * block + 8); ++i) {
    left = std::min(left, x_[i] - half_width_[i]);
    right = std::max(right, x_[i] + half_width_[i]);
    top = std::min(top, y_[i] - half_height_[i]);
    bottom = std::max(bottom, y_[i] + half_height_[i]);
  }
  actor_blocks_.left[block] = left;
  actor_blocks_.top[block] = top;
  actor_blocks_.right[block] = right;
  actor_blocks_.bottom[block] = bottom;
}

void Board::surround_links(std::size_t block) {
  float left = kFar, top = kFar, right = -kFar, bottom = -kFar;
  for (std::size_t k = 8 * block; k < std::min(m_, 8 * block + 8); ++k) {
    left = std::min({left, from_x_[k], to_x_[k]});
    right = std::max({right, from_x_[k], to_x_[k]});
    top = std::min({top, from_y_[k], to_y_[k]});
    bottom = std::max({bottom, from_y_[k], to_y_[k]});
  }
  link_blocks_.left[block] = left;
  link_blocks_.top[block] = top;
  link_blocks_.right[block] = right;
  link_blocks_.bottom[block] = bottom;
}

void Board::set_weights(const BoardWeights& weights) {
  weights_ = weights;
  angles_.place(x_, y_);
}

std::vector<Point> Board::centres() const {
  std::vector<Point> result(n_);
  for (std::size_t i = 0; i < n_; ++i) result[i] = at(i);
  return result;
}

void Board::place(const std::vector<Point>& centres) {
  for (std::size_t i = 0; i < n_; ++i) {
    x_[i] = float(centres[i].x);
    y_[i] = float(centres[i].y);
  }
  for (std::size_t i = 0; i < n_; ++i) write_links(i);
  for (std::size_t block = 0; actor_blocks_.data() != nullptr && block < n_padded_ / 8; ++block) surround_actors(block);
  angles_.place(x_, y_);
  for (std::size_t i = 0; i < n_; ++i) {
    look_for_crossings(i);
    look_for_through(i);
    keep_found(i);
  }
}

void Board::write_links(std::size_t actor) {
  for (std::uint32_t slot = first_[actor]; slot < first_[actor + 1]; ++slot) {
    const std::uint32_t link = incident_[slot];
    const auto [from, to] = links_[link];
    from_x_[link] = end_x(from);
    from_y_[link] = end_y(from);
    to_x_[link] = end_x(to);
    to_y_[link] = end_y(to);
    along_x_[link] = to_x_[link] - from_x_[link];
    along_y_[link] = to_y_[link] - from_y_[link];
    if (link_blocks_.data() != nullptr) surround_links(link / 8);
  }
}

float Board::spread_cost(std::size_t actor, float x, float y) const {
  const SpreadSums sums = kernels_.spread(boxes(), inverse_wanted_.data() + actor * n_padded_, x, y, half_width_[actor] + gap_,
                                          half_height_[actor] + gap_, 1 / depth_scale_);
  // The actor met itself, where the board has it.
  const float self = std::min(2 * half_width_[actor] + gap_ - std::fabs(x_[actor] - x),
                              2 * half_height_[actor] + gap_ - std::fabs(y_[actor] - y));
  const float overlaps = sums.overlap - (self > 0 ? self / depth_scale_ + 0.3f : 0.0f);
  float ranks = 0;
  if (weights_.rank > 0 && !upward_.empty()) {
    const auto neighbours = adjacency_[actor];
    for (std::uint32_t k = 0; k < neighbours.size(); ++k) {
      const float way = upward_[first_[actor] + k];
      if (way == 0) continue;
      ranks += std::clamp(kRankRise - way * (y - y_[neighbours[k]]) / unit_, 0.0f, 2.0f) / kRankRise;
    }
  }
  return weights_.stress * sums.stress + weights_.overlap * std::max(0.0f, overlaps) + weights_.rank * ranks +
         own_cost(actor, x, y);
}

Point Board::stress_target(std::size_t actor) const {
  const float* wanted = inverse_wanted_.data() + actor * n_padded_;
  const float x = x_[actor], y = y_[actor];
  float sum_x = 0, sum_y = 0, weights = 0;
  for (std::size_t j = 0; j < n_; ++j) {
    if (wanted[j] <= 0) continue;
    const float dx = x - x_[j], dy = y - y_[j], size = std::sqrt(dx * dx + dy * dy);
    const float weight = wanted[j] * wanted[j], pull = size > 0 ? wanted[j] / size : 0;
    weights += weight;
    sum_x += weight * x_[j] + pull * dx;
    sum_y += weight * y_[j] + pull * dy;
  }
  return weights > 0 ? Point{double(sum_x / weights), double(sum_y / weights)} : at(actor);
}

float Board::own_cost(std::size_t actor, float x, float y) const {
  const float out_x = std::fabs(x) + half_width_[actor] - frame_x_, out_y = std::fabs(y) + half_height_[actor] - frame_y_;
  float cost = weights_.frame * (std::max(out_x, 0.0f) + std::max(out_y, 0.0f)) / unit_;
  if (weights_.anchor > 0 && !anchored_.empty()) {
    const float dx = x - anchor_x_[actor], dy = y - anchor_y_[actor];
    cost += weights_.anchor * anchored_[actor] * std::sqrt(dx * dx + dy * dy) / unit_;
  }
  return cost;
}

std::int32_t Board::find_crossings(std::size_t actor, std::size_t other, std::uint8_t* found) const {
  return kernels_.crossings(lines(), end_x(actor), end_y(actor), end_x(other), end_y(other), found);
}

std::int32_t Board::find_links_through(std::size_t actor, std::uint8_t* found) const {
  return kernels_.links_through(lines(), x_[actor], y_[actor], half_width_[actor] + clearance_, half_height_[actor] + clearance_,
                                found);
}

std::int32_t Board::find_boxes_on(std::size_t link, std::uint8_t* found) const {
  return kernels_.boxes_on(boxes(), from_x_[link], from_y_[link], along_x_[link], along_y_[link], clearance_, found);
}

void Board::put(std::size_t actor, float x, float y) {
  x_[actor] = x;
  y_[actor] = y;
  write_links(actor);
  if (actor_blocks_.data() != nullptr) surround_actors(actor / 8);
}

std::int32_t Board::look_for_crossings(std::size_t actor) {
  const auto neighbours = adjacency_[actor];
  std::int32_t total = 0;
  for (std::uint32_t k = 0; k < neighbours.size(); ++k)
    total += find_crossings(actor, neighbours[k], &found_crossings_[k * link_bytes_]);
  return total;
}

std::int32_t Board::look_for_through(std::size_t actor) {
  std::int32_t total = find_links_through(actor, found_links_.data());
  const std::uint32_t begin = first_[actor], end = first_[actor + 1];
  for (std::uint32_t slot = begin; slot < end; ++slot) {
    const std::uint32_t link = incident_[slot];
    std::uint8_t* found = &found_boxes_[(slot - begin) * box_bytes_];
    total += find_boxes_on(link, found);
    // A link always meets the boxes of its own ends.
    found[links_[link].from / 8] &= std::uint8_t(~(1u << links_[link].from % 8));
    found[links_[link].to / 8] &= std::uint8_t(~(1u << links_[link].to % 8));
    found_links_[link / 8] &= std::uint8_t(~(1u << link % 8));
  }
  return total - 3 * std::int32_t(end - begin);
}

// Replaces a row of bits, and tells of each that changed: its number and +1 or -1.
template <typename Tell>
static inline void replace_row(std::uint8_t* row, const std::uint8_t* by, std::size_t bytes, Tell tell) {
  for (std::size_t at = 0; at < bytes; at += 8) {
    std::uint64_t was, now;
    std::memcpy(&was, row + at, 8);
    std::memcpy(&now, by + at, 8);
    if (was == now) continue;
    for (std::size_t byte = at; byte < at + 8; ++byte) {
      unsigned differ = unsigned(row[byte] ^ by[byte]);
      while (differ != 0) {
        const unsigned bit = unsigned(__builtin_ctz(differ));
        differ &= differ - 1;
        tell(byte * 8 + bit, (by[byte] >> bit & 1) != 0 ? 1 : -1);
      }
    }
    std::memcpy(row + at, &now, 8);
  }
}

void Board::keep_found(std::size_t actor) {
  const std::uint32_t begin = first_[actor], end = first_[actor + 1];
  for (std::uint32_t slot = begin; slot < end; ++slot) {
    const std::uint32_t link = incident_[slot];
    replace_row(&crossed_[link * link_bytes_], &found_crossings_[(slot - begin) * link_bytes_], link_bytes_,
                [&](std::size_t other, std::int32_t sign) {
                  crossed_[other * link_bytes_ + link / 8] ^= std::uint8_t(1u << link % 8);
                  link_crossings_[other] += sign;
                  link_crossings_[link] += sign;
                });
    replace_row(&on_link_[link * box_bytes_], &found_boxes_[(slot - begin) * box_bytes_], box_bytes_,
                [&](std::size_t box, std::int32_t sign) {
                  through_box_[box * link_bytes_ + link / 8] ^= std::uint8_t(1u << link % 8);
                  box_hits_[box] += sign;
                  link_hits_[link] += sign;
                });
  }
  std::uint8_t* through = through_box_.data() + actor * link_bytes_;
  replace_row(through, found_links_.data(), link_bytes_, [&](std::size_t link, std::int32_t sign) {
    on_link_[link * box_bytes_ + actor / 8] ^= std::uint8_t(1u << actor % 8);
    box_hits_[actor] += sign;
    link_hits_[link] += sign;
  });
}

std::int32_t Board::crossings_of(std::size_t actor) const {
  std::int32_t total = 0;
  for (std::uint32_t slot = first_[actor]; slot < first_[actor + 1]; ++slot) total += link_crossings_[incident_[slot]];
  return total;
}

std::int32_t Board::through_of(std::size_t actor) const {
  std::int32_t total = box_hits_[actor];
  for (std::uint32_t slot = first_[actor]; slot < first_[actor + 1]; ++slot) total += link_hits_[incident_[slot]];
  return total;
}

bool Board::try_move(std::size_t actor, Point to, float limit) {
  const float old_x = x_[actor], old_y = y_[actor], x = float(to.x), y = float(to.y);
  const auto crossings = crossings_of(actor), through = through_of(actor);
  const float angles = weights_.angle > 0 ? angles_.cost_around(actor) : 0;
  // What the rest of the move can still gain at best.
  float gain = weights_.crossing * float(crossings) + weights_.through * float(through) + weights_.angle * angles;
  float change = spread_cost(actor, x, y) - spread_cost(actor, old_x, old_y);
  if (change - gain > limit) return false;
  put(actor, x, y);
  const auto turn_down = [&] {
    put(actor, old_x, old_y);
    return false;
  };
  change -= weights_.crossing * float(crossings);
  gain -= weights_.crossing * float(crossings);
  const auto neighbours = adjacency_[actor];
  for (std::uint32_t k = 0; k < neighbours.size(); ++k) {
    change += weights_.crossing * float(find_crossings(actor, neighbours[k], &found_crossings_[k * link_bytes_]));
    if (change - gain > limit) return turn_down();
  }
  change += weights_.through * float(look_for_through(actor) - through);
  gain -= weights_.through * float(through);
  if (change - gain > limit) return turn_down();
  if (weights_.angle > 0) {
    change += weights_.angle * (angles_.look(actor, x_, y_) - angles);
    if (change > limit) return turn_down();
    angles_.keep();
  }
  keep_found(actor);
  return true;
}

float Board::shift(std::size_t actor, Point to) {
  const float old_x = x_[actor], old_y = y_[actor], x = float(to.x), y = float(to.y);
  const auto local = [&] {
    return weights_.crossing * float(crossings_of(actor)) + weights_.through * float(through_of(actor)) +
           (weights_.angle > 0 ? weights_.angle * angles_.cost_around(actor) : 0);
  };
  const float before = spread_cost(actor, old_x, old_y) + local();
  const float spread = spread_cost(actor, x, y);
  put(actor, x, y);
  if (weights_.angle > 0 && angles_.look(actor, x_, y_) >= 0) angles_.keep();
  look_for_crossings(actor);
  look_for_through(actor);
  keep_found(actor);
  return spread + local() - before;
}

bool Board::try_moves(std::span<const std::uint32_t> actors, std::span<const Point> to, float limit) {
  std::vector<Point> from(actors.size());
  float change = 0;
  for (std::size_t k = 0; k < actors.size(); ++k) {
    from[k] = at(actors[k]);
    change += shift(actors[k], to[k]);
  }
  if (change <= limit) return true;
  for (std::size_t k = actors.size(); k-- > 0;) shift(actors[k], from[k]);
  return false;
}

std::size_t Board::crossed_by(std::size_t link, std::size_t which) const {
  const std::uint8_t* row = &crossed_[link * link_bytes_];
  for (std::size_t byte = 0; byte < link_bytes_; ++byte)
    for (unsigned bits = row[byte]; bits != 0; bits &= bits - 1)
      if (which-- == 0) return byte * 8 + std::size_t(__builtin_ctz(bits));
  return link;
}

std::int64_t Board::crossings() const {
  std::int64_t total = 0;
  for (const auto count : link_crossings_) total += count;
  return total / 2;
}

std::int64_t Board::through() const {
  std::int64_t total = 0;
  for (const auto count : box_hits_) total += count;
  return total;
}

double Board::cost() const {
  double spread = 0, angles = 0;
  for (std::size_t i = 0; i < n_; ++i) {
    // Pairs are met twice, an actor's own cost once.
    spread += double(spread_cost(i, x_[i], y_[i]) + own_cost(i, x_[i], y_[i])) / 2;
    angles += double(angles_.cost(i));
  }
  return spread + double(weights_.crossing) * double(crossings()) + double(weights_.through) * double(through()) +
         double(weights_.angle) * angles;
}

}  // namespace coopnet
