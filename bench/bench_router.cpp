// Routes and label places on boxes thrown at random.
#include <benchmark/benchmark.h>

#include <cmath>
#include <ctime>

#include "output/layout/random.h"
#include "output/route/label_placer.h"
#include "output/route/router.h"

namespace coopnet {
namespace {

struct Thrown {
  Drawable drawable;
  std::vector<Point> centres;
};

/// Boxes of 60 × 17 pt on a loose grid, three links each: two to somebody near, and one to somebody `far` places on at most.
Thrown throw_boxes(std::size_t actors, std::size_t far) {
  Random random(1);
  Thrown thrown;
  const auto columns = static_cast<std::size_t>(std::sqrt(static_cast<double>(actors)));
  for (std::size_t i = 0; i < actors; ++i) {
    DrawableActor actor;
    actor.size = {60, 17};
    actor.core = Rect::around({0, 0}, actor.size);
    actor.outline = Outline::rounded;
    thrown.drawable.actors.push_back(actor);
    const std::size_t column = i % columns, row = i / columns;
    thrown.centres.push_back({double(column) * 110 + 36 * random.unit(), double(row) * 60 + 30 * random.unit()});
    for (int k = 0; k < 3; ++k) {
      DrawableLink link;
      link.from = i;
      link.to = (i + 1 + random.below(k == 2 ? far : columns + 2)) % actors;
      link.label = {30, 8};
      thrown.drawable.links.push_back(link);
    }
  }
  return thrown;
}

/// Routes all links. `of_allowed` is the processor time over that which is to be reached: 50 ms to 100 boxes, 1 s beyond.
void route_links(benchmark::State& state, LinkStyle style, bool far) {
  const auto actors = static_cast<std::size_t>(state.range(0));
  const Thrown thrown = throw_boxes(actors, far ? actors - 1 : actors / 4);
  RouterOptions options;
  options.style = style;
  const std::clock_t begin = std::clock();
  for (auto _ : state) benchmark::DoNotOptimize(route(thrown.drawable, thrown.centres, options));
  const double each = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / static_cast<double>(state.iterations());
  state.counters["of_allowed"] = each / (actors <= 100 ? 0.05 : 1.0);
  state.SetComplexityN(state.range(0));
}
void sizes(benchmark::internal::Benchmark* of) {
  of->Arg(25)->Arg(100)->Arg(500)->Complexity()->Unit(benchmark::kMillisecond);
}
BENCHMARK_CAPTURE(route_links, automatic, LinkStyle::automatic, false)->Apply(sizes);
BENCHMARK_CAPTURE(route_links, automatic_far, LinkStyle::automatic, true)->Apply(sizes);
BENCHMARK_CAPTURE(route_links, curved, LinkStyle::curved, false)->Apply(sizes);
BENCHMARK_CAPTURE(route_links, orthogonal, LinkStyle::orthogonal, false)->Apply(sizes);

void place_labels(benchmark::State& state) {
  const auto actors = static_cast<std::size_t>(state.range(0));
  const Thrown thrown = throw_boxes(actors, actors / 4);
  const std::vector<Route> routes = route(thrown.drawable, thrown.centres, {});
  for (auto _ : state) benchmark::DoNotOptimize(place_link_labels(thrown.drawable, thrown.centres, routes));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(place_labels)->Arg(25)->Arg(100)->Arg(500)->Complexity()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace coopnet
