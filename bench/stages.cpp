// The stages from text to figure, on the bundled network: read, check, select, lay out and compose, write.
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "graph/bundled.h"
#include "graph/check.h"
#include "graph/read.h"
#include "graph/select.h"
#include "output/figure.h"
#include "output/layout/engines.h"
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

void read_toml_text(benchmark::State& state) {
  const auto text = bundled_text();
  for (auto _ : state) benchmark::DoNotOptimize(read(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text->content().size()));
}
BENCHMARK(read_toml_text);

void check_network(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(check(bundled()));
}
BENCHMARK(check_network);

void select_via_hubs(benchmark::State& state) {
  Selection selection;
  selection.via = bundled().info.hubs;
  for (auto _ : state) benchmark::DoNotOptimize(select(bundled(), selection));
}
BENCHMARK(select_via_hubs);

void make_figure_with(benchmark::State& state, const std::string& engine) {
  FigureOptions options;
  options.layout.engine = engine;
  for (auto _ : state) benchmark::DoNotOptimize(make_figure(all_of_it(), options));
}

void write_svg_text(benchmark::State& state) {
  const Figure figure = make_figure(all_of_it(), {});
  for (auto _ : state) benchmark::DoNotOptimize(write_svg(figure.scene));
}
BENCHMARK(write_svg_text);

void write_dot_text(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(write_dot(bundled()));
}
BENCHMARK(write_dot_text);

const bool engines_are_registered = [] {
  for (const Engine& engine : engines()) {
    const std::string name(engine.name);
    benchmark::RegisterBenchmark(("make_figure/" + name).c_str(), make_figure_with, name)->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
}  // namespace coopnet
