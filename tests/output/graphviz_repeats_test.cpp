// What Graphviz gives must follow from the graph alone: not from what lies where in memory, nor from the direction first tried.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "layout_graphs.h"
#include "output/layout/graphviz.h"
#include "output/layout/random.h"

namespace coopnet {
namespace {

using test::graph;
using test::join;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kForeignAllocator = true;
#else
constexpr bool kForeignAllocator = false;
#endif

Drawable grouped(std::uint64_t seed, std::size_t actors, std::size_t groups) {
  Random random(seed);
  Drawable drawable = graph(actors, {});
  drawable.groups.resize(groups, {{60, 10}});
  for (std::size_t i = 0; i < actors; ++i) {
    drawable.actors[i].group = random.below(groups + 1);
    if (*drawable.actors[i].group == groups) drawable.actors[i].group.reset();
  }
  for (std::size_t k = 0; k < actors * 3 / 2; ++k) {
    const std::size_t from = random.below(actors), to = random.below(actors);
    if (from != to) drawable.links.push_back(join(from, to));
  }
  return drawable;
}

/// Leaves the heap with holes of many sizes, some of them written over.
std::vector<std::unique_ptr<char[]>> holes_in_memory(std::uint64_t seed) {
  Random random(seed);
  std::vector<std::unique_ptr<char[]>> blocks;
  for (int i = 0; i < 3000; ++i) {
    const std::size_t size = random.below(20) == 0 ? 4000 + random.below(60000) : 8 + random.below(600);
    blocks.push_back(std::make_unique<char[]>(size));
    for (std::size_t k = 0; k < size; k += 16) blocks.back()[k] = static_cast<char>(random.below(256));
  }
  for (auto& block : blocks) {
    if (random.below(2) == 0) block.reset();
  }
  return blocks;
}

TEST(GraphvizRepeats, WhateverLiesInMemory) {
  for (const char* engine : {"fdp", "dot", "osage", "neato", "sfdp"}) {
    for (const std::uint64_t seed : {1, 2, 3}) {
      // fdp compares addresses; the sanitizer's allocator gives others each time.
      if (kForeignAllocator && std::string_view(engine) == "fdp") continue;
      const Drawable drawable = grouped(seed, 24 + 8 * seed, 3 + seed);
      LayoutOptions options;
      options.engine = engine;
      const Placement first = lay_out_graphviz(drawable, options);
      for (std::uint64_t again = 1; again <= 6; ++again) {
        const auto kept = holes_in_memory(10 * seed + again);
        const Placement second = lay_out_graphviz(drawable, options);
        ASSERT_TRUE(first.centres == second.centres) << engine << ", graph " << seed << ", memory " << again;
        ASSERT_TRUE(first.groups == second.groups) << engine << ", graph " << seed << ", memory " << again;
      }
    }
  }
}

TEST(GraphvizRepeats, DotTurnsWhereTheWholeLayoutsSaySo) {
  int turned = 0, upright = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Drawable drawable = grouped(seed, 4 + 2 * seed, 1);
    for (auto& actor : drawable.actors) actor.group.reset();
    if (seed % 2 == 1) {  // a wide one
      drawable.links.clear();
      for (std::size_t i = 1; i < drawable.actors.size(); ++i) drawable.links.push_back(join(i % 3 == 0 ? i - 1 : 0, i));
    }
    LayoutOptions options;
    options.engine = "dot";
    options.width = 300 + 40 * static_cast<double>(seed % 4);
    const auto with = [&](Direction direction) {
      options.direction = direction;
      return lay_out_graphviz(drawable, options);
    };
    const auto kept = [&](const Placement& placement) {
      Rect box = room_box(drawable.actors[0], placement.centres[0]);
      for (std::size_t i = 1; i < placement.centres.size(); ++i)
        box = box.united(room_box(drawable.actors[i], placement.centres[i]));
      return std::min({1.0, *options.width / box.width(), 1.4 * *options.width / box.height()});
    };
    const Placement down = with(Direction::down), right = with(Direction::right), chosen = with(Direction::automatic);
    const bool turns = kept(down) < 1 && kept(right) > 1.05 * kept(down);
    EXPECT_TRUE(chosen.centres == (turns ? right : down).centres) << seed;
    ++(turns ? turned : upright);
  }
  EXPECT_GT(turned, 0);
  EXPECT_GT(upright, 0);
}

}  // namespace
}  // namespace coopnet
