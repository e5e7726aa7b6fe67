// Routes and label places on boxes thrown at random.
#include <benchmark/benchmark.h>

#include <cmath>

#include "output/layout/random.h"
#include "output/route/label_placer.h"
#include "output/route/router.h"

namespace coopnet {
namespace {

struct Thrown {
  Drawable drawable;
  std::vector<Point> centres;
};

/// Boxes of 60 × 17 pt on a loose grid, three links each, mostly to somebody near.
Thrown throw_boxes(std::size_t actors) {
  Random random(1);
  Thrown thrown;
  const auto columns = static_cast<std::size_t>(std::sqrt(static_cast<double>(actors)));
  for (std::size_t i = 0; i < actors; ++i) {
    DrawableActor actor;
    actor.size = {60, 17};
    actor.core = Rect::around({0, 0}, actor.size);
    actor.outline = Outline::rounded;
    thrown.drawable.actors.push_back(actor);
    thrown.centres.push_back({static_cast<double>(i % columns) * 110 + 36 * random.unit(),
                              static_cast<double>(i / columns) * 60 + 30 * random.unit()});
    for (int k = 0; k < 3; ++k) {
      DrawableLink link;
      link.from = i;
      link.to = (i + 1 + random.below(k == 2 ? actors / 4 : columns + 2)) % actors;
      link.label = {30, 8};
      thrown.drawable.links.push_back(link);
    }
  }
  return thrown;
}

void route_links(benchmark::State& state, LinkStyle style) {
  const Thrown thrown = throw_boxes(static_cast<std::size_t>(state.range(0)));
  RouterOptions options;
  options.style = style;
  for (auto _ : state) benchmark::DoNotOptimize(route(thrown.drawable, thrown.centres, options));
}
BENCHMARK_CAPTURE(route_links, automatic, LinkStyle::automatic)->Arg(25)->Arg(100)->Arg(500)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(route_links, curved, LinkStyle::curved)->Arg(25)->Arg(100)->Arg(500)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(route_links, orthogonal, LinkStyle::orthogonal)->Arg(25)->Arg(100)->Arg(500)->Unit(benchmark::kMillisecond);

void place_labels(benchmark::State& state) {
  const Thrown thrown = throw_boxes(static_cast<std::size_t>(state.range(0)));
  const std::vector<Route> routes = route(thrown.drawable, thrown.centres, {});
  for (auto _ : state) benchmark::DoNotOptimize(place_link_labels(thrown.drawable, thrown.centres, routes));
}
BENCHMARK(place_labels)->Arg(25)->Arg(100)->Arg(500)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace coopnet
