#include "output/scene/former_places.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace coopnet {
namespace {

constexpr double kSameSize = 0.1;        // by which outlines may differ in size and count as equal
constexpr double kCrowded = 2, kLost = 40;  // area of all places over that of the boxes: outside, places are scaled …
constexpr double kRoomy = 7;                // … to this, which is what drawings of boxes have
constexpr double kNarrow = 0.5;             // of the width

struct Known {
  std::size_t actor;
  FormerPlace place;
};

double side(Size size) { return std::sqrt(size.width * size.height); }

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

Rect span(const std::vector<Known>& known) {
  Rect bounds = Rect::around(known.front().place.centre, {});
  for (const Known& one : known) bounds = bounds.united(Rect::around(one.place.centre, {}));
  return bounds;
}

double scale_by_size(const FigurePlan& plan, const std::vector<Known>& known) {
  std::vector<double> growth;
  for (const Known& one : known) {
    const Rect& core = plan.drawable.actors[one.actor].core;
    const double now = side({core.width(), core.height()}), then = side(one.place.size);
    if (now > 0 && then > 0) growth.push_back(now / then);
  }
  if (growth.empty()) return 0;
  const double by = median(std::move(growth));
  return std::abs(by - 1) <= kSameSize ? 1 : by;
}

double scale_by_room(const FigurePlan& plan, const std::vector<Known>& known) {
  double rooms = 0, width = 0, height = 0;
  for (const Known& one : known) {
    const Size size = plan.drawable.actors[one.actor].size;
    rooms += size.width * size.height;
    width = std::max(width, size.width);
    height = std::max(height, size.height);
  }
  const Rect bounds = span(known);
  const double area = (bounds.width() + width) * (bounds.height() + height);
  const double extent = std::max(bounds.width(), bounds.height());
  if (!(extent > 0) || !(rooms > 0) || (area >= kCrowded * rooms && area <= kLost * rooms)) return 1;
  // A row or a column has no area of its own: boxes give it one.
  const double across = std::min(bounds.width(), bounds.height()), wanted = kRoomy * rooms;
  return across > extent / 20 ? std::sqrt(wanted / (extent * across)) : wanted / std::max(width, height) / extent;
}

}  // namespace

void take_former_places(FigurePlan& plan, const std::map<std::string, FormerPlace>& like, std::optional<double> width) {
  if (like.empty()) return;
  std::vector<Known> known;
  for (std::size_t i = 0; i < plan.network.actor_count(); ++i)
    if (const auto found = like.find(plan.network.actor(i).id); found != like.end()) known.push_back({i, found->second});
  if (known.empty()) {
    if (plan.network.actor_count() > 0)
      plan.warnings.emplace_back("no actor of this figure has a place in the one given to --like");
    return;
  }
  const Rect bounds = span(known);
  double scale = scale_by_size(plan, known);
  if (width) {
    const bool fits = bounds.width() <= 1.02 * *width && bounds.width() >= kNarrow * *width;
    scale = fits || !(bounds.width() > 0) ? 1 : *width / bounds.width();
  } else if (scale == 0) {
    scale = scale_by_room(plan, known);
  }
  for (const Known& one : known) {
    DrawableActor& actor = plan.drawable.actors[one.actor];
    actor.before = (one.place.centre - Point{bounds.left, bounds.top}) * scale - actor.core.centre();
  }
}

}  // namespace coopnet
