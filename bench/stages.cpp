// The stages from text to figure, on everything in the bundled network: read, check, select, plan, lay out, route, compose,
// write.
//
// `part` is a stage's processor time over that of a whole figure with the layout dot, in the same run: stages that are only one
// way to do a thing, such as the other layouts, may be above 1.
#include <sys/resource.h>
#include <sys/time.h>

#include <algorithm>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "graph/bundled.h"
#include "graph/check.h"
#include "graph/read.h"
#include "graph/select.h"
#include "output/figure/figure.h"
#include "output/layout/engines.h"
#include "output/route/label_placer.h"
#include "output/route/router.h"
#include "output/scene/compose.h"
#include "output/scene/write_svg.h"
#include "output/write_dot.h"

namespace coopnet {
namespace {

std::shared_ptr<const SourceText> bundled_text() { return load("@" + std::string(bundled_networks().front().name)); }

const Network& bundled() {
  static const Network network = read(bundled_text()).network;
  return network;
}

const Selected& all_of_it() {
  static const Selected selected = select(bundled(), {});
  return selected;
}

FigureOptions options_with(const std::string& engine) {
  FigureOptions options;
  options.layout.engine = engine;
  return options;
}

const FigurePlan& plan() {
  static const FigurePlan planned = plan_figure(all_of_it(), options_with("dot"));
  return planned;
}

const Figure& figure() {
  static const Figure made = make_figure(all_of_it(), options_with("dot"));
  return made;
}

/// Processor seconds of this process and of its children, in which Graphviz lays out.
double spent() {
  double seconds = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    struct rusage usage {};
    getrusage(who, &usage);
    for (const timeval time : {usage.ru_utime, usage.ru_stime}) {
      seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    }
  }
  return seconds;
}

/// Seconds from the text to the finished SVG: the least of a few runs.
double whole() {
  static const double seconds = [] {
    double least = 1e9;
    for (int run = 0; run < 10; ++run) {
      const double begin = spent();
      const Network network = read(bundled_text()).network;
      benchmark::DoNotOptimize(check(network));
      benchmark::DoNotOptimize(write_svg(make_figure(select(network, {}), options_with("dot")).scene));
      least = std::min(least, spent() - begin);
    }
    return least;
  }();
  return seconds;
}

template <class Work>
void stage(benchmark::State& state, Work work) {
  const double all = whole();
  work();  // what is made only once is made now
  const double begin = spent();
  for (auto _ : state) work();
  const double each = (spent() - begin) / static_cast<double>(state.iterations());
  state.counters["part"] = each / all;
}

void read_toml_text(benchmark::State& state) {
  const auto text = bundled_text();
  stage(state, [&] { benchmark::DoNotOptimize(read(text)); });
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text->content().size()));
}
BENCHMARK(read_toml_text)->Unit(benchmark::kMicrosecond);

void check_network(benchmark::State& state) {
  stage(state, [] { benchmark::DoNotOptimize(check(bundled())); });
}
BENCHMARK(check_network)->Unit(benchmark::kMicrosecond);

void select_via_hubs(benchmark::State& state) {
  Selection selection;
  selection.via = bundled().info.hubs;
  stage(state, [&] { benchmark::DoNotOptimize(select(bundled(), selection)); });
}
BENCHMARK(select_via_hubs)->Unit(benchmark::kMicrosecond);

void plan_labels_and_boxes(benchmark::State& state) {
  stage(state, [] { benchmark::DoNotOptimize(plan_figure(all_of_it(), options_with("dot"))); });
}
BENCHMARK(plan_labels_and_boxes)->Unit(benchmark::kMicrosecond);

void lay_out_with(benchmark::State& state, const std::string& engine) {
  LayoutOptions options;
  options.engine = engine;
  options.width = kUsualWidth;
  stage(state, [&] { benchmark::DoNotOptimize(lay_out(plan().drawable, options)); });
}

void route_with(benchmark::State& state, LinkStyle style) {
  RouterOptions options;
  options.style = style;
  stage(state, [&] { benchmark::DoNotOptimize(route(figure().drawable, figure().placement.centres, options)); });
}
BENCHMARK_CAPTURE(route_with, automatic, LinkStyle::automatic)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(route_with, curved, LinkStyle::curved)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(route_with, orthogonal, LinkStyle::orthogonal)->Unit(benchmark::kMicrosecond);

void measure_figure(benchmark::State& state) {
  stage(state, [] { benchmark::DoNotOptimize(measure_quality(figure().drawable, figure().placement)); });
}
BENCHMARK(measure_figure)->Unit(benchmark::kMicrosecond);

void compose_scene(benchmark::State& state) {
  const FigurePlan& planned = plan();
  const Rect bounds = drawing_bounds(planned.drawable, figure().placement);
  const Page page = fit_page({bounds.width(), bounds.height()}, planned.smallest_text, planned.furniture, planned.theme, {});
  stage(state, [&] { benchmark::DoNotOptimize(compose(planned, figure().placement, page)); });
}
BENCHMARK(compose_scene)->Unit(benchmark::kMicrosecond);

void write_svg_text(benchmark::State& state) {
  stage(state, [] { benchmark::DoNotOptimize(write_svg(figure().scene)); });
}
BENCHMARK(write_svg_text)->Unit(benchmark::kMicrosecond);

void write_dot_text(benchmark::State& state) {
  stage(state, [] { benchmark::DoNotOptimize(write_dot(bundled())); });
}
BENCHMARK(write_dot_text)->Unit(benchmark::kMicrosecond);

const bool engines_are_registered = [] {
  for (const Engine& engine : engines()) {
    const std::string name(engine.name);
    benchmark::RegisterBenchmark(("lay_out/" + name).c_str(), lay_out_with, name)->Unit(benchmark::kMicrosecond);
  }
  return true;
}();

}  // namespace
}  // namespace coopnet
